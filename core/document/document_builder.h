// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/document.h"
#include "core/document/parse.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom {

/// Grows a Document from the events of a parser and checks on the way what holds for YAML and JSON alike: the
/// limits, and keys that are scalars and unique. Functions that return bool return false where the parser is
/// to stop at once.
class DocumentBuilder {
public:
    DocumentBuilder(std::shared_ptr<const SourceText> source, FileIndex file, const Limits& limits);

    std::string_view text() const noexcept { return m_text; }
    SourceSpan span(std::uint32_t begin, std::uint32_t end) const;

    /// `value` is kept as a view into the text where its bytes stand at `valueBegin`, else copied.
    bool scalar(std::uint32_t begin, std::uint32_t end, std::uint32_t valueBegin, std::string_view value,
                bool plain);
    /// A plain scalar whose value stands in no text; the view must outlive the document.
    bool literal(std::uint32_t begin, std::uint32_t end, std::string_view value);
    bool null(std::uint32_t begin, std::uint32_t end);
    bool beginCollection(Node::Kind kind, std::uint32_t begin);
    bool endCollection(std::uint32_t end);

    bool isInMapping() const;
    bool isInSequence() const;
    /// Whether a mapping is open and its next child is a key.
    bool expectsKey() const;
    /// Whether a mapping is open and its next child is the value of a key.
    bool expectsValue() const;
    bool isOpen() const noexcept { return !m_frames.empty(); }
    /// Where the innermost open collection begins. Precondition: one is open.
    std::uint32_t openBegin() const;
    /// Where the innermost `[` or `{` stands that is still open.
    std::optional<std::uint32_t> openBracket() const;
    /// Whether nothing at all, or only an empty value, was read.
    bool isEmpty() const;

    /// Reports a problem after which there is no tree; false once there are too many to go on.
    bool report(std::string code, std::uint32_t begin, std::uint32_t end, Message message, Hint hint = {});

    /// Likewise, of a problem that leaves the rest readable.
    bool reportReadable(std::string code, std::uint32_t begin, std::uint32_t end, Message message, Hint hint);
    /// Something that was refused may hold more than one value.
    void lacksParts() { m_document->m_lacksParts = true; }

    /// Every problem, in the order of their places; and the document, unless one of them leaves no tree.
    std::unique_ptr<const Document> finish(Diagnostics& diagnostics);

private:
    struct Frame {
        std::uint32_t entry = 0;
        std::uint32_t firstPending = 0;
        std::uint32_t depth = 1;
        bool isKey = false;
    };

    /// Appends an entry as a child of the innermost open collection; nothing where a limit was met.
    bool append(const Document::Entry& entry);
    bool reportKey(const Document::Entry& entry);
    bool checkDuplicates(const Frame& frame);
    bool reportDuplicate(const Frame& frame, std::uint32_t key, std::uint32_t firstKey);
    void dropDuplicates(const Frame& frame);
    const Document::Entry& pendingKey(const Frame& frame, std::uint32_t index) const;

    std::unique_ptr<Document> m_document;
    std::string_view m_text;
    Limits m_limits;
    Diagnostics m_problems;
    bool m_hasTree = true;
    std::vector<Frame> m_frames;
    /// Children of the open collections; those of a closed one move on to Document::m_children, where they
    /// lie together.
    std::vector<std::uint32_t> m_pending;
    using OrderedKey = std::pair<std::string_view, std::uint32_t>;
    std::vector<OrderedKey> m_order;         ///< scratch for sorting keys
    std::vector<std::uint32_t> m_duplicates; ///< scratch: keys of one mapping that were there already
};

} // namespace anteroom
