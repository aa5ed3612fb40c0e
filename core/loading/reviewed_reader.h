// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/mapping_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::loading {

/// The language tag under `key`; nothing where there is none, or none that can be read. Code: bad-language.
std::optional<std::string> readLanguageTag(MappingReader& reader, std::string_view key);

/// `reviewed`: for whose translations in this file a qualified translator has signed, by language. `original`
/// is the language of plain strings, which nobody translated; `translated` are those that the file has beside
/// it, nothing where it may have any.
/// Codes: unknown-language, bad-date, and those of readName().
std::vector<std::string> readReviewed(MappingReader& file, std::string_view original,
                                      const std::optional<std::vector<std::string>>& translated);

} // namespace anteroom::loading
