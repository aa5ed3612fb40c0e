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

void foldInto(std::u32string& result, std::string_view utf8) {
    result.clear();
    for (std::size_t offset = 0; offset < utf8.size();) {
        if (static_cast<unsigned char>(utf8[offset]) < 0x80) {
            result.push_back(lower(static_cast<unsigned char>(utf8[offset++])));
            continue;
        }
        const CodePoint c = codePointAt(utf8, offset);
        result.push_back(lower(c.value));
        offset += c.bytes;
    }
}

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours each count one.
/// Compares one word with very many others, of which it is only asked whether they are near: it fills no more
/// than the band of the table in which near ones lie, and keeps its rows.
class Distance {
public:
    explicit Distance(std::string_view word) { foldInto(m_word, word); }

    std::size_t length() const { return m_word.size(); }

    /// More than `most` is told as `most` + 1.
    std::size_t to(std::string_view other, std::size_t most) {
        // A character has up to four bytes.
        if (other.size() + most < m_word.size() || other.size() / 4 > m_word.size() + most) {
            return most + 1;
        }
        foldInto(m_other, other);
        const std::size_t longer = std::max(m_word.size(), m_other.size());
        return longer - std::min(m_word.size(), m_other.size()) > most ? most + 1 : fill(most);
    }

private:
    std::size_t fill(std::size_t most) {
        const std::size_t width = m_other.size() + 1;
        const std::size_t far = most + 1;
        m_beforeLast.assign(width, far);
        m_last.assign(width, far);
        m_row.assign(width, far);
        for (std::size_t j = 0; j < std::min(width, far); ++j) {
            m_row[j] = j;
        }
        std::size_t leastOfLast = 0;
        for (std::size_t i = 1; i <= m_word.size(); ++i) {
            m_beforeLast.swap(m_last);
            m_last.swap(m_row);
            const std::size_t begin = i > most ? i - most : 1;
            const std::size_t end = std::min(m_other.size(), i + most);
            m_row[begin - 1] = begin == 1 ? std::min(i, far) : far;
            std::size_t least = m_row[begin - 1];
            for (std::size_t j = begin; j <= end; ++j) {
                m_row[j] = cell(i, j, far);
                least = std::min(least, m_row[j]);
            }
            if (end + 1 < width) {
                m_row[end + 1] = far;
            }
            if (least > most && leastOfLast > most) { // a swap reaches back two rows
                return far;
            }
            leastOfLast = least;
        }
        return m_row[m_other.size()];
    }

    std::size_t cell(std::size_t i, std::size_t j, std::size_t far) const {
        const std::size_t replaced = m_last[j - 1] + (m_word[i - 1] == m_other[j - 1] ? 0 : 1);
        std::size_t least = std::min({m_last[j] + 1, m_row[j - 1] + 1, replaced, far});
        if (i > 1 && j > 1 && m_word[i - 1] == m_other[j - 2] && m_word[i - 2] == m_other[j - 1]) {
            least = std::min(least, m_beforeLast[j - 2] + 1);
        }
        return least;
    }

    std::u32string m_word;
    std::u32string m_other;
    std::vector<std::size_t> m_beforeLast;
    std::vector<std::size_t> m_last;
    std::vector<std::size_t> m_row;
};

} // namespace

std::string foldCase(std::string_view utf8) {
    std::string result;
    result.reserve(utf8.size());
    for (std::size_t offset = 0; offset < utf8.size();) {
        if (static_cast<unsigned char>(utf8[offset]) < 0x80) {
            result.push_back(static_cast<char>(lower(static_cast<unsigned char>(utf8[offset++]))));
            continue;
        }
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
    Distance distance(typed);
    const std::size_t allowed =
        std::min(std::max<std::size_t>(1, distance.length() / 3), distance.length() - 1);
    const std::string_view* best = nullptr;
    std::size_t bestDistance = allowed + 1;
    for (const std::string_view& candidate : candidates) {
        if (candidate.empty() || candidate.size() > longest || bestDistance == 0) {
            continue;
        }
        const std::size_t d = distance.to(candidate, bestDistance - 1);
        if (d < bestDistance) {
            bestDistance = d;
            best = &candidate;
        }
    }
    return best != nullptr ? std::optional(std::string(*best)) : std::nullopt;
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
