// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/vocabulary.h"

#include "core/base/text.h"

#include <algorithm>
#include <tuple>

namespace anteroom {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Where a word that is not the first begins: "valproate" in "sodium valproate".
bool laterWordBegins(std::string_view name, std::string_view typed) {
    constexpr std::string_view separators = " -/(+,";
    for (auto at = name.find_first_of(separators); at != std::string_view::npos;
         at = name.find_first_of(separators, at + 1))
        if (name.substr(at + 1).starts_with(typed))
            return true;
    return false;
}

} // namespace

Vocabulary::Vocabulary(VocabularyId id, LocalizedText title, std::vector<Class> classes,
                       std::vector<Entry> entries)
    : m_id(std::move(id)), m_title(std::move(title)), m_classes(std::move(classes)),
      m_entries(std::move(entries)) {
    OptionList ids;
    for (const Class& one : m_classes)
        ids.push_back(one.id);
    m_classIds = std::make_shared<const OptionList>(std::move(ids));
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        m_names.push_back({foldCase(trimmed(entry.name)), i, &entry.name});
        for (const std::string& name : entry.also)
            m_names.push_back({foldCase(trimmed(name)), i, &name});
        for (const std::string& name : entry.brands)
            m_names.push_back({foldCase(trimmed(name)), i, &name});
    }
    // Stable: among equal names the generic one stays before the brands.
    std::stable_sort(m_names.begin(), m_names.end(),
                     [](const Name& a, const Name& b) { return a.folded < b.folded; });
}

std::optional<std::uint32_t> Vocabulary::exact(std::string_view typed) const {
    const std::string folded = foldCase(trimmed(typed));
    auto name = std::lower_bound(m_names.begin(), m_names.end(), folded,
                                 [](const Name& a, const std::string& b) { return a.folded < b; });
    if (folded.empty() || name == m_names.end() || name->folded != folded)
        return std::nullopt;
    const std::uint32_t entry = name->entry;
    for (; name != m_names.end() && name->folded == folded; ++name)
        if (name->entry != entry)
            return std::nullopt; // two medicines share it, and only the patient knows which
    return entry;
}

std::vector<Vocabulary::Completion> Vocabulary::complete(std::string_view typed, std::size_t most) const {
    const std::string folded = foldCase(trimmed(typed));
    if (folded.empty())
        return {};

    struct Match {
        const Name* name;
        bool byWord;
    };
    std::vector<Match> matches;
    for (const Name& name : m_names) {
        // An entry whose own name begins so is offered by that, not by what it is called elsewhere.
        const std::string& own = m_entries[name.entry].name;
        if (name.folded.starts_with(folded)) {
            if (name.written == &own || !foldCase(trimmed(own)).starts_with(folded))
                matches.push_back({&name, false});
        } else if (laterWordBegins(name.folded, folded)) {
            matches.push_back({&name, true});
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        const auto lengthA = a.name->folded.size(), lengthB = b.name->folded.size();
        return std::tie(a.byWord, lengthA, a.name->folded) < std::tie(b.byWord, lengthB, b.name->folded);
    });

    std::vector<Completion> completions;
    for (const Match& match : matches) {
        const bool known =
            std::any_of(completions.begin(), completions.end(),
                        [&](const Completion& completion) { return completion.entry == match.name->entry; });
        if (!known)
            completions.push_back({match.name->entry, *match.name->written});
        if (completions.size() == most)
            break;
    }
    return completions;
}

} // namespace anteroom
