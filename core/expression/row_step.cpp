// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/numbers.h"
#include "core/expression/step.h"

namespace anteroom::expression {

Truth completeness(const Fact& rows) {
    switch (rows.state) {
    case Fact::State::NotAsked:
        return Truth::Waiting;
    case Fact::State::Withheld:
        return Truth::Unknown;
    case Fact::State::Answered:
        break;
    }
    return rows.rowsComplete ? Truth::True : Truth::Waiting;
}

namespace {

/// Runs the body for each row, and calls `visit` after each.
template <typename Visit>
void eachRow(const Frame& frame, NodeIndex node, const std::vector<Fact::Row>& rows, Visit visit) {
    const InstructionDetails& details = frame.program.details(node);
    for (const Fact::Row& row : rows) {
        stepBody(frame, details.bodyBegin, details.bodyEnd, row);
        visit();
    }
}

/// What the rows are looked at for: operand 0.
NodeIndex bodyOf(const Frame& frame, NodeIndex node) { return frame.program.operands(node)[0]; }

NumberValue countRows(const Frame& frame, NodeIndex node, const Fact& fact, Truth complete) {
    const NodeIndex body = bodyOf(frame, node);
    NumberValue result{Interval::of(0), complete, false};
    eachRow(frame, node, fact.rows, [&] {
        const Truth truth = frame.truths[at(body)];
        result.interval.low += truth == Truth::True ? 1 : 0;
        result.interval.high += truth != Truth::False ? 1 : 0;
        result.known = truth == Truth::False ? result.known : conjunction(result.known, truth);
    });
    if (complete != Truth::True) {
        result.interval.high = std::numeric_limits<double>::infinity();
    }
    return result;
}

/// The body's number in a row of which nothing is known but that its fields are in `state`.
NumberValue furtherRow(const Frame& frame, NodeIndex node, Fact::State state) {
    Fact blank;
    blank.state = state;
    const Fact::Row row(frame.program[frame.program[node].question].fields.size(), blank);
    const InstructionDetails& details = frame.program.details(node);
    stepBody(frame, details.bodyBegin, details.bodyEnd, row);
    return frame.numbers[at(bodyOf(frame, node))];
}

} // namespace

Truth conditionOverRows(const Frame& frame, NodeIndex node) {
    const Instruction& instruction = frame.program[node];
    const NodeIndex body = bodyOf(frame, node);
    const Truth shown = gateOf(frame, instruction);
    if (shown == Truth::False || shown == Truth::Waiting) {
        return shown;
    }
    const Fact& fact = frame.facts[at(instruction.question)];
    const Truth complete = completeness(fact);
    if (instruction.op == Op::AnyRow) {
        Truth result = complete == Truth::True ? Truth::False : complete;
        eachRow(frame, node, fact.rows, [&] { result = disjunction(result, frame.truths[at(body)]); });
        return result;
    }
    if (instruction.op == Op::RowsAnswered && fact.state == Fact::State::Withheld) {
        return Truth::False;
    }
    Truth result = complete;
    eachRow(frame, node, fact.rows, [&] { result = conjunction(result, frame.truths[at(body)]); });
    return result;
}

NumberValue numberOverRows(const Frame& frame, NodeIndex node) {
    const Instruction& instruction = frame.program[node];
    const Truth shown = gateOf(frame, instruction);
    if (shown == Truth::False) {
        return notApplicable();
    }
    if (shown == Truth::Waiting) {
        if (instruction.op == Op::CountRows) {
            return {{0, std::numeric_limits<double>::infinity()}, Truth::Waiting, true};
        }
        // Whatever rows there will be, each is within what one can be.
        NumberList list;
        list.addOpenEnd(furtherRow(frame, node, Fact::State::NotAsked), Truth::Waiting);
        NumberValue value = list.of(instruction.op);
        value.perhapsNotApplicable = value.isApplicable();
        return value;
    }
    const Fact& fact = frame.facts[at(instruction.question)];
    const Truth complete = completeness(fact);
    if (instruction.op == Op::CountRows) {
        return countRows(frame, node, fact, complete);
    }
    NumberList list;
    const NodeIndex body = bodyOf(frame, node);
    eachRow(frame, node, fact.rows, [&] { list.add(frame.numbers[at(body)]); });
    if (complete != Truth::True) {
        Truth why = complete;
        if (why == Truth::Unknown) {
            // No row will follow, but what one would be may wait for a question outside the list: then this
            // waits too.
            const NumberValue withheld = furtherRow(frame, node, Fact::State::Withheld);
            why = withheld.isApplicable() ? conjunction(why, withheld.known) : why;
        }
        list.addOpenEnd(furtherRow(frame, node, Fact::State::NotAsked), why);
    }
    return list.of(instruction.op);
}

} // namespace anteroom::expression
