// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/random_bytes.h"

#include <sodium.h>

namespace anteroom::storage {

std::array<std::uint8_t, 16> SystemRandomBytes::next() {
    std::array<std::uint8_t, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

} // namespace anteroom::storage
