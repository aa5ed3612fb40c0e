// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/localized_text.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace anteroom::loading {

/// The translations that no qualified translator has signed for, as far as the questionnaire shows them. A
/// text that one file signs for and another does not counts as not signed for.
class UnreviewedTexts {
public:
    explicit UnreviewedTexts(std::vector<std::string> offered) : m_offered(std::move(offered)) {}

    void add(const std::string& language, const std::string& text);

    bool empty() const noexcept { return m_texts.empty(); }
    /// The languages that the questionnaire offers.
    const std::vector<std::string>& offered() const noexcept { return m_offered; }
    /// Whether the text, where it is shown in this offered language, is one of these.
    bool holds(const LocalizedText& text, std::string_view offered) const;

private:
    std::vector<std::string> m_offered;
    std::map<std::string, std::unordered_set<std::string>, std::less<>> m_texts; ///< by language
};

} // namespace anteroom::loading
