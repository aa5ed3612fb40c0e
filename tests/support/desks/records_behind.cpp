// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/records_behind.h"

#include "app/storage/read_keyring.h"
#include "app/storage/records_place.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "tests/support/desks/desk.h"

#include <QTest>

#include <utility>

namespace anteroom::test {

struct RecordsBehind::Opened {
    Opened(std::unique_ptr<RecordStore> opened, const storage::Keyring& keyring, const storage::Secret& key)
        : store(std::move(opened)), workspace(keyring.workspace), cipher(key),
          archive(*store, cipher, workspace) {}

    std::unique_ptr<RecordStore> store;
    std::string workspace;
    storage::SodiumCipher cipher;
    Archive archive;
};

RecordsBehind::RecordsBehind(const QString& records) {
    auto store = storage::openSqliteStore(records);
    if (!store)
        qFatal("The records are not opened");
    const auto read = storage::readKeyring(**store);
    const storage::Keyring& keyring = (*read)->keyring;
    const auto key = storage::unlock(keyring, keyring.staff.front().account.id, adas.toStdString());
    m_opened = std::make_unique<Opened>(std::move(store).value(), keyring, **key);
    if (!m_opened->archive.refresh())
        qFatal("The records are not read");
}

RecordsBehind::~RecordsBehind() = default;

Archive& RecordsBehind::archive() { return m_opened->archive; }

Cipher& RecordsBehind::cipher() { return m_opened->cipher; }

const std::string& RecordsBehind::workspace() const { return m_opened->workspace; }

std::vector<IndexEntry> entriesIn(const Archive& archive) {
    std::vector<IndexEntry> entries;
    for (const auto& bucket : archive.index().buckets())
        entries.insert(entries.end(), bucket->begin(), bucket->end());
    return entries;
}

void addBehind(const QString& records, const storage::StaffAccount& account) {
    const auto place = storage::RecordsPlace::file(records);
    const auto read = storage::readKeyring(**place.open());
    const storage::Keyring& keyring = (*read)->keyring;
    const auto key = storage::unlock(keyring, keyring.staff.front().account.id, adas.toStdString());
    const auto changed = storage::addStaff(keyring, **key, account, cleos.toStdString(), storage::lowestCost);
    QVERIFY(changed.ok());
    behind(records, [&](Archive& archive, Cipher&, const std::string&) {
        const Act by{*StaffId::parse("ada"), "Ada Admin", {*Date::of(2027, 3, 14), 800}};
        QVERIFY(*archive.saveKeyring(storage::encodeKeyring(*changed), (*read)->version,
                                     {by, AuditAct::StaffChanged}));
    });
}

} // namespace anteroom::test
