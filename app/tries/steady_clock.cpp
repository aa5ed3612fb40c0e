// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tries/steady_clock.h"

#include <ctime>
#include <fstream>

namespace anteroom::tries {

// Not std::chrono::steady_clock, which stands still while the computer sleeps.
std::chrono::milliseconds sinceBoot() {
    std::timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::milliseconds(now.tv_sec * 1000LL + now.tv_nsec / 1'000'000);
}

std::string bootId() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(file, id);
    return id;
}

} // namespace anteroom::tries
