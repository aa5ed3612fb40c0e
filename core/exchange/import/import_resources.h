// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::fhir {

/// Where options come from.
struct OptionSource {
    Node questionnaire;       ///< has the contained value sets
    std::vector<Node> beside; ///< the value sets and code systems of its Bundle
    const std::string& language;
    Diagnostics& diagnostics;
    std::vector<Node>& used; ///< those that something asked for
};

/// Of that type, by its id, "#colours", or its url, whatever version of it is asked for. Lists, the first
/// time, what it says of itself.
std::optional<Node> resourceIn(const OptionSource& source, std::string_view type,
                               const std::string& reference);

/// Lists the value sets and code systems that nothing asked for. When all items are read.
void listUnused(const OptionSource& source);

} // namespace anteroom::fhir
