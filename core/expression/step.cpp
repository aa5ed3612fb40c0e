// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/step.h"

#include "core/expression/numbers.h"

#include <algorithm>

namespace anteroom::expression {

const Fact& factOf(const Instruction& instruction, const Fact* facts, const Fact::Row* row) {
    static const Fact notAsked;
    if (!instruction.isField) {
        return facts[at(instruction.question)];
    }
    const std::size_t field = at(instruction.field);
    return row != nullptr && field < row->size() ? (*row)[field] : notAsked;
}

namespace {

Truth answered(const Fact& fact, bool isRows) {
    switch (fact.state) {
    case Fact::State::NotAsked:
        return Truth::Waiting;
    case Fact::State::Withheld:
        return Truth::False;
    case Fact::State::Answered:
        break;
    }
    // A list that is still open is still being asked.
    return isRows && !fact.rowsComplete ? Truth::Waiting : Truth::True;
}

bool isOneOf(const Frame& frame, NodeIndex node, const Instruction& instruction, std::uint32_t option) {
    return option < 64 ? (instruction.firstOptions() >> option & 1) != 0
                       : frame.program.options(node).contains(option);
}

Truth answerHolds(const Frame& frame, NodeIndex node, const Instruction& instruction, const Fact& fact) {
    if (instruction.op == Op::OptionIn) {
        return truthOf(isOneOf(frame, node, instruction, fact.option));
    }
    const OptionSet& options = frame.program.options(node);
    const Truth rest = fact.setKnown ? Truth::False : Truth::Unknown; // of classes that are not in the set
    switch (instruction.op) {
    case Op::IncludesAny:
        return fact.set.intersects(options) ? Truth::True : rest;
    case Op::IncludesAll:
        return fact.set.includes(options) ? Truth::True : rest;
    default:
        return fact.set.intersects(options) ? Truth::False : negation(rest); // IncludesNone
    }
}

bool looksAtRows(const Program& program, const Instruction& instruction) {
    return !instruction.isField && program[instruction.question].type.kind == TypeKind::Rows;
}

Truth leaf(const Frame& frame, NodeIndex node, const Instruction& instruction, const Fact::Row* row) {
    const Truth shown = gateOf(frame, instruction);
    if (shown == Truth::False || shown == Truth::Waiting) {
        return instruction.op == Op::IsGiven ? Truth::True : shown; // what is not shown is not blank
    }
    const Fact& fact = factOf(instruction, frame.facts, row);
    if (instruction.op == Op::IsGiven) {
        return fact.state == Fact::State::NotAsked ? Truth::Waiting : Truth::True;
    }
    if (instruction.op == Op::IsAnswered) {
        return answered(fact, looksAtRows(frame.program, instruction));
    }
    switch (fact.state) {
    case Fact::State::NotAsked:
        return Truth::Waiting;
    case Fact::State::Withheld:
        return Truth::Unknown;
    case Fact::State::Answered:
        break;
    }
    return answerHolds(frame, node, instruction, fact);
}

Truth computedIs(const Instruction& instruction, Truth shown, Truth value) {
    if (shown == Truth::False || shown == Truth::Waiting) {
        return shown;
    }
    const std::uint32_t option = value == Truth::True ? option::yes : option::no;
    return isKnown(value) ? truthOf((instruction.firstOptions() >> option & 1) != 0) : value;
}

Truth condition(const Frame& frame, NodeIndex node, const Instruction& instruction, const Fact::Row* row) {
    const NodeIndex* operands = frame.operands + instruction.firstOperand;
    const NodeIndex* end = operands + instruction.operandCount;
    switch (instruction.op) {
    case Op::Not:
        return negation(frame.truths[at(operands[0])]);
    case Op::And: {
        Truth result = Truth::True;
        for (const NodeIndex* operand = operands; operand != end; ++operand) {
            result = conjunction(result, frame.truths[at(*operand)]);
        }
        return result;
    }
    case Op::Or: {
        Truth result = Truth::False;
        for (const NodeIndex* operand = operands; operand != end; ++operand) {
            result = disjunction(result, frame.truths[at(*operand)]);
        }
        return result;
    }
    case Op::Compare:
        return compareNumbers(frame.numbers[at(operands[0])], instruction.relation,
                              frame.numbers[at(operands[1])]);
    case Op::AnyRow:
    case Op::AllRow:
    case Op::RowsAnswered:
        return conditionOverRows(frame, node);
    case Op::ComputedIs:
        return computedIs(instruction, gateOf(frame, instruction), frame.truths[at(operands[0])]);
    default:
        return leaf(frame, node, instruction, row);
    }
}

/// What an answer may be before it is known.
Interval rangeOf(const Frame& frame, const Instruction& instruction) {
    const Program::Slot& slot = frame.program[instruction.question];
    const Type& type = instruction.isField ? slot.fields[at(instruction.field)].type : slot.type;
    return type.endsToday
               ? Interval{type.range.low, std::max(type.range.low, std::min(type.range.high, frame.today))}
               : type.range;
}

/// The days of a partial date that the question allows: in the year of the screening none after it.
Interval within(const Interval& range, const Interval& days) {
    const Interval both{std::max(range.low, days.low), std::min(range.high, days.high)};
    return both.low <= both.high ? both : days;
}

NumberValue answer(const Frame& frame, const Instruction& instruction, const Fact::Row* row) {
    const Truth shown = gateOf(frame, instruction);
    if (shown == Truth::False) {
        return notApplicable();
    }
    if (shown == Truth::Waiting) {
        return {rangeOf(frame, instruction), Truth::Waiting, true};
    }
    const Fact& fact = factOf(instruction, frame.facts, row);
    switch (fact.state) {
    case Fact::State::NotAsked:
        return {rangeOf(frame, instruction), Truth::Waiting, false};
    case Fact::State::Withheld:
        return {rangeOf(frame, instruction), Truth::Unknown, false};
    case Fact::State::Answered:
        break;
    }
    return {fact.number.isPoint() ? fact.number : within(rangeOf(frame, instruction), fact.number),
            Truth::True, false};
}

NumberValue overList(const Frame& frame, Op op, std::span<const NodeIndex> operands) {
    NumberList list;
    for (const NodeIndex operand : operands) {
        list.add(frame.numbers[at(operand)]);
    }
    return list.of(op);
}

NumberValue count(const Frame& frame, std::span<const NodeIndex> operands) {
    NumberValue result = knownNumber(0);
    for (const NodeIndex operand : operands) {
        const Truth truth = frame.truths[at(operand)];
        result.interval.low += truth == Truth::True ? 1 : 0;
        result.interval.high += truth != Truth::False ? 1 : 0;
        result.known = truth == Truth::False ? result.known : conjunction(result.known, truth);
    }
    return result;
}

NumberValue computedNumber(const Frame& frame, const Instruction& instruction, NumberValue value) {
    const Truth shown = gateOf(frame, instruction);
    if (shown == Truth::False || !value.isApplicable()) {
        return notApplicable();
    }
    if (shown == Truth::Waiting) {
        value.known = Truth::Waiting;
        value.perhapsNotApplicable = true;
    }
    return value;
}

NumberValue number(const Frame& frame, NodeIndex node, const Instruction& instruction, const Fact::Row* row) {
    const std::span operands(frame.operands + instruction.firstOperand, instruction.operandCount);
    switch (instruction.op) {
    case Op::Number:
    case Op::Day:
        return knownNumber(instruction.constant());
    case Op::Today:
        return knownNumber(frame.today);
    case Op::Answer:
        return answer(frame, instruction, row);
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
        return arithmetic(instruction.op, frame.numbers[at(operands[0])], frame.numbers[at(operands[1])]);
    case Op::Sum:
    case Op::Mean:
    case Op::Minimum:
    case Op::Maximum:
        return overList(frame, instruction.op, operands);
    case Op::Count:
        return count(frame, operands);
    case Op::Years:
    case Op::Months:
    case Op::Days:
        return timeBetween(instruction.op, frame.numbers[at(operands[0])], frame.numbers[at(operands[1])]);
    case Op::ComputedNumber:
        return computedNumber(frame, instruction, frame.numbers[at(operands[0])]);
    default:
        return numberOverRows(frame, node);
    }
}

template <typename Value>
bool replace(Value& place, const Value& value) {
    if (place == value) {
        return false;
    }
    place = value;
    return true;
}

} // namespace

bool step(const Frame& frame, NodeIndex node, const Fact::Row* row) {
    const Instruction& instruction = frame.instructions[at(node)];
    return isCondition(instruction.op)
               ? replace(frame.truths[at(node)], condition(frame, node, instruction, row))
               : replace(frame.numbers[at(node)], number(frame, node, instruction, row));
}

void stepBody(const Frame& frame, std::uint32_t begin, std::uint32_t end, const Fact::Row& row) {
    for (std::uint32_t node = begin; node < end; ++node) {
        step(frame, NodeIndex{node}, &row);
    }
}

} // namespace anteroom::expression
