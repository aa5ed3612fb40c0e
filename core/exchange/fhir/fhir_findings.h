// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_json.h"
#include "core/findings/screening.h"

#include <string>
#include <vector>

namespace anteroom::fhir {

/// Where the resources of one Bundle find each other.
struct References {
    std::string response;
    std::string patient; ///< empty: there is none
};

/// The DetectedIssues without their ids: findings in the questionnaire's order, then urgent triggers in
/// the order they came to hold, then contradictions, those with `dateOfBirth`, as typed, last.
std::vector<Json> detectedIssues(const Session& session, const Screening& screening,
                                 const References& references, const std::string& language,
                                 const std::string& dateOfBirth);

} // namespace anteroom::fhir
