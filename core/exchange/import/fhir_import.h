// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace anteroom {

/// A questionnaire of ours, made from one of FHIR.
struct FhirImport {
    std::optional<std::string> questionnaire; ///< questionnaire.yaml; nothing when diagnostics has errors
    /// What it includes, by name: vocabularies, instruments, lists of criteria, signed translations.
    std::vector<std::pair<std::string, std::string>> included;
    Diagnostics diagnostics; ///< what is not carried, each with its linkId and its place
    SourceSet sources;
};

/// Reads a Questionnaire of FHIR R4, or the first one of a Bundle, and writes it in our format, for a person
/// to go on with. What our format has no way to say is a warning, never left out in silence; so is what had
/// to be made up (a range that was not given, a licence). Where a condition cannot be carried, the question
/// is shown more often than in the form that it comes from, not more seldom. What FHIR shows while another
/// question has no answer waits for that one, which is required then. An item with a modifierExtension is
/// left out, with what is below it: that may turn what it says round. Rules that our export put into
/// extensions come back; one that our loader refuses is listed and left out. Codes: those of parseJson,
/// fhir-xml and fhir-not-questionnaire (errors); fhir-not-carried, fhir-made-up (warnings).
FhirImport importFhir(std::string name, std::string json);

} // namespace anteroom
