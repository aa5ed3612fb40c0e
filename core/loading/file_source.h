// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace anteroom {

/// Where texts come from: core knows no disk.
class FileSource {
public:
    virtual ~FileSource() = default;
    /// The bytes of `path`. Relative paths mean what the source says they mean. A file over 32 MiB is an
    /// error.
    virtual Result<std::string> read(const std::string& path) = 0;
};

/// For tests and the studio's unsaved text.
class MemoryFileSource : public FileSource {
public:
    void set(std::string path, std::string text) { m_files[std::move(path)] = std::move(text); }
    Result<std::string> read(const std::string& path) override;

private:
    std::map<std::string, std::string> m_files;
};

/// SHA-256 of the bytes, 64 lower-case hexadecimal digits. Core knows no hash of its own.
using Sha256 = std::function<std::string(std::string_view)>;

/// Why `path` could not be read, for a message that names it anyway.
std::string withoutPath(const std::string& why, const std::string& path);

/// `relative` seen from the folder of `from`: ("a/b.yaml", "../c.yaml") -> "c.yaml".
std::string resolvePath(std::string_view from, std::string_view relative);

} // namespace anteroom
