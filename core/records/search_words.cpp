// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/search_words.h"

#include "core/records/plain_letters.h"

#include <algorithm>

namespace anteroom {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isPartOfWord(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// Not of "1.0.3", which is no date.
std::string dateIn(std::string_view word) {
    if (word.find_first_of("/.") == std::string_view::npos ||
        word.find_first_not_of("0123456789/.") != std::string_view::npos)
        return {};
    std::string date;
    bool isWritten = false; // this number has a digit other than leading zeros
    for (const char c : word) {
        if (isDigit(c)) {
            isWritten = isWritten || c != '0';
            if (isWritten)
                date += c;
        } else {
            if (!isWritten)
                return {};
            date += '/';
            isWritten = false;
        }
    }
    return date;
}

} // namespace

std::vector<SearchWord> searchWords(std::string_view typed) {
    const std::string plain = plainLetters(typed);
    std::vector<SearchWord> words;
    for (std::size_t begin = 0; begin < plain.size();) {
        const std::size_t end = std::min(plain.find_first_of(" \t\r\n", begin), plain.size());
        std::string_view word(plain.data() + begin, end - begin);
        begin = end + 1;
        while (!word.empty() && (word.back() == ',' || word.back() == ';'))
            word.remove_suffix(1);
        if (!word.empty())
            words.push_back({std::string(word), dateIn(word)});
    }
    return words;
}

bool hasWord(std::string_view text, std::string_view word) {
    std::size_t at = text.find(word);
    if (at == std::string_view::npos)
        return false;
    const char first = word.empty() ? ' ' : word.front();
    if (!isPartOfWord(first) || static_cast<unsigned char>(first) >= 0x80)
        return true;
    for (; at != std::string_view::npos; at = text.find(word, at + 1))
        if (at == 0 || !isPartOfWord(text[at - 1]))
            return true;
    return false;
}

std::string dateWords(Date date, const std::array<std::string, 12>& months) {
    const std::string year = std::to_string(date.year());
    const std::string month = std::to_string(date.month());
    const std::string day = std::to_string(date.day());
    const std::string& name = months[static_cast<std::size_t>(date.month() - 1)];
    return date.iso() + ' ' + day + ' ' + plainLetters(name) + ' ' + year + ' ' + month + '/' + day + '/' +
           year + ' ' + day + '/' + month + '/' + year;
}

} // namespace anteroom
