// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/backup.h"
#include "app/storage/backup_store.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "tests/core/records/archive_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <map>

namespace anteroom::storage {

using Cells = std::map<CellAddress, Cell>;

template <typename T>
T must(Result<T> result) {
    if (!result)
        qFatal("%s", result.error().message.c_str());
    return std::move(result).value();
}

inline void must(const Outcome& outcome) {
    if (!outcome)
        qFatal("%s", outcome.error().message.c_str());
}

template <typename T>
QString messageOf(const Result<T>& result) {
    return result ? QString() : QString::fromStdString(result.error().message);
}

inline Cells cellsOf(RecordStore& store) {
    Cells cells;
    must(store.copyAll([&](const CellAddress& at, const Cell& cell) {
        if (cell.version > 0)
            cells.insert_or_assign(at, cell);
        else
            cells.erase(at);
        return true;
    }));
    return cells;
}

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// Everything in `folder` by name, hidden files too; SQLite's own file beside a store counts for nothing.
inline QStringList namesIn(const QString& folder) {
    return QDir(folder)
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name)
        .filter(QRegularExpression("(?<!-journal)$"));
}

/// Thousands of files are written and synced in some tests: on a disk that takes minutes.
inline QString inMemory() {
    const QString shared = "/dev/shm";
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath()) + "/anteroom-XXXXXX";
}

inline const Timestamp backupTime{*Date::of(2027, 3, 14), 832};

/// A clinic's records, opened with its key.
struct Clinic {
    explicit Clinic(std::unique_ptr<RecordStore> opened, NewKeyring made)
        : keyring(std::move(made)), store(std::move(opened)), cipher(keyring.dataKey),
          archive(*store, cipher, keyring.keyring.workspace) {}

    NewKeyring keyring;
    std::unique_ptr<RecordStore> store;
    SodiumCipher cipher;
    Archive archive;

    /// A record, its questionnaire, and a line of the log.
    void save(const RecordId& id, std::uint64_t expected, const std::string& encoded,
              RecordStatus status = RecordStatus::Draft, std::uint32_t revision = 1) {
        SaveRequest request = test::requestFor(id, expected, encoded);
        request.head.status = status;
        request.head.revision = revision;
        request.text = KeptText{request.head.questionnaire.sha256, "the questionnaire"};
        request.audit = {test::audited(expected == 0 ? AuditAct::Created : AuditAct::Changed)};
        const Saved saved = must(archive.save(request));
        if (saved.end != Saved::End::Saved)
            qFatal("not saved");
    }
    /// As another desk would open it.
    std::unique_ptr<Clinic> deskAt(std::unique_ptr<RecordStore> opened) const {
        return std::make_unique<Clinic>(std::move(opened),
                                        NewKeyring{keyring.keyring, keyring.dataKey.copy(),
                                                   must(RecoveryKey::read(keyring.recovery.printed()))});
    }
};

/// In a new file at `path`: a draft, one that was signed twice, one that was deleted, settings and a log.
inline std::unique_ptr<Clinic> clinicAt(const QString& path) {
    must(createSqliteStore(path));
    auto clinic =
        std::make_unique<Clinic>(must(openSqliteStore(path)),
                                 must(createKeyring("ada", "Ada Admin", "four made-up words", lowestCost)));
    must(clinic->archive.create(encodeKeyring(clinic->keyring.keyring),
                                test::audited(AuditAct::WorkspaceCreated)));
    clinic->save(test::recordId(1), 0, "a draft");
    clinic->save(test::recordId(1), 1, "a draft, changed");
    clinic->save(test::recordId(2), 0, "signed", RecordStatus::Signed, 1);
    clinic->save(test::recordId(2), 1, "being corrected", RecordStatus::Draft, 2);
    clinic->save(test::recordId(2), 2, "signed again", RecordStatus::Signed, 2);
    clinic->save(test::recordId(3), 0, "to be deleted");
    must(clinic->archive.erase(test::recordId(3), 1, test::audited(AuditAct::Deleted)));
    if (!must(clinic->archive.saveSettings("idle: 5", 0, test::audited(AuditAct::SettingsChanged))))
        qFatal("no settings");
    return clinic;
}

inline Act adaAt(int minute) {
    return {*StaffId::parse("ada"), "Ada Admin", {*Date::of(2027, 3, 15), minute}};
}

inline MakeStore intoFile(const QString& path) {
    return [path](const FillStore& cells) { return createSqliteStore(path, cells); };
}

} // namespace anteroom::storage
