// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace anteroom::authoring {

/// A text as a YAML scalar on one line, in quotes where it needs them, also within brackets. Line breaks
/// become blanks.
std::string yamlText(std::string_view text);

} // namespace anteroom::authoring
