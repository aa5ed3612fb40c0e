// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/encoder.h"

#include <limits>
#include <string>

namespace anteroom::smt {

SmtNumber Encoder::numeric(NodeIndex node, const Instruction& instruction, int row) {
    const auto operands = m_program.operands(node);
    switch (instruction.op) {
    case Op::Number:
    case Op::Day:
        return knownNumber(Quantity::of(m_context, instruction.constant()));
    case Op::Today:
        return knownNumber(m_answers.today());
    case Op::Answer:
        return answer(instruction, row);
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
        return arithmetic(instruction.op, number(operands[0], row), number(operands[1], row));
    case Op::Sum:
    case Op::Mean:
    case Op::Minimum:
    case Op::Maximum: {
        SmtList list(m_context);
        for (const NodeIndex operand : operands)
            list.add(number(operand, row), m_context.bool_val(true));
        return list.of(instruction.op);
    }
    case Op::Count:
        return count(node, row);
    case Op::Years:
    case Op::Months:
    case Op::Days:
        return timeBetween(instruction.op, number(operands[0], row), number(operands[1], row), m_calendar);
    case Op::ComputedNumber:
        return computed(node, instruction, row);
    default:
        return numberOverRows(instruction, operands[0], node);
    }
}

SmtNumber Encoder::answer(const Instruction& instruction, int row) {
    const SmtTruth gate = gateOf(instruction, row);
    const AnswerVars& vars = varsOf(instruction, row);
    const Program::Slot& slot = m_program[instruction.question];
    const Type& type = instruction.isField ? slot.fields[at(instruction.field)].type : slot.type;
    const SmtInterval range = m_answers.rangeOf(type);
    SmtInterval said = vars.number;
    if (type.kind == TypeKind::Date && !vars.isAnswered.is_false()) {
        // Of a partial date the days that the question allows, if there are any.
        const Quantity low = greatest(range.low.at, said.low.at);
        const Quantity high = least(range.high.at, said.high.at);
        const Expr clips = both(opposite(vars.knowsDay), opposite(isBelow(high, low)));
        said = choose(clips, SmtInterval{Bound::of(low), Bound::of(high)}, said);
    }
    const Expr counts = both(isShown(gate), vars.isAnswered);
    const SmtTruth known = behind(gate, {vars.isAnswered, m_context.bool_val(false), vars.isNotAsked});
    return {choose(counts, said, range), known, gate.isWaiting};
}

SmtNumber Encoder::count(NodeIndex node, int row) {
    const Quantity zero = Quantity::of(m_context, 0);
    const Quantity one = Quantity::of(m_context, 1);
    Quantity low = zero;
    Quantity high = zero;
    std::vector<SmtTruth> known;
    for (const NodeIndex operand : operandsOf(node)) {
        const SmtTruth value = truth(operand, row);
        low = low + choose(value.isTrue, one, zero);
        high = high + choose(value.isFalse, zero, one);
        known.push_back(where(opposite(value.isFalse), value, Truth::True));
    }
    return {{Bound::of(low), Bound::of(high)}, conjunction(m_context, known), m_context.bool_val(false)};
}

SmtNumber Encoder::computed(NodeIndex node, const Instruction& instruction, int row) {
    const SmtTruth gate = gateOf(instruction, row);
    const SmtNumber value = number(m_program.operands(node)[0], row);
    const Expr isApplicable = both(value.isApplicable(), opposite(gate.isFalse));
    const SmtTruth waiting = constant(Truth::Waiting);
    return {value.interval, where(isApplicable, choose(gate.isWaiting, waiting, value.known), Truth::False),
            both(isApplicable, either(value.perhapsNot, gate.isWaiting))};
}

SmtNumber Encoder::countRows(const AnswerVars& vars, NodeIndex body, const SmtTruth& complete) {
    const Quantity zero = Quantity::of(m_context, 0);
    const Quantity one = Quantity::of(m_context, 1);
    Quantity low = zero;
    Quantity high = zero;
    std::vector<SmtTruth> known{complete};
    for (std::size_t row = 0; row < vars.rows.size(); ++row) {
        const SmtTruth value = truth(body, static_cast<int>(row));
        const Expr counts = both(vars.rows[row].isThere, opposite(value.isFalse));
        low = low + choose(both(vars.rows[row].isThere, value.isTrue), one, zero);
        high = high + choose(counts, one, zero);
        known.push_back(where(counts, value, Truth::True));
    }
    return {{Bound::of(low), {high, opposite(complete.isTrue)}},
            conjunction(m_context, known),
            m_context.bool_val(false)};
}

SmtList Encoder::listOfRows(const AnswerVars& vars, NodeIndex body, const SmtTruth& complete) {
    SmtList list(m_context);
    for (std::size_t row = 0; row < vars.rows.size(); ++row)
        list.add(number(body, static_cast<int>(row)), vars.rows[row].isThere);
    // No row will follow one that is withheld, but what one would be may wait for another question.
    const SmtNumber withheld = number(body, withheldRow);
    const SmtTruth why = choose(vars.isWithheld,
                                SmtTruth{m_context.bool_val(false), m_context.bool_val(false),
                                         both(withheld.isApplicable(), withheld.known.isWaiting)},
                                complete);
    list.addOpenEnd(number(body, blankRow), opposite(complete.isTrue), why);
    return list;
}

SmtNumber Encoder::numberOverRows(const Instruction& instruction, NodeIndex body, NodeIndex node) {
    const SmtTruth gate = gateOf(instruction, outside);
    const AnswerVars& vars = m_answers.of(instruction.question);
    const SmtTruth complete = completeness(vars);
    const bool isFreed =
        m_variant.freesRows && instruction.op != Op::MinimumRows && instruction.op != Op::MaximumRows;

    // While it is not known whether the list is shown.
    SmtNumber waiting{
        {Bound::of(m_context, 0), Bound::of(m_context, std::numeric_limits<double>::infinity())},
        constant(Truth::Waiting),
        m_context.bool_val(true)};
    SmtNumber shown = waiting;
    if (instruction.op == Op::CountRows) {
        shown = countRows(vars, body, complete);
        if (isFreed)
            shown = freedCount(node, shown, complete);
    } else {
        SmtList further(m_context);
        further.addOpenEnd(number(body, blankRow), m_context.bool_val(true), constant(Truth::Waiting));
        waiting = further.of(instruction.op);
        waiting.perhapsNot = waiting.isApplicable();
        const SmtList list = listOfRows(vars, body, complete);
        shown = isFreed ? freedList(node, list, complete) : list.of(instruction.op);
    }
    return choose(gate.isFalse, notApplicable(m_context), choose(gate.isWaiting, waiting, shown));
}

SmtNumber Encoder::freed(NodeIndex node, const SmtTruth& complete) {
    const std::string name = "free" + m_variant.copy + std::to_string(static_cast<std::uint32_t>(node));
    const auto flag = [&](const char* what) { return m_context.bool_const((name + what).c_str()); };
    const auto real = [&](const char* what) {
        return Quantity{m_context.real_const((name + what).c_str()), 0, 1e14};
    };
    SmtNumber value{{{real(".low"), flag(".unbounded-below")}, {real(".high"), flag(".unbounded-above")}},
                    {flag(".known"), flag(".none"), flag(".waits")},
                    flag(".perhaps-not")};
    const Expr closed = both(opposite(value.interval.low.isOpen), opposite(value.interval.high.isOpen));
    m_definitions.push_back(
        either(opposite(closed), opposite(isBelow(value.interval.high.at, value.interval.low.at))));
    for (const auto& [a, b] : {std::pair(value.known.isTrue, value.known.isFalse),
                               std::pair(value.known.isTrue, value.known.isWaiting),
                               std::pair(value.known.isFalse, value.known.isWaiting)})
        m_definitions.push_back(opposite(both(a, b)));
    // It is known at best when the list is complete.
    m_definitions.push_back(either(opposite(value.known.isTrue), complete.isTrue));
    return value;
}

// Of the rows that are looked at, one is as good for a claim as any that there may be: a list with more of
// them counts none where these have none to count.
SmtNumber Encoder::freedCount(NodeIndex node, const SmtNumber& ofThese, const SmtTruth& complete) {
    SmtNumber value = freed(node, complete);
    const Quantity zero = Quantity::of(m_context, 0);
    const auto& [low, high] = value.interval;
    const Bound& theseLow = ofThese.interval.low;
    const Bound& theseHigh = ofThese.interval.high;
    for (const Expr& so : {opposite(value.known.isFalse), opposite(value.perhapsNot), opposite(low.isOpen),
                           high.isOpen == opposite(complete.isTrue), opposite(isBelow(low.at, theseLow.at)),
                           either(high.isOpen, opposite(isBelow(high.at, theseHigh.at))),
                           either(isBelow(zero, theseLow.at), isEqual(low.at, zero)),
                           either(high.isOpen, either(isBelow(zero, theseHigh.at), isEqual(high.at, zero)))})
        m_definitions.push_back(so);
    return value;
}

// Likewise: the lowest row and the highest are among those that are looked at.
SmtNumber Encoder::freedList(NodeIndex node, const SmtList& these, const SmtTruth& complete) {
    SmtNumber value = freed(node, complete);
    const Quantity zero = Quantity::of(m_context, 0);
    const auto& [low, high] = value.interval;
    const SmtInterval reach = these.reach();
    const Expr isEmpty = these.isEmpty();
    if (m_program[node].op == Op::SumRows) { // of no rows, 0
        const auto isNegative = [&](const Bound& bound) {
            return either(bound.isOpen, isBelow(bound.at, zero));
        };
        const auto isPositive = [&](const Bound& bound) {
            return either(bound.isOpen, isBelow(zero, bound.at));
        };
        for (const Expr& so :
             {opposite(value.known.isFalse), opposite(value.perhapsNot),
              either(opposite(isNegative(low)), both(opposite(isEmpty), isNegative(reach.low))),
              either(opposite(isPositive(high)), both(opposite(isEmpty), isPositive(reach.high)))})
            m_definitions.push_back(so);
        return value;
    }
    const Expr isWithinLow =
        either(reach.low.isOpen, both(opposite(low.isOpen), opposite(isBelow(low.at, reach.low.at))));
    const Expr isWithinHigh =
        either(reach.high.isOpen, both(opposite(high.isOpen), opposite(isBelow(reach.high.at, high.at))));
    m_definitions.push_back(value.known.isFalse == isEmpty);
    m_definitions.push_back(either(isEmpty, both(isWithinLow, isWithinHigh)));
    return value;
}

} // namespace anteroom::smt
