// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include "core/base/text.h"

#include <utility>

namespace anteroom {

namespace {

/// As at the beginning of a sentence: what stands at the place %^1. Letters of Latin-1 alone.
std::string withLargeLetter(const std::string& words) {
    if (words.empty())
        return words;
    const CodePoint first = codePointAt(words, 0);
    const bool isSmall = (first.value >= U'a' && first.value <= U'z') ||
                         (first.value >= U'\u00E0' && first.value <= U'\u00FE' && first.value != U'\u00F7');
    if (!isSmall)
        return words;
    std::string large;
    appendUtf8(large, static_cast<char32_t>(first.value - 0x20U));
    return large + words.substr(first.bytes);
}

} // namespace

Message::Message(const char* pattern, std::vector<Message> parts)
    : m_text(pattern), m_isPattern(true), m_parts(std::move(parts)) {}

Message Message::verbatim(std::string text) {
    Message message;
    message.m_text = std::move(text);
    return message;
}

std::string Message::english() const {
    return in([](std::string_view) { return std::string(); });
}

std::string Message::in(const Translate& translate) const {
    if (!m_isPattern)
        return m_text;
    std::string pattern = translate(m_text);
    if (pattern.empty())
        pattern = m_text;
    // In one pass: what somebody typed may hold a %1 of its own.
    std::string said;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t digit = pattern.compare(i, 2, "%^") == 0 ? i + 2 : i + 1;
        const bool isPlace =
            pattern[i] == '%' && digit < pattern.size() && pattern[digit] >= '1' && pattern[digit] <= '9';
        const std::size_t part = isPlace ? static_cast<std::size_t>(pattern[digit] - '1') : m_parts.size();
        if (part < m_parts.size()) {
            const std::string words = m_parts[part].in(translate);
            said += digit == i + 1 ? words : withLargeLetter(words);
            i = digit;
        } else {
            said += pattern[i];
        }
    }
    return said;
}

} // namespace anteroom
