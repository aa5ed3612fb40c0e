// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/secret.h"
#include "core/base/result.h"

#include <QString>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace anteroom::storage {

inline constexpr std::size_t signatureSize = 64;

/// What signatures of one clinic are held against (Ed25519). No secret: it is given to whoever verifies.
class PublicKey {
public:
    /// From a file of one line, as line() is. The Error says what to look for.
    static Result<PublicKey> load(const QString& path);
    /// As line() is, with or without its line break. The Error says what it should be.
    static Result<PublicKey> fromLine(std::string_view line);

    /// "anteroom-public-key-1 " and 64 hexadecimal digits, with a line break.
    std::string line() const;
    /// "3f9a 0b1c 2d3e 4f50 6171 8293 a4b5 c6d7": to read to each other. Eight groups of a BLAKE2b hash.
    std::string fingerprint() const;
    bool hasSigned(std::string_view message, std::string_view signature) const;

private:
    friend class SigningKey;
    std::array<std::uint8_t, 32> m_bytes{};
};

/// What a clinic signs with. Whoever has it can sign as the clinic.
class SigningKey {
public:
    static SigningKey random();
    /// From a file of one line that saveNew() wrote.
    static Result<SigningKey> load(const QString& path);
    /// Into a file that its owner alone may read and that is there as a whole or not at all; beside it
    /// `path`.public with the public key, which everybody may read. Neither takes the place of another file.
    Outcome saveNew(const QString& path) const;

    PublicKey publicKey() const;
    /// signatureSize bytes.
    std::string sign(std::string_view message) const;

private:
    explicit SigningKey(Secret seed) : m_seed(std::move(seed)) {}
    Secret m_seed;
};

} // namespace anteroom::storage
