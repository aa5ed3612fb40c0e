// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/restore_presenter.h"

#include "app/storage/backup.h"
#include "app/storage/backup_store.h"

#include <QLocale>

namespace anteroom::workspace {

namespace {

using Restored = Result<std::optional<ArchiveProof>>;

Error notTheirPassphrase(const std::string& name) {
    return Error{"This is not the passphrase that " + name + " had when the backup was made."};
}

} // namespace

RestorePresenter::RestorePresenter(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_task(workplace.longWork()) {
    connect(&m_task, &LongTask::progressed, this, &RestorePresenter::changed);
}

QString RestorePresenter::madeOn() const {
    if (!m_opened)
        return {};
    return tr("%1 at %2")
        .arg(QString::fromStdString(m_opened->written.date.iso()),
             QString::fromStdString(m_opened->written.clock()));
}

std::vector<storage::StaffAccount> RestorePresenter::accounts() const {
    std::vector<storage::StaffAccount> accounts;
    if (m_opened)
        for (const storage::StaffEntry& entry : m_opened->keyring.staff)
            if (entry.account.active)
                accounts.push_back(entry.account);
    return accounts;
}

Result<std::optional<RestorePresenter::Opened>> RestorePresenter::open(const QString& path,
                                                                       const Progress& progress) {
    const Result<std::unique_ptr<storage::BackupStore>> backup = storage::BackupStore::open(path, progress);
    if (!backup)
        return backup.error();
    if (!*backup)
        return std::optional<Opened>();
    Result<storage::Keyring> keyring = storage::keyringIn(**backup);
    if (!keyring)
        return keyring.error();
    return std::optional(Opened{std::move(keyring).value(), (*backup)->written()});
}

void RestorePresenter::read(const QString& path) {
    if (path.isEmpty() || isBusy())
        return;
    m_problem.clear();
    m_task.run([path](const Progress& progress) { return open(path, progress); },
               [this, path](const Result<std::optional<Opened>>& opened) { take(path, opened); });
    emit changed();
}

void RestorePresenter::take(const QString& path, const Result<std::optional<Opened>>& opened) {
    if (!opened) {
        m_problem = QString::fromStdString(opened.error().message);
    } else if (*opened) {
        m_path = path;
        m_opened = *opened;
        m_step = Step::Key;
    }
    emit changed();
}

void RestorePresenter::restoreAs(const std::string& account, access::Passphrase passphrase) {
    const storage::StaffEntry* entry = m_opened ? m_opened->keyring.find(account) : nullptr;
    if (!entry)
        return;
    const std::string name = entry->account.name;
    const auto typed = std::make_shared<const access::Passphrase>(std::move(passphrase));
    restore(*StaffId::parse(account), name,
            [account, name, typed](const storage::Keyring& keyring) -> Result<storage::Secret> {
                Result<std::optional<storage::Secret>> key = storage::unlock(keyring, account, typed->text());
                if (!key)
                    return key.error();
                return *key ? *std::move(key).value() : Result<storage::Secret>(notTheirPassphrase(name));
            });
}

void RestorePresenter::restoreWithKey(access::Passphrase recoveryKey) {
    const auto typed = std::make_shared<const access::Passphrase>(std::move(recoveryKey));
    restore(*StaffId::parse("recovery-key"), "the recovery key",
            [typed](const storage::Keyring& keyring) -> Result<storage::Secret> {
                const Result<storage::RecoveryKey> key = storage::RecoveryKey::read(typed->text());
                if (!key)
                    return key.error();
                std::optional<storage::Recovered> recovered = storage::unlock(keyring, *key);
                if (!recovered)
                    return Error{"This is not the recovery key of this backup. Look for the one that was "
                                 "printed when it was made."};
                return std::move(recovered->dataKey);
            });
}

// The file is read anew: what an attempt that came to nothing left in memory goes with it.
void RestorePresenter::restore(const StaffId& account, const std::string& name, Key key) {
    if (isBusy())
        return;
    m_problem.clear();
    const Act by{account, name, m_workplace.surroundings().clock()};
    m_task.run(
        [path = m_path, keyring = m_opened->keyring, key = std::move(key), by,
         place = m_workplace.surroundings().place](const Progress& progress) -> Restored {
            const Result<storage::Secret> dataKey = key(keyring);
            if (!dataKey)
                return dataKey.error();
            const auto backup = storage::BackupStore::open(
                path, [&](std::uint64_t, std::uint64_t of) { return progress(0, of); });
            if (!backup)
                return backup.error();
            if (!*backup)
                return std::optional<ArchiveProof>();
            return storage::restoreBackup(
                **backup,
                {*dataKey, by, [&](const FillStore& cells) { return place.make(cells); }, progress});
        },
        [this](const Restored& proof) {
            if (proof.ok() && *proof) {
                emit restored(
                    tr("%1 records of %2 are here again, and all of them opened. Unlock them with a "
                       "passphrase of that day.")
                        .arg(QLocale(QLocale::English).toString(static_cast<qulonglong>((*proof)->records)),
                             madeOn()));
                return;
            }
            m_problem = proof ? tr("Restoring was ended. There are no records here yet.")
                              : QString::fromStdString(proof.error().message);
            emit changed();
        });
    emit changed();
}

void RestorePresenter::stop() { m_task.stop(); }

void RestorePresenter::back() {
    m_problem.clear();
    m_opened.reset();
    m_step = Step::File;
    emit changed();
}

} // namespace anteroom::workspace
