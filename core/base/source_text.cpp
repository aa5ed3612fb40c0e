// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/source_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>

namespace anteroom {

namespace {

constexpr std::size_t milestoneDistance = 1024;

} // namespace

SourceText::SourceText(std::string name, std::string text)
    : m_name(std::move(name)), m_text(std::move(text)) {
    // A byte order mark is no character of the first line: editors do not show it, so columns do not count
    // it.
    m_lineStarts.push_back(m_text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    // Offsets have 32 bits; readers refuse a text that long, and until then its lines must not wrap around.
    const std::size_t end = std::min<std::size_t>(m_text.size(), std::numeric_limits<std::uint32_t>::max());
    for (std::size_t at = m_text.find('\n'); at < end; at = m_text.find('\n', at + 1)) {
        addMilestones(m_lineStarts.back(), at);
        m_lineStarts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    addMilestones(m_lineStarts.back(), end);
}

void SourceText::addMilestones(std::size_t lineBegin, std::size_t lineEnd) {
    std::size_t next = lineBegin + milestoneDistance;
    std::uint32_t column = 1;
    for (std::size_t at = lineBegin; next < lineEnd && at < lineEnd;) {
        if (at >= next) {
            m_milestones.push_back({static_cast<std::uint32_t>(at), column});
            next = at + milestoneDistance;
        }
        // Nearly all text is ASCII: eight characters at a time.
        std::uint64_t eight = 0;
        if (at + sizeof eight <= lineEnd) {
            std::memcpy(&eight, m_text.data() + at, sizeof eight);
        }
        const bool isAscii = at + sizeof eight <= lineEnd && (eight & 0x8080808080808080u) == 0;
        at += isAscii ? sizeof eight : codePointAt(m_text, at).bytes;
        column += isAscii ? static_cast<std::uint32_t>(sizeof eight) : 1;
    }
}

LineColumn SourceText::lineColumn(std::uint32_t offset) const {
    const std::size_t place = std::clamp<std::size_t>(offset, m_lineStarts.front(), m_text.size());
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), place);
    Milestone from{*std::prev(next), 1};
    const auto beyond =
        std::upper_bound(m_milestones.begin(), m_milestones.end(), place,
                         [](std::size_t at, const Milestone& milestone) { return at < milestone.offset; });
    if (beyond != m_milestones.begin() && std::prev(beyond)->offset > from.offset) {
        from = *std::prev(beyond);
    }
    const std::string_view between = text().substr(from.offset, place - from.offset);
    return {static_cast<std::uint32_t>(next - m_lineStarts.begin()),
            from.column + static_cast<std::uint32_t>(characterCount(between))};
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
