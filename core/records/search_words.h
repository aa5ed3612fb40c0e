// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// A word of a search, in plain letters.
struct SearchWord {
    std::string text; ///< as typed
    std::string
        date{}; ///< of "02/09/19" or "02.09.19" as dateWords() has it: "2/9/19"; empty: not such a one
};

/// What was typed into a search, cut at blanks; commas at the ends of words are dropped.
std::vector<SearchWord> searchWords(std::string_view typed);

/// Whether `word` stands at the beginning of a word of `text` (both plain): "brien" and "o'b" in "o'brien",
/// but not "rien". In scripts that put no blanks between words it may stand anywhere.
bool hasWord(std::string_view text, std::string_view word);

/// In how many ways people write a date who look for it, plain: "1985-02-09 9 february 1985 2/9/1985
/// 9/2/1985".
std::string dateWords(Date date, const std::array<std::string, 12>& months);

} // namespace anteroom
