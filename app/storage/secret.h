// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace anteroom::storage {

/// Bytes of a key: in guarded memory that is kept from the swap and from core dumps, and wiped when they go.
/// Moved, never copied by accident.
class Secret {
public:
    static Secret random(std::size_t size);
    /// Wipes `bytes`.
    static Secret taking(std::string& bytes);
    /// Made by `fill(data, size)`, as by a function that derives keys.
    template <typename Fill>
    static Secret filled(std::size_t size, const Fill& fill) {
        Secret secret(size);
        fill(secret.m_bytes.get(), size);
        secret.close();
        return secret;
    }

    const std::uint8_t* data() const { return m_bytes.get(); }
    std::size_t size() const { return m_size; }
    Secret copy() const;
    /// In a time that does not tell where they differ.
    bool sameAs(const Secret& other) const;

private:
    explicit Secret(std::size_t size);
    void close(); ///< to writing

    struct Wiped {
        void operator()(std::uint8_t* bytes) const;
    };
    std::unique_ptr<std::uint8_t, Wiped> m_bytes;
    std::size_t m_size = 0;
};

/// Overwrites a text that must not stay in memory.
void wipe(std::string& text);

} // namespace anteroom::storage
