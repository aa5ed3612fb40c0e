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

} // namespace anteroom::test
