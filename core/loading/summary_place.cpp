// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/summary_place.h"

#include "core/loading/word_table.h"

namespace anteroom::loading {

namespace {

constexpr WordTable<SummaryPlace, 9> places{{{"visit", SummaryPlace::Visit},
                                             {"safety", SummaryPlace::Safety},
                                             {"medicines", SummaryPlace::Medicines},
                                             {"allergies", SummaryPlace::Allergies},
                                             {"vitals", SummaryPlace::Vitals},
                                             {"history", SummaryPlace::History},
                                             {"practical", SummaryPlace::Practical},
                                             {"notes", SummaryPlace::Notes},
                                             {"none", SummaryPlace::None}}};

} // namespace

SummaryPlace readSummaryPlace(MappingReader& reader, Diagnostics& diagnostics) {
    const auto node = reader.optional("summary");
    return node
               ? readWord(*node, "summary", places, "unknown-place", diagnostics).value_or(SummaryPlace::None)
               : SummaryPlace::None;
}

} // namespace anteroom::loading
