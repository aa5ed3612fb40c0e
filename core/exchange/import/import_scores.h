// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/exchange/import/import_model.h"

#include <map>
#include <string>
#include <vector>

namespace anteroom::fhir {

/// A computed value.
struct ImportedScore {
    std::string id;
    LocalizedText label;
    std::string showWhen; ///< in the condition language, as the value is; empty: always
    std::string value;
};

/// The show-when of each item that has one, as it was written.
using WrittenShowWhens = std::map<const ImportedItem*, std::string>;

/// What the ordinal values of options add up to: of each question its points, and of all of them the sum.
/// What is not answered yet leaves the points open between the least and the most that they can be.
/// Of a question that is not shown there are none.
std::vector<ImportedScore> scoresOf(const ImportedQuestionnaire& questionnaire,
                                    const WrittenShowWhens& showWhens, Diagnostics& diagnostics);

} // namespace anteroom::fhir
