// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/archive.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// Why a desk doubts that the records before it are the newest.
struct Doubt {
    enum class Why {
        Older,     ///< what the desk saw of them is not in them: an older state was put in their place
        Unreadable ///< what it noted of them was changed or is damaged: it cannot tell
    };
    Why why = Why::Older;
    std::optional<Timestamp> seen{};      ///< when the desk noted what it saw; unknown where unreadable
    std::optional<AuditEntry> restored{}; ///< the newest restoring that the log has: it may explain the rest
};

/// What a desk keeps for itself of the records it saw: what the root of the index said, sealed for
/// the workspace. Versions and fingerprints, and nothing of a patient. Precondition: nothing is damaged, see
/// RecordIndex.
std::string deskNote(Archive& archive, const Timestamp& at);

/// Whether the records go on from what was noted then; `archive` was refreshed, and nothing of its index is
/// damaged. Nothing: they do.
///
/// What is not noticed: an older state in whose place others wrote on until each part of the index was
/// written as often again, while the log's entry that this desk saw last is in both.
Result<std::optional<Doubt>> doubtOf(Archive& archive, std::string_view note);

/// Somebody goes on with the records all the same, and the log has who and why.
AuditEntry acceptanceOf(const Doubt& doubt, const Act& by);

} // namespace anteroom
