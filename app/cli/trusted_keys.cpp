// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trusted_keys.h"

#include "app/clinic/settings_files.h"

#include <algorithm>

namespace anteroom::cli {

using storage::PublicKey;

Result<std::vector<TrustedKey>> keysNamed(const QStringList& paths) {
    std::vector<TrustedKey> keys;
    for (const QString& path : paths) {
        const Result<PublicKey> key = PublicKey::load(path);
        if (!key)
            return key.error();
        keys.push_back({*key, path.toStdString()});
    }
    return keys;
}

Result<std::vector<TrustedKey>> keysOfAdministrator(const QString& path) {
    const clinic::LoadedSettings loaded = clinic::loadSettings({}, path);
    if (loaded.administratorProblem.isAsked())
        return Error{loaded.administratorProblem.text().toStdString()};
    const std::string& file = loaded.settings.administratorPath();
    std::vector<TrustedKey> keys;
    for (const std::string& entry : loaded.settings.settings().trustedKeys) {
        const bool isPath = entry.starts_with('/');
        const Result<PublicKey> key =
            isPath ? PublicKey::load(QString::fromStdString(entry)) : PublicKey::fromLine(entry);
        if (!key)
            return Error{file + ", trusted-keys: " + key.error().message};
        keys.push_back({*key, isPath ? entry + ", which " + file + " names" : file});
    }
    return keys;
}

std::string sourceOf(const std::string& fingerprint, const std::vector<TrustedKey>& keys) {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const TrustedKey& one) {
        return one.key.fingerprint() == fingerprint;
    });
    return found == keys.end() ? std::string() : found->source;
}

} // namespace anteroom::cli
