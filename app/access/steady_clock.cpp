// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/steady_clock.h"

#include <ctime>

namespace anteroom::access {

// Not std::chrono::steady_clock, which stands still while the computer sleeps.
std::chrono::milliseconds sinceBoot() {
    std::timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::milliseconds(now.tv_sec * 1000LL + now.tv_nsec / 1'000'000);
}

} // namespace anteroom::access
