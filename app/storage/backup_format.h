// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// The file of a backup. Numbers are little-endian.
//
//     "ANTEROOM BACKUP\n"        every format begins with this,
//     format                     4 bytes, and this,
//     when it was made           "2027-03-14T13:52"
//     a cell, and a cell, ...    its shelf (1 byte, 1 to 8), the size of its key (1 byte), the key, its
//     version
//                                (8 bytes), the size of its bytes (8 bytes), its bytes
//     0                          1 byte: no cell follows
//     how many cells stood here  8 bytes
//     a digest                   BLAKE2b-256 of all that stands before it; every format ends with this
//
// A cell whose address stood before takes the place of the earlier one; with the version 0, and no bytes, the
// earlier one goes. The cells' bytes are what the store holds: all but the keyring is sealed.
namespace anteroom::storage::backup {

inline constexpr std::string_view magic = "ANTEROOM BACKUP\n";
inline constexpr std::uint32_t firstFormat = 1; ///< of stores of the first format, and read as this one
inline constexpr std::uint32_t format = 2;
inline constexpr std::size_t timeSize = 16;
inline constexpr std::size_t digestSize = 32;
inline constexpr std::size_t headSize = magic.size() + 4 + timeSize;
inline constexpr std::size_t endSize = 1 + 8 + digestSize;

/// The lowest byte first.
template <std::size_t size>
std::array<char, size> bytesOf(std::uint64_t number) {
    std::array<char, size> bytes{};
    for (char& byte : bytes) {
        byte = static_cast<char>(number & 0xffU);
        number >>= 8U;
    }
    return bytes;
}

inline std::uint64_t numberIn(std::string_view bytes) {
    std::uint64_t number = 0;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
        number = (number << 8U) | static_cast<std::uint8_t>(*byte);
    return number;
}

} // namespace anteroom::storage::backup
