// SPDX-License-Identifier: GPL-3.0-or-later
// The C library overwrites what is freed too, if it is told to (M_PERTURB). But it leaves out small pieces
// that it keeps at hand, and writes over what is asked for as well: where Qt writes a PDF through buffers of
// ten megabytes, of which it uses some kilobytes, that took half of the time.
#include "app/memory/own_memory.h"

#ifdef ANTEROOM_IS_SANITIZED

namespace anteroom::memory {
void overwriteWhatIsFreed() {}
} // namespace anteroom::memory

#else

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp,readability-identifier-naming)
extern "C" { // the C library's names for its own, whoever stands in for them
void __libc_free(void* block);
void* __libc_realloc(void* block, std::size_t size);
}
// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp,readability-identifier-naming)

namespace anteroom::memory {

namespace {

std::atomic<bool> isOverwriting =
    false; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): of `free`

/// Whole pages of a large block are given back instead of written, for writing to a page that was never used
/// would first make one. The system hands out empty ones in their place, each for the price of a page fault:
/// what is taken and freed at each answer, such as a record of 10,000 of them, is written instead.
void overwriteLarge(char* begin, std::size_t size) {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::size_t before = (page - address % page) % page;
    const std::size_t after = (address + size) % page;
    const std::size_t whole = size - before - after;
    const int error = errno; // `free` leaves it as it is
    if (::madvise(begin + before, whole, MADV_DONTNEED) != 0)
        ::explicit_bzero(begin + before, whole);
    errno = error;
    ::explicit_bzero(begin, before);
    ::explicit_bzero(begin + before + whole, after);
}

void overwrite(void* begin, std::size_t size) {
    constexpr std::size_t large = std::size_t{8} << 20;
    if (size < large)
        ::explicit_bzero(begin, size);
    else
        overwriteLarge(static_cast<char*>(begin), size);
}

} // namespace

void overwriteWhatIsFreed() { isOverwriting.store(true, std::memory_order_relaxed); }

} // namespace anteroom::memory

// They stand in for those of the C library in the whole program, as its manual provides for ("Replacing
// malloc"): what it hands out is asked for as before.
extern "C" {

void free(void* block) noexcept {
    if (block && anteroom::memory::isOverwriting.load(std::memory_order_relaxed))
        anteroom::memory::overwrite(block, ::malloc_usable_size(block));
    __libc_free(block);
}

// The C library frees a block that it has moved by itself, and cuts a smaller one off where it lies.
void* realloc(void* block, std::size_t size) noexcept {
    if (!block || !anteroom::memory::isOverwriting.load(std::memory_order_relaxed))
        return __libc_realloc(block, size);
    const std::size_t before = ::malloc_usable_size(block);
    if (size <= before) {
        anteroom::memory::overwrite(static_cast<char*>(block) + size, before - size);
        return __libc_realloc(block, size);
    }
    void* moved = std::malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, before);
    free(block);
    return moved;
}
}

#endif
