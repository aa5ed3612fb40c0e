// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/numbers.h"

namespace anteroom::smt {

SmtNumber notApplicable(z3::context& context) {
    return {SmtInterval::of(context, Interval{}), constant(context, Truth::False), context.bool_val(false)};
}

SmtNumber knownNumber(const Quantity& number) {
    z3::context& context = number.term.ctx();
    return {SmtInterval::point(number), constant(context, Truth::True), context.bool_val(false)};
}

SmtNumber choose(const Expr& condition, const SmtNumber& a, const SmtNumber& b) {
    if (condition.is_true())
        return a;
    if (condition.is_false())
        return b;
    return {choose(condition, a.interval, b.interval), choose(condition, a.known, b.known),
            choose(condition, a.perhapsNot, b.perhapsNot)};
}

Expr isSame(const SmtNumber& a, const SmtNumber& b) {
    const Expr sameValue = both(isSame(a.interval, b.interval), a.perhapsNot == b.perhapsNot);
    return both(isSame(a.known, b.known), either(a.known.isFalse, sameValue));
}

namespace {

/// Not applicable where one of two is not, or else as `value` says.
SmtNumber ofApplicable(const SmtNumber& a, const SmtNumber& b, const SmtInterval& interval, SmtTruth known) {
    const Expr isApplicable = both(a.isApplicable(), b.isApplicable());
    known = where(isApplicable, known, Truth::False);
    return {interval, known, both(isApplicable, either(a.perhapsNot, b.perhapsNot))};
}

} // namespace

SmtNumber arithmetic(Op op, const SmtNumber& a, const SmtNumber& b) {
    z3::context& context = a.perhapsNot.ctx();
    SmtTruth known = conjunction(context, {a.known, b.known});
    switch (op) {
    case Op::Add:
        return ofApplicable(a, b, sum(a.interval, b.interval), known);
    case Op::Subtract:
        return ofApplicable(a, b, difference(a.interval, b.interval), known);
    case Op::Multiply:
        return ofApplicable(a, b, product(a.interval, b.interval), known);
    default: // all was asked, and there may still be no such number
        known.isTrue = both(known.isTrue, opposite(containsZero(b.interval)));
        return ofApplicable(a, b, quotient(a.interval, b.interval), known);
    }
}

SmtNumber timeBetween(Op op, const SmtNumber& from, const SmtNumber& to, Calendar& calendar) {
    const SmtTruth known = conjunction(from.perhapsNot.ctx(), {from.known, to.known});
    switch (op) {
    case Op::Years:
        return ofApplicable(from, to, calendar.years(from.interval, to.interval), known);
    case Op::Months:
        return ofApplicable(from, to, calendar.months(from.interval, to.interval), known);
    default:
        return ofApplicable(from, to, difference(to.interval, from.interval), known);
    }
}

SmtTruth compareNumbers(const SmtNumber& a, Relation relation, const SmtNumber& b) {
    z3::context& context = a.perhapsNot.ctx();
    const Expr isApplicable = both(a.isApplicable(), b.isApplicable());
    const SmtTruth known = conjunction(context, {a.known, b.known});
    const SmtTruth undecided{context.bool_val(false), context.bool_val(false), known.isWaiting};
    SmtTruth result = compare(a.interval, relation, b.interval, undecided);
    const Expr perhapsNot = either(a.perhapsNot, b.perhapsNot);
    result.isWaiting = either(result.isWaiting, all(context, {result.isTrue, perhapsNot, known.isWaiting}));
    result.isTrue = both(result.isTrue, opposite(perhapsNot));
    return where(isApplicable, result, Truth::False);
}

} // namespace anteroom::smt
