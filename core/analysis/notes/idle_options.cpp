// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/idle_parts.h"
#include "core/analysis/notes/joined_notes.h"

#include <algorithm>
#include <map>
#include <set>

namespace anteroom {

namespace {

struct Place {
    QuestionIndex question{};
    std::optional<FieldIndex> field;
    auto operator<=>(const Place&) const = default;
};

struct Mentioned {
    OptionSet options;
    std::set<NodeIndex> rules;
    /// By option, the first rule whose own words name it, and where in it.
    std::map<std::uint32_t, std::pair<NodeIndex, NodeIndex>> first;
};

using Mentions = std::map<Place, Mentioned>;

/// The questions with options that rules look at, each with the options that they name.
Mentions mentionsIn(const Questionnaire& questionnaire) {
    const Program& program = questionnaire.program();
    Mentions mentions;
    for (const Rule& rule : rulesOf(questionnaire)) {
        const std::vector<NodeIndex> own = nodesOf(program, rule.node, false);
        for (const NodeIndex node : nodesOf(program, rule.node, true)) {
            const Instruction& instruction = program[node];
            if (instruction.op < Op::OptionIn || instruction.op > Op::IncludesNone)
                continue;
            const Question& question = questionnaire.question(instruction.question);
            const Question& asked = instruction.isField ? question.fields[at(instruction.field)] : question;
            if (asked.options.empty())
                continue; // a vocabulary
            Mentioned& of = mentions[{instruction.question,
                                      instruction.isField ? std::optional(instruction.field) : std::nullopt}];
            of.rules.insert(rule.node);
            const bool isOwn = std::binary_search(own.begin(), own.end(), node);
            for (std::uint32_t option = 0; option < asked.options.size(); ++option) {
                if (!program.options(node).contains(option))
                    continue;
                of.options.insert(option);
                if (isOwn)
                    of.first.try_emplace(option, rule.node, node);
            }
        }
    }
    return mentions;
}

/// Those that could be said in its place: one that no rule names stands for all such.
std::vector<OptionExchange> exchangesOf(const Place& place, const Question& question, std::uint32_t option,
                                        const OptionSet& named) {
    if (question.type == QuestionType::Choices)
        return {{place.question, place.field, option, {}}};
    std::vector<OptionExchange> exchanges;
    for (std::uint32_t other = 0; other < question.options.size(); ++other)
        if (!named.contains(other))
            return {{place.question, place.field, option, other}};
    for (std::uint32_t other = 0; other < question.options.size(); ++other)
        if (other != option)
            exchanges.push_back({place.question, place.field, option, other});
    return exchanges;
}

} // namespace

ProofNotes idleOptions(const Questionnaire& questionnaire, Provers& provers) {
    struct Task {
        Place place;
        std::uint32_t option;
        const Mentioned* of;
        const Question* question;
    };
    const Mentions mentions = mentionsIn(questionnaire);
    std::vector<Task> tasks;
    for (const auto& [place, of] : mentions) {
        const Question& whole = questionnaire.question(place.question);
        const Question& question = place.field ? whole.fields[at(*place.field)] : whole;
        for (std::uint32_t option = 0; option < question.options.size(); ++option)
            if (of.options.contains(option))
                tasks.push_back({place, option, &of, &question});
    }
    std::vector<ProofNotes> notes(tasks.size());
    provers.each(tasks.size(), [&](std::size_t index, Prover& prover) {
        const Task& task = tasks[index];
        std::optional<Undecided> open;
        for (const OptionExchange& exchange :
             exchangesOf(task.place, *task.question, task.option, task.of->options))
            for (const NodeIndex rule : task.of->rules) {
                const Proof proof = prover.differsBy(rule, exchange);
                if (std::holds_alternative<Possible>(proof))
                    return;
                if (const auto* late = std::get_if<Undecided>(&proof))
                    open = *late;
            }
        ProofNote note{Proved::OptionIdle};
        note.option = OptionExchange{task.place.question, task.place.field, task.option, {}};
        note.namedBy.assign(task.of->rules.begin(), task.of->rules.end());
        const auto& [rule, node] = task.of->first.at(task.option);
        note.condition = node;
        note.span = questionnaire.program().span(rule);
        notes[index].push_back(open ? undecided(std::move(note), *open) : std::move(note));
    });
    return joined(std::move(notes));
}

} // namespace anteroom
