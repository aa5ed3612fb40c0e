// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/key_wrap.h"
#include "app/storage/staff.h"
#include "core/records/cipher.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::storage {

struct StaffEntry {
    StaffAccount account;
    std::optional<PassphraseWrap> wrap; ///< while the account is active
    bool operator==(const StaffEntry&) const = default;
};

/// Who may open a workspace: its data key, wrapped for each of the staff and for the recovery key. Holds no
/// key in the clear. What changes one gives a new one and leaves the old one as valid as it was, so that
/// nothing is lost before the new one is stored.
struct Keyring {
    std::string workspace; ///< 32 hexadecimal digits; every wrap is bound to it
    std::vector<StaffEntry> staff;
    std::string recovery; ///< the wrap for the recovery key
    Tag accountsTag{};    ///< over the accounts, under the data key: an edited role is noticed
    bool operator==(const Keyring&) const = default;

    const StaffEntry* find(std::string_view staffId) const;
};

struct NewKeyring {
    Keyring keyring;
    Secret dataKey;
    RecoveryKey recovery;
};
/// A new data key. The first of the staff is an administrator.
Result<NewKeyring> createKeyring(std::string_view staffId, std::string_view name, std::string_view passphrase,
                                 const PassphraseCost& cost = {});

/// The data key; nothing when it is not this person's passphrase. An Error when the account cannot be used,
/// or the accounts are not as they were written.
Result<std::optional<Secret>> unlock(const Keyring& keyring, std::string_view staffId,
                                     std::string_view passphrase);

struct Recovered {
    Secret dataKey;
    bool accountsIntact = false; ///< if not, see confirmAccounts()
};
/// Nothing when it is not this workspace's recovery key.
std::optional<Recovered> unlock(const Keyring& keyring, const RecoveryKey& recovery);

// All of these want the keyring's own data key and accounts that are as they were written.

Result<Keyring> addStaff(const Keyring& keyring, const Secret& dataKey, const StaffAccount& account,
                         const StretchedPassphrase& passphrase);
Result<Keyring> addStaff(const Keyring& keyring, const Secret& dataKey, const StaffAccount& account,
                         std::string_view passphrase, const PassphraseCost& cost = {});
/// Changes one wrap and nothing else.
Result<Keyring> changePassphrase(const Keyring& keyring, const Secret& dataKey, std::string_view staffId,
                                 const StretchedPassphrase& passphrase);
Result<Keyring> changePassphrase(const Keyring& keyring, const Secret& dataKey, std::string_view staffId,
                                 std::string_view passphrase, const PassphraseCost& cost = {});
/// The account stays, inactive and without its wrap. One administrator is always left.
///
/// The data key remains the same: whoever kept a copy of the store and of an earlier keyring can still read
/// that copy with the old passphrase.
Result<Keyring> removeStaff(const Keyring& keyring, const Secret& dataKey, std::string_view staffId);

/// The same staff in a new workspace, under a new data key, as after somebody left who may have a copy.
/// Whoever asks, an active administrator, opens it with `passphrase`. The other accounts are inactive in it,
/// and can be added again: nobody knows their passphrases.
Result<NewKeyring> renewedKeyring(const Keyring& keyring, const Secret& dataKey, std::string_view staffId,
                                  std::string_view passphrase, const PassphraseCost& cost = {});

struct RecoveryChange {
    Keyring keyring;
    RecoveryKey recovery;
};
/// The old recovery key no longer opens the new keyring.
Result<RecoveryChange> newRecoveryKey(const Keyring& keyring, const Secret& dataKey);

/// Writes the accounts' tag anew, after someone who holds the recovery key has looked at every role.
Result<Keyring> confirmAccounts(const Keyring& keyring, const RecoveryKey& recovery);

/// JSON, version 1.
std::string encodeKeyring(const Keyring& keyring);
/// `floor` is lower in tests alone. The Error says what a person can do.
Result<Keyring> decodeKeyring(std::string_view bytes, const PassphraseCost& floor = lowestCost);

} // namespace anteroom::storage
