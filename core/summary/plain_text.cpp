// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/plain_text.h"

#include "core/base/latin.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace anteroom {
namespace {

// U+00C0 to U+017F without their marks; * has more than one letter, below.
constexpr std::string_view latin = "AAAAAA*CEEEEIIIIDNOOOOOxOUUUUY**aaaaaa*ceeeeiiiidnooooo/ouuuuy*y"
                                   "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKkkLlLlLlL"
                                   "lLlNnNnNn*NnOoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static_assert(latin.size() == 0x180 - 0xC0);

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
    {0xB7, "-"},
    {0x2022, "-"},
    {0xA1, ""},
    {0xBF, ""},
    // measures
    {0xB0, " deg "},
    {0xB1, "+/-"},
    {0xB2, "2"},
    {0xB3, "3"},
    {0xB5, "u"},
    {0xBC, "1/4"},
    {0xBD, "1/2"},
    {0xBE, "3/4"},
    {0xA3, "GBP "},
    {0x20AC, "EUR "},
    {0x2190, "<-"},
    {0x2192, "->"},
    {0x2082, "2"},
    {0x2264, "<="},
    {0x2265, ">="},
    {0x2260, "!="},
});

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

} // namespace

std::string plainText(std::string_view utf8) {
    std::string plain;
    plain.reserve(utf8.size());
    char32_t before = 0;
    while (!utf8.empty()) {
        const CodePoint c = codePointAt(utf8, 0);
        // A mu before "g" is a measure; in a Greek name it is a letter.
        const char32_t next = c.bytes < utf8.size() ? codePointAt(utf8, c.bytes).value : 0;
        const bool isMicro = c.value == greekMu && !isGreek(before) && !isGreek(next);
        before = c.value;
        const std::string_view bytes = utf8.substr(0, c.bytes);
        utf8.remove_prefix(c.bytes);
        const auto sign = std::find_if(signs.begin(), signs.end(),
                                       [&c](const auto& known) { return known.first == c.value; });
        if (sign != signs.end())
            plain += sign->second;
        else if (isMicro)
            plain += 'u';
        else if (const char letter = plainFurtherLatin(c.value))
            plain += letter;
        else if (c.bytes == 2 && c.value >= 0xC0 && c.value < 0x180)
            plain += latin[c.value - 0xC0];
        else if (isControl(c.value) || isInvisible(c.value))
            plain += c.value < 0x80 ? " " : "";
        else if (!isAccent(c.value) || !endsPlain(plain))
            plain += bytes;
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
