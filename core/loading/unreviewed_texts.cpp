// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/unreviewed_texts.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

std::string_view baseOf(std::string_view language) { return language.substr(0, language.find('-')); }

} // namespace

void UnreviewedTexts::add(const std::string& language, const std::string& text) {
    const bool isShown = std::any_of(m_offered.begin(), m_offered.end(), [&](const std::string& offered) {
        return offered == language || baseOf(offered) == language;
    });
    if (isShown)
        m_texts[language].insert(text);
}

bool UnreviewedTexts::holds(const LocalizedText& text, std::string_view offered) const {
    // As LocalizedText::in() chooses.
    const std::string_view shown = text.has(offered) ? offered : baseOf(offered);
    const auto texts = m_texts.find(shown);
    return texts != m_texts.end() && text.has(shown) && texts->second.contains(std::string(text.in(shown)));
}

} // namespace anteroom::loading
