// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/rule_checks.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>

namespace anteroom::loading {

namespace {

using Kind = Syntax::Kind;

/// Whether a part of a rule works towards it, against it, or either way.
enum class Direction { For, Against, Either };

Direction opposite(Direction direction) {
    return direction == Direction::For       ? Direction::Against
           : direction == Direction::Against ? Direction::For
                                             : direction;
}

class NegationCheck {
public:
    NegationCheck(const NameTable& names, Diagnostics& diagnostics)
        : m_names(names), m_diagnostics(diagnostics) {}

    void walk(const Syntax& syntax, Direction direction) {
        switch (syntax.kind) {
        case Kind::IsAnswered:
            if (direction != Direction::For)
                report(syntax);
            return;
        case Kind::Not:
            walk(*syntax.operands[0], opposite(direction));
            return;
        case Kind::Compare:
            walk(*syntax.operands[0], compared(syntax.relation, direction));
            walk(*syntax.operands[1], opposite(compared(syntax.relation, direction)));
            return;
        case Kind::Arithmetic:
            walk(*syntax.operands[0],
                 syntax.operation == '*' || syntax.operation == '/' ? Direction::Either : direction);
            walk(*syntax.operands[1], syntax.operation == '+'   ? direction
                                      : syntax.operation == '-' ? opposite(direction)
                                                                : Direction::Either);
            return;
        case Kind::Is:
        case Kind::In:
            if (syntax.operands[0]->kind == Kind::Name)
                throughComputed(*syntax.operands[0], answered(syntax, direction));
            return;
        case Kind::Name:
            throughComputed(syntax, direction);
            return;
        default:
            for (const auto& operand : syntax.operands)
                walk(*operand, direction);
        }
    }

private:
    /// A count that must be high wants its conditions to hold.
    static Direction compared(Relation relation, Direction direction) {
        switch (relation) {
        case Relation::Greater:
        case Relation::GreaterOrEqual:
            return direction;
        case Relation::Less:
        case Relation::LessOrEqual:
            return opposite(direction);
        default:
            return Direction::Either;
        }
    }

    /// `sedated is yes` wants the computed condition to hold, `sedated is no` wants it not to.
    static Direction answered(const Syntax& is, Direction direction) {
        const bool wantsNo =
            std::any_of(is.words.begin(), is.words.end(), [](const auto& word) { return word.text == "no"; });
        return !wantsNo ? direction : is.words.size() == 1 ? opposite(direction) : Direction::Either;
    }

    void throughComputed(const Syntax& name, Direction direction) {
        const Syntax* value = m_names.computed(name.text);
        if (!value || !m_path.insert(name.text).second)
            return; // a circle is reported elsewhere
        const Syntax* use = m_use;
        m_use = use ? use : &name;
        walk(*value, direction);
        m_use = use;
        m_path.erase(name.text);
    }

    void report(const Syntax& isAnswered) {
        const std::string what = inBackticks(writeExpression(isAnswered));
        m_diagnostics.error(
            "negated-is-answered", m_use ? m_use->span : isAnswered.span,
            (m_use ? inBackticks(m_use->text) + " rests on " + what + ", and here on its negation"
                   : what + " is negated here") +
                ": what was not answered shows nothing",
            "write the answer that the rule is about, as in `trouble is no`");
    }

    const NameTable& m_names;
    Diagnostics& m_diagnostics;
    std::set<std::string> m_path;  ///< computed values that we are inside of
    const Syntax* m_use = nullptr; ///< the name in the rule that led into a computed value
};

void checkLiteralPart(const Syntax& part, const NameTable& names, Diagnostics& diagnostics) {
    const auto refuse = [&](std::string what) {
        diagnostics.error(
            "urgent-not-literal", part.span,
            "an immediate trigger looks only at answers as they were given, not at " + std::move(what),
            "use `is`, `in`, `includes`, `and`, `or` and `any(...)`, or make it `tier: same-visit`");
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
            return refuse("`" + part.text + "(...)`");
        for (std::size_t i = part.kind == Kind::OverRows ? 1 : 0; i < part.operands.size(); ++i)
            checkLiteralPart(*part.operands[i], names, diagnostics);
        return;
    case Kind::Is:
    case Kind::In:
    case Kind::Includes:
        if (part.operands[0]->kind == Kind::Name && names.computed(part.operands[0]->text))
            refuse("the computed value `" + part.operands[0]->text + "`");
        else if (part.kind == Kind::Includes && part.quantifier == Syntax::Quantifier::NoneOf)
            refuse("what was not chosen");
        return;
    case Kind::Not:
        return refuse("the negation of one");
    case Kind::IsAnswered:
        return refuse("whether there is one");
    case Kind::Compare:
        return refuse("a comparison of numbers");
    default:
        return; // no condition: the checker says so
    }
}

} // namespace

void checkNegatedIsAnswered(const Syntax& rule, const NameTable& names, Diagnostics& diagnostics) {
    NegationCheck(names, diagnostics).walk(rule, Direction::For);
}

void checkLiteral(const Syntax& rule, const NameTable& names, Diagnostics& diagnostics) {
    checkLiteralPart(rule, names, diagnostics);
}

} // namespace anteroom::loading
