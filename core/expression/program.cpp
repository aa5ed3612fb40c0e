// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/program.h"

namespace anteroom {

std::span<const NodeIndex> Program::operands(NodeIndex node) const {
    const Instruction& instruction = m_instructions[at(node)];
    return std::span(m_operands).subspan(instruction.firstOperand, instruction.operandCount);
}

} // namespace anteroom
