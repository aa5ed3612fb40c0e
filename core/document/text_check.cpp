// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/text_check.h"

#include "core/base/text.h"

#include <array>
#include <cstdio>
#include <optional>

namespace anteroom {

namespace {

/// The first character outside YAML's c-printable (YAML 1.2.2, production 1), or a carriage return on its
/// own, which YAML takes for a line break and yaml-cpp for text. The text is valid UTF-8.
std::optional<std::size_t> firstUnprintable(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const unsigned next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0u;
        const bool isLoneReturn = byte == '\r' && next != '\n';
        const bool isControlByte =
            (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
        const bool isSecondControl = byte == 0xC2 && next < 0xA0 && next != 0x85;
        const bool isNoCharacter =
            byte == 0xEF && next == 0xBF && static_cast<unsigned char>(text[i + 2]) >= 0xBE;
        if (isLoneReturn || isControlByte || isSecondControl || isNoCharacter) {
            return i;
        }
    }
    return std::nullopt;
}

std::string codePointName(char32_t value) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(value));
    return buffer.data();
}

std::string megabytes(std::size_t bytes) {
    return bytes % (1u << 20) == 0 ? std::to_string(bytes >> 20) + " MiB" : std::to_string(bytes) + " bytes";
}

} // namespace

bool checkText(const SourceText& source, FileIndex file, Syntax syntax, const Limits& limits,
               Diagnostics& diagnostics) {
    const std::string_view text = source.text();
    const auto refuse = [&](std::string code, std::size_t at, std::string message, std::string hint = {}) {
        const auto begin = static_cast<std::uint32_t>(at);
        diagnostics.error(std::move(code), {file, begin, begin + 1}, std::move(message), std::move(hint));
        return false;
    };
    // yaml-cpp's marks are int.
    if (text.size() > limits.bytes || text.size() > 0x7FFFFFFFu) {
        return refuse("too-large", 0,
                      "the file has " + std::to_string(text.size()) + " bytes; at most " +
                          megabytes(limits.bytes) + " are read");
    }
    if (const auto at = firstInvalidUtf8(text)) {
        std::array<char, 8> byte{};
        std::snprintf(byte.data(), byte.size(), "%02X",
                      static_cast<unsigned>(static_cast<unsigned char>(text[*at])));
        return refuse("not-utf8", *at, std::string("the byte ") + byte.data() + " is not part of UTF-8 text",
                      "save the file with the encoding UTF-8");
    }
    if (const std::size_t at = text.find('\0'); at != std::string_view::npos) {
        return refuse("nul-byte", at, "a zero byte cannot stand in a text",
                      "is this a text file, saved as UTF-8?");
    }
    if (syntax == Syntax::Json) {
        return true; // its parser knows which characters may stand where
    }
    if (const std::uint32_t mark = byteOrderMark(text); mark != 0 && byteOrderMark(text.substr(mark)) != 0) {
        return refuse("yaml-syntax", mark, "a second byte order mark begins the text", "remove it");
    }
    if (const auto at = firstUnprintable(text)) {
        if (text[*at] == '\r') {
            return refuse("yaml-syntax", *at, "a carriage return stands here without a line feed",
                          "save the file with LF or CR LF line ends");
        }
        return refuse("yaml-syntax", *at,
                      "the character " + codePointName(codePointAt(text, *at).value) +
                          " cannot stand in a YAML file",
                      "remove it; it is invisible in most editors");
    }
    return true;
}

std::uint32_t byteOrderMark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

} // namespace anteroom
