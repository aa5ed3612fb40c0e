// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/syntax.h"

#include <string>
#include <vector>

namespace anteroom::test {

/// Every expression that differs from `rule` by one small mistake, as text: a part negated or left out,
/// and/or exchanged, a comparison or a quantifier turned, a threshold moved by one, a word of a list left
/// out. Without repetition and without `rule` itself.
std::vector<std::string> mutantsOf(const Syntax& rule);

} // namespace anteroom::test
