// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/idle_parts.h"

#include "core/analysis/notes/joined_notes.h"

#include <algorithm>
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
            const NodeIndex own = m_program.operands(m_rule.node)[1];
            look(m_rule.node, 1, {});
            descend(own, around(m_rule.node, 1, {}));
        } else {
            descend(m_rule.node, {});
        }
        return std::move(m_notes);
    }

private:
    void descend(NodeIndex node, const std::vector<Claim>& outer) {
        if (!m_visited.insert(node).second || isComputed(m_program[node].op))
            return;
        const auto operands = m_program.operands(node);
        const Op op = m_program[node].op;
        const bool hasParts = (op == Op::And || op == Op::Or || op == Op::Count) && operands.size() > 1;
        for (std::uint32_t operand = 0; operand < operands.size(); ++operand)
            if (!hasParts || !look(node, operand, outer))
                descend(operands[operand], around(node, operand, outer));
    }

    /// Whether it is idle, or of doubt alone.
    bool look(NodeIndex user, std::uint32_t operand, const std::vector<Claim>& outer) {
        const Proof settled = m_prover.differsWithout(m_rule.node, {user, operand}, Reading::Settled);
        if (std::holds_alternative<Possible>(settled))
            return false;
        const Proof proof = m_prover.differsWithout(m_rule.node, {user, operand}, readingOf(m_rule));
        ProofNote note{Proved::PartIdle, m_rule,
                       placeWithin(m_program, m_program.operands(user)[operand], m_program.span(user))};
        note.part = OperandPlace{user, operand};
        note.condition = m_program.operands(user)[operand];
        if (const auto* open = std::get_if<Undecided>(&proof)) {
            m_notes.push_back(undecided(std::move(note), *open));
        } else if (std::holds_alternative<Impossible>(proof)) {
            note.clash = clashOf(user, operand, outer, note.span, notTrue);
            m_notes.push_back(std::move(note));
        } else if (std::holds_alternative<Impossible>(settled) && !asksWhetherAnswered(*note.condition)) {
            note.isOfDoubt = true;
            note.clash = clashOf(user, operand, outer, note.span, {Truth::False});
            const auto isOfShowWhen = [](const ClashPart& part) { return part.showWhenOf.has_value(); };
            // What a question is asked for may well be said once more: who is not sure is asked all the same.
            if (note.clash.empty() || std::any_of(note.clash.begin(), note.clash.end(), isOfShowWhen))
                return false;
            m_notes.push_back(std::move(note));
        } else {
            return false;
        }
        return true;
    }

    /// Then it is there for the sake of doubt.
    bool asksWhetherAnswered(NodeIndex part) const {
        const std::vector<NodeIndex> nodes = nodesOf(m_program, part, false);
        return std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex node) {
            return m_program[node].op == Op::IsAnswered || m_program[node].op == Op::RowsAnswered;
        });
    }

    /// When it is up to one operand what `user` says: of And, when all others hold; of Or, when none does.
    std::vector<Claim> around(NodeIndex user, std::uint32_t operand, std::vector<Claim> outer) const {
        const Op op = m_program[user].op;
        const auto operands = m_program.operands(user);
        for (std::uint32_t other = 0; other < operands.size(); ++other)
            if (other != operand && (op == Op::And || op == Op::Or))
                outer.push_back({operands[other], op == Op::And ? TruthSet{Truth::True} : notTrue});
        return outer;
    }

    /// The same, and known.
    static std::vector<Claim> certain(std::vector<Claim> claims) {
        for (Claim& claim : claims)
            if (claim.is == notTrue)
                claim.is = {Truth::False};
        return claims;
    }

    /// Why the part changes nothing: what would have to hold together for it to decide. Where the part has an
    /// effect on doubt alone, or a Count looks at it, that may well hold, and there is nothing to say; with
    /// `untrue` as False alone it is asked of what is known.
    std::vector<ClashPart> clashOf(NodeIndex user, std::uint32_t operand, const std::vector<Claim>& outer,
                                   SourceSpan place, TruthSet untrue) const {
        const Op op = m_program[user].op;
        if (op != Op::And && op != Op::Or)
            return {};
        const Claim decides{m_program.operands(user)[operand],
                            op == Op::And ? untrue : TruthSet{Truth::True}};
        // What stands next to it explains it best, then the rest of the rule: `user` stands nowhere else in
        // it.
        for (std::vector<Claim> claims : {around(user, operand, {}), around(user, operand, outer)}) {
            if (untrue == TruthSet{Truth::False})
                claims = certain(std::move(claims));
            claims.push_back(decides);
            Proof proof = m_prover.prove(claims);
            auto* impossible = std::get_if<Impossible>(&proof);
            if (impossible == nullptr)
                continue;
            for (ClashPart& part : impossible->clash) // what is said twice is shown where it is idle
                if (!part.allowedBy && part.node == decides.node && part.is == decides.is)
                    part.span = place;
            return std::move(impossible->clash);
        }
        return {};
    }

    static constexpr TruthSet notTrue{Truth::False, Truth::Waiting, Truth::Unknown};

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
