// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/localized_text.h"

#include <string>
#include <vector>

// Values of the YAML that an import writes, each on one line.
namespace anteroom::fhir {

/// A plain string, or a map from language to string.
std::string textYaml(const LocalizedText& text);
/// Strings in brackets.
std::string listYaml(const std::vector<std::string>& words);

} // namespace anteroom::fhir
