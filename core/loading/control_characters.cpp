// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/control_characters.h"

namespace anteroom::loading {

std::optional<std::size_t> firstControlCharacter(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        const unsigned next = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0u;
        const bool isBreak = byte == '\t' || byte == '\n' || byte == '\r';
        const bool isC1 = byte == 0xC2 && next >= 0x80 && next < 0xA0;
        if ((byte < 0x20 && !isBreak) || byte == 0x7F || isC1)
            return i;
    }
    return std::nullopt;
}

} // namespace anteroom::loading
