// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/records_place.h"

#include "app/storage/postgres_store.h"
#include "app/storage/sqlite_store.h"
#include "app/storage/texts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <sys/stat.h>

namespace anteroom::storage {

RecordsPlace RecordsPlace::file(QString path) {
    RecordsPlace place;
    place.m_path = std::move(path);
    return place;
}

RecordsPlace RecordsPlace::server(PostgresPlace server) {
    RecordsPlace place;
    place.m_server = std::move(server);
    return place;
}

QString RecordsPlace::journalFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/waiting");
}

QString RecordsPlace::notesFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/desk");
}

Result<bool> RecordsPlace::exists() const {
    return m_server ? hasPostgresStore(*m_server) : Result<bool>(QFileInfo::exists(m_path));
}

Outcome RecordsPlace::look() const {
    const Result<bool> there = exists();
    if (!there)
        return there.error();
    return *there && !m_server ? lookAtSqliteStore(m_path) : done();
}

// By name: whoever opened it would drop the locks of the store that has it, see openSqliteStore().
std::string RecordsPlace::standing() const {
    struct stat about {};
    if (m_server || ::stat(QFile::encodeName(m_path).constData(), &about) != 0)
        return {};
    return std::to_string(about.st_dev) + ':' + std::to_string(about.st_ino);
}

Result<std::unique_ptr<RecordStore>> RecordsPlace::open() const {
    return m_server ? openPostgresStore(*m_server) : openSqliteStore(m_path);
}

Outcome RecordsPlace::make() const {
    return make([](const PutCell&) { return done(); });
}

Outcome RecordsPlace::make(const FillStore& cells) const {
    if (m_server)
        return createPostgresStore(*m_server, cells);
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return errorAbout(folder, core::translatable(
                                      "%1 was not created. Choose a folder that this account may write to."));
    return createSqliteStore(m_path, cells);
}

} // namespace anteroom::storage
