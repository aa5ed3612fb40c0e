// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_model.h"

#include <string>

namespace anteroom::fhir {

/// Takes a text that belongs to the item around it: its help, its unit, or a section's introduction. What
/// else the text says of itself is listed. False where it is shown by itself.
bool takeDisplay(Node display, ImportedItem& holder, const std::string& language, Diagnostics& diagnostics);

} // namespace anteroom::fhir
