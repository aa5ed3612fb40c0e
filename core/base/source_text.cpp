// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/source_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace anteroom {

SourceText::SourceText(std::string name, std::string text)
    : m_name(std::move(name)), m_text(std::move(text)) {
    // A byte order mark is no character of the first line: editors do not show it, so columns do not count
    // it.
    m_lineStarts.push_back(m_text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    // Offsets have 32 bits; readers refuse a text that long, and until then its lines must not wrap around.
    const std::size_t end = std::min<std::size_t>(m_text.size(), std::numeric_limits<std::uint32_t>::max());
    for (std::size_t at = m_text.find('\n'); at < end; at = m_text.find('\n', at + 1)) {
        m_lineStarts.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

LineColumn SourceText::lineColumn(std::uint32_t offset) const {
    const std::size_t place = std::clamp<std::size_t>(offset, m_lineStarts.front(), m_text.size());
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), place);
    const std::size_t begin = *std::prev(next);
    const std::string_view before = text().substr(begin, place - begin);
    return {static_cast<std::uint32_t>(next - m_lineStarts.begin()),
            static_cast<std::uint32_t>(characterCount(before) + 1)};
}

std::string_view SourceText::line(std::uint32_t line) const {
    if (line == 0 || line > m_lineStarts.size()) {
        return {};
    }
    const std::size_t begin = m_lineStarts[line - 1];
    if (line == m_lineStarts.size()) {
        return text().substr(begin);
    }
    const std::string_view whole = text().substr(begin, m_lineStarts[line] - 1 - begin);
    return whole.ends_with('\r') ? whole.substr(0, whole.size() - 1) : whole;
}

FileIndex SourceSet::add(std::shared_ptr<const SourceText> text) {
    assert(text);
    m_texts.push_back(std::move(text));
    return FileIndex{static_cast<std::uint32_t>(m_texts.size() - 1)};
}

const SourceText& SourceSet::operator[](FileIndex file) const {
    assert(static_cast<std::size_t>(file) < m_texts.size());
    return *m_texts[static_cast<std::size_t>(file)];
}

} // namespace anteroom
