// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printout/printed_answers.h"

#include "core/analysis/answers_below.h"
#include "core/printout/printed_words.h"
#include "core/session/before_birth.h"
#include "core/summary/typed_text.h"

#include <set>
#include <utility>

namespace anteroom::printout {

namespace {

/// A question, or a field of its rows.
using Looked = std::set<std::pair<QuestionIndex, std::optional<FieldIndex>>>;

/// Of these the summary has a word only where they are raised.
bool isPrintedRaisedOnly(FindingKind kind) {
    return kind == FindingKind::Candidacy || kind == FindingKind::Checklist;
}

class Picking {
public:
    Picking(const SummaryContext& context, const Summary& summary)
        : m_context(context), m_questionnaire(context.questionnaire), m_words(summary) {
        lookAtFindings();
        for (const UrgentEvent& event : context.session.urgentEvents())
            lookAt(m_questionnaire->urgent.at(event.trigger).when);
        for (const ContradictionResult& result : context.screening.contradictions)
            lookAt(m_questionnaire->contradictions.at(result.rule).when);
        const std::string& born = context.sheet.identity.dateOfBirth;
        for (const AnswerPlace& place : answersBeforeBirth(context.session, born))
            m_looked.emplace(place.question, place.field);
        for (const AnswerPlace& place : context.screening.notCountedFields)
            m_keptFields.insert(place);
    }

    Printed pick() {
        Printed printed;
        for (std::uint32_t i = 0; i < m_questionnaire.questions().size(); ++i)
            printed.answers.push_back(picked(QuestionIndex{i}));
        printed.unprinted = std::move(m_unprinted);
        return printed;
    }

private:
    void lookAt(NodeIndex rule) {
        for (const auto& [place, options] : answersBelow(m_questionnaire.program(), rule).answers)
            m_looked.insert(place);
    }

    void lookAtFindings() {
        for (FindingResult result : m_context.screening.findings) {
            m_context.keptSafety.applyTo(result);
            const FindingRule& rule = m_questionnaire->findings[result.rule];
            if (result.status == FindingStatus::RuledOut && isPrintedRaisedOnly(rule.kind))
                m_unprinted.push_back(result.rule);
            else
                lookAt(rule.when);
        }
    }

    bool isLookedAt(QuestionIndex question) const {
        const auto first = m_looked.lower_bound({question, std::nullopt});
        return first != m_looked.end() && first->first == question;
    }

    Answer picked(QuestionIndex index) const {
        const Question& question = m_questionnaire.question(index);
        const Answer& given = m_context.session.answer(index);
        if (!m_words.has(index) && !isLookedAt(index))
            return {};
        const bool isRows = question.type == QuestionType::Rows;
        // A measurement is read whole; of any other list a finding prints what it rests on.
        const bool isWhole = m_words.hasWhole(index) || m_context.session.isKeptNotCounted(index) ||
                             (m_words.has(index) && (!isRows || question.measured));
        const Answer asPrinted = anteroom::asPrinted(m_context, question, given);
        Answer answer = withPrintedTexts(index, given, asPrinted, isWhole);
        auto* rows = std::get_if<RowsValue>(&answer.value);
        for (std::size_t row = 0; rows && row < rows->rows.size(); ++row)
            for (std::size_t field = 0; field < rows->rows[row].size(); ++field)
                pickField(
                    {index, static_cast<std::uint32_t>(row), FieldIndex{static_cast<std::uint32_t>(field)}},
                    isWhole, asPrinted, rows->rows[row][field]);
        return answer;
    }

    void pickField(const AnswerPlace& place, bool isWhole, const Answer& asPrinted, Answer& field) const {
        const Answer& printed = std::get<RowsValue>(asPrinted.value).rows[*place.row][at(*place.field)];
        const bool isKept = m_keptFields.contains(place) || m_looked.contains({place.question, place.field});
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
        if (!isWhole) // the day decides whether a reading is one of today
            answer.measured.minuteOfDay.reset();
        return answer;
    }

    const SummaryContext& m_context;
    const Questionnaire& m_questionnaire;
    PrintedWords m_words;
    Looked m_looked;
    std::set<AnswerPlace> m_keptFields;
    std::vector<std::uint32_t> m_unprinted;
};

} // namespace

Printed printedOf(const SummaryContext& context, const Summary& summary) {
    return Picking(context, summary).pick();
}

} // namespace anteroom::printout
