// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/exchange/import_model.h"

#include <string>

namespace anteroom::fhir {

/// questionnaire.yaml, as a person would write it.
std::string questionnaireYaml(const ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics);
/// vocabularies.yaml; empty where there are none.
std::string vocabulariesYaml(const ImportedQuestionnaire& questionnaire);

} // namespace anteroom::fhir
