// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/quantity.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace anteroom::smt {

namespace {

constexpr std::int64_t finest = 1'000'000'000; ///< of whole parts; what is finer is a real number
constexpr double farthest = 1e9;               ///< likewise what is larger

Quantity real(const Expr& term, double reach) { return {term, 0, reach}; }

/// Both in the same parts.
struct Pair {
    Expr a;
    Expr b;
    std::int64_t scale;
};

Expr times(const Expr& term, std::int64_t factor) {
    if (factor == 1)
        return term;
    if (std::int64_t number = 0; term.is_numeral_i64(number) && std::abs(number) < finest * 4)
        return term.ctx().int_val(number * factor);
    return term * term.ctx().int_val(factor);
}

Pair together(const Quantity& a, const Quantity& b) {
    if (a.scale != 0 && b.scale != 0) {
        const std::int64_t scale = std::lcm(a.scale, b.scale);
        if (scale <= finest)
            return {times(a.term, scale / a.scale), times(b.term, scale / b.scale), scale};
    }
    return {realOf(a), realOf(b), 0};
}

} // namespace

Quantity Quantity::of(z3::context& context, double number) {
    if (!std::isfinite(number) || std::abs(number) > 1e15)
        throw BeyondArithmetic{};
    // Numbers of rules and answers are decimals: what an author wrote as 0.1 is a tenth.
    std::int64_t scale = 1;
    for (; scale < finest; scale *= 10) {
        const double parts = number * static_cast<double>(scale);
        if (std::abs(parts) < 9e15 && std::abs(parts - std::round(parts)) <= 1e-14 * std::abs(parts))
            break;
    }
    const double parts = number * static_cast<double>(scale);
    if (std::abs(parts) > 9e15)
        throw BeyondArithmetic{};
    return {context.int_val(static_cast<std::int64_t>(std::llround(parts))), scale, std::abs(number)};
}

bool isConstant(const Quantity& a) { return a.term.is_numeral(); }

Expr realOf(const Quantity& a) {
    if (a.scale == 0)
        return a.term;
    if (std::int64_t number = 0; a.term.is_numeral_i64(number))
        return a.term.ctx().real_val(
            std::to_string(number).append("/").append(std::to_string(a.scale)).c_str());
    const Expr term = z3::to_real(a.term);
    return a.scale == 1
               ? term
               : term * a.term.ctx().real_val(std::string("1/").append(std::to_string(a.scale)).c_str());
}

Quantity operator+(const Quantity& a, const Quantity& b) {
    const double reach = a.reach + b.reach;
    if (a.reach == 0)
        return b;
    if (b.reach == 0)
        return a;
    const Pair pair = together(a, b);
    return {(pair.a + pair.b).simplify(), pair.scale, reach};
}

Quantity operator-(const Quantity& a) { return {(-a.term).simplify(), a.scale, a.reach}; }

Quantity operator*(const Quantity& a, const Quantity& b) {
    const double reach = a.reach * b.reach;
    if (a.scale != 0 && b.scale != 0 && a.scale <= finest / b.scale)
        return {(a.term * b.term).simplify(), a.scale * b.scale, reach};
    return real((realOf(a) * realOf(b)).simplify(), reach);
}

Quantity operator/(const Quantity& a, const Quantity& b) {
    std::int64_t divisor = 0;
    if (a.scale != 0 && b.term.is_numeral_i64(divisor) && b.scale != 0 && divisor != 0) {
        // a / (divisor / scale of b)
        const std::int64_t parts = std::abs(divisor);
        const double reach = a.reach * static_cast<double>(b.scale) / static_cast<double>(parts);
        if (parts <= finest / a.scale) {
            const Expr term = times(a.term, divisor < 0 ? -b.scale : b.scale);
            return {term, a.scale * parts, reach};
        }
    }
    return real(realOf(a) / realOf(b), std::numeric_limits<double>::infinity());
}

Quantity choose(const Expr& condition, const Quantity& a, const Quantity& b) {
    if (condition.is_true())
        return a;
    if (condition.is_false())
        return b;
    const Pair pair = together(a, b);
    return {choose(condition, pair.a, pair.b), pair.scale, std::max(a.reach, b.reach)};
}

namespace {

Expr ordered(const Quantity& a, const Quantity& b) {
    const Pair pair = together(a, b);
    if (std::int64_t first = 0, second = 0;
        pair.a.is_numeral_i64(first) && pair.b.is_numeral_i64(second) && pair.scale != 0)
        return a.term.ctx().bool_val(first < second);
    return pair.a < pair.b;
}

} // namespace

Expr isBelow(const Quantity& a, const Quantity& b) { return ordered(a, b); }

Expr isLess(const Quantity& a, const Quantity& b) {
    const double reach = std::max(a.reach, b.reach);
    if (a.scale != 0 && b.scale != 0 && reach <= farthest) {
        const std::int64_t scale = std::lcm(a.scale, b.scale);
        // Then two that differ, differ by more than isLess() leaves apart.
        if (scale <= finest && 1.0 / static_cast<double>(scale) > 4e-9 + 4e-13 * reach)
            return ordered(a, b);
    }
    z3::context& context = a.term.ctx();
    const Expr x = realOf(a);
    const Expr y = realOf(b);
    const Expr zero = context.real_val(0);
    const Expr sizeOfX = z3::ite(x < zero, -x, x);
    const Expr sizeOfY = z3::ite(y < zero, -y, y);
    const Expr larger = z3::ite(sizeOfX < sizeOfY, sizeOfY, sizeOfX);
    return y - x > context.real_val("1/1000000000") + larger * context.real_val("1/10000000000000");
}

Expr isEqual(const Quantity& a, const Quantity& b) {
    const Pair pair = together(a, b);
    return pair.a == pair.b;
}

} // namespace anteroom::smt
