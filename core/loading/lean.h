// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/syntax.h"

#include <array>
#include <functional>
#include <string>

namespace anteroom::loading {

/// Whether a part of a rule works towards it, against it, or either way.
enum class Direction : std::uint8_t { For, Against, Either };
inline constexpr std::array directions{Direction::For, Direction::Against, Direction::Either};

/// How a rule leans on what a name stands for.
struct Lean {
    Direction on = Direction::For;    ///< its value
    Direction shown = Direction::For; ///< that it is shown at all
};

/// A name in a rule, or an `is answered`.
struct Leaf {
    const Syntax* syntax = nullptr;
    Lean lean;
    const std::string* rows = nullptr; ///< the question within whose rows it stands
};

/// Visits every name and every `is answered` of an expression, which itself stands within `rows` if any.
void forEachLeaf(const Syntax& syntax, Lean lean, const std::string* rows,
                 const std::function<void(const Leaf& leaf)>& visit);

} // namespace anteroom::loading
