// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_text.h"
#include "core/questionnaire/localized_text.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anteroom::loading {

/// What the included files of translations say: for an original text, the same in another language. Texts are
/// one and the same when they differ in the width of their blanks and line breaks only.
class Translations {
public:
    struct Translation {
        std::string text;
        bool isReviewed = false; ///< a qualified translator signed for the file
        SourceSpan span;         ///< where it stands
    };

    /// The translation that `original` has already, which stays; null where it had none.
    const Translation* add(const std::string& from, const std::string& into, std::string_view original,
                           const Translation& translation);

    struct Found {
        std::string language;
        const Translation* translation;
    };
    /// Of the languages that are `offered`, those that `text` lacks and that there is a translation in.
    /// Pointers hold until add().
    std::vector<Found> forMissing(const LocalizedText& text, const std::vector<std::string>& offered) const;

    void addFile(const std::string& into, const std::string& name) { m_files.try_emplace(into, name); }
    /// The first file into this language, as it is included; null where there is none.
    const std::string* fileInto(std::string_view language) const;

    /// A file could not be read: whatever is missing may be in there.
    bool isIncomplete = false;

private:
    using Pairs = std::unordered_map<std::string, Translation>;
    std::map<std::string, std::map<std::string, Pairs, std::less<>>, std::less<>> m_byFrom; ///< then by into
    std::map<std::string, std::string, std::less<>> m_files;
};

} // namespace anteroom::loading
