// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/text_sketch.h"

#include <algorithm>

namespace anteroom::authoring {

void TextSketch::pop() {
    if (m_watched && m_levels.size() == *m_watched && !m_hasEnded) {
        m_kept = m_levels.back().entries;
        m_hasEnded = true;
    }
    m_levels.pop_back();
}

void TextSketch::popTo(std::size_t column, bool isDash) {
    while (!m_levels.empty()) {
        const Level& last = m_levels.back();
        const bool isEnded = last.column > column || (!isDash && last.isList && last.column == column);
        if (!isEnded)
            return;
        pop();
    }
}

void TextSketch::leaveBrackets() {
    while (isInBrackets())
        pop();
    m_quote = '\0';
    m_isTokenClosed = false;
    m_tokenBegin.reset();
}

std::size_t TextSketch::holderColumn() const {
    for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level)
        if (!level->isInBrackets)
            return level->column;
    return 0;
}

std::size_t TextSketch::skipBlank(std::size_t at, std::size_t end) const {
    while (at < end && (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '\r'))
        ++at;
    return at;
}

std::string_view TextSketch::trimmed(std::size_t begin, std::size_t end) const {
    begin = skipBlank(begin, end);
    while (end > begin && std::string_view(" \t\r\n").find(m_text[end - 1]) != std::string_view::npos)
        --end;
    return m_text.substr(begin, end - begin);
}

void TextSketch::line(std::size_t begin, std::size_t end) {
    const std::size_t first = skipBlank(begin, end);
    const std::size_t column = first - begin;
    const bool isBlank = first == end;
    m_end = End::Nothing;
    if (m_blockColumn) {
        if (column > *m_blockColumn) {
            m_end = End::Typing;
            return;
        }
        if (isBlank)
            return;
        m_blockColumn.reset();
    }
    if (m_quote != '\0' || isInBrackets()) {
        const bool isCloser = !isBlank && (m_text[first] == ']' || m_text[first] == '}');
        if (isBlank || column > holderColumn() || (isCloser && column == holderColumn())) {
            restOfLine(first, end);
            return;
        }
        leaveBrackets(); // a bracket or quote that nobody closed ends with what it stands in
    }
    if (isBlank)
        looseText(end, end, column, false);
    else if (m_text[first] != '#')
        block(first, end, column);
}

void TextSketch::restOfLine(std::size_t begin, std::size_t end) {
    if (isInBrackets())
        brackets(begin, end);
    else if (m_quote != '\0')
        (void)quoted(begin, end);
}

void TextSketch::block(std::size_t at, std::size_t end, std::size_t column) {
    bool isAfterDash = false;
    while (at < end && m_text[at] == '-' && (at + 1 == end || m_text[at + 1] == ' ')) {
        if (!isAfterDash)
            popTo(column, true);
        if (m_levels.empty() || !m_levels.back().isList || m_levels.back().column != column) {
            if (!m_levels.empty())
                m_levels.back().hasValue = true;
            Level list;
            list.isList = true;
            list.column = static_cast<std::uint32_t>(column);
            push(std::move(list));
        }
        ++m_levels.back().item;
        const std::size_t next = skipBlank(at + 1, end);
        column += next - at;
        at = next;
        isAfterDash = true;
    }
    if (!isAfterDash)
        popTo(column, false);
    if (!keyOnLine(at, end, column))
        looseText(at, end, column, isAfterDash);
}

bool TextSketch::keyOnLine(std::size_t at, std::size_t end, std::size_t column) {
    std::size_t colon = at;
    std::string_view key;
    if (at < end && (m_text[at] == '"' || m_text[at] == '\'')) {
        const std::size_t close = std::min(m_text.find(m_text[at], at + 1), end);
        colon = skipBlank(std::min(close + 1, end), end);
        key = m_text.substr(at + 1, close - std::min(close, at + 1));
    } else {
        while (colon < end && !(m_text[colon] == ':' && (colon + 1 == end || m_text[colon + 1] == ' ' ||
                                                         m_text[colon + 1] == '\r'))) {
            const bool isOther = (m_text[colon] == '#' && colon > at && m_text[colon - 1] == ' ') ||
                                 (colon == at && (m_text[at] == '[' || m_text[at] == '{'));
            if (isOther)
                return false;
            ++colon;
        }
        key = trimmed(at, colon);
    }
    if (colon >= end || m_text[colon] != ':' || key.empty())
        return false;
    if (m_levels.empty() || m_levels.back().isList || m_levels.back().column != column) {
        if (!m_levels.empty())
            m_levels.back().hasValue = true;
        Level mapping;
        mapping.column = static_cast<std::uint32_t>(column);
        push(std::move(mapping));
    }
    Level& mapping = m_levels.back();
    mapping.key = key;
    mapping.hasValue = false;
    mapping.entries.emplace_back(key, std::string_view());
    value(skipBlank(colon + 1, end), end);
    return true;
}

/// Of the innermost level: of its key, or an item.
void TextSketch::value(std::size_t at, std::size_t end) {
    m_begin = at;
    if (at == end) {
        m_end = End::Value;
        return;
    }
    Level& holder = m_levels.back();
    const char first = m_text[at];
    if (first == '#')
        return;
    holder.hasValue = true;
    if (first == '[' || first == '{') {
        open(first);
        brackets(at + 1, end);
    } else if (first == '"' || first == '\'') {
        m_quote = first;
        m_begin = at + 1;
        (void)quoted(at + 1, end);
        if (m_quote == '\0' && !holder.entries.empty())
            holder.entries.back().second = trimmed(m_begin, std::max(m_begin, m_tokenEnd));
    } else if (first == '|' || first == '>') {
        m_blockColumn = holder.column;
        m_begin = end;
    } else {
        const std::size_t comment = m_text.substr(at, end - at).find(" #");
        m_end = comment == std::string_view::npos ? End::Value : End::Nothing;
        if (!holder.entries.empty())
            holder.entries.back().second =
                trimmed(at, comment == std::string_view::npos ? end : at + comment);
    }
}

/// Neither key nor colon: a word that is being typed, an item, or more of a text.
void TextSketch::looseText(std::size_t at, std::size_t end, std::size_t column, bool isAfterDash) {
    const bool beginsValue =
        at < end && std::string_view("[{'\"|>").find(m_text[at]) != std::string_view::npos;
    const bool isUnderKey = !m_levels.empty() && !m_levels.back().isList && m_levels.back().column < column &&
                            !m_levels.back().hasValue;
    if (beginsValue && (isAfterDash || isUnderKey)) {
        value(at, end);
        return;
    }
    const bool goesOn = !isAfterDash && !m_levels.empty() && !m_levels.back().isList &&
                        m_levels.back().hasValue && m_levels.back().column < column;
    m_end = goesOn ? End::Typing : End::Loose; // of a text on several lines m_begin stays where it was
    m_column = column;
    m_isAfterDash = isAfterDash;
    if (!goesOn)
        m_begin = at;
}

TextPlace TextSketch::place() const {
    using Role = TextPlace::Role;
    TextPlace place{Role::None, m_levels, static_cast<std::uint32_t>(m_begin)};
    if (m_end == End::Value || m_end == End::Typing) {
        const bool isKey = isInBrackets() && !m_levels.back().isList && !m_isInValue;
        const bool isItem = isInBrackets() && m_levels.back().isList;
        place.role = m_levels.empty() ? Role::None : isKey ? Role::Key : isItem ? Role::Item : Role::Value;
        return place;
    }
    if (m_end != End::Loose)
        return place;
    auto& levels = place.levels;
    const auto isListBelow = [&] { // at the column of the keys around it, a list gives way to them
        return levels.size() > 1 && levels.back().isList && levels.back().column == m_column &&
               levels[levels.size() - 2].column < m_column;
    };
    while (!levels.empty() &&
           (levels.back().column > m_column || (!m_isAfterDash && levels.back().isList && !isListBelow())))
        levels.pop_back();
    if (levels.empty()) {
        if (m_column == 0) {
            levels.emplace_back();
            place.role = Role::Key;
        }
    } else if (levels.back().isList) {
        place.role = m_isAfterDash ? Role::Item : Role::NewItem;
    } else if (levels.back().column == m_column) {
        place.role = Role::Key;
    } else if (!levels.back().hasValue) {
        place.role = Role::Nested;
    }
    return place;
}

std::vector<std::pair<std::string_view, std::string_view>> TextSketch::watchedEntries() const {
    if (m_hasEnded)
        return m_kept;
    return m_watched && *m_watched > 0 && *m_watched <= m_levels.size() ? m_levels[*m_watched - 1].entries
                                                                        : m_kept;
}

} // namespace anteroom::authoring
