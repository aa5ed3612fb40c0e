// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/json_complaint.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/document/text_check.h"

#include <algorithm>

namespace anteroom {

namespace {

constexpr std::string_view spaces = " \t\r\n";

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '+' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

JsonComplaint complaint(std::size_t begin, std::size_t end, Message message, Message hint) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end)),
            std::move(message), std::move(hint)};
}

std::size_t wordEnd(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && isWordCharacter(text[end])) {
        ++end;
    }
    return end;
}

JsonComplaint inString(std::string_view text, std::size_t cursor, std::size_t at) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n,:", cursor), text.size());
    if (at >= text.size() || text[at] == '\n' || text[at] == '\r') {
        return complaint(begin, begin + 1, core::said("this string is not closed on its line"),
                         core::said("close it with \""));
    }
    if (static_cast<unsigned char>(text[at]) < 0x20) {
        return complaint(at, at + 1, core::said("a control character stands in a string"),
                         core::said("write \\t for a tab, \\n for a line break"));
    }
    const std::size_t backslash = std::max(begin, std::min(text.rfind('\\', at), text.size()));
    const std::size_t end = text[at] == '"' ? at : at + codePointAt(text, at).bytes;
    const std::string_view escape = text.substr(backslash, end - backslash);
    const bool isSurrogate = escape.size() == 6 && (escape[2] == 'd' || escape[2] == 'D');
    return complaint(
        backslash, end,
        isSurrogate ? core::said("%1 is half a character", {inBackticks(escape)})
                    : core::said("%1 is no escape of JSON", {inBackticks(escape)}),
        isSurrogate
            ? core::said("beyond U+FFFF a character takes two escapes, \\ud800 to \\udbff and \\udc00 to "
                         "\\udfff")
            : core::said("write \\\\ for a backslash; \\u takes four hexadecimal digits"));
}

JsonComplaint wrongWord(std::string_view text, std::size_t begin) {
    const std::size_t end = wordEnd(text, begin);
    const std::string_view word = text.substr(begin, end - begin);
    if (std::string_view("+-.0123456789").find(word.front()) != std::string_view::npos) {
        return complaint(
            begin, end, core::said("%1 is not a number that JSON allows", {inBackticks(word)}),
            core::said("a number has no plus sign, no leading zeros, digits on both sides of its "
                       "point, and fits a double"));
    }
    return complaint(
        begin, end, core::said("%1 is not a value of JSON", {inBackticks(word)}),
        word == "NaN" || word == "Infinity"
            ? core::said("leave it out: JSON has no such number")
            : core::said("texts stand in double quotes; the only words are true, false and null"));
}

/// The parser stops at the end of a string or within a word; a person looks at all of it.
std::size_t tokenBegin(std::string_view text, const JsonPlace& place) {
    std::size_t begin = std::min<std::size_t>(place.at, text.size());
    if (begin < text.size() && text[begin] == '"') {
        return std::min(text.find_first_not_of(" \t\r\n,:", place.cursor), begin);
    }
    const std::size_t floor = begin < text.size() && isWordCharacter(text[begin]) ? 0 : place.cursor;
    while (begin > floor && isWordCharacter(text[begin - 1])) {
        --begin;
    }
    return begin;
}

JsonComplaint atEnd(std::string_view text, char open) {
    if (open == '\0') {
        return complaint(text.size(), text.size(), core::said("the text ends where a value is expected"), {});
    }
    return complaint(text.size(), text.size(),
                     core::said("the text ends before %1", {std::string(open == '{' ? "`}`" : "`]`")}),
                     core::said("close what is open"));
}

JsonComplaint wrongComma(std::string_view text, std::size_t begin, std::size_t before) {
    return text[begin] == ',' ? complaint(begin, begin + 1, core::said("nothing stands before this comma"),
                                          core::said("remove it"))
                              : complaint(before, before + 1, core::said("nothing follows this comma"),
                                          core::said("remove it"));
}

} // namespace

std::uint32_t skipJsonSpace(std::string_view text, std::uint32_t offset) {
    const std::size_t next = text.find_first_not_of(spaces, offset);
    return static_cast<std::uint32_t>(std::min(next, text.size()));
}

JsonComplaint jsonComplaintOf(std::string_view text, const JsonPlace& place) {
    if (place.inString) {
        return inString(text, place.cursor, place.at);
    }
    const std::uint32_t next = skipJsonSpace(text, place.cursor);
    if (place.at >= text.size() && wordEnd(text, next) == next) {
        return atEnd(text, place.open);
    }
    const std::size_t begin = tokenBegin(text, place);
    const char found = begin < text.size() ? text[begin] : '\0';
    const std::size_t before = begin == 0 ? std::string_view::npos : text.find_last_not_of(spaces, begin - 1);
    const char previous =
        before == std::string_view::npos || before < byteOrderMark(text) ? '\0' : text[before];
    const bool isFirst = previous == ',' || previous == place.open;
    const std::size_t end = begin < text.size() ? begin + codePointAt(text, begin).bytes : begin;

    if (found == '\'') {
        return complaint(begin, end, core::said("a string of JSON stands in double quotes"),
                         core::said("write \" for '"));
    }
    if (found == '/' || found == '#') {
        return complaint(begin, end, core::said("JSON has no comments"), core::said("remove it"));
    }
    if ((found == ',' && isFirst) || ((found == ']' || found == '}') && previous == ',')) {
        return wrongComma(text, begin, before);
    }
    const std::size_t length = found == '"'             ? place.at + 1 - begin
                               : isWordCharacter(found) ? wordEnd(text, begin) - begin
                                                        : end - begin;
    const auto expected = [&](const Message& what) {
        return complaint(
            begin, begin + length,
            core::said("%1 is expected here, not %2", {what, inBackticks(text.substr(begin, length))}), {});
    };
    if (place.open == '\0' && previous != '\0') {
        return complaint(begin, begin + length, core::said("something stands after the end of the value"),
                         core::said("a file holds one value"));
    }
    if (place.open == '{' && !place.afterKey) {
        return expected(isFirst ? core::said("a key in double quotes") : core::said("a comma or `}`"));
    }
    if (place.open == '{' && previous != ':') {
        return expected(Message::verbatim("`:`"));
    }
    if (place.open == '[' && !isFirst) {
        return expected(core::said("a comma or `]`"));
    }
    return isWordCharacter(found) ? wrongWord(text, begin) : expected(core::said("a value"));
}

} // namespace anteroom
