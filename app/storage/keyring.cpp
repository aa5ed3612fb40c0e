// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keyring.h"

#include "app/storage/sodium_cipher.h"
#include "app/storage/texts.h"
#include "core/base/ids.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace anteroom::storage {

namespace {

std::string contextOf(const Keyring& keyring, std::string_view kind, std::string_view id) {
    return placeOf({"keyring", keyring.workspace, kind, id});
}

std::string staffContext(const Keyring& keyring, std::string_view id) {
    return contextOf(keyring, "staff", id);
}

std::string recoveryContext(const Keyring& keyring) { return contextOf(keyring, "recovery", {}); }

Tag accountsTagOf(const Keyring& keyring, const Secret& dataKey) {
    std::string accounts = placeOf({"keyring 1", keyring.workspace});
    for (const StaffEntry& entry : keyring.staff)
        accounts += placeOf({entry.account.id, entry.account.name, nameOf(entry.account.role),
                             entry.account.active ? "active" : "inactive"});
    const Secret key = Secret::filled(crypto_generichash_KEYBYTES, [&](std::uint8_t* to, std::size_t size) {
        crypto_kdf_derive_from_key(to, size, 1, "AntrAcct", dataKey.data());
    });
    Tag tag{};
    crypto_generichash(tag.data(), tag.size(), reinterpret_cast<const std::uint8_t*>(accounts.data()),
                       accounts.size(), key.data(), key.size());
    return tag;
}

bool accountsAreIntact(const Keyring& keyring, const Secret& dataKey) {
    return sodium_memcmp(accountsTagOf(keyring, dataKey).data(), keyring.accountsTag.data(), Tag{}.size()) ==
           0;
}

Error accountsChanged() {
    return Error{core::said(
        "The list of staff is not as Anteroom wrote it: a name or a role was changed from outside. "
        "Use the recovery key to look at it, or restore a backup.")};
}

Error noAccount() {
    return Error{core::said("There is no active account of this name. Choose another one.")};
}

std::optional<Error> objectionTo(std::string_view id, std::string_view name) {
    if (!isIdText(id) || !isStaffName(name))
        return Error{core::said("Enter a name of at most 80 characters.")};
    return std::nullopt;
}

StaffEntry* entryOf(Keyring& keyring, std::string_view id) {
    const auto found = std::find_if(keyring.staff.begin(), keyring.staff.end(),
                                    [&](const StaffEntry& entry) { return entry.account.id == id; });
    return found == keyring.staff.end() ? nullptr : &*found;
}

bool isActiveAdministrator(const StaffEntry& entry) {
    return entry.account.active && entry.account.role == Role::Administrator;
}

std::string newWorkspaceId() {
    std::array<std::uint8_t, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 33> digits{};
    sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
    return digits.data();
}

} // namespace

const StaffEntry* Keyring::find(std::string_view staffId) const {
    const auto found = std::find_if(staff.begin(), staff.end(),
                                    [&](const StaffEntry& entry) { return entry.account.id == staffId; });
    return found == staff.end() ? nullptr : &*found;
}

Result<NewKeyring> createKeyring(std::string_view staffId, std::string_view name, std::string_view passphrase,
                                 const PassphraseCost& cost) {
    if (const auto objection = objectionTo(staffId, name))
        return *objection;
    const Result<StretchedPassphrase> stretched = stretch(passphrase, cost);
    if (!stretched)
        return stretched.error();
    Secret dataKey = Secret::random(dataKeySize);
    RecoveryKey recovery = RecoveryKey::random();
    Keyring keyring;
    keyring.workspace = newWorkspaceId();
    keyring.staff.push_back({{std::string(staffId), std::string(name), Role::Administrator, true},
                             wrapKey(dataKey, *stretched, staffContext(keyring, staffId))});
    keyring.recovery = wrapKey(dataKey, recovery, recoveryContext(keyring));
    keyring.accountsTag = accountsTagOf(keyring, dataKey);
    return NewKeyring{std::move(keyring), std::move(dataKey), std::move(recovery)};
}

Result<std::optional<Secret>> unlock(const Keyring& keyring, std::string_view staffId,
                                     std::string_view passphrase) {
    const StaffEntry* entry = keyring.find(staffId);
    if (entry == nullptr || !entry->account.active || !entry->wrap)
        return noAccount();
    auto dataKey = unwrapKey(*entry->wrap, passphrase, staffContext(keyring, staffId));
    if (dataKey && *dataKey && !accountsAreIntact(keyring, **dataKey))
        return accountsChanged();
    return dataKey;
}

std::optional<Recovered> unlock(const Keyring& keyring, const RecoveryKey& recovery) {
    std::optional<Secret> dataKey = unwrapKey(keyring.recovery, recovery, recoveryContext(keyring));
    if (!dataKey)
        return std::nullopt;
    const bool intact = accountsAreIntact(keyring, *dataKey);
    return Recovered{std::move(*dataKey), intact};
}

// A tag that is written over accounts which someone edited would make them genuine: so each of these looks
// first.

Result<Keyring> addStaff(const Keyring& keyring, const Secret& dataKey, const StaffAccount& account,
                         const StretchedPassphrase& passphrase) {
    if (!accountsAreIntact(keyring, dataKey))
        return accountsChanged();
    if (const auto objection = objectionTo(account.id, account.name))
        return *objection;
    if (keyring.find(account.id) != nullptr)
        return Error{core::said("There is an account with this id already. Choose another one.")};
    Keyring changed = keyring;
    changed.staff.push_back({account, wrapKey(dataKey, passphrase, staffContext(keyring, account.id))});
    changed.staff.back().account.active = true;
    changed.accountsTag = accountsTagOf(changed, dataKey);
    return changed;
}

Result<Keyring> addStaff(const Keyring& keyring, const Secret& dataKey, const StaffAccount& account,
                         std::string_view passphrase, const PassphraseCost& cost) {
    const Result<StretchedPassphrase> stretched = stretch(passphrase, cost);
    return stretched ? addStaff(keyring, dataKey, account, *stretched) : stretched.error();
}

Result<Keyring> changePassphrase(const Keyring& keyring, const Secret& dataKey, std::string_view staffId,
                                 const StretchedPassphrase& passphrase) {
    if (!accountsAreIntact(keyring, dataKey))
        return accountsChanged();
    Keyring changed = keyring;
    StaffEntry* entry = entryOf(changed, staffId);
    if (entry == nullptr || !entry->account.active)
        return noAccount();
    entry->wrap = wrapKey(dataKey, passphrase, staffContext(keyring, staffId));
    return changed;
}

Result<Keyring> changePassphrase(const Keyring& keyring, const Secret& dataKey, std::string_view staffId,
                                 std::string_view passphrase, const PassphraseCost& cost) {
    const Result<StretchedPassphrase> stretched = stretch(passphrase, cost);
    return stretched ? changePassphrase(keyring, dataKey, staffId, *stretched) : stretched.error();
}

Result<Keyring> removeStaff(const Keyring& keyring, const Secret& dataKey, std::string_view staffId) {
    if (!accountsAreIntact(keyring, dataKey))
        return accountsChanged();
    Keyring changed = keyring;
    StaffEntry* entry = entryOf(changed, staffId);
    if (entry == nullptr || !entry->account.active)
        return noAccount();
    entry->account.active = false;
    entry->wrap.reset();
    if (std::none_of(changed.staff.begin(), changed.staff.end(), isActiveAdministrator))
        return Error{core::said("This is the only administrator. Add another one first.")};
    changed.accountsTag = accountsTagOf(changed, dataKey);
    return changed;
}

Result<NewKeyring> renewedKeyring(const Keyring& keyring, const Secret& dataKey, std::string_view staffId,
                                  std::string_view passphrase, const PassphraseCost& cost) {
    if (!accountsAreIntact(keyring, dataKey))
        return accountsChanged();
    const StaffEntry* self = keyring.find(staffId);
    if (self == nullptr || !self->account.active)
        return noAccount();
    if (!isActiveAdministrator(*self))
        return Error{core::said("Only an administrator may give the records a new key.")};
    Result<NewKeyring> created = createKeyring(staffId, self->account.name, passphrase, cost);
    if (!created)
        return created;
    NewKeyring made = std::move(created).value();
    Keyring& renewed = made.keyring;
    const StaffEntry own = renewed.staff.front();
    renewed.staff = keyring.staff;
    for (StaffEntry& entry : renewed.staff) {
        if (entry.account.id == staffId) {
            entry = own;
        } else {
            entry.account.active = false;
            entry.wrap.reset();
        }
    }
    renewed.accountsTag = accountsTagOf(renewed, made.dataKey);
    return made;
}

Result<RecoveryChange> newRecoveryKey(const Keyring& keyring, const Secret& dataKey) {
    if (!accountsAreIntact(keyring, dataKey))
        return accountsChanged();
    RecoveryChange change{keyring, RecoveryKey::random()};
    change.keyring.recovery = wrapKey(dataKey, change.recovery, recoveryContext(keyring));
    return change;
}

Result<Keyring> confirmAccounts(const Keyring& keyring, const RecoveryKey& recovery) {
    const std::optional<Recovered> recovered = unlock(keyring, recovery);
    if (!recovered)
        return Error{core::said(
            "This is the recovery key of another workspace, or of an earlier time. Look for the newest "
            "one that was printed.")};
    Keyring confirmed = keyring;
    confirmed.accountsTag = accountsTagOf(confirmed, recovered->dataKey);
    return confirmed;
}

} // namespace anteroom::storage
