// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// All of `conditions` as one sentence of the condition language. Computed values are written out, so that it
/// rests on questions alone; nothing where one of them has a show-when and is a number, or where that would
/// make it very long.
std::optional<std::string> conditionText(const Questionnaire& questionnaire,
                                         const std::vector<NodeIndex>& conditions);

} // namespace anteroom
