// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/truth.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace anteroom {

/// All numbers from low to high, both included; infinities stand for "no bound". Never empty, never NaN.
/// Arithmetic is outward: the result holds every result of two members (Moore, Interval Analysis, 1966, ch.
/// 2-3), without directed rounding: what rounding does to a bound is less than what isLess() leaves apart.
struct Interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    static constexpr Interval of(double number) { return {number, number}; }
    constexpr bool isPoint() const { return low == high; }
    bool contains(double number) const; ///< in the sense of isLess()
    constexpr bool operator==(const Interval&) const = default;
};

/// a < b, and not only because decimals have no exact binary form: 0.1 + 0.2 is not less than 0.3, nor more.
/// Numbers are told apart from 10^-9 on, and from one part in 10^13 where they are large; answers and
/// thresholds have at most six decimals.
inline bool isLess(double a, double b) {
    if (!std::isfinite(a) || !std::isfinite(b)) {
        return a < b;
    }
    return b - a > 1e-9 + 1e-13 * std::max(std::abs(a), std::abs(b));
}

Interval operator+(Interval a, Interval b);
Interval operator-(Interval a, Interval b);
Interval operator*(Interval a, Interval b);
/// Unbounded when the divisor can be zero.
Interval operator/(Interval a, Interval b);
Interval hull(Interval a, Interval b);
Interval minimum(Interval a, Interval b);
Interval maximum(Interval a, Interval b);

enum class Relation : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

/// True or False where it holds of all or of no members; otherwise nothing is known, and `whenUnknown` is
/// returned.
Truth compare(Interval a, Relation relation, Interval b, Truth whenUnknown);

} // namespace anteroom
