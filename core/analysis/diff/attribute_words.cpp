// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/attribute_words.h"

#include "core/base/text.h"
#include "core/loading/question_keys.h"
#include "core/questionnaire/format_words.h"

#include <cmath>

namespace anteroom {

Words attributeWords(bool value) { return {value ? "yes" : "no"}; }

Words attributeWords(int value) { return {std::to_string(value)}; }

Words attributeWords(const std::string& value) { return value.empty() ? Words() : Words{value}; }

Words attributeWords(const std::vector<std::string>& values) { return values; }

Words attributeWords(const std::vector<CriterionId>& values) {
    Words ids;
    ids.reserve(values.size());
    for (const CriterionId& id : values)
        ids.push_back(id.str());
    return ids;
}

Words attributeWords(QuestionType type) { return {std::string(loading::typeWord(type))}; }

Words attributeWords(Asked asked) { return {asked == Asked::Patient ? "patient" : "staff"}; }

Words attributeWords(FindingKind kind) { return {std::string(kindId(kind))}; }

Words attributeWords(Priority priority) { return {std::string(priorityId(priority))}; }

Words attributeWords(UrgentTier tier) { return {tier == UrgentTier::Immediate ? "immediate" : "same-visit"}; }

Words attributeWords(SummaryPlace place) { return {std::string(placeId(place))}; }

Words attributeWords(const std::optional<SecondUnit>& unit) {
    return unit ? Words{formatNumber(unit->factor) + ' ' + unit->unit} : Words();
}

Words rangeWords(const Interval& range, QuestionType type, bool endsToday) {
    const auto end = [&](double number) {
        return type == QuestionType::Date && std::isfinite(number)
                   ? Date::fromDays(static_cast<std::int32_t>(number)).iso()
                   : formatNumber(number);
    };
    return {end(range.low), endsToday ? "today" : end(range.high)};
}

Words measuredWords(const Question& question) {
    return question.measuredToday ? Words{"today"} : attributeWords(question.measured);
}

} // namespace anteroom
