// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/place_note.h"

#include "app/files/disk_file_source.h"
#include "app/files/save_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace anteroom::workspace {

PlaceNote::PlaceNote(const QString& folder, const QString& place) {
    if (!folder.isEmpty() && !place.isEmpty())
        m_path = folder + QLatin1Char('/') +
                 QString::fromStdString(files::sha256(place.toStdString()).substr(0, 32)) +
                 QStringLiteral(".place");
}

bool PlaceNote::isThere() const { return !m_path.isEmpty() && QFile::exists(m_path); }

Outcome PlaceNote::keep() const {
    if (m_path.isEmpty() || isThere())
        return done();
    QDir().mkpath(QFileInfo(m_path).absolutePath()); // else the file says so
    return files::saveFile(m_path, "records were seen here\n");
}

} // namespace anteroom::workspace
