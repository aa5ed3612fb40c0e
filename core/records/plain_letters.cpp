// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/plain_letters.h"

#include "core/base/latin.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace anteroom {

namespace {

// Letters that are written as several, and signs; sorted.
constexpr std::pair<char32_t, std::string_view> replaced[] = {
    {0xA0, " "},   {0xC6, "ae"},   {0xDE, "th"},  {0xDF, "ss"},  {0xE6, "ae"},  {0xFE, "th"},  {0x132, "ij"},
    {0x133, "ij"}, {0x13F, "l"},   {0x140, "l"},  {0x149, "n"},  {0x152, "oe"}, {0x153, "oe"}, {0x1C4, "dz"},
    {0x1C5, "dz"}, {0x1C6, "dz"},  {0x1C7, "lj"}, {0x1C8, "lj"}, {0x1C9, "lj"}, {0x1CA, "nj"}, {0x1CB, "nj"},
    {0x1CC, "nj"}, {0x1F1, "dz"},  {0x1F2, "dz"}, {0x1F3, "dz"}, {0x2B9, "'"},  {0x2BC, "'"},  {0x386, "α"},
    {0x388, "ε"},  {0x389, "η"},   {0x38A, "ι"},  {0x38C, "ο"},  {0x38E, "υ"},  {0x38F, "ω"},  {0x390, "ι"},
    {0x3AA, "ι"},  {0x3AB, "υ"},   {0x3AC, "α"},  {0x3AD, "ε"},  {0x3AE, "η"},  {0x3AF, "ι"},  {0x3B0, "υ"},
    {0x3C2, "σ"},  {0x3CA, "ι"},   {0x3CB, "υ"},  {0x3CC, "ο"},  {0x3CD, "υ"},  {0x3CE, "ω"},  {0x401, "е"},
    {0x451, "е"},  {0x1E9E, "ss"}, {0x2010, "-"}, {0x2011, "-"}, {0x2012, "-"}, {0x2013, "-"}, {0x2014, "-"},
    {0x2018, "'"}, {0x2019, "'"},  {0x201B, "'"}, {0x202F, " "},
};

bool isAccent(char32_t c) { return c >= 0x300 && c <= 0x36F; }

char32_t small(char32_t c) {
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 32;
    return c >= 0x400 && c <= 0x40F ? c + 80 : c;
}

void append(std::string& text, char32_t c) {
    if (isAccent(c))
        return;
    if (const char letter = plainLatin(c); letter != '.') {
        text += letter;
        return;
    }
    const auto* sign =
        std::lower_bound(std::begin(replaced), std::end(replaced), c,
                         [](const auto& entry, char32_t wanted) { return entry.first < wanted; });
    if (sign != std::end(replaced) && sign->first == c)
        text += sign->second;
    else
        appendUtf8(text, small(c));
}

} // namespace

std::string plainLetters(std::string_view utf8) {
    std::string plain;
    plain.reserve(utf8.size());
    for (std::size_t offset = 0; offset < utf8.size();) {
        const char c = utf8[offset];
        if (static_cast<unsigned char>(c) < 0x80) {
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
            ++offset;
            continue;
        }
        const CodePoint point = codePointAt(utf8, offset);
        append(plain, point.value);
        offset += point.bytes;
    }
    return plain;
}

} // namespace anteroom
