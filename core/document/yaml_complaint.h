// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// A syntax error in words for the person who wrote the file: yaml-cpp speaks of tokens, and often at a place
/// after the mistake.
struct YamlComplaint {
    std::string code;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Message message;
    Hint hint; ///< what is replaced lies in the text, whatever its file
};

/// `thrown` is yaml-cpp's message, `at` its place, `openFlow` where the innermost open `[` or `{` stands, if
/// any.
YamlComplaint complaintOf(std::string_view thrown, std::string_view text, std::uint32_t at,
                          std::optional<std::uint32_t> openFlow);

/// For text at `at` after a document that ended at `documentEnd`.
YamlComplaint complaintAboutRest(std::string_view text, std::uint32_t documentEnd, std::uint32_t at);

/// For an entry of `{ }` from `begin` to `end` that has no colon: what to say where it looks like the rest of
/// a text that holds a comma.
std::optional<YamlComplaint> complaintAboutComma(std::string_view text, std::uint32_t begin,
                                                 std::uint32_t end);

/// For a property (`&name`, `!tag`) or alias (`*name`) that begins at `at`.
YamlComplaint complaintAboutProperty(std::string_view text, std::uint32_t at);

} // namespace anteroom
