// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_text.h"
#include "core/document/scalar_places.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace anteroom {

class Document;

/// A place in a Document: a cheap handle, valid as long as its Document. The tree is const; reading it never
/// changes it, and any number of threads may.
class Node {
public:
    enum class Kind : std::uint8_t { Null, Scalar, Sequence, Mapping };

    Kind kind() const;
    bool isNull() const { return kind() == Kind::Null; }
    bool isScalar() const { return kind() == Kind::Scalar; }
    bool isSequence() const { return kind() == Kind::Sequence; }
    bool isMapping() const { return kind() == Kind::Mapping; }

    /// Of a scalar the text itself (quotes included), of a collection its first to its last byte as far as
    /// known.
    SourceSpan span() const;

    /// Of a scalar: its value, quotes and escapes resolved; otherwise empty.
    std::string_view scalar() const;
    /// Of a scalar: written without quotes and not as a block. Only a plain `yes` is a truth value, only a
    /// plain 1 a number.
    bool isPlain() const;
    /// Of a plain scalar: the comment that ends it on its own line, if one does. To its writer it may be
    /// text.
    struct Comment {
        SourceSpan span;
        std::string_view text; ///< from its `#` to the end of the line
    };
    std::optional<Comment> comment() const;
    /// The place of the scalar's bytes [offset, offset + length) in the source, through quotes, escapes,
    /// folding and blocks; the scalar's own span where its value does not stand there (a JSON `true`, which
    /// reads as yes).
    SourceSpan spanWithin(std::uint32_t offset, std::uint32_t length) const;
    /// Likewise, for whoever asks for many places of one scalar.
    ScalarPlaces places() const;

    /// Items of a sequence, entries of a mapping; otherwise 0.
    std::uint32_t size() const;
    /// Item of a sequence, or value of a mapping's entry, in the order written.
    Node operator[](std::uint32_t index) const;
    /// Key of a mapping's entry: always a scalar.
    Node key(std::uint32_t index) const;
    /// The entry under `key` of a mapping; nothing where there is none, or this is no mapping. The search
    /// begins at entry `from` and goes round.
    std::optional<std::uint32_t> find(std::string_view key, std::uint32_t from = 0) const;

    bool operator==(const Node&) const = default;

private:
    friend class Document;
    Node(const Document* document, std::uint32_t index) : m_document(document), m_index(index) {}

    const Document* m_document;
    std::uint32_t m_index;
};

} // namespace anteroom
