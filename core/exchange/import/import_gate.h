// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_model.h"

namespace anteroom::fhir {

/// When an item is enabled, as FHIR says it; empty where it always is. Of an expression only the show-when of
/// our own export is read; any other is listed.
ImportedGate readGate(Node item, Diagnostics& diagnostics);

} // namespace anteroom::fhir
