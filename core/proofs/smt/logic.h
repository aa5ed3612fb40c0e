// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/truth.h"

#include <vector>
#include <z3++.h>

namespace anteroom::smt {

using Expr = z3::expr;

// What is known already is folded away, so that formulas stay as small as what they are about.
Expr both(const Expr& a, const Expr& b);
Expr either(const Expr& a, const Expr& b);
Expr opposite(const Expr& a);
Expr all(z3::context& context, const std::vector<Expr>& of);
Expr any(z3::context& context, const std::vector<Expr>& of);
Expr choose(const Expr& condition, const Expr& a, const Expr& b);

/// A value of Kleene's logic. At most one of the three holds; Unknown where none does.
struct SmtTruth {
    Expr isTrue;
    Expr isFalse;
    Expr isWaiting;

    Expr isUnknown() const { return opposite(either(isTrue, either(isFalse, isWaiting))); }
    Expr isOpen() const { return opposite(either(isTrue, isFalse)); } ///< Waiting or Unknown
};

SmtTruth constant(z3::context& context, Truth truth);
SmtTruth truthOf(const Expr& holds);
SmtTruth negation(const SmtTruth& a);
SmtTruth conjunction(z3::context& context, const std::vector<SmtTruth>& of);
SmtTruth disjunction(z3::context& context, const std::vector<SmtTruth>& of);
SmtTruth choose(const Expr& condition, const SmtTruth& a, const SmtTruth& b);
/// Where `condition` does not hold, `otherwise`: that leaves out a row that is not there.
inline SmtTruth where(const Expr& condition, const SmtTruth& a, Truth otherwise) {
    return choose(condition, a, constant(condition.ctx(), otherwise));
}
/// What a gate lets through.
SmtTruth behind(const SmtTruth& gate, const SmtTruth& inner);
inline Expr isShown(const SmtTruth& gate) { return opposite(either(gate.isFalse, gate.isWaiting)); }

Expr isSame(const SmtTruth& a, const SmtTruth& b);

} // namespace anteroom::smt
