// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom::authoring {

/// From the root to the innermost node that holds all of `span`; keys of mappings are nodes too. Empty where
/// not even the root does.
std::vector<Node> pathTo(Node root, SourceSpan span);

/// The key under which the node at `index` of the path stands in the mapping before it; empty where it is an
/// item, a key or the root.
std::string_view keyAbove(const std::vector<Node>& path, std::size_t index);

/// `base`, or `base-2`, `base-3` ...: the first that no id within the roots is.
std::string freeId(std::string_view base, const std::vector<Node>& roots);

} // namespace anteroom::authoring
