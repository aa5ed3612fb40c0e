// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"

#include <cstdint>
#include <optional>

namespace anteroom {

/// How a record stands in the store, for a desk that has had it open for a while.
struct Standing {
    std::optional<Lease> lease{};        ///< ours, renewed or taken anew; if not,
    std::optional<LeaseHolder> holder{}; ///< whose it is; may be unknown
    /// Of the record; 0: it is gone. Nothing: the index is damaged, and does not say.
    std::optional<std::uint64_t> version{};
    std::optional<Act> changed{}; ///< the last change; nothing if it is not known
};

/// Of a record as the archive sees it now, without a lease.
Standing standingOf(const Archive& archive, const RecordId& record);

/// Renews `lease`, or takes it anew where it was lost and given back since, and looks at the record after
/// that: a desk that had the lease meanwhile may have changed it, and saves no more behind what is seen here.
/// Of a record that is gone, or not saved yet, no cell is left: that lease is of version 0.
Result<Standing> renewLease(Archive& archive, const Lease& lease);

/// Gives back what `holder`'s desk has of the record, whatever its version is by now. One that another desk
/// has stays theirs, and of a record that is gone no cell is left.
Outcome giveBack(Archive& archive, const RecordId& record, const LeaseHolder& holder);

} // namespace anteroom
