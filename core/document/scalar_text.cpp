// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/scalar_text.h"

#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t spacesFrom(std::string_view text, std::size_t offset) {
    const std::size_t end = text.find_first_not_of(" \t\r\n", offset);
    return (end == std::string_view::npos ? text.size() : end) - offset;
}

std::optional<std::uint32_t> quotedEnd(std::string_view text, std::uint32_t begin) {
    const char quote = text[begin];
    for (std::size_t i = begin + std::size_t{1}; i < text.size(); ++i) {
        if (text[i] == '\\' && quote == '"') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '"' || i + 1 == text.size() || text[i + 1] != '\'') {
                return static_cast<std::uint32_t>(i + 1);
            }
            ++i; // a doubled single quote stands for one
        }
    }
    return std::nullopt;
}

/// Where the text of a block scalar begins: after the line of its `|` or `>`.
std::size_t blockTextBegin(std::string_view text, std::size_t begin) {
    const std::size_t lineBreak = text.find('\n', begin);
    return lineBreak == std::string_view::npos ? text.size() : lineBreak + 1;
}

/// Reads the source of a scalar and its value side by side, one piece (a character, an escape, a run of
/// spaces) a step.
class Alignment {
public:
    enum class Style { Plain, Single, Double, Block };

    Alignment(std::string_view source, Style style, std::string_view value)
        : m_source(source), m_value(value), m_style(style) {}

    std::size_t sourceAt() const { return m_sourceAt; }
    std::size_t sourceNext() const { return m_sourceNext; }
    std::size_t valueAt() const { return m_valueAt; }
    std::size_t valueNext() const { return m_valueNext; }
    bool atEnd() const { return m_valueNext >= m_value.size(); }

    /// Reads the next piece; false where source and value disagree.
    bool step() {
        m_sourceAt = m_sourceNext;
        m_valueAt = m_valueNext;
        if (m_sourceAt >= m_source.size()) {
            // The last line break of a block lies beyond its last character.
            m_valueNext = m_value.size();
            return spacesFrom(m_value, m_valueAt) == m_value.size() - m_valueAt;
        }
        const char c = m_source[m_sourceAt];
        if (m_style == Style::Double && c == '\\') {
            return stepEscape();
        }
        if (isSpace(c)) {
            return stepSpaces();
        }
        if (m_valueAt >= m_value.size() || m_value[m_valueAt] != c) {
            return false;
        }
        advance(m_style == Style::Single && c == '\'' ? 2 : 1, 1);
        return true;
    }

private:
    void advance(std::size_t source, std::size_t value) {
        m_sourceNext = std::min(m_sourceAt + source, m_source.size());
        m_valueNext = std::min(m_valueAt + value, m_value.size());
    }

    bool stepEscape() {
        const char kind = m_sourceAt + 1 < m_source.size() ? m_source[m_sourceAt + 1] : '\0';
        if (kind == '\n' || kind == '\r') {
            advance(1 + spacesFrom(m_source, m_sourceAt + 1), 0); // an escaped line break leaves nothing
            return true;
        }
        if (m_valueAt >= m_value.size()) {
            return false;
        }
        const std::size_t made = codePointAt(m_value, m_valueAt).bytes;
        std::size_t length = kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
        if (kind == 'u' && made == 4) {
            length = 12; // JSON writes what lies beyond U+FFFF as a pair of surrogates
        }
        advance(length, made);
        return true;
    }

    /// Folding changes spaces into other spaces only, so a run of them answers to a run of them.
    bool stepSpaces() {
        const std::size_t sourceRun = spacesFrom(m_source, m_sourceAt);
        const std::size_t valueRun = spacesFrom(m_value, m_valueAt);
        const std::string_view run = m_source.substr(m_sourceAt, sourceRun);
        const auto lineBreaks = static_cast<std::size_t>(std::count(run.begin(), run.end(), '\n'));
        if (lineBreaks == 0) {
            advance(1, std::min<std::size_t>(1, valueRun));
            return valueRun > 0 || m_style == Style::Block || m_style == Style::Plain;
        }
        // What follows in double quotes may be an escaped space, which belongs to the next piece.
        const std::size_t folded = lineBreaks == 1 ? 1 : lineBreaks - 1;
        advance(sourceRun, m_style == Style::Double ? std::min(folded, valueRun) : valueRun);
        return true;
    }

    std::string_view m_source;
    std::string_view m_value;
    Style m_style;
    std::size_t m_sourceAt = 0;
    std::size_t m_sourceNext = 0;
    std::size_t m_valueAt = 0;
    std::size_t m_valueNext = 0;
};

Alignment::Style styleOf(char first) {
    switch (first) {
    case '\'':
        return Alignment::Style::Single;
    case '"':
        return Alignment::Style::Double;
    case '|':
    case '>':
        return Alignment::Style::Block;
    default:
        return Alignment::Style::Plain;
    }
}

/// Within a run of spaces the line's own indentation is the last part of both: align the two at their ends.
std::size_t within(const Alignment& alignment, std::size_t offset) {
    if (offset == alignment.valueAt()) {
        return alignment.sourceAt();
    }
    const std::size_t sourceLength = alignment.sourceNext() - alignment.sourceAt();
    const std::size_t fromEnd = alignment.valueNext() - offset;
    return fromEnd >= sourceLength ? alignment.sourceAt() : alignment.sourceNext() - fromEnd;
}

} // namespace

std::optional<std::uint32_t> scalarEnd(std::string_view text, std::uint32_t begin, std::string_view value,
                                       bool plain) {
    if (begin >= text.size()) {
        return static_cast<std::uint32_t>(text.size());
    }
    if (!plain && (text[begin] == '\'' || text[begin] == '"')) {
        return quotedEnd(text, begin);
    }
    std::size_t end = begin;
    std::size_t next = begin;
    if (!plain) {
        next = blockTextBegin(text, begin);
        end = std::min(text.find_first_of("\r\n", begin), text.size());
    } else if (text.substr(begin, value.size()) == value) {
        return static_cast<std::uint32_t>(begin + value.size());
    }
    // Folding touches spaces alone: the other characters are the same ones in the same order.
    for (std::size_t at = 0; at < value.size(); ++at, ++next) {
        at += spacesFrom(value, at);
        next += next < text.size() ? spacesFrom(text, next) : 0;
        if (at >= value.size() || next >= text.size() || text[next] != value[at]) {
            break;
        }
        end = next + 1;
    }
    return static_cast<std::uint32_t>(end);
}

ValueMap::ValueMap(std::string_view text, SourceRange scalar, std::string_view value)
    : m_scalar(scalar), m_size(value.size()) {
    if (scalar.begin >= scalar.end || scalar.end > text.size()) {
        return;
    }
    const Alignment::Style style = styleOf(text[scalar.begin]);
    const bool isQuoted = style == Alignment::Style::Single || style == Alignment::Style::Double;
    std::size_t first = scalar.begin;
    if (style == Alignment::Style::Block) {
        const std::size_t lines = blockTextBegin(text, scalar.begin);
        first = lines + (lines < text.size() ? spacesFrom(text, lines) : 0);
    } else if (isQuoted) {
        ++first;
    }
    const std::size_t last = isQuoted ? scalar.end - std::size_t{1} : scalar.end;
    if (first > last) {
        return;
    }
    // A block's own leading spaces and line breaks are part of its value.
    m_leading = style == Alignment::Style::Block ? spacesFrom(value, 0) : 0;
    Alignment alignment(text.substr(first, last - first), style, value.substr(m_leading));
    const auto inText = [first](std::size_t at) { return static_cast<std::uint32_t>(first + at); };
    m_begins.reserve(m_size - m_leading + 1);
    m_ends.reserve(m_size - m_leading + 1);
    while (!alignment.atEnd()) {
        if (!alignment.step()) {
            return;
        }
        for (std::size_t at = alignment.valueAt(); at < alignment.valueNext(); ++at) {
            m_begins.push_back(inText(within(alignment, at)));
            if (m_ends.empty()) {
                m_ends.push_back(m_begins.front());
            }
            const std::size_t next = at + 1;
            m_ends.push_back(
                inText(next < alignment.valueNext() ? within(alignment, next) : alignment.sourceNext()));
        }
    }
    m_begins.push_back(inText(alignment.sourceNext()));
    if (m_ends.empty()) {
        m_ends.push_back(m_begins.front());
    }
}

SourceRange ValueMap::range(std::uint32_t offset, std::uint32_t length) const {
    const std::size_t end = offset + std::size_t{length};
    const std::size_t firstByte = offset > m_leading ? offset - m_leading : 0;
    const std::size_t endByte = end > m_leading ? end - m_leading : 0;
    if (end > m_size || firstByte >= m_begins.size() || endByte >= m_ends.size()) {
        return m_scalar;
    }
    const std::uint32_t from = m_begins[firstByte];
    return {from, length == 0 ? from : std::max(from, m_ends[endByte])};
}

std::uint32_t skipBlankAndComments(std::string_view text, std::uint32_t offset) {
    std::size_t at = offset;
    while (at < text.size()) {
        at += spacesFrom(text, at);
        if (at >= text.size() || text[at] != '#') {
            break;
        }
        at = std::min(text.find('\n', at), text.size());
    }
    return static_cast<std::uint32_t>(std::min(at, text.size()));
}

} // namespace anteroom
