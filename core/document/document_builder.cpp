// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document_builder.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

namespace {

constexpr std::size_t mostProblems = 100;
/// Up to here comparing every key with every other one is faster than sorting them.
constexpr std::uint32_t fewKeys = 16;

} // namespace

DocumentBuilder::DocumentBuilder(std::shared_ptr<const SourceText> source, FileIndex file,
                                 const Limits& limits)
    : m_document(new Document(std::move(source), file)), m_text(m_document->source().text()),
      m_limits(limits) {
    // Pages that are not filled are never paid for; growing would copy all of it several times. People write
    // a key or value in about every dozen bytes.
    const std::size_t likely = std::min<std::size_t>(m_text.size() / 12 + 1, m_limits.nodes);
    m_document->m_entries.reserve(likely);
    m_document->m_children.reserve(likely);
}

SourceSpan DocumentBuilder::span(std::uint32_t begin, std::uint32_t end) const {
    return {m_document->file(), begin, end};
}

bool DocumentBuilder::scalar(std::uint32_t begin, std::uint32_t end, std::uint32_t valueBegin,
                             std::string_view value, bool plain) {
    if (value.size() > m_limits.scalarBytes) {
        report(
            "too-large", begin, end,
            core::said("this text has %1 bytes; at most %2 are read", {value.size(), m_limits.scalarBytes}),
            core::said("shorten it"));
        return false;
    }
    Document::Entry entry{Node::Kind::Scalar, plain, begin, end, 0, 0, {}};
    const std::string_view inText =
        m_text.substr(std::min<std::size_t>(valueBegin, m_text.size()), value.size());
    entry.scalar = inText == value ? inText : m_document->m_resolved.emplace_back(value);
    return append(entry);
}

bool DocumentBuilder::literal(std::uint32_t begin, std::uint32_t end, std::string_view value) {
    return append({Node::Kind::Scalar, true, begin, end, 0, 0, value});
}

bool DocumentBuilder::null(std::uint32_t begin, std::uint32_t end) {
    return append({Node::Kind::Null, false, begin, end, 0, 0, {}});
}

bool DocumentBuilder::beginCollection(Node::Kind kind, std::uint32_t begin) {
    // Before a bracket that is never closed yaml-cpp makes up a mapping whose key it is, at the same place:
    // one level to whoever wrote it.
    const bool isMadeUp = isOpen() && openBegin() == begin;
    const std::uint32_t depth = isOpen() ? m_frames.back().depth + (isMadeUp ? 0 : 1) : 1;
    if (depth > m_limits.depth) {
        const bool inBrackets =
            openBracket() || m_text.substr(begin, 1) == "[" || m_text.substr(begin, 1) == "{";
        report("too-deep", begin, begin + 1,
               core::said("this is nested more than %1 levels deep", {m_limits.depth}),
               inBrackets ? core::said("is a closing bracket missing?")
                          : core::said("put it further to the left, in fewer levels"));
        return false;
    }
    const bool isKey = expectsKey();
    const auto index = static_cast<std::uint32_t>(m_document->m_entries.size());
    if (!append({kind, false, begin, begin, 0, 0, {}})) {
        return false;
    }
    m_frames.push_back({index, static_cast<std::uint32_t>(m_pending.size()), depth, isKey});
    return true;
}

bool DocumentBuilder::endCollection(std::uint32_t end) {
    const Frame frame = m_frames.back();
    Document::Entry& entry = m_document->m_entries[frame.entry];
    entry.end = std::max(entry.begin, end);
    entry.firstChild = static_cast<std::uint32_t>(m_document->m_children.size());
    // A key that is a collection is reported at its end: before a bracket that is never closed yaml-cpp makes
    // up keys.
    const bool goOn =
        (entry.kind != Node::Kind::Mapping || checkDuplicates(frame)) && (!frame.isKey || reportKey(entry));
    entry.childCount = static_cast<std::uint32_t>(m_pending.size()) - frame.firstPending;

    const auto first = m_pending.begin() + frame.firstPending;
    m_document->m_children.insert(m_document->m_children.end(), first, m_pending.end());
    m_pending.erase(first, m_pending.end());
    m_frames.pop_back();
    return goOn;
}

bool DocumentBuilder::isInMapping() const {
    return !m_frames.empty() && m_document->m_entries[m_frames.back().entry].kind == Node::Kind::Mapping;
}

bool DocumentBuilder::isInSequence() const {
    return !m_frames.empty() && m_document->m_entries[m_frames.back().entry].kind == Node::Kind::Sequence;
}

bool DocumentBuilder::expectsKey() const {
    return isInMapping() && (m_pending.size() - m_frames.back().firstPending) % 2 == 0;
}

bool DocumentBuilder::expectsValue() const { return isInMapping() && !expectsKey(); }

std::uint32_t DocumentBuilder::openBegin() const {
    return m_document->m_entries[m_frames.back().entry].begin;
}

std::optional<std::uint32_t> DocumentBuilder::openBracket() const {
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame) {
        const Document::Entry& entry = m_document->m_entries[frame->entry];
        const char opener = entry.kind == Node::Kind::Mapping ? '{' : '[';
        if (entry.begin < m_text.size() && m_text[entry.begin] == opener) {
            return entry.begin;
        }
    }
    return std::nullopt;
}

bool DocumentBuilder::isEmpty() const {
    return m_document->m_entries.empty() || m_document->m_entries.front().kind == Node::Kind::Null;
}

bool DocumentBuilder::append(const Document::Entry& entry) {
    if (m_document->m_entries.size() >= m_limits.nodes) {
        report("too-many-nodes", entry.begin, entry.begin + 1,
               core::said("there are more than %1 keys and values up to here", {m_limits.nodes}));
        return false;
    }
    const bool goOn = entry.kind != Node::Kind::Null || !expectsKey() || reportKey(entry);
    if (!m_frames.empty()) {
        m_pending.push_back(static_cast<std::uint32_t>(m_document->m_entries.size()));
    }
    m_document->m_entries.push_back(entry);
    return goOn;
}

bool DocumentBuilder::reportKey(const Document::Entry& entry) {
    const Message hint = core::said("write a word before the colon");
    const std::string_view written = m_text.substr(entry.begin, entry.end - entry.begin);
    switch (entry.kind) {
    case Node::Kind::Sequence:
        return report("key-not-scalar", entry.begin, entry.end, core::said("a list cannot be a key"), hint);
    case Node::Kind::Mapping:
        return report("key-not-scalar", entry.begin, entry.end,
                      core::said("`key: value` cannot itself be a key"), hint);
    default:
        break;
    }
    return written.empty()
               ? report("key-not-scalar", entry.begin, entry.begin + 1,
                        core::said("there is no key before this"), hint)
               : report("key-not-scalar", entry.begin, entry.end,
                        core::said("%1 cannot be a key: it stands for nothing", {inBackticks(written)}),
                        core::said("put it into quotes if the word itself is meant"));
}

const Document::Entry& DocumentBuilder::pendingKey(const Frame& frame, std::uint32_t index) const {
    return m_document->m_entries[m_pending[frame.firstPending + 2 * index]];
}

bool DocumentBuilder::checkDuplicates(const Frame& frame) {
    const std::uint32_t count = (static_cast<std::uint32_t>(m_pending.size()) - frame.firstPending) / 2;
    m_duplicates.clear();
    if (count <= fewKeys) {
        for (std::uint32_t i = 1; i < count; ++i) {
            for (std::uint32_t j = 0; j < i; ++j) {
                const Document::Entry& key = pendingKey(frame, i);
                if (key.kind == Node::Kind::Scalar && pendingKey(frame, j).kind == Node::Kind::Scalar &&
                    key.scalar == pendingKey(frame, j).scalar) {
                    if (!reportDuplicate(frame, i, j)) {
                        return false;
                    }
                    break;
                }
            }
        }
        dropDuplicates(frame);
        return true;
    }
    // Sorted rather than hashed: nobody can choose keys that make this slow.
    m_order.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        m_order[i] = {pendingKey(frame, i).scalar, i};
    }
    std::sort(m_order.begin(), m_order.end());
    OrderedKey first = m_order.front();
    for (std::uint32_t i = 1; i < count; ++i) {
        const auto& [scalar, key] = m_order[i];
        if (scalar != first.first) {
            first = m_order[i];
        } else if (pendingKey(frame, key).kind == Node::Kind::Scalar &&
                   !reportDuplicate(frame, key, first.second)) {
            return false;
        }
    }
    dropDuplicates(frame);
    return true;
}

bool DocumentBuilder::reportDuplicate(const Frame& frame, std::uint32_t key, std::uint32_t firstKey) {
    m_duplicates.push_back(key);
    const Document::Entry& second = pendingKey(frame, key);
    const LineColumn first = m_document->source().lineColumn(pendingKey(frame, firstKey).begin);
    const bool isOneLine = m_document->source().lineColumn(second.begin).line == first.line;
    return reportReadable("duplicate-key", second.begin, second.end,
                          isOneLine ? core::said("the key %1 is already given in this line, in column %2",
                                                 {inBackticks(second.scalar), first.column})
                                    : core::said("the key %1 is already given on line %2",
                                                 {inBackticks(second.scalar), first.line}),
                          core::said("keep one of the two"));
}

/// The first of several entries with one key counts, so that reading goes on.
void DocumentBuilder::dropDuplicates(const Frame& frame) {
    if (m_duplicates.empty()) {
        return;
    }
    std::sort(m_duplicates.begin(), m_duplicates.end());
    auto drop = m_duplicates.begin();
    std::size_t kept = frame.firstPending;
    for (std::uint32_t i = 0; frame.firstPending + 2 * i < m_pending.size(); ++i) {
        const std::size_t key = frame.firstPending + 2 * i;
        if (drop != m_duplicates.end() && *drop == i) {
            ++drop;
            const Node::Kind kind = m_document->m_entries[m_pending[key + 1]].kind;
            m_document->m_lacksParts |= kind == Node::Kind::Sequence || kind == Node::Kind::Mapping;
        } else {
            m_pending[kept++] = m_pending[key];
            m_pending[kept++] = m_pending[key + 1];
        }
    }
    m_pending.resize(kept);
}

bool DocumentBuilder::report(std::string code, std::uint32_t begin, std::uint32_t end, Message message,
                             Hint hint) {
    m_hasTree = false;
    return reportReadable(std::move(code), begin, end, std::move(message), std::move(hint));
}

bool DocumentBuilder::reportReadable(std::string code, std::uint32_t begin, std::uint32_t end,
                                     Message message, Hint hint) {
    if (hint.replaced)
        hint.replaced = span(hint.replaced->begin, hint.replaced->end);
    m_problems.error(std::move(code), span(begin, end), std::move(message), std::move(hint));
    const bool goOn = m_problems.size() < mostProblems;
    m_hasTree = m_hasTree && goOn;
    return goOn;
}

std::unique_ptr<const Document> DocumentBuilder::finish(Diagnostics& diagnostics) {
    m_problems.sortByPlace();
    diagnostics.append(std::move(m_problems));
    return m_hasTree ? std::move(m_document) : nullptr;
}

} // namespace anteroom
