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
/// "Top number: enter a number ...": the author's label stands before our sentence, not in it, so that it
/// reads well whatever the label is. Where there is none, the sentence alone.
std::string addressed(const Question& question, const std::string& sentence, std::string_view language);

} // namespace anteroom
