// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_text.h"
#include "core/document/document.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// One thing with an id in the text of a questionnaire or library.
struct OutlineEntry {
    enum class Kind : std::uint8_t {
        Document,
        AnswerSet,
        Vocabulary,
        Topic,
        Sensitivity,
        Section,
        Group,
        Instrument, ///< as a library defines it, or as a section places it
        Question,
        Field, ///< of a rows question
        Computed,
        Finding,
        Urgent,
        Contradiction
    };

    Kind kind = Kind::Question;
    std::string id;    ///< as written; empty where there is none yet
    std::string title; ///< label, title or text in the text's first language, on one line; may be empty
    SourceSpan span;   ///< from its first byte to its last
    SourceSpan idSpan; ///< of the id; of its first byte where there is none
    std::uint32_t firstLine = 1; ///< counted from 1
    std::uint32_t lastLine = 1;  ///< the last one that holds something of it
    int depth = 0;
    std::optional<std::size_t> parent; ///< among the entries: a question's section or group
};

/// What a text holds, in the order written: what an entry holds follows it. Mistakes are passed over: as long
/// as the text is YAML there is an outline, if perhaps an empty one.
using Outline = std::vector<OutlineEntry>;

/// Stateless; any thread.
Outline outlineOf(const Document& document);

/// The innermost entry that holds the line; of several that begin on it, the outermost. Nothing between
/// entries and beyond the text.
std::optional<std::size_t> entryAtLine(const Outline& outline, std::uint32_t line);

/// What a person at the line works on: the entry that holds it, or the question that this is a field of.
std::optional<std::size_t> itemAtLine(const Outline& outline, std::uint32_t line);

/// The first entry of that kind and id.
std::optional<std::size_t> entryOf(const Outline& outline, OutlineEntry::Kind kind, std::string_view id);

} // namespace anteroom
