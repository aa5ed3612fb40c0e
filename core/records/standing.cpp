// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/standing.h"

namespace anteroom {

Standing standingOf(const Archive& archive, const RecordId& record) {
    Standing standing;
    if (!archive.index().damaged().empty())
        return standing;
    const IndexEntry* entry = archive.index().find(record);
    standing.version = entry ? entry->version : 0;
    if (entry)
        standing.changed = entry->head.edited;
    return standing;
}

Result<Standing> renewLease(Archive& archive, const Lease& lease) {
    const Result<Leases::Taken> taken = archive.leases().take(lease.record, lease.holder);
    if (!taken)
        return taken.error();
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    Standing standing = standingOf(archive, lease.record);
    standing.lease = taken->lease;
    if (!taken->lease)
        standing.holder = taken->holder;
    return standing;
}

} // namespace anteroom
