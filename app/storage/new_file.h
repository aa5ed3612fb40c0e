// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace anteroom::storage {

/// A file that its owner alone may read, beside the one that it is to become; gone again unless it became it.
class NewFile {
public:
    explicit NewFile(const QString& wanted);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    /// False, as with the three below: errno says why.
    bool isMade() const { return !m_name.isEmpty(); }
    QString path() const;
    /// Keeps it from clearLeftovers() while this is there. Not for a database, which locks its file itself
    /// and has a way of its own to look, see createSqliteStore().
    bool hold();
    /// Never takes the place of another file: EEXIST.
    bool becomes(const QString& wanted);
    /// Takes the place of whatever file has the name.
    bool replaces(const QString& wanted);

private:
    QByteArray m_name;
    int m_descriptor = -1;
};

/// The files that programs write, or left unfinished, to become `wanted`.
QStringList unfinishedOf(const QString& wanted);

/// Takes away what programs left that were ended while they wrote a file that was to become `wanted`. One
/// that is held stays; so does each where the folder of a network cannot tell.
void clearLeftovers(const QString& wanted);

/// Without this a power cut may lose a name, or bring an old one back.
bool syncFolderOf(const QString& path);

} // namespace anteroom::storage
