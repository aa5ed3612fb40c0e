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

namespace {

bool isGone(const Standing& standing) { return standing.version == std::uint64_t{0}; }

/// A record that is not in the index needs no lease.
Result<Standing> withoutCell(Archive& archive, Standing standing, const Lease& lease) {
    if (const Outcome given = giveBack(archive, lease.record, lease.holder); !given)
        return given.error();
    standing.lease = Lease{lease.record, lease.holder, 0};
    return standing;
}

} // namespace

Outcome giveBack(Archive& archive, const RecordId& record, const LeaseHolder& holder) {
    const Result<std::optional<Lease>> ours = archive.leases().held(record, holder);
    if (!ours.ok())
        return ours.error();
    if (!ours.value())
        return done();
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    return isGone(standingOf(archive, record)) ? archive.leases().drop(**ours)
                                               : archive.leases().release(**ours);
}

Result<Standing> renewLease(Archive& archive, const Lease& lease) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    if (const Standing before = standingOf(archive, lease.record); isGone(before))
        return withoutCell(archive, before, lease);
    const Result<Leases::Taken> taken = archive.leases().take(lease.record, lease.holder);
    if (!taken)
        return taken.error();
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    Standing standing = standingOf(archive, lease.record);
    if (taken->lease && isGone(standing))
        return withoutCell(archive, standing, lease);
    standing.lease = taken->lease;
    if (!taken->lease)
        standing.holder = taken->holder;
    return standing;
}

} // namespace anteroom
