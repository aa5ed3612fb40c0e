// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <string>
#include <vector>

namespace anteroom {

// What a questionnaire writes for the values of its keys; empty where it leaves the key out.

std::string attributeWords(bool value);
std::string attributeWords(int value);
std::string attributeWords(const std::string& value);
std::string attributeWords(const std::vector<std::string>& values);
std::string attributeWords(const std::vector<CriterionId>& values);
std::string attributeWords(QuestionType type);
std::string attributeWords(Asked asked);
std::string attributeWords(FindingKind kind);
std::string attributeWords(Priority priority);
std::string attributeWords(UrgentTier tier);
std::string attributeWords(SummaryPlace place);
std::string attributeWords(const std::optional<SecondUnit>& unit);

/// "0 to 10", "2000-01-01 to 2030-12-31"
std::string rangeWords(const Interval& range, QuestionType type, bool endsToday);
/// "yes", "today"
std::string measuredWords(const Question& question);

} // namespace anteroom
