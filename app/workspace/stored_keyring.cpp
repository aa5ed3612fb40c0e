// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/stored_keyring.h"

#include "app/language/said.h"
#include "app/storage/sodium_cipher.h"
#include "core/base/said.h"
#include "core/records/archive_cells.h"

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

/// Of a try that ended with `error`: what is there now may be what it sent.
Result<Written> becameOf(RecordStore& store, const Change& change, const Error& error) {
    const Result<std::optional<Cell>> there = store.read(records::keyringAddress());
    if (!there.ok())
        return Error{core::said(
            "%1\nIt is not known whether this was stored. Do it once more when the records answer: it "
            "is not done twice.",
            {language::asPart(error)})};
    if (there.value() && (*there)->bytes == storage::encodeKeyring(change.keyring))
        return Written((*there)->version);
    if (there.value() && change.expected == 0) // another desk's
        return Written();
    return error;
}

struct Read {
    Result<std::optional<ReadKeyring>> keyring;
    bool isAway = false; ///< the store; else it answered, whatever is wrong there
};

Read read(const RecordsPlace& place, const keeping::StoreThread::Opened& opened) {
    const Result<bool> exists = place.exists();
    if (!exists)
        return {exists.error(), true};
    if (!exists.value())
        return {std::optional<ReadKeyring>()};
    const Result<RecordStore*> store = opened();
    if (!store)
        return {store.error(), true};
    if (const auto cell = (*store)->read(records::keyringAddress()); !cell.ok())
        return {cell.error(), true};
    return {storage::readKeyring(**store)};
}

} // namespace

StoredKeyring::StoredKeyring(keeping::StoreThread& thread, RecordsPlace place, Clock clock, files::Log log)
    : m_thread(thread), m_place(std::move(place)), m_clock(std::move(clock)), m_log(std::move(log)) {}

void StoredKeyring::setActor(const storage::StaffAccount& account) {
    m_actor = account;
    if (!m_isAway)
        m_openedWith = m_read;
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
        [place = m_place](const keeping::StoreThread::Opened& opened) { return read(place, opened); },
        [this, done = std::move(done)](const Read& read) {
            m_isAway = read.isAway;
            if (read.keyring.ok() && read.keyring.value()) {
                m_read = **read.keyring;
                for (const Refused& refused : std::exchange(m_unnoted, {}))
                    note(refused);
            }
            done(read.keyring);
        });
}

std::optional<ReadKeyring> StoredKeyring::readBefore() const {
    return m_isAway ? m_openedWith : std::nullopt;
}

void StoredKeyring::noteRefused(const std::string& account) { note({*StaffId::parse(account), m_clock()}); }

void StoredKeyring::note(const Refused& refused) {
    m_thread.run(
        [refused](const keeping::StoreThread::Opened& opened) -> Outcome {
            const Result<RecordStore*> store = opened();
            return store ? noteRefusedUnlock(**store, refused.account, refused.at) : store.error();
        },
        [this, refused](const Outcome& noted) {
            if (noted)
                return;
            m_log->error("a wrong passphrase is not noted yet for the audit log");
            m_unnoted.push_back(refused);
        });
}

void StoredKeyring::take(const ReadKeyring& now) {
    m_read = now;
    if (m_actor)
        m_openedWith = now;
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
            if (written)
                return written;
            return key->isDropped() ? keeping::lockedError() : becameOf(**store, change, written.error());
        },
        [this, keyring = changed.keyring, done = std::move(done)](const Result<Written>& written) {
            if (written.ok() && written.value())
                take({keyring, **written});
            done(written);
        });
}

} // namespace anteroom::workspace
