// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/answer_text.h"
#include "core/session/phrases.h"

#include <string>
#include <string_view>

// What the parts of judgeEntry() share; callers include answer_text.h.
namespace anteroom {

/// `entry`: without outer blanks, not empty. Also judges since when a status is past: any date up to today.
Judged judgeDate(const Question& question, std::string_view entry, Date today, std::string_view language);

std::string_view trimmed(std::string_view text);
/// The question's label within a sentence of ours, or `otherwise` where it has none.
std::string nameInSentence(const Question& question, AnswerPhrase otherwise, std::string_view language);

} // namespace anteroom
