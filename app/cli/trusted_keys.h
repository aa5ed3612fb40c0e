// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/signing_key.h"

#include <QStringList>

#include <string>
#include <vector>

namespace anteroom::cli {

/// A key whose signatures count, and the file that it was read from.
struct TrustedKey {
    storage::PublicKey key;
    std::string source;
};

/// From these files.
Result<std::vector<TrustedKey>> keysNamed(const QStringList& paths);

/// Under `trusted-keys` in the administrator's file; none where it is not there and nobody named it. Whoever
/// uses a desk can write its own settings: keys there count for nothing. The Error: what is amiss with that
/// file, as the window says it, or with a key.
Result<std::vector<TrustedKey>> keysOfAdministrator(const QString& path);

/// Where the key with this fingerprint was read.
std::string sourceOf(const std::string& fingerprint, const std::vector<TrustedKey>& keys);

} // namespace anteroom::cli
