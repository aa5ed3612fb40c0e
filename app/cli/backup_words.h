// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/storage/backup_store.h"
#include "app/storage/keyring.h"
#include "core/records/archive_proof.h"
#include "core/records/record_head.h"

#include <optional>

namespace anteroom::cli {

/// "1,234 records".
std::string counted(std::uint64_t number, const std::string& one);
/// "2027-03-14 at 13:52".
std::string wordsOf(const Timestamp& at);

/// What a proof found damaged, a line each.
void nameDamage(const ArchiveProof& proof, Streams streams);

/// The key to a backup, and who gave it, now.
struct OpenedBackup {
    storage::Secret dataKey;
    Act by;
    std::optional<storage::NewKeyring> renewed{}; ///< with `--new-key`
};
/// Asks for the passphrase of `--as NAME`, or with `--recovery-key` for that.
Result<OpenedBackup> openBackup(storage::BackupStore& backup, const Arguments& arguments, Streams streams);

} // namespace anteroom::cli
