// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/records/archive.h"

namespace anteroom {

/// Whether a record that was last changed on `changed` is older than a clinic keeps it, `years`. The last day
/// that it is kept is the anniversary; of 29 February, in a year that has none, 1 March.
bool isPastRetention(Date changed, int years, Date today);

/// Of `entries`, drafts and signed alike, those that are; the oldest first. Nothing is deleted by this.
SharedEntries pastRetention(const SharedEntries& entries, int years, Date today);

enum class Disposal {
    Erased,
    Changed, ///< it is no longer past its period, or no longer there: nothing was done
    Held     ///< somebody has it open: nothing was done
};

/// Deletes one record of which a person said so, if its period is over as the store has it now. The log says
/// "retention period". An Error where the clock that `by` has its time from is not to be trusted, see
/// trustClock().
Result<Disposal> erasePastRetention(Archive& archive, const RecordId& record, int years, const Act& by,
                                    const LeaseHolder& us);

} // namespace anteroom
