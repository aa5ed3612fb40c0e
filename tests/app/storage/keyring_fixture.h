// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/keyring.h"

#include <QtGlobal>

namespace anteroom::storage {

/// The least that libsodium does: a test is about what opens, not about how long guessing takes.
inline constexpr PassphraseCost quick{1, 8192};

template <typename T>
T must(Result<T> result) {
    if (!result)
        qFatal("%s", result.error().message.c_str());
    return std::move(result).value();
}

inline NewKeyring clinic() { return must(createKeyring("ada", "Ada Admin", "correct horse", quick)); }

inline StaffAccount intake() { return {"ines", "Ines Intake", Role::Intake, true}; }

/// Whether this passphrase gives this data key; an Error stops the test.
inline bool opens(const Keyring& keyring, std::string_view id, std::string_view passphrase,
                  const Secret& dataKey) {
    const auto opened = must(unlock(keyring, id, passphrase));
    return opened && opened->sameAs(dataKey);
}

inline bool opens(const Keyring& keyring, const RecoveryKey& recovery, const Secret& dataKey) {
    const auto opened = unlock(keyring, recovery);
    return opened && opened->accountsIntact && opened->dataKey.sameAs(dataKey);
}

template <typename T>
std::string messageOf(const Result<T>& result) {
    return result ? std::string() : result.error().message;
}

} // namespace anteroom::storage
