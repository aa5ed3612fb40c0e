// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/records/cipher.h"
#include "core/records/record_head.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace anteroom {

/// What the index keeps of a record: enough to list and find it, and to notice that it is missing, old or
/// another's.
struct IndexEntry {
    RecordHead head;
    std::vector<FindingId> raised{}; ///< when it was last saved, in the questionnaire's order
    std::uint64_t version = 0;       ///< of the record's cell
    Tag tag{};                       ///< of the record's sealed bytes
    std::vector<Tag> revisions{};    ///< of the sealed bytes of what was signed, the first revision first
    /// formDayOf() the record. Nothing as well where it was saved last by an Anteroom whose index had no such
    /// day.
    std::optional<Date> formDay{};
    bool operator==(const IndexEntry&) const = default;
};

/// The day of the screening, as far as the index knows.
inline Date screenedOn(const IndexEntry& entry) { return entry.formDay.value_or(entry.head.created.at.date); }

/// The index, the list and its search read the same entries; what comes from the index keeps its bucket.
/// Never null.
using SharedEntry = std::shared_ptr<const IndexEntry>;
using SharedEntries = std::vector<SharedEntry>;

} // namespace anteroom
