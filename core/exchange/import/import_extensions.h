// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::fhir {

/// "the extension `http://example.org/colour`", of a long url its last part.
std::string theExtension(const std::string& url);

/// Lists what extends the text `key` of an element otherwise than a translation: another rendering, or an
/// expression that works it out. `whose`: "its text".
void listTextExtensions(Node element, std::string_view key, const std::string& linkId,
                        const std::string& whose, Diagnostics& diagnostics);

/// Lists each key of an element that is none of `read`: "`foo` of an option". `whose`: "an option".
void listOtherKeys(Node element, const std::vector<std::string>& read, const std::string& linkId,
                   const std::string& whose, Diagnostics& diagnostics);

/// The codes of how an item is to be shown: "help", "unit", "drop-down"; an empty one for what is in words.
std::vector<std::string> itemControlsOf(Node item);
/// The first of them; empty where nothing says so.
std::string itemControlOf(Node item);

/// The text that is to be set before an option, "a.", with a blank behind it; mostly empty.
std::string optionPrefixOf(Node option);

} // namespace anteroom::fhir
