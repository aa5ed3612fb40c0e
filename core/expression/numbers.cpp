// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/numbers.h"

#include <algorithm>
#include <cmath>

namespace anteroom::expression {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// A sum that ran over the largest double is a bound that we lost, not a number.
Interval withoutOverflow(Interval interval) {
    if (!(interval.low <= interval.high)) { // also when a bound became NaN
        return {};
    }
    if (interval.low == infinity) {
        interval.low = std::numeric_limits<double>::max();
    }
    if (interval.high == -infinity) {
        interval.high = std::numeric_limits<double>::lowest();
    }
    return interval;
}

/// The day within the calendar that is nearest: an unknown date without a range is any day of the calendar.
Date dayAt(double days) {
    static const double first = Date::of(1800, 1, 1)->days();
    static const double last = Date::of(2299, 12, 31)->days();
    return Date::fromDays(static_cast<std::int32_t>(std::lround(std::clamp(days, first, last))));
}

Interval whole(int (*measure)(Date, Date), Interval from, Interval to) {
    if (from.isPoint() && to.isPoint()) {
        return Interval::of(measure(dayAt(from.low), dayAt(to.low)));
    }
    return {static_cast<double>(measure(dayAt(from.high), dayAt(to.low))),
            static_cast<double>(measure(dayAt(from.low), dayAt(to.high)))};
}

} // namespace

NumberValue notApplicable() { return {Interval{}, Truth::False, false}; }

NumberValue knownNumber(double number) { return {Interval::of(number), Truth::True, false}; }

bool maybeZero(const NumberValue& divisor) { return divisor.isApplicable() && divisor.interval.contains(0); }

NumberValue arithmetic(Op op, const NumberValue& a, const NumberValue& b) {
    if (!a.isApplicable() || !b.isApplicable()) {
        return notApplicable();
    }
    NumberValue result{{}, conjunction(a.known, b.known), a.perhapsNotApplicable || b.perhapsNotApplicable};
    switch (op) {
    case Op::Add:
        result.interval = a.interval + b.interval;
        break;
    case Op::Subtract:
        result.interval = a.interval - b.interval;
        break;
    case Op::Multiply:
        result.interval = a.interval * b.interval;
        break;
    default:
        result.interval = a.interval / b.interval;
        if (maybeZero(b) && result.known == Truth::True) {
            result.known = Truth::Unknown; // all was asked, and there is still no such number
        }
    }
    result.interval = withoutOverflow(result.interval);
    return result;
}

NumberValue timeBetween(Op op, const NumberValue& from, const NumberValue& to) {
    if (!from.isApplicable() || !to.isApplicable()) {
        return notApplicable();
    }
    NumberValue result{
        {}, conjunction(from.known, to.known), from.perhapsNotApplicable || to.perhapsNotApplicable};
    switch (op) {
    case Op::Years:
        result.interval = whole(wholeYears, from.interval, to.interval);
        break;
    case Op::Months:
        result.interval = whole(wholeMonths, from.interval, to.interval);
        break;
    default:
        result.interval = withoutOverflow(to.interval - from.interval);
    }
    return result;
}

Truth compareNumbers(const NumberValue& a, Relation relation, const NumberValue& b) {
    if (!a.isApplicable() || !b.isApplicable()) {
        return Truth::False;
    }
    const Truth known = conjunction(a.known, b.known);
    // Known and still not decided: a partial date. It was asked, and more is not known.
    const Truth undecided = known == Truth::True ? Truth::Unknown : known;
    const Truth result = compare(a.interval, relation, b.interval, undecided);
    return result == Truth::True && (a.perhapsNotApplicable || b.perhapsNotApplicable) ? undecided : result;
}

void NumberList::add(const NumberValue& value) {
    if (!value.isApplicable()) {
        return;
    }
    m_known = conjunction(m_known, value.known);
    m_reach = {std::min(m_reach.low, value.interval.low), std::max(m_reach.high, value.interval.high)};
    if (value.perhapsNotApplicable) {
        ++m_perhaps;
        m_sum = withoutOverflow(m_sum + hull(value.interval, Interval::of(0)));
        return;
    }
    ++m_certain;
    m_sum = withoutOverflow(m_sum + value.interval);
    m_leastHigh = std::min(m_leastHigh, value.interval.high);
    m_greatestLow = std::max(m_greatestLow, value.interval.low);
}

void NumberList::addOpenEnd(const NumberValue& further, Truth why) {
    m_known = conjunction(m_known, why);
    if (!further.isApplicable()) {
        return; // whatever else is listed would be skipped
    }
    ++m_perhaps;
    m_reach = {std::min(m_reach.low, further.interval.low), std::max(m_reach.high, further.interval.high)};
    m_sum = withoutOverflow(
        m_sum + Interval{further.interval.low < 0 ? -infinity : 0, further.interval.high > 0 ? infinity : 0});
}

NumberValue NumberList::valueOf(Interval interval) const { return {interval, m_known, m_certain == 0}; }

NumberValue NumberList::of(Op op) const {
    switch (op) {
    case Op::Sum:
    case Op::SumRows:
        return sum();
    case Op::Mean:
    case Op::MeanRows:
        return mean();
    case Op::Minimum:
    case Op::MinimumRows:
        return minimum();
    default:
        return maximum();
    }
}

NumberValue NumberList::sum() const { return {m_sum, m_known, false}; }

NumberValue NumberList::mean() const {
    if (isEmpty()) {
        return notApplicable();
    }
    // How many values there will be is open, so only their reach is certain.
    return valueOf(m_perhaps != 0 ? m_reach : Interval{m_sum.low / m_certain, m_sum.high / m_certain});
}

NumberValue NumberList::minimum() const {
    if (isEmpty()) {
        return notApplicable();
    }
    return valueOf({m_reach.low, m_certain != 0 ? m_leastHigh : m_reach.high});
}

NumberValue NumberList::maximum() const {
    if (isEmpty()) {
        return notApplicable();
    }
    return valueOf({m_certain != 0 ? m_greatestLow : m_reach.low, m_reach.high});
}

} // namespace anteroom::expression
