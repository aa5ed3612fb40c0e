// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/exchange/import/import_model.h"

#include <string>
#include <vector>

namespace anteroom::fhir {

/// Makes a range that ours can have of what a form says of a number or a date; what is made up or left out is
/// listed. `units`: in which the range was given, by name and code; mostly none.
void finishLimits(ImportedItem& made, const std::vector<std::string>& units, Diagnostics& diagnostics);

/// Makes those ends of ranges that nobody gave so wide that what conditions compare the numbers with lies
/// within: otherwise no answer could meet them. When all items are read.
void widenRanges(std::vector<ImportedItem>& items, Diagnostics& diagnostics);

} // namespace anteroom::fhir
