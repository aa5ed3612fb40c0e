// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/parse.h"

#include <memory>

namespace anteroom {

enum class Syntax : std::uint8_t { Yaml, Json };

/// What may be handed to a parser: not too many bytes, valid UTF-8, no NUL; for YAML also none of the
/// characters that it excludes (yaml-cpp takes a U+0004 for the end of the text). Reports the first such
/// thing of each line; then it is a text of the same length with "_" (JSON: a blank) in their places, so that
/// all else is found in the same pass. Null, and reported why, where there are too many bytes, more than 100
/// such lines, or it is another encoding.
std::shared_ptr<const SourceText> checkedText(std::shared_ptr<const SourceText> source, FileIndex file,
                                              Syntax syntax, const Limits& limits, Diagnostics& diagnostics);

/// Bytes of the byte order mark at the beginning: 3 or 0.
std::uint32_t byteOrderMark(std::string_view text);

} // namespace anteroom
