// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <string>
#include <vector>

namespace anteroom {

// What a questionnaire writes for the values of its keys; none where it leaves the key out.
using Words = std::vector<std::string>;

Words attributeWords(bool value);
Words attributeWords(int value);
Words attributeWords(const std::string& value);
Words attributeWords(const std::vector<std::string>& values);
Words attributeWords(const std::vector<CriterionId>& values);
Words attributeWords(QuestionType type);
Words attributeWords(Asked asked);
Words attributeWords(FindingKind kind);
Words attributeWords(Priority priority);
Words attributeWords(UrgentTier tier);
Words attributeWords(SummaryPlace place);
Words attributeWords(const std::optional<SecondUnit>& unit);

/// "0", "10"; "2000-01-01", "today"
Words rangeWords(const Interval& range, QuestionType type, bool endsToday);
/// "yes", "today"
Words measuredWords(const Question& question);

} // namespace anteroom
