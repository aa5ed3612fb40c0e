// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/program.h"

namespace anteroom {

/// Whether two conditions or numbers are the same words: their own, without what a name in them stands for.
bool saysTheSame(const Program& old, NodeIndex before, const Program& now, NodeIndex after);

} // namespace anteroom
