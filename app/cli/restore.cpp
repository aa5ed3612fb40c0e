// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"
#include "app/cli/desk_journal.h"
#include "app/cli/long_work.h"
#include "app/cli/workspace_door.h"
#include "app/storage/backup.h"

namespace anteroom::cli {

namespace {

const QString recoveryOption = QStringLiteral("--recovery-key");
const QString newKeyOption = QStringLiteral("--new-key");
const QString leaveOutOption = QStringLiteral("--leave-out-damaged");

Exit refused(const Error& error, Streams streams) {
    streams.err << error.message << '\n';
    return Exit::Refused;
}

Exit ended(Streams streams) { return refused({"Restoring was ended. There are no records."}, streams); }

Result<std::unique_ptr<storage::BackupStore>> read(const QString& path, Streams streams) {
    LongWork work("Reading", streams);
    return storage::BackupStore::open(path, work.progress());
}

Result<std::optional<ArchiveProof>> fill(storage::BackupStore& backup, const OpenedBackup& opened,
                                         const storage::RecordsPlace& place, bool mayLeaveOut,
                                         Streams streams) {
    std::optional<ArchiveProof> asked;
    auto restored = [&] {
        LongWork work("Restoring", streams);
        storage::RestoreRequest request{opened.dataKey, opened.by,
                                        [&](const FillStore& cells) { return place.make(cells); },
                                        work.progress(), opened.renewed ? &*opened.renewed : nullptr};
        request.goOnWithout = [&](const ArchiveProof& proof) {
            if (!mayLeaveOut)
                asked = proof;
            return mayLeaveOut;
        };
        return storage::restoreBackup(backup, request);
    }();
    if (!asked)
        return restored;
    nameDamage(*asked, streams);
    return Error{"Nothing was restored, because this is damaged in the backup. Choose an earlier backup, or "
                 "restore the rest with --leave-out-damaged."};
}

/// The journals of other desks nobody sees from here.
Outcome nothingWaits(storage::BackupStore& backup) {
    const Result<storage::Keyring> keyring = storage::keyringIn(backup);
    return keyring ? nothingWaitsFor(keyring->workspace) : Outcome(keyring.error());
}

void sayNewKey(const OpenedBackup& opened, Streams streams) {
    streams.out
        << "They have a new key and a new recovery key. Write it down now: it is not shown again.\n\n    "
        << opened.renewed->recovery.printed() << "\n\n"
        << opened.by.name
        << " opens them with the passphrase of before. Add the others again, under Staff.\nNothing waited on "
           "this computer for the old records. See that nothing does on the other desks either, before you "
           "point them to the new ones.\nThe old key still opens the old records and their backups: delete "
           "those once nobody needs them.\n";
}

} // namespace

Exit restore(const QStringList& given, Streams streams) {
    const auto parsed = parseWorkspaceArguments(given,
                                                {{recoveryOption, {}, false, true},
                                                 {newKeyOption, {}, false, true},
                                                 {leaveOutOption, {}, false, true}},
                                                1, 1, "the file of the backup");
    if (!parsed.arguments)
        return refuseUsage("restore", parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    if (arguments.has(recoveryOption) && arguments.has(QStringLiteral("--as")))
        return refuseUsage("restore", "`--as` and `--recovery-key` both say who you are: leave one out",
                           streams);
    if (arguments.has(recoveryOption) && arguments.has(newKeyOption))
        return refuseUsage(
            "restore", "`--new-key` is for an administrator with a passphrase: leave `--recovery-key` out",
            streams);
    const Result<storage::RecordsPlace> place = recordsPlaceFrom(arguments);
    if (!place)
        return refused(place.error(), streams);
    const Result<bool> exists = place->exists();
    if (!exists)
        return refused(exists.error(), streams);
    if (*exists)
        return refused(
            {"There are records there already, and they were left as they are. Name another place with "
             "--records or --settings."},
            streams);
    const QString path = arguments.files.first();
    const Result<std::unique_ptr<storage::BackupStore>> backup = read(path, streams);
    if (!backup)
        return refused(backup.error(), streams);
    if (!*backup)
        return ended(streams);
    if (arguments.has(newKeyOption)) {
        if (const Outcome nothing = nothingWaits(**backup); !nothing)
            return refused(nothing.error(), streams);
        streams.out
            << "What waits on another desk for these records cannot be read under the new key. Unlock "
               "each of them while the old records are there, so that it is sent, before you go on.\n";
    }
    const Result<OpenedBackup> opened = openBackup(**backup, arguments, streams);
    if (!opened)
        return refused(opened.error(), streams);
    const auto restored = fill(**backup, *opened, *place, arguments.has(leaveOutOption), streams);
    if (!restored)
        return refused(restored.error(), streams);
    if (!*restored)
        return ended(streams);
    streams.out << "Restored " << counted((*restored)->records, "record") << " from " << path.toStdString()
                << ", made on " << wordsOf((*backup)->written())
                << ((*restored)->isWhole() ? ". All of it opened.\n"
                                           : ". The rest is damaged, and was left out:\n");
    nameDamage(**restored, streams);
    if (opened->renewed)
        sayNewKey(*opened, streams);
    return (*restored)->isWhole() ? Exit::Done : Exit::Refused;
}

} // namespace anteroom::cli
