// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/secret.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom::storage {

/// What one kind of thing is sealed with: two keys of 32 bytes, of one origin.
struct SealingKeys {
    const std::uint8_t* encrypt = nullptr;
    const std::uint8_t* commit = nullptr;
};

inline constexpr std::size_t sealingKeySize = 32;
/// What a seal adds to the padded text.
inline constexpr std::size_t sealOverhead = 1 + 24 + 32 + 16;

/// How long a text of `size` bytes becomes before it is encrypted: the next multiple of 256 above it up to
/// 4096, from there on of an eighth of the power of two below. At least one byte is added.
std::size_t paddedSize(std::size_t size);

/// The format, version 1:
///
///     1   the number 1
///     24  a random nonce
///     32  BLAKE2b of "the number, the nonce" under the key `commit`
///     n   the padded text under XChaCha20
///     16  Poly1305 over that and the associated data: the number and `context`, each with its length
///
/// Poly1305 alone would let someone make one text that opens under two keys; the commitment does not.
std::string seal(const SealingKeys& keys, std::string_view context, std::string_view plain);

/// Nothing unless it was sealed with these keys for this context and no bit of it changed.
std::optional<std::string> open(const SealingKeys& keys, std::string_view context, std::string_view sealed);

} // namespace anteroom::storage
