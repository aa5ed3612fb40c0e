// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

namespace anteroom::files {

/// The minute that it is now, as the clock of this machine shows it. For composition roots; everything else
/// is given one.
Timestamp wallClock();

} // namespace anteroom::files
