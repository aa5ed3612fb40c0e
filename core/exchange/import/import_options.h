// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_model.h"
#include "core/exchange/import/import_resources.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::fhir {

/// The options of a choice: its answerOption, or the concepts of a value set in the same file. Those of one
/// that lies elsewhere are not known here, and listed.
std::vector<ImportedOption> readOptions(Node item, const std::string& linkId, const OptionSource& source);

/// The value set that an item answers with; nothing where it is not in the file.
std::optional<Node> setOf(Node item, const OptionSource& source);

} // namespace anteroom::fhir
