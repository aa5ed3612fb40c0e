// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/yaml_values.h"

#include "core/authoring/yaml_text.h"

#include <algorithm>

namespace anteroom::fhir {

using authoring::yamlText;

namespace {

bool isSigned(const LocalizedText& text, const std::string& language, const ImportedQuestionnaire& into) {
    const std::string original(text.in(into.languages.front()));
    return text.has(into.languages.front()) &&
           std::any_of(into.signatures.begin(), into.signatures.end(), [&](const ImportedSignature& one) {
               const auto found = one.texts.find(original);
               return one.language == language && found != one.texts.end() &&
                      found->second == text.in(language);
           });
}

} // namespace

std::string textYaml(const LocalizedText& text, const ImportedQuestionnaire& into) {
    const std::string& plain = into.languages.front();
    std::string map;
    bool isPlain = true;
    for (const std::string& language : into.languages) {
        if (!text.has(language) || (language != plain && isSigned(text, language, into)))
            continue;
        isPlain = isPlain && language == plain;
        map += (map.empty() ? "{" : ", ") + language + ": " + yamlText(text.in(language));
    }
    return isPlain ? yamlText(text.in(plain)) : map + '}';
}

std::string listYaml(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + yamlText(word);
    return '[' + list + ']';
}

} // namespace anteroom::fhir
