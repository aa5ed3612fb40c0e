// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cerrno>
#include <chrono>
#include <dlfcn.h>
#include <string>
#include <thread>
#include <unistd.h>

// A disk that takes its time, or does not confirm what it wrote. Of a program that exports its functions, see
// tests/CMakeLists.txt; in its only source file.
namespace anteroom::test {

// What befalls whatever is synced below this folder. NOLINTBEGIN: the functions of the system know no object
// of ours
inline std::string troubledFolder;
inline std::chrono::milliseconds syncTakes{};
inline bool doesFolderFail = false;
// NOLINTEND

inline void healDisk() {
    troubledFolder.clear();
    syncTakes = {};
    doesFolderFail = false;
}

inline std::string nameOfFile(int file) {
    std::array<char, 4096> name{};
    const auto length =
        ::readlink(("/proc/self/fd/" + std::to_string(file)).c_str(), name.data(), name.size());
    return length > 0 ? std::string(name.data(), static_cast<std::size_t>(length)) : std::string();
}

} // namespace anteroom::test

// Qt finds this before that of the system, for the program exports it.
// NOLINTBEGIN(readability-identifier-naming, misc-definitions-in-headers): the system's name
extern "C" __attribute__((visibility("default"))) int fsync(int file) {
    using namespace anteroom::test;
    const std::string name = troubledFolder.empty() ? std::string() : nameOfFile(file);
    if (!name.empty() && name.rfind(troubledFolder, 0) == 0) {
        std::this_thread::sleep_for(syncTakes);
        if (doesFolderFail && name == troubledFolder) {
            errno = EIO;
            return -1;
        }
    }
    return reinterpret_cast<int (*)(int)>(::dlsym(RTLD_NEXT, "fsync"))(file);
}
// NOLINTEND(readability-identifier-naming, misc-definitions-in-headers)
