// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

namespace anteroom::loading {

/// `computed`: values worked out from answers.
void readComputed(MappingReader& holder, const FileScope& scope, LoadState& state);

} // namespace anteroom::loading
