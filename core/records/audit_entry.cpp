// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/audit_entry.h"

#include <array>

namespace anteroom {

namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, auditActCount> ids{"workspace-created",
                                                          "unlocked",
                                                          "unlock-refused",
                                                          "locked",
                                                          "created",
                                                          "viewed",
                                                          "changed",
                                                          "finished",
                                                          "reviewed",
                                                          "signed",
                                                          "correction-begun",
                                                          "marked-in-error",
                                                          "moved-to-patient",
                                                          "printed",
                                                          "exported",
                                                          "deleted",
                                                          "taken-over",
                                                          "staff-changed",
                                                          "settings-changed",
                                                          "backed-up",
                                                          "restored",
                                                          "waiting-dropped",
                                                          "older-accepted",
                                                          "questionnaire-changed",
                                                          "correction-discarded"};

} // namespace

std::string_view actId(AuditAct act) { return ids[static_cast<std::size_t>(act)]; }

std::optional<AuditAct> actNamed(std::string_view id) {
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i] == id)
            return static_cast<AuditAct>(i);
    return std::nullopt;
}

} // namespace anteroom
