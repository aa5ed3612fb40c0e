// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/expression/fact.h"
#include "core/expression/type.h"
#include "core/questionnaire/localized_text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anteroom {

/// A list of names (medicines) whose classes rules ask for. Built once; immutable from then on.
class Vocabulary {
public:
    struct Class {
        OptionId id;
        LocalizedText title;
    };
    struct Entry {
        std::string name;
        std::vector<std::string> also; ///< other generic names and spellings
        std::vector<std::string> brands;
        std::string code;  ///< identifier, WHO ATC
        OptionSet classes; ///< positions in classes(); empty: known, of none of them
    };

    Vocabulary(VocabularyId id, LocalizedText title, std::vector<Class> classes, std::vector<Entry> entries);
    Vocabulary(const Vocabulary&) = delete; // names point into entries
    Vocabulary& operator=(const Vocabulary&) = delete;

    const VocabularyId& id() const noexcept { return m_id; }
    const LocalizedText& title() const noexcept { return m_title; }
    const std::vector<Class>& classes() const noexcept { return m_classes; }
    /// Their ids: what a rule may ask for. One list for all questions with this vocabulary.
    const std::shared_ptr<const OptionList>& classIds() const noexcept { return m_classIds; }
    const std::vector<Entry>& entries() const noexcept { return m_entries; }

    /// The entry one of whose names is exactly `typed` (case and outer blanks aside); nothing where none or
    /// more than one is.
    std::optional<std::uint32_t> exact(std::string_view typed) const;

    struct Completion {
        std::uint32_t entry = 0;
        std::string matched; ///< the name that matched: "Klonopin"
    };
    /// Entries with a name, or a later word of one, that begins with `typed`; names before words, then
    /// shorter first. Only offered, never accepted here: clonazepam is not clonidine.
    std::vector<Completion> complete(std::string_view typed, std::size_t most = 8) const;

private:
    VocabularyId m_id;
    LocalizedText m_title;
    std::vector<Class> m_classes;
    std::shared_ptr<const OptionList> m_classIds;
    std::vector<Entry> m_entries;
    struct Name {
        std::string folded;
        std::uint32_t entry;
        const std::string* written;
    };
    std::vector<Name> m_names; ///< sorted by folded
};

} // namespace anteroom
