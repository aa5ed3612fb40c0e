// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/plain_text.h"

#include "core/base/latin.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace anteroom {
namespace {

// U+00C0 to U+017F without their marks; * has more than one letter, below.
constexpr std::string_view latin = "AAAAAA*CEEEEIIIIDNOOOOOxOUUUUY**aaaaaa*ceeeeiiiidnooooo/ouuuuy*y"
                                   "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKkkLlLlLlL"
                                   "lLlNnNnNn*NnOoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static_assert(latin.size() == 0x180 - 0xC0);

constexpr auto punctuation = std::to_array<std::pair<char32_t, std::string_view>>({
    // blanks
    {0xA0, " "},
    {0x2000, " "},
    {0x2001, " "},
    {0x2002, " "},
    {0x2003, " "},
    {0x2004, " "},
    {0x2005, " "},
    {0x2006, " "},
    {0x2007, " "},
    {0x2008, " "},
    {0x2009, " "},
    {0x200A, " "},
    {0x202F, " "},
    {0x205F, " "},
    {0x3000, " "},
    {0x2028, " "},
    {0x2029, " "},
    // quotes and dashes
    {0xAB, "\""},
    {0xBB, "\""},
    {0x2018, "'"},
    {0x2019, "'"},
    {0x201A, "'"},
    {0x201C, "\""},
    {0x201D, "\""},
    {0x201E, "\""},
    {0x2032, "'"},
    {0x2033, "\""},
    {0x2010, "-"},
    {0x2011, "-"},
    {0x2012, "-"},
    {0x2013, "-"},
    {0x2014, "-"},
    {0x2212, "-"},
    {0x2026, "..."},
    {0x2022, "-"},
});

constexpr auto signs = std::to_array<std::pair<char32_t, std::string_view>>({
    // letters
    {0xC6, "AE"},
    {0xE6, "ae"},
    {0xDE, "Th"},
    {0xFE, "th"},
    {0xDF, "ss"},
    {0x132, "IJ"},
    {0x133, "ij"},
    {0x149, "'n"},
    {0x152, "OE"},
    {0x153, "oe"},
    // Spanish marks
    {0xA1, ""},
    {0xBF, ""},
    // measures
    {0xB0, " deg "},
    {0xB1, "+/-"},
    {0xB5, "u"},
    {0xA3, "GBP "},
    {0x20AC, "EUR "},
    {0x2190, "<-"},
    {0x2192, "->"},
    {0x2264, "<="},
    {0x2265, ">="},
    {0x2260, "!="},
    {0x2248, "~"},
    {0x2030, " per mille"},
    {0x2044, "/"},
    {0x2191, "up "},
    {0x2193, "down "},
    {0x338D, "ug"},
    {0x338E, "mg"},
    {0x338F, "kg"},
    {0x3396, "ml"},
    {0x339C, "mm"},
    {0x339D, "cm"},
    {0x33C4, "cc"},
    // what stands for words
    {0xA7, "sec. "},
    {0xA9, "(C)"},
    {0xAA, "a"},
    {0xAE, "(R)"},
    {0xBA, "o"},
    {0x2116, "No. "},
    {0x2122, "(TM)"},
    {0x2160, "I"},
    {0x2161, "II"},
    {0x2162, "III"},
    {0x2163, "IV"},
    {0x2164, "V"},
    {0xFB00, "ff"},
    {0xFB01, "fi"},
    {0xFB02, "fl"},
});

constexpr auto fractions = std::to_array<std::pair<char32_t, std::string_view>>({
    {0xBC, "1/4"},
    {0xBD, "1/2"},
    {0xBE, "3/4"},
    {0x2150, "1/7"},
    {0x2151, "1/9"},
    {0x2152, "1/10"},
    {0x2153, "1/3"},
    {0x2154, "2/3"},
    {0x2155, "1/5"},
    {0x2156, "2/5"},
    {0x2157, "3/5"},
    {0x2158, "4/5"},
    {0x2159, "1/6"},
    {0x215A, "5/6"},
    {0x215B, "1/8"},
    {0x215C, "3/8"},
    {0x215D, "5/8"},
    {0x215E, "7/8"},
});

std::optional<char> superscript(char32_t c) {
    if (c == 0xB9)
        return '1';
    if (c == 0xB2 || c == 0xB3)
        return static_cast<char>('2' + (c - 0xB2));
    if (c == 0x207B)
        return '-';
    const bool isDigit = c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
    return isDigit ? std::optional(static_cast<char>('0' + (c - 0x2070))) : std::nullopt;
}

bool isDigit(char32_t c) { return c >= '0' && c <= '9'; }

/// Signs that make another number when they are written as they stand: 1½ is not 11/2, nor 10³ 103. `before`
/// and `next`: the signs beside it. Empty: it is none of them.
std::string numberPart(char32_t before, char32_t c, char32_t next) {
    const auto fraction =
        std::find_if(fractions.begin(), fractions.end(), [c](const auto& known) { return known.first == c; });
    if (fraction != fractions.end())
        return (isDigit(before) ? " " : "") + std::string(fraction->second);
    if (const auto digit = superscript(c))
        return (isDigit(before) ? "^" : "") + std::string(1, *digit);
    if (c >= 0x2080 && c <= 0x2089) // as in CO2
        return std::string(1, static_cast<char>('0' + (c - 0x2080)));
    if (c == 0xB7 || c == 0x2219 || c == 0x22C5) // a point at half the height
        return isDigit(before) && isDigit(next) ? "." : "-";
    return {};
}

/// Of the full-width forms of ASCII, which keyboards of East Asia write.
bool isFullWidth(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E; }

constexpr char32_t greekMu = 0x3BC;

bool isGreek(char32_t c) { return (c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF); }

/// A Latin letter beyond U+017F without its marks; 0: it has no plain one.
char plainFurtherLatin(char32_t c) {
    const char letter = c >= 0x180 ? plainLatin(c) : '.';
    if (letter == '.')
        return 0;
    // Capitals come first in their pairs, which begin at even numbers, but for those of U+01CD to U+01DC and
    // U+01AF.
    const bool beginsOdd = (c >= 0x1CD && c <= 0x1DC) || c == 0x1AF || c == 0x1B0;
    const bool isCapital = ((c & 1U) != 0) == beginsOdd;
    return isCapital ? static_cast<char>(letter - 'a' + 'A') : letter;
}

bool isAccent(char32_t c) { // combining, after its letter
    return c >= 0x300 && c <= 0x36F;
}

// What has no width, or only tells how to break a line, goes without a trace. Joiners stay: Persian and Hindi
// are spelled with them.
bool isInvisible(char32_t c) {
    return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || c == 0x200B || c == 0x200E ||
           c == 0x200F || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool endsPlain(const std::string& text) {
    return text.empty() || static_cast<unsigned char>(text.back()) < 0x80;
}

/// The plain form of a sign in one of the tables; nothing where it is not in it.
template <typename Table>
std::optional<std::string_view> plainForm(const Table& table, char32_t c) {
    const auto found =
        std::find_if(table.begin(), table.end(), [c](const auto& known) { return known.first == c; });
    return found != table.end() ? std::optional(found->second) : std::nullopt;
}

/// A number, a sign or a letter in its plain form; nothing where it stays as it is. `before` and `next`: the
/// signs beside it.
std::optional<std::string> plainForm(char32_t before, CodePoint c, char32_t next) {
    if (std::string number = numberPart(before, c.value, next); !number.empty())
        return number;
    if (const auto sign = plainForm(signs, c.value))
        return std::string(*sign);
    if (isFullWidth(c.value))
        return std::string(1, static_cast<char>(c.value - 0xFEE0));
    // A mu before "g" is a measure; in a Greek name it is a letter.
    if (c.value == greekMu && !isGreek(before) && !isGreek(next))
        return "u";
    if (const char letter = plainFurtherLatin(c.value))
        return std::string(1, letter);
    if (c.bytes == 2 && c.value >= 0xC0 && c.value < 0x180)
        return std::string(1, latin[c.value - 0xC0]);
    return std::nullopt;
}

} // namespace

std::string plainText(std::string_view utf8, Letters letters) {
    const bool isPlain = letters == Letters::Plain;
    std::string plain;
    plain.reserve(utf8.size());
    char32_t before = 0;
    while (!utf8.empty()) {
        const CodePoint c = codePointAt(utf8, 0);
        const char32_t next = c.bytes < utf8.size() ? codePointAt(utf8, c.bytes).value : 0;
        const std::string_view bytes = utf8.substr(0, c.bytes);
        utf8.remove_prefix(c.bytes);
        if (const auto mark = plainForm(punctuation, c.value))
            plain += *mark;
        else if (const auto form = isPlain ? plainForm(before, c, next) : std::nullopt)
            plain += *form;
        else if (isControl(c.value) || isInvisible(c.value))
            plain += c.value < 0x80 ? " " : "";
        else if (!isPlain || !isAccent(c.value) || !endsPlain(plain))
            plain += bytes;
        before = c.value;
    }
    return plain;
}

std::string wrapped(std::string_view text, std::string_view first, std::size_t width) {
    const std::string hanging(characterCount(first), ' ');
    std::string all;
    std::string line(first);
    bool isBare = true; // nothing but the indent so far
    const auto endLine = [&] {
        all += line + "\n";
        line = hanging;
        isBare = true;
    };
    while (true) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n");
        if (begin == std::string_view::npos)
            break;
        text.remove_prefix(begin);
        std::string_view word = text.substr(0, text.find_first_of(" \t\r\n"));
        text.remove_prefix(word.size());
        if (!isBare && characterCount(line) + 1 + characterCount(word) > width)
            endLine();
        line += isBare ? "" : " ";
        isBare = false;
        std::size_t used = characterCount(line);
        while (!word.empty()) {
            if (used == width) {
                endLine();
                isBare = false;
                used = hanging.size();
            }
            const std::size_t bytes = codePointAt(word, 0).bytes;
            line += word.substr(0, bytes);
            word.remove_prefix(bytes);
            ++used;
        }
    }
    if (!isBare || !first.empty())
        endLine();
    return all;
}

} // namespace anteroom
