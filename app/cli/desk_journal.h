// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/workspace_door.h"
#include "core/records/audit_entry.h"

#include <cstddef>
#include <string>

// The sealed journal of whoever calls, on this computer: there the window program keeps what records do not
// take, until they do.
namespace anteroom::cli {

/// An entry that the log takes later: the window program sends it on.
Outcome keepForTheLog(const OpenWorkspace& opened, const AuditEntry& entry);

/// Nothing waits there for the records of this workspace. The Error says what does, and what to do.
Outcome nothingWaitsFor(const std::string& workspace);

} // namespace anteroom::cli
