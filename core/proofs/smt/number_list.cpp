// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/numbers.h"

namespace anteroom::smt {

void SmtList::add(const SmtNumber& value, const Expr& isThere) {
    const Expr counts = both(isThere, value.isApplicable());
    if (counts.is_false())
        return;
    m_items.push_back({value.interval, counts, both(counts, opposite(value.perhapsNot)), false});
    m_known.push_back(where(counts, value.known, Truth::True));
}

void SmtList::addOpenEnd(const SmtNumber& further, const Expr& isOpen, const SmtTruth& why) {
    m_known.push_back(where(isOpen, why, Truth::True));
    const Expr counts = both(isOpen, further.isApplicable());
    if (!counts.is_false())
        m_items.push_back({further.interval, counts, m_context.bool_val(false), true});
}

SmtTruth SmtList::known() const { return conjunction(m_context, m_known); }

Expr SmtList::isEmpty() const {
    std::vector<Expr> counting;
    for (const Item& item : m_items)
        counting.push_back(item.counts);
    return opposite(any(m_context, counting));
}

Expr SmtList::hasCertain() const {
    std::vector<Expr> certain;
    for (const Item& item : m_items)
        certain.push_back(item.certain);
    return any(m_context, certain);
}

Bound SmtList::lowest(bool ofHighs, bool isCertain) const {
    // Of lows, one that is open makes the lowest open; of highs only all together do.
    std::optional<Bound> lowest;
    Expr found = m_context.bool_val(false);
    std::vector<Expr> open;
    for (const Item& item : m_items) {
        const Bound& bound = ofHighs ? item.interval.high : item.interval.low;
        const Expr use = isCertain ? item.certain : item.counts;
        open.push_back(both(use, bound.isOpen));
        const Expr closed = both(use, opposite(bound.isOpen));
        if (closed.is_false())
            continue;
        if (lowest) {
            const Expr better = both(closed, either(opposite(found), isBelow(bound.at, lowest->at)));
            lowest->at = choose(better, bound.at, lowest->at);
        } else {
            lowest = Bound::of(bound.at);
        }
        found = either(found, closed);
    }
    if (!lowest)
        lowest = Bound::of(m_context, 0);
    lowest->isOpen = ofHighs ? opposite(found) : any(m_context, open);
    return *lowest;
}

SmtInterval SmtList::reach() const {
    const Bound highest = mirrored().lowest(false, false);
    return {lowest(false, false), {-highest.at, highest.isOpen}};
}

SmtList SmtList::mirrored() const {
    SmtList other(m_context);
    for (const Item& item : m_items) {
        const SmtInterval& interval = item.interval;
        other.m_items.push_back(
            {{{-interval.high.at, interval.high.isOpen}, {-interval.low.at, interval.low.isOpen}},
             item.counts,
             item.certain,
             item.isOpenEnd});
    }
    return other;
}

SmtInterval SmtList::total() const {
    const Quantity zero = Quantity::of(m_context, 0);
    const Expr no = m_context.bool_val(false);
    SmtInterval total = SmtInterval::point(zero);
    for (const Item& item : m_items) {
        const auto& [low, high] = item.interval;
        const Expr isNegative = both(item.counts, either(low.isOpen, isBelow(low.at, zero)));
        const Expr isPositive = both(item.counts, either(high.isOpen, isBelow(zero, high.at)));
        if (item.isOpenEnd) {
            total.low.isOpen = either(total.low.isOpen, isNegative);
            total.high.isOpen = either(total.high.isOpen, isPositive);
            continue;
        }
        // What may drop out may as well be zero.
        total = smt::sum(total,
                         {{choose(either(item.certain, isNegative), choose(item.counts, low.at, zero), zero),
                           both(item.counts, low.isOpen)},
                          {choose(either(item.certain, isPositive), choose(item.counts, high.at, zero), zero),
                           both(item.counts, high.isOpen)}});
    }
    return total;
}

SmtNumber SmtList::sum() const { return {total(), known(), m_context.bool_val(false)}; }

SmtNumber SmtList::mean() const {
    const Expr empty = isEmpty();
    Expr hasPerhaps = m_context.bool_val(false);
    Expr certain = m_context.int_val(0);
    for (const Item& item : m_items) {
        hasPerhaps = either(hasPerhaps, both(item.counts, opposite(item.certain)));
        certain = certain + choose(item.certain, m_context.int_val(1), m_context.int_val(0));
    }
    certain = certain.simplify();
    const SmtInterval whole = total();
    SmtInterval divided = whole;
    for (std::size_t count = 2; count <= m_items.size(); ++count) {
        const Quantity divisor = Quantity::of(m_context, static_cast<double>(count));
        const Expr isThis = (certain == m_context.int_val(static_cast<int>(count))).simplify();
        divided = choose(isThis,
                         SmtInterval{{whole.low.at / divisor, whole.low.isOpen},
                                     {whole.high.at / divisor, whole.high.isOpen}},
                         divided);
    }
    return {choose(hasPerhaps, reach(), divided), where(opposite(empty), known(), Truth::False),
            both(opposite(empty), opposite(hasCertain()))};
}

SmtNumber SmtList::extreme(bool isLeast) const {
    if (!isLeast) {
        SmtList other = mirrored();
        other.m_known = m_known;
        const SmtNumber least = other.extreme(true);
        const auto& [low, high] = least.interval;
        return {{{-high.at, high.isOpen}, {-low.at, low.isOpen}}, least.known, least.perhapsNot};
    }
    const Expr empty = isEmpty();
    const Expr some = hasCertain();
    const Bound greatest = mirrored().lowest(false, false);
    const Bound high = choose(some, lowest(true, true), Bound{-greatest.at, greatest.isOpen});
    return {{lowest(false, false), high},
            where(opposite(empty), known(), Truth::False),
            both(opposite(empty), opposite(some))};
}

SmtNumber SmtList::of(Op op) const {
    switch (op) {
    case Op::Sum:
    case Op::SumRows:
        return sum();
    case Op::Mean:
    case Op::MeanRows:
        return mean();
    case Op::Minimum:
    case Op::MinimumRows:
        return extreme(true);
    default:
        return extreme(false);
    }
}

} // namespace anteroom::smt
