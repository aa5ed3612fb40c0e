// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/localized_text.h"

#include <algorithm>

namespace anteroom {

namespace {

auto findLanguage(const std::vector<std::pair<std::string, std::string>>& texts, std::string_view language) {
    return std::find_if(texts.begin(), texts.end(), [&](const auto& text) { return text.first == language; });
}

} // namespace

LocalizedText::LocalizedText(std::string language, std::string text) {
    add(std::move(language), std::move(text));
}

void LocalizedText::add(std::string language, std::string text) {
    m_texts.emplace_back(std::move(language), std::move(text));
}

bool LocalizedText::has(std::string_view language) const {
    return findLanguage(m_texts, language) != m_texts.end();
}

std::string_view LocalizedText::in(std::string_view language) const {
    for (std::string_view rest = language; !rest.empty();) {
        const std::string_view tag = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(tag.size() + 1, rest.size()));
        auto found = findLanguage(m_texts, tag);
        if (found == m_texts.end())
            found = findLanguage(m_texts, tag.substr(0, tag.find('-')));
        if (found != m_texts.end())
            return found->second;
    }
    return original();
}

} // namespace anteroom
