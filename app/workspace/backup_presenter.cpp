// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/backup_presenter.h"

#include "app/language/said.h"
#include "app/storage/read_keyring.h"
#include "app/storage/sodium_cipher.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>

#include <utility>

namespace anteroom::workspace {

namespace {

using Made = Result<std::optional<storage::BackupMade>>;

/// Whose records are backed up, and by whom.
struct Records {
    keeping::StoreThread::OpenStore open;
    std::string workspace;
    storage::StaffAccount by;
    std::shared_ptr<keeping::DroppableCipher> cipher;
};

Outcome admitted(RecordStore& store, const Records& records) {
    keeping::DroppedStore whileUnlocked(store, *records.cipher);
    Archive archive(whileUnlocked, *records.cipher, records.workspace);
    archive.admitWhile(
        [&records](std::string_view keyring) { return storage::stillAdmits(keyring, records.by); });
    const Result<bool> refreshed = archive.refresh();
    return refreshed ? done() : Outcome(refreshed.error());
}

Made madeOf(const Records& records, const storage::BackupRequest& request) {
    const Result<std::unique_ptr<RecordStore>> store = records.open();
    if (!store)
        return store.error();
    const Outcome may = admitted(**store, records);
    if (records.cipher->isDropped()) // a lock ends it in its own words
        return std::optional<storage::BackupMade>();
    if (!may)
        return may.error();
    return storage::makeBackup(**store, request);
}

/// Another one where the file there is another one.
std::pair<QDateTime, qint64> stateOf(const QString& path) {
    const QFileInfo file(path);
    return {file.lastModified(), file.size()};
}

QString damageIn(const storage::BackupMade& made) {
    if (!made.proof || made.proof->isWhole())
        return {};
    QStringList lines{BackupPresenter::tr("Something in the records is damaged, and so it is in this backup. "
                                          "Keep the newest earlier backup as well: it may have it whole.")};
    for (const Message& problem : made.proof->problems)
        lines << language::said(problem);
    return lines.join(QLatin1Char('\n'));
}

QString verified(std::uint64_t records, const QString& path) {
    const QString counted =
        records == 1 ? BackupPresenter::tr("Backed up 1 record to %1").arg(path)
                     : BackupPresenter::tr("Backed up %1 records to %2")
                           .arg(QLocale(QLocale::English).toString(static_cast<qulonglong>(records)), path);
    return BackupPresenter::tr("%1, read back and verified").arg(counted);
}

} // namespace

QString BackupPresenter::suggestedName() const {
    return storage::backupName(workplace().surroundings().clock().date);
}

// A lock may end this page while the file becomes whole: the log has it before.
void BackupPresenter::run(const QString& path) {
    await();
    workplace().perform(
        {workplace().act(), AuditAct::BackedUp, {}, {}, QFileInfo(path).fileName().toStdString()},
        [guard = QPointer(this), path](const keeping::ActLog::Ended& ended) {
            if (guard && guard->endsWaiting())
                guard->make(path, ended);
            else
                ended(false);
        },
        [guard = QPointer(this)](const language::Wording& why) {
            if (guard && guard->endsWaiting())
                guard->end(why, {}); // and no backup was made
        });
}

void BackupPresenter::make(const QString& path, const keeping::ActLog::Ended& ended) {
    m_cipher = std::make_shared<keeping::DroppableCipher>(
        std::make_unique<storage::SodiumCipher>(*workplace().present()->dataKey));
    connect(&workplace(), &Workplace::locked, this, &BackupPresenter::dropKey, Qt::UniqueConnection);
    const WorkspaceSurroundings& around = workplace().surroundings();
    const auto open = [place = around.place] { return place.open(); };
    task().run(
        [records = Records{around.open ? around.open : open, workplace().workspaceId(),
                           workplace().present()->account, m_cipher},
         path, at = workplace().surroundings().clock()](const Progress& progress) {
            return madeOf(records, {.path = path,
                                    .at = at,
                                    .mayReplace = true,
                                    .cipher = records.cipher.get(),
                                    .isKeyGone = [&records] { return records.cipher->isDropped(); },
                                    .progress = progress});
        },
        [this, path, ended, before = stateOf(path)](const Made& made) {
            ended(made.ok() ? made.value().has_value() : stateOf(path) != before);
            finish(path, made);
        });
    emit changed();
}

void BackupPresenter::finish(const QString& path, const Made& made) {
    dropKey();
    if (!made) {
        end(language::inWords(made.error()), {});
    } else if (!*made) {
        end({}, [] { return tr("The backup was ended. There is no new file."); });
    } else {
        end([made = **made] { return damageIn(made); },
            [records = (*made)->records, path] { return verified(records, path); });
    }
}

} // namespace anteroom::workspace
