// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_model.h"

#include <optional>
#include <string>

namespace anteroom::fhir {

/// Whose the questions of a group are, as our export says it. One that cannot be placed is listed: without a
/// title or licence, or within another.
std::optional<ImportedInstrument> readInstrument(Node group, const std::string& language, bool isInAnother,
                                                 Diagnostics& diagnostics);

} // namespace anteroom::fhir
