// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/own_memory.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
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

// glibc keeps up to seven blocks of each small size for the thread that freed them, and gives those out
// first.
void overwriteWhatIsKept() {
    constexpr std::size_t least = 24;
    constexpr std::size_t most = 1032;
    constexpr std::size_t step = 16;
    std::array<void*, 7> blocks{};
    for (std::size_t size = least; size <= most; size += step) {
        for (void*& block : blocks) {
            block = std::malloc(size); // NOLINT(cppcoreguidelines-no-malloc): these very blocks
            if (block)
                ::explicit_bzero(block, size);
        }
        for (void* block : blocks)
            std::free(block); // NOLINT(cppcoreguidelines-no-malloc)
    }
}

} // namespace anteroom::files
