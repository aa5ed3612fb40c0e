// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/rule_checks.h"

namespace anteroom::loading {

namespace {

using Kind = Syntax::Kind;

void checkLiteralPart(const Syntax& part, const NameTable& names, Diagnostics& diagnostics) {
    const auto refuse = [&](const Message& what) {
        diagnostics.error(
            "urgent-not-literal", part.span,
            core::said("an immediate trigger looks only at answers as they were given, not at %1", {what}),
            core::said(
                "use `is`, `in`, `includes`, `and`, `or` and `any(...)`, or make it `tier: same-visit`"));
    };
    switch (part.kind) {
    case Kind::And:
    case Kind::Or:
        for (const auto& operand : part.operands)
            checkLiteralPart(*operand, names, diagnostics);
        return;
    case Kind::OverList:
    case Kind::OverRows:
        if (part.text != "any")
            return refuse(Message::verbatim("`" + part.text + "(...)`"));
        for (std::size_t i = part.kind == Kind::OverRows ? 1 : 0; i < part.operands.size(); ++i)
            checkLiteralPart(*part.operands[i], names, diagnostics);
        return;
    case Kind::Is:
    case Kind::In:
    case Kind::Includes:
        if (part.operands[0]->kind == Kind::Name && names.computed(part.operands[0]->text))
            refuse(core::said("the computed value `%1`", {part.operands[0]->text}));
        else if (part.kind == Kind::Includes && part.quantifier == Syntax::Quantifier::NoneOf)
            refuse(core::said("what was not chosen"));
        return;
    case Kind::Not:
        return refuse(core::said("the negation of one"));
    case Kind::IsAnswered:
        return refuse(core::said("whether there is one"));
    case Kind::Compare:
        return refuse(core::said("a comparison of numbers"));
    default:
        return; // no condition: the checker says so
    }
}

} // namespace

void checkLiteral(const Syntax& rule, const NameTable& names, Diagnostics& diagnostics) {
    checkLiteralPart(rule, names, diagnostics);
}

} // namespace anteroom::loading
