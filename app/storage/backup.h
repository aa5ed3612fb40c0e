// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/keyring.h"
#include "core/records/archive_proof.h"
#include "core/records/cipher.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace anteroom::storage {

class BackupStore;

/// "anteroom-backup-2027-03-14.anteroom-backup": says nothing of a patient.
QString backupName(const Date& day);

struct BackupRequest {
    QString path;
    Timestamp at;
    bool mayReplace = false; ///< a backup that has the name already; never another file
    /// With it the backup is proved as well: all that is in it opens.
    const Secret* dataKey = nullptr;
    /// Instead: the cipher of a key that another thread may take away meanwhile, which ends the backup.
    Cipher* cipher = nullptr;
    std::function<bool()> isKeyGone{}; ///< with `cipher`
    Progress progress{};               ///< over all of: copying, reading back, proving
};

struct BackupMade {
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
    /// With a key. Whatever is damaged in it is damaged in the records themselves.
    std::optional<ArchiveProof> proof{};
};

/// Copies the store as it is at one moment into one file, reads that back from the disk, and gives it its
/// name only then. Needs no key: what is in the store is sealed. Nothing: `progress` ended it, or there is no
/// key any more. Then, and after an Error, there is no new file, and what had the name is unchanged. What is
/// damaged in the store is copied as it is, but not over another backup; nor is a backup of other records
/// replaced, nor, without a key, one that has more in it.
Result<std::optional<BackupMade>> makeBackup(RecordStore& store, const BackupRequest& request);

/// Who may open what is in the backup.
Result<Keyring> keyringIn(RecordStore& backup);

/// Opens everything that is in it.
Result<std::optional<ArchiveProof>> proveBackup(BackupStore& backup, Cipher& cipher,
                                                const Progress& progress = {});
Result<std::optional<ArchiveProof>> proveBackup(BackupStore& backup, const Secret& dataKey,
                                                const Progress& progress = {});

/// Makes a store with the cells that it is given: all of them, or none.
using MakeStore = std::function<Outcome(const FillStore& cells)>;

struct RestoreRequest {
    const Secret& dataKey;
    Act by; ///< stands in the log of the restored records
    MakeStore make;
    Progress progress{};
    /// The restored records get this key, and are this workspace; null: they keep theirs.
    const NewKeyring* renewed = nullptr;
    /// Where something is damaged that the rest can do without: whether to go on. Empty: no.
    std::function<bool(const ArchiveProof& proof)> goOnWithout{};
};
/// Proves the whole, and makes a store of it. Nothing: `progress` ended it, and there is no store; nor is one
/// after an Error, which also says if a part of the backup cannot be vouched for. If the proof is not whole,
/// what it names was left out; see leaveOut() and reseal().
Result<std::optional<ArchiveProof>> restoreBackup(BackupStore& backup, const RestoreRequest& request);

} // namespace anteroom::storage
