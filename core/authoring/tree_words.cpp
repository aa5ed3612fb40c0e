// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/tree_words.h"

namespace anteroom::authoring {

namespace {

std::string onOneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!isBlank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (line.ends_with(' '))
        line.pop_back();
    return line;
}

} // namespace

std::optional<Node> valueOf(Node node, std::string_view key) {
    const auto index = node.find(key);
    return index ? std::optional(node[*index]) : std::nullopt;
}

std::string scalarOf(Node node, std::string_view key) {
    const auto value = valueOf(node, key);
    return value ? std::string(value->scalar()) : std::string();
}

std::string plainLanguageOf(Node root) {
    const auto list = valueOf(root, "languages");
    const std::string_view first =
        list && list->isSequence() && list->size() > 0 ? (*list)[0].scalar() : std::string_view();
    const std::string own = first.empty() ? scalarOf(root, "language") : std::string(first);
    return own.empty() ? "en" : own;
}

std::string wordsOf(Node text, std::string_view language) {
    if (!text.isMapping())
        return onOneLine(text.scalar());
    const auto own = valueOf(text, language);
    return own ? onOneLine(own->scalar()) : text.size() > 0 ? onOneLine(text[0].scalar()) : std::string();
}

std::string titleOf(Node node, std::string_view language) {
    for (const std::string_view key : {"label", "title", "text"})
        if (const auto value = valueOf(node, key)) {
            std::string words = wordsOf(*value, language);
            if (!words.empty())
                return words;
        }
    return {};
}

} // namespace anteroom::authoring
