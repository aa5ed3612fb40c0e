// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/parse.h"

namespace anteroom {

enum class Syntax : std::uint8_t { Yaml, Json };

/// Whether the bytes may be handed to a parser at all: not too many, valid UTF-8, no NUL; for YAML also none
/// of the characters that it excludes (yaml-cpp takes a U+0004 for the end of the text). Reports the first
/// such thing of each line, of up to 100 lines.
bool checkText(const SourceText& source, FileIndex file, Syntax syntax, const Limits& limits,
               Diagnostics& diagnostics);

/// Bytes of the byte order mark at the beginning: 3 or 0.
std::uint32_t byteOrderMark(std::string_view text);

} // namespace anteroom
