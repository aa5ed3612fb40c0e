// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/exchange/import/import_model.h"

#include <string>
#include <vector>

namespace anteroom::fhir {

/// A computed value.
struct ImportedScore {
    std::string id;
    LocalizedText label;
    std::string value; ///< in the condition language
};

/// What the ordinal values of options add up to: of each question its points, and of all of them the sum.
/// What is not answered yet leaves the points open between the least and the most that they can be.
std::vector<ImportedScore> scoresOf(const ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics);

} // namespace anteroom::fhir
