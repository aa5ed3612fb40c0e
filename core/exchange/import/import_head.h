// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_model.h"

namespace anteroom::fhir {

/// What a Questionnaire says of itself. A licence and a version that it does not have are made up, and
/// listed.
ImportedQuestionnaire readHead(Node questionnaire, Diagnostics& diagnostics);

} // namespace anteroom::fhir
