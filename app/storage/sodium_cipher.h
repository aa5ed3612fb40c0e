// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/secret.h"
#include "core/records/cipher.h"

namespace anteroom::storage {

inline constexpr std::size_t dataKeySize = 32;

/// All keys that are derived from a data key, of sealingKeySize bytes each, one after the other.
/// Precondition: `dataKey` has dataKeySize bytes.
Secret subkeysOf(const Secret& dataKey);

/// The Cipher on libsodium; sealing.h has the format. Each purpose has keys of its own for encrypting,
/// committing and tagging, derived from the data key with crypto_kdf.
class SodiumCipher : public Cipher {
public:
    /// Precondition: `dataKey` has dataKeySize bytes. It is not kept.
    explicit SodiumCipher(const Secret& dataKey);

    std::string seal(KeyPurpose purpose, std::string_view place, std::string_view plain) override;
    std::optional<std::string> open(KeyPurpose purpose, std::string_view place,
                                    std::string_view sealed) const override;
    Tag tagOf(KeyPurpose purpose, std::string_view bytes) const override;

private:
    Secret m_subkeys;
};

} // namespace anteroom::storage
