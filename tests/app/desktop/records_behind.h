// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/read_keyring.h"
#include "app/storage/sodium_cipher.h"
#include "tests/app/desktop/workspace_desk.h"

namespace anteroom::test {

/// What a test does with the records that Ada made in a file, behind the screens: `act(archive, cipher,
/// workspace)`, and what it returns. While no desk writes.
template <typename Act>
auto behind(const QString& records, Act act) {
    const auto store = storage::openSqliteStore(records);
    if (!store)
        qFatal("The records are not opened");
    const auto read = storage::readKeyring(**store);
    const storage::Keyring& keyring = (*read)->keyring;
    const auto key = storage::unlock(keyring, keyring.staff.front().account.id, adas.toStdString());
    storage::SodiumCipher cipher(**key);
    Archive archive(**store, cipher, keyring.workspace);
    if (!archive.refresh())
        qFatal("The records are not read");
    return act(archive, static_cast<Cipher&>(cipher), keyring.workspace);
}

/// The records there are, in no order.
inline std::vector<IndexEntry> entriesIn(const Archive& archive) {
    std::vector<IndexEntry> entries;
    for (const auto& bucket : archive.index().buckets())
        entries.insert(entries.end(), bucket->begin(), bucket->end());
    return entries;
}

/// Somebody more of the staff, whose passphrase is Cleo's.
inline void addBehind(const QString& records, const storage::StaffAccount& account) {
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
