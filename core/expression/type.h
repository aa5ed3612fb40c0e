// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/interval.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace anteroom {

enum class TypeKind : std::uint8_t {
    YesNo,      ///< options yes, no
    Status,     ///< options current, past, never
    Choice,     ///< one of its options
    Choices,    ///< a set of its options
    Vocabulary, ///< text completed from a vocabulary: the set of its classes
    Number,
    Date,
    Text,
    Rows
};

using OptionList = std::vector<OptionId>;

/// What a question, field or computed value holds.
struct Type {
    TypeKind kind = TypeKind::YesNo;
    /// Of YesNo, Status, Choice, Choices, Vocabulary (its classes), in the order written; otherwise null.
    std::shared_ptr<const OptionList> options;
    /// Of Number and Date (days since 1970-01-01): the hard range; an unknown one is anything in it.
    Interval range;
    bool endsToday = false; ///< of Date: `range` ends on the day of the screening, if not before
    std::string unit;       ///< of Number, as its author calls it; may be empty

    static Type yesNo();
    static Type status();
};

/// Positions in the option lists of Type::yesNo() and Type::status().
namespace option {
inline constexpr std::uint32_t yes = 0;
inline constexpr std::uint32_t no = 1;
inline constexpr std::uint32_t current = 0;
inline constexpr std::uint32_t past = 1;
inline constexpr std::uint32_t never = 2;
} // namespace option

/// "yes or no", "a number": how a message names the kind.
const char* describe(TypeKind kind);

} // namespace anteroom
