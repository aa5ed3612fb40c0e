// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/vocabulary.h"

#include <string>
#include <vector>

namespace anteroom::fhir {

/// Of each of `classes`, the codes of the entries that belong to it. Other systems know a vocabulary's
/// entries and not its classes, so a condition on a class is one on its entries.
std::vector<std::vector<std::string>> codesByClass(const Vocabulary& vocabulary, const OptionSet& classes);

} // namespace anteroom::fhir
