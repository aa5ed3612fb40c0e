// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/digest.h"

#include <sodium.h>

namespace anteroom::storage {

struct Digest::State {
    crypto_generichash_state hash;
};

Digest::Digest() : m_state(std::make_unique<State>()) {
    crypto_generichash_init(&m_state->hash, nullptr, 0, std::tuple_size_v<decltype(value())>);
}

Digest::~Digest() = default;

void Digest::add(std::string_view bytes) {
    crypto_generichash_update(&m_state->hash, reinterpret_cast<const std::uint8_t*>(bytes.data()),
                              bytes.size());
}

std::array<char, 32> Digest::value() {
    std::array<char, 32> value{};
    crypto_generichash_final(&m_state->hash, reinterpret_cast<std::uint8_t*>(value.data()), value.size());
    return value;
}

} // namespace anteroom::storage
