// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/show_whens.h"

#include <algorithm>

namespace anteroom::fhir {

namespace {

using Conditions = ShowWhens::Conditions;

void addParts(const Program& program, NodeIndex node, Conditions& parts) {
    if (program[node].op != Op::And) {
        if (std::find(parts.begin(), parts.end(), node) == parts.end())
            parts.push_back(node);
        return;
    }
    for (const NodeIndex operand : program.operands(node))
        addParts(program, operand, parts);
}

/// Takes out of `from`..`end` what each of them has, and gives it back.
Conditions takeShared(std::vector<Conditions>& all, std::uint32_t from, std::uint32_t end) {
    if (from >= end)
        return {};
    Conditions shared = all[from];
    for (std::uint32_t i = from + 1; i < end && !shared.empty(); ++i)
        shared.erase(std::remove_if(shared.begin(), shared.end(),
                                    [&](NodeIndex node) {
                                        return std::find(all[i].begin(), all[i].end(), node) == all[i].end();
                                    }),
                     shared.end());
    for (std::uint32_t i = from; i < end && !shared.empty(); ++i)
        all[i].erase(std::remove_if(all[i].begin(), all[i].end(),
                                    [&](NodeIndex node) {
                                        return std::find(shared.begin(), shared.end(), node) != shared.end();
                                    }),
                     all[i].end());
    return shared;
}

} // namespace

ShowWhens showWhensOf(const Questionnaire& questionnaire) {
    const Program& program = questionnaire.program();
    ShowWhens showWhens;
    for (std::uint32_t i = 0; i < questionnaire.questions().size(); ++i) {
        Conditions parts;
        if (const auto gate = program[QuestionIndex{i}].gate)
            addParts(program, *gate, parts);
        showWhens.questions.push_back(std::move(parts));
    }
    for (const Section& section : questionnaire->sections) {
        showWhens.sections.push_back(
            takeShared(showWhens.questions, section.firstQuestion, section.endQuestion));
        showWhens.groups.emplace_back();
        for (const QuestionGroup& group : section.groups) // what holds a group stands before it
            showWhens.groups.back().push_back(
                takeShared(showWhens.questions, group.firstQuestion, group.endQuestion));
    }
    return showWhens;
}

} // namespace anteroom::fhir
