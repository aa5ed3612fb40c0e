// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sealing.h"

#include "core/records/cipher.h"

#include <algorithm>
#include <array>
#include <bit>
#include <sodium.h>

namespace anteroom::storage {

namespace {

constexpr char format = 1;
constexpr std::size_t nonceAt = 1;
constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t commitmentAt = nonceAt + nonceSize;
constexpr std::size_t commitmentSize = 32;
constexpr std::size_t textAt = commitmentAt + commitmentSize;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(textAt + tagSize == sealOverhead);
static_assert(sealingKeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

constexpr std::size_t smallestBlock = 256;

/// The block that a padded text is a multiple of; the same for a text before its padding, with one byte more.
std::size_t blockOf(std::size_t size) { return std::max(smallestBlock, std::bit_ceil(size) / 16); }

const std::uint8_t* bytesOf(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}
std::uint8_t* bytesOf(std::string& text) { return reinterpret_cast<std::uint8_t*>(text.data()); }

std::array<std::uint8_t, commitmentSize> commitmentOf(const SealingKeys& keys, std::string_view head) {
    std::array<std::uint8_t, commitmentSize> commitment{};
    crypto_generichash(commitment.data(), commitment.size(), bytesOf(head), head.size(), keys.commit,
                       sealingKeySize);
    return commitment;
}

std::string associatedData(std::string_view context) {
    return placeOf({"anteroom sealed", std::string_view(&format, 1), context});
}

} // namespace

std::size_t paddedSize(std::size_t size) {
    const std::size_t block = blockOf(size + 1);
    return (size / block + 1) * block;
}

std::string seal(const SealingKeys& keys, std::string_view context, std::string_view plain) {
    const std::size_t padded = paddedSize(plain.size());
    // Encrypted where it stands, so that no copy of the text is left behind.
    std::string sealed(textAt + padded + tagSize, '\0');
    sealed[0] = format;
    randombytes_buf(bytesOf(sealed) + nonceAt, nonceSize);
    const auto commitment = commitmentOf(keys, std::string_view(sealed).substr(0, commitmentAt));
    std::copy(commitment.begin(), commitment.end(), bytesOf(sealed) + commitmentAt);

    std::uint8_t* text = bytesOf(sealed) + textAt;
    std::copy(plain.begin(), plain.end(), text);
    std::size_t end = 0;
    sodium_pad(&end, text, plain.size(), blockOf(plain.size() + 1), padded);
    const std::string data = associatedData(context);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(text, text + padded, nullptr, text, padded,
                                                        bytesOf(data), data.size(), nullptr,
                                                        bytesOf(sealed) + nonceAt, keys.encrypt);
    return sealed;
}

std::optional<std::string> open(const SealingKeys& keys, std::string_view context, std::string_view sealed) {
    if (sealed.size() < sealOverhead + smallestBlock || sealed[0] != format)
        return std::nullopt;
    const auto commitment = commitmentOf(keys, sealed.substr(0, commitmentAt));
    if (sodium_memcmp(commitment.data(), sealed.data() + commitmentAt, commitmentSize) != 0)
        return std::nullopt;

    const std::size_t padded = sealed.size() - sealOverhead;
    const std::uint8_t* text = bytesOf(sealed) + textAt;
    const std::string data = associatedData(context);
    std::string plain(padded, '\0');
    std::size_t size = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt_detached(bytesOf(plain), nullptr, text, padded,
                                                            text + padded, bytesOf(data), data.size(),
                                                            bytesOf(sealed) + nonceAt, keys.encrypt) != 0 ||
        sodium_unpad(&size, bytesOf(plain), padded, blockOf(padded)) != 0) {
        wipe(plain);
        return std::nullopt;
    }
    plain.resize(size);
    return plain;
}

} // namespace anteroom::storage
