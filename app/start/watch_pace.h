// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace anteroom::start {

/// How closely places are watched.
struct WatchPace {
    /// Between looks at names, sizes and times, for a network folder from which no notice comes.
    std::chrono::milliseconds look = std::chrono::seconds(20);
    /// After a notice: a save is several steps.
    std::chrono::milliseconds pause{300};
    bool isNoticeTaken = true; ///< of what the system says by itself
    /// After which what is read is shown, though other places are still waited for.
    std::chrono::milliseconds patience{500};
};

} // namespace anteroom::start
