// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/written_file.h"

#include "core/authoring/yaml_text.h"
#include "core/exchange/import/yaml_values.h"

#include <utility>

namespace anteroom::fhir {

using authoring::yamlText;

namespace {

/// Of a file beside the questionnaire.
constexpr const char* licenceRemark =
    "# Its licence is that of the whole: FHIR has none of the part. Put in its own, if it has one.";

} // namespace

void WrittenFile::line(int indent, const std::string& words) {
    yaml += (words.empty() ? std::string() : std::string(static_cast<std::size_t>(indent) * 2, ' ')) + words +
            '\n';
    ++lines;
}

void WrittenFile::text(int indent, const std::string& key, const LocalizedText& text,
                       const ImportedQuestionnaire& into) {
    if (!text.empty())
        line(indent, key + ": " + textYaml(text, into));
}

void WrittenFile::begin(const std::string& key) {
    line(0, "");
    line(0, key + ':');
}

WrittenFile library(std::string name, const std::string& id, const ImportedQuestionnaire& questionnaire) {
    WrittenFile file{std::move(name)};
    file.line(0, "# A part of a questionnaire that was made from FHIR.");
    file.line(0, licenceRemark);
    file.line(0, "anteroom: 1");
    file.line(0, "library: " + yamlText(id));
    file.line(0, "license: " + yamlText(questionnaire.license));
    return file;
}

WrittenFile vocabulariesFile(const ImportedQuestionnaire& questionnaire) {
    WrittenFile file = library("vocabularies.yaml", questionnaire.id.substr(0, 50) + "-words", questionnaire);
    file.line(0, "vocabularies:");
    for (const ImportedVocabulary& vocabulary : questionnaire.vocabularies) {
        file.line(1, "- id: " + yamlText(vocabulary.id));
        file.text(2, "title", vocabulary.title, questionnaire);
        file.line(2, vocabulary.classes.empty() ? "classes: []" : "classes:");
        for (const auto& [id, title] : vocabulary.classes)
            file.line(3, "- {id: " + yamlText(id) + ", title: " + textYaml(title, questionnaire) + '}');
        file.line(2, "entries:");
        for (const ImportedEntry& entry : vocabulary.entries) {
            std::string words = "- {name: " + yamlText(entry.name);
            if (!entry.also.empty())
                words += ", also: " + listYaml(entry.also);
            if (!entry.brands.empty())
                words += ", brands: " + listYaml(entry.brands);
            if (!entry.code.empty())
                words += ", code: " + yamlText(entry.code);
            file.line(3, words + ", classes: " + listYaml(entry.classes) + '}');
        }
    }
    return file;
}

WrittenFile signedFile(const ImportedSignature& signature, std::size_t number,
                       const ImportedQuestionnaire& questionnaire) {
    WrittenFile file{"signed-" + signature.language + '-' + std::to_string(number) + ".yaml"};
    file.line(0, "# Translations of a questionnaire that was made from FHIR, and the signature for them.");
    file.line(0, "# Whoever changes one takes the signature out, until it is signed for again.");
    file.line(0, licenceRemark);
    file.line(0, "anteroom: 1");
    file.line(0, "translations: " + signature.language);
    file.line(0, "from: " + questionnaire.languages.front());
    file.line(0, "license: " + yamlText(questionnaire.license));
    file.line(0, "reviewed:");
    const std::string scope = signature.scope.empty() ? "" : ", scope: " + yamlText(signature.scope);
    file.line(1, signature.language + ": {by: " + yamlText(signature.by) + ", on: " + signature.on + scope +
                     '}');
    file.line(0, "texts:");
    for (const auto& [original, translation] : signature.texts)
        file.line(1, "- {" + questionnaire.languages.front() + ": " + yamlText(original) + ", " +
                         signature.language + ": " + yamlText(translation) + '}');
    return file;
}

} // namespace anteroom::fhir
