// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/placement.h"

#include "core/authoring/tree_words.h"
#include "core/authoring/yaml_edits.h"

namespace anteroom {

namespace {

using namespace authoring;

using Items = std::vector<std::string>;

constexpr std::size_t usualColumn = 2;

std::string_view sourceOf(const Document& document) { return document.source().text(); }

/// The item that holds the line.
std::optional<std::uint32_t> itemAt(Node list, const SourceText& text, std::uint32_t line) {
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        const SourceSpan span = list[i].span();
        if (text.lineColumn(span.begin).line <= line && line <= text.lineColumn(span.end).line)
            return i;
    }
    return std::nullopt;
}

std::optional<Node> listUnder(Node holder, std::string_view key) {
    const auto list = valueOf(holder, key);
    return list && list->isSequence() ? list : std::nullopt;
}

std::string linesOf(const Items& items) {
    std::string lines;
    for (const std::string& item : items)
        lines += "\n" + listItem(item, usualColumn);
    return lines;
}

std::optional<TextEdit> addedTo(Node list, std::optional<std::uint32_t> after, const Items& items,
                                std::string_view source) {
    if (!isInBrackets(list, source))
        return insertedAfter(list, after.value_or(list.size() - 1), items, source);
    return list.size() == 0 ? std::optional(TextEdit{list.span(), linesOf(items)}) : std::nullopt;
}

/// Below a section or group: after the question that holds the line.
std::optional<TextEdit> placedQuestion(Node holder, const Items& items, const Document& document,
                                       std::uint32_t line) {
    const auto questions = listUnder(holder, "questions");
    if (!questions || (questions->size() == 0))
        return std::nullopt;
    const auto around = itemAt(*questions, document.source(), line);
    if (around && (*questions)[*around].find("group"))
        return placedQuestion((*questions)[*around], items, document, line);
    return addedTo(*questions, around, items, sourceOf(document));
}

std::string_view keyOf(TemplateKind kind) {
    switch (kind) {
    case TemplateKind::Section:
        return "sections";
    case TemplateKind::Computed:
        return "computed";
    case TemplateKind::Finding:
        return "findings";
    case TemplateKind::Urgent:
        return "urgent";
    case TemplateKind::Contradiction:
        return "contradictions";
    default:
        return "questions";
    }
}

/// Below a key of the root, which comes in if need be.
std::optional<TextEdit> placedUnder(std::string_view key, const Items& items, const Document& document,
                                    std::uint32_t line) {
    const std::string_view source = sourceOf(document);
    const Node root = document.root();
    if (!root.isMapping() || isInBrackets(root, source))
        return std::nullopt;
    if (root.find(key)) {
        const auto list = listUnder(root, key);
        return list ? addedTo(*list, itemAt(*list, document.source(), line), items, source) : std::nullopt;
    }
    const auto end = static_cast<std::uint32_t>(source.size());
    return TextEdit{{document.file(), end, end},
                    (source.ends_with('\n') ? "\n" : "\n\n") + std::string(key) + ":" + linesOf(items) +
                        "\n"};
}

} // namespace

std::optional<TextEdit> placed(const NewItem& item, const Document& document, std::uint32_t line) {
    const std::string_view key = keyOf(item.kind);
    if (key != "questions")
        return placedUnder(key, {item.text}, document, line);
    const auto sections = listUnder(document.root(), "sections");
    if (!sections || sections->size() == 0)
        return std::nullopt;
    const auto section = itemAt(*sections, document.source(), line);
    return placedQuestion((*sections)[section.value_or(sections->size() - 1)], {item.text}, document, line);
}

std::optional<TextEdit> placedCases(const std::vector<std::string>& cases, const Document& document) {
    constexpr std::uint32_t noLine = 0; // and so at the end
    return placedUnder("cases", cases, document, noLine);
}

} // namespace anteroom
