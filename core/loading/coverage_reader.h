// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

namespace anteroom::loading {

/// `covers`: the lists of criteria of which every row is covered by a finding or excused, and `not-covered`:
/// the excuses. What is of another list is not looked at, for a file may be included for its documents alone.
/// After the includes and the findings.
/// Codes: unknown-criteria-list, unknown-criterion, criterion-not-covered (warning), needless-excuse
/// (warning).
void readCoverage(MappingReader& file, const FileScope& scope, LoadState& state);

} // namespace anteroom::loading
