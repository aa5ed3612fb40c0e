// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// Some text in place of a stretch of a source text; an empty stretch is where it comes in.
struct TextEdit {
    SourceSpan span;
    std::string text;

    bool operator==(const TextEdit&) const = default;
};

/// `text`, which is `file` of its set, with the edits of that file made; those of other files are passed
/// over. The spans are those of `text` as it is. Precondition: they lie within it and do not overlap; what
/// comes in at one place comes in in their order.
std::string edited(std::string_view text, FileIndex file, std::vector<TextEdit> edits);

} // namespace anteroom
