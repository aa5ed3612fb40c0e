// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/name_index.h"
#include "core/authoring/schema.h"
#include "core/base/message.h"
#include "core/base/source_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// One thing that can stand at the cursor.
struct Completion {
    enum class Kind : std::uint8_t {
        Key,       ///< of a mapping
        Word,      ///< one of a closed list: a type, a priority, yes or no
        Question,  ///< also a field
        Computed,  ///< a computed value
        Option,    ///< an answer, or a class of a vocabulary
        Function,  ///< of the condition language
        Condition, ///< any other word of the condition language
        Name       ///< the id of anything else: a document, topic, criterion, answer set, finding ...
    };

    /// What comes in: a key with its ": " unless a colon follows already, the first thing of a list item that
    /// would begin here with its "- ".
    std::string text;
    Message explanation; ///< a sentence or a few words for beside it; may be empty
    Kind kind = Kind::Key;
};

struct Completions {
    /// The word at the cursor, which what is chosen replaces, also where the cursor stands within it. Its
    /// file is the first.
    SourceSpan span;
    /// What begins like the word up to the cursor, then what has it further on; other things are left out.
    /// With nothing typed, everything.
    std::vector<Completion> items;
};

/// What can stand at byte `offset` of a text that is being typed, and so need not be YAML. `schema` is that
/// of the kind of file: questionnaire, library or cases. `names` are those of the last text that could be
/// read. Nothing in comments and where text for people goes. A few milliseconds for 2,500 lines.
/// Stateless; any thread.
Completions completionsAt(std::string_view text, std::uint32_t offset, const Schema& schema,
                          const NameIndex& names);

} // namespace anteroom
