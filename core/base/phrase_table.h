// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace anteroom {

/// The texts of an enum whose last value is Count, one table a language.
template <typename Phrase>
using PhraseTable = std::array<std::string_view, static_cast<std::size_t>(Phrase::Count)>;

template <typename Phrase>
struct PhraseEntry {
    Phrase which;
    std::string_view text;
};

/// At compile time; a table with a hole is refused by the compiler.
template <typename Phrase>
consteval PhraseTable<Phrase> phraseTable(std::initializer_list<PhraseEntry<Phrase>> entries) {
    PhraseTable<Phrase> table{};
    for (const PhraseEntry<Phrase>& entry : entries)
        table[static_cast<std::size_t>(entry.which)] = entry.text;
    for (const std::string_view text : table)
        if (text.empty())
            throw "a phrase is missing";
    return table;
}

/// The one of `languages` (each with a `tag` such as "en") that a BCP 47 tag asks for, or the first of
/// several
/// (`es,en`); the first of `languages` where there is none.
template <typename Languages>
const auto& languageOf(const Languages& languages, std::string_view tag) {
    const std::string_view primary = tag.substr(0, tag.find_first_of("-,"));
    for (const auto& language : languages)
        if (language.tag == primary)
            return language;
    return languages.front();
}

} // namespace anteroom
