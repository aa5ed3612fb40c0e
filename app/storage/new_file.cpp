// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/new_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace anteroom::storage {

namespace {

QByteArray local(const QString& path) { return QFile::encodeName(path); }

constexpr auto mark = ".unfinished-"; ///< between the wanted name and six letters

} // namespace

NewFile::NewFile(const QString& wanted) : m_name(local(wanted) + mark + "XXXXXX") {
    const int descriptor = ::mkstemp(m_name.data());
    if (descriptor < 0)
        m_name.clear();
    else
        ::close(descriptor);
}

NewFile::~NewFile() {
    if (!m_name.isEmpty())
        ::unlink(m_name.constData());
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool NewFile::hold() {
    m_descriptor = ::open(m_name.constData(), O_WRONLY | O_CLOEXEC);
    if (m_descriptor < 0)
        return false;
    ::flock(m_descriptor, LOCK_EX | LOCK_NB);
    struct stat about {};
    // Until now it looked like a leftover to whoever began the same just then.
    if (::fstat(m_descriptor, &about) == 0 && about.st_nlink > 0)
        return true;
    errno = EBUSY;
    return false;
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

QStringList unfinishedOf(const QString& wanted) {
    const QFileInfo about(wanted);
    const QString begin = about.fileName() + QLatin1String(mark);
    const QStringList names = about.dir().entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    QStringList paths;
    for (const QString& name : names) {
        constexpr qsizetype letters = 6;
        if (name.startsWith(begin) && name.size() == begin.size() + letters)
            paths << about.dir().filePath(name);
    }
    return paths;
}

void clearLeftovers(const QString& wanted) {
    for (const QString& unfinished : unfinishedOf(wanted)) {
        const QByteArray path = local(unfinished);
        const int descriptor = ::open(path.constData(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            ::unlink(path.constData());
        ::close(descriptor);
    }
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
