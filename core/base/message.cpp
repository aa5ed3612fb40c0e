// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <utility>

namespace anteroom {

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
        const bool isPlace =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const std::size_t part = isPlace ? static_cast<std::size_t>(pattern[i + 1] - '1') : m_parts.size();
        if (part < m_parts.size()) {
            said += m_parts[part].in(translate);
            ++i;
        } else {
            said += pattern[i];
        }
    }
    return said;
}

} // namespace anteroom
