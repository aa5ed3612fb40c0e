// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/dead_parts.h"

#include "core/analysis/joined_notes.h"

namespace anteroom {

namespace {

std::optional<Witness> witnessOf(const Proof& proof) {
    const auto* possible = std::get_if<Possible>(&proof);
    return possible ? std::optional(possible->witness) : std::nullopt;
}

} // namespace

ProofNotes neverShown(const Questionnaire& questionnaire, Provers& provers) {
    const Program& program = questionnaire.program();
    std::vector<Rule> gates = rulesOf(questionnaire);
    std::erase_if(gates, [](const Rule& rule) { return rule.kind != RuleKind::ShowWhen; });
    // A section's show-when is that of all its questions: it is proved once.
    std::vector<Rule> distinct;
    for (const Rule& gate : gates)
        if (std::none_of(distinct.begin(), distinct.end(),
                         [&](const Rule& other) { return other.node == gate.node; }))
            distinct.push_back(gate);
    std::vector<ProofNotes> notes(distinct.size());
    provers.each(distinct.size(), [&](std::size_t task, Prover& prover) {
        const Rule& gate = distinct[task];
        std::vector<Claim> claims{{gate.node, {Truth::True}}};
        if (const auto& around = program[QuestionIndex{gate.index}].gate; gate.field && around)
            claims.push_back({*around, {Truth::True}});
        const Proof proof = prover.prove(claims);
        ProofNote note{Proved::NeverShown, gate, program[gate.node].span};
        if (const auto* open = std::get_if<Undecided>(&proof))
            return notes[task].push_back(undecided(note, *open));
        const auto* never = std::get_if<Impossible>(&proof);
        if (never == nullptr)
            return;
        note.clash = never->clash;
        note.witness = witnessOf(prover.prove({{gate.node, {Truth::Unknown}}}));
        for (const Rule& same : gates)
            if (same.node == gate.node) {
                note.rule = same;
                notes[task].push_back(note);
            }
    });
    return joined(std::move(notes));
}

ProofNotes deadOrConstantRules(const Questionnaire& questionnaire, Provers& provers) {
    const Program& program = questionnaire.program();
    std::vector<Rule> rules = rulesOf(questionnaire);
    std::erase_if(rules, [](const Rule& rule) {
        return rule.kind == RuleKind::ShowWhen || rule.kind == RuleKind::Computed;
    });
    std::vector<ProofNotes> notes(rules.size());
    provers.each(rules.size(), [&](std::size_t task, Prover& prover) {
        const NodeIndex node = rules[task].node;
        const auto add = [&](Proved what, const Proof& proof) {
            ProofNote note{what, rules[task], program[node].span};
            if (const auto* open = std::get_if<Undecided>(&proof)) {
                notes[task].push_back(undecided(note, *open));
                return true;
            }
            const auto* never = std::get_if<Impossible>(&proof);
            if (never == nullptr)
                return false;
            note.clash = never->clash;
            notes[task].push_back(std::move(note));
            return true;
        };
        if (add(Proved::NeverRaised, prover.prove({{node, {Truth::True}}})))
            return;
        const Proof answered = prover.proveWhenAnswered({{node, {Truth::True}}});
        if (std::holds_alternative<Possible>(answered) &&
            add(Proved::AlwaysRaised,
                prover.proveWhenAnswered({{node, {Truth::False, Truth::Waiting, Truth::Unknown}}})))
            return;
        add(Proved::NeverRuledOut, prover.prove({{node, {Truth::False}}}));
    });
    return joined(std::move(notes));
}

ProofNotes constantComparisons(const Questionnaire& questionnaire, Provers& provers) {
    const Program& program = questionnaire.program();
    struct Place {
        Rule rule;
        NodeIndex node;
    };
    // Written once, it may be compiled several times: for a rule and for each body.
    std::vector<Place> places;
    for (const Rule& rule : rulesOf(questionnaire))
        for (const NodeIndex node : nodesOf(program, rule.node, false))
            if (program[node].op == Op::Compare &&
                std::none_of(places.begin(), places.end(), [&](const Place& other) {
                    return program[other.node].span == program[node].span;
                }))
                places.push_back({rule, node});
    std::vector<ProofNotes> notes(places.size());
    provers.each(places.size(), [&](std::size_t task, Prover& prover) {
        const NodeIndex node = places[task].node;
        const auto operands = program.operands(node);
        constexpr TruthSet applicable{Truth::True, Truth::Unknown, Truth::Waiting};
        const auto prove = [&](Truth truth) {
            std::vector<Claim> claims{{node, {truth}}};
            for (const NodeIndex operand : operands)
                if (program[operand].op != Op::Number && program[operand].op != Op::Day)
                    claims.push_back({operand, applicable});
            return prover.prove(claims);
        };
        const Proof holds = prove(Truth::True);
        const Proof fails = prove(Truth::False);
        ProofNote note{Proved::NeverTrue, places[task].rule, program[node].span};
        for (const auto& [proof, proved] :
             {std::pair(&holds, Proved::NeverTrue), std::pair(&fails, Proved::AlwaysTrue)}) {
            note.proved = proved;
            if (const auto* open = std::get_if<Undecided>(proof))
                notes[task].push_back(undecided(note, *open));
            else if (std::holds_alternative<Impossible>(*proof)) {
                note.clash = std::get<Impossible>(*proof).clash;
                note.witness = witnessOf(proved == Proved::NeverTrue ? fails : holds);
                notes[task].push_back(note);
            }
        }
        // Neither true nor false: it is never known, and whatever hides it is what there is to say.
        if (std::holds_alternative<Impossible>(holds) && std::holds_alternative<Impossible>(fails))
            notes[task].clear();
    });
    return joined(std::move(notes));
}

} // namespace anteroom
