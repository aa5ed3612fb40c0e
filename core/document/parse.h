// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/document.h"

#include <memory>

namespace anteroom {

/// What a text may not exceed; a text that does is refused with a located diagnostic before it costs memory
/// or time.
struct Limits {
    std::uint32_t bytes = 32u << 20; ///< a questionnaire of 100,000 questions
    std::uint32_t depth = 64;
    std::uint32_t nodes = 4'000'000;
    std::uint32_t scalarBytes =
        1u << 20; ///< of one scalar; in YAML roughly also of all that one outermost `[` or `{` holds
};

/// YAML 1.2 as far as the format needs it: exactly one document; no anchors, aliases, tags or merge keys;
/// keys are scalars and unique. Text must be UTF-8 without NUL. Each problem is located in `diagnostics`; the
/// text is refused then, and whoever asked must not use what it says. Where the rest can be read all the same
/// (duplicate-key, of which the first counts; yaml-anchor, -alias, -tag and -merge-key; single bytes,
/// characters and escapes that are no text) there is a tree nevertheless, so that one pass finds the other
/// problems too; otherwise nullptr. Never throws. Codes: not-utf8, nul-byte, too-large, too-deep,
/// too-many-nodes, yaml-syntax, yaml-anchor, yaml-alias, yaml-tag, yaml-merge-key, several-documents,
/// empty-file, duplicate-key, key-not-scalar.
std::unique_ptr<const Document> parseYaml(std::shared_ptr<const SourceText> text, FileIndex file,
                                          Diagnostics& diagnostics, const Limits& limits = {});

/// JSON (RFC 8259) as the same kind of tree: numbers and true/false/null are plain scalars (true reads as
/// yes, false as no), strings are quoted ones. Codes: as above, and json-syntax.
std::unique_ptr<const Document> parseJson(std::shared_ptr<const SourceText> text, FileIndex file,
                                          Diagnostics& diagnostics, const Limits& limits = {});

} // namespace anteroom
