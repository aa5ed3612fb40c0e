// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_cipher.h"

#include <algorithm>

namespace anteroom::test {

namespace {

constexpr std::size_t numberSize = 16; ///< as text

// FNV-1a, 64 bits.
std::uint64_t hashOf(std::uint64_t seed, std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325U ^ (seed * 0x9e3779b97f4a7c15U);
    for (const char c : bytes)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3U;
    return hash;
}

std::string textOf(std::uint64_t number) {
    std::string text;
    for (unsigned shift = 0; shift < 64; shift += 4)
        text += "0123456789abcdef"[(number >> shift) & 15U];
    return text;
}

std::string masked(std::string text) {
    for (char& c : text)
        c = static_cast<char>(c ^ 0x5a);
    return text;
}

} // namespace

std::string FakeCipher::seal(KeyPurpose purpose, std::string_view place, std::string_view plain) {
    const std::string number = textOf(++m_sealed);
    const std::string bound = placeOf({number, std::string(1, static_cast<char>(purpose)), place, plain});
    return number + textOf(hashOf(m_key, bound)) + masked(std::string(plain));
}

std::optional<std::string> FakeCipher::open(KeyPurpose purpose, std::string_view place,
                                            std::string_view sealed) const {
    if (sealed.size() < 2 * numberSize)
        return std::nullopt;
    const std::string plain = masked(std::string(sealed.substr(2 * numberSize)));
    const std::string bound =
        placeOf({sealed.substr(0, numberSize), std::string(1, static_cast<char>(purpose)), place, plain});
    return textOf(hashOf(m_key, bound)) == sealed.substr(numberSize, numberSize) ? std::optional(plain)
                                                                                 : std::nullopt;
}

Tag FakeCipher::tagOf(KeyPurpose purpose, std::string_view bytes) const {
    const std::string text =
        textOf(hashOf(m_key, bytes)) + textOf(hashOf(m_key + static_cast<std::uint64_t>(purpose), bytes));
    Tag tag{};
    std::copy(text.begin(), text.end(), tag.begin());
    return tag;
}

} // namespace anteroom::test
