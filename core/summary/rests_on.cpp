// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/rests_on.h"

#include "core/findings/answers_below.h"
#include "core/session/before_birth.h"

namespace anteroom {

namespace {

/// Of these the summary has a word only where they are raised.
bool isPrintedRaisedOnly(FindingKind kind) {
    return kind == FindingKind::Candidacy || kind == FindingKind::Checklist;
}

} // namespace

RestsOn::RestsOn(const SummaryContext& context) {
    const Questionnaire& questionnaire = context.questionnaire;
    std::vector<NodeIndex> rules = rulesOfFindings(context);
    for (const UrgentEvent& event : context.session.urgentEvents())
        rules.push_back(questionnaire->urgent.at(event.trigger).when);
    for (const ContradictionResult& result : context.screening.contradictions)
        rules.push_back(questionnaire->contradictions.at(result.rule).when);
    for (const auto& [place, options] : answersBelow(questionnaire.program(), rules, Gates::LeftOut).answers)
        m_looked.insert(place);
    for (const AnswerPlace& place : answersBeforeBirth(context.session, context.sheet.identity.dateOfBirth))
        m_looked.emplace(place.question, place.field);
    addWhatShows(context);
}

// What decided that a question is shown is enough. Why one is not shown, or not known to be, is looked up
// whole.
void RestsOn::addWhatShows(const SummaryContext& context) {
    const Program& program = context.questionnaire.program();
    std::set<QuestionIndex> seen;
    std::vector<QuestionIndex> waiting;
    const auto meet = [&](QuestionIndex question) {
        if (seen.insert(question).second)
            waiting.push_back(question);
    };
    for (const auto& [question, field] : m_looked)
        meet(question);
    while (!waiting.empty()) {
        const QuestionIndex question = waiting.back();
        waiting.pop_back();
        const auto gate = program[question].gate;
        if (!gate)
            continue;
        if (context.session.evaluator().shown(question) != Truth::True) {
            for (const auto& [place, options] : answersBelow(program, {*gate}).answers)
                m_looked.insert(place);
            continue;
        }
        for (const AnswerPlace& place : context.session.whyShown(question).because) {
            m_looked.emplace(place.question, place.field);
            meet(place.question);
        }
    }
}

std::vector<NodeIndex> RestsOn::rulesOfFindings(const SummaryContext& context) {
    std::vector<NodeIndex> rules;
    for (FindingResult result : context.screening.findings) {
        context.keptSafety.applyTo(result);
        const FindingRule& rule = context.questionnaire->findings[result.rule];
        if (result.status == FindingStatus::RuledOut && isPrintedRaisedOnly(rule.kind))
            m_unprinted.push_back(result.rule);
        else
            rules.push_back(rule.when);
    }
    return rules;
}

bool RestsOn::has(QuestionIndex question) const {
    const auto first = m_looked.lower_bound({question, std::nullopt});
    return first != m_looked.end() && first->first == question;
}

} // namespace anteroom
