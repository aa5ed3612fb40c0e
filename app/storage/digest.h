// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace anteroom::storage {

/// BLAKE2b-256 of bytes that come piece by piece.
class Digest {
public:
    Digest();
    ~Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void add(std::string_view bytes);
    /// Once, at the end.
    std::array<char, 32> value();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace anteroom::storage
