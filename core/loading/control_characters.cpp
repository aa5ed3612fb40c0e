// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/control_characters.h"

#include "core/base/said.h"

namespace anteroom::loading {

namespace {

/// U+202A to U+202E and U+2066 to U+2069: they turn the writing round for what follows, so that a name or a
/// number reads as another one. The letters of right-to-left scripts do without.
bool isDirection(std::string_view character) {
    return (character >= "\xE2\x80\xAA" && character <= "\xE2\x80\xAE") ||
           (character >= "\xE2\x81\xA6" && character <= "\xE2\x81\xA9");
}

} // namespace

std::optional<std::size_t> firstControlCharacter(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        const unsigned next = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0u;
        const bool isBreak = byte == '\t' || byte == '\n' || byte == '\r';
        const bool isC1 = byte == 0xC2 && next >= 0x80 && next < 0xA0;
        if ((byte < 0x20 && !isBreak) || byte == 0x7F || isC1 ||
            (byte == 0xE2 && isDirection(utf8.substr(i, 3))))
            return i;
    }
    return std::nullopt;
}

Message controlCharacterIn(const Message& what, std::string_view utf8) {
    return isDirection(utf8.substr(0, 3))
               ? core::said("%1 holds an invisible character that turns round the writing after it", {what})
               : core::said("%1 holds a control character, which can be neither shown nor printed", {what});
}

} // namespace anteroom::loading
