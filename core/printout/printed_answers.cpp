// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printout/printed_answers.h"

#include "core/session/answer_text.h"
#include "core/summary/printed_words.h"
#include "core/summary/rests_on.h"
#include "core/summary/typed_text.h"

#include <algorithm>
#include <set>

namespace anteroom::printout {

namespace {

class Picking {
public:
    Picking(const SummaryContext& context, const Summary& summary)
        : m_context(context), m_questionnaire(context.questionnaire), m_words(summary), m_rests(context),
          m_keptFields(context.screening.notCountedFields.begin(), context.screening.notCountedFields.end()) {
    }

    Printed pick() {
        Printed printed;
        for (std::uint32_t i = 0; i < m_questionnaire.questions().size(); ++i)
            printed.answers.push_back(picked(QuestionIndex{i}));
        printed.unprinted = m_rests.unprinted();
        return printed;
    }

private:
    Answer picked(QuestionIndex index) const {
        const Question& question = m_questionnaire.question(index);
        const Answer& given = m_context.session.answer(index);
        if (!m_words.has(index))
            return {};
        // A measurement is read whole; of any other list what is rested on prints, and maybe a kept field.
        const bool isRows = std::holds_alternative<RowsValue>(given.value);
        const bool isRestedOn = m_rests.has(index);
        const bool isWhole = m_words.hasWhole(index) || m_context.session.isKeptNotCounted(index) ||
                             !isRows || (isRestedOn && question.measured);
        const Answer asPrinted = anteroom::asPrinted(m_context, question, given);
        Answer answer = withPrintedTexts(index, given, asPrinted, isWhole);
        auto* rows = std::get_if<RowsValue>(&answer.value);
        for (std::size_t row = 0; rows && row < rows->rows.size(); ++row)
            for (std::size_t field = 0; field < rows->rows[row].size(); ++field)
                pickField(
                    {index, static_cast<std::uint32_t>(row), FieldIndex{static_cast<std::uint32_t>(field)}},
                    isWhole, asPrinted, rows->rows[row][field]);
        if (rows && !isWhole && !isRestedOn)
            dropUnprinted(answer);
        return answer;
    }

    void pickField(const AnswerPlace& place, bool isWhole, const Answer& asPrinted, Answer& field) const {
        const Answer& printed = std::get<RowsValue>(asPrinted.value).rows[*place.row][at(*place.field)];
        const bool isKept = m_keptFields.contains(place) || m_rests.has(place.question, *place.field);
        const Answer texts = withPrintedTexts(place.question, field, printed, isWhole || isKept);
        const auto* name = std::get_if<TextValue>(&texts.value);
        // What stands at the head of a row prints with whatever a finding rests on in that row.
        const bool isHead = at(*place.field) == 0 && ((name && !name->text.empty()) ||
                                                      !texts.refusedEntry.empty() || !texts.reason.empty());
        if (isWhole || isKept || isHead) {
            field = texts;
            return;
        }
        field = Answer{};
        field.note = texts.note;
    }

    /// Of a list that nothing rests on, how many rows it has is not printed either.
    static void dropUnprinted(Answer& answer) {
        auto& rows = std::get<RowsValue>(answer.value).rows;
        const auto isEmpty = [](const std::vector<Answer>& row) {
            return std::all_of(row.begin(), row.end(), [](const Answer& field) { return field == Answer{}; });
        };
        while (!rows.empty() && isEmpty(rows.back()))
            rows.pop_back();
        if (!rows.empty())
            return;
        if (answer.state == Answer::State::Answered)
            answer.state = Answer::State::NotAsked;
        answer.value = {};
    }

    /// Each text in the form that it prints in; none that does not print.
    Answer withPrintedTexts(QuestionIndex index, Answer answer, const Answer& printed, bool isWhole) const {
        const auto keep = [&](std::string& text, const std::string& inPrint) {
            text = m_words.has(index, inPrint) ? onOneLine(text) : std::string();
        };
        if (auto* text = std::get_if<TextValue>(&answer.value))
            keep(text->text, std::get<TextValue>(printed.value).text);
        keep(answer.note, printed.note);
        keep(answer.reason, printed.reason);
        keep(answer.refusedEntry, printed.refusedEntry);
        keep(answer.measured.refused, printed.measured.refused);
        // The day decides whether a reading is one of today, and prints wherever the reading does.
        MeasurementTime& measured = answer.measured;
        if (measured.minuteOfDay && (!isWhole || !m_words.has(index, clockText(*measured.minuteOfDay))))
            measured.minuteOfDay.reset();
        if (measured.day && !m_words.has(index, measured.day->iso()))
            measured.day.reset();
        return answer;
    }

    const SummaryContext& m_context;
    const Questionnaire& m_questionnaire;
    PrintedWords m_words;
    RestsOn m_rests;
    std::set<AnswerPlace> m_keptFields;
};

} // namespace

Printed printedOf(const SummaryContext& context, const Summary& summary) {
    return Picking(context, summary).pick();
}

} // namespace anteroom::printout
