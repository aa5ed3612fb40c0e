// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/retention.h"

#include "core/records/standing.h"
#include "core/records/trust_clock.h"

#include <algorithm>
#include <tuple>

namespace anteroom {

bool isPastRetention(Date changed, int years, Date today) {
    return wholeYears(changed, Date::fromDays(today.days() - 1)) >= years;
}

SharedEntries pastRetention(const SharedEntries& entries, int years, Date today) {
    SharedEntries past;
    for (const SharedEntry& entry : entries)
        if (isPastRetention(entry->head.edited.at.date, years, today))
            past.push_back(entry);
    std::sort(past.begin(), past.end(), [](const SharedEntry& a, const SharedEntry& b) {
        return std::tie(a->head.edited.at, a->head.id) < std::tie(b->head.edited.at, b->head.id);
    });
    return past;
}

Result<Disposal> erasePastRetention(Archive& archive, const RecordId& record, int years, const Act& by,
                                    const LeaseHolder& us) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    if (const Outcome trusted = trustClock(archive, by.at); !trusted)
        return trusted.error();
    // Before it is looked at: whoever has it may be changing it.
    const Result<Leases::Taken> taken = archive.leases().take(record, us);
    if (!taken)
        return taken.error();
    if (!taken->lease)
        return Disposal::Held;
    const IndexEntry* entry = archive.index().find(record);
    if (entry && isPastRetention(entry->head.edited.at.date, years, by.at.date)) {
        const AuditEntry said{by, AuditAct::Deleted, record, entry->head.patient, "retention period"};
        const Result<Saved> erased = archive.erase(record, entry->version, said, &*taken->lease);
        if (!erased)
            return erased.error(); // the lease goes stale by itself
        if (erased->end == Saved::End::LeaseLost)
            return Disposal::Held;
        if (erased->end == Saved::End::Saved)
            return Disposal::Erased; // and its lease with it
    }
    (void)giveBack(archive, record, us).ok();
    return Disposal::Changed;
}

} // namespace anteroom
