// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/save_file.h"

#include "app/language/said.h"
#include "core/base/said.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace anteroom::files {

namespace {

Error notSaved(const QString& path, const Message& reason) {
    return core::said("%1 was not saved: %2. What was there before is unchanged.",
                      {path.toStdString(), reason});
}

/// QSaveFile syncs the file, not the folder that holds its name; without this a power cut may bring the old
/// name back.
bool syncFolderOf(const QString& path) {
    const QByteArray folder = QFileInfo(path).absolutePath().toLocal8Bit();
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

} // namespace

Outcome saveFile(const QString& path, const QByteArray& bytes) {
    // A rename would put a file in the place of a device or a pipe.
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return notSaved(path, there.isDir() ? core::said("it is a folder")
                                            : core::said("it is a device or a pipe, not a file"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notSaved(path, language::systemReason(file.errorString()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);

    // commit() of Qt 6.4 reports success on a full disk: it does not look at the flush it makes. So flush
    // here, and look.
    errno = 0;
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        // QSaveFile keeps no words for a write that failed; the system's are the ones a person can act on.
        const QString reason = errno != 0 ? qt_error_string(errno) : file.errorString();
        file.cancelWriting();
        return notSaved(path, language::systemReason(reason));
    }
    if (!file.commit())
        return notSaved(path, language::systemReason(file.errorString()));
    if (!syncFolderOf(path))
        return Error{
            core::said("%1 was written, but the disk did not confirm it. Check the disk and save again.",
                       {path.toStdString()})};
    return done();
}

bool holds(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

} // namespace anteroom::files
