// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/expression/program.h"

namespace anteroom::expression {

/// Reports a divisor that can be zero although it looks at no question (division-by-zero): the result would
/// stay unknown with no question to settle it.
void checkDivisors(const Program& program, Diagnostics& diagnostics);

} // namespace anteroom::expression
