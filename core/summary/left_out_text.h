// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/left_out.h"

#include <string>

namespace anteroom {

/// What a document says of what it leaves out, in a few sentences: which kinds of answers, and how much of
/// the questionnaire rests on them. Empty where nothing is. The same whatever was answered.
std::string leftOutText(const Questionnaire& questionnaire, const LeftOut& leftOut,
                        const std::string& language);

} // namespace anteroom
