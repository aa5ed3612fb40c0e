// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/stored_keyring.h"

#include "app/storage/sodium_cipher.h"

#include <QTimer>

#include <spdlog/logger.h>

namespace anteroom::workspace {

namespace {

using access::ReadKeyring;
using storage::Keyring;
using Written = std::optional<std::uint64_t>;

/// `archive` has the data key of the keyring.
Result<Written> write(Archive& archive, const Keyring& keyring, std::uint64_t expected, const Act& by,
                      const std::string& what) {
    const std::string bytes = storage::encodeKeyring(keyring);
    if (expected == 0) {
        if (const Outcome created = archive.create(bytes, {by, AuditAct::WorkspaceCreated}); !created)
            return created.error();
        return Written(1);
    }
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const Result<bool> saved =
        archive.saveKeyring(bytes, expected, {by, AuditAct::StaffChanged, {}, {}, what});
    if (!saved)
        return saved.error();
    return saved.value() ? Written(expected + 1) : Written();
}

} // namespace

StoredKeyring::StoredKeyring(keeping::StoreThread& thread, RecordsPlace place, Clock clock, files::Log log)
    : m_thread(thread), m_place(std::move(place)), m_clock(std::move(clock)), m_log(std::move(log)) {}

void StoredKeyring::setActor(const StaffId& account, const std::string& name) {
    m_actor = Act{account, name, m_clock()};
}

void StoredKeyring::clearActor() {
    m_actor.reset();
    if (const auto key = m_underWay.lock())
        QTimer::singleShot(keeping::latestDrop, [key] { key->drop(); });
}

bool StoredKeyring::hasKey() const {
    const auto key = m_underWay.lock();
    return key && !key->isDropped();
}

void StoredKeyring::load(Loaded done) {
    m_thread.run(
        [place = m_place](const keeping::StoreThread::Opened& opened) -> Result<std::optional<ReadKeyring>> {
            const Result<bool> exists = place.exists();
            if (!exists)
                return exists.error();
            if (!exists.value())
                return std::optional<ReadKeyring>();
            const Result<RecordStore*> store = opened();
            return store ? storage::readKeyring(**store) : store.error();
        },
        [this, done = std::move(done)](const Result<std::optional<ReadKeyring>>& read) {
            if (read.ok() && read.value()) {
                m_workspace = (*read)->keyring.workspace;
                m_names = storage::namesIn((*read)->keyring);
            }
            done(read);
        });
}

void StoredKeyring::noteRefused(const std::string& account) {
    m_thread.run(
        [id = *StaffId::parse(account),
         at = m_clock()](const keeping::StoreThread::Opened& opened) -> Outcome {
            const Result<RecordStore*> store = opened();
            return store ? noteRefusedUnlock(**store, id, at) : store.error();
        },
        [log = m_log](const Outcome& noted) {
            if (!noted)
                log->error("a wrong passphrase was not noted for the audit log");
        });
}

void StoredKeyring::store(const access::ChangedKeyring& changed, std::uint64_t expected, Stored done) {
    const storage::StaffAccount other = changed.by.value_or(changed.keyring.staff.front().account);
    Act by = m_actor && !changed.by ? *m_actor : Act{*StaffId::parse(other.id), other.name, m_clock()};
    by.at = m_clock();
    const auto key =
        std::make_shared<keeping::DroppableCipher>(std::make_unique<storage::SodiumCipher>(*changed.dataKey));
    m_underWay = key;
    m_thread.run(
        [place = m_place, keyring = changed.keyring, key, what = changed.what, expected,
         by](const keeping::StoreThread::Opened& opened) -> Result<Written> {
            if (expected == 0) {
                const Result<bool> exists = place.exists();
                if (!exists)
                    return exists.error();
                if (!exists.value())
                    if (const Outcome made = place.make(); !made)
                        return made.error();
            }
            const Result<RecordStore*> store = opened();
            if (!store)
                return store.error();
            keeping::DroppedStore whileUnlocked(**store, *key);
            Archive archive(whileUnlocked, *key, keyring.workspace);
            Result<Written> written = write(archive, keyring, expected, by, what);
            return !written && key->isDropped() ? keeping::lockedError() : written;
        },
        [this, keyring = changed.keyring, done = std::move(done)](const Result<Written>& written) {
            if (written.ok() && written.value()) {
                m_workspace = keyring.workspace;
                m_names = storage::namesIn(keyring);
            }
            done(written);
        });
}

} // namespace anteroom::workspace
