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

/// Whose list of staff is to be in the store, and who puts it there.
struct Change {
    Keyring keyring;
    std::uint64_t expected = 0;
    Act by;
    std::string what;
    std::optional<storage::StaffAccount> actor; ///< of those who are here
};

/// `archive` has the data key of the keyring.
Result<Written> write(Archive& archive, const Change& change) {
    const auto& [keyring, expected, by, what, actor] = change;
    const std::string bytes = storage::encodeKeyring(keyring);
    if (expected == 0) {
        if (const Outcome created = archive.create(bytes, {by, AuditAct::WorkspaceCreated}); !created)
            return created.error();
        return Written(1);
    }
    if (actor)
        archive.admitWhile(
            [&actor = *actor](std::string_view present) { return storage::stillAdmits(present, actor); });
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

void StoredKeyring::setActor(const storage::StaffAccount& account) { m_actor = account; }

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
    const std::optional<storage::StaffAccount> actor = changed.by ? std::nullopt : m_actor;
    const storage::StaffAccount who =
        actor.value_or(changed.by.value_or(changed.keyring.staff.front().account));
    const Change change{
        changed.keyring, expected, {*StaffId::parse(who.id), who.name, m_clock()}, changed.what, actor};
    const auto key =
        std::make_shared<keeping::DroppableCipher>(std::make_unique<storage::SodiumCipher>(*changed.dataKey));
    m_underWay = key;
    m_thread.run(
        [place = m_place, key, change](const keeping::StoreThread::Opened& opened) -> Result<Written> {
            if (change.expected == 0) {
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
            Archive archive(whileUnlocked, *key, change.keyring.workspace);
            Result<Written> written = write(archive, change);
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
