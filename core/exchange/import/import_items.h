// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_model.h"

#include <vector>

namespace anteroom::fhir {

/// The Questionnaire resource as our sections, groups and questions. Ids are those of ours; conditions still
/// name linkIds. `beside`: the value sets and code systems of its Bundle.
ImportedQuestionnaire readQuestionnaire(Node questionnaire, std::vector<Node> beside,
                                        Diagnostics& diagnostics);

} // namespace anteroom::fhir
