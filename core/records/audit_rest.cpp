// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/audit_rest.h"

#include <algorithm>

namespace anteroom::records {

std::vector<AuditEntry> without(const std::vector<AuditEntry>& wanted, std::vector<AuditEntry> logged) {
    std::vector<AuditEntry> rest;
    for (const AuditEntry& entry : wanted) {
        const auto found = std::find(logged.begin(), logged.end(), entry);
        if (found == logged.end())
            rest.push_back(entry);
        else
            logged.erase(found);
    }
    return rest;
}

} // namespace anteroom::records
