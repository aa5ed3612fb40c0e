// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

namespace {

char32_t lower(char32_t c) {
    if (c < 0x80) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    if (c >= 0xC0 && c <= 0xDE) {
        return c == 0xD7 ? c : c + 32; // the multiplication sign sits among the capitals
    }
    if (c < 0x100 || c > 0x17F) {
        return c;
    }
    if (c == 0x130) {
        return 'i';
    }
    if (c == 0x178) {
        return 0xFF;
    }
    if (c == 0x17F) {
        return 's';
    }
    // Latin Extended-A alternates capital and small, but the parity changes twice.
    const bool capitalIsOdd = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    if (c == 0x138 || c == 0x149) {
        return c;
    }
    return (c % 2 == 1) == capitalIsOdd ? c + 1 : c;
}

std::u32string folded(std::string_view utf8) {
    std::u32string result;
    result.reserve(utf8.size());
    for (std::size_t offset = 0; offset < utf8.size();) {
        const CodePoint c = codePointAt(utf8, offset);
        result.push_back(lower(c.value));
        offset += c.bytes;
    }
    return result;
}

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours each count one.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> beforeLast;
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        beforeLast = last;
        last = row;
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

} // namespace

std::string foldCase(std::string_view utf8) {
    std::string result;
    result.reserve(utf8.size());
    for (std::size_t offset = 0; offset < utf8.size();) {
        const CodePoint c = codePointAt(utf8, offset);
        appendUtf8(result, lower(c.value));
        offset += c.bytes;
    }
    return result;
}

std::optional<std::string> nearest(std::string_view typed, const std::vector<std::string_view>& candidates) {
    constexpr std::size_t longest = 128; // nobody mistypes more than this; a hostile text would cost time
    if (typed.empty() || typed.size() > longest) {
        return std::nullopt;
    }
    const std::u32string word = folded(typed);
    const std::size_t allowed = std::min(std::max<std::size_t>(1, word.size() / 3), word.size() - 1);
    std::optional<std::string> best;
    std::size_t bestDistance = allowed + 1;
    for (const std::string_view candidate : candidates) {
        const std::u32string other = candidate.size() > longest ? std::u32string() : folded(candidate);
        if (other.empty() ||
            std::max(word.size(), other.size()) - std::min(word.size(), other.size()) > allowed) {
            continue;
        }
        const std::size_t d = distance(word, other);
        if (d < bestDistance) {
            bestDistance = d;
            best = std::string(candidate);
        }
    }
    return best;
}

std::string joinWords(const std::vector<std::string>& words, std::string_view last) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            result += i + 1 == words.size() ? last : std::string_view(", ");
        }
        result += words[i];
    }
    return result;
}

} // namespace anteroom
