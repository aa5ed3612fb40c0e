// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <sys/mount.h>

namespace anteroom {

/// A disk that holds little. Only root may mount one.
class SmallDisk {
public:
    explicit SmallDisk(int kibibytes) {
        const QByteArray size = "size=" + QByteArray::number(kibibytes) + 'k';
        m_mounted = ::mount("tmpfs", name().constData(), "tmpfs", 0, size.constData()) == 0;
    }
    ~SmallDisk() {
        if (m_mounted)
            ::umount(name().constData());
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_folder.path(); }
    /// False where a file is open for writing.
    bool becomesReadOnly() const {
        return ::mount("tmpfs", name().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    QByteArray name() const { return m_folder.path().toLocal8Bit(); }

    QTemporaryDir m_folder;
    bool m_mounted = false;
};

/// Takes all that is left of a disk but for `rest` bytes.
inline bool fillDisk(QFile& ballast, qint64 rest) {
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    while (ballast.write(QByteArray(4096, 'b')) == 4096) {
    }
    return ballast.resize(ballast.size() - rest);
}

} // namespace anteroom
