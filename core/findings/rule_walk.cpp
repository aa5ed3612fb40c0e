// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/rule_walk.h"

namespace anteroom {

// Explicit stack: rules may be deep.
std::vector<NodeIndex> instructionsOf(const Program& program, NodeIndex rule, FieldGates gates) {
    std::vector<NodeIndex> met;
    std::vector<bool> seen(program.instructions().size(), false);
    std::vector<NodeIndex> waiting{rule};
    while (!waiting.empty()) {
        const NodeIndex node = waiting.back();
        waiting.pop_back();
        if (seen[at(node)])
            continue;
        seen[at(node)] = true;
        met.push_back(node);
        const Instruction& instruction = program[node];
        const InstructionDetails& details = program.details(node);
        if (gates == FieldGates::Included && isOverRows(instruction.op))
            for (std::uint32_t inner = details.bodyBegin; inner < details.bodyEnd; ++inner)
                waiting.push_back(NodeIndex{inner});
        const auto operands = program.operands(node);
        waiting.insert(waiting.end(), operands.rbegin(), operands.rend());
    }
    return met;
}

} // namespace anteroom
