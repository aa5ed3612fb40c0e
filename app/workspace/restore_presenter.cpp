// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/restore_presenter.h"

#include "app/access/words.h"
#include "app/language/said.h"
#include "app/storage/backup_store.h"
#include "core/base/said.h"
#include "core/records/refused_unlocks.h"

#include <QLocale>
#include <QPointer>

#include <utility>

namespace anteroom::workspace {

namespace {

Error notTheKey(const Act& by) {
    return by.account.str() == recoveryKeyAccount
               ? core::said(
                     "This is not the recovery key of this backup. Look for the one that was printed when "
                     "it was made.")
               : core::said("This is not the passphrase that %1 had when the backup was made.", {by.name});
}

QString timeOf(const Timestamp& at) {
    return RestorePresenter::tr("%1 at %2")
        .arg(QString::fromStdString(at.date.iso()), QString::fromStdString(at.clock()));
}

QString restoredWords(std::uint64_t records, bool isWhole, const Timestamp& made) {
    if (records == 1)
        return (isWhole
                    ? RestorePresenter::tr("1 record of %1 is here again, and it opened. Unlock it with a "
                                           "passphrase of that day.")
                    : RestorePresenter::tr("1 record of %1 is here again, without what was damaged; the log "
                                           "says so. Unlock it with a passphrase of that day."))
            .arg(timeOf(made));
    return (isWhole
                ? RestorePresenter::tr("%1 records of %2 are here again, and all of them opened. Unlock them "
                                       "with a passphrase of that day.")
                : RestorePresenter::tr("%1 records of %2 are here again, without what was damaged; the log "
                                       "says so. Unlock them with a passphrase of that day."))
        .arg(QLocale(QLocale::English).toString(static_cast<qulonglong>(records)), timeOf(made));
}

} // namespace

RestorePresenter::RestorePresenter(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_task(workplace.longWork()) {
    connect(&m_task, &LongTask::progressed, this, &RestorePresenter::changed);
}

QString RestorePresenter::madeOn() const { return m_opened ? timeOf(m_opened->written) : QString(); }

QStringList RestorePresenter::damage() const {
    QStringList lines;
    for (const Message& problem : m_damage)
        lines << language::said(problem);
    return lines;
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
    m_problem = {};
    m_task.run([path](const Progress& progress) { return open(path, progress); },
               [this, path](const Result<std::optional<Opened>>& opened) { take(path, opened); });
    emit changed();
}

void RestorePresenter::take(const QString& path, const Result<std::optional<Opened>>& opened) {
    if (!opened) {
        m_problem = language::inWords(opened.error());
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
    restoreBy(*StaffId::parse(account), name, [account, typed](const storage::Keyring& keyring) {
        return storage::unlock(keyring, account, typed->text());
    });
}

void RestorePresenter::restoreWithKey(access::Passphrase recoveryKey) {
    const auto typed = std::make_shared<const access::Passphrase>(std::move(recoveryKey));
    restoreBy(*StaffId::parse(recoveryKeyAccount), "the recovery key",
              [typed](const storage::Keyring& keyring) -> Result<std::optional<storage::Secret>> {
                  const Result<storage::RecoveryKey> key = storage::RecoveryKey::read(typed->text());
                  if (!key)
                      return key.error();
                  std::optional<storage::Recovered> recovered = storage::unlock(keyring, *key);
                  return recovered ? std::optional(std::move(recovered->dataKey)) : std::nullopt;
              });
}

void RestorePresenter::restoreBy(const StaffId& account, const std::string& name, const Key& key) {
    if (isBusy())
        return;
    const access::AccessTools tools = m_workplace.accessTools();
    m_problem = access::waitWording(tools.attempts.waitFor(account.str()));
    if (!problem().isEmpty()) {
        emit changed();
        return;
    }
    m_by = Act{account, name, m_workplace.surroundings().clock()};
    tools.attempts.begin(account.str());
    m_isTrying = true;
    // After what that runner does first: it keeps that it was tried.
    tools.runner.run([] { return 0; },
                     [guard = QPointer(this), key](int) {
                         if (guard && std::exchange(guard->m_isTrying, false))
                             guard->restore(key, false);
                     });
    emit changed();
}

void RestorePresenter::noteTry(const Restored& restored) {
    tries::Attempts& attempts = m_workplace.accessTools().attempts;
    const std::string& account = m_by->account.str();
    if (restored.tried == Restored::Tried::Right)
        attempts.wasRight(account);
    else if (restored.tried == Restored::Tried::Wrong)
        attempts.wasWrong(account);
    else
        attempts.wasNone(account);
}

void RestorePresenter::restoreTheRest() {
    if (m_dataKey && !isBusy())
        restore([key = m_dataKey](const storage::Keyring&) { return Result(std::optional(key->copy())); },
                true);
}

// The file is read anew: what an attempt that came to nothing left in memory goes with it.
void RestorePresenter::restore(const Key& key, bool withoutDamaged) {
    m_problem = {};
    m_task.run(
        [path = m_path, keyring = m_opened->keyring, key, withoutDamaged, by = *m_by,
         place = m_workplace.surroundings().place](const Progress& progress) -> Restored {
            Result<std::optional<storage::Secret>> tried = key(keyring);
            if (!tried)
                return {tried.error(), {}, {}, Restored::Tried::NotChecked};
            if (!*tried)
                return {notTheKey(by), {}, {}, Restored::Tried::Wrong};
            storage::Secret dataKey = *std::move(tried).value();
            const auto backup = storage::BackupStore::open(
                path, [&](std::uint64_t, std::uint64_t of) { return progress(0, of); });
            if (!backup)
                return {backup.error()};
            if (!*backup)
                return {std::optional<ArchiveProof>()};
            Restored restored{std::optional<ArchiveProof>()};
            storage::RestoreRequest request{
                dataKey, by, [&](const FillStore& cells) { return place.make(cells); }, progress};
            request.goOnWithout = [&](const ArchiveProof& proof) {
                if (!withoutDamaged)
                    restored.asked = proof;
                return withoutDamaged;
            };
            restored.proof = storage::restoreBackup(**backup, request);
            if (restored.asked)
                restored.dataKey = std::make_shared<const storage::Secret>(std::move(dataKey));
            return restored;
        },
        [this](const Restored& restored) { finish(restored); });
    emit changed();
}

void RestorePresenter::finish(const Restored& restored) {
    noteTry(restored);
    if (restored.asked) {
        m_dataKey = restored.dataKey;
        m_damage = restored.asked->problems;
        m_step = Step::Damage;
        emit changed();
        return;
    }
    const Result<std::optional<ArchiveProof>>& proof = restored.proof;
    if (!proof || !*proof) {
        m_problem = proof ? [] { return tr("Restoring was ended. There are no records here yet."); }
                          : language::inWords(proof.error());
        emit changed();
        return;
    }
    m_dataKey.reset();
    emit this->restored([records = (*proof)->records, isWhole = (*proof)->isWhole(),
                         made = m_opened->written] { return restoredWords(records, isWhole, made); });
}

void RestorePresenter::stop() {
    m_task.stop();
    if (std::exchange(m_isTrying, false))
        emit changed();
}

void RestorePresenter::back() {
    m_problem = {};
    m_opened.reset();
    m_dataKey.reset();
    m_damage.clear();
    m_step = Step::File;
    emit changed();
}

} // namespace anteroom::workspace
