// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir_node.h"
#include "core/exchange/import_model.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::fhir {

/// Where options come from.
struct OptionSource {
    Node questionnaire; ///< has the contained value sets
    const std::string& language;
    Diagnostics& diagnostics;
};

/// The options of a choice: its answerOption, or the concepts of a value set that is contained. Those of one
/// that lies elsewhere are not known here, and listed.
std::vector<ImportedOption> readOptions(Node item, const std::string& linkId, const OptionSource& source);

/// The contained value set that an item answers with; nothing where it is not in the file.
std::optional<Node> containedSet(Node item, Node questionnaire);

} // namespace anteroom::fhir
