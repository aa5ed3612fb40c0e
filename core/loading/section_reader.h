// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

namespace anteroom::loading {

/// `sections` with all their groups, instruments and questions, in the order asked. Code: no-questions.
void readSections(MappingReader& file, const FileScope& scope, LoadState& state);

/// What stands around a list of questions.
struct QuestionsAround {
    Section& section;
    std::optional<std::size_t> gate;
    int depth = 0; ///< of the group that holds the list; 0 is the section itself
    bool inInstrument = false;
    std::optional<std::uint32_t> sensitivity{}; ///< of the section
};

/// The items under `questions`: questions, groups and placed instruments.
void readQuestions(MappingReader& holder, const QuestionsAround& around, const FileScope& scope,
                   LoadState& state);

} // namespace anteroom::loading
