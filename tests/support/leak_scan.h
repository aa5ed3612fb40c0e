// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace anteroom {

/// One of the ways in which a text may lie in a file or in memory.
struct Trace {
    QString how;
    QByteArray bytes;
};

/// UTF-8, UTF-16 of both byte orders, base64 wherever in a group of three it begins, and the hexadecimal
/// digits in which a server writes bytes.
std::vector<Trace> tracesOf(const QString& text);
/// Of bytes such as a key's.
std::vector<Trace> tracesOf(const QByteArray& bytes);

/// "file: how", of every file below `folder` that has one of them, in it or in its name, and of every folder
/// by its name; `folder` may be a file. A file that cannot be read is named too.
QStringList findUnder(const QString& folder, const std::vector<Trace>& traces);

/// What was in this process's memory at one moment: that of a copy of it, which stands still until this goes.
class MemoryImage {
public:
    MemoryImage();
    ~MemoryImage();
    MemoryImage(const MemoryImage&) = delete;
    MemoryImage& operator=(const MemoryImage&) = delete;

    /// How often each is there, in all that the process could write or has mapped from no file.
    std::vector<int> count(const std::vector<Trace>& traces) const;
    /// How many bytes were looked at.
    qint64 size() const { return m_size; }

private:
    int m_process = -1;
    mutable qint64 m_size = 0;
};

} // namespace anteroom
