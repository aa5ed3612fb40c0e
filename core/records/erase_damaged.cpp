// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/erase_damaged.h"

#include "core/base/said.h"
#include "core/records/standing.h"

namespace anteroom {

namespace {

Outcome erase(Archive& archive, const RecordId& record, const Act& by, const Lease& lease) {
    const Result<bool> isDamaged = archive.isDamaged(record);
    if (!isDamaged)
        return isDamaged.error();
    if (!*isDamaged)
        return Error{core::said("The record opens again, and was left as it is.")};
    const IndexEntry* entry = archive.index().find(record);
    const AuditEntry said{by, AuditAct::Deleted, record, entry->head.patient, "it could not be opened"};
    const Result<Saved> erased = archive.erase(record, entry->version, said, &lease);
    if (!erased)
        return erased.error();
    return erased->end == Saved::End::Saved
               ? done()
               : Outcome(Error{core::said("Not removed: somebody changed it at another desk.")});
}

} // namespace

Outcome eraseDamaged(Archive& archive, const RecordId& record, const Act& by, const LeaseHolder& us) {
    const Result<Leases::Taken> taken = archive.leases().take(record, us);
    if (!taken)
        return taken.error();
    if (!taken->lease)
        return Error{core::said("Not removed: somebody has it open at another desk. Ask there.")};
    Outcome erased = erase(archive, record, by, *taken->lease);
    if (!erased)
        (void)giveBack(archive, record, us).ok(); // else it goes stale by itself
    return erased;
}

} // namespace anteroom
