// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/expression/checker.h"

namespace anteroom::expression {

namespace {

Op listOperation(const std::string& function) {
    return function == "sum"    ? Op::Sum
           : function == "mean" ? Op::Mean
           : function == "min"  ? Op::Minimum
                                : Op::Maximum;
}

Op rowOperation(const std::string& function) {
    return function == "sum"    ? Op::SumRows
           : function == "mean" ? Op::MeanRows
           : function == "min"  ? Op::MinimumRows
                                : Op::MaximumRows;
}

Op arithmeticOperation(char operation) {
    return operation == '+'   ? Op::Add
           : operation == '-' ? Op::Subtract
           : operation == '*' ? Op::Multiply
                              : Op::Divide;
}

bool mayBeOfDates(const std::string& function) { return function == "min" || function == "max"; }

} // namespace

std::optional<Checker::Quantity> Checker::quantity(const Syntax& syntax) {
    switch (syntax.kind) {
    case Syntax::Kind::Name:
        return name(syntax);
    case Syntax::Kind::Number:
    case Syntax::Kind::DateText: {
        const bool isDate = syntax.kind == Syntax::Kind::DateText;
        const DraftIndex index = add(isDate ? Op::Day : Op::Number, syntax.span);
        draft(index).instruction.setConstant(isDate ? Date::parse(syntax.text).value().days()
                                                    : syntax.number);
        return Quantity{index, isDate, {}};
    }
    case Syntax::Kind::Today:
        return Quantity{add(Op::Today, syntax.span), true, {}};
    case Syntax::Kind::Arithmetic:
        return arithmetic(syntax);
    case Syntax::Kind::Between:
        return between(syntax);
    case Syntax::Kind::OverList:
        if (!hasFormOfCondition(syntax)) {
            return overList(syntax);
        }
        break;
    case Syntax::Kind::OverRows:
        if (!hasFormOfCondition(syntax)) {
            return overRows(syntax);
        }
        break;
    default:
        break;
    }
    reportNotANumber(syntax);
    return std::nullopt;
}

void Checker::reportNotANumber(const Syntax& syntax) {
    m_diagnostics.error("not-a-number", syntax.span,
                        core::said("%1 is a condition, and a number is expected here",
                                   {inBackticks(writeExpression(syntax))}),
                        core::said("`count(...)` of a condition is 1 or 0"));
    (void)condition(syntax); // wrong names in it
}

std::optional<Checker::Quantity> Checker::number(const Syntax& syntax) {
    auto result = quantity(syntax);
    if (result && result->isDate) {
        const std::string written = writeExpression(syntax);
        m_diagnostics.error(
            "not-a-number", syntax.span,
            core::said("%1 is a date, and a number is expected here", {inBackticks(written)}),
            core::said("write how long it is, such as %1",
                       {inBackticks(syntax.kind == Syntax::Kind::Name ? "days from " + written + " to today"
                                                                      : "days from A to B")}));
        return std::nullopt;
    }
    return result;
}

std::optional<Checker::Quantity> Checker::name(const Syntax& syntax) {
    const auto found = lookUp(syntax);
    if (!found) {
        return std::nullopt;
    }
    if (!found->mayBeNumber() && !found->isDate()) {
        const bool isRows = !found->isComputed && found->type->kind == TypeKind::Rows;
        const bool isText = !found->isComputed && found->type->kind == TypeKind::Text;
        m_diagnostics.error(
            "not-a-number", syntax.span,
            core::said("%1 is %2, and a number is expected here",
                       {inBackticks(syntax.text), nounFor(*found)}),
            isRows   ? core::said("write `count(%1: ...)` or another operation over its rows", {syntax.text})
            : isText ? Message()
                     : core::said("as a condition write %1", {exampleFor(syntax.text, *found)}));
        return std::nullopt;
    }
    demand(*found, false, syntax.span);
    return Quantity{leaf(found->isComputed ? Op::ComputedNumber : Op::Answer, syntax.span, *found),
                    found->isDate(), found->type->unit};
}

std::optional<Checker::Quantity> Checker::arithmetic(const Syntax& syntax) {
    const auto a = number(*syntax.operands[0]);
    const auto b = number(*syntax.operands[1]);
    if (!a || !b) {
        return std::nullopt;
    }
    const Op op = arithmeticOperation(syntax.operation);
    Quantity result{add(op, syntax.span, {a->draft, b->draft}), false, {}};
    if (op == Op::Add || op == Op::Subtract) {
        warnOfUnits(*a, *b, syntax.span);
        result.unit = a->unit.empty() ? b->unit : a->unit;
    }
    return result;
}

std::optional<Checker::Quantity> Checker::between(const Syntax& syntax) {
    std::vector<DraftIndex> operands;
    for (const auto& operand : syntax.operands) {
        const auto date = quantity(*operand);
        if (date && !date->isDate) {
            wrongType(*operand, core::said("%1 is a number, and a date is expected here",
                                           {inBackticks(writeExpression(*operand))}));
        } else if (date) {
            operands.push_back(date->draft);
        }
    }
    if (operands.size() != 2) {
        return std::nullopt;
    }
    const Op op = syntax.text == "years" ? Op::Years : syntax.text == "months" ? Op::Months : Op::Days;
    return Quantity{add(op, syntax.span, std::move(operands)), false, syntax.text};
}

Checker::Quantities Checker::quantities(const Syntax& syntax, bool allowDates) {
    std::vector<Quantity> all;
    for (const auto& operand : syntax.operands) {
        const auto checked = allowDates ? quantity(*operand) : number(*operand);
        if (!checked) {
            continue;
        }
        if (!all.empty() && all.front().isDate != checked->isDate) {
            wrongType(*operand, checked->isDate ? core::said("%1 is a date in a list of numbers",
                                                             {inBackticks(writeExpression(*operand))})
                                                : core::said("%1 is a number in a list of dates",
                                                             {inBackticks(writeExpression(*operand))}));
            continue;
        }
        if (!all.empty()) {
            warnOfUnits(all.front(), *checked, operand->span);
        }
        all.push_back(*checked);
    }
    return all.size() == syntax.operands.size() ? Quantities(std::move(all)) : std::nullopt;
}

std::optional<Checker::Quantity> Checker::overList(const Syntax& syntax) {
    if (syntax.text == "count") {
        const auto count = conditions(Op::Count, syntax);
        return count ? std::optional(Quantity{*count, false, {}}) : std::nullopt;
    }
    const auto all = quantities(syntax, mayBeOfDates(syntax.text));
    if (!all) {
        return std::nullopt;
    }
    std::vector<DraftIndex> operands;
    for (const Quantity& one : *all) {
        operands.push_back(one.draft);
    }
    return Quantity{add(listOperation(syntax.text), syntax.span, std::move(operands)), all->front().isDate,
                    all->front().unit};
}

std::optional<Checker::Quantity> Checker::overRows(const Syntax& syntax) {
    const auto rows = enterRows(syntax);
    if (!rows) {
        return std::nullopt;
    }
    const Syntax& body = *syntax.operands[1];
    std::optional<Quantity> result;
    if (syntax.text == "count") {
        if (const auto counted = condition(body)) {
            result = Quantity{*counted, false, {}};
        }
    } else {
        result = mayBeOfDates(syntax.text) ? quantity(body) : number(body);
    }
    leaveRows();
    if (!result) {
        return std::nullopt;
    }
    const DraftIndex index =
        leaf(syntax.text == "count" ? Op::CountRows : rowOperation(syntax.text), syntax.span, *rows);
    draft(index).operands = {result->draft};
    result->draft = index;
    return result;
}

void Checker::warnOfUnits(const Quantity& a, const Quantity& b, SourceSpan span) {
    if (!a.unit.empty() && !b.unit.empty() && a.unit != b.unit) {
        m_diagnostics.warning("unit-mismatch", span,
                              core::said("one of these is in %1 and the other in %2", {a.unit, b.unit}),
                              core::said("write both in one unit"));
    }
}

} // namespace anteroom::expression
