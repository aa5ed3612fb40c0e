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
    auto found = findLanguage(m_texts, language);
    if (found == m_texts.end())
        found = findLanguage(m_texts, language.substr(0, language.find('-')));
    return found != m_texts.end() ? std::string_view(found->second) : original();
}

} // namespace anteroom
