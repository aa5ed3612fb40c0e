// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/cipher.h"

namespace anteroom::test {

/// Keeps the promises of a Cipher, except to someone who means harm: a checksum binds key, purpose and place,
/// every seal differs from the last, and no text shows.
class FakeCipher : public Cipher {
public:
    explicit FakeCipher(std::uint64_t key = 1) : m_key(key) {}

    std::string seal(KeyPurpose purpose, std::string_view place, std::string_view plain) override;
    std::optional<std::string> open(KeyPurpose purpose, std::string_view place,
                                    std::string_view sealed) const override;
    Tag tagOf(KeyPurpose purpose, std::string_view bytes) const override;

private:
    std::uint64_t m_key;
    std::uint64_t m_sealed = 0;
};

} // namespace anteroom::test
