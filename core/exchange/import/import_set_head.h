// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"

#include <string>

namespace anteroom::fhir {

/// Lists what a value set or code system says of itself, and of the parts that its codes are read from, and
/// of none of its codes: whose it is, that it is retired, for whom it is meant. `whole`: where it stands,
/// "Questionnaire" or "Bundle". `language`: that of the form.
void listSetHead(Node set, const std::string& whole, const std::string& language, Diagnostics& diagnostics);

/// Whether it says that the file has not all of a code system's codes.
bool isCutShort(Node codeSystem);

} // namespace anteroom::fhir
