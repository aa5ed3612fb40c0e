// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/erase_record.h"

#include "core/base/said.h"
#include "core/records/standing.h"

namespace anteroom {

namespace {

Error heldBy(const std::optional<LeaseHolder>& holder) {
    return Error{
        core::said("Not deleted: %1 has it open at another desk. Ask there, or wait until it is closed.",
                   {holder ? Message::verbatim(holder->name) : core::said("somebody")})};
}

} // namespace

Result<Saved> eraseRecord(Archive& archive, const RecordId& record, std::uint64_t expected,
                          const AuditEntry& entry, const LeaseHolder& us) {
    const Result<Leases::Taken> taken = archive.leases().take(record, us);
    if (!taken)
        return taken.error();
    if (!taken->lease)
        return heldBy(taken->holder);
    Result<Saved> erased = archive.erase(record, expected, entry, &*taken->lease);
    if (!erased)
        return erased; // the lease goes stale by itself
    if (erased->end == Saved::End::LeaseLost)
        return heldBy(std::nullopt);
    if (erased->end != Saved::End::Saved)
        (void)giveBack(archive, record, us).ok(); // else it goes stale by itself
    return erased;
}

} // namespace anteroom
