// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_model.h"

#include <string>
#include <vector>

// Values of the YAML that an import writes, each on one line.
namespace anteroom::fhir {

/// A plain string, or a map from language to string, in the languages of `into`. A translation that somebody
/// signed for is left out: it stands in the file of its signature.
std::string textYaml(const LocalizedText& text, const ImportedQuestionnaire& into);
/// Strings in brackets.
std::string listYaml(const std::vector<std::string>& words);

} // namespace anteroom::fhir
