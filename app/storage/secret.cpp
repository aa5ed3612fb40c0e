// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/secret.h"

#include <algorithm>
#include <cstdlib>
#include <new>
#include <sodium.h>

namespace anteroom::storage {

namespace {

std::uint8_t* guarded(std::size_t size) {
    // Safe to call again. Without it there are no random numbers to be had, and nothing may go on.
    if (sodium_init() < 0)
        std::abort();
    void* bytes = sodium_malloc(size);
    if (bytes == nullptr)
        throw std::bad_alloc();
    return static_cast<std::uint8_t*>(bytes);
}

} // namespace

Secret::Secret(std::size_t size) : m_bytes(guarded(size)), m_size(size) {}

// It cannot refuse memory that sodium_malloc gave; were it to, the key would only be less guarded.
void Secret::close() { sodium_mprotect_readonly(m_bytes.get()); }

void Secret::Wiped::operator()(std::uint8_t* bytes) const { sodium_free(bytes); }

Secret Secret::random(std::size_t size) {
    return filled(size, [](std::uint8_t* data, std::size_t count) { randombytes_buf(data, count); });
}

Secret Secret::taking(std::string& bytes) {
    Secret secret = filled(
        bytes.size(), [&](std::uint8_t* data, std::size_t) { std::copy(bytes.begin(), bytes.end(), data); });
    wipe(bytes);
    return secret;
}

Secret Secret::copy() const {
    return filled(m_size, [&](std::uint8_t* to, std::size_t) { std::copy_n(data(), m_size, to); });
}

bool Secret::sameAs(const Secret& other) const {
    return m_size == other.m_size && sodium_memcmp(data(), other.data(), m_size) == 0;
}

void wipe(std::string& text) {
    // What a string gave up by growing shorter is still its own.
    text.resize(text.capacity());
    sodium_memzero(text.data(), text.size());
    text.clear();
}

} // namespace anteroom::storage
