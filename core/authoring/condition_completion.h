// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/completion.h"

#include <string_view>
#include <vector>

namespace anteroom::authoring {

/// What can follow `before`, the part of a condition or number expression up to the word that is being typed.
/// `rows`: the question in whose fields it stands; empty elsewhere.
std::vector<Completion> conditionCompletions(std::string_view before, const NameIndex& names,
                                             std::string_view rows = {});

} // namespace anteroom::authoring
