// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir_import.h"

#include "core/document/parse.h"
#include "core/exchange/import_items.h"
#include "core/exchange/import_yaml.h"

#include <utility>

namespace anteroom {

namespace {

std::optional<Node> questionnaireIn(Node resource) {
    const std::string type = fhir::stringOf(resource, "resourceType");
    if (type == "Questionnaire")
        return resource;
    if (type == "Bundle")
        for (const Node entry : fhir::listOf(resource, "entry"))
            if (const auto inner = fhir::member(entry, "resource");
                inner && fhir::stringOf(*inner, "resourceType") == "Questionnaire")
                return inner;
    return std::nullopt;
}

} // namespace

FhirImport importFhir(std::string name, std::string json) {
    FhirImport made;
    const auto text = std::make_shared<const SourceText>(std::move(name), std::move(json));
    const FileIndex file = made.sources.add(text);
    const auto document = parseJson(text, file, made.diagnostics);
    if (!document || made.diagnostics.hasErrors())
        return made;
    const auto questionnaire = questionnaireIn(document->root());
    if (!questionnaire) {
        made.diagnostics.error("fhir-not-questionnaire", document->root().span(),
                               "this is neither a Questionnaire of FHIR nor a Bundle that has one",
                               "give a file whose resourceType is Questionnaire");
        return made;
    }
    const fhir::ImportedQuestionnaire read = fhir::readQuestionnaire(*questionnaire, made.diagnostics);
    if (read.sections.empty()) {
        made.diagnostics.error("fhir-not-questionnaire", questionnaire->span(),
                               "nothing in this Questionnaire can be asked");
        return made;
    }
    made.questionnaire = fhir::questionnaireYaml(read, made.diagnostics);
    made.vocabularies = fhir::vocabulariesYaml(read);
    return made;
}

} // namespace anteroom
