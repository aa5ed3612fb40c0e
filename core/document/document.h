// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_text.h"
#include "core/document/node.h"

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// A parsed YAML or JSON text as a const tree with the place of every key and value. Neither copied nor
/// moved: Nodes point into it, and scalars point into the text where they can.
class Document {
public:
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    Node root() const { return Node(this, 0); }
    FileIndex file() const noexcept { return m_file; }
    const SourceText& source() const noexcept { return *m_source; }
    /// Whether something was refused that may hold more than one value: a list or mapping under a key that
    /// was there already, what an alias or merge key stands for. What is unknown may be in there.
    bool lacksParts() const noexcept { return m_lacksParts; }

private:
    friend class Node;
    friend class DocumentBuilder;

    /// Children of a collection are chained in m_children[firstChild, firstChild + childCount): of a mapping
    /// key, value, ...
    struct Entry {
        Node::Kind kind = Node::Kind::Null;
        bool plain = false;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t firstChild = 0;
        std::uint32_t childCount = 0;
        std::string_view scalar;
    };

    Document(std::shared_ptr<const SourceText> source, FileIndex file)
        : m_source(std::move(source)), m_file(file) {}

    std::shared_ptr<const SourceText> m_source;
    FileIndex m_file;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_children;
    std::deque<std::string> m_resolved; ///< scalars that differ from their source bytes
    bool m_lacksParts = false;
};

} // namespace anteroom
