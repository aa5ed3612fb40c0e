// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace anteroom::loading {

/// Offset of the first character that neither a screen nor a printer can show: controls other than tab and
/// line breaks, and those that override the direction of writing. Marks of right-to-left writing and the
/// joiners of emoji are text.
std::optional<std::size_t> firstControlCharacter(std::string_view utf8);

/// What is said of `what`, a text that holds it: "the title holds a control character, ...". `utf8` begins
/// with it.
Message controlCharacterIn(const Message& what, std::string_view utf8);

} // namespace anteroom::loading
