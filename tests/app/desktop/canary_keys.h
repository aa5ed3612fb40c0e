// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/keyring.h"
#include "app/storage/recovery_key.h"
#include "app/storage/sealing.h"
#include "app/storage/sodium_cipher.h"
#include "tests/support/leak_scan.h"

#include <QFile>

namespace anteroom::test {

inline QByteArray utf16Of(const QString& text) {
    return {reinterpret_cast<const char*>(text.utf16()), text.size() * 2};
}

inline QByteArray bytesOf(const storage::Secret& secret) {
    return {reinterpret_cast<const char*>(secret.data()), static_cast<qsizetype>(secret.size())};
}

/// The data key, which the first account's passphrase opens, and all that is derived from it.
inline std::vector<Trace> keysOf(const storage::Keyring& keyring, const QString& passphrase) {
    const auto key = storage::unlock(keyring, keyring.staff.front().account.id, passphrase.toStdString());
    const QByteArray derived = bytesOf(storage::subkeysOf(**key));
    std::vector<Trace> keys{{"the data key", bytesOf(**key)}};
    constexpr qsizetype size = storage::sealingKeySize;
    for (qsizetype at = 0; at < derived.size(); at += size)
        keys.push_back(
            {QStringLiteral("key %1 of those derived from it").arg(at / size), derived.mid(at, size)});
    return keys;
}

/// As it was on the screen, on paper and typed back, and the bits that it stands for.
inline std::vector<Trace> recoveryKeyIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The recovery key was not written down");
    const QString typed = QString::fromLatin1(file.readAll());
    const auto key = storage::RecoveryKey::read(typed.toStdString());
    const QString printed = QString::fromStdString(key->printed());
    const QString name = QStringLiteral("the recovery key");
    return {{name, bytesOf(key->bits())},   {name, typed.toUtf8()},   {name, utf16Of(typed)},
            {name, printed.toUtf8()},       {name, utf16Of(printed)}, {name, utf16Of(typed.left(5))},
            {name, typed.left(10).toUtf8()}};
}

} // namespace anteroom::test
