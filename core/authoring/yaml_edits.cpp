// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/yaml_edits.h"

#include <algorithm>
#include <array>

namespace anteroom::authoring {

namespace {

std::size_t lineBegin(std::string_view source, std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : source.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

/// Without its line break, also one of two bytes.
std::size_t lineEnd(std::string_view source, std::size_t at) {
    std::size_t end = std::min(source.find('\n', at), source.size());
    while (end > at && source[end - 1] == '\r')
        --end;
    return end;
}

bool isFirstOnItsLine(std::string_view source, std::size_t at) {
    const std::size_t begin = lineBegin(source, at);
    return source.substr(begin, at - begin).find_first_not_of(' ') == std::string_view::npos;
}

std::string indentTo(std::string_view source, std::size_t at) {
    return std::string(at - lineBegin(source, at), ' ');
}

/// Past the last byte that shows: a block of text may end in line breaks.
std::uint32_t visibleEnd(Node node, std::string_view source) {
    std::uint32_t end = node.span().end;
    while (end > node.span().begin &&
           std::string_view(" \t\r\n").find(source[end - 1]) != std::string_view::npos)
        --end;
    return end;
}

TextEdit insertion(Node near, std::size_t at, std::string text) {
    const auto place = static_cast<std::uint32_t>(at);
    return {{near.span().file, place, place}, std::move(text)};
}

/// Where the dash before an item of a list on lines stands.
std::size_t dashBefore(Node item, std::string_view source) {
    return source.rfind('-', item.span().begin - 1);
}

TextEdit removal(Node near, std::size_t begin, std::size_t end) {
    return {{near.span().file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, {}};
}

/// With its line break, from the line's begin.
TextEdit removedLines(Node near, std::size_t first, std::size_t last, std::string_view source) {
    const std::size_t end = std::min(source.find('\n', last), source.size());
    return removal(near, lineBegin(source, first), std::min(end + 1, source.size()));
}

} // namespace

bool isInBrackets(Node collection, std::string_view source) {
    const std::string_view first = source.substr(collection.span().begin, 1);
    return first == "[" || first == "{";
}

TextEdit insertedItem(Node list, std::uint32_t index, std::string_view item, std::string_view source) {
    const bool isLast = index >= list.size();
    const Node beside = list[isLast ? list.size() - 1 : index];
    const std::uint32_t begin = beside.span().begin;
    if (isInBrackets(list, source)) {
        const bool isOnLines = list.size() > 1 && isFirstOnItsLine(source, begin);
        const std::string between = isOnLines ? ",\n" + indentTo(source, begin) : ", ";
        return isLast ? insertion(list, visibleEnd(beside, source), between + std::string(item))
                      : insertion(list, begin, std::string(item) + between);
    }
    const std::size_t dash = dashBefore(beside, source);
    const std::string indent = indentTo(source, dash);
    return isLast ? insertion(list, lineEnd(source, visibleEnd(beside, source)),
                              "\n" + indent + "- " + std::string(item))
                  : insertion(list, dash, "- " + std::string(item) + "\n" + indent);
}

std::string listItem(std::string_view item, std::size_t column) {
    std::string lines = std::string(column, ' ') + "- ";
    for (const char c : item) {
        lines += c;
        if (c == '\n')
            lines += std::string(column + 2, ' ');
    }
    return lines;
}

TextEdit insertedAfter(Node list, std::uint32_t index, const std::vector<std::string>& items,
                       std::string_view source) {
    const Node beside = list[index];
    const std::size_t dash = dashBefore(beside, source);
    std::string lines;
    for (const std::string& item : items)
        lines += "\n" + listItem(item, dash - lineBegin(source, dash));
    return insertion(list, lineEnd(source, visibleEnd(beside, source)), std::move(lines));
}

TextEdit insertedEntry(Node mapping, std::string_view entry, std::string_view source) {
    static constexpr std::array<std::string_view, 4> head{"anteroom", "id", "version", "title"};
    std::optional<std::uint32_t> after;
    for (std::uint32_t i = 0; i < mapping.size() && i < head.size(); ++i)
        if (std::find(head.begin(), head.end(), mapping.key(i).scalar()) != head.end())
            after = i;
    const std::uint32_t first = mapping.key(after.value_or(0)).span().begin;
    if (isInBrackets(mapping, source))
        return after ? insertion(mapping, visibleEnd(mapping[*after], source), ", " + std::string(entry))
                     : insertion(mapping, first, std::string(entry) + ", ");
    const std::string indent = indentTo(source, mapping.key(0).span().begin);
    return after ? insertion(mapping, lineEnd(source, visibleEnd(mapping[*after], source)),
                             "\n" + indent + std::string(entry))
                 : insertion(mapping, first, std::string(entry) + "\n" + indent);
}

std::optional<TextEdit> removedItem(Node list, std::uint32_t index, std::string_view source) {
    if (list.size() < 2)
        return std::nullopt;
    const Node item = list[index];
    if (!isInBrackets(list, source))
        return removedLines(list, dashBefore(item, source), visibleEnd(item, source), source);
    return index == 0 ? removal(list, item.span().begin, list[1].span().begin)
                      : removal(list, visibleEnd(list[index - 1], source), visibleEnd(item, source));
}

std::optional<TextEdit> removedEntry(Node mapping, std::uint32_t index, std::string_view source) {
    const std::uint32_t begin = mapping.key(index).span().begin;
    if (mapping.size() < 2)
        return std::nullopt;
    if (isInBrackets(mapping, source))
        return index == 0 ? removal(mapping, begin, mapping.key(1).span().begin)
                          : removal(mapping, visibleEnd(mapping[index - 1], source),
                                    visibleEnd(mapping[index], source));
    if (!isFirstOnItsLine(source, begin))
        return std::nullopt;
    return removedLines(mapping, begin, visibleEnd(mapping[index], source), source);
}

} // namespace anteroom::authoring
