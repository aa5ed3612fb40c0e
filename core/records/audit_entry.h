// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_head.h"
#include "core/records/record_ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// What somebody did, as an auditor asks for it. The ids are part of the store's format.
enum class AuditAct : std::uint8_t {
    WorkspaceCreated,
    Unlocked,
    UnlockRefused, ///< written by the next one that is not
    Locked,
    Created,
    Viewed,
    Changed, ///< first in a sitting, and first after it was finished; the record's own history has each
             ///< answer
    Finished,
    Reviewed,
    Signed,
    CorrectionBegun, ///< a new revision of what was signed
    MarkedInError,
    MovedToPatient, ///< the detail is whose it was, and why if it was signed: then it is a new revision
    Printed,
    Exported,
    Deleted,
    TakenOver, ///< from a desk that had it open
    StaffChanged,
    SettingsChanged,
    BackedUp,
    Restored,
    WaitingDropped,       ///< what waited on a desk's computer, after the record was changed at another
    OlderAccepted,        ///< the records, though a desk had seen newer ones, see desk_note.h
    QuestionnaireChanged, ///< edited, published or begun
    CorrectionDiscarded   ///< what was signed before it stands again
};
inline constexpr std::size_t auditActCount = static_cast<std::size_t>(AuditAct::CorrectionDiscarded) + 1;

/// "created", "viewed", ...: the same in every language, for files.
std::string_view actId(AuditAct act);
std::optional<AuditAct> actNamed(std::string_view id);

struct AuditEntry {
    Act by;
    AuditAct what = AuditAct::Viewed;
    std::optional<RecordId> record{};
    std::optional<PatientId> patient{};
    std::string detail{}; ///< a reason or a name that a person typed, or empty
    bool operator==(const AuditEntry&) const = default;
};

} // namespace anteroom
