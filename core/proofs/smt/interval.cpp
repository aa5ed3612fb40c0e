// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/quantity.h"

#include <cmath>
#include <optional>

namespace anteroom::smt {

Bound Bound::of(z3::context& context, double number) {
    const bool isOpen = std::isinf(number);
    return {Quantity::of(context, isOpen ? 0 : number), context.bool_val(isOpen)};
}

Bound choose(const Expr& condition, const Bound& a, const Bound& b) {
    // Behind an open bound anything may stand.
    const Quantity& first = a.isOpen.is_true() ? b.at : a.at;
    const Quantity& second = b.isOpen.is_true() ? a.at : b.at;
    return {choose(condition, first, second), choose(condition, a.isOpen, b.isOpen)};
}

SmtInterval SmtInterval::of(z3::context& context, Interval interval) {
    return {Bound::of(context, interval.low), Bound::of(context, interval.high)};
}

SmtInterval sum(const SmtInterval& a, const SmtInterval& b) {
    return {{a.low.at + b.low.at, either(a.low.isOpen, b.low.isOpen)},
            {a.high.at + b.high.at, either(a.high.isOpen, b.high.isOpen)}};
}

SmtInterval difference(const SmtInterval& a, const SmtInterval& b) {
    return sum(a, {{-b.high.at, b.high.isOpen}, {-b.low.at, b.low.isOpen}});
}

namespace {

/// One corner of a product or quotient: a number, or without bound upwards or downwards.
struct Corner {
    Quantity at;
    Expr isHigh;
    Expr isLow;
};

Bound lowestOf(const std::vector<Corner>& corners) {
    std::optional<Bound> lowest;
    std::vector<Expr> isLow;
    for (const Corner& corner : corners) {
        isLow.push_back(corner.isLow);
        const Bound here{corner.at, corner.isHigh};
        if (!lowest) {
            lowest = here;
            continue;
        }
        const Expr better = both(opposite(here.isOpen), either(lowest->isOpen, isBelow(here.at, lowest->at)));
        lowest = choose(better, here, *lowest);
    }
    lowest->isOpen = any(lowest->isOpen.ctx(), isLow);
    return *lowest;
}

SmtInterval ofCorners(const std::vector<Corner>& corners) {
    std::vector<Corner> mirrored;
    mirrored.reserve(corners.size());
    for (const Corner& corner : corners)
        mirrored.push_back({-corner.at, corner.isLow, corner.isHigh});
    const Bound highest = lowestOf(mirrored);
    return {lowestOf(corners), {-highest.at, highest.isOpen}};
}

struct Signs {
    Expr isNegative;
    Expr isPositive;
};

/// Of a bound; an open one has that of its side.
Signs signsOf(const Bound& bound, bool isLow) {
    const Quantity zero = Quantity::of(bound.isOpen.ctx(), 0);
    const Expr closed = opposite(bound.isOpen);
    const Expr below = both(closed, isBelow(bound.at, zero));
    const Expr above = both(closed, isBelow(zero, bound.at));
    return isLow ? Signs{either(bound.isOpen, below), above} : Signs{below, either(bound.isOpen, above)};
}

Corner productOf(const Bound& a, bool aIsLow, const Bound& b, bool bIsLow) {
    const Signs first = signsOf(a, aIsLow);
    const Signs second = signsOf(b, bIsLow);
    const Expr isOpen = either(a.isOpen, b.isOpen);
    const Expr isUp =
        either(both(first.isPositive, second.isPositive), both(first.isNegative, second.isNegative));
    const Expr isDown =
        either(both(first.isPositive, second.isNegative), both(first.isNegative, second.isPositive));
    // Zero times what is open is zero.
    return {choose(isOpen, Quantity::of(isOpen.ctx(), 0), a.at * b.at), both(isOpen, isUp),
            both(isOpen, isDown)};
}

Corner quotientOf(const Bound& a, bool aIsLow, const Bound& b, bool bIsLow) {
    const Signs first = signsOf(a, aIsLow);
    const Signs second = signsOf(b, bIsLow);
    z3::context& context = a.isOpen.ctx();
    const Expr isUp =
        either(both(first.isPositive, second.isPositive), both(first.isNegative, second.isNegative));
    const Expr isDown =
        either(both(first.isPositive, second.isNegative), both(first.isNegative, second.isPositive));
    const Expr grows = both(a.isOpen, opposite(b.isOpen));
    const Quantity zero = Quantity::of(context, 0);
    return {choose(b.isOpen, zero, choose(a.isOpen, zero, a.at / b.at)), both(grows, isUp),
            both(grows, isDown)};
}

} // namespace

SmtInterval product(const SmtInterval& a, const SmtInterval& b) {
    return ofCorners({productOf(a.low, true, b.low, true), productOf(a.low, true, b.high, false),
                      productOf(a.high, false, b.low, true), productOf(a.high, false, b.high, false)});
}

SmtInterval quotient(const SmtInterval& a, const SmtInterval& b) {
    const SmtInterval divided =
        ofCorners({quotientOf(a.low, true, b.low, true), quotientOf(a.low, true, b.high, false),
                   quotientOf(a.high, false, b.low, true), quotientOf(a.high, false, b.high, false)});
    const Expr unbounded = containsZero(b);
    return {{divided.low.at, either(divided.low.isOpen, unbounded)},
            {divided.high.at, either(divided.high.isOpen, unbounded)}};
}

Expr containsZero(const SmtInterval& a) {
    const Quantity zero = Quantity::of(a.low.isOpen.ctx(), 0);
    return both(either(a.low.isOpen, opposite(isLess(zero, a.low.at))),
                either(a.high.isOpen, opposite(isLess(a.high.at, zero))));
}

SmtInterval choose(const Expr& condition, const SmtInterval& a, const SmtInterval& b) {
    return {choose(condition, a.low, b.low), choose(condition, a.high, b.high)};
}

Expr isSame(const SmtInterval& a, const SmtInterval& b) {
    const auto same = [](const Bound& x, const Bound& y) {
        return either(both(x.isOpen, y.isOpen),
                      all(x.isOpen.ctx(), {opposite(x.isOpen), opposite(y.isOpen), isEqual(x.at, y.at)}));
    };
    return both(same(a.low, b.low), same(a.high, b.high));
}

SmtTruth compare(const SmtInterval& a, Relation relation, const SmtInterval& b, const SmtTruth& undecided) {
    const auto highIsLess = [](const Bound& high, const Bound& low) {
        return both(opposite(either(high.isOpen, low.isOpen)), isLess(high.at, low.at));
    };
    const auto lowIsLess = [](const Bound& low, const Bound& high) {
        return either(either(low.isOpen, high.isOpen), isLess(low.at, high.at));
    };
    const Expr below = highIsLess(a.high, b.low);
    const Expr above = highIsLess(b.high, a.low);
    const Expr atMost = opposite(lowIsLess(b.low, a.high));
    const Expr atLeast = opposite(lowIsLess(a.low, b.high));
    const Expr apart = either(below, above);
    const Expr same = both(atMost, atLeast);
    const auto decide = [&](const Expr& ofAll, const Expr& ofNone) {
        const Expr open = opposite(either(ofAll, ofNone));
        return SmtTruth{either(ofAll, both(open, undecided.isTrue)),
                        either(both(opposite(ofAll), ofNone), both(open, undecided.isFalse)),
                        both(open, undecided.isWaiting)};
    };
    switch (relation) {
    case Relation::Equal:
        return decide(same, apart);
    case Relation::NotEqual:
        return decide(apart, same);
    case Relation::Less:
        return decide(below, atLeast);
    case Relation::LessOrEqual:
        return decide(atMost, above);
    case Relation::Greater:
        return decide(above, atMost);
    case Relation::GreaterOrEqual:
        return decide(atLeast, below);
    }
    return undecided;
}

} // namespace anteroom::smt
