// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/attribute_words.h"
#include "core/analysis/diff/structural_changes.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace anteroom {

/// Collects what is changed of one thing.
class ChangedParts {
public:
    /// `language`: the first of the new version, which goes without saying.
    explicit ChangedParts(std::string language) : m_language(std::move(language)) {}

    std::vector<ChangedPart> take() { return std::exchange(m_parts, {}); }
    void add(ChangedPart part) { m_parts.push_back(std::move(part)); }

    /// A value that the format has words for.
    template <typename Value>
    void note(const Value& before, const Value& after, const char* what) {
        if (!(before == after))
            addValue(what, attributeWords(before), attributeWords(after));
    }
    /// Language by language.
    void note(const LocalizedText& before, const LocalizedText& after, const char* what);
    void note(const std::vector<LocalizedText>& before, const std::vector<LocalizedText>& after,
              const char* what);
    void addValue(const char* what, Words before, Words after);
    void addRange(const char* what, Words before, Words after);
    void options(const Question& before, const Question& after);

private:
    void noteOption(Edit edit, const Option& option, const std::string& after = {});

    std::string m_language;
    std::vector<ChangedPart> m_parts;
};

} // namespace anteroom
