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

Truth all(bool holdsOfAll, bool holdsOfNone, Truth whenUnknown) {
    return holdsOfAll ? Truth::True : holdsOfNone ? Truth::False : whenUnknown;
}

} // namespace

bool isLess(double a, double b) {
    if (!std::isfinite(a) || !std::isfinite(b)) {
        return a < b;
    }
    return b - a > 1e-9 + 1e-13 * std::max(std::abs(a), std::abs(b));
}

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
    const bool below = isLess(a.high, b.low);
    const bool above = isLess(b.high, a.low);
    const bool apart = below || above;
    const bool atMost = !isLess(b.low, a.high);
    const bool atLeast = !isLess(a.low, b.high);
    switch (relation) {
    case Relation::Equal:
        return all(atMost && atLeast, apart, whenUnknown);
    case Relation::NotEqual:
        return all(apart, atMost && atLeast, whenUnknown);
    case Relation::Less:
        return all(below, atLeast, whenUnknown);
    case Relation::LessOrEqual:
        return all(atMost, above, whenUnknown);
    case Relation::Greater:
        return all(above, atMost, whenUnknown);
    case Relation::GreaterOrEqual:
        return all(atLeast, below, whenUnknown);
    }
    return whenUnknown;
}

} // namespace anteroom
