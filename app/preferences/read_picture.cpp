// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/read_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace anteroom::preferences {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::preferences::ReadPicture)
};

ReadPicture noPicture() {
    return {{},
            [] { return Texts::tr("This is no picture that can be printed. Choose a PNG or JPEG file."); }};
}

/// As it lies in the file, which may be on its side.
QSize scaledInto(const QSize& size, const QSize& room, bool isOnItsSide) {
    const QSize within = isOnItsSide ? room.transposed() : room;
    if (within.isEmpty() || (size.width() <= within.width() && size.height() <= within.height()))
        return size;
    return size.scaled(within, Qt::KeepAspectRatio).expandedTo({1, 1});
}

} // namespace

ReadPicture readPicture(const QString& path, const QSize& room) {
    const QFileInfo about(path);
    if (!about.isAbsolute())
        return {{}, [] { return Texts::tr("Enter the whole path, which begins with /"); }};
    if (!about.isFile())
        return {{}, [] { return Texts::tr("There is no such file. Choose the picture again."); }};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, [] { return Texts::tr("This account may not read the file. Choose another one."); }};
    // It may grow while it is read: the bound is on what is read.
    QByteArray bytes = file.read(std::min(about.size(), largestPicture) + 1);
    if (bytes.size() > largestPicture)
        return {{}, [] {
                    return Texts::tr("This file has more than %1 MB. Choose a smaller picture.")
                        .arg(largestPicture >> 20);
                }};
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer); // without a name that could claim what it is
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if ((format != "png" && format != "jpeg") || size.isEmpty())
        return noPicture();
    if (qint64(size.width()) * size.height() > mostPixels)
        return {{}, [] {
                    return Texts::tr("This picture has more than %1 million points. Choose a smaller one.")
                        .arg(mostPixels / 1'000'000);
                }};
    const bool isOnItsSide = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    reader.setScaledSize(scaledInto(size, room, isOnItsSide));
    QImage picture = reader.read();
    if (picture.isNull())
        return noPicture();
    return {std::move(picture), {}};
}

} // namespace anteroom::preferences
