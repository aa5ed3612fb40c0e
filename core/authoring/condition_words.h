// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/said.h"

#include <string_view>
#include <vector>

namespace anteroom::authoring {

/// A part of the condition language, as it is written, and what it means to an author.
struct ConditionWord {
    std::string_view text;
    core::Term explanation;
};

/// Where in a condition what kind of words may stand.
enum class WordPlace {
    Operand,    ///< at the beginning, after `and`, `not`, a bracket ...
    Quantity,   ///< after a comparison or an arithmetic sign
    DayFrom,    ///< after `years`: `from`
    DayTo,      ///< after the first day: `to`
    AfterYesNo, ///< after the name of a question, by the kind of its answer
    AfterSet,
    AfterNumber,
    AfterText,
    AfterComputed,
    AfterRows,
    AfterIncludes,
    AfterCondition ///< `and`, `or`
};

const std::vector<ConditionWord>& wordsFor(WordPlace place);

} // namespace anteroom::authoring
