// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

// The calls of the system that change a disk, as this test program and all its libraries find them: they go
// wrong on demand. For one source file of a program.
namespace anteroom::test {

enum class Call { Write, Sync, Rename, Truncate, Open };
inline constexpr std::size_t callKinds = 5;

/// Which call goes wrong; those of `kinds` are counted, from 1.
struct Trouble {
    std::array<bool, callKinds> kinds{}; ///< none: it is off
    int first = 0;
    bool isForEver = false;
    int calls = 0;
    std::array<int, callKinds> struck{}; ///< by Call

    static Trouble of(std::initializer_list<Call> kinds, int first, bool isForEver) {
        Trouble trouble{.first = first, .isForEver = isForEver};
        for (const Call call : kinds)
            trouble.kinds[static_cast<std::size_t>(call)] = true;
        return trouble;
    }
    bool strikes(Call call) {
        const auto kind = static_cast<std::size_t>(call);
        if (!kinds[kind])
            return false;
        ++calls;
        const bool isStruck = calls == first || (isForEver && calls > first);
        if (isStruck) {
            ++struck[kind];
            errno = EIO;
        }
        return isStruck;
    }
};
inline Trouble trouble; // NOLINT: the functions of the system know no object of ours

template <typename Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

} // namespace anteroom::test

// Qt, SQLite and we find these before those of the system, for the program exports them.
// NOLINTBEGIN(readability-identifier-naming, misc-definitions-in-headers): the system's names
extern "C" {
#define ANTEROOM_EXPORTED __attribute__((visibility("default")))

ANTEROOM_EXPORTED ssize_t write(int file, const void* bytes, size_t size) {
    using namespace anteroom::test;
    return trouble.strikes(Call::Write) ? -1
                                        : real<ssize_t(int, const void*, size_t)>("write")(file, bytes, size);
}
ANTEROOM_EXPORTED ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    using namespace anteroom::test;
    return trouble.strikes(Call::Write)
               ? -1
               : real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(file, bytes, size, at);
}
ANTEROOM_EXPORTED int fsync(int file) {
    using namespace anteroom::test;
    return trouble.strikes(Call::Sync) ? -1 : real<int(int)>("fsync")(file);
}
ANTEROOM_EXPORTED int fdatasync(int file) {
    using namespace anteroom::test;
    return trouble.strikes(Call::Sync) ? -1 : real<int(int)>("fdatasync")(file);
}
ANTEROOM_EXPORTED int ftruncate64(int file, off64_t size) noexcept {
    using namespace anteroom::test;
    return trouble.strikes(Call::Truncate) ? -1 : real<int(int, off64_t)>("ftruncate64")(file, size);
}
ANTEROOM_EXPORTED int open64(const char* path, int flags, ...) {
    using namespace anteroom::test;
    mode_t mode = 0;
    if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
        std::va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    return trouble.strikes(Call::Open) ? -1 : real<int(const char*, int, ...)>("open64")(path, flags, mode);
}
ANTEROOM_EXPORTED int rename(const char* from, const char* to) noexcept {
    using namespace anteroom::test;
    return trouble.strikes(Call::Rename) ? -1 : real<int(const char*, const char*)>("rename")(from, to);
}
ANTEROOM_EXPORTED int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
                                unsigned int flags) noexcept {
    using namespace anteroom::test;
    return trouble.strikes(Call::Rename) ? -1
                                         : real<int(int, const char*, int, const char*, unsigned int)>(
                                               "renameat2")(fromFolder, from, toFolder, to, flags);
}

#undef ANTEROOM_EXPORTED
}
// NOLINTEND(readability-identifier-naming, misc-definitions-in-headers)
