// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

// The repository's own files, for tests that read the code instead of running it.
// Paths are relative to the repository's root and sorted.
namespace anteroom::architecture {

inline QDir root() { return QDir(QStringLiteral(ANTEROOM_SOURCE_DIR)); }

// All .h and .cpp files below `folder`; none if there is no such folder.
inline QStringList sourcesBelow(const QString& folder) {
    QStringList files;
    QDirIterator it(root().filePath(folder), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << root().relativeFilePath(it.next());
    files.sort();
    return files;
}

// The file's lines without their ends; none if it can't be read.
inline QStringList linesOf(const QString& path) {
    QFile file(root().filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace anteroom::architecture
