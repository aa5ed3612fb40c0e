// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/text_sketch.h"

#include <algorithm>

namespace anteroom::authoring {

/// Past the quote that stands open, or the end.
std::size_t TextSketch::quoted(std::size_t at, std::size_t end) {
    while (at < end) {
        const char c = m_text[at];
        const bool isPair = (c == '\\' && m_quote == '"') ||
                            (c == '\'' && m_quote == c && at + 1 < end && m_text[at + 1] == c);
        if (c == m_quote && !isPair) {
            m_tokenEnd = at;
            m_isTokenClosed = true;
            m_quote = '\0';
            m_end = End::Nothing;
            return at + 1;
        }
        at += isPair ? 2 : 1;
    }
    m_end = End::Typing;
    return end;
}

/// Of a text without quotes. In a value brackets count as part of it, as in a condition to which the quotes
/// are still to come.
std::size_t TextSketch::plainEnd(std::size_t at, std::size_t end) const {
    int depth = 0;
    for (; at < end; ++at) {
        const char c = m_text[at];
        if (m_isInValue && (c == '[' || c == '('))
            ++depth;
        const bool isEnd = depth == 0 && (c == ',' || c == ']' || c == '}');
        const bool isColon =
            c == ':' && !m_isInValue &&
            (at + 1 == end || std::string_view(" \t\r[{\"'").find(m_text[at + 1]) != std::string_view::npos);
        const bool isComment = c == '#' && m_text[at - 1] == ' ';
        if (isEnd || isColon || isComment)
            return at;
        if (depth > 0 && (c == ']' || c == ')'))
            --depth;
    }
    return end;
}

void TextSketch::finishToken() {
    Level& level = m_levels.back();
    if (m_tokenBegin && !level.isList && m_isInValue && !level.entries.empty())
        level.entries.back().second = trimmed(*m_tokenBegin, m_tokenEnd);
    m_tokenBegin.reset();
}

/// Whether it was a sign of the brackets themselves.
bool TextSketch::sign(char sign) {
    Level& level = m_levels.back();
    if ((sign == '{' || sign == '[') && !m_isTokenClosed) {
        level.hasValue = true;
        open(sign);
    } else if (sign == '}' || sign == ']') {
        finishToken();
        pop();
        m_isInValue = isInBrackets() && !m_levels.back().isList;
        m_isTokenClosed = true; // nothing but a comma comes next
    } else if (sign == ',') {
        finishToken();
        m_isTokenClosed = m_isInValue = false;
        ++level.item;
        level.key = {};
    } else if (sign == ':' && !level.isList && !m_isInValue) {
        level.key = m_tokenBegin ? trimmed(*m_tokenBegin, m_tokenEnd) : std::string_view();
        level.entries.emplace_back(level.key, std::string_view());
        level.hasValue = m_isTokenClosed = false;
        m_isInValue = true;
        m_tokenBegin.reset();
    } else {
        return false;
    }
    return true;
}

void TextSketch::open(char bracket) {
    Level inner;
    inner.isInBrackets = true;
    inner.isList = bracket == '[';
    inner.item = 1;
    m_levels.push_back(std::move(inner));
    m_isInValue = m_isTokenClosed = false;
    m_tokenBegin.reset();
}

void TextSketch::brackets(std::size_t at, std::size_t end) {
    while (at < end && isInBrackets()) {
        const char c = m_text[at];
        const bool isInToken = m_tokenBegin && !m_isTokenClosed;
        const bool isBlank = c == ' ' || c == '\t' || c == '\r';
        const bool followsBlank =
            at == 0 || std::string_view(" \t\n").find(m_text[at - 1]) != std::string_view::npos;
        if (m_quote != '\0') {
            at = quoted(at, end);
        } else if (c == '#' && followsBlank) {
            m_end = End::Nothing;
            return;
        } else if (isBlank || (!isInToken && sign(c)) || m_isTokenClosed) {
            ++at;
        } else if (!isInToken && (c == '"' || c == '\'')) {
            m_quote = c;
            m_tokenBegin = m_tokenEnd = ++at;
        } else {
            m_tokenBegin = m_tokenBegin.value_or(at);
            m_tokenEnd = at = plainEnd(at, end);
            m_isTokenClosed = at < end;
        }
    }
    m_begin = m_tokenBegin.value_or(end);
    m_end = !isInBrackets() || (m_isTokenClosed && m_quote == '\0') ? End::Nothing : End::Typing;
}

} // namespace anteroom::authoring
