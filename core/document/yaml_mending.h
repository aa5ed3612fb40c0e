// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <cstddef>
#include <string_view>

namespace anteroom {

/// Hints that carry what mends a slip, where that is certain; otherwise their words alone. Places are bytes
/// of the text, whatever its file.

/// A space behind the colon of a word such as keys are (`title:Sleep`) at `begin`.
Hint spaceAfterColon(Message words, std::string_view text, std::size_t begin, std::size_t end);

/// Quotes round a text within `{ }` from `begin` to `end`.
Hint inQuotes(Message words, std::string_view text, std::size_t begin, std::size_t end);

} // namespace anteroom
