// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"
#include "core/records/progress.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace anteroom {

/// What of a workspace was opened and found to be what was saved last.
struct ArchiveProof {
    std::uint64_t records = 0;
    std::uint64_t revisions = 0;
    std::uint64_t logged = 0; ///< entries of the log, in an unbroken chain
    /// What cannot be vouched for, each in words without a patient's data; empty: the whole is as it was.
    std::vector<Message> problems;
    std::vector<CellAddress> damaged{}; ///< the cells that they are about, all of them
    bool isWhole() const { return problems.empty(); }
};

/// Opens everything: each part of the index, every record and revision, the questionnaires that they were
/// answered with, the settings, the keyring, every entry of the log. Nothing: `progress` ended it. Damage is
/// no Error: it is in the proof.
Result<std::optional<ArchiveProof>> prove(Archive& archive, const Progress& progress = {});

} // namespace anteroom
