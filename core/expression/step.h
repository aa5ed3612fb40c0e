// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/evaluator.h"

namespace anteroom::expression {

/// What a run over instructions reads (program, facts, today) and writes (values, one place an instruction).
struct Frame {
    const Program& program;
    const Fact* facts;
    double today;
    Truth* truths;
    NumberValue* numbers;
    /// The program's own, without the check of an index at each look: the compiler made them to fit.
    const Instruction* instructions = program.instructions().data();
    const NodeIndex* operands = program.operandTable();
};

/// Brings one instruction's value up to date from its operands and facts, and says whether it changed. The
/// only place that knows what an instruction means: a single answer, a whole record and a row of a body all
/// go through it. `row`: of a body, the facts of the row it is run for.
bool step(const Frame& frame, NodeIndex node, const Fact::Row* row = nullptr);

/// The instructions [begin, end) for one row.
void stepBody(const Frame& frame, std::uint32_t begin, std::uint32_t end, const Fact::Row& row);

/// Operations over rows.
Truth conditionOverRows(const Frame& frame, NodeIndex node);
NumberValue numberOverRows(const Frame& frame, NodeIndex node);

/// The gate laid over an instruction; True where it has none.
inline Truth gateOf(const Frame& frame, const Instruction& instruction) {
    return instruction.gate ? frame.truths[at(*instruction.gate)] : Truth::True;
}

/// The answer that a leaf looks at. A row that lacks the field (it was added to the questionnaire later) has
/// not been asked.
const Fact& factOf(const Instruction& instruction, const Fact* facts, const Fact::Row* row);

/// Whether the list of rows is complete: True; otherwise why not.
Truth completeness(const Fact& rows);

} // namespace anteroom::expression
