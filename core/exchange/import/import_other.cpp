// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_other.h"

#include "core/exchange/import/import_ids.h"

#include <utility>

namespace anteroom::fhir {

namespace {

/// In those of the questionnaire's languages that we have it in, otherwise in English.
LocalizedText other(const std::vector<std::string>& languages) {
    LocalizedText all("en", "Other");
    all.add("es", "Otra respuesta");
    LocalizedText some;
    for (const std::string& language : languages)
        some.add(language, std::string(all.in(language.substr(0, 2))));
    return some;
}

} // namespace

ImportedItem addOther(ImportedItem& question, std::string linkId, const std::vector<std::string>& languages) {
    ImportedIds ids;
    for (const ImportedOption& option : question.options)
        ids.take(option.id);
    ImportedOption option;
    option.id = ids.take("other");
    option.text = other(languages);
    option.madeUp = true;
    ImportedItem words;
    words.kind = ImportedKind::Text;
    words.linkId = std::move(linkId);
    words.id = question.id + "-other";
    words.rows = question.rows;
    words.span = question.span;
    words.text = option.text;
    words.required = question.required;
    words.gates = question.gates;
    ImportedGate gate;
    gate.linkId = words.linkId;
    ImportedCondition condition;
    condition.question = question.linkId;
    condition.relation = "=";
    condition.kind = "Coding";
    condition.value = option.id;
    condition.span = question.span;
    gate.conditions.push_back(std::move(condition));
    words.gates.push_back(std::move(gate));
    question.options.push_back(std::move(option));
    return words;
}

} // namespace anteroom::fhir
