// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/interval.h"

#include <algorithm>
#include <cmath>

namespace anteroom {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double largest = std::numeric_limits<double>::max();

/// Keeps bounds outward where two infinities met (not a number) or a finite result overflowed: an infinite
/// low bound means "no bound" only below, so [inf, inf] would hold nothing.
Interval outward(double low, double high) {
    return {std::isnan(low) ? -infinity : std::min(low, largest),
            std::isnan(high) ? infinity : std::max(high, -largest)};
}

/// An infinite bound is no member, only a limit: zero times anything a factor can be is zero.
double product(double a, double b) { return a == 0 || b == 0 ? 0 : a * b; }

/// Where both grow without bound the quotient comes as near to zero as one likes; its other limits come from
/// the other corners.
double quotient(double a, double b) { return std::isinf(b) ? 0 : a / b; }

Interval ofCorners(double a, double b, double c, double d) {
    return outward(std::min({a, b, c, d}), std::max({a, b, c, d}));
}

/// Asks whether it holds of none only where it does not hold of all.
template <typename OfAll, typename OfNone>
Truth decide(OfAll holdsOfAll, OfNone holdsOfNone, Truth whenUnknown) {
    return holdsOfAll() ? Truth::True : holdsOfNone() ? Truth::False : whenUnknown;
}

} // namespace

bool Interval::contains(double number) const { return !isLess(number, low) && !isLess(high, number); }

Interval operator+(Interval a, Interval b) { return outward(a.low + b.low, a.high + b.high); }

Interval operator-(Interval a, Interval b) { return outward(a.low - b.high, a.high - b.low); }

Interval operator*(Interval a, Interval b) {
    return ofCorners(product(a.low, b.low), product(a.low, b.high), product(a.high, b.low),
                     product(a.high, b.high));
}

Interval operator/(Interval a, Interval b) {
    if (b.contains(0)) {
        return {};
    }
    return ofCorners(quotient(a.low, b.low), quotient(a.low, b.high), quotient(a.high, b.low),
                     quotient(a.high, b.high));
}

Interval hull(Interval a, Interval b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }

Interval minimum(Interval a, Interval b) { return {std::min(a.low, b.low), std::min(a.high, b.high)}; }

Interval maximum(Interval a, Interval b) { return {std::max(a.low, b.low), std::max(a.high, b.high)}; }

Truth compare(Interval a, Relation relation, Interval b, Truth whenUnknown) {
    const auto below = [&] { return isLess(a.high, b.low); };
    const auto above = [&] { return isLess(b.high, a.low); };
    const auto atMost = [&] { return !isLess(b.low, a.high); };
    const auto atLeast = [&] { return !isLess(a.low, b.high); };
    const auto apart = [&] { return below() || above(); };
    const auto same = [&] { return atMost() && atLeast(); };
    switch (relation) {
    case Relation::Equal:
        return decide(same, apart, whenUnknown);
    case Relation::NotEqual:
        return decide(apart, same, whenUnknown);
    case Relation::Less:
        return decide(below, atLeast, whenUnknown);
    case Relation::LessOrEqual:
        return decide(atMost, above, whenUnknown);
    case Relation::Greater:
        return decide(above, atMost, whenUnknown);
    case Relation::GreaterOrEqual:
        return decide(atLeast, below, whenUnknown);
    }
    return whenUnknown;
}

} // namespace anteroom
