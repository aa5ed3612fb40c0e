// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/query.h"

#include <algorithm>

namespace anteroom::smt {

namespace {

Expr& placeOf(AnswerVars& vars, std::uint32_t option) {
    const auto found = std::find(vars.listed.begin(), vars.listed.end(), option);
    return vars.chosen[static_cast<std::size_t>(found - vars.listed.begin())];
}

/// The other option in place of the one that was said.
Exchanged oneForAnother(const AnswerVars& vars, const OptionExchange& exchange) {
    z3::context& context = vars.isAnswered.ctx();
    Exchanged result{vars, both(vars.isAnswered, vars.includes(exchange.from))};
    for (Expr& chosen : result.instead.chosen)
        chosen = context.bool_val(false);
    placeOf(result.instead, *exchange.to) = context.bool_val(true);
    return result;
}

/// The same list without the option; where that was all, "none of these", if it can be said.
Exchanged leftOut(const AnswerVars& vars, std::uint32_t option) {
    z3::context& context = vars.isAnswered.ctx();
    Exchanged result{vars, both(vars.isAnswered, vars.includes(option))};
    std::vector<Expr> others;
    std::optional<std::uint32_t> exclusive;
    for (std::size_t i = 0; i < vars.listed.size(); ++i) {
        if (vars.question->options[vars.listed[i]].exclusive)
            exclusive = vars.listed[i];
        else if (vars.listed[i] != option)
            others.push_back(vars.chosen[i]);
    }
    const Expr isEmpty = opposite(any(context, others));
    placeOf(result.instead, option) = context.bool_val(false);
    if (exclusive)
        placeOf(result.instead, *exclusive) = isEmpty;
    else
        result.condition = both(result.condition, opposite(isEmpty));
    return result;
}

/// Another option alone, whichever, in place of "none of these".
Exchanged anotherInstead(const AnswerVars& vars, std::uint32_t exclusive) {
    z3::context& context = vars.isAnswered.ctx();
    Exchanged result{vars, both(vars.isAnswered, vars.includes(exclusive))};
    Expr before = context.bool_val(false);
    for (std::size_t i = 0; i < vars.listed.size(); ++i) {
        const std::string name = "instead.o" + std::to_string(vars.listed[i]);
        const Expr said =
            vars.listed[i] == exclusive ? context.bool_val(false) : context.bool_const(name.c_str());
        result.instead.chosen[i] = both(said, opposite(before));
        before = either(before, said);
    }
    result.condition = both(result.condition, before);
    return result;
}

} // namespace

Exchanged exchange(Query& query, const OptionExchange& exchange) {
    const AnswerVars& whole = query.answers().of(exchange.question);
    const AnswerVars& vars = exchange.field ? whole.rows.front().fields[at(*exchange.field)] : whole;
    Exchanged result = exchange.to                                       ? oneForAnother(vars, exchange)
                       : vars.question->options[exchange.from].exclusive ? anotherInstead(vars, exchange.from)
                                                                         : leftOut(vars, exchange.from);
    if (exchange.field)
        result.condition = both(result.condition, whole.rows.front().isThere);
    return result;
}

} // namespace anteroom::smt
