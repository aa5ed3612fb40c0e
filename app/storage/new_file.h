// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace anteroom::storage {

/// A file that its owner alone may read, beside the one that it is to become; gone again unless it became it.
class NewFile {
public:
    explicit NewFile(const QString& wanted);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    /// False, as with the two below: errno says why.
    bool isMade() const { return !m_name.isEmpty(); }
    QString path() const;
    /// Never takes the place of another file: EEXIST.
    bool becomes(const QString& wanted);
    /// Takes the place of whatever file has the name.
    bool replaces(const QString& wanted);

private:
    QByteArray m_name;
};

/// Without this a power cut may lose a name, or bring an old one back.
bool syncFolderOf(const QString& path);

} // namespace anteroom::storage
