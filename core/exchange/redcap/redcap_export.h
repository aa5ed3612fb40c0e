// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_export.h"

#include <string>
#include <vector>

namespace anteroom {

struct RedcapExport {
    std::string csv;
    std::vector<NotCarried> notCarried;
};

/// The questionnaire as a data dictionary of REDCap: a form for the screening itself, one for each section
/// and one for the rows of each list. questionnaires/CSV.md says what becomes of what. Rules are no part of
/// it. A question whose show-when cannot be said is always shown. `language`: of the texts.
RedcapExport exportRedcap(const Questionnaire& questionnaire, const std::string& language);

} // namespace anteroom
