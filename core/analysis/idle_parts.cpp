// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/idle_parts.h"

#include "core/analysis/joined_notes.h"

#include <set>

namespace anteroom {

namespace {

Reading readingOf(const Rule& rule) {
    switch (rule.kind) {
    case RuleKind::ShowWhen:
        return Reading::ShowWhen;
    case RuleKind::Computed:
        return Reading::Exactly;
    default:
        return Reading::Status;
    }
}

class PartSearch {
public:
    PartSearch(const Program& program, const Rule& rule, Prover& prover)
        : m_program(program), m_rule(rule), m_prover(prover) {}

    ProofNotes run() {
        if (isNested(m_program, m_rule.node)) {
            // What stands around it is of its own right; only what the question adds is looked at.
            look(m_rule.node, 1);
            descend(m_program.operands(m_rule.node)[1]);
        } else {
            descend(m_rule.node);
        }
        return std::move(m_notes);
    }

private:
    void descend(NodeIndex node) {
        if (!m_visited.insert(node).second || isComputed(m_program[node].op))
            return;
        const auto operands = m_program.operands(node);
        const Op op = m_program[node].op;
        const bool hasParts = (op == Op::And || op == Op::Or || op == Op::Count) && operands.size() > 1;
        for (std::uint32_t operand = 0; operand < operands.size(); ++operand)
            if (!hasParts || !look(node, operand))
                descend(operands[operand]);
    }

    /// Whether it is idle.
    bool look(NodeIndex user, std::uint32_t operand) {
        const Proof proof = m_prover.differsWithout(m_rule.node, {user, operand}, readingOf(m_rule));
        ProofNote note{Proved::PartIdle, m_rule,
                       placeWithin(m_program, m_program.operands(user)[operand], m_program[user].span)};
        note.part = OperandPlace{user, operand};
        if (const auto* open = std::get_if<Undecided>(&proof))
            m_notes.push_back(undecided(std::move(note), *open));
        else if (std::holds_alternative<Impossible>(proof))
            m_notes.push_back(std::move(note));
        else
            return false;
        return true;
    }

    const Program& m_program;
    Rule m_rule;
    Prover& m_prover;
    std::set<NodeIndex> m_visited;
    ProofNotes m_notes;
};

} // namespace

ProofNotes idleParts(const Questionnaire& questionnaire, Provers& provers) {
    const Program& program = questionnaire.program();
    std::vector<Rule> rules;
    std::set<NodeIndex> seen;
    for (const Rule& rule : rulesOf(questionnaire))
        if (isCondition(program[rule.node].op) && seen.insert(rule.node).second)
            rules.push_back(rule);
    std::vector<ProofNotes> notes(rules.size());
    provers.each(rules.size(), [&](std::size_t task, Prover& prover) {
        notes[task] = PartSearch(program, rules[task], prover).run();
    });
    return joined(std::move(notes));
}

} // namespace anteroom
