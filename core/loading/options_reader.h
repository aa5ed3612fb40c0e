// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

namespace anteroom::loading {

/// A list of {id, text, exclusive}. Broken where an option is missing from the result: rules about it cannot
/// be judged. Codes: options-empty, one-option, several-exclusive, duplicate-id.
AnswerSet readOptionList(Node list, bool mayBeExclusive, const FileScope& scope, LoadState& state);

/// `options` of a question: such a list, or the id of an answer set. Code: unknown-answer-set.
AnswerSet readOptions(MappingReader& question, bool mayBeExclusive, const FileScope& scope, LoadState& state);

/// `answer-sets`: a map of id to a list of options.
void readAnswerSets(MappingReader& file, const FileScope& scope, LoadState& state);

} // namespace anteroom::loading
