// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/answers_below.h"

namespace anteroom {

AnswersBelow answersBelow(const Program& program, const std::vector<NodeIndex>& rules, Gates gates) {
    AnswersBelow below;
    std::vector<bool> isSeen(program.instructions().size());
    std::vector<NodeIndex> open;
    const auto reach = [&](NodeIndex node) {
        if (!isSeen[at(node)])
            open.push_back(node);
        isSeen[at(node)] = true;
    };
    for (const NodeIndex rule : rules)
        reach(rule);
    while (!open.empty()) {
        const NodeIndex node = open.back();
        open.pop_back();
        const Instruction& instruction = program[node];
        for (const NodeIndex operand : program.operands(node))
            reach(operand);
        if (instruction.gate && (gates == Gates::Followed || instruction.isField))
            reach(*instruction.gate);
        below.looksAtDay = below.looksAtDay || instruction.op == Op::Today;
        if (!isLeaf(instruction.op) && !isOverRows(instruction.op))
            continue;
        const auto field =
            instruction.isField ? std::optional(instruction.field) : std::optional<FieldIndex>();
        std::set<std::uint32_t>& options = below.answers[{instruction.question, field}];
        const Program::Slot& slot = program[instruction.question];
        const Type& type = field ? slot.fields[at(*field)].type : slot.type;
        below.looksAtDay = below.looksAtDay || type.endsToday;
        const bool hasOptions = instruction.op >= Op::OptionIn && instruction.op <= Op::IncludesNone;
        for (std::uint32_t option = 0; hasOptions && type.options && option < type.options->size(); ++option)
            if (program.options(node).contains(option))
                options.insert(option);
    }
    return below;
}

} // namespace anteroom
