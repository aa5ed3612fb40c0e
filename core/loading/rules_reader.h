// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

namespace anteroom::loading {

/// `findings`, `urgent` and `contradictions`. After the questions, topics and documents.
/// Codes: unknown-topic, unknown-question, quote-no-answer, and those of readCriterionIds and readCitations.
void readFindings(MappingReader& file, const FileScope& scope, LoadState& state);
void readUrgent(MappingReader& file, const FileScope& scope, LoadState& state);
void readContradictions(MappingReader& file, const FileScope& scope, LoadState& state);

} // namespace anteroom::loading
