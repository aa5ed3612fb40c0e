// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/interval.h"
#include "core/proofs/smt/logic.h"

#include <cstdint>

namespace anteroom::smt {

/// Thrown within this folder, and caught by the prover: what was asked is beyond exact arithmetic.
struct BeyondArithmetic {};

/// A finite number. Where `scale` is not 0, `term` is a whole number of the `scale`th part of one (so that
/// solving stays within the whole numbers); otherwise it is a real number.
struct Quantity {
    Expr term;
    std::int64_t scale = 1;
    double reach = 0; ///< its absolute value is never more

    static Quantity of(z3::context& context, double number);
};

Expr realOf(const Quantity& a);
Quantity operator+(const Quantity& a, const Quantity& b);
Quantity operator-(const Quantity& a);
Quantity operator*(const Quantity& a, const Quantity& b);
/// Precondition of the solver's: b is not zero.
Quantity operator/(const Quantity& a, const Quantity& b);
Quantity choose(const Expr& condition, const Quantity& a, const Quantity& b);
/// a < b, exactly.
Expr isBelow(const Quantity& a, const Quantity& b);
/// isLess() of core/base/interval.h.
Expr isLess(const Quantity& a, const Quantity& b);
Expr isEqual(const Quantity& a, const Quantity& b); ///< exactly
/// The number itself, where it is written down.
bool isConstant(const Quantity& a);
inline Quantity least(const Quantity& a, const Quantity& b) { return choose(isBelow(b, a), b, a); }
inline Quantity greatest(const Quantity& a, const Quantity& b) { return choose(isBelow(a, b), b, a); }

/// A bound of an interval: what lies behind `isOpen` is no bound at all, and `at` then says nothing.
struct Bound {
    Quantity at;
    Expr isOpen;

    static Bound of(z3::context& context, double number); ///< or infinite
    static Bound of(const Quantity& at) { return {at, at.term.ctx().bool_val(false)}; }
};

Bound choose(const Expr& condition, const Bound& a, const Bound& b);

struct SmtInterval {
    Bound low;
    Bound high;

    static SmtInterval of(z3::context& context, Interval interval);
    static SmtInterval point(const Quantity& at) { return {Bound::of(at), Bound::of(at)}; }
};

// As the operators of Interval.
SmtInterval sum(const SmtInterval& a, const SmtInterval& b);
SmtInterval difference(const SmtInterval& a, const SmtInterval& b);
SmtInterval product(const SmtInterval& a, const SmtInterval& b);
SmtInterval quotient(const SmtInterval& a, const SmtInterval& b);
Expr containsZero(const SmtInterval& a);
SmtTruth compare(const SmtInterval& a, Relation relation, const SmtInterval& b, const SmtTruth& undecided);
SmtInterval choose(const Expr& condition, const SmtInterval& a, const SmtInterval& b);
Expr isSame(const SmtInterval& a, const SmtInterval& b);

} // namespace anteroom::smt
