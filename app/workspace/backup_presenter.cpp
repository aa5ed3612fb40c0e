// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/backup_presenter.h"

#include <QFileInfo>
#include <QLocale>
#include <QPointer>

namespace anteroom::workspace {

namespace {

using Made = Result<std::optional<storage::BackupMade>>;

Made make(const storage::RecordsPlace& place, const storage::BackupRequest& request) {
    const Result<std::unique_ptr<RecordStore>> store = place.open();
    return store ? storage::makeBackup(**store, request) : Made(store.error());
}

} // namespace

BackupPresenter::BackupPresenter(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_task(workplace.longWork()) {
    connect(&m_task, &LongTask::progressed, this, &BackupPresenter::changed);
}

QString BackupPresenter::suggestedName() const {
    return storage::backupName(m_workplace.surroundings().clock().date);
}

void BackupPresenter::backUp(const QString& path) {
    if (path.isEmpty() || isBusy() || !m_workplace.present())
        return;
    m_problem.clear();
    m_outcome.clear();
    m_task.run(
        [place = m_workplace.surroundings().place, path, at = m_workplace.surroundings().clock(),
         key = std::weak_ptr(m_workplace.present()->dataKey)](const Progress& progress) {
            // A lock drops the key at once, whatever the copy waits for.
            return make(place, {path, at, true, nullptr, [key] { return key.lock(); }, progress});
        },
        [this, path](const Made& made) { finish(path, made); });
    emit changed();
}

void BackupPresenter::stop() { m_task.stop(); }

void BackupPresenter::finish(const QString& path, const Made& made) {
    if (!made)
        m_problem = QString::fromStdString(made.error().message);
    else if (!*made)
        m_outcome = tr("The backup was ended. There is no new file.");
    else {
        const std::uint64_t records = (*made)->records;
        m_outcome =
            records == 1
                ? tr("Backed up 1 record to %1, read back and verified").arg(path)
                : tr("Backed up %1 records to %2, read back and verified")
                      .arg(QLocale(QLocale::English).toString(static_cast<qulonglong>(records)), path);
        log(path);
    }
    emit changed();
}

void BackupPresenter::log(const QString& path) {
    if (!m_workplace.present())
        return;
    const AuditEntry entry{
        m_workplace.act(), AuditAct::BackedUp, {}, {}, QFileInfo(path).fileName().toStdString()};
    m_workplace.thread().withArchive([entry](Archive& archive) { return archive.log(entry); },
                                     [guard = QPointer(this)](const Outcome& logged) {
                                         if (!guard || logged)
                                             return;
                                         guard->m_problem =
                                             guard->tr("The log does not have this backup: %1")
                                                 .arg(QString::fromStdString(logged.error().message));
                                         emit guard->changed();
                                     });
}

} // namespace anteroom::workspace
