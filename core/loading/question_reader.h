// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

namespace anteroom::loading {

/// One question of any type. Its gate is its own show-when within `parent`.
DraftQuestion readQuestion(Node node, std::optional<std::size_t> parent, const FileScope& scope,
                           LoadState& state);

/// What stands around a field of rows and decides its defaults.
struct RowsAround {
    bool measured = false;
    IdRegistry* fieldIds = nullptr;
};

/// The keys that questions and fields share; `gate` receives the show-when of a field.
DraftQuestion readQuestionBody(MappingReader& reader, const RowsAround* rows, const FileScope& scope,
                               LoadState& state);

/// What goes with one type: options, range, vocabulary, fields. Fills question.valueType; sets isBroken where
/// rules about the question could not be judged.
void readTypeKeys(MappingReader& reader, DraftQuestion& draft, const FileScope& scope, LoadState& state);

/// The gate of a section, group or question: its show-when within `parent`, or `parent` where it has none.
std::optional<std::size_t> readGate(MappingReader& reader, std::optional<std::size_t> parent,
                                    LoadState& state);

} // namespace anteroom::loading
