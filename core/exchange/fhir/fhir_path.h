// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::fhir {

/// All of `conditions` as one FHIRPath expression over a QuestionnaireResponse (`%resource`); nothing where
/// it cannot be said there. FHIRPath knows unknown as well, the empty collection, and its `and`, `or` and
/// `not` are Kleene's, so that silence is not "no" there either. What it can't tell apart by itself, not
/// asked and not applicable, is told apart by the show-whens within.
///
/// It cannot say: mean, minimum and maximum, sums over rows, all() and negated any() over rows, whether a
/// list is answered, and anything within a row (`%resource` is not the row). It holds an unknown number for
/// nothing at all where our engine has a range, and a year from 29 February for over on 28 February.
std::optional<std::string> fhirPath(const Questionnaire& questionnaire,
                                    const std::vector<NodeIndex>& conditions);

} // namespace anteroom::fhir
