// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rules.h"

#include <cassert>
#include <set>

namespace anteroom {

std::vector<Rule> rulesOf(const Questionnaire& questionnaire) {
    const Program& program = questionnaire.program();
    std::vector<Rule> rules;
    const auto slots = program.entries();
    for (std::uint32_t slot = 0; slot < slots.size(); ++slot) {
        if (const auto& gate = slots[slot].gate)
            rules.push_back({RuleKind::ShowWhen, slot, {}, *gate});
        for (std::uint32_t field = 0; field < slots[slot].fieldGates.size(); ++field)
            if (const auto& gate = slots[slot].fieldGates[field])
                rules.push_back({RuleKind::ShowWhen, slot, FieldIndex{field}, *gate});
    }
    for (std::uint32_t slot = 0; slot < slots.size(); ++slot)
        if (slots[slot].value)
            rules.push_back({RuleKind::Computed, slot, {}, program.operands(*slots[slot].value)[0]});
    const auto add = [&](RuleKind kind, const auto& list) {
        for (std::uint32_t index = 0; index < list.size(); ++index)
            rules.push_back({kind, index, {}, list[index].when});
    };
    add(RuleKind::Finding, questionnaire->findings);
    add(RuleKind::Urgent, questionnaire->urgent);
    add(RuleKind::Contradiction, questionnaire->contradictions);
    return rules;
}

std::vector<NodeIndex> nodesOf(const Program& program, NodeIndex rule, bool withFields) {
    std::set<NodeIndex> found{rule};
    std::vector<NodeIndex> open{rule};
    const auto reach = [&](NodeIndex node) {
        if (found.insert(node).second)
            open.push_back(node);
    };
    while (!open.empty()) {
        const NodeIndex node = open.back();
        open.pop_back();
        const Instruction& instruction = program[node];
        if (instruction.gate && withFields && program.inBody(*instruction.gate))
            reach(*instruction.gate);
        if (!isComputed(instruction.op))
            for (const NodeIndex operand : program.operands(node))
                reach(operand);
    }
    return {found.begin(), found.end()};
}

SourceSpan placeWithin(const Program& program, NodeIndex node, SourceSpan around) {
    const SourceSpan span = program.span(node);
    const bool isInside = span.file == around.file && span.begin >= around.begin && span.end <= around.end;
    return isInside ? span : around;
}

bool isNested(const Program& program, NodeIndex showWhen) {
    const auto operands = program.operands(showWhen);
    if (program[showWhen].op != Op::And || operands.size() != 2)
        return false;
    // An And that someone wrote is longer than both its parts; this one stands where the inner part does.
    const auto length = [&](NodeIndex node) { return program.span(node).end - program.span(node).begin; };
    return length(showWhen) < length(operands[0]) + length(operands[1]);
}

BodyOf bodyOf(const Program& program, NodeIndex node) {
    const auto index = static_cast<std::uint32_t>(node);
    for (std::uint32_t user = 0; user < program.instructions().size(); ++user) {
        const Instruction& instruction = program[NodeIndex{user}];
        const InstructionDetails& details = program.details(NodeIndex{user});
        if (isOverRows(instruction.op) && details.bodyBegin <= index && index < details.bodyEnd)
            return {instruction.question, details.bodyBegin, details.bodyEnd};
    }
    for (std::uint32_t question = 0; question < program.questionCount(); ++question) {
        const Program::Slot& slot = program[QuestionIndex{question}];
        if (slot.bodyBegin <= index && index < slot.bodyEnd)
            return {QuestionIndex{question}, slot.bodyBegin, slot.bodyEnd};
    }
    assert(false);
    return {};
}

} // namespace anteroom
