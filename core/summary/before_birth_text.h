// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/explanation.h"
#include "core/summary/counted_answers.h"

#include <string>

namespace anteroom {

/// What a date before the date of birth goes by among the contradictions, for no rule of a questionnaire
/// says it.
inline constexpr const char* beforeBirthId = "before-date-of-birth";

/// "It began: 1984, before the date of birth, 1985-02-11". `place`: one of answersBeforeBirth().
std::string beforeBirthText(const Session& session, const CountedAnswers& counted, const AnswerPlace& place,
                            const std::string& language, const std::string& dateOfBirth);

} // namespace anteroom
