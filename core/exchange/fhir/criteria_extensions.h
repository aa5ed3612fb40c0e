// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_json.h"

#include <string>
#include <vector>

namespace anteroom::fhir {

/// The part `citation` of a rule: document and section. `language`: of the resource.
Json citationPart(const Questionnaire& questionnaire, const Citation& citation, const std::string& language);

/// The lists of criteria that a questionnaire covers or that its findings name: an extension of ours for each
/// list that it `covers`, each `criterion` of these lists and each of those `not-covered`.
void addCriteria(Json& questionnaireResource, const Questionnaire& questionnaire,
                 const std::vector<std::string>& covers, const std::string& language);

} // namespace anteroom::fhir
