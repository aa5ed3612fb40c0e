// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// What an administrator sets for all desks of a workspace. They are kept sealed, see
/// Archive::saveSettings().
struct WorkspaceSettings {
    static constexpr int fewestIdleMinutes = 1;
    static constexpr int mostIdleMinutes = 60;
    static constexpr int fewestRetentionYears = 1;
    static constexpr int mostRetentionYears = 50;

    int idleMinutes = 5; ///< without a touch, until a desk locks itself
    /// How long the clinic keeps a record after its last change; nothing: for ever.
    std::optional<int> retentionYears{};
    bool operator==(const WorkspaceSettings&) const = default;
};

bool isIdleTime(int minutes);
bool isRetention(int years);

/// As JSON, version 1. Precondition: isIdleTime(), and isRetention() where there is one.
std::string encode(const WorkspaceSettings& settings);
/// What encode() wrote, and nothing else: what a newer version of the program saved is an Error that says so,
/// since half of it must not be taken for the whole.
Result<WorkspaceSettings> decodeSettings(std::string_view encoded);

/// Those of a workspace; nothing while none were saved.
Result<std::optional<WorkspaceSettings>> readSettings(Archive& archive);

/// What the log says of a change: "idle lock: 5 to 10 minutes; records are kept: for ever to 10 years".
/// In English, as the log's ids are.
std::string changeWords(const WorkspaceSettings& before, const WorkspaceSettings& after);

} // namespace anteroom
