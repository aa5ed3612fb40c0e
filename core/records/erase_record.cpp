// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/erase_record.h"

namespace anteroom {

namespace {

Error heldBy(const std::optional<LeaseHolder>& holder) {
    return Error{"Not deleted: " + (holder ? holder->name : std::string("somebody")) +
                 " has it open at another desk. Ask there, or wait until it is closed."};
}

} // namespace

Result<Saved> eraseRecord(Archive& archive, const RecordId& record, std::uint64_t expected,
                          const AuditEntry& entry, const LeaseHolder& us) {
    const Result<Leases::Taken> taken = archive.leases().take(record, us);
    if (!taken)
        return taken.error();
    if (!taken->lease)
        return heldBy(taken->holder);
    Lease lease = *taken->lease;
    Result<Saved> erased = archive.erase(record, expected, entry, &lease);
    if (!erased)
        return erased; // the lease goes stale by itself
    if (erased->end == Saved::End::LeaseLost)
        return heldBy(std::nullopt);
    (void)archive.leases().release(lease).ok(); // else it goes stale by itself
    return erased;
}

} // namespace anteroom
