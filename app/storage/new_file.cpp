// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/new_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace anteroom::storage {

namespace {

QByteArray local(const QString& path) { return QFile::encodeName(path); }

} // namespace

NewFile::NewFile(const QString& wanted) : m_name(local(wanted) + ".XXXXXX") {
    const int descriptor = ::mkstemp(m_name.data());
    if (descriptor < 0)
        m_name.clear();
    else
        ::close(descriptor);
}

NewFile::~NewFile() {
    if (!m_name.isEmpty())
        ::unlink(m_name.constData());
}

QString NewFile::path() const { return QFile::decodeName(m_name); }

bool NewFile::becomes(const QString& wanted) {
    const QByteArray to = local(wanted);
    if (::renameat2(AT_FDCWD, m_name.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0) {
        m_name.clear();
        return true;
    }
    // A folder of a network may not know how to do this, and knows links then.
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return ::link(m_name.constData(), to.constData()) == 0;
}

bool NewFile::replaces(const QString& wanted) {
    if (::rename(m_name.constData(), local(wanted).constData()) != 0)
        return false;
    m_name.clear();
    return true;
}

bool syncFolderOf(const QString& path) {
    const int descriptor =
        ::open(local(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

} // namespace anteroom::storage
