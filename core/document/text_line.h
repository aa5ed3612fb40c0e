// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// Where something stands in a text of YAML. Places are offsets in bytes; they may lie at the end of the text
// or past it.
namespace anteroom {

constexpr std::string_view blanks = " \t";

/// The line around a place in the text.
struct TextLine {
    TextLine(std::string_view text, std::size_t at);

    std::string_view content(std::string_view text) const { return text.substr(first, end - first); }
    bool isEmptyOrComment(std::string_view text) const { return first >= end || text[first] == '#'; }

    std::size_t begin = 0;
    std::size_t first = 0; ///< its first character that is not blank
    std::size_t end = 0;   ///< past its last character that is not blank
};

/// The number of the line, from 1, as a person reads it.
std::string lineNumber(std::string_view text, std::size_t at);

/// Past the whole character that begins at this place.
std::size_t characterEnd(std::string_view text, std::size_t at);

/// Whether the text ends at this place, or a blank or a line break stands there.
bool isGap(std::string_view text, std::size_t at);

/// The place of the first `: ` between two places, if any.
std::optional<std::size_t> colonWithin(std::string_view text, std::size_t begin, std::size_t end);

} // namespace anteroom
