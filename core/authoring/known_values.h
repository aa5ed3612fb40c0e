// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/completion.h"
#include "core/authoring/schema_walk.h"
#include "core/authoring/text_place.h"

#include <string_view>
#include <vector>

namespace anteroom::authoring {

/// What no schema can know: the names of this questionnaire, by the keys under which they are written. The
/// innermost of `levels` is the mapping of whose key, or the list of which, something is being typed.

/// Whether a sentence of the condition language stands there.
bool isCondition(const Forms& forms, const std::vector<Level>& levels);

/// The rows question in whose fields something is being typed; empty elsewhere.
std::string_view rowsAround(const std::vector<Level>& levels);

/// Ids that can stand there as a value.
std::vector<Completion> knownValues(const std::vector<Level>& levels, const NameIndex& names);

/// Ids, or languages, that can stand there as keys of a mapping of these forms: of the innermost level where
/// `isBegun`, otherwise of one that would begin there.
std::vector<Completion> knownKeys(const Forms& forms, const std::vector<Level>& levels, bool isBegun,
                                  const NameIndex& names);

/// What a word of a closed list means; otherwise what its key is for.
Message explanationOf(std::string_view word, Message description, const std::vector<Level>& levels);

} // namespace anteroom::authoring
