// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <string_view>

namespace anteroom {

/// A JSON syntax error in words.
struct JsonComplaint {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Message message;
    Message hint;
};

/// Where the parser stopped.
struct JsonPlace {
    std::uint32_t at = 0;     ///< the last byte it read; the text's size at the end
    std::uint32_t cursor = 0; ///< past the last token that was in order
    char open = '\0';         ///< the innermost open bracket, `[` or `{`, if any
    bool afterKey = false;    ///< in an object, a key has been read and its value has not
    bool inString = false;    ///< within a string
};

JsonComplaint jsonComplaintOf(std::string_view text, const JsonPlace& place);

/// The first byte at or after `offset` that is not JSON whitespace; the text's end if there is none.
std::uint32_t skipJsonSpace(std::string_view text, std::uint32_t offset);

} // namespace anteroom
