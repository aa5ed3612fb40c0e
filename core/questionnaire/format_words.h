// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/finding_rule.h"
#include "core/questionnaire/question.h"

#include <array>
#include <string_view>
#include <utility>

namespace anteroom {

/// What questionnaires write for these, and exports too.
inline constexpr std::array<std::pair<std::string_view, FindingKind>, 4> findingKindWords{
    {{"flag", FindingKind::Flag},
     {"candidacy", FindingKind::Candidacy},
     {"contributor", FindingKind::Contributor},
     {"checklist", FindingKind::Checklist}}};
inline constexpr std::array<std::pair<std::string_view, Priority>, 3> priorityWords{
    {{"first", Priority::First}, {"standard", Priority::Standard}, {"note", Priority::Note}}};

/// Where the summary has an answer.
inline constexpr std::array<std::pair<std::string_view, SummaryPlace>, 9> summaryPlaceWords{
    {{"visit", SummaryPlace::Visit},
     {"safety", SummaryPlace::Safety},
     {"medicines", SummaryPlace::Medicines},
     {"allergies", SummaryPlace::Allergies},
     {"vitals", SummaryPlace::Vitals},
     {"history", SummaryPlace::History},
     {"practical", SummaryPlace::Practical},
     {"notes", SummaryPlace::Notes},
     {"none", SummaryPlace::None}}};

std::string_view kindId(FindingKind kind);
std::string_view priorityId(Priority priority);
std::string_view placeId(SummaryPlace place);

} // namespace anteroom
