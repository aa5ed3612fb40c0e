// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/divisors.h"

#include "core/base/said.h"
#include "core/expression/numbers.h"
#include "core/expression/step.h"

#include <algorithm>

namespace anteroom::expression {

namespace {

enum class Rests : std::uint8_t { OnNothing, OnToday, OnAnswers };

Rests ownRest(const Instruction& instruction) {
    if (isLeaf(instruction.op) || isOverRows(instruction.op)) {
        return Rests::OnAnswers;
    }
    return instruction.op == Op::Today ? Rests::OnToday : Rests::OnNothing;
}

std::vector<Rests> restsOf(const Program& program) {
    std::vector<Rests> rests;
    for (std::uint32_t index = 0; index < program.instructions().size(); ++index) {
        const Instruction& instruction = program[NodeIndex{index}];
        Rests own = ownRest(instruction);
        for (const NodeIndex operand : program.operands(NodeIndex{index})) {
            own = std::max(own, rests[at(operand)]);
        }
        if (instruction.gate) {
            own = std::max(own, rests[at(*instruction.gate)]);
        }
        rests.push_back(own);
    }
    return rests;
}

} // namespace

void checkDivisors(const Program& program, Diagnostics& diagnostics) {
    const auto instructions = program.instructions();
    if (std::none_of(instructions.begin(), instructions.end(),
                     [](const auto& one) { return one.op == Op::Divide; })) {
        return;
    }
    const std::vector<Rests> rests = restsOf(program);
    const std::vector<Fact> facts(program.questionCount());
    std::vector<Truth> truths(instructions.size());
    std::vector<NumberValue> numbers(instructions.size());
    const Frame frame{program, facts.data(), 0, truths.data(), numbers.data()};
    for (std::uint32_t index = 0; index < instructions.size(); ++index) {
        const NodeIndex node{index};
        step(frame, node);
        if (program[node].op != Op::Divide) {
            continue;
        }
        const NodeIndex divisor = program.operands(node)[1];
        const Rests rest = rests[at(divisor)];
        const bool canBeZero =
            rest == Rests::OnToday || (rest == Rests::OnNothing && maybeZero(numbers[at(divisor)]));
        if (canBeZero) {
            diagnostics.error(
                "division-by-zero", program.span(divisor),
                rest == Rests::OnToday
                    ? core::said("this depends on the day alone, and on some day it can be zero")
                    : core::said("this is zero, and nothing can be divided by it"),
                core::said("divide by a number that is not zero, or by one that comes from an answer"));
        }
    }
}

} // namespace anteroom::expression
