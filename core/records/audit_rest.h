// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/audit_entry.h"

#include <vector>

namespace anteroom::records {

/// Those of `wanted` that are not among `logged`, each of which counts once: what is still to be logged of an
/// act that was sent before.
std::vector<AuditEntry> without(const std::vector<AuditEntry>& wanted, std::vector<AuditEntry> logged);

} // namespace anteroom::records
