// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/kept_safety.h"

#include "core/findings/rule_walk.h"

#include <algorithm>

namespace anteroom {
namespace {

// Whether the rule looks at the answer of one of `questions`, by itself or within a computed value.
bool looksAtAny(const Program& program, NodeIndex rule, const std::vector<QuestionIndex>& questions) {
    const std::vector<NodeIndex> nodes = instructionsOf(program, rule, FieldGates::Included);
    return std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex node) {
        const Instruction& instruction = program[node];
        const bool readsAnswer =
            (isLeaf(instruction.op) && !instruction.isField) || isOverRows(instruction.op);
        return readsAnswer &&
               std::find(questions.begin(), questions.end(), instruction.question) != questions.end();
    });
}

} // namespace

KeptSafety::KeptSafety(const Session& session) : m_questionnaire(session.questionnaire()) {
    for (std::uint32_t i = 0; i < m_questionnaire.questions().size(); ++i)
        if (m_questionnaire.question(QuestionIndex{i}).safety && session.isKeptNotCounted(QuestionIndex{i}))
            m_questions.push_back(QuestionIndex{i});
}

KeptSafety::KeptSafety(const Questionnaire& questionnaire, const std::vector<QuestionIndex>& notCounted)
    : m_questionnaire(questionnaire) {
    for (const QuestionIndex question : notCounted)
        if (questionnaire.question(question).safety)
            m_questions.push_back(question);
}

bool KeptSafety::leavesOpen(const FindingRule& rule, FindingStatus status) const {
    return status == FindingStatus::RuledOut && !m_questions.empty() &&
           looksAtAny(m_questionnaire.program(), rule.when, m_questions);
}

bool KeptSafety::leavesOpen(const FindingRule& rule, FindingStatus status, QuestionIndex question) const {
    return status == FindingStatus::RuledOut && looksAtAny(m_questionnaire.program(), rule.when, {question});
}

void KeptSafety::leaveOpen(FindingResult& result) const {
    const FindingRule& rule = m_questionnaire->findings[result.rule];
    if (!leavesOpen(rule, result.status))
        return;
    for (const QuestionIndex question : m_questions)
        if (leavesOpen(rule, result.status, question))
            result.explanation.missing.push_back({question, {}, {}});
    result.status = FindingStatus::NotEstablished;
}

std::vector<QuestionIndex> keptAnswersBehind(const Questionnaire& questionnaire, const FindingRule& rule,
                                             const std::vector<QuestionIndex>& notCounted) {
    std::vector<QuestionIndex> behind;
    for (const QuestionIndex question : notCounted)
        if (!questionnaire.question(question).safety &&
            looksAtAny(questionnaire.program(), rule.when, {question}))
            behind.push_back(question);
    return behind;
}

} // namespace anteroom
