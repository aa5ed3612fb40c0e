// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace anteroom::keeping {

/// The calls of the system that a journal writes with, so that a test can let each of them go wrong. As those
/// of POSIX they return -1 with errno.
class FileCalls {
public:
    virtual ~FileCalls() = default;

    virtual int makeFolder(const std::string& path);
    virtual int open(const std::string& path, int flags); ///< what it makes is the owner's alone
    virtual int lock(int file);                           ///< at once or not at all; gone with the file
    virtual long write(int file, const char* bytes, std::size_t size);
    virtual int sync(int file);
    virtual int rename(const std::string& from, const std::string& to);
    virtual int unlink(const std::string& path);
    virtual int close(int file);
};

} // namespace anteroom::keeping
