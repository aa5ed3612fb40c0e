// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/kept_safety.h"

#include "core/summary/rule_walk.h"

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

KeptSafety::KeptSafety(const Session& session) : m_program(session.questionnaire().program()) {
    for (std::uint32_t i = 0; i < session.questionnaire().questions().size(); ++i)
        if (session.questionnaire().question(QuestionIndex{i}).safety &&
            session.isKeptNotCounted(QuestionIndex{i}))
            m_questions.push_back(QuestionIndex{i});
}

bool KeptSafety::leavesOpen(const FindingRule& rule, FindingStatus status) const {
    return status == FindingStatus::RuledOut && !m_questions.empty() &&
           looksAtAny(m_program, rule.when, m_questions);
}

bool KeptSafety::leavesOpen(const FindingRule& rule, FindingStatus status, QuestionIndex question) const {
    return status == FindingStatus::RuledOut && looksAtAny(m_program, rule.when, {question});
}

} // namespace anteroom
