// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/attempts.h"
#include "app/storage/keyring.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace anteroom::access {

class TaskRunner;

struct ReadKeyring {
    storage::Keyring keyring;
    std::uint64_t version = 0; ///< see Cell
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

    /// In place of the version `expected`; 0: where none is. The new version, or nothing when it is another
    /// one than expected: then nothing was written.
    using Stored = std::function<void(Result<std::optional<std::uint64_t>>)>;
    virtual void store(const storage::Keyring& keyring, std::uint64_t expected, Stored done) = 0;
};

/// What the screens of this folder work with; all of it lives longer than they do.
struct AccessTools {
    KeyringDesk& desk;
    TaskRunner& runner;
    Attempts& attempts;                 ///< one for the program: a lock does not forget what was tried
    std::function<std::string()> newId; ///< see isIdText(); never the same twice
    storage::PassphraseCost cost = {};
};

} // namespace anteroom::access
