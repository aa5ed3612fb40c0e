// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/records_place.h"

#include "app/storage/postgres_store.h"
#include "app/storage/sqlite_store.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace anteroom::workspace {

RecordsPlace RecordsPlace::file(QString path) {
    RecordsPlace place;
    place.m_path = std::move(path);
    return place;
}

RecordsPlace RecordsPlace::server(storage::PostgresPlace server) {
    RecordsPlace place;
    place.m_server = std::move(server);
    return place;
}

RecordsPlace RecordsPlace::of(const clinic::ClinicSettings& settings) {
    if (settings.recordsServer) {
        const clinic::RecordsServer& place = *settings.recordsServer;
        return server({QString::fromStdString(place.host), place.port, QString::fromStdString(place.database),
                       QString::fromStdString(place.user)});
    }
    if (!settings.recordsFile.empty())
        return file(QString::fromStdString(settings.recordsFile));
    return file(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                QStringLiteral("/records"));
}

Result<bool> RecordsPlace::exists() const {
    return m_server ? storage::hasPostgresStore(*m_server) : Result<bool>(QFileInfo::exists(m_path));
}

Result<std::unique_ptr<RecordStore>> RecordsPlace::open() const {
    return m_server ? storage::openPostgresStore(*m_server) : storage::openSqliteStore(m_path);
}

Outcome RecordsPlace::make() const {
    if (m_server)
        return storage::createPostgresStore(*m_server);
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{(folder + QStringLiteral(" was not created. Choose a folder that this account may write "
                                              "to."))
                         .toStdString()};
    return storage::createSqliteStore(m_path);
}

} // namespace anteroom::workspace
