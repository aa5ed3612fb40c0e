// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/kept_safety.h"

#include <algorithm>

namespace anteroom {
namespace {

// Whether the rule looks at the answer of one of `questions`, by itself or within a computed value.
bool looksAtAny(const Program& program, NodeIndex rule, const std::vector<QuestionIndex>& questions) {
    std::vector<bool> seen(program.instructions().size(), false);
    std::vector<NodeIndex> waiting{rule};
    while (!waiting.empty()) {
        const NodeIndex node = waiting.back();
        waiting.pop_back();
        if (seen[at(node)])
            continue;
        seen[at(node)] = true;
        const Instruction& instruction = program[node];
        const bool readsAnswer =
            (isLeaf(instruction.op) && !instruction.isField) || isOverRows(instruction.op);
        if (readsAnswer &&
            std::find(questions.begin(), questions.end(), instruction.question) != questions.end())
            return true;
        const auto operands = program.operands(node);
        waiting.insert(waiting.end(), operands.begin(), operands.end());
        for (std::uint32_t inner = instruction.bodyBegin;
             isOverRows(instruction.op) && inner < instruction.bodyEnd; ++inner)
            waiting.push_back(NodeIndex{inner});
    }
    return false;
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
