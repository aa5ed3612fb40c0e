// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_model.h"

#include <string>

namespace anteroom::fhir {

/// What a form has filled in from the start. Nothing is filled in before somebody was asked, so each of its
/// answers is listed, and all of them become a note for staff, where there is none and one can stand. A
/// quantity that names a unit and no number gives a number its unit, where nothing else did. `question`: read
/// but for this, with its options.
void readInitial(ImportedItem& question, Node item, const std::string& language, Diagnostics& diagnostics);

} // namespace anteroom::fhir
