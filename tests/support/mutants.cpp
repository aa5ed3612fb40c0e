// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mutants.h"

#include <algorithm>
#include <functional>
#include <set>

namespace anteroom::test {

namespace {

using Owned = std::unique_ptr<Syntax>;

Owned copyOf(const Syntax& syntax) {
    auto copy = std::make_unique<Syntax>();
    copy->kind = syntax.kind;
    copy->relation = syntax.relation;
    copy->quantifier = syntax.quantifier;
    copy->operation = syntax.operation;
    copy->number = syntax.number;
    copy->text = syntax.text;
    copy->words = syntax.words;
    for (const Owned& operand : syntax.operands)
        copy->operands.push_back(copyOf(*operand));
    return copy;
}

bool isCondition(const Syntax& syntax) {
    switch (syntax.kind) {
    case Syntax::Kind::Is:
    case Syntax::Kind::In:
    case Syntax::Kind::Includes:
    case Syntax::Kind::Compare:
    case Syntax::Kind::And:
    case Syntax::Kind::Or:
        return true;
    case Syntax::Kind::OverRows:
        return syntax.text == "any" || syntax.text == "all";
    default:
        return false; // `is answered` is never negated
    }
}

std::vector<Relation> turned(Relation relation) {
    switch (relation) {
    case Relation::Equal:
        return {Relation::NotEqual};
    case Relation::NotEqual:
        return {Relation::Equal};
    case Relation::Less:
        return {Relation::LessOrEqual, Relation::Greater};
    case Relation::LessOrEqual:
        return {Relation::Less, Relation::GreaterOrEqual};
    case Relation::Greater:
        return {Relation::GreaterOrEqual, Relation::Less};
    case Relation::GreaterOrEqual:
        return {Relation::Greater, Relation::LessOrEqual};
    }
    return {};
}

/// Changes of one node, each undone by assigning the original back.
std::vector<std::function<void(Owned&)>> changesOf(const Syntax& node) {
    std::vector<std::function<void(Owned&)>> changes;
    if (isCondition(node))
        changes.emplace_back([](Owned& place) {
            auto negated = std::make_unique<Syntax>();
            negated->kind = Syntax::Kind::Not;
            negated->operands.push_back(std::move(place));
            place = std::move(negated);
        });
    if (node.kind == Syntax::Kind::And || node.kind == Syntax::Kind::Or) {
        const auto other = node.kind == Syntax::Kind::And ? Syntax::Kind::Or : Syntax::Kind::And;
        changes.emplace_back([other](Owned& place) { place->kind = other; });
        for (std::size_t i = 0; i < node.operands.size(); ++i)
            changes.emplace_back([i](Owned& place) {
                place->operands.erase(place->operands.begin() + static_cast<std::ptrdiff_t>(i));
                if (place->operands.size() == 1)
                    place = Owned(std::move(place->operands.front()));
            });
    }
    if (node.kind == Syntax::Kind::Compare)
        for (const Relation relation : turned(node.relation))
            changes.emplace_back([relation](Owned& place) { place->relation = relation; });
    if (node.kind == Syntax::Kind::Number)
        for (const double step : {-1.0, 1.0})
            changes.emplace_back([step](Owned& place) { place->number += step; });
    if ((node.kind == Syntax::Kind::In || node.kind == Syntax::Kind::Includes) && node.words.size() > 1)
        for (std::size_t i = 0; i < node.words.size(); ++i)
            changes.emplace_back([i](Owned& place) {
                place->words.erase(place->words.begin() + static_cast<std::ptrdiff_t>(i));
            });
    if (node.kind == Syntax::Kind::OverRows && (node.text == "any" || node.text == "all"))
        changes.emplace_back([](Owned& place) { place->text = place->text == "any" ? "all" : "any"; });
    return changes;
}

/// Calls `visit` with every node's place in `root`.
void walk(Owned& place, const std::function<void(Owned&)>& visit) {
    visit(place);
    if (place)
        for (Owned& operand : place->operands)
            walk(operand, visit);
}

std::size_t sizeOf(const Syntax& syntax) {
    std::size_t size = 1;
    for (const Owned& operand : syntax.operands)
        size += sizeOf(*operand);
    return size;
}

/// The place of the `number`-th node in the order of walk().
Owned& nodeAt(Owned& root, std::size_t number) {
    Owned* found = nullptr;
    std::size_t seen = 0;
    walk(root, [&](Owned& place) {
        if (seen++ == number)
            found = &place;
    });
    return *found;
}

} // namespace

std::vector<std::string> mutantsOf(const Syntax& rule) {
    const std::string original = writeExpression(rule);
    std::set<std::string> mutants;
    for (std::size_t number = 0; number < sizeOf(rule); ++number) {
        Owned counted = copyOf(rule);
        const std::size_t changes = changesOf(*nodeAt(counted, number)).size();
        for (std::size_t change = 0; change < changes; ++change) {
            Owned mutant = copyOf(rule);
            Owned& place = nodeAt(mutant, number);
            changesOf(*place)[change](place);
            mutants.insert(writeExpression(*mutant));
        }
    }
    mutants.erase(original);
    return {mutants.begin(), mutants.end()};
}

} // namespace anteroom::test
