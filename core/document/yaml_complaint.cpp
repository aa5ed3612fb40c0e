// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/yaml_complaint.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/document/flow_scan.h"
#include "core/document/scalar_text.h"
#include "core/document/text_line.h"
#include "core/document/yaml_mending.h"

#include <algorithm>
#include <array>

namespace anteroom {

namespace {

YamlComplaint syntax(std::size_t begin, std::size_t end, Message message, Hint hint) {
    return {"yaml-syntax", static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(std::max(begin, end)), std::move(message), std::move(hint)};
}

std::optional<YamlComplaint> tabIndentation(std::string_view text, const TextLine& line) {
    const std::size_t tab = text.find('\t', line.begin);
    if (tab >= line.first) {
        return std::nullopt;
    }
    return syntax(tab, tab + 1, core::said("a tab is used to indent this line"),
                  core::said("use spaces; YAML allows no tabs here"));
}

YamlComplaint unfitIndentation(std::size_t begin, std::size_t end) {
    return syntax(begin, end, core::said("the indentation of this line fits nothing above it"),
                  core::said("line it up with the lines that it belongs to"));
}

YamlComplaint missingColon(std::string_view text, const TextLine& line) {
    return syntax(line.first, line.end,
                  core::said("a colon is missing in this line: %1", {inBackticks(line.content(text))}),
                  spaceAfterColon(
                      core::said("write `key: value`; a text of several lines that has a colon needs quotes"),
                      text, line.first, line.end));
}

/// A `: ` where none can be: a second one in a line, or the first after a line that lacks its own.
YamlComplaint strayColon(std::string_view text, std::size_t at) {
    const TextLine line(text, at);
    if (auto tab = tabIndentation(text, line)) {
        return *tab;
    }
    if (colonWithin(text, line.first, at)) {
        return syntax(at, at + 1, core::said("a second `: ` stands in this line"),
                      core::said("put the text into quotes if the colon is part of it"));
    }
    constexpr std::size_t longestKey = 1024; // YAML 1.2.2, 7.4.2
    if (at - line.first > longestKey) {
        return syntax(line.first, at, core::said("a key of more than 1024 characters cannot be read"),
                      core::said("is this meant as text?"));
    }
    std::optional<TextLine> before;
    for (std::size_t begin = line.begin; begin > 0 && (!before || before->isEmptyOrComment(text));) {
        before.emplace(text, begin - 1);
        begin = before->begin;
    }
    if (before && !before->isEmptyOrComment(text) && !colonWithin(text, before->first, before->end)) {
        return missingColon(text, *before);
    }
    return unfitIndentation(line.first, at);
}

/// Something that is neither the next key or item nor the end.
YamlComplaint strayText(std::string_view text, std::size_t at) {
    const TextLine line(text, at);
    if (auto tab = tabIndentation(text, line)) {
        return *tab;
    }
    if (at == line.first) {
        if (text[at] == '-') {
            return isGap(text, at + 1)
                       ? syntax(at, line.end, core::said("a list item stands where a key is expected"),
                                core::said("indent the list below the key that it belongs to"))
                       : syntax(at, line.end, core::said("this line begins with a dash but is no list item"),
                                core::said("write a space after the dash"));
        }
        if (!colonWithin(text, at, line.end)) {
            return missingColon(text, line);
        }
        return unfitIndentation(at, line.end);
    }
    const std::size_t before = text.find_last_not_of(blanks, at - 1);
    const bool afterSingle = before != std::string_view::npos && text[before] == '\'';
    const bool beginsValue = text[at] == ',' && before != std::string_view::npos && text[before] == ':';
    if (beginsValue) {
        return syntax(at, at + 1, core::said("a text cannot begin with a comma"),
                      core::said("put the text into quotes"));
    }
    return syntax(at, line.end,
                  core::said("%1 is left over after the value before it",
                             {inBackticks(text.substr(at, line.end - at))}),
                  afterSingle ? core::said("within single quotes an apostrophe is written twice: ''")
                              : core::said("put the whole text into quotes, or begin a new line"));
}

bool isOneLine(std::string_view text, const SourceRange& quote) {
    return TextLine(text, quote.begin).begin == TextLine(text, quote.end - 1).begin;
}

/// Where a blank follows on the same line something else is missing, such as a comma.
bool isBroken(std::string_view text, const SourceRange& quote) {
    return !isOneLine(text, quote) || !isGap(text, quote.end);
}

/// A quoted text that ends too early: at an apostrophe, or at the quote that was to begin the next one.
YamlComplaint brokenQuote(std::string_view text, const SourceRange& quote) {
    if (isOneLine(text, quote)) {
        return strayText(text, quote.end);
    }
    return syntax(quote.begin, quote.begin + std::size_t{1},
                  core::said("the text that this quote begins ends only at the next one, on line %1",
                             {lineNumber(text, quote.end - 1)}),
                  core::said("close it with %1 where it ends", {std::string(1, text[quote.begin])}));
}

/// Whether a bracket was left open: what follows stands no further to the right than the line that it is in.
bool isLeftOpen(std::string_view text, std::size_t bracket, std::size_t at) {
    const TextLine opening(text, bracket);
    const TextLine line(text, at);
    return line.begin != opening.begin && line.first - line.begin <= opening.first - opening.begin;
}

YamlComplaint neverClosed(std::string_view text, std::size_t bracket, std::size_t at) {
    const std::string opener = inBackticks(text.substr(bracket, 1));
    const std::string closer = text[bracket] == '{' ? "`}`" : "`]`";
    return syntax(bracket, bracket + 1,
                  core::said("this %1 is not closed before line %2", {opener, lineNumber(text, at)}),
                  core::said("close it with %1", {closer}));
}

YamlComplaint openBracket(std::string_view text, std::size_t at, std::optional<std::uint32_t> openFlow) {
    const bool isMapping = openFlow && text[*openFlow] == '{';
    const std::string opener = isMapping ? "`{`" : "`[`";
    const std::string closer = isMapping ? "`}`" : "`]`";
    if (openFlow &&
        skipBlankAndComments(text, static_cast<std::uint32_t>(std::min(at, text.size()))) >= text.size()) {
        return syntax(*openFlow, *openFlow + std::size_t{1}, core::said("this %1 is never closed", {opener}),
                      core::said("close it with %1", {closer}));
    }
    return syntax(at, characterEnd(text, at), core::said("a comma or %1 is expected here", {closer}),
                  openFlow ? core::said("%1 stands on line %2; is %3 missing?",
                                        {opener, lineNumber(text, *openFlow), closer})
                           : core::said("a text that has brackets, commas or colons needs quotes"));
}

YamlComplaint strayBracket(std::string_view text, std::size_t at, std::optional<std::uint32_t> openFlow) {
    const std::string bracket = inBackticks(text.substr(at, 1));
    if (openFlow) {
        const std::string open = inBackticks(text.substr(*openFlow, 1));
        return syntax(
            at, at + 1,
            core::said("%1 does not close the %2 on line %3", {bracket, open, lineNumber(text, *openFlow)}),
            core::said("close brackets in the reverse order of opening them"));
    }
    return syntax(at, at + 1, core::said("%1 closes nothing", {bracket}),
                  core::said("put the text into quotes if the bracket is part of it"));
}

YamlComplaint strayDash(std::string_view text, std::size_t at, std::optional<std::uint32_t> openFlow) {
    if (auto tab = tabIndentation(text, TextLine(text, at))) {
        return *tab;
    }
    if (openFlow) {
        return syntax(at, at + 1, core::said("an item within brackets has no dash"),
                      core::said("separate the items with commas"));
    }
    return syntax(
        at, at + 1, core::said("a list cannot begin on the line of its key"),
        core::said("begin it on the next line, or put the text into quotes if the dash is part of it"));
}

YamlComplaint badEscape(std::string_view text, std::size_t at, bool isKnown) {
    const std::size_t backslash =
        at == 0 ? std::string_view::npos : text.rfind('\\', std::min(at, text.size()) - 1);
    const std::size_t begin = backslash == std::string_view::npos || at - backslash > 12 ? at : backslash;
    const std::size_t limit =
        std::min(TextLine(text, begin).end, text.find('"', std::min(begin + 2, text.size())));
    const std::size_t end = std::min(std::max(characterEnd(text, begin), at), limit);
    const std::string written = inBackticks(text.substr(begin, end - begin));
    if (!isKnown) {
        return syntax(begin, end, core::said("%1 means nothing within double quotes", {written}),
                      core::said("write \\\\ for a backslash, or use single quotes"));
    }
    return syntax(
        begin, end, core::said("%1 names no character", {written}),
        core::said("write the character itself, or \\x and two or \\u and four hexadecimal digits"));
}

bool isAbout(std::string_view thrown, std::string_view word) {
    return thrown.find(word) != std::string_view::npos;
}

/// What stands after a comma and has no colon: most likely the comma is one of a text.
YamlComplaint commaInText(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string quoted = inBackticks('"' + std::string(text.substr(begin, end - begin)) + '"');
    return syntax(begin, end, core::said("within brackets a text that holds a comma needs quotes"),
                  inQuotes(core::said("put the whole text into quotes: %1", {quoted}), text, begin, end));
}

/// Of an anchor, alias or tag that yaml-cpp itself stumbles over.
std::optional<YamlComplaint> brokenProperty(std::string_view thrown, std::string_view text,
                                            std::uint32_t place) {
    if (!isAbout(thrown, "anchor") && !isAbout(thrown, "alias") && !isAbout(thrown, "tag")) {
        return std::nullopt;
    }
    const std::string_view sign = isAbout(thrown, "tag") ? "!" : isAbout(thrown, "&") ? "&" : "*&";
    const std::size_t indicator = text.find_last_of(sign, place);
    if (indicator == std::string_view::npos || isAbout(thrown, "TAG")) {
        return std::nullopt;
    }
    return complaintAboutProperty(text, static_cast<std::uint32_t>(indicator));
}

/// A character that begins no token.
YamlComplaint strayCharacter(std::string_view text, std::uint32_t place, bool isInFlow,
                             const FlowScan& scan) {
    const std::size_t end = characterEnd(text, place);
    // yaml-cpp ends a plain text within brackets at a `?` that one of `,[]{}` follows.
    if (isInFlow && text.substr(place, 1) == "?") {
        return scan.valueBeforeComma
                   ? commaInText(text, *scan.valueBeforeComma, end)
                   : syntax(
                         scan.textBegin, end,
                         scan.textBegin == place
                             ? core::said("within brackets a text that begins with `?` needs quotes")
                             : core::said("within brackets a text that ends with `?` needs quotes"),
                         inQuotes(core::said("put the whole text into quotes"), text, scan.textBegin, end));
    }
    const std::string first = inBackticks(text.substr(place, end - place));
    return syntax(place, end, core::said("a text cannot begin with %1", {first}),
                  core::said("put the text into quotes"));
}

/// What can be said without a look at the text around.
YamlComplaint plainComplaint(std::string_view thrown, std::string_view text, std::uint32_t place) {
    struct Row {
        std::string_view thrown;
        core::Term message;
        core::Term hint;
    };
    static constexpr std::array<Row, 6> rows{{
        {"zero indentation", core::term("a block cannot be indented by 0"),
         core::term("leave the digit out")},
        {"tab", core::term("a tab is used to indent this line"),
         core::term("use spaces; YAML allows no tabs here")},
        {"document indicator", core::term("`---` or `...` stands within a quoted text"),
         core::term("is a closing quote missing?")},
        {"illegal map key", core::term("`? ` cannot stand here"),
         core::term("put the text into quotes if the question mark is part of it")},
        {"block scalar", core::term("the text of a block begins on the line after its `|` or `>`"),
         core::term("begin it on the next line, indented")},
        {"EOF", core::term("the text ends within quotes"), core::term("is a closing quote missing?")},
    }};
    const std::size_t end = characterEnd(text, place);
    for (const Row& row : rows) {
        if (isAbout(thrown, row.thrown)) {
            return syntax(place, end, row.message.message(), row.hint.message());
        }
    }
    return syntax(place, end, core::said("this cannot be read as YAML (%1)", {thrown}), {});
}

} // namespace

std::optional<YamlComplaint> complaintAboutComma(std::string_view text, std::uint32_t begin,
                                                 std::uint32_t end) {
    const FlowScan scan = scanTo(text, begin);
    const bool isText = text.substr(begin, end - begin).find(':') == std::string_view::npos;
    return scan.valueBeforeComma && isText ? std::optional(commaInText(text, *scan.valueBeforeComma, end))
                                           : std::nullopt;
}

YamlComplaint complaintAboutProperty(std::string_view text, std::uint32_t at) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,[]{}", at), text.size());
    const auto refuse = [&](std::string code, Message message, Hint hint) {
        return YamlComplaint{std::move(code), at, static_cast<std::uint32_t>(end), std::move(message),
                             std::move(hint)};
    };
    const std::string written = inBackticks(text.substr(at, end - at));
    switch (at < text.size() ? text[at] : '!') {
    case '*':
        return refuse("yaml-alias", core::said("aliases are not read: %1", {written}),
                      core::said("write out what it stands for; a text that begins with * needs quotes"));
    case '&':
        return refuse("yaml-anchor", core::said("anchors are not read: %1", {written}),
                      core::said("remove it; a text that begins with & needs quotes"));
    default:
        return refuse("yaml-tag", core::said("tags are not read: %1", {written}),
                      core::said("remove it; a text that begins with ! needs quotes"));
    }
}

YamlComplaint complaintAboutRest(std::string_view text, std::uint32_t documentEnd, std::uint32_t at) {
    // A document that `...` ended may be followed by one that no `---` begins.
    const std::uint32_t next = skipBlankAndComments(text, documentEnd);
    const std::uint32_t marker = text.substr(next, 3) == "..." ? next : at;
    const std::string_view written = text.substr(marker, 3);
    if (written == "---" || written == "...") {
        return {"several-documents", marker, marker + 3, core::said("a second document begins here"),
                core::said("keep one document in a file; remove the line %1 and what follows",
                           {inBackticks(written)})};
    }
    if (text.substr(next, 1) == "%") {
        return syntax(next, TextLine(text, next).end, core::said("a line cannot begin with `%`"),
                      core::said("put the text into quotes"));
    }
    if (text.substr(at, 1) == ",") {
        return syntax(at, at + std::size_t{1}, core::said("a comma stands here, outside brackets"),
                      core::said("remove it"));
    }
    return strayText(text, at);
}

YamlComplaint complaintOf(std::string_view thrown, std::string_view text, std::uint32_t at,
                          std::optional<std::uint32_t> openFlow) {
    const auto place = static_cast<std::uint32_t>(std::min<std::size_t>(at, text.size()));
    // The order matters where one message contains another one's words.
    if (auto property = brokenProperty(thrown, text, place)) {
        return *property;
    }
    if (isAbout(thrown, "unknown escape") || isAbout(thrown, "hex number") ||
        isAbout(thrown, "invalid unicode")) {
        return badEscape(text, place, !isAbout(thrown, "unknown escape"));
    }
    const FlowScan scan = scanTo(text, place);
    if (scan.brokenQuote && isBroken(text, *scan.brokenQuote)) {
        return brokenQuote(text, *scan.brokenQuote);
    }
    if (!openFlow) { // the parser reads ahead of what it hands on
        openFlow = scan.bracket;
    }
    if (scan.bracket && isLeftOpen(text, *scan.bracket, place) && place < text.size()) {
        return neverClosed(text, *scan.bracket, place);
    }
    if (isAbout(thrown, "directive") || isAbout(thrown, "YAML")) {
        return syntax(place, TextLine(text, place).end,
                      core::said("this line, which begins with `%`, cannot be read"),
                      core::said("remove it"));
    }
    if (isAbout(thrown, "illegal map value")) {
        return strayColon(text, place);
    }
    if (isAbout(thrown, "map flow") || isAbout(thrown, "sequence flow")) {
        return openBracket(text, place, openFlow);
    }
    if (isAbout(thrown, "end of map") || isAbout(thrown, "end of sequence")) {
        return strayText(text, place);
    }
    if (isAbout(thrown, "illegal flow end")) {
        return strayBracket(text, place, openFlow);
    }
    if (isAbout(thrown, "illegal block entry")) {
        return strayDash(text, place, openFlow);
    }
    if (isAbout(thrown, "unknown token")) {
        return strayCharacter(text, place, openFlow.has_value(), scan);
    }
    if (isAbout(thrown, "bad file")) { // yaml-cpp's own limit, 500, where ours is set higher
        return {"too-deep", place, place, core::said("this is nested too deeply to be read"),
                core::said("is a closing bracket missing?")};
    }
    return plainComplaint(thrown, text, place);
}

} // namespace anteroom
