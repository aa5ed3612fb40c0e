// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// What a subkey of the data key is for. The numbers are part of the store's format.
enum class KeyPurpose : std::uint8_t {
    Records = 1,
    Texts = 2,
    Index = 3,
    Audit = 4,
    Settings = 5,
    Journal = 6,
    Backup = 7,
    Leases = 8,
    Desk = 9
};

using Tag = std::array<std::uint8_t, 32>;

/// Seals bytes under the workspace's data key. Holds the key: when it goes, nothing can be read any more.
/// One thread at a time, but for open() and tagOf(), which several may call while none seals.
class Cipher {
public:
    virtual ~Cipher() = default;

    /// Encrypted and authenticated, padded so that its size tells little, different each time. `place` is
    /// bound to it and not contained: sealed bytes that are moved to another place do not open. Never empty,
    /// unless the key was taken away meanwhile.
    virtual std::string seal(KeyPurpose purpose, std::string_view place, std::string_view plain) = 0;
    /// Nothing when it was not sealed by this key for this purpose and place, or a bit of it changed.
    virtual std::optional<std::string> open(KeyPurpose purpose, std::string_view place,
                                            std::string_view sealed) const = 0;
    /// A keyed fingerprint: equal for equal bytes, and made by nobody without the key.
    virtual Tag tagOf(KeyPurpose purpose, std::string_view bytes) const = 0;
};

/// Parts of a place, each with its length before it, so that no two lists of parts give the same bytes.
std::string placeOf(std::initializer_list<std::string_view> parts);

} // namespace anteroom
