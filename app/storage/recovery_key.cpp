// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/recovery_key.h"

#include "app/storage/texts.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace anteroom::storage {

namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t bitBytes = 16;
constexpr std::size_t groupSize = 5;
constexpr std::size_t length = 30; // of 5 bits each: 128, and 22 of the checksum

// The bits, then the checksum; its last two bits are beyond what is printed.
using Bytes = std::array<std::uint8_t, bitBytes + 3>;

Bytes withChecksum(const std::uint8_t* bits) {
    Bytes bytes{};
    std::copy_n(bits, bitBytes, bytes.begin());
    std::array<std::uint8_t, crypto_generichash_BYTES_MIN> sum{};
    crypto_generichash(sum.data(), sum.size(), bits, bitBytes, nullptr, 0);
    bytes[16] = sum[0];
    bytes[17] = sum[1];
    bytes[18] = static_cast<std::uint8_t>(sum[2] & 0xfcU);
    return bytes;
}

/// The value of a letter as typed; -1 for what counts for nothing, -2 for what is in no key.
int valueOf(char typed) {
    char letter = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (letter == 'O')
        letter = '0';
    if (letter == 'I' || letter == 'L')
        letter = '1';
    if (letter == ' ' || letter == '-' || letter == '\t' || letter == '\r' || letter == '\n')
        return -1;
    const std::size_t value = letters.find(letter);
    return value == std::string_view::npos ? -2 : static_cast<int>(value);
}

} // namespace

RecoveryKey RecoveryKey::random() { return RecoveryKey(Secret::random(bitBytes)); }

std::string RecoveryKey::printed() const {
    Bytes bytes = withChecksum(m_bits.data());
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
        if (i > 0 && i % groupSize == 0)
            text += '-';
        const std::size_t bit = i * 5;
        const unsigned pair = static_cast<unsigned>(bytes[bit / 8]) << 8U |
                              (bit / 8 + 1 < bytes.size() ? bytes[bit / 8 + 1] : 0U);
        text += letters[(pair >> (11U - bit % 8)) & 31U];
    }
    sodium_memzero(bytes.data(), bytes.size());
    return text;
}

Result<RecoveryKey> RecoveryKey::read(std::string_view typed) {
    Bytes bytes{};
    std::size_t count = 0;
    for (const char letter : typed) {
        const int value = valueOf(letter);
        if (value == -1)
            continue;
        if (value == -2)
            return Error{core::said(
                "A recovery key has only the digits 0 to 9 and letters, without U. Compare it with "
                "the paper.")};
        for (unsigned i = 0; i < 5 && count < length; ++i) {
            const std::size_t bit = count * 5 + i;
            const unsigned one = (static_cast<unsigned>(value) >> (4U - i)) & 1U;
            bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] | one << (7U - bit % 8));
        }
        ++count;
    }
    if (count != length)
        return Error{core::said("A recovery key has 30 digits and letters, in six groups of five; these are "
                                "%1. Compare it with the paper.",
                                {count})};
    const bool same = withChecksum(bytes.data()) == bytes;
    Secret bits = Secret::filled(
        bitBytes, [&](std::uint8_t* to, std::size_t) { std::copy_n(bytes.begin(), bitBytes, to); });
    sodium_memzero(bytes.data(), bytes.size());
    if (!same)
        return Error{core::said(
            "This is not quite what is printed: a digit or letter differs. Compare it with the paper, "
            "group by group.")};
    return RecoveryKey(std::move(bits));
}

} // namespace anteroom::storage
