// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// All of `conditions` as one sentence of the condition language, with computed values by their names; one
/// node may also be a number. Nothing where it would be very long.
std::optional<std::string> conditionText(const Questionnaire& questionnaire,
                                         const std::vector<NodeIndex>& conditions);

} // namespace anteroom
