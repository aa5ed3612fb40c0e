// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir_node.h"
#include "core/exchange/import_model.h"

namespace anteroom::fhir {

/// The Questionnaire resource as our sections, groups and questions. Ids are those of ours; conditions still
/// name linkIds.
ImportedQuestionnaire readQuestionnaire(Node questionnaire, Diagnostics& diagnostics);

} // namespace anteroom::fhir
