// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_model.h"

namespace anteroom::fhir {

/// Brings the kind of sensitive answers that a group says to where our YAML has it: a section keeps it, and
/// its questions need not say it again; a group within a section hands it to the questions that say none.
/// `group`: read, with all that stands in it.
void settleSensitivity(ImportedItem& group, bool isSection);

} // namespace anteroom::fhir
