// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_model.h"

#include <vector>

namespace anteroom::fhir {

/// The signatures for translations that our export marked, each with the words that it is for. A translation
/// that stands elsewhere without its mark, or otherwise, is signed for nowhere; that is listed, and so is a
/// signature without a name or day. `into` has the languages.
std::vector<ImportedSignature> readSignatures(Node questionnaire, const ImportedQuestionnaire& into,
                                              Diagnostics& diagnostics);

} // namespace anteroom::fhir
