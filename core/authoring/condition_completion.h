// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/completion.h"

#include <string_view>
#include <vector>

namespace anteroom::authoring {

/// What can follow `before`, the part of a condition or number expression up to the word that is being typed.
std::vector<Completion> conditionCompletions(std::string_view before, const NameIndex& names);

} // namespace anteroom::authoring
