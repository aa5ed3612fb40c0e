// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <vector>

namespace anteroom::fhir {

/// The conditions that must all hold, by section, group and question. A Program has but one show-when a
/// question, with those of its groups and section in it; FHIR, like the questionnaire's author, says what
/// questions share once, on what holds them.
struct ShowWhens {
    using Conditions = std::vector<NodeIndex>;
    std::vector<Conditions> sections{};
    std::vector<std::vector<Conditions>> groups{}; ///< by section, in the order of Section::groups
    std::vector<Conditions> questions{};
};

ShowWhens showWhensOf(const Questionnaire& questionnaire);

} // namespace anteroom::fhir
