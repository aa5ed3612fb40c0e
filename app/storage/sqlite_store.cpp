// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_store.h"

#include "app/storage/new_file.h"
#include "app/storage/sql_fill.h"
#include "app/storage/sql_store.h"
#include "app/storage/sqlite_dialect.h"
#include "app/storage/sqlite_setup.h"

#include <QFile>
#include <QSqlQuery>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace anteroom::storage {

namespace {

Error about(const QString& path, const QString& rest) { return Error{(path + rest).toStdString()}; }

QByteArray local(const QString& path) { return QFile::encodeName(path); }

/// Everything, or what went wrong.
std::optional<QSqlError> runAll(const QSqlDatabase& database, const QStringList& statements) {
    QSqlQuery query(database);
    for (const QString& statement : statements)
        if (!query.exec(statement))
            return query.lastError();
    return std::nullopt;
}

/// Nobody else has this unfinished store, or ever will: it can't be opened.
bool isLeft(const QString& path) {
    SqlConnection connection(QStringLiteral("QSQLITE"));
    QSqlDatabase& database = connection.database();
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
    if (!database.open())
        return false;
    const auto error = runAll(database, {QStringLiteral("BEGIN EXCLUSIVE")});
    constexpr int notADatabase = 26;
    return !error || (error->nativeErrorCode().toInt() & 0xff) == notADatabase;
}

// A descriptor of our own would take SQLite's locks off where this very program is at it: SQLite looks.
void clearUnfinishedStores(const QString& path) {
    for (const QString& unfinished : unfinishedOf(path))
        if (isLeft(unfinished))
            ::unlink(local(unfinished).constData());
}

/// `database` keeps the file locked from then on, so that nobody takes it for a leftover.
Outcome fill(QSqlDatabase& database, const QString& path, const SqliteDialect& dialect,
             const FillStore& cells) {
    database.setDatabaseName(path);
    if (!database.open())
        return dialect.errorFor(database.lastError());
    // Nobody knows this file yet: a journal in memory leaves no second one behind.
    if (const auto error = runAll(
            database, {QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"),
                       QStringLiteral("PRAGMA journal_mode = MEMORY"),
                       QStringLiteral("PRAGMA synchronous = FULL"), dialect.begin(), dialect.createTable(),
                       QStringLiteral("PRAGMA application_id = %1").arg(sqliteApplicationId),
                       QStringLiteral("PRAGMA user_version = %1").arg(sqliteFormat)}))
        return dialect.errorFor(*error);
    if (!QFile::exists(path)) // until now it looked like one to whoever began the same just then
        return Error{"The records were not created: another program did the same just then. Try again."};
    if (Outcome put = putAll(database, dialect, cells); !put)
        return put;
    if (const auto error = runAll(database, {QStringLiteral("COMMIT")}))
        return dialect.errorFor(*error);
    return done();
}

Outcome checkFormat(const QSqlDatabase& database, const QString& path, const SqliteDialect& dialect) {
    QSqlQuery query(database);
    const auto numberOf = [&](const char* pragma) {
        return query.exec(QStringLiteral("PRAGMA %1").arg(QLatin1String(pragma))) && query.next()
                   ? query.value(0).toInt()
                   : -1;
    };
    const int application = numberOf("application_id");
    if (query.lastError().isValid())
        return dialect.errorFor(query.lastError());
    if (application != sqliteApplicationId)
        return about(path,
                     QStringLiteral(" holds no records of Anteroom, or is damaged. Choose another file, or "
                                    "restore the newest backup."));
    const int format = numberOf("user_version");
    if (query.lastError().isValid())
        return dialect.errorFor(query.lastError());
    if (format > sqliteFormat)
        return about(path,
                     QStringLiteral(" was written by a newer Anteroom. Install that version to open it."));
    if (format < 1)
        return about(path, QStringLiteral(" is damaged. Keep it as it is, and restore the newest backup."));
    // An Anteroom that knows no more than the earlier format must not meet what is written from now on.
    if (format < sqliteFormat && !query.exec(QStringLiteral("PRAGMA user_version = %1").arg(sqliteFormat)))
        return dialect.errorFor(query.lastError());
    return done();
}

} // namespace

Outcome createSqliteStore(const QString& path) {
    return createSqliteStore(path, [](const PutCell&) { return done(); });
}

Outcome createSqliteStore(const QString& path, const FillStore& cells) {
    const SqliteDialect dialect(path);
    clearUnfinishedStores(path);
    NewFile file(path);
    if (!file.isMade())
        return about(path,
                     QStringLiteral(" was not created: %1. Choose a folder that this account may write to.")
                         .arg(qt_error_string(errno)));
    SqlConnection connection(QStringLiteral("QSQLITE"));
    if (Outcome filled = fill(connection.database(), file.path(), dialect, cells); !filled)
        return filled;
    if (!file.becomes(path)) {
        const int reason = errno;
        if (reason == EEXIST)
            return about(path, QStringLiteral(" is there already and was left as it is. Open it, or choose "
                                              "another name."));
        return about(
            path,
            QStringLiteral(" was not created: %1. Choose another folder.").arg(qt_error_string(reason)));
    }
    if (!syncFolderOf(path))
        return about(path, QStringLiteral(" was created, but the disk did not confirm it. Check the disk."));
    return done();
}

Result<std::unique_ptr<RecordStore>> openSqliteStore(const QString& path,
                                                     std::chrono::milliseconds patience) {
    // By name, never by a descriptor: see the header.
    struct stat about {};
    if (::stat(local(path).constData(), &about) != 0 || !S_ISREG(about.st_mode))
        return Error{
            QStringLiteral("There is no file %1. Check that its disk is connected.").arg(path).toStdString()};
    if ((about.st_mode & 077U) != 0)
        ::chmod(local(path).constData(), about.st_mode & 0700U);

    auto dialect = std::make_unique<SqliteDialect>(path);
    auto connection = std::make_unique<SqlConnection>(QStringLiteral("QSQLITE"));
    QSqlDatabase& database = connection->database();
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()));
    if (!database.open())
        return dialect->errorFor(database.lastError());
    QSqlError error;
    if (!setUpSqlite(database, error))
        return dialect->errorFor(error);
    if (const Outcome format = checkFormat(database, path, *dialect); !format)
        return format.error();
    return std::unique_ptr<RecordStore>(
        std::make_unique<SqlStore>(std::move(connection), std::move(dialect)));
}

} // namespace anteroom::storage
