// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/fhir_import.h"

#include "core/base/text.h"
#include "core/document/parse.h"
#include "core/exchange/import/import_items.h"
#include "core/exchange/import/import_trial.h"

#include <utility>

namespace anteroom {

namespace {

/// The resource itself, or the first of a Bundle, and what is beside it there.
struct Found {
    std::optional<Node> questionnaire;
    std::vector<Node> beside;
};

Found questionnaireIn(Node resource, Diagnostics& diagnostics) {
    Found found;
    const std::string type = fhir::stringOf(resource, "resourceType");
    if (type == "Questionnaire")
        found.questionnaire = resource;
    for (const Node entry : type == "Bundle" ? fhir::listOf(resource, "entry") : std::vector<Node>()) {
        const auto inner = fhir::member(entry, "resource");
        const std::string innerType = inner ? fhir::stringOf(*inner, "resourceType") : std::string();
        if (!inner || innerType == "ValueSet" || innerType == "CodeSystem") {
            if (inner)
                found.beside.push_back(*inner); // its options, or nobody's
        } else if (innerType == "Questionnaire" && !found.questionnaire) {
            found.questionnaire = inner;
        } else {
            fhir::notCarried(
                diagnostics, inner->span(), "Bundle",
                (innerType == "Questionnaire" ? "another Questionnaire, " : "a " + innerType + ", ") +
                    inBackticks(fhir::stringOf(*inner, innerType == "Questionnaire" ? "title" : "id")));
        }
    }
    return found;
}

} // namespace

FhirImport importFhir(std::string name, std::string json) {
    FhirImport made;
    const auto text = std::make_shared<const SourceText>(std::move(name), std::move(json));
    const FileIndex file = made.sources.add(text);
    const auto document = parseJson(text, file, made.diagnostics);
    if (!document || made.diagnostics.hasErrors())
        return made;
    auto [questionnaire, beside] = questionnaireIn(document->root(), made.diagnostics);
    if (!questionnaire) {
        made.diagnostics.error("fhir-not-questionnaire", document->root().span(),
                               "this is neither a Questionnaire of FHIR nor a Bundle that has one",
                               "give a file whose resourceType is Questionnaire");
        return made;
    }
    fhir::ImportedQuestionnaire read =
        fhir::readQuestionnaire(*questionnaire, std::move(beside), made.diagnostics);
    if (read.sections.empty()) {
        made.diagnostics.error("fhir-not-questionnaire", questionnaire->span(),
                               "nothing in this Questionnaire can be asked");
        return made;
    }
    std::vector<fhir::WrittenFile> files = fhir::loadableFiles(read, made.diagnostics);
    made.questionnaire = std::move(files.front().yaml);
    for (std::size_t i = 1; i < files.size(); ++i)
        made.included.emplace_back(std::move(files[i].name), std::move(files[i].yaml));
    return made;
}

} // namespace anteroom
