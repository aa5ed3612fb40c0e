// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"
#include "core/records/progress.h"

#include <string>

namespace anteroom {

/// What a workspace becomes under another key.
struct NewWorkspace {
    Cipher& cipher;        ///< with the new key
    std::string workspace; ///< its id, another than before
    std::string keyring;   ///< encoded; with the new key in it
    /// Cells that do not open, see ArchiveProof: what was signed, questionnaires and entries of the log are
    /// left out. Such a revision and such a questionnaire are named there as missing.
    std::vector<CellAddress> without{};
};

/// Everything that `archive` holds, sealed anew: each record and what was signed of it, the questionnaires
/// that they were answered with, the settings, and the log, each entry as it was. `put` gets the cells of a
/// store that is being made. Left behind is who works on what, wrong passphrases that nobody logged yet, and
/// which entries that waited at a desk arrived: desks keep those for the old workspace.
///
/// False: `progress`, in records and entries of the log, ended it. After that or an Error (something does not
/// open, or cannot be put) what was put is worth nothing.
Result<bool> reseal(Archive& archive, const NewWorkspace& to, const PutCell& put,
                    const Progress& progress = {});

} // namespace anteroom
