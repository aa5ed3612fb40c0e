// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/dead_parts.h"

#include "core/analysis/notes/joined_notes.h"
#include "core/analysis/written_places.h"

#include <map>
#include <set>

namespace anteroom {

namespace {

std::optional<Witness> witnessOf(const Proof& proof) {
    const auto* possible = std::get_if<Possible>(&proof);
    return possible ? std::optional(possible->witness) : std::nullopt;
}

/// The comparisons of a rule, each with its place in it. What stands around a question has its own.
void addComparisons(const Program& program, const WrittenPlaces& places, NodeIndex words,
                    std::vector<std::pair<NodeIndex, SourceSpan>>& found) {
    if (isNested(program, words)) {
        for (const NodeIndex operand : program.operands(words))
            addComparisons(program, places, operand, found);
        return;
    }
    for (const NodeIndex node : nodesOf(program, words, false))
        if (program[node].op == Op::Compare)
            found.emplace_back(node, places.of(node, program.span(words)));
}

/// One comparison, and each place at which it is written.
struct Comparison {
    NodeIndex node{};
    std::vector<std::pair<Rule, SourceSpan>> places;
};

// Written once, it may be compiled several times: for each body, and for all questions of one section.
std::vector<Comparison> comparisonsIn(const Questionnaire& questionnaire) {
    const Program& program = questionnaire.program();
    const WrittenPlaces places(questionnaire);
    std::vector<Comparison> all;
    std::map<NodeIndex, std::size_t> byNode;
    std::set<std::pair<FileIndex, std::uint32_t>> seen;
    for (const Rule& rule : rulesOf(questionnaire)) {
        std::vector<std::pair<NodeIndex, SourceSpan>> found;
        addComparisons(program, places, rule.node, found);
        for (const auto& [node, span] : found) {
            if (!seen.emplace(span.file, span.begin).second)
                continue;
            const auto known = byNode.try_emplace(node, all.size()).first;
            if (known->second == all.size())
                all.push_back({node, {}});
            all[known->second].places.emplace_back(rule, span);
        }
    }
    return all;
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
        ProofNote note{Proved::NeverShown, gate, program.span(gate.node)};
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
            ProofNote note{what, rules[task], program.span(node)};
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
    const std::vector<Comparison> comparisons = comparisonsIn(questionnaire);
    std::vector<ProofNotes> notes(comparisons.size());
    provers.each(comparisons.size(), [&](std::size_t task, Prover& prover) {
        const NodeIndex node = comparisons[task].node;
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
        // Neither true nor false: it is never known, and whatever hides it is what there is to say.
        if (std::holds_alternative<Impossible>(holds) && std::holds_alternative<Impossible>(fails))
            return;
        for (const auto& [rule, span] : comparisons[task].places)
            for (const auto& [proof, proved] :
                 {std::pair(&holds, Proved::NeverTrue), std::pair(&fails, Proved::AlwaysTrue)}) {
                ProofNote note{proved, rule, span};
                note.condition = node;
                if (const auto* open = std::get_if<Undecided>(proof)) {
                    notes[task].push_back(undecided(std::move(note), *open));
                } else if (std::holds_alternative<Impossible>(*proof)) {
                    note.clash = std::get<Impossible>(*proof).clash;
                    for (ClashPart& part : note.clash)
                        if (!part.allowedBy && part.node == node)
                            part.span = span;
                    note.witness = witnessOf(proved == Proved::NeverTrue ? fails : holds);
                    notes[task].push_back(std::move(note));
                }
            }
    });
    return joined(std::move(notes));
}

} // namespace anteroom
