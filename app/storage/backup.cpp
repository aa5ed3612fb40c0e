// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"

#include "app/storage/backup_format.h"
#include "app/storage/backup_store.h"
#include "app/storage/backup_writer.h"
#include "app/storage/new_file.h"
#include "app/storage/read_keyring.h"
#include "app/storage/sodium_cipher.h"
#include "core/records/reseal.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace anteroom::storage {

namespace {

using Made = std::optional<BackupMade>;

Error about(const QString& path, const QString& rest) { return Error{(path + rest).toStdString()}; }

Error notMade(const QString& path, int reason) {
    if (reason == EEXIST)
        return about(path, QStringLiteral(" is there already and was left as it is. Choose another name."));
    return about(path, QStringLiteral(" was not written: %1. Choose a folder that this account may write to.")
                           .arg(qt_error_string(reason)));
}

/// As far as its beginning says.
bool isBackup(const QString& path) {
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(static_cast<qint64>(backup::magic.size())).toStdString() == backup::magic;
}

/// One after the other, each as long as the others.
class Stages {
public:
    Stages(const Progress& progress, std::uint64_t stages) : m_progress(progress), m_stages(stages) {}
    Progress next() {
        return [this, stage = m_begun++](std::uint64_t done, std::uint64_t of) {
            constexpr std::uint64_t whole = 1000;
            const std::uint64_t part = of == 0 ? whole : std::min(done, of) * whole / of;
            return !m_progress || m_progress(stage * whole + part, m_stages * whole);
        };
    }

private:
    const Progress& m_progress;
    std::uint64_t m_stages;
    std::uint64_t m_begun = 0;
};

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

std::uint64_t recordsIn(BackupStore& backup) {
    std::uint64_t records = 0;
    const Outcome read = backup.readAll(Shelf::Record, [&](std::string_view, const Cell&) {
        ++records;
        return true;
    });
    return read ? records : 0;
}

Error notWhole(const QString& what, const ArchiveProof& proof) {
    return about(what, QString::fromStdString(proof.problems.front()));
}

// For both: false is that `progress` ended it.

Result<bool> putAsTheyAre(BackupStore& backup, const PutCell& putCell, const Progress& progress) {
    const Result<std::uint64_t> count = backup.count();
    if (!count)
        return count.error();
    std::uint64_t put = 0;
    bool isEnded = false;
    Outcome filled = done();
    const Outcome copied = backup.copyAll([&](const CellAddress& at, const Cell& cell) {
        isEnded = !progress(++put, *count);
        if (!isEnded)
            filled = putCell(at, cell);
        return !isEnded && filled.ok();
    });
    for (const Outcome& outcome : {filled, copied})
        if (!outcome)
            return outcome.error();
    return !isEnded;
}

Result<bool> putUnder(const NewKeyring& renewed, Archive& archive, const PutCell& putCell,
                      const Progress& progress) {
    SodiumCipher cipher(renewed.dataKey);
    return reseal(archive, {cipher, renewed.keyring.workspace, encodeKeyring(renewed.keyring)}, putCell,
                  progress);
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
        return about(path, QStringLiteral(" is there already, is no backup, and was left as it is. Choose "
                                          "another name."));
    NewFile file(path);
    if (!file.isMade())
        return notMade(path, errno);
    const bool isProved = request.dataKey || request.lateKey;
    Stages stages(request.progress, isProved ? 3 : 2);
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
        return about(path, QStringLiteral(" was written, but did not read back as it was written, and was "
                                          "not kept. Check the disk, or choose another place."));
    if (!*backup)
        return Made();
    BackupMade made{recordsIn(**backup), static_cast<std::uint64_t>(QFileInfo(file.path()).size())};
    if (isProved) {
        const std::shared_ptr<const Secret> late = request.lateKey ? request.lateKey() : nullptr;
        const Secret* key = request.lateKey ? late.get() : request.dataKey;
        if (!key)
            return Made();
        Result<std::optional<ArchiveProof>> proof = proveBackup(**backup, *key, stages.next());
        if (!proof)
            return proof.error();
        if (!proof.value())
            return Made();
        if (!proof.value()->isWhole())
            return notWhole(QStringLiteral("The backup was not kept, because the records that it would hold "
                                           "are damaged. Keep the newest earlier backup. "),
                            **proof);
        made.proof = std::move(proof).value();
    }
    if (!(request.mayReplace ? file.replaces(path) : file.becomes(path)))
        return notMade(path, errno);
    if (!syncFolderOf(path))
        return about(path, QStringLiteral(" was written, but the disk did not confirm it. Check the disk, "
                                          "and make another backup."));
    return Made(std::move(made));
}

Result<Keyring> keyringIn(RecordStore& backup) {
    Result<std::optional<ReadKeyring>> read = readKeyring(backup);
    if (!read)
        return read.error();
    if (!*read)
        return Error{"There is no list of staff in this backup: it was made before there were records. "
                     "Choose another backup."};
    return (*std::move(read).value()).keyring;
}

Result<std::optional<ArchiveProof>> proveBackup(BackupStore& backup, const Secret& dataKey,
                                                const Progress& progress) {
    const Result<Keyring> keyring = keyringIn(backup);
    if (!keyring)
        return keyring.error();
    SodiumCipher cipher(dataKey);
    Archive archive(backup, cipher, keyring->workspace);
    return prove(archive, progress);
}

Result<std::optional<ArchiveProof>> restoreBackup(BackupStore& backup, const RestoreRequest& request) {
    Stages stages(request.progress, 2);
    const Result<Keyring> keyring = keyringIn(backup);
    if (!keyring)
        return keyring.error();
    SodiumCipher cipher(request.dataKey);
    Archive archive(backup, cipher, keyring->workspace);
    Result<std::optional<ArchiveProof>> proof = prove(archive, stages.next());
    if (!proof || !proof.value())
        return proof;
    if (!proof.value()->isWhole())
        return notWhole(QStringLiteral("Nothing was restored, because a part of this backup is damaged. "
                                       "Choose an earlier backup. "),
                        **proof);
    const std::string detail = backup.written().iso() + (request.renewed ? ", with a new key" : "");
    if (const Outcome logged = archive.log({request.by, AuditAct::Restored, {}, {}, detail}); !logged)
        return logged.error();
    const Progress progress = stages.next();
    bool isEnded = false;
    const Outcome made = request.make([&](const PutCell& putCell) -> Outcome {
        const Result<bool> put = request.renewed ? putUnder(*request.renewed, archive, putCell, progress)
                                                 : putAsTheyAre(backup, putCell, progress);
        if (!put)
            return put.error();
        isEnded = !*put;
        return isEnded ? Outcome(Error{"Restoring was ended."}) : done();
    });
    if (isEnded)
        return std::optional<ArchiveProof>();
    if (!made)
        return made.error();
    return proof;
}

} // namespace anteroom::storage
