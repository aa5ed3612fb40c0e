// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sodium_cipher.h"

#include "app/storage/sealing.h"

#include <cassert>
#include <sodium.h>

namespace anteroom::storage {

namespace {

constexpr std::size_t purposes = static_cast<std::size_t>(KeyPurpose::Desk);
/// What a subkey does: eight letters that crypto_kdf mixes in.
constexpr const char* uses[] = {"AntrSeal", "AntrBind", "AntrTags"};
static_assert(dataKeySize == crypto_kdf_KEYBYTES);

const std::uint8_t* subkey(const Secret& subkeys, std::size_t use, KeyPurpose purpose) {
    return subkeys.data() + (use * purposes + static_cast<std::size_t>(purpose) - 1) * sealingKeySize;
}

SealingKeys keysFor(const Secret& subkeys, KeyPurpose purpose) {
    return {subkey(subkeys, 0, purpose), subkey(subkeys, 1, purpose)};
}

std::string contextOf(KeyPurpose purpose, std::string_view place) {
    const char number = static_cast<char>(purpose);
    return placeOf({std::string_view(&number, 1), place});
}

} // namespace

Secret subkeysOf(const Secret& dataKey) {
    assert(dataKey.size() == dataKeySize);
    return Secret::filled(purposes * std::size(uses) * sealingKeySize, [&](std::uint8_t* to, std::size_t) {
        for (const char* use : uses)
            for (std::size_t purpose = 1; purpose <= purposes; ++purpose, to += sealingKeySize)
                crypto_kdf_derive_from_key(to, sealingKeySize, purpose, use, dataKey.data());
    });
}

SodiumCipher::SodiumCipher(const Secret& dataKey) : m_subkeys(subkeysOf(dataKey)) {}

std::string SodiumCipher::seal(KeyPurpose purpose, std::string_view place, std::string_view plain) {
    return storage::seal(keysFor(m_subkeys, purpose), contextOf(purpose, place), plain);
}

std::optional<std::string> SodiumCipher::open(KeyPurpose purpose, std::string_view place,
                                              std::string_view sealed) const {
    return storage::open(keysFor(m_subkeys, purpose), contextOf(purpose, place), sealed);
}

Tag SodiumCipher::tagOf(KeyPurpose purpose, std::string_view bytes) const {
    Tag tag{};
    crypto_generichash(tag.data(), tag.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                       bytes.size(), subkey(m_subkeys, 2, purpose), sealingKeySize);
    return tag;
}

} // namespace anteroom::storage
