// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/evaluator.h"

namespace anteroom::expression {

/// Arithmetic on numbers as far as they are known. Waiting dominates: of what waits nothing can be said yet
/// about why it will be unknown in the end.
NumberValue arithmetic(Op op, const NumberValue& a,
                       const NumberValue& b); ///< Add, Subtract, Multiply, Divide
NumberValue timeBetween(Op op, const NumberValue& from, const NumberValue& to); ///< Years, Months, Days
Truth compareNumbers(const NumberValue& a, Relation relation, const NumberValue& b);

/// The number that is not applicable.
NumberValue notApplicable();
NumberValue knownNumber(double number);
/// Whether dividing by it can be dividing by zero, so that the result can be anything.
bool maybeZero(const NumberValue& divisor);

/// What sum, mean, min and max make of a list; numbers that are not applicable are skipped.
class NumberList {
public:
    void add(const NumberValue& value);
    /// The list may go on with any number of further values. `further` is what one would be; `why` the list
    /// is open.
    void addOpenEnd(const NumberValue& further, Truth why);

    /// Sum, Mean, Minimum or Maximum, of operands or over rows.
    NumberValue of(Op op) const;

private:
    NumberValue sum() const;
    NumberValue mean() const;
    NumberValue minimum() const;
    NumberValue maximum() const;
    NumberValue valueOf(Interval interval) const;
    bool isEmpty() const { return m_certain == 0 && m_perhaps == 0; }

    Truth m_known = Truth::True;
    std::uint32_t m_certain = 0;
    std::uint32_t m_perhaps = 0; ///< values that may still drop out
    Interval m_sum = Interval::of(0);
    Interval m_reach = {std::numeric_limits<double>::infinity(),
                        -std::numeric_limits<double>::infinity()}; ///< over all
    double m_leastHigh = std::numeric_limits<double>::infinity();  ///< over the certain ones
    double m_greatestLow = -std::numeric_limits<double>::infinity();
};

} // namespace anteroom::expression
