// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace anteroom {

enum class Letters : std::uint8_t { Plain, AsTheyAre };

/// Typographic signs and accented Latin letters in their plain form, so that a number stays the number that
/// it was: "1½" is "1 1/2", "0·5" is "0.5", "10³" is "10^3". Control characters become blanks; everything
/// else stays, for nobody's name in another script has a plain form. AsTheyAre: only quotation marks, dashes
/// and blanks are made plain, for "año" is not "ano".
std::string plainText(std::string_view utf8, Letters letters = Letters::Plain);

/// Words of `text` in lines of at most `width` characters, each ended; the first begins with `first`, the
/// others with as many blanks. A word that is longer than a line is cut.
std::string wrapped(std::string_view text, std::string_view first = {}, std::size_t width = 78);

} // namespace anteroom
