// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_edit.h"
#include "core/document/node.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::authoring {

/// Edits that keep a text in the form in which its author wrote it: in brackets or on lines, and as far to
/// the right. `source` is the text in which the nodes stand.

/// Whether the collection is written in brackets.
bool isInBrackets(Node collection, std::string_view source);

/// `item`, which is YAML on one line, as item number `index` of a list that is not empty; its size: the last.
TextEdit insertedItem(Node list, std::uint32_t index, std::string_view item, std::string_view source);

/// Items of several lines each, one after the other, after number `index` of a list on lines.
TextEdit insertedAfter(Node list, std::uint32_t index, const std::vector<std::string>& items,
                       std::string_view source);

/// `item`, of one line or several, with a dash at this column before it, and without a line break at its end.
std::string listItem(std::string_view item, std::size_t column);

/// `entry` ("license: CC0-1.0") into a mapping that is not empty: after its head (`anteroom`, `id`,
/// `version`, `title`) as far as it has one.
TextEdit insertedEntry(Node mapping, std::string_view entry, std::string_view source);

/// The item taken out. Nothing for the only one: an empty list is another thing than none.
std::optional<TextEdit> removedItem(Node list, std::uint32_t index, std::string_view source);

/// The entry of a mapping taken out, with its line where it has that for itself. Nothing for the only one,
/// and for the first on the line of a dash.
std::optional<TextEdit> removedEntry(Node mapping, std::uint32_t index, std::string_view source);

} // namespace anteroom::authoring
