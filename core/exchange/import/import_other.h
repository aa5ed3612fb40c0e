// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_model.h"

#include <string>
#include <vector>

namespace anteroom::fhir {

/// An answer in one's own words, which an open choice takes too: becomes an option "Other" of `question`, and
/// a text that is asked for it, with this linkId. The text's id may be taken already.
ImportedItem addOther(ImportedItem& question, std::string linkId, const std::vector<std::string>& languages);

} // namespace anteroom::fhir
