// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_export.h"
#include "core/exchange/fhir/fhir_json.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::fhir {

/// How the part is called that says a condition in words: "when-in-words" beside "when". It follows from
/// that, and is for people alone.
inline constexpr std::string_view inWordsEnding = "-in-words";

/// One extension of ours for each document, topic, sensitivity, computed value, finding, urgent trigger and
/// contradiction, in the questionnaire's order, with a part for each of its keys: for people to read, and for
/// importFhir(). questionnaires/FHIR.md lists them. FHIR itself has no place for rules in a Questionnaire.
void addRules(Json& questionnaireResource, const Questionnaire& questionnaire, const std::string& language,
              std::vector<NotCarried>& notCarried);

} // namespace anteroom::fhir
