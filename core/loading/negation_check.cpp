// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/negation_check.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <functional>

namespace anteroom::loading {

namespace {

using Kind = Syntax::Kind;

/// Whether a part of a rule works towards it, against it, or either way.
enum class Direction : std::uint8_t { For, Against, Either };
constexpr std::array directions{Direction::For, Direction::Against, Direction::Either};

Direction opposite(Direction direction) {
    return direction == Direction::For       ? Direction::Against
           : direction == Direction::Against ? Direction::For
                                             : direction;
}

/// A count that must be high wants its conditions to hold.
Direction compared(Relation relation, Direction direction) {
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
Direction answered(const Syntax& is, Direction direction) {
    const bool wantsNo =
        std::any_of(is.words.begin(), is.words.end(), [](const auto& word) { return word.text == "no"; });
    return !wantsNo ? direction : is.words.size() == 1 ? opposite(direction) : Direction::Either;
}

using Visit = std::function<void(const Syntax& leaf, Direction direction)>;

/// Visits every name and every `is answered` of an expression with the direction in which it works.
void walk(const Syntax& syntax, Direction direction, const Visit& visit) {
    switch (syntax.kind) {
    case Kind::Name:
    case Kind::IsAnswered:
        return visit(syntax, direction);
    case Kind::Not:
        return walk(*syntax.operands[0], opposite(direction), visit);
    case Kind::Is:
    case Kind::In:
        return walk(*syntax.operands[0], answered(syntax, direction), visit);
    case Kind::Compare:
        walk(*syntax.operands[0], compared(syntax.relation, direction), visit);
        return walk(*syntax.operands[1], opposite(compared(syntax.relation, direction)), visit);
    case Kind::Arithmetic: {
        const bool isSum = syntax.operation == '+' || syntax.operation == '-';
        walk(*syntax.operands[0], isSum ? direction : Direction::Either, visit);
        return walk(*syntax.operands[1],
                    syntax.operation == '-' ? opposite(direction)
                    : isSum                 ? direction
                                            : Direction::Either,
                    visit);
    }
    default:
        for (const auto& operand : syntax.operands)
            walk(*operand, direction, visit);
    }
}

std::size_t place(std::size_t computed, Direction direction) {
    return computed * directions.size() + static_cast<std::size_t>(direction);
}

} // namespace

NegationCheck::NegationCheck(const NameTable& names)
    : m_names(&names), m_offending(names.draft().computed.size() * directions.size()) {
    const auto& computed = names.draft().computed;
    std::vector<std::vector<std::size_t>> users(m_offending.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < computed.size(); ++i) {
        for (const Direction direction : directions) {
            const std::size_t here = place(i, direction);
            if (!computed[i].syntax)
                continue;
            walk(*computed[i].syntax, direction, [&](const Syntax& leaf, Direction works) {
                if (leaf.kind == Kind::IsAnswered && works != Direction::For)
                    m_offending[here] = &leaf;
                else if (const auto used = names.computed(leaf.text); used && leaf.kind == Kind::Name)
                    users[place(*used, works)].push_back(here);
            });
            if (m_offending[here])
                open.push_back(here);
        }
    }
    while (!open.empty()) {
        const std::size_t used = open.back();
        open.pop_back();
        for (const std::size_t user : users[used]) {
            if (m_offending[user])
                continue;
            m_offending[user] = m_offending[used];
            open.push_back(user);
        }
    }
}

void NegationCheck::check(const Syntax& rule, Diagnostics& diagnostics) const {
    walk(rule, Direction::For, [&](const Syntax& leaf, Direction works) {
        const Syntax* offending = leaf.kind == Kind::IsAnswered && works != Direction::For ? &leaf : nullptr;
        if (const auto used = m_names->computed(leaf.text); used && leaf.kind == Kind::Name)
            offending = m_offending[place(*used, works)];
        if (!offending)
            return;
        const std::string what = inBackticks(writeExpression(*offending));
        diagnostics.error("negated-is-answered", leaf.span,
                          (offending == &leaf ? what + " is negated here"
                                              : inBackticks(leaf.text) + " rests on " + what +
                                                    ", and here on its negation") +
                              ": what was not answered shows nothing",
                          "write the answer that the rule is about, as in `trouble is no`");
    });
}

} // namespace anteroom::loading
