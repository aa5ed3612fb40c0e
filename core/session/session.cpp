// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include <algorithm>
#include <cassert>

namespace anteroom {
namespace {

// A value beside a refused entry would be the old answer, and that must not count. Of a status only the date
// is typed: what was chosen stands. A name that was typed in full was recognised, wherever it was typed.
void normalize(const Question& question, Answer& answer, Date visit) {
    if (auto* status = std::get_if<StatusValue>(&answer.value); status && !answer.refusedEntry.empty()) {
        status->when.reset();
    } else if (!answer.refusedEntry.empty()) {
        answer.state = Answer::State::NotAsked;
        answer.value = {};
    }
    MeasurementTime& measured = answer.measured;
    if (!measured.refused.empty())
        measured = {.minuteOfDay = {}, .day = {}, .refused = std::move(measured.refused)};
    if (measured.day == visit)
        measured.day.reset();
    if (auto* text = std::get_if<TextValue>(&answer.value); text && question.vocabulary && !text->entry)
        text->entry = question.vocabulary->exact(text->text);
    if (auto* rows = std::get_if<RowsValue>(&answer.value))
        for (std::vector<Answer>& row : rows->rows) {
            assert(row.size() == question.fields.size());
            for (std::size_t field = 0; field < row.size(); ++field)
                normalize(question.fields[field], row[field], visit);
        }
}

Answer declined(const Answer& before) {
    Answer answer = Answer::withheld(Answer::State::Declined);
    answer.note = before.note;
    // Rows that were given keep counting for what they show; the rest of the list stays unknown.
    if (std::holds_alternative<RowsValue>(before.value))
        answer.value = before.value;
    return answer;
}

/// Said that there are no more rows, and leaves parts of them blank: only those are declined.
Answer withoutBlanks(Answer answer, const std::vector<AnswerPlace>& blank) {
    auto& rows = std::get<RowsValue>(answer.value).rows;
    for (const AnswerPlace& place : blank)
        rows[*place.row][at(*place.field)].state = Answer::State::Declined;
    return answer;
}

} // namespace

Session::Session(std::shared_ptr<const Questionnaire> questionnaire, Timestamp startedAt)
    : m_questionnaire(std::move(questionnaire)), m_evaluator(m_questionnaire->data().program, startedAt.date),
      m_answers(m_questionnaire->questions().size()),
      m_urgentHolds(m_questionnaire->data().urgent.size(), false), m_startedAt(startedAt),
      m_lastEditAt(startedAt) {
    afterChange(startedAt);
}

void Session::setAnswer(QuestionIndex question, Answer answer, Timestamp now) {
    Step step;
    edit(question, std::move(answer), step);
    commit(std::move(step), now);
}

void Session::setAnswers(const std::vector<std::pair<QuestionIndex, Answer>>& answers, Timestamp now) {
    Step step;
    for (const auto& [question, answer] : answers)
        edit(question, answer, step);
    commit(std::move(step), now);
}

void Session::begin(std::vector<std::pair<QuestionIndex, Answer>> answers, Timestamp startedAt) {
    const Answer none;
    for (Answer& before : m_answers) // most of them hold nothing
        if (before != none)
            before = none;
    m_history.clear();
    m_undone = 0;
    m_urgent.clear();
    m_urgentHolds.assign(m_urgentHolds.size(), false);
    m_startedAt = m_lastEditAt = startedAt;
    m_finishedAt.reset();

    std::vector<Fact> facts(m_answers.size());
    for (std::pair<QuestionIndex, Answer>& given : answers) {
        const Question& asked = m_questionnaire->question(given.first);
        assert(asked.type != QuestionType::Information);
        normalize(asked, given.second, startedAt.date);
        facts[at(given.first)] = factOf(asked, given.second, startedAt.date);
        m_answers[at(given.first)] = std::move(given.second);
    }
    m_evaluator.begin(startedAt.date, std::move(facts));
    afterChange(startedAt);
}

void Session::setNote(QuestionIndex question, std::string note, Timestamp now) {
    Answer answer = m_answers[at(question)];
    if (answer.note == note)
        return;
    answer.note = std::move(note);
    Step step{{question, m_answers[at(question)], answer}};
    apply(question, answer);
    commit(std::move(step), now);
}

void Session::declineSection(std::uint32_t section, Timestamp now) {
    const Section& which = m_questionnaire->data().sections[section];
    if (!which.declinable)
        return;
    Step step;
    // Declining a question shows those whose show-when is then unknown: they are part of the same act.
    for (std::size_t before = step.size() + 1; before != step.size();) {
        before = step.size();
        for (std::uint32_t i = which.firstQuestion; i < which.endQuestion; ++i) {
            const QuestionIndex question{i};
            // What staff were to measure or to look up is not for the patient to decline.
            if (!isUnanswered(question) || m_questionnaire->question(question).asked == Asked::Staff)
                continue;
            const std::vector<AnswerPlace> blank = blankFields(question);
            edit(question, blank.empty() ? declined(m_answers[i]) : withoutBlanks(m_answers[i], blank), step);
        }
    }
    commit(std::move(step), now);
}

std::optional<QuestionIndex> Session::undo(Timestamp now) {
    if (!canUndo())
        return std::nullopt;
    const Step& step = m_history[m_history.size() - 1 - m_undone];
    ++m_undone;
    for (auto edit = step.rbegin(); edit != step.rend(); ++edit)
        apply(edit->question, edit->before);
    m_lastEditAt = now;
    afterChange(now);
    return step.front().question;
}

std::optional<QuestionIndex> Session::redo(Timestamp now) {
    if (!canRedo())
        return std::nullopt;
    const Step& step = m_history[m_history.size() - m_undone];
    --m_undone;
    for (const Edit& edit : step)
        apply(edit.question, edit.after);
    m_lastEditAt = now;
    afterChange(now);
    return step.front().question;
}

void Session::acknowledgeUrgent(std::size_t event, std::string staff, Timestamp now) {
    assert(event < m_urgent.size() && !staff.empty());
    UrgentEvent& urgent = m_urgent[event];
    if (urgent.acknowledgedAt)
        return; // the first acknowledgement is the record
    urgent.acknowledgedBy = std::move(staff);
    urgent.acknowledgedAt = now;
}

void Session::edit(QuestionIndex question, Answer answer, Step& step) {
    assert(at(question) < m_answers.size() &&
           m_questionnaire->question(question).type != QuestionType::Information);
    const Answer before = m_answers[at(question)];
    normalize(m_questionnaire->question(question), answer, m_startedAt.date);
    if (answer.note.empty())
        answer.note = before.note;
    if (answer == before)
        return;
    apply(question, answer);
    step.push_back({question, before, std::move(answer)});
}

void Session::apply(QuestionIndex question, const Answer& answer) {
    m_answers[at(question)] = answer;
    m_evaluator.assign(question, factOf(m_questionnaire->question(question), answer, m_startedAt.date));
}

void Session::commit(Step step, Timestamp now) {
    if (step.empty())
        return;
    m_history.erase(m_history.end() - static_cast<std::ptrdiff_t>(m_undone), m_history.end());
    m_undone = 0;
    m_history.push_back(std::move(step));
    m_lastEditAt = now;
    afterChange(now);
}

// Triggers are looked at after whole steps only: halfway through one, answers stand that nobody gave
// together.
void Session::afterChange(Timestamp now) {
    const std::vector<UrgentTrigger>& triggers = m_questionnaire->data().urgent;
    for (std::uint32_t i = 0; i < triggers.size(); ++i) {
        const bool held = m_urgentHolds[i];
        const bool holds = m_evaluator.truth(triggers[i].when) == Truth::True;
        m_urgentHolds[i] = holds;
        if (!holds || held)
            continue;
        const auto last = std::find_if(m_urgent.rbegin(), m_urgent.rend(),
                                       [i](const UrgentEvent& event) { return event.trigger == i; });
        if (last == m_urgent.rend() || last->acknowledgedAt)
            m_urgent.push_back({i, now, {}, {}});
    }
}

} // namespace anteroom
