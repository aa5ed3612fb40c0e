// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/shared_nodes.h"

#include "core/expression/compiler.h"

#include <algorithm>

namespace anteroom::expression {

namespace {

bool looksForOptions(Op op) { return op >= Op::OptionIn && op <= Op::IncludesNone; }

bool canBeShared(Op op) {
    return isLeaf(op) || op == Op::Compare || op == Op::Number || op == Op::Day || op == Op::Today;
}

std::size_t hashOf(const Instruction& instruction, const NodeIndex* operands) {
    std::size_t hash = 0;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 29;
    };
    mix(static_cast<std::uint64_t>(instruction.op) << 8 | static_cast<std::uint64_t>(instruction.relation));
    mix(at(instruction.question));
    mix(instruction.literal);
    for (std::uint32_t operand = 0; operand < instruction.operandCount; ++operand) {
        mix(at(operands[operand]));
    }
    return hash;
}

} // namespace

std::optional<NodeIndex> SharedNodes::find(const Instruction& instruction,
                                           const std::vector<NodeIndex>& operands,
                                           const OptionSet& options) const {
    if (!canBeShared(instruction.op) || looksForOptions(instruction.op) == options.empty()) {
        return std::nullopt;
    }
    Instruction asPlaced = instruction;
    asPlaced.operandCount = static_cast<std::uint32_t>(operands.size());
    if (!options.empty()) {
        asPlaced.literal = options.firstWord();
    }
    const auto [begin, end] = m_byHash.equal_range(hashOf(asPlaced, operands.data()));
    const auto found = std::find_if(
        begin, end, [&](const auto& entry) { return isSame(asPlaced, operands, options, entry.second); });
    return found == end ? std::nullopt : std::optional(found->second);
}

void SharedNodes::add(NodeIndex node) {
    const Instruction& instruction = m_parts.instructions[at(node)];
    if (canBeShared(instruction.op)) {
        m_byHash.emplace(hashOf(instruction, m_parts.operands.data() + instruction.firstOperand), node);
    }
}

bool SharedNodes::isSame(const Instruction& instruction, const std::vector<NodeIndex>& operands,
                         const OptionSet& options, NodeIndex node) const {
    const Instruction& other = m_parts.instructions[at(node)];
    const auto otherOperands = m_parts.operands.begin() + static_cast<std::ptrdiff_t>(other.firstOperand);
    // A leaf's gate is its question's, so that it needs no look.
    return instruction.op == other.op && instruction.relation == other.relation &&
           instruction.question == other.question && instruction.literal == other.literal &&
           operands.size() == other.operandCount &&
           std::equal(operands.begin(), operands.end(), otherOperands) &&
           (options.empty() || options == m_parts.optionSets[m_parts.details[at(node)].options]);
}

} // namespace anteroom::expression
