// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/summary_place.h"

#include "core/loading/word_table.h"
#include "core/questionnaire/format_words.h"

namespace anteroom::loading {

SummaryPlace readSummaryPlace(MappingReader& reader, Diagnostics& diagnostics) {
    const auto node = reader.optional("summary");
    return node ? readWord(*node, "summary", summaryPlaceWords, "unknown-place", diagnostics)
                      .value_or(SummaryPlace::None)
                : SummaryPlace::None;
}

} // namespace anteroom::loading
