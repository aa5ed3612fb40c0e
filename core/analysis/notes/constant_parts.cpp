// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/constant_parts.h"

#include "core/analysis/notes/joined_notes.h"
#include "core/analysis/written_places.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace anteroom {

namespace {

/// Options of which one list can say too much to tell anything apart, or something that nobody says.
bool namesTooMany(const Questionnaire& questionnaire, NodeIndex node) {
    const Instruction& instruction = questionnaire.program()[node];
    const Question& whole = questionnaire.question(instruction.question);
    const Question& asked = instruction.isField ? whole.fields[at(instruction.field)] : whole;
    if (instruction.gate || asked.options.empty())
        return false;
    const OptionSet& named = questionnaire.program().options(node);
    std::size_t count = 0;
    bool isAlone = false;
    for (std::uint32_t option = 0; option < asked.options.size(); ++option) {
        count += named.contains(option) ? 1U : 0U;
        isAlone = isAlone || (named.contains(option) && asked.options[option].exclusive);
    }
    return instruction.op == Op::IncludesAll ? isAlone && count > 1 : count == asked.options.size();
}

bool isAskedOf(const Questionnaire& questionnaire, NodeIndex node) {
    const Instruction& instruction = questionnaire.program()[node];
    switch (instruction.op) {
    case Op::And:
    case Op::Or:
    case Op::Not:
    case Op::AnyRow:
    case Op::AllRow:
        return true;
    case Op::OptionIn:
    case Op::IncludesAny:
    case Op::IncludesAll:
    case Op::IncludesNone:
        return namesTooMany(questionnaire, node);
    default:
        return false;
    }
}

/// One part, and each rule in which it stands.
struct Part {
    NodeIndex node{};
    std::vector<std::pair<Rule, SourceSpan>> places{};
};

class Parts {
public:
    explicit Parts(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire), m_program(questionnaire.program()), m_places(questionnaire) {}

    std::vector<Part> take() {
        for (const Rule& rule : rulesOf(m_questionnaire))
            if (isCondition(m_program[rule.node].op))
                add(rule, rule.node);
        return std::move(m_parts);
    }

private:
    // What stands around a question has its own words.
    void add(const Rule& rule, NodeIndex words) {
        if (isNested(m_program, words)) {
            for (const NodeIndex operand : m_program.operands(words))
                add(rule, operand);
            return;
        }
        const std::vector<NodeIndex> nodes = nodesOf(m_program, words, false);
        std::set<NodeIndex> negated; // what is said of the negation says it
        for (const NodeIndex node : nodes)
            if (m_program[node].op == Op::Not && node != words)
                negated.insert(m_program.operands(node)[0]);
        for (const NodeIndex node : nodes) {
            const bool isWhole = node == words && rule.kind != RuleKind::Computed;
            if (isWhole || negated.contains(node) || !isAskedOf(m_questionnaire, node))
                continue;
            const SourceSpan span = m_places.of(node, m_program.span(words));
            // Written once, it may be compiled several times: for each question of one section.
            if (!m_seen.emplace(span.file, span.begin, span.end, m_program[node].op).second)
                continue;
            const auto known = m_byNode.try_emplace(node, m_parts.size()).first;
            if (known->second == m_parts.size())
                m_parts.push_back({node});
            m_parts[known->second].places.emplace_back(rule, span);
        }
    }

    const Questionnaire& m_questionnaire;
    const Program& m_program;
    WrittenPlaces m_places;
    std::vector<Part> m_parts;
    std::map<NodeIndex, std::size_t> m_byNode;
    std::set<std::tuple<FileIndex, std::uint32_t, std::uint32_t, Op>> m_seen;
};

/// Of any() its row explains it best.
std::vector<ClashPart> clashOf(const Program& program, NodeIndex node, Truth truth, const Proof& proof,
                               Prover& prover) {
    const bool isOfRow = (program[node].op == Op::AnyRow && truth == Truth::True) ||
                         (program[node].op == Op::AllRow && truth == Truth::False);
    if (isOfRow) {
        const Proof inRow = prover.prove({{program.operands(node)[0], {truth}}});
        if (const auto* never = std::get_if<Impossible>(&inRow))
            return never->clash;
    }
    return std::get<Impossible>(proof).clash;
}

} // namespace

ProofNotes constantParts(const Questionnaire& questionnaire, Provers& provers) {
    const Program& program = questionnaire.program();
    const std::vector<Part> parts = Parts(questionnaire).take();
    std::vector<ProofNotes> notes(parts.size());
    provers.each(parts.size(), [&](std::size_t task, Prover& prover) {
        const NodeIndex node = parts[task].node;
        const Proof holds = prover.prove({{node, {Truth::True}}});
        const Proof fails = prover.prove({{node, {Truth::False}}});
        // Neither true nor false: it is never known, and whatever hides it is what there is to say.
        if (std::holds_alternative<Impossible>(holds) && std::holds_alternative<Impossible>(fails))
            return;
        for (const auto& [proof, proved, truth] : {std::tuple(&holds, Proved::NeverTrue, Truth::True),
                                                   std::tuple(&fails, Proved::AlwaysTrue, Truth::False)}) {
            if (std::holds_alternative<Possible>(*proof))
                continue;
            for (const auto& [rule, span] : parts[task].places) {
                ProofNote note{proved, rule, span};
                note.condition = node;
                if (const auto* open = std::get_if<Undecided>(proof)) {
                    notes[task].push_back(undecided(std::move(note), *open));
                    continue;
                }
                note.clash = clashOf(program, node, truth, *proof, prover);
                notes[task].push_back(std::move(note));
            }
        }
    });
    return joined(std::move(notes));
}

} // namespace anteroom
