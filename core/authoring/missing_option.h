// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/fix.h"

namespace anteroom::authoring {

/// Adds the option that a condition asks for (unknown-option) to the question that it asks about, or to the
/// answer set that this one uses: at the end, but before a last one that is exclusive. Nothing where the
/// question, or its answer set, stands in another file, which other questionnaires may share.
std::optional<Fix> addedOption(const Diagnostic& unknownOption, const TextTrees& trees);

} // namespace anteroom::authoring
