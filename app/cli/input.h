// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>

namespace anteroom::cli {

/// A file, or for "-" what stands before the program in a pipe, read as it comes.
class Input {
public:
    explicit Input(const QString& path);
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    ~Input();

    bool isOpen() const { return m_file >= 0; }
    /// As ReadBytes of line_blocks.h.
    std::ptrdiff_t read(char* to, std::size_t size);
    /// Why it could not be opened, or the last read failed: an errno.
    int error() const { return m_error; }

private:
    int m_file;
    int m_error = 0;
};

} // namespace anteroom::cli
