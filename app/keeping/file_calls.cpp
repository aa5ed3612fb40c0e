// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/file_calls.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace anteroom::keeping {

int FileCalls::makeFolder(const std::string& path) { return ::mkdir(path.c_str(), 0700); }

int FileCalls::open(const std::string& path, int flags) {
    return ::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0600);
}

int FileCalls::lock(int file) { return ::flock(file, LOCK_EX | LOCK_NB); }

long FileCalls::write(int file, const char* bytes, std::size_t size) { return ::write(file, bytes, size); }

int FileCalls::sync(int file) { return ::fsync(file); }

int FileCalls::rename(const std::string& from, const std::string& to) {
    return ::rename(from.c_str(), to.c_str());
}

int FileCalls::unlink(const std::string& path) { return ::unlink(path.c_str()); }

int FileCalls::close(int file) { return ::close(file); }

} // namespace anteroom::keeping
