// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"

namespace anteroom {

/// Deletes a record of which a person said so, and that they saw in the version `expected`; the log gets
/// `entry`. With its lease, which is taken for it and goes with it: not while somebody has it open at another
/// desk. The Error says who.
Result<Saved> eraseRecord(Archive& archive, const RecordId& record, std::uint64_t expected,
                          const AuditEntry& entry, const LeaseHolder& us);

} // namespace anteroom
