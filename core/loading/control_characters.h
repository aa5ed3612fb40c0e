// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom::loading {

/// Offset of the first character that neither a screen nor a printer can show: controls other than tab and
/// line breaks, and those that override the direction of writing. Marks of right-to-left writing and the
/// joiners of emoji are text.
std::optional<std::size_t> firstControlCharacter(std::string_view utf8);

/// What is said of the text that holds it: " holds a control character, ...". `utf8` begins with it.
std::string describeControlCharacter(std::string_view utf8);

} // namespace anteroom::loading
