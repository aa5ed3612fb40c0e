// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"

#include "app/language/said.h"
#include "app/storage/backup_format.h"
#include "app/storage/backup_store.h"
#include "app/storage/backup_writer.h"
#include "app/storage/new_file.h"
#include "app/storage/read_keyring.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/stages.h"
#include "app/storage/texts.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace anteroom::storage {

namespace {

using Made = std::optional<BackupMade>;

Error notMade(const QString& path, int reason) {
    if (reason == EEXIST)
        return errorAbout(
            path, core::translatable("%1 is there already and was left as it is. Choose another name."));
    return errorAbout(
        path, core::translatable("%1 was not written: %2. Choose a folder that this account may write to."),
        language::systemReason(qt_error_string(reason)));
}

/// As far as its beginning says.
bool isBackup(const QString& path) {
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(static_cast<qint64>(backup::magic.size())).toStdString() == backup::magic;
}

/// False: `progress` ended it.
Result<bool> copyInto(BackupWriter& writer, RecordStore& store, const Progress& progress) {
    const Result<std::uint64_t> count = store.count();
    if (!count)
        return count.error();
    std::uint64_t copied = 0;
    bool isEnded = false;
    const Outcome outcome = store.copyAll([&](const CellAddress& at, const Cell& cell) {
        isEnded = !progress(++copied, *count);
        return !isEnded && writer.add(at, cell);
    });
    if (!outcome)
        return outcome.error();
    return !isEnded;
}

std::uint64_t cellsOn(Shelf shelf, BackupStore& backup) {
    std::uint64_t cells = 0;
    const Outcome read = backup.readAll(shelf, [&](std::string_view, const Cell&) {
        ++cells;
        return true;
    });
    return read ? cells : 0;
}

/// What is made now takes an earlier backup's place only where it is of the same workspace. Without a key
/// nobody can tell what is in it, but it can be seen when there is less of it.
Outcome mayTakeThePlaceOf(BackupStore& earlier, BackupStore& now, bool isProved, const QString& path) {
    const Result<Keyring> before = keyringIn(earlier);
    if (!before) // nobody can restore that one
        return done();
    const auto leftAsItIs = [&path](const Message& reason) {
        return errorAbout(path, core::translatable("%1 is there already and was left as it is: %2"), reason);
    };
    const Result<Keyring> keyring = keyringIn(now);
    if (!keyring)
        return leftAsItIs(language::asPart(keyring.error()));
    if (keyring->workspace != before->workspace)
        return leftAsItIs(core::said("it is a backup of other records. Choose another name."));
    if (isProved)
        return done();
    for (const Shelf shelf : {Shelf::Record, Shelf::Revision, Shelf::Index, Shelf::Audit})
        if (cellsOn(shelf, now) < cellsOn(shelf, earlier))
            return leftAsItIs(core::said("there are fewer records now, or entries of the log, than it has. "
                                         "Say who you are with --as, so that all of it is opened, or "
                                         "choose another name."));
    return done();
}

/// A copy of damaged records is as good as can be had, where all that is wrong with it is wrong there. It
/// takes no other backup's place: an earlier one may hold what is damaged now.
Outcome mayBeKept(RecordStore& store, BackupStore& backup, const ArchiveProof& proof, const QString& path) {
    for (const CellAddress& at : proof.damaged) {
        const Result<std::optional<Cell>> there = store.read(at);
        if (!there.ok())
            return there.error();
        const Result<std::optional<Cell>> copied = backup.read(at);
        if (!copied.ok() || copied.value() != there.value())
            return errorAbout(
                path, core::translatable("%1 was written, but is not what the records hold, and was not "
                                         "kept. Check the disk, and make another backup."));
    }
    if (proof.isWhole() || !QFileInfo::exists(path))
        return done();
    return errorAbout(
        path,
        core::translatable("%1 is there already and was left as it is: something in the records is "
                           "damaged now, and an earlier backup may have it whole. Choose another "
                           "name. %2"),
        proof.problems.front());
}

} // namespace

QString backupName(const Date& day) {
    return QStringLiteral("anteroom-backup-%1.anteroom-backup").arg(QString::fromStdString(day.iso()));
}

Result<Made> makeBackup(RecordStore& store, const BackupRequest& request) {
    const QString& path = request.path;
    // Again when it gets its name; here, so that nobody waits for nothing.
    if (QFileInfo::exists(path) && !request.mayReplace)
        return notMade(path, EEXIST);
    if (QFileInfo::exists(path) && !isBackup(path))
        return errorAbout(
            path, core::translatable("%1 is there already, is no backup, and was left as it is. Choose "
                                     "another name."));
    clearLeftovers(path);
    NewFile file(path);
    if (!file.isMade() || !file.hold())
        return notMade(path, errno);
    const bool isProved = request.dataKey || request.cipher;
    const bool isReplaced = QFileInfo::exists(path);
    Stages stages(request.progress, 2U + (isProved ? 1U : 0U) + (isReplaced ? 1U : 0U));
    {
        BackupWriter writer(file.path(), path, request.at);
        const Result<bool> copied = copyInto(writer, store, stages.next());
        if (!copied)
            return copied.error();
        if (!copied.value())
            return Made();
        if (const Outcome finished = writer.finish(); !finished)
            return finished.error();
    }
    const Result<std::unique_ptr<BackupStore>> backup = BackupStore::open(file.path(), path, stages.next());
    if (!backup)
        return errorAbout(
            path, core::translatable("%1 was written, but did not read back as it was written, and was "
                                     "not kept. Check the disk, or choose another place."));
    if (!*backup)
        return Made();
    if (isReplaced) {
        const Result<std::unique_ptr<BackupStore>> earlier = BackupStore::open(path, stages.next());
        if (earlier.ok() && !*earlier)
            return Made();
        if (earlier.ok()) // else it is damaged, and no loss
            if (const Outcome may = mayTakeThePlaceOf(**earlier, **backup, isProved, path); !may)
                return may.error();
    }
    BackupMade made{cellsOn(Shelf::Record, **backup),
                    static_cast<std::uint64_t>(QFileInfo(file.path()).size())};
    if (isProved) {
        Result<std::optional<ArchiveProof>> proof =
            request.cipher ? proveBackup(**backup, *request.cipher, stages.next())
                           : proveBackup(**backup, *request.dataKey, stages.next());
        if (request.cipher && request.isKeyGone()) // without it everything seems damaged
            return Made();
        if (!proof)
            return proof.error();
        if (!proof.value())
            return Made();
        if (const Outcome kept = mayBeKept(store, **backup, **proof, path); !kept)
            return kept.error();
        made.proof = std::move(proof).value();
    }
    if (!(request.mayReplace ? file.replaces(path) : file.becomes(path)))
        return notMade(path, errno);
    if (!syncFolderOf(path))
        return errorAbout(
            path, core::translatable("%1 was written, but the disk did not confirm it. Check the disk, "
                                     "and make another backup."));
    return Made(std::move(made));
}

Result<Keyring> keyringIn(RecordStore& backup) {
    Result<std::optional<ReadKeyring>> read = readKeyring(backup);
    if (!read)
        return read.error();
    if (!*read)
        return Error{core::said("There is no list of staff in this backup: it was made before there were "
                                "records. Choose another backup.")};
    return (*std::move(read).value()).keyring;
}

Result<std::optional<ArchiveProof>> proveBackup(BackupStore& backup, Cipher& cipher,
                                                const Progress& progress) {
    const Result<Keyring> keyring = keyringIn(backup);
    if (!keyring)
        return keyring.error();
    Archive archive(backup, cipher, keyring->workspace);
    return prove(archive, progress);
}

Result<std::optional<ArchiveProof>> proveBackup(BackupStore& backup, const Secret& dataKey,
                                                const Progress& progress) {
    SodiumCipher cipher(dataKey);
    return proveBackup(backup, cipher, progress);
}

} // namespace anteroom::storage
