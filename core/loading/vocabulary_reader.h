// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

namespace anteroom::loading {

/// `vocabularies` of a library. One that extends another begins with its classes and entries. Codes:
/// unknown-vocabulary, unknown-class, duplicate-entry, no-entries.
void readVocabularies(MappingReader& file, const FileScope& scope, LoadState& state);

} // namespace anteroom::loading
