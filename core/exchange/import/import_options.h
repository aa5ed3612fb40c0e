// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_model.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom::fhir {

/// Where options come from.
struct OptionSource {
    Node questionnaire;       ///< has the contained value sets
    std::vector<Node> beside; ///< the other resources of its Bundle
    const std::string& language;
    Diagnostics& diagnostics;
};

/// The options of a choice: its answerOption, or the concepts of a value set in the same file. Those of one
/// that lies elsewhere are not known here, and listed.
std::vector<ImportedOption> readOptions(Node item, const std::string& linkId, const OptionSource& source);

/// The value set that an item answers with; nothing where it is not in the file.
std::optional<Node> setOf(Node item, const OptionSource& source);

} // namespace anteroom::fhir
