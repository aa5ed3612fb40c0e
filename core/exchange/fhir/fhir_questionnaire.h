// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_export.h"
#include "core/exchange/fhir/fhir_json.h"

#include <string>
#include <vector>

namespace anteroom::fhir {

/// The Questionnaire resource: what is asked, and when. Findings are not part of it: FHIR has no place for
/// rules there.
Json questionnaireResource(const Questionnaire& questionnaire, const std::string& language,
                           std::vector<NotCarried>& notCarried);

} // namespace anteroom::fhir
