// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/peak_memory.h"

#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

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

/// In the child. Making it once brings in the code that does, which is no part of what is made; and what was
/// freed goes back to the system, so that it counts when it is used again.
double risen(const std::function<std::shared_ptr<const void>()>& make) {
    make();
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5"; // the highest so far is what is resident now
    const double before = kilobytes("VmRSS");
    const std::shared_ptr<const void> made = make();
    return made ? kilobytes("VmHWM") - before : 0;
}

} // namespace

double peakMiB(const std::function<std::shared_ptr<const void>()>& make) {
    int ends[2];
    if (pipe(ends) != 0)
        return 0;
    const pid_t child = fork();
    double kB = 0;
    if (child == 0) {
        kB = risen(make);
        const bool isTold = write(ends[1], &kB, sizeof kB) == sizeof kB;
        _exit(isTold ? 0 : 1); // nothing of the parent's is to be torn down
    }
    close(ends[1]);
    if (child < 0 || read(ends[0], &kB, sizeof kB) != sizeof kB)
        kB = 0;
    close(ends[0]);
    if (child > 0)
        waitpid(child, nullptr, 0);
    return kB / 1024;
}

} // namespace anteroom::bench
