// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/text_place.h"

#include <cstddef>
#include <optional>

namespace anteroom::authoring {

/// Reads lines one after the other and knows at the end of each what stands open there.
class TextSketch {
public:
    explicit TextSketch(std::string_view text) : m_text(text) {}

    /// One line, or the part of it before a cursor, without its line break. Lines come in order.
    void line(std::size_t begin, std::size_t end);
    /// Goes on in a line of which the part before `begin` was read, if that is within brackets.
    void restOfLine(std::size_t begin, std::size_t end);

    /// After the line in which the cursor stands.
    TextPlace place() const;

    /// From now on the entries of the level at this depth are kept when it ends.
    void watch(std::size_t depth) { m_watched = depth; }
    bool hasWatchedEnded() const { return m_hasEnded; }
    /// Those of the watched level so far.
    std::vector<std::pair<std::string_view, std::string_view>> watchedEntries() const;

private:
    /// How the last line ended.
    enum class End : std::uint8_t { Nothing, Loose, Value, Typing };

    void block(std::size_t at, std::size_t end, std::size_t column);
    bool keyOnLine(std::size_t at, std::size_t end, std::size_t column);
    void value(std::size_t at, std::size_t end);
    void looseText(std::size_t at, std::size_t end, std::size_t column, bool isAfterDash);
    void brackets(std::size_t at, std::size_t end);
    bool sign(char sign);
    void open(char bracket);
    std::size_t plainEnd(std::size_t at, std::size_t end) const;
    std::size_t quoted(std::size_t at, std::size_t end);
    void finishToken();

    void push(Level level) { m_levels.push_back(std::move(level)); }
    void pop();
    void popTo(std::size_t column, bool isDash);
    void leaveBrackets();
    bool isInBrackets() const { return !m_levels.empty() && m_levels.back().isInBrackets; }
    std::size_t holderColumn() const;
    std::size_t skipBlank(std::size_t at, std::size_t end) const;
    std::string_view trimmed(std::size_t begin, std::size_t end) const;

    std::string_view m_text;
    std::vector<Level> m_levels;
    std::optional<std::size_t> m_blockColumn; ///< within a text of several lines below a key at this column
    char m_quote = '\0';                      ///< the one that stands open
    End m_end = End::Nothing;
    std::size_t m_begin = 0;  ///< of the value or word that is being typed
    std::size_t m_column = 0; ///< of a loose word
    bool m_isAfterDash = false;
    bool m_isInValue = false; ///< in brackets: behind the colon
    std::optional<std::size_t> m_tokenBegin;
    std::size_t m_tokenEnd = 0;
    bool m_isTokenClosed = false;

    std::optional<std::size_t> m_watched;
    bool m_hasEnded = false;
    std::vector<std::pair<std::string_view, std::string_view>> m_kept;
};

} // namespace anteroom::authoring
