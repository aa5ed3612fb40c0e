// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/free_text.h"

#include "core/base/date.h"
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/control_characters.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

/// The place of one byte of the scalar where it is known, and the whole scalar otherwise.
SourceSpan placeOf(Node node, std::size_t offset) {
    return node.spanWithin(static_cast<std::uint32_t>(offset), 1);
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Whether it has the form 1985, 1985-02 or 1985-02-11, whatever the numbers are.
bool isYearMonthDay(std::string_view text) {
    constexpr std::string_view form = "0000-00-00";
    return (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
           std::equal(text.begin(), text.end(), form.begin(),
                      [](char c, char wanted) { return wanted == '0' ? isDigit(c) : c == wanted; });
}

/// The text with its year, of which the calendar has only some, put within them.
/// Precondition: it begins with one.
std::string inACommonYear(std::string_view text) {
    // Leap years repeat after 400 years.
    const int year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
    return std::to_string(1800 + (year % 400 + 200) % 400) + std::string(text.substr(4));
}

/// Offset of what begins a new line or column: tabs and the line and paragraph separators of Unicode too.
std::optional<std::size_t> firstBreak(std::string_view utf8) {
    std::size_t first = utf8.find_first_of("\t\n\r");
    for (const std::string_view separator : {"\xE2\x80\xA8", "\xE2\x80\xA9"})
        first = std::min(first, utf8.find(separator));
    return first == std::string_view::npos ? std::nullopt : std::optional(first);
}

} // namespace

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

Message whyNoDate(Node node) {
    if (!node.isScalar())
        return core::said("this is not a date");
    const std::string written = inBackticks(node.scalar());
    if (!isYearMonthDay(node.scalar()))
        return core::said("%1 is not written as year-month-day", {written});
    if (!PartialDate::parse(inACommonYear(node.scalar())))
        return core::said("%1 is not a date of the calendar", {written});
    return PartialDate::parse(node.scalar()) ? core::said("%1 lacks the month or day", {written})
                                             : core::said("%1 is outside the years 1800 to 2299", {written});
}

std::optional<std::string> readFreeText(Node node, const Message& what, std::size_t longest,
                                        Diagnostics& diagnostics) {
    if (!node.isScalar()) {
        diagnostics.error("wrong-type", node.span(),
                          core::said("%1: expected a text, found %2",
                                     {what, node.isSequence()  ? core::said("a list")
                                            : node.isMapping() ? core::said("keys with values")
                                                               : core::said("nothing")}),
                          core::said("put the text in quotes"));
        return std::nullopt;
    }
    if (const auto comment = node.comment()) {
        diagnostics.error(
            "text-cut", comment->span,
            core::said("what follows ` #` is a comment, and would be left out of %1", {what}),
            core::said("put the text in quotes if it belongs to it, or the comment on a line of its own"));
        return std::nullopt;
    }
    const std::string_view text = node.scalar();
    // A text has no more characters than bytes.
    if (const std::size_t characters = text.size() > longest ? characterCount(text) : 0;
        characters > longest) {
        diagnostics.error(
            "too-long", node.span(),
            core::said("%1 has %2 characters, and at most %3 are kept", {what, characters, longest}),
            core::said("shorten it"));
        return std::nullopt;
    }
    if (const auto at = firstControlCharacter(text)) {
        diagnostics.error("control-character", placeOf(node, *at), controlCharacterIn(what, text.substr(*at)),
                          core::said("remove it"));
        return std::nullopt;
    }
    return std::string(text);
}

std::string readFreeText(MappingReader& reader, std::string_view key, std::size_t longest) {
    const auto node = reader.optional(key);
    const Message what = Message::verbatim("`" + std::string(key) + "`");
    return node ? readFreeText(*node, what, longest, reader.diagnostics()).value_or("") : std::string();
}

std::optional<std::string> readName(Node node, const Message& what, Diagnostics& diagnostics) {
    auto text = readFreeText(node, what, longestName, diagnostics);
    if (!text)
        return std::nullopt;
    if (const auto at = firstBreak(*text)) {
        diagnostics.error("line-break", placeOf(node, *at),
                          core::said("%1 holds a line break or a tab, and is to stand on one line", {what}),
                          core::said("write it on one line, with blanks between the words"));
        return std::nullopt;
    }
    return text;
}

std::string readName(MappingReader& reader, std::string_view key) {
    const auto node = reader.optional(key);
    return node ? readName(*node, Message::verbatim(inBackticks(key)), reader.diagnostics()).value_or("")
                : std::string();
}

std::optional<int> readTime(Node node, const Message& what, Diagnostics& diagnostics) {
    const auto minute = node.isScalar() ? parseClock(node.scalar()) : std::nullopt;
    if (!minute)
        diagnostics.error("bad-time", node.span(), core::said("%1 is not a time of the day", {what}),
                          core::said("write it as \"14:05\", hours and minutes"));
    return minute;
}

} // namespace anteroom::loading
