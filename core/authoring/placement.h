// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/templates.h"
#include "core/base/text_edit.h"
#include "core/document/document.h"

#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// Puts an item into the list in which it belongs, indented as that is: after the one of its list that holds
/// `line` (counted from 1), a question after the question or at the end of the group or section around it;
/// otherwise at the list's end. A list that is not there yet comes in at the end of the text. Nothing where
/// the list is written in brackets, which several lines do not fit into, and where there is no section for a
/// question. Stateless; any thread.
std::optional<TextEdit> placed(const NewItem& item, const Document& document, std::uint32_t line);

/// Puts cases at the end of the list in a cases.yaml.
std::optional<TextEdit> placedCases(const std::vector<std::string>& cases, const Document& document);

} // namespace anteroom
