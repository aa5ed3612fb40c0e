// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/yaml_values.h"

#include "core/authoring/yaml_text.h"

namespace anteroom::fhir {

using authoring::yamlText;

std::string textYaml(const LocalizedText& text) {
    if (text.all().size() == 1)
        return yamlText(text.original());
    std::string map;
    for (const auto& [language, words] : text.all())
        map += (map.empty() ? "{" : ", ") + language + ": " + yamlText(words);
    return map + '}';
}

std::string listYaml(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + yamlText(word);
    return '[' + list + ']';
}

} // namespace anteroom::fhir
