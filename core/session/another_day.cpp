// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/another_day.h"

#include "core/session/answer_text.h"

#include <utility>

namespace anteroom {

namespace {

class Moving {
public:
    Moving(Date day, ClockTimes times) : m_day(day), m_times(times) {}

    void move(const Question& question, Answer& answer) {
        moveTime(answer.measured);
        if (auto* rows = std::get_if<RowsValue>(&answer.value)) {
            moveRows(question, *rows);
            return;
        }
        if (question.type == QuestionType::Status)
            moveStatus(question, answer);
        else if (question.type == QuestionType::Date)
            moveDate(question, answer);
    }

    bool isTimeTakenOut() const { return m_isTimeTakenOut; }

private:
    std::optional<PartialDate> judged(const Question& question, const std::string& entry) const {
        const Judged judged = judgeEntry(question, entry, m_day, "en");
        const auto* date = judged.value ? std::get_if<PartialDate>(&*judged.value) : nullptr;
        return date != nullptr ? std::optional(*date) : std::nullopt;
    }

    void moveDate(const Question& question, Answer& answer) const {
        const std::string entry = entryText(question, answer);
        if (entry.empty())
            return;
        if (const std::optional<PartialDate> date = judged(question, entry)) {
            answer.state = Answer::State::Answered;
            answer.value = *date;
            answer.refusedEntry.clear();
            return;
        }
        answer.state = Answer::State::NotAsked;
        answer.value = {};
        answer.refusedEntry = entry;
    }

    // Only since when it is past was typed: what was chosen stands.
    void moveStatus(const Question& question, Answer& answer) const {
        auto* status = std::get_if<StatusValue>(&answer.value);
        const std::string entry = entryText(question, answer);
        if (status == nullptr || entry.empty())
            return;
        status->when = judged(question, entry);
        answer.refusedEntry = status->when ? std::string() : entry;
    }

    // A list with a part that is refused is not all there.
    void moveRows(const Question& question, RowsValue& rows) {
        for (std::vector<Answer>& row : rows.rows)
            for (std::size_t field = 0; field < row.size() && field < question.fields.size(); ++field) {
                move(question.fields[field], row[field]);
                rows.complete = rows.complete && row[field].refusedEntry.empty();
            }
    }

    void moveTime(MeasurementTime& measured) {
        if (m_times == ClockTimes::TakenOut && measured.minuteOfDay && !measured.day) {
            measured = {};
            m_isTimeTakenOut = true;
        } else if (measured.day == m_day) {
            measured.day.reset();
        } else if (measured.day && *measured.day > m_day) {
            std::string typed = measured.day->iso();
            if (measured.minuteOfDay)
                typed += ' ' + clockText(*measured.minuteOfDay);
            measured = {.minuteOfDay = {}, .day = {}, .refused = std::move(typed)};
        }
    }

    Date m_day;
    ClockTimes m_times;
    bool m_isTimeTakenOut = false;
};

} // namespace

MovedDay onAnotherDay(const Questionnaire& questionnaire, SessionState state, Timestamp startedAt,
                      ClockTimes times, Timestamp now) {
    Moving moving(startedAt.date, times);
    for (std::uint32_t i = 0; i < state.answers.size(); ++i)
        moving.move(questionnaire.question(QuestionIndex{i}), state.answers[i]);
    state.startedAt = startedAt;
    state.lastEditAt = now;
    return {std::move(state), moving.isTimeTakenOut()};
}

} // namespace anteroom
