// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom::authoring {

/// A mapping or list around a place in a text that is being typed. Views are of that text.
struct Level {
    bool isList = false;
    bool isInBrackets = false;
    std::uint32_t column = 0; ///< on lines: of its keys or dashes, counted from 0
    std::uint32_t item = 0;   ///< of a list: which one, counted from 1
    std::string_view key;     ///< of a mapping: the one whose value is being read
    bool hasValue = false;    ///< something stands after that key
    /// Of a mapping: its keys with their values as far as those are scalars on one line, also those that
    /// follow the place.
    std::vector<std::pair<std::string_view, std::string_view>> entries;
};

struct TextPlace {
    enum class Role : std::uint8_t {
        None,    ///< in a comment, behind a value, or nothing is known
        Key,     ///< a key of the innermost mapping
        Value,   ///< the value of the innermost mapping's key, or one of the innermost list
        Item,    ///< the beginning of an item of the innermost list: a value, or a mapping's first key
        NewItem, ///< where the dash of a further item of the innermost list would stand
        Nested   ///< on a line below the innermost mapping's key: whatever that may hold
    };

    Role role = Role::None;
    std::vector<Level> levels; ///< from the outermost in
    std::uint32_t begin = 0;   ///< where what is being typed begins, behind an opening quote
};

/// What stands around `offset`, found by indentation and brackets alone, because a text that is being typed
/// is not YAML: what is wrong in other lines changes nothing here. Reads from the beginning; never fails.
TextPlace placeAt(std::string_view text, std::uint32_t offset);

} // namespace anteroom::authoring
