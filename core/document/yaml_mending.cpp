// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/yaml_mending.h"

namespace anteroom {

namespace {

bool endsWord(std::string_view text, std::size_t at) {
    return at >= text.size() || std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos;
}

/// Within `{ }`: whether a text certainly ends there, because the bracket closes or a further key follows.
bool endsText(std::string_view text, std::size_t at) {
    const std::size_t next = text.find_first_not_of(" \t\r\n", at);
    if (next == std::string_view::npos || text[next] == '}') {
        return next != std::string_view::npos;
    }
    const std::size_t sign = text.find_first_of(",{}[]:", next + 1);
    return text[next] == ',' && sign != std::string_view::npos && text[sign] == ':' &&
           endsWord(text, sign + 1);
}

} // namespace

Hint spaceAfterColon(Message words, std::string_view text, std::size_t begin, std::size_t end) {
    Hint hint(std::move(words));
    const std::size_t colon = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", begin);
    const bool isKey = colon > begin && colon < end && end - colon > 1 && text[colon] == ':';
    // Behind a key no address goes on, and no second colon.
    if (isKey && std::string_view(" \t\r\n/:").find(text[colon + 1]) == std::string_view::npos) {
        const auto space = static_cast<std::uint32_t>(colon + 1);
        hint.replacement = " ";
        hint.replaced = SourceSpan{{}, space, space};
    }
    return hint;
}

Hint inQuotes(Message words, std::string_view text, std::size_t begin, std::size_t end) {
    Hint hint(std::move(words));
    const std::string whole(text.substr(begin, end - begin));
    if (endsText(text, end) && whole.find_first_of("'\"\n") == std::string::npos) {
        hint.replacement = "'" + whole + "'";
    }
    return hint;
}

} // namespace anteroom
