// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/hidden_negations.h"

#include "core/analysis/notes/joined_notes.h"

#include <algorithm>
#include <map>
#include <set>

namespace anteroom {

namespace {

/// Which way of a condition speaks for what stands around it.
enum class Lean : std::uint8_t { For, Against, Either };

Lean turned(Lean lean) {
    return lean == Lean::For ? Lean::Against : lean == Lean::Against ? Lean::For : Lean::Either;
}

struct Suspicion {
    Decision decision;
    Rule rule;
    SourceSpan span;
};

/// The negated comparisons of one rule that may look at something that is not asked.
class Walk {
public:
    Walk(const Program& program, const Rule& rule) : m_program(program), m_rule(rule) {}

    void from(NodeIndex node, SourceSpan around) { visit(node, around, Lean::For); }

    std::vector<Suspicion> found() const {
        std::vector<Suspicion> all;
        for (const auto& [condition, span] : m_found) {
            Decision decision{m_rule.node, condition, false, usersOf(condition), {}};
            decision.whileHidden = true;
            all.push_back({std::move(decision), m_rule, span});
        }
        return all;
    }

private:
    void visit(NodeIndex node, SourceSpan around, Lean lean) {
        if (!m_visited.emplace(node, lean).second)
            return;
        const Instruction& instruction = m_program[node];
        const SourceSpan span = placeWithin(m_program, node, around);
        if (lean != Lean::For && mayBeHidden(node))
            m_found.emplace(node, span);
        const auto each = [&](Lean inner) {
            for (const NodeIndex operand : m_program.operands(node))
                visit(operand, span, inner);
        };
        switch (instruction.op) {
        case Op::Not:
            return each(turned(lean));
        case Op::And:
        case Op::Or:
        case Op::AnyRow:
        case Op::AllRow:
            return each(lean);
        case Op::ComputedIs:
            return each(isAskedForYes(node) ? lean : turned(lean));
        case Op::RowsAnswered:
        case Op::SumRows:
        case Op::MeanRows:
        case Op::MinimumRows:
        case Op::MaximumRows:
            return;
        default: // what is counted may be few or many, for or against
            return each(Lean::Either);
        }
    }

    bool isAskedForYes(NodeIndex node) const { return m_program.options(node).contains(option::yes); }

    /// Of `is answered` nobody can make a rule of what is not asked: loading refuses its negation.
    bool mayBeHidden(NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        if (instruction.op == Op::Compare)
            return isNumberHidden(node);
        return isCondition(instruction.op) && instruction.op != Op::IsAnswered &&
               instruction.op != Op::IsGiven && instruction.op != Op::RowsAnswered && instruction.gate;
    }

    /// Whether a show-when lies over anything that a number is made of.
    bool isNumberHidden(NodeIndex node) const {
        for (const NodeIndex below : nodesOf(m_program, node, true)) {
            if (!isCondition(m_program[below].op) && m_program[below].gate)
                return true;
            if (isComputed(m_program[below].op) && isNumberHidden(m_program.operands(below)[0]))
                return true;
        }
        return false;
    }

    /// From the condition up to the rule, computed values included.
    std::vector<NodeIndex> usersOf(NodeIndex condition) const {
        std::set<NodeIndex> resting{condition};
        for (const auto& [node, lean] : m_visited) { // an operand comes before its users
            for (const NodeIndex operand : m_program.operands(node))
                if (node != condition && resting.count(operand) != 0)
                    resting.insert(node);
        }
        if (condition != m_rule.node)
            resting.erase(condition);
        return {resting.begin(), resting.end()};
    }

    const Program& m_program;
    Rule m_rule;
    std::set<std::pair<NodeIndex, Lean>> m_visited;
    std::map<NodeIndex, SourceSpan> m_found;
};

/// What is to be proved, rule by rule. What stands around several questions is looked at once.
std::vector<Suspicion> suspicionsIn(const Questionnaire& questionnaire) {
    const Program& program = questionnaire.program();
    std::vector<Suspicion> all;
    std::set<NodeIndex> gates;
    for (const Rule& rule : rulesOf(questionnaire)) {
        if (!isCondition(program[rule.node].op) ||
            (rule.kind == RuleKind::ShowWhen && !gates.insert(rule.node).second))
            continue;
        Walk walk(program, rule);
        NodeIndex own = rule.node;
        for (; rule.kind == RuleKind::ShowWhen && isNested(program, own); own = program.operands(own)[1])
            if (const NodeIndex around = program.operands(own)[0]; gates.insert(around).second)
                walk.from(around, program.span(around));
        walk.from(own, program.span(own));
        const std::vector<Suspicion> found = walk.found();
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

/// Of one rule one note, with all its comparisons where there are several.
ProofNotes byRule(ProofNotes notes) {
    ProofNotes all;
    for (ProofNote& note : notes) {
        const auto first = std::find_if(all.begin(), all.end(), [&](const ProofNote& other) {
            return note.proved == Proved::HiddenNegation && other.proved == note.proved &&
                   other.rule == note.rule;
        });
        if (first == all.end()) {
            all.push_back(std::move(note));
            continue;
        }
        if (first->clash.empty())
            first->clash.push_back({*first->condition, first->span});
        first->clash.push_back({*note.condition, note.span});
    }
    return all;
}

} // namespace

ProofNotes hiddenNegations(const Questionnaire& questionnaire, Provers& provers) {
    const std::vector<Suspicion> suspicions = suspicionsIn(questionnaire);
    std::vector<ProofNotes> notes(suspicions.size());
    provers.each(suspicions.size(), [&](std::size_t task, Prover& prover) {
        const Suspicion& of = suspicions[task];
        ProofNote note{Proved::HiddenNegation, of.rule, of.span};
        note.condition = of.decision.condition;
        const Proof proof = prover.decides(of.decision);
        if (const auto* open = std::get_if<Undecided>(&proof)) {
            notes[task].push_back(undecided(std::move(note), *open));
        } else if (const auto* possible = std::get_if<Possible>(&proof)) {
            note.witness = possible->witness;
            notes[task].push_back(std::move(note));
        }
    });
    return byRule(joined(std::move(notes)));
}

} // namespace anteroom
