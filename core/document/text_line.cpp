// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/text_line.h"

#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

TextLine::TextLine(std::string_view text, std::size_t at) {
    const std::size_t lineBreak = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    begin = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
    const std::string_view whole = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
    const std::size_t last = whole.find_last_not_of(" \t\r");
    end = begin + (last == std::string_view::npos ? 0 : last + 1);
    first = std::min(std::min(text.find_first_not_of(blanks, begin), text.size()), end);
}

std::string lineNumber(std::string_view text, std::size_t at) {
    const auto begin = text.begin();
    return std::to_string(
        1 + std::count(begin, begin + static_cast<std::ptrdiff_t>(std::min(at, text.size())), '\n'));
}

std::size_t characterEnd(std::string_view text, std::size_t at) {
    return at < text.size() ? at + codePointAt(text, at).bytes : at;
}

bool isGap(std::string_view text, std::size_t at) {
    return at >= text.size() || std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos;
}

std::optional<std::size_t> colonWithin(std::string_view text, std::size_t begin, std::size_t end) {
    for (std::size_t at = text.find(':', begin); at < end; at = text.find(':', at + 1)) {
        if (isGap(text, at + 1)) {
            return at;
        }
    }
    return std::nullopt;
}

} // namespace anteroom
