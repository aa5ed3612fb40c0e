// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/disk_file_source.h"

#include "app/language/said.h"
#include "core/base/said.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace anteroom::files {

namespace {

constexpr qint64 largestText = 32 << 20;

// In every language: whoever names the file anyway takes the path off again.
Error because(const std::string& path, const Message& reason) { return core::said("%1: %2", {path, reason}); }

} // namespace

Result<std::string> DiskFileSource::read(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return because(path, core::said("there is no such file"));
    if (QFileInfo(file).isDir())
        return because(path, core::said("this is a folder; name a file in it"));
    // Nobody may ever write to a pipe, and then whoever opens it waits for ever.
    if (!QFileInfo(file).isFile())
        return because(path, core::said("this is no file but a device or a pipe; name a file"));
    if (!file.open(QIODevice::ReadOnly))
        return because(path,
                       core::said("cannot be opened: %1", {language::systemReason(file.errorString())}));
    // It may grow while it is read, so the bound is on what is read. What a read asks for is held and, where
    // this program overwrites what it frees, written over whether it is there or not: no more is asked for
    // than likely is.
    QByteArray bytes = file.read(std::min(file.size(), largestText) + 1);
    while (bytes.size() <= largestText) {
        const QByteArray more = file.read(64 << 10);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return because(path, core::said("cannot be read: %1", {language::systemReason(file.errorString())}));
    if (bytes.size() > largestText)
        return because(path, core::said("it is too large: at most 32 MiB are read"));
    return bytes.toStdString();
}

std::string sha256(std::string_view bytes) {
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(view);
    return hash.result().toHex().toStdString();
}

} // namespace anteroom::files
