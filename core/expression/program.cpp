// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/program.h"

namespace anteroom {

namespace {

std::span<const NodeIndex> slice(const std::vector<std::uint32_t>& begins, const std::vector<NodeIndex>& all,
                                 std::size_t index) {
    return std::span(all).subspan(begins[index], begins[index + 1] - begins[index]);
}

} // namespace

std::span<const NodeIndex> Program::operands(NodeIndex node) const {
    const Instruction& instruction = m_instructions[at(node)];
    return std::span(m_operands).subspan(instruction.firstOperand, instruction.operandCount);
}

std::span<const NodeIndex> Program::dependents(NodeIndex node) const {
    return slice(m_nodeDependentsBegin, m_nodeDependents, at(node));
}

std::span<const NodeIndex> Program::dependents(QuestionIndex question) const {
    return slice(m_questionDependentsBegin, m_questionDependents, at(question));
}

} // namespace anteroom
