// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/node.h"

#include "core/document/document.h"

#include <algorithm>
#include <cassert>

namespace anteroom {

Node::Kind Node::kind() const { return m_document->m_entries[m_index].kind; }

SourceSpan Node::span() const {
    const Document::Entry& entry = m_document->m_entries[m_index];
    return {m_document->m_file, entry.begin, entry.end};
}

std::string_view Node::scalar() const { return m_document->m_entries[m_index].scalar; }

bool Node::isPlain() const { return m_document->m_entries[m_index].plain; }

std::optional<Node::Comment> Node::comment() const {
    const Document::Entry& entry = m_document->m_entries[m_index];
    const std::string_view text = m_document->m_source->text();
    const std::size_t next = std::min(text.find_first_not_of(" \t", entry.end), text.size());
    if (!entry.plain || next == entry.end || next == text.size() || text[next] != '#') {
        return std::nullopt;
    }
    const std::size_t last = text.find_last_not_of('\r', std::min(text.find('\n', next), text.size()) - 1);
    return Comment{
        {m_document->m_file, static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(last + 1)},
        text.substr(next, last + 1 - next)};
}

SourceSpan Node::spanWithin(std::uint32_t offset, std::uint32_t length) const {
    return places().span(offset, length);
}

ScalarPlaces Node::places() const {
    const Document::Entry& entry = m_document->m_entries[m_index];
    ScalarPlaces places;
    places.m_file = m_document->m_file;
    places.m_scalar = {entry.begin, entry.end};
    if (entry.kind != Kind::Scalar) {
        return places;
    }
    const std::string_view text = m_document->m_source->text();
    const std::uint32_t quote = entry.plain ? 0 : 1;
    const std::uint32_t valueBegin = entry.begin + quote;
    places.m_size = static_cast<std::uint32_t>(entry.scalar.size());
    // A value may begin with what it stands for itself: two quotes are written as four.
    const bool isWhole = entry.end - entry.begin == places.m_size + 2 * quote;
    if (isWhole && entry.scalar.data() == text.data() + valueBegin) {
        places.m_verbatimAt = valueBegin;
    } else {
        places.m_map.emplace(text, places.m_scalar, entry.scalar);
    }
    return places;
}

std::uint32_t Node::size() const {
    const Document::Entry& entry = m_document->m_entries[m_index];
    return entry.kind == Kind::Mapping ? entry.childCount / 2 : entry.childCount;
}

Node Node::operator[](std::uint32_t index) const {
    assert(index < size());
    const Document::Entry& entry = m_document->m_entries[m_index];
    const std::uint32_t child = entry.kind == Kind::Mapping ? 2 * index + 1 : index;
    return Node(m_document, m_document->m_children[entry.firstChild + child]);
}

Node Node::key(std::uint32_t index) const {
    assert(isMapping() && index < size());
    const Document::Entry& entry = m_document->m_entries[m_index];
    return Node(m_document, m_document->m_children[entry.firstChild + 2 * index]);
}

std::optional<std::uint32_t> Node::find(std::string_view key, std::uint32_t from) const {
    const Document::Entry& entry = m_document->m_entries[m_index];
    const std::uint32_t count = entry.kind == Kind::Mapping ? entry.childCount / 2 : 0;
    for (std::uint32_t i = 0, at = from; i < count; ++i, ++at) {
        at = at < count ? at : 0;
        if (m_document->m_entries[m_document->m_children[entry.firstChild + 2 * at]].scalar == key) {
            return at;
        }
    }
    return std::nullopt;
}

} // namespace anteroom
