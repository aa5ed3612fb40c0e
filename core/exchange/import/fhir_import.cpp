// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/fhir_import.h"

#include "core/base/text.h"
#include "core/document/parse.h"
#include "core/exchange/import/import_items.h"
#include "core/exchange/import/import_trial.h"

#include <cstdint>
#include <string_view>
#include <utility>

namespace anteroom {

namespace {

/// The resource itself, or the first of a Bundle, and what is beside it there.
struct Found {
    std::optional<Node> questionnaire;
    std::vector<Node> beside;
};

/// "an Organization, `clinic`"
std::string nameOf(Node resource, const std::string& type) {
    if (type.empty())
        return "a resource that does not say of which type it is";
    const bool isQuestionnaire = type == "Questionnaire";
    return (isQuestionnaire ? "another " : fhir::articleOf(type)) + type + ", " +
           inBackticks(fhir::stringOf(resource, isQuestionnaire ? "title" : "id"));
}

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
                found.beside.push_back(*inner); // its options; otherwise listed with the items
        } else if (innerType == "Questionnaire" && !found.questionnaire) {
            found.questionnaire = inner;
        } else {
            fhir::notCarried(diagnostics, inner->span(), "Bundle", nameOf(*inner, innerType));
        }
    }
    return found;
}

/// Where its first character stands, if that is one with which no JSON begins and XML does.
std::optional<std::uint32_t> beginOfXml(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    const std::size_t begin = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    const std::size_t at = text.find_first_not_of(" \t\r\n", begin);
    const bool isXml = at != std::string_view::npos && text[at] == '<';
    return isXml ? std::optional(static_cast<std::uint32_t>(at)) : std::nullopt;
}

} // namespace

FhirImport importFhir(std::string name, std::string json) {
    FhirImport made;
    const auto text = std::make_shared<const SourceText>(std::move(name), std::move(json));
    const FileIndex file = made.sources.add(text);
    if (const auto begin = beginOfXml(text->text())) {
        made.diagnostics.error("fhir-xml", {file, *begin, *begin + 1},
                               "this is XML, and FHIR is read here as JSON alone",
                               "save or export the form as FHIR JSON, and give that file");
        return made;
    }
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
