// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/reading_order.h"

#include "core/base/our_languages.h"
#include "core/base/text.h"
#include "core/session/phrases.h"
#include "core/summary/phrases.h"

#include <algorithm>

namespace anteroom {

namespace {

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find_first_of("-,")); }

} // namespace

bool isSameLanguage(std::string_view one, std::string_view other) { return primary(one) == primary(other); }

bool isAskedInReaders(std::string_view language, const std::vector<std::string>& askedIn) {
    return std::all_of(askedIn.begin(), askedIn.end(),
                       [language](const std::string& asked) { return isSameLanguage(asked, language); });
}

std::string readingOrder(const Questionnaire& questionnaire, std::string_view language,
                         const std::vector<std::string>& askedIn) {
    std::string order(language);
    for (const std::string& offered : questionnaire->languages)
        if (offered != language && isSameLanguage(offered, language))
            order += "," + offered;
    for (const std::string& asked : askedIn)
        if (!isSameLanguage(asked, language))
            order += "," + asked;
    return order;
}

std::string languageName(std::string_view tag, std::string_view language) {
    const auto ours = ourLanguage(tag);
    return ours == OurLanguage::English ? std::string(phrase(SummaryPhrase::English, language))
           : ours == OurLanguage::Spanish
               ? std::string(phrase(SummaryPhrase::Spanish, language))
               : fill(phrase(SummaryPhrase::LanguageOfTag, language), {{"tag", tag}});
}

std::string languageNames(const std::vector<std::string>& tags, std::string_view language,
                          std::string_view between) {
    std::vector<std::string> names;
    for (const std::string& tag : tags)
        if (std::string name = languageName(tag, language);
            std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    return joinWords(names, between);
}

} // namespace anteroom
