// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/interval.h"

#include <cstddef>

namespace anteroom::expression {

/// As the condition language writes it.
constexpr const char* spelling(Relation relation) {
    constexpr const char* spellings[] = {"=", "!=", "<", "<=", ">", ">="};
    return spellings[static_cast<std::size_t>(relation)];
}

/// What holds of b and a where `relation` holds of a and b.
constexpr Relation mirrored(Relation relation) {
    switch (relation) {
    case Relation::Less:
        return Relation::Greater;
    case Relation::LessOrEqual:
        return Relation::GreaterOrEqual;
    case Relation::Greater:
        return Relation::Less;
    case Relation::GreaterOrEqual:
        return Relation::LessOrEqual;
    default:
        return relation;
    }
}

/// What holds of a and b where `relation` does not.
constexpr Relation opposite(Relation relation) {
    switch (relation) {
    case Relation::Equal:
        return Relation::NotEqual;
    case Relation::NotEqual:
        return Relation::Equal;
    case Relation::Less:
        return Relation::GreaterOrEqual;
    case Relation::LessOrEqual:
        return Relation::Greater;
    case Relation::Greater:
        return Relation::LessOrEqual;
    case Relation::GreaterOrEqual:
        break;
    }
    return Relation::Less;
}

} // namespace anteroom::expression
