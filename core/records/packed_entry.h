// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/audit_entry.h"
#include "core/records/packed.h"

// An entry of the log as it is kept, in the log itself and in what waits at a desk for its records.
namespace anteroom::records {

void pack(PackWriter& out, const AuditEntry& entry);

/// nullopt, and a fault of the reader, where the bytes are no entry.
std::optional<AuditEntry> unpackEntry(PackReader& in);

} // namespace anteroom::records
