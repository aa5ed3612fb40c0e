// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/secret.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace anteroom::storage {

/// 128 random bits that open a keyring when no passphrase is left, made to be printed and typed back.
class RecoveryKey {
public:
    static RecoveryKey random();
    /// What a person typed from paper. Small letters, spaces and dashes count for nothing; O is read as 0,
    /// and I and L as 1. The Error says what to look for.
    static Result<RecoveryKey> read(std::string_view typed);

    /// Six groups of five from 0-9 and A-Z without I, L, O and U: Crockford's base 32 of the bits and of a
    /// checksum of 22 bits.
    std::string printed() const;
    const Secret& bits() const { return m_bits; }

private:
    explicit RecoveryKey(Secret bits) : m_bits(std::move(bits)) {}
    Secret m_bits;
};

} // namespace anteroom::storage
