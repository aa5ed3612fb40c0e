// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/scalar_text.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace anteroom {

/// What stands open before a place where reading YAML came to an end. The parser reads ahead and stops past
/// the slip of the pen; this looks back for it, sign by sign, and may err where a text is odd: it serves for
/// words.
struct FlowScan {
    /// The innermost `[` or `{` that is still open.
    std::optional<std::uint32_t> bracket;
    /// The first quoted text that something else follows: the quote that ends it was meant as another one.
    std::optional<SourceRange> brokenQuote;
    /// Where the unquoted text around the place begins; the place itself in none.
    std::uint32_t textBegin = 0;
    /// Within `{ }`, of the entry before: where its unquoted value begins. What follows the comma may be more
    /// of it.
    std::optional<std::uint32_t> valueBeforeComma;
};

FlowScan scanTo(std::string_view text, std::uint32_t at);

} // namespace anteroom
