// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/peak_memory.h"

#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <string>

namespace anteroom::bench {

namespace {

/// A line of /proc/self/status that is in kB.
double kilobytes(const std::string& key) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(key + ":"))
            return std::strtod(line.c_str() + key.size() + 1, nullptr);
    return 0;
}

} // namespace

// What was freed before goes back to the system, so that it counts when it is used again.
double peakMiB(const std::function<std::shared_ptr<const void>()>& make) {
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5"; // the highest so far is what is resident now
    const double before = kilobytes("VmRSS");
    const std::shared_ptr<const void> made = make();
    return made ? (kilobytes("VmHWM") - before) / 1024 : 0;
}

} // namespace anteroom::bench
