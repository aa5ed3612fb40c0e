// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/node.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom::authoring {

/// The value under `key`; nothing where there is none, or `node` is no mapping.
std::optional<Node> valueOf(Node node, std::string_view key);

/// The scalar under `key`; empty where there is none.
std::string scalarOf(Node node, std::string_view key);

/// The language of plain strings: the first of `languages`, or `language` of a library; "en" without one.
std::string plainLanguageOf(Node root);

/// A text, which is a string or a map from language to string, in the language asked for or else in its
/// first, on one line; empty where it is neither.
std::string wordsOf(Node text, std::string_view language);

/// The words that people call it by: those of the first of `label`, `title` and `text` that it has.
std::string titleOf(Node node, std::string_view language);

} // namespace anteroom::authoring
