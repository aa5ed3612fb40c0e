// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"

namespace anteroom::fhir {

/// Whether an item is left out with all that is below it: nobody is asked what is hidden, and a
/// modifierExtension may turn what it says round. Each of them is listed.
bool isLeftOut(Node item, Diagnostics& diagnostics);

/// Lists what is wrong with the items as such: one linkId on two of them, and lists that are none.
void listMistakes(Node questionnaire, Diagnostics& diagnostics);

} // namespace anteroom::fhir
