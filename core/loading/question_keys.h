// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/mapping_reader.h"
#include "core/questionnaire/question.h"

#include <optional>
#include <string_view>

namespace anteroom::loading {

/// The word that a questionnaire writes for a type: "yes-no".
std::string_view typeWord(QuestionType type);
std::optional<QuestionType> typeOfWord(std::string_view word);
/// "did you mean `number`?", or the list of all types.
Hint typeHint(std::string_view typed, const Diagnostics& soFar);

/// Reports every key of `question` that goes with questions of another type ("`unit` goes with number
/// questions only"), or with questions but not with the fields of rows. Code: misplaced-key. Without a type
/// such keys pass: the type was reported.
void reportKeysOfOtherTypes(MappingReader& question, std::optional<QuestionType> type, bool isField);

} // namespace anteroom::loading
