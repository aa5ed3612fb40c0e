// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/text_check.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace anteroom {

namespace {

/// Some more than this, and it is no text that someone could mend line by line.
constexpr std::size_t mostLines = 100;

/// The first character from `begin` to `end` that is outside YAML's c-printable (YAML 1.2.2, production 1),
/// or a carriage return on its own, which YAML takes for a line break and yaml-cpp for text. What stands
/// there is valid UTF-8.
std::optional<std::size_t> firstUnprintable(std::string_view text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
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

/// What nearly every text consists of alone: the printable characters of ASCII, tabs and line feeds.
constexpr bool isOrdinary(unsigned char byte) {
    return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
}

/// The first byte from `begin` on that is something else; the text's end if there is none.
std::size_t firstExtraordinary(std::string_view text, std::size_t begin) {
    static constexpr auto table = [] {
        std::array<bool, 256> ordinary{};
        for (unsigned byte = 0; byte < ordinary.size(); ++byte) {
            ordinary[byte] = isOrdinary(static_cast<unsigned char>(byte));
        }
        return ordinary;
    }();
    const auto at = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(),
                                     [](char c) { return table[static_cast<unsigned char>(c)]; });
    return static_cast<std::size_t>(at - text.begin());
}

std::string codePointName(char32_t value) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(value));
    return buffer.data();
}

struct Line {
    std::string_view text; ///< the whole text
    std::size_t begin;
    std::size_t end; ///< past its line break
};

/// Reports the first thing in a line that no parser may see.
template <typename Refuse>
bool checkLine(const Line& line, Syntax syntax, const Refuse& refuse) {
    const std::string_view bytes = line.text.substr(line.begin, line.end - line.begin);
    if (const auto at = firstInvalidUtf8(bytes)) {
        std::array<char, 8> byte{};
        std::snprintf(byte.data(), byte.size(), "%02X",
                      static_cast<unsigned>(static_cast<unsigned char>(bytes[*at])));
        return refuse("not-utf8", line.begin + *at,
                      core::said("the byte %1 is not part of UTF-8 text", {std::string(byte.data())}),
                      core::said("save the file with the encoding UTF-8"));
    }
    if (const std::size_t at = bytes.find('\0'); at != std::string_view::npos) {
        return refuse("nul-byte", line.begin + at, core::said("a zero byte cannot stand in a text"),
                      core::said("is this a text file, saved as UTF-8?"));
    }
    if (syntax == Syntax::Json) {
        return true; // its parser knows which characters may stand where
    }
    const auto at = firstUnprintable(line.text, line.begin, line.end);
    if (!at) {
        return true;
    }
    if (line.text[*at] == '\r') {
        return refuse("yaml-syntax", *at, core::said("a carriage return stands here without a line feed"),
                      core::said("save the file with LF or CR LF line ends"));
    }
    return refuse("yaml-syntax", *at,
                  core::said("the character %1 cannot stand in a YAML file",
                             {codePointName(codePointAt(line.text, *at).value)}),
                  core::said("remove it; it is invisible in most editors"));
}

/// Whatever `checkLine` refuses between two places gives way to what means nothing in YAML or JSON; a
/// carriage return to the line break that was meant.
void blankOut(std::string& text, std::size_t begin, std::size_t end, Syntax syntax) {
    const char nothing = syntax == Syntax::Json ? ' ' : '_'; // outside its texts JSON takes blanks alone
    for (std::size_t from = begin; from < end;) {
        const auto at = firstInvalidUtf8(std::string_view(text).substr(from, end - from));
        from += at.value_or(static_cast<std::uint32_t>(end - from));
        if (at) {
            text[from++] = nothing;
        }
    }
    std::replace(text.begin() + static_cast<std::ptrdiff_t>(begin),
                 text.begin() + static_cast<std::ptrdiff_t>(end), '\0', nothing);
    while (syntax == Syntax::Yaml) {
        const auto at = firstUnprintable(text, begin, end);
        if (!at) {
            return;
        }
        const auto first = static_cast<unsigned char>(text[*at]);
        const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
        text.replace(*at, bytes, bytes, first == '\r' ? '\n' : '_');
        begin = *at + bytes;
    }
}

/// What Windows calls "Unicode": two bytes a character, of which one is zero in plain English.
bool isUtf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return true;
    }
    const auto zeroes = [text](std::size_t at) {
        return text[at] == '\0' && text[at + 2] == '\0' && text[1 - at] != '\0' && text[3 - at] != '\0';
    };
    return text.size() >= 4 && (zeroes(0) || zeroes(1));
}

Message megabytes(std::size_t bytes) {
    return bytes % (1u << 20) == 0 ? core::said("%1 MiB", {bytes >> 20}) : core::said("%1 bytes", {bytes});
}

} // namespace

std::shared_ptr<const SourceText> checkedText(std::shared_ptr<const SourceText> source, FileIndex file,
                                              Syntax syntax, const Limits& limits, Diagnostics& diagnostics) {
    const std::string_view text = source->text();
    const auto refuse = [&](std::string code, std::size_t at, Message message, Hint hint = {}) {
        const auto begin = static_cast<std::uint32_t>(at);
        diagnostics.error(std::move(code), {file, begin, begin + 1}, std::move(message), std::move(hint));
        return false;
    };
    // yaml-cpp's marks are int.
    if (text.size() > limits.bytes || text.size() > 0x7FFFFFFFu) {
        refuse(
            "too-large", 0,
            core::said("the file has %1 bytes; at most %2 are read", {text.size(), megabytes(limits.bytes)}));
        return nullptr;
    }
    if (isUtf16(text)) {
        refuse("not-utf8", 0,
               core::said("this file is saved as UTF-16 (some programs call it Unicode), not as UTF-8"),
               core::said("save it again with the encoding UTF-8: in Notepad choose it in Save as"));
        return nullptr;
    }
    const std::uint32_t mark = byteOrderMark(text);
    if (syntax == Syntax::Yaml && mark != 0 && byteOrderMark(text.substr(mark)) != 0) {
        refuse("yaml-syntax", mark, core::said("a second byte order mark begins the text"),
               core::said("remove it"));
        return nullptr;
    }
    std::size_t refused = 0;
    std::string readable; // only where something was refused
    // Only lines with something out of the ordinary are looked at closely.
    for (std::size_t at = firstExtraordinary(text, 0); at < text.size() && refused < mostLines;) {
        const std::size_t lineBreak = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
        const std::size_t begin = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        if (!checkLine({text, begin, end}, syntax, refuse)) {
            ++refused;
            readable = readable.empty() ? std::string(text) : std::move(readable);
            blankOut(readable, begin, end, syntax);
        }
        at = firstExtraordinary(text, end);
    }
    if (refused == 0) {
        return source;
    }
    return refused < mostLines ? std::make_shared<const SourceText>(source->name(), std::move(readable))
                               : nullptr;
}

std::uint32_t byteOrderMark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

} // namespace anteroom
