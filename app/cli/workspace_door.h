// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "core/records/archive.h"

#include <memory>

namespace anteroom::cli {

/// Where the records are and who opens them: `--records FILE` or `--settings FILE`, else where the program
/// has them; `--as NAME`.
ParsedArguments parseWorkspaceArguments(const QStringList& given, std::vector<OptionSpec> others, int fewest,
                                        int most, const std::string& file = "a questionnaire file");

/// The active account of that name, or of that id where two are called alike; without a name the only one.
Result<storage::StaffAccount> accountNamed(const std::string& name, const storage::Keyring& keyring);

/// As the arguments say. The Error is of the clinic's settings.
Result<storage::RecordsPlace> recordsPlaceFrom(const Arguments& arguments);

/// A workspace that a member of staff opened with their passphrase, and its archive, refreshed. An index that
/// is damaged is seen in the archive.
struct OpenWorkspace {
    storage::RecordsPlace place;
    std::unique_ptr<RecordStore> store;
    storage::Keyring keyring;
    storage::StaffAccount account;
    storage::Secret dataKey;
    std::unique_ptr<Cipher> cipher;
    std::unique_ptr<Archive> archive;

    Act act() const; ///< by them, now
    bool isAdministrator() const { return account.role == storage::Role::Administrator; }
};

/// Asks for the passphrase. The log has it afterwards, as it has an unlock of the program; a wrong passphrase
/// is noted for the next one, and lets the next try wait, see SlowDoor. The Error is in words for whoever
/// sits there.
Result<OpenWorkspace> openWorkspace(const Arguments& arguments, Streams streams);

// The same in two steps, for whoever looks at the log as it was before anything is written to it.
Result<OpenWorkspace> openUnlogged(const Arguments& arguments, Streams streams);
Outcome logUnlock(const OpenWorkspace& opened);

} // namespace anteroom::cli
