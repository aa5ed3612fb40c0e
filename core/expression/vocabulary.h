// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace anteroom::expression {

/// What a word may be in a sentence of the condition language.
enum class WordRole {
    Id,       ///< not a word of the language
    Answer,   ///< yes, no, current, past, never: only answers are called so
    Function, ///< sum mean min max count any all
    Measure,  ///< years months days
    Today,
    Structure ///< and or not is in includes none of answered from to
};

WordRole roleOf(std::string_view word);

/// The function of the language that a person meant by another name for it ("average": "mean"); empty where
/// none.
std::string_view functionMeantBy(std::string_view word);

/// The spelling in the language of an operator from elsewhere ("==": "="); empty where none.
std::string_view operatorMeantBy(std::string_view spelling);

} // namespace anteroom::expression
