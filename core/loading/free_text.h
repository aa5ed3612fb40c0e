// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/mapping_reader.h"
#include "core/questionnaire/answer.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom::loading {

inline constexpr std::size_t longestName = 500; ///< of a name, an address, an identifier

/// Whether there is nothing in it to read.
bool isBlank(std::string_view text);

/// Why a value is no full date, in a sentence; precondition: it is none.
Message whyNoDate(Node node);

/// What people typed: any characters that can be shown and printed, and it may be empty. Nothing where it was
/// refused. Codes: wrong-type, too-long, control-character.
std::optional<std::string> readFreeText(Node node, const Message& what, std::size_t longest,
                                        Diagnostics& diagnostics);
/// Of a key that may be absent.
std::string readFreeText(MappingReader& reader, std::string_view key, std::size_t longest);

/// A name or an identifier: free text of at most longestName characters on one line, for it prints in a place
/// of that size and heads a text that is read line by line. Code besides those of readFreeText(): line-break.
std::optional<std::string> readName(Node node, const Message& what, Diagnostics& diagnostics);
/// Of a key that may be absent.
std::string readName(MappingReader& reader, std::string_view key);

/// "14:05" as a minute of the day. Code: bad-time.
std::optional<int> readTime(Node node, const Message& what, Diagnostics& diagnostics);

} // namespace anteroom::loading
