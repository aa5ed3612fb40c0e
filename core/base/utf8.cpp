// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>
#include <cstring>

namespace anteroom {

namespace {

unsigned byteAt(std::string_view bytes, std::size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}

bool isContinuation(std::string_view bytes, std::size_t offset) {
    return offset < bytes.size() && (byteAt(bytes, offset) & 0xC0u) == 0x80u;
}

/// Bytes of the valid character at `offset`, or 0 (table 3-7 of the Unicode standard: the second byte's range
/// excludes overlong forms, surrogates and what lies beyond U+10FFFF).
std::uint32_t validLength(std::string_view bytes, std::size_t offset) {
    const unsigned lead = byteAt(bytes, offset);
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4 || !isContinuation(bytes, offset + 1)) {
        return 0;
    }
    const unsigned second = byteAt(bytes, offset + 1);
    if (lead < 0xE0) {
        return 2;
    }
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ||
        !isContinuation(bytes, offset + 2)) {
        return 0;
    }
    if (lead < 0xF0) {
        return 3;
    }
    return isContinuation(bytes, offset + 3) ? 4 : 0;
}

} // namespace

std::optional<std::uint32_t> firstInvalidUtf8(std::string_view bytes) {
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        // Nearly all text is ASCII: eight bytes at a time.
        std::uint64_t eight = 0;
        if (offset + sizeof eight <= bytes.size()) {
            std::memcpy(&eight, bytes.data() + offset, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                offset += sizeof eight;
                continue;
            }
        }
        const std::uint32_t length = validLength(bytes, offset);
        if (length == 0) {
            return static_cast<std::uint32_t>(offset);
        }
        offset += length;
    }
    return std::nullopt;
}

CodePoint codePointAt(std::string_view bytes, std::size_t offset) {
    const std::uint32_t length = validLength(bytes, offset);
    const unsigned lead = byteAt(bytes, offset);
    if (length == 0) {
        return {U'\uFFFD', 1};
    }
    if (length == 1) {
        return {static_cast<char32_t>(lead), 1};
    }
    char32_t value = lead & (0xFFu >> (length + 1));
    for (std::uint32_t i = 1; i < length; ++i) {
        value = (value << 6) | (byteAt(bytes, offset + i) & 0x3Fu);
    }
    return {value, length};
}

void appendUtf8(std::string& text, char32_t codePoint) {
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        put(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        put(0xC0u | (codePoint >> 6));
    } else {
        if (codePoint < 0x10000) {
            put(0xE0u | (codePoint >> 12));
        } else {
            put(0xF0u | (codePoint >> 18));
            put(0x80u | ((codePoint >> 12) & 0x3Fu));
        }
        put(0x80u | ((codePoint >> 6) & 0x3Fu));
    }
    put(0x80u | (codePoint & 0x3Fu));
}

std::size_t characterCount(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < utf8.size(); ++count) {
        offset += codePointAt(utf8, offset).bytes;
    }
    return count;
}

bool isControl(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200E && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
           (c & 0xFFFE) == 0xFFFE;
}

std::string inBackticks(std::string_view utf8) {
    constexpr std::size_t most = 40;
    // An id, as a rule. Readers are told its name beforehand, for a problem that they nearly never find.
    if (utf8.size() <= most &&
        std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; })) {
        std::string plain;
        plain.reserve(utf8.size() + 2);
        return plain.append(1, '`').append(utf8).append(1, '`');
    }
    std::string result = "`";
    std::size_t characters = 0;
    for (std::size_t offset = 0; offset < utf8.size(); ++characters) {
        if (characters == most) {
            result += "…";
            break;
        }
        const CodePoint c = codePointAt(utf8, offset);
        appendUtf8(result, isControl(c.value) ? U'\u00B7' : c.value);
        offset += c.bytes;
    }
    return result + '`';
}

} // namespace anteroom
