// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir_import.h"

#include "core/base/text.h"
#include "core/document/parse.h"
#include "core/exchange/import_items.h"
#include "core/exchange/import_trial.h"
#include "core/exchange/import_yaml.h"

#include <utility>

namespace anteroom {

namespace {

/// The resource itself, or the first of a Bundle; the others there are listed.
std::optional<Node> questionnaireIn(Node resource, Diagnostics& diagnostics) {
    const std::string type = fhir::stringOf(resource, "resourceType");
    if (type == "Questionnaire")
        return resource;
    std::optional<Node> first;
    for (const Node entry : type == "Bundle" ? fhir::listOf(resource, "entry") : std::vector<Node>()) {
        const auto inner = fhir::member(entry, "resource");
        if (!inner || fhir::stringOf(*inner, "resourceType") != "Questionnaire")
            continue;
        if (first)
            fhir::notCarried(diagnostics, inner->span(), "Bundle",
                             "another Questionnaire, " + inBackticks(fhir::stringOf(*inner, "title")));
        else
            first = inner;
    }
    return first;
}

} // namespace

FhirImport importFhir(std::string name, std::string json) {
    FhirImport made;
    const auto text = std::make_shared<const SourceText>(std::move(name), std::move(json));
    const FileIndex file = made.sources.add(text);
    const auto document = parseJson(text, file, made.diagnostics);
    if (!document || made.diagnostics.hasErrors())
        return made;
    const auto questionnaire = questionnaireIn(document->root(), made.diagnostics);
    if (!questionnaire) {
        made.diagnostics.error("fhir-not-questionnaire", document->root().span(),
                               "this is neither a Questionnaire of FHIR nor a Bundle that has one",
                               "give a file whose resourceType is Questionnaire");
        return made;
    }
    fhir::ImportedQuestionnaire read = fhir::readQuestionnaire(*questionnaire, made.diagnostics);
    if (read.sections.empty()) {
        made.diagnostics.error("fhir-not-questionnaire", questionnaire->span(),
                               "nothing in this Questionnaire can be asked");
        return made;
    }
    made.questionnaire = fhir::loadableYaml(read, made.diagnostics);
    made.vocabularies = fhir::vocabulariesYaml(read);
    return made;
}

} // namespace anteroom
