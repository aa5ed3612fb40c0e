// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/attribute_words.h"

#include "core/base/text.h"
#include "core/loading/question_keys.h"
#include "core/questionnaire/format_words.h"

#include <cmath>

namespace anteroom {

std::string attributeWords(bool value) { return value ? "yes" : "no"; }

std::string attributeWords(int value) { return std::to_string(value); }

std::string attributeWords(const std::string& value) { return value; }

std::string attributeWords(const std::vector<std::string>& values) { return joinWords(values); }

std::string attributeWords(const std::vector<CriterionId>& values) {
    std::vector<std::string> ids;
    ids.reserve(values.size());
    for (const CriterionId& id : values)
        ids.push_back(id.str());
    return joinWords(ids);
}

std::string attributeWords(QuestionType type) { return std::string(loading::typeWord(type)); }

std::string attributeWords(Asked asked) { return asked == Asked::Patient ? "patient" : "staff"; }

std::string attributeWords(FindingKind kind) { return std::string(kindId(kind)); }

std::string attributeWords(Priority priority) { return std::string(priorityId(priority)); }

std::string attributeWords(UrgentTier tier) {
    return tier == UrgentTier::Immediate ? "immediate" : "same-visit";
}

std::string attributeWords(SummaryPlace place) { return std::string(placeId(place)); }

std::string attributeWords(const std::optional<SecondUnit>& unit) {
    return unit ? formatNumber(unit->factor) + ' ' + unit->unit : "none";
}

std::string rangeWords(const Interval& range, QuestionType type, bool endsToday) {
    const auto end = [&](double number) {
        return type == QuestionType::Date && std::isfinite(number)
                   ? Date::fromDays(static_cast<std::int32_t>(number)).iso()
                   : formatNumber(number);
    };
    return end(range.low) + " to " + (endsToday ? "today" : end(range.high));
}

std::string measuredWords(const Question& question) {
    return question.measuredToday ? "today" : attributeWords(question.measured);
}

} // namespace anteroom
