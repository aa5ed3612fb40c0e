// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_head.h"

#include "core/base/text.h"
#include "core/exchange/import_extensions.h"
#include "core/exchange/import_ids.h"
#include "core/exchange/import_rules.h"
#include "core/loading/limits.h"
#include "core/loading/text_reader.h"

#include <algorithm>
#include <array>

namespace anteroom::fhir {

namespace {

/// What is read, and what says nothing that a questionnaire of ours could; any other key is listed.
constexpr std::array passedOver{
    "resourceType",      "id",   "meta",        "text",        "language",     "contained", "extension",
    "modifierExtension", "url",  "version",     "name",        "title",        "_title",    "status",
    "experimental",      "date", "subjectType", "description", "_description", "copyright", "item"};

void addLanguage(const std::string& language, std::vector<std::string>& languages) {
    if (loading::isLanguageTag(language) && languages.size() < loading::mostLanguages &&
        std::find(languages.begin(), languages.end(), language) == languages.end())
        languages.push_back(language);
}

/// Every language that a text of the resource is translated into, its own first.
void collectLanguages(Node node, std::vector<std::string>& languages) {
    for (std::uint32_t i = 0; i < node.size(); ++i)
        collectLanguages(node[i], languages);
    for (const Node designation : listOf(node, "designation"))
        if (!stringOf(designation, "value").empty())
            addLanguage(stringOf(designation, "language"), languages);
    const auto tag = isNamed(urlOf(node), "translation") ? extensionValue(node, "lang") : std::nullopt;
    if (tag)
        addLanguage(scalarText(tag->node), languages);
}

std::string versionFrom(const std::string& text) {
    std::string version;
    int numbers = 0;
    std::size_t at = 0;
    for (; at <= text.size() && numbers < 3; ++numbers) {
        const std::size_t end = std::min(text.find('.', at), text.size());
        const std::string number = text.substr(at, end - at);
        if (number.empty() || number.size() > 6 ||
            !std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return {};
        version += (version.empty() ? "" : ".") + std::to_string(std::stoi(number));
        at = end + 1;
    }
    if (at <= text.size())
        return {};
    for (; numbers < 3; ++numbers)
        version += ".0";
    return version;
}

} // namespace

ImportedQuestionnaire readHead(Node questionnaire, Diagnostics& diagnostics) {
    ImportedQuestionnaire made;
    const std::string language = stringOf(questionnaire, "language");
    made.languages.push_back(loading::isLanguageTag(language) ? language : "en");
    collectLanguages(questionnaire, made.languages);
    made.url = stringOf(questionnaire, "url");
    made.title = textOf(questionnaire, "title", made.languages.front());
    made.description = textOf(questionnaire, "description", made.languages.front());
    for (const char* key : {"id", "name", "title"})
        if (made.id.empty() || made.id == "questionnaire")
            made.id = idFrom(stringOf(questionnaire, key), "questionnaire");
    const std::string head = "Questionnaire";
    if (made.title.empty()) {
        const std::string name = stringOf(questionnaire, "name");
        made.title = LocalizedText(made.languages.front(), name.empty() ? made.id : name);
    }
    made.version = versionFrom(stringOf(questionnaire, "version"));
    if (made.version.empty()) {
        made.version = "1.0.0";
        madeUp(diagnostics, questionnaire.span(), head, "the version 1.0.0");
    }
    made.license = stringOf(questionnaire, "copyright");
    if (made.license.empty()) {
        made.license = "FILL IN under which licence this questionnaire may be used";
        madeUp(diagnostics, questionnaire.span(), head,
               "it has no copyright; fill in the licence before it is used");
    }
    for (const char* key : {"title", "description"})
        listTextExtensions(questionnaire, key, head, "its " + std::string(key), diagnostics);
    for (const Node resource : listOf(questionnaire, "contained"))
        if (const std::string type = stringOf(resource, "resourceType");
            type != "ValueSet" && type != "CodeSystem")
            notCarried(diagnostics, resource.span(), head, "a contained " + inBackticks(type));
    if (member(questionnaire, "modifierExtension"))
        notCarried(diagnostics, questionnaire.span(), head,
                   "its modifierExtension, which may turn round what the whole says");
    for (const Node extension : listOf(questionnaire, "extension"))
        if (!isNamed(urlOf(extension), "sha256") && !isRule(urlOf(extension)))
            notCarried(diagnostics, extension.span(), head, theExtension(urlOf(extension)));
    for (std::uint32_t i = 0; i < questionnaire.size(); ++i) {
        const std::string key(questionnaire.key(i).scalar());
        if (std::find(passedOver.begin(), passedOver.end(), key) == passedOver.end())
            notCarried(diagnostics, questionnaire[i].span(), head, "its " + inBackticks(key));
    }
    made.rules = readRules(questionnaire, made.languages.front(), diagnostics);
    if (const auto status = member(questionnaire, "status"); status && scalarText(*status) == "retired")
        notCarried(diagnostics, status->span(), head, "that it is retired: its author wants it used no more");
    return made;
}

} // namespace anteroom::fhir
