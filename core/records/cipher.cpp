// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/cipher.h"

namespace anteroom {

std::string placeOf(std::initializer_list<std::string_view> parts) {
    std::string place;
    for (const std::string_view part : parts) {
        // Eight bytes, the lowest first, on every machine.
        for (unsigned shift = 0; shift < 64; shift += 8)
            place += static_cast<char>((std::uint64_t{part.size()} >> shift) & 0xffU);
        place += part;
    }
    return place;
}

} // namespace anteroom
