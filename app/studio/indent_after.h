// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace anteroom::studio {

/// How many blanks a line begins with that is begun below `line`: as far in as its keys, which stand behind
/// the dash of an item, and two more below a key without a value.
int indentAfter(std::string_view line);

} // namespace anteroom::studio
