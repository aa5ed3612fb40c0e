// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/document/mapping_reader.h"

#include <array>
#include <cmath>

namespace anteroom {

namespace {

/// What stands there, for "expected ..., found ...".
Message found(Node node) {
    switch (node.kind()) {
    case Node::Kind::Null:
        return core::said("nothing");
    case Node::Kind::Sequence:
        return core::said("a list");
    case Node::Kind::Mapping:
        return core::said("keys with values");
    case Node::Kind::Scalar:
        break;
    }
    const bool isBlank = node.scalar().find_first_not_of(" \t\r\n") == std::string_view::npos;
    return isBlank ? core::said("an empty text") : Message::verbatim(inBackticks(node.scalar()));
}

void wrongType(Node node, const Message& what, const Message& expected, Hint hint, Diagnostics& diagnostics) {
    diagnostics.error("wrong-type", node.span(),
                      core::said("%1: expected %2, found %3", {what, expected, found(node)}),
                      std::move(hint));
}

std::optional<bool> truthWord(std::string_view text) {
    const std::string word = foldCase(text);
    if (word == "yes" || word == "true" || word == "on" || word == "y" || word == "1") {
        return true;
    }
    if (word == "no" || word == "false" || word == "off" || word == "n" || word == "0") {
        return false;
    }
    return std::nullopt;
}

Hint yesNoHint(Node node) {
    const auto meant = node.isScalar() ? truthWord(node.scalar()) : std::nullopt;
    if (!meant) {
        return {};
    }
    const std::string word = *meant ? "yes" : "no";
    return {node.isPlain() ? core::said("write %1", {word}) : core::said("write %1 without quotes", {word}),
            word};
}

/// The plain decimal a person meant by another form of number: "012", "+1", ".5", "1,5", "1e3".
std::optional<std::string> plainForm(std::string_view text) {
    std::string form(text);
    const std::size_t comma = form.find(',');
    if (comma != std::string::npos && form.find_first_of(".,", comma + 1) == std::string::npos) {
        if (form.size() - comma == 4) {
            return std::nullopt; // "1,500" is one and a half to some and fifteen hundred to others
        }
        form[comma] = '.';
    }
    if (form.starts_with('+')) {
        form.erase(0, 1);
    }
    const std::size_t sign = form.starts_with('-') ? 1 : 0;
    while (form.size() > sign + 1 && form[sign] == '0' && form[sign + 1] >= '0' && form[sign + 1] <= '9') {
        form.erase(sign, 1);
    }
    if (form.size() > sign && form[sign] == '.') {
        form.insert(sign, 1, '0');
    }
    if (form.ends_with('.')) {
        form.pop_back();
    }
    const std::size_t exponent = form.find_first_of("eE");
    if (exponent == std::string::npos) {
        return parseDecimal(form) ? std::optional(form) : std::nullopt;
    }
    const auto mantissa = parseDecimal(form.substr(0, exponent));
    const std::size_t digits = exponent + (form.substr(exponent + 1).starts_with('+') ? 2 : 1);
    const auto power = parseDecimal(form.substr(std::min(digits, form.size())));
    if (!mantissa || !power || std::abs(*power) > 15 || std::trunc(*power) != *power) {
        return std::nullopt;
    }
    const std::string written = formatNumber(*mantissa * std::pow(10.0, *power));
    return parseDecimal(written) ? std::optional(written) : std::nullopt;
}

Hint numberHint(Node node) {
    if (!node.isScalar() || node.scalar().size() > 40) {
        return {};
    }
    const std::string text(node.scalar());
    if (!node.isPlain()) {
        return parseDecimal(text) ? Hint(core::said("write %1 without quotes", {text}), text) : Hint();
    }
    if (text.starts_with("0x") || text.starts_with("0o")) {
        return core::said("write it in decimal digits");
    }
    const auto form = plainForm(text);
    return form ? Hint(core::said("write %1", {*form}), *form) : Hint();
}

std::optional<double> plainNumber(Node node) {
    return node.isScalar() && node.isPlain() ? parseDecimal(node.scalar()) : std::nullopt;
}

/// A letter of Latin-1 in plain letters, as its languages write it where they have no others; empty for any
/// other character.
std::string_view plainLetters(char32_t letter) {
    static constexpr std::array<std::string_view, 33> letters{
        "ss", "a", "a", "a", "a", "ae", "a",  "ae", "c", "e", "e", "e", "e",  "i", "i",  "i", "i",
        "d",  "n", "o", "o", "o", "o",  "oe", "",   "o", "u", "u", "u", "ue", "y", "th", "y"}; // U+00DF to
                                                                                               // U+00FF
    const char32_t small = letter >= 0xC0 && letter < 0xDF ? letter + 0x20 : letter;
    return small >= 0xDF && small <= 0xFF ? letters[small - 0xDF] : std::string_view();
}

/// "Blood Pressure" -> blood-pressure, "Größe" -> groesse; empty where no letter is left to begin with, or
/// one of a script that has none of these.
std::string idLike(std::string_view text) {
    std::string id;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        const std::string one = foldCase(text.substr(at, point.bytes));
        at += point.bytes;
        const char c = one.front();
        const bool isLetter = c >= 'a' && c <= 'z';
        const bool isDigit = c >= '0' && c <= '9';
        if (point.value >= 0x80) {
            const std::string_view plain = plainLetters(point.value);
            if (plain.empty()) {
                return {};
            }
            id += plain;
        } else if (isLetter || (isDigit && !id.empty())) {
            id.push_back(c);
        } else if (c != '\'' && !id.empty() && id.back() != '-') {
            id.push_back('-');
        }
    }
    if (id.ends_with('-')) {
        id.pop_back();
    }
    return id;
}

} // namespace

std::optional<std::string> readString(Node node, const Message& what, Diagnostics& diagnostics) {
    if (!node.isScalar() || node.scalar().find_first_not_of(" \t\r\n") == std::string_view::npos) {
        wrongType(node, what, core::said("a text"), {}, diagnostics);
        return std::nullopt;
    }
    return std::string(node.scalar());
}

std::optional<bool> readYesNo(Node node, const Message& what, Diagnostics& diagnostics) {
    if (node.isScalar() && node.isPlain() && (node.scalar() == "yes" || node.scalar() == "no")) {
        return node.scalar() == "yes";
    }
    wrongType(node, what, core::said("yes or no"), yesNoHint(node), diagnostics);
    return std::nullopt;
}

std::optional<double> readNumber(Node node, const Message& what, Diagnostics& diagnostics) {
    if (const auto number = plainNumber(node)) {
        return number;
    }
    wrongType(node, what, core::said("a number"), numberHint(node), diagnostics);
    return std::nullopt;
}

std::optional<int> readWhole(Node node, const Message& what, int low, int high, Diagnostics& diagnostics) {
    const auto number = plainNumber(node);
    if (number && *number >= low && *number <= high && std::trunc(*number) == *number) {
        return static_cast<int>(*number);
    }
    const Message expected = core::said("a whole number from %1 to %2", {low, high});
    wrongType(node, what, expected, number ? Hint() : numberHint(node), diagnostics);
    return std::nullopt;
}

std::optional<std::string> readIdText(Node node, const Message& what, Diagnostics& diagnostics) {
    if (!node.isScalar()) {
        wrongType(node, what, core::said("an id"), {}, diagnostics);
        return std::nullopt;
    }
    if (isIdText(node.scalar())) {
        return std::string(node.scalar());
    }
    const std::string suggestion = node.scalar().size() <= 64 ? idLike(node.scalar()) : std::string();
    Hint hint =
        isIdText(suggestion)
            ? Hint(core::said("write `%1`", {suggestion}), suggestion)
            : core::said(
                  "an id has at most 64 lower-case letters, digits and single hyphens, and begins with "
                  "a letter");
    diagnostics.error("bad-id", node.span(), core::said("%1: %2 is not an id", {what, found(node)}),
                      std::move(hint));
    return std::nullopt;
}

} // namespace anteroom
