// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/outline.h"

#include "core/authoring/tree_words.h"

#include <algorithm>

namespace anteroom {

namespace {

using namespace authoring;
using Kind = OutlineEntry::Kind;
using Parent = std::optional<std::size_t>;

class OutlineReader {
public:
    explicit OutlineReader(const Document& document)
        : m_text(document.source()), m_language(plainLanguageOf(document.root())) {}

    Outline read(Node root) {
        for (std::uint32_t i = 0; root.isMapping() && i < root.size(); ++i)
            part(root.key(i).scalar(), root[i]);
        return std::move(m_outline);
    }

private:
    void part(std::string_view key, Node value) {
        if (key == "documents")
            named(Kind::Document, value);
        else if (key == "answer-sets")
            named(Kind::AnswerSet, value);
        else if (key == "vocabularies")
            list(Kind::Vocabulary, value, {});
        else if (key == "topics")
            list(Kind::Topic, value, {});
        else if (key == "sensitivities")
            list(Kind::Sensitivity, value, {});
        else if (key == "sections")
            holders(Kind::Section, value);
        else if (key == "instruments")
            holders(Kind::Instrument, value);
        else if (key == "computed")
            list(Kind::Computed, value, {});
        else if (key == "findings")
            list(Kind::Finding, value, {});
        else if (key == "urgent")
            list(Kind::Urgent, value, {});
        else if (key == "contradictions")
            list(Kind::Contradiction, value, {});
    }

    /// A map of id to what is called so.
    void named(Kind kind, Node map) {
        for (std::uint32_t i = 0; map.isMapping() && i < map.size(); ++i) {
            const Node key = map.key(i);
            OutlineEntry entry;
            entry.kind = kind;
            entry.id = key.scalar();
            entry.title = titleOf(map[i], m_language);
            entry.idSpan = key.span();
            entry.span = {key.span().file, key.span().begin, std::max(key.span().end, map[i].span().end)};
            add(std::move(entry), {});
        }
    }

    void list(Kind kind, Node items, Parent parent) {
        for (std::uint32_t i = 0; items.isSequence() && i < items.size(); ++i)
            item(kind, items[i], "id", parent);
    }

    Parent item(Kind kind, Node node, std::string_view idKey, Parent parent) {
        if (!node.isMapping())
            return parent;
        OutlineEntry entry;
        entry.kind = kind;
        entry.title = titleOf(node, m_language);
        entry.span = node.span();
        entry.idSpan = {entry.span.file, entry.span.begin, entry.span.begin};
        if (const auto id = valueOf(node, idKey); id && id->isScalar()) {
            entry.id = id->scalar();
            entry.idSpan = id->span();
        }
        return add(std::move(entry), parent);
    }

    void holders(Kind kind, Node items) {
        for (std::uint32_t i = 0; items.isSequence() && i < items.size(); ++i) {
            const Parent holder = item(kind, items[i], "id", {});
            questionsOf(items[i], holder);
            if (const auto computed = valueOf(items[i], "computed"))
                list(Kind::Computed, *computed, holder);
        }
    }

    void questionsOf(Node holder, Parent parent) {
        const auto questions = valueOf(holder, "questions");
        for (std::uint32_t i = 0; questions && questions->isSequence() && i < questions->size(); ++i) {
            const Node node = (*questions)[i];
            if (node.find("group")) {
                questionsOf(node, item(Kind::Group, node, "group", parent));
            } else if (node.find("instrument")) {
                item(Kind::Instrument, node, "instrument", parent);
            } else {
                const Parent question = item(Kind::Question, node, "id", parent);
                if (const auto fields = valueOf(node, "fields"))
                    list(Kind::Field, *fields, question);
            }
        }
    }

    std::size_t add(OutlineEntry entry, Parent parent) {
        const std::string_view text = m_text.text();
        std::uint32_t last = entry.span.end;
        while (last > entry.span.begin &&
               std::string_view(" \t\r\n").find(text[last - 1]) != std::string_view::npos)
            --last; // a block of text may end in blank lines
        entry.span.end = last;
        entry.firstLine = m_text.lineColumn(entry.span.begin).line;
        entry.lastLine = m_text.lineColumn(last).line;
        entry.parent = parent;
        entry.depth = parent ? m_outline[*parent].depth + 1 : 0;
        m_outline.push_back(std::move(entry));
        return m_outline.size() - 1;
    }

    const SourceText& m_text;
    std::string m_language;
    Outline m_outline;
};

} // namespace

Outline outlineOf(const Document& document) { return OutlineReader(document).read(document.root()); }

std::optional<std::size_t> entryAtLine(const Outline& outline, std::uint32_t line) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const OutlineEntry& entry = outline[i];
        const bool holds = entry.firstLine <= line && line <= entry.lastLine;
        const bool isWithinOneFoundHere = found && outline[*found].firstLine == line;
        if (holds && !isWithinOneFoundHere)
            found = i;
    }
    return found;
}

std::optional<std::size_t> itemAtLine(const Outline& outline, std::uint32_t line) {
    const auto entry = entryAtLine(outline, line);
    return entry && outline[*entry].kind == Kind::Field ? outline[*entry].parent : entry;
}

std::optional<std::size_t> entryOf(const Outline& outline, OutlineEntry::Kind kind, std::string_view id) {
    const auto found = std::find_if(outline.begin(), outline.end(), [&](const OutlineEntry& entry) {
        return entry.kind == kind && entry.id == id;
    });
    return found != outline.end() ? std::optional(static_cast<std::size_t>(found - outline.begin()))
                                  : std::nullopt;
}

} // namespace anteroom
