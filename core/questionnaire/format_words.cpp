// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/format_words.h"

#include <algorithm>

namespace anteroom {

namespace {

template <typename Words, typename Meaning>
std::string_view wordOf(const Words& words, Meaning meaning) {
    return std::find_if(words.begin(), words.end(),
                        [meaning](const auto& word) { return word.second == meaning; })
        ->first;
}

} // namespace

std::string_view kindId(FindingKind kind) { return wordOf(findingKindWords, kind); }

std::string_view priorityId(Priority priority) { return wordOf(priorityWords, priority); }

std::string_view placeId(SummaryPlace place) { return wordOf(summaryPlaceWords, place); }

} // namespace anteroom
