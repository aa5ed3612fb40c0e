// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/own_memory.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace anteroom::files {

void keepMemoryToItself() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

void overwriteWhatIsFreed() {
    constexpr int pattern = 0xA5;
    ::mallopt(M_PERTURB, pattern);
}

} // namespace anteroom::files
