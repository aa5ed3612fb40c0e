// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/kept_safety.h"
#include "core/questionnaire/left_out.h"
#include "core/session/phrases.h"
#include "core/summary/counted_answers.h"
#include "core/summary/phrases.h"
#include "core/summary/reading_order.h"
#include "core/summary/summary.h"

#include <string>
#include <vector>

// The parts that summarize() is made of; each fills its own members of the Summary. Callers include
// summary.h.
namespace anteroom {

struct SummaryContext {
    /// What is left out, neither the session nor the screening has any more: as Disclosure makes them.
    SummaryContext(const Session& ofSession, const Screening& ofScreening, const AnswerSheet& ofSheet,
                   const std::string& inLanguage, const LeftOut& whatIsLeftOut)
        : session(ofSession), screening(ofScreening), sheet(ofSheet), leftOut(whatIsLeftOut),
          language(readingOrder(ofSession.questionnaire(), inLanguage, ofSheet.languages)),
          questionnaire(ofSession.questionnaire()), counted(ofSession), keptSafety(ofSession),
          names(questionnaire, language) {}

    const Session& session;
    const Screening& screening;
    const AnswerSheet& sheet;
    const LeftOut& leftOut;
    std::string language; ///< readingOrder() of the reader
    const Questionnaire& questionnaire;
    CountedAnswers counted;
    KeptSafety keptSafety;
    QuestionnaireNames names;

    std::string say(SummaryPhrase which) const { return std::string(phrase(which, language)); }
    std::string say(SummaryPhrase which,
                    std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
        return fill(phrase(which, language), values);
    }
};

void fillUrgent(const SummaryContext& context, Summary& summary);
void fillFindings(const SummaryContext& context, Summary& summary);
void fillOpenQuestions(const SummaryContext& context, Summary& summary);
void fillLines(const SummaryContext& context, Summary& summary);
void fillContradictions(const SummaryContext& context, Summary& summary);
void fillOpenRules(const SummaryContext& context, Summary& summary);
void fillSources(const SummaryContext& context, Summary& summary);
void fillHead(const SummaryContext& context, Summary& summary); ///< last: it counts what the others found
/// After all others: staff notes on questions that printed nowhere.
void fillNotes(const SummaryContext& context, Summary& summary);
/// What is left out, and the notices of what is not.
void fillDisclosure(const SummaryContext& context, Summary& summary);
/// After all that print answers: those that what is printed rests on, and that print nowhere yet.
void fillOtherAnswers(const SummaryContext& context, Summary& summary);
/// After all others: in which language the patient was asked, and whether what printed is translated.
void fillLanguages(const SummaryContext& context, Summary& summary);

/// A question with its answer, as it counts.
Summary::Line lineOf(const SummaryContext& context, QuestionIndex question);
/// The answers that an explanation rests on; the rows of one list share a line.
std::vector<Summary::Line> linesOf(const SummaryContext& context, const std::vector<AnswerPlace>& places);
/// What a reader calls one row: its first answer, else "medicine 2".
std::string rowHeading(const SummaryContext& context, QuestionIndex rows, std::size_t row);
/// A place that is not established, and why; without what it leaves open.
Summary::OpenQuestion openQuestion(const SummaryContext& context, const AnswerPlace& place);
/// Whether the rule of a flag that is not established is printed.
bool printsOpenRule(const SummaryContext& context, const FindingResult& result);
/// Benefits and Risks, “Who needs extra caution”
std::string sourceOf(const SummaryContext& context, const Citation& citation);

} // namespace anteroom
