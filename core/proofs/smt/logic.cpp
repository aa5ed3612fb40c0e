// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/logic.h"

namespace anteroom::smt {

namespace {

bool isSameNode(const Expr& a, const Expr& b) { return z3::eq(a, b); }

} // namespace

Expr both(const Expr& a, const Expr& b) {
    if (a.is_false() || b.is_true() || isSameNode(a, b))
        return a;
    return a.is_true() || b.is_false() ? b : a && b;
}

Expr either(const Expr& a, const Expr& b) {
    if (a.is_true() || b.is_false() || isSameNode(a, b))
        return a;
    return a.is_false() || b.is_true() ? b : a || b;
}

Expr opposite(const Expr& a) {
    if (a.is_true() || a.is_false())
        return a.ctx().bool_val(a.is_false());
    return a.is_not() ? a.arg(0) : !a;
}

Expr all(z3::context& context, const std::vector<Expr>& of) {
    z3::expr_vector parts(context);
    for (const Expr& part : of) {
        if (part.is_false())
            return part;
        if (!part.is_true())
            parts.push_back(part);
    }
    if (parts.empty())
        return context.bool_val(true);
    return parts.size() == 1 ? parts[0] : z3::mk_and(parts);
}

Expr any(z3::context& context, const std::vector<Expr>& of) {
    z3::expr_vector parts(context);
    for (const Expr& part : of) {
        if (part.is_true())
            return part;
        if (!part.is_false())
            parts.push_back(part);
    }
    if (parts.empty())
        return context.bool_val(false);
    return parts.size() == 1 ? parts[0] : z3::mk_or(parts);
}

Expr choose(const Expr& condition, const Expr& a, const Expr& b) {
    if (condition.is_true() || isSameNode(a, b))
        return a;
    if (condition.is_false())
        return b;
    if (!a.is_bool())
        return z3::ite(condition, a, b);
    if (a.is_true() || b.is_false())
        return a.is_true() ? either(condition, b) : both(condition, a);
    if (a.is_false() || b.is_true())
        return a.is_false() ? both(opposite(condition), b) : either(opposite(condition), a);
    return z3::ite(condition, a, b);
}

SmtTruth constant(z3::context& context, Truth truth) {
    return {context.bool_val(truth == Truth::True), context.bool_val(truth == Truth::False),
            context.bool_val(truth == Truth::Waiting)};
}

SmtTruth truthOf(const Expr& holds) { return {holds, opposite(holds), holds.ctx().bool_val(false)}; }

SmtTruth negation(const SmtTruth& a) { return {a.isFalse, a.isTrue, a.isWaiting}; }

SmtTruth conjunction(z3::context& context, const std::vector<SmtTruth>& of) {
    std::vector<Expr> holding;
    std::vector<Expr> failing;
    std::vector<Expr> waiting;
    for (const SmtTruth& part : of) {
        holding.push_back(part.isTrue);
        failing.push_back(part.isFalse);
        waiting.push_back(part.isWaiting);
    }
    const Expr isFalse = any(context, failing);
    return {all(context, holding), isFalse, both(opposite(isFalse), any(context, waiting))};
}

SmtTruth disjunction(z3::context& context, const std::vector<SmtTruth>& of) {
    std::vector<SmtTruth> opposites;
    opposites.reserve(of.size());
    for (const SmtTruth& part : of)
        opposites.push_back(negation(part));
    return negation(conjunction(context, opposites));
}

SmtTruth choose(const Expr& condition, const SmtTruth& a, const SmtTruth& b) {
    return {choose(condition, a.isTrue, b.isTrue), choose(condition, a.isFalse, b.isFalse),
            choose(condition, a.isWaiting, b.isWaiting)};
}

SmtTruth behind(const SmtTruth& gate, const SmtTruth& inner) {
    const Expr shown = isShown(gate);
    return {both(shown, inner.isTrue), either(gate.isFalse, both(shown, inner.isFalse)),
            either(gate.isWaiting, both(shown, inner.isWaiting))};
}

Expr isSame(const SmtTruth& a, const SmtTruth& b) {
    return all(a.isTrue.ctx(), {a.isTrue == b.isTrue, a.isFalse == b.isFalse, a.isWaiting == b.isWaiting});
}

} // namespace anteroom::smt
