// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/translations.h"

namespace anteroom::loading {

namespace {

/// A text that runs over several lines is folded in one file and not in the other.
std::string withSingleBlanks(std::string_view text) {
    std::string single;
    single.reserve(text.size());
    bool isBlankDue = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            isBlankDue = !single.empty();
            continue;
        }
        if (isBlankDue)
            single += ' ';
        isBlankDue = false;
        single += c;
    }
    return single;
}

} // namespace

const Translations::Translation* Translations::add(const std::string& from, const std::string& into,
                                                   std::string_view original,
                                                   const Translation& translation) {
    const auto [place, isNew] = m_byFrom[from][into].try_emplace(withSingleBlanks(original), translation);
    return isNew ? nullptr : &place->second;
}

std::vector<Translations::Found> Translations::forMissing(const LocalizedText& text,
                                                          const std::vector<std::string>& offered) const {
    std::vector<Found> found;
    if (m_byFrom.empty())
        return found;
    for (const auto& [language, original] : text.all()) {
        const auto tables = m_byFrom.find(language);
        if (tables == m_byFrom.end())
            continue;
        const std::string key = withSingleBlanks(original);
        for (const std::string& into : offered) {
            if (text.has(into))
                continue;
            const auto pairs = tables->second.find(into);
            if (pairs == tables->second.end())
                continue;
            if (const auto pair = pairs->second.find(key); pair != pairs->second.end())
                found.push_back({into, &pair->second});
        }
    }
    return found;
}

const std::string* Translations::fileInto(std::string_view language) const {
    const auto file = m_files.find(language);
    return file != m_files.end() ? &file->second : nullptr;
}

} // namespace anteroom::loading
