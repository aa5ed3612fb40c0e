// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/open_record.h"
#include "core/records/audit_entry.h"

#include <functional>

namespace anteroom::keeping {

/// One act on an opened record, see record_acts.h: changes it and says what the log is to say.
using RecordChange = std::function<AuditEntry(Record&)>;

struct ChangedRecord {
    Saved::End end = Saved::End::Saved; ///< if it is another one, nothing was written
    OpenedRecord opened;                ///< as it is now
};

/// In the thread of the store, in one commit; `done` in the thread that asks. With the lease that the record
/// was opened with, if any: what is signed has none, and its version alone tells whether somebody else
/// changed it.
tasks::Task changeRecord(StoreThread& store, const OpenedRecord& opened, RecordChange change,
                         std::function<void(const Result<ChangedRecord>&)> done);

/// The record and all its revisions are gone afterwards. Not while another desk has it open: the Error says
/// whose. `us`: who deletes it, at which desk.
tasks::Task eraseRecord(StoreThread& store, const OpenedRecord& opened, const AuditEntry& entry,
                        const LeaseHolder& us, std::function<void(const Result<Saved>&)> done);

} // namespace anteroom::keeping
