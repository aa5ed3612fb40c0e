// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/truth.h"

#include <limits>

namespace anteroom {

/// All numbers from low to high, both included; infinities stand for "no bound". Never empty, never NaN.
/// Arithmetic is outward: the result holds every result of two members (Moore, Interval Analysis, 1966, ch.
/// 2-3), without directed rounding - answers are short decimals, and a bound that rounding moved by one part
/// in 10^15 cannot cross a threshold that a person wrote.
struct Interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    static constexpr Interval of(double number) { return {number, number}; }
    constexpr bool isPoint() const { return low == high; }
    constexpr bool contains(double number) const { return low <= number && number <= high; }
    constexpr bool operator==(const Interval&) const = default;
};

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
