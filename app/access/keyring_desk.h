// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/read_keyring.h"
#include "app/tries/attempts.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace anteroom::tasks {
class TaskRunner;
}

namespace anteroom::access {

using storage::ReadKeyring;

/// A keyring to store, and the data key that it wraps.
struct ChangedKeyring {
    storage::Keyring keyring;
    std::shared_ptr<const storage::Secret> dataKey;
    /// What was done, and to whose account, for the log: in English, as its ids are.
    std::string what{};
    /// Who did it, where that is not whoever unlocked the workspace.
    std::optional<storage::StaffAccount> by{};
};

/// Where the keyring is kept. Both calls return at once, do their work in the thread of the store, and report
/// in the thread that called, never before they returned. Errors are in words that a person can act on; they
/// come within a time that one can wait for.
class KeyringDesk {
public:
    virtual ~KeyringDesk() = default;

    /// Nothing: no workspace was set up yet.
    using Loaded = std::function<void(Result<std::optional<ReadKeyring>>)>;
    virtual void load(Loaded done) = 0;

    /// The keyring by which the records were opened last, while the store cannot be reached: as load() found
    /// last. Nothing: it can be, or nobody has opened them.
    virtual std::optional<ReadKeyring> readBefore() const = 0;

    /// In place of the version `expected`; 0: where none is. `dataKey`: the keyring's own, for what vouches
    /// that this one is the present one. The new version, or nothing when it is another one than expected,
    /// and not this one either: then nothing was written. After an Error it may have been; the same once more
    /// finds out.
    using Stored = std::function<void(Result<std::optional<std::uint64_t>>)>;
    virtual void store(const ChangedKeyring& changed, std::uint64_t expected, Stored done) = 0;

    /// Somebody gave a wrong passphrase for this account: the log is to have it once somebody has the key.
    virtual void noteRefused(const std::string& account) = 0;
};

/// What the screens of this folder work with; all of it lives longer than they do.
struct AccessTools {
    KeyringDesk& desk;
    tasks::TaskRunner& runner;
    tries::Attempts& attempts;          ///< one for the program: a lock does not forget what was tried
    std::function<std::string()> newId; ///< see isIdText(); never the same twice
    storage::PassphraseCost cost = {};
};

} // namespace anteroom::access
