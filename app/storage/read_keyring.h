// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/keyring.h"
#include "core/base/result.h"
#include "core/records/archive.h"

#include <cstdint>
#include <optional>

namespace anteroom::storage {

struct ReadKeyring {
    Keyring keyring;
    std::uint64_t version = 0; ///< see Cell
};

/// Nothing: no workspace was set up there yet, and the store is empty.
Result<std::optional<ReadKeyring>> readKeyring(RecordStore& store);

/// After the keyring gave its data key: refreshes the archive, which shows whether the key belongs to the
/// records, and looks whether the keyring is the one that was stored last. An index that is damaged is no
/// Error: it vouches for nothing, and must still be seen.
Outcome enterArchive(Archive& archive);

/// Whether this account is what it was when it was unlocked: one of the active staff, in the same role. The
/// Error says what it is now.
Outcome stillAdmits(const Keyring& keyring, const StaffAccount& account);
Outcome stillAdmits(std::string_view encodedKeyring, const StaffAccount& account);

/// What the accounts of `keyring` are called; an id that it does not have, by that id.
StaffName namesIn(const Keyring& keyring);

} // namespace anteroom::storage
