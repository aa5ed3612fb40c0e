// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_options.h"

#include <optional>

namespace anteroom::fhir {

/// The vocabulary that an item of our own export answers with; nothing for any other value set.
std::optional<ImportedVocabulary> readVocabulary(Node item, const OptionSource& source);

} // namespace anteroom::fhir
