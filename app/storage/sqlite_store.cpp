// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_store.h"

#include "app/language/said.h"
#include "app/storage/new_file.h"
#include "app/storage/sql_fill.h"
#include "app/storage/sql_store.h"
#include "app/storage/sqlite_dialect.h"
#include "app/storage/sqlite_setup.h"
#include "app/storage/texts.h"

#include <QFile>
#include <QSqlQuery>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace anteroom::storage {

namespace {

QByteArray local(const QString& path) { return QFile::encodeName(path); }

/// Everything, or what went wrong.
std::optional<QSqlError> runAll(const QSqlDatabase& database, const QStringList& statements) {
    QSqlQuery query(database);
    for (const QString& statement : statements)
        if (!query.exec(statement))
            return query.lastError();
    return std::nullopt;
}

bool isNoDatabase(const QSqlError& error) {
    constexpr int notADatabase = 26;
    return (error.nativeErrorCode().toInt() & 0xff) == notADatabase;
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
    return !error || isNoDatabase(*error);
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
        return Error{
            core::said("The records were not created: another program did the same just then. Try again.")};
    if (Outcome put = putAll(database, dialect, cells); !put)
        return put;
    if (const auto error = runAll(database, {QStringLiteral("COMMIT")}))
        return dialect.errorFor(*error);
    return done();
}

Error holdsNoRecords(const QString& path) {
    return errorAbout(
        path, core::translatable("%1 holds no records of Anteroom, or is damaged. Choose another file, or "
                                 "restore the newest backup."));
}

/// Of a store that this program can read.
Result<int> formatOf(const QSqlDatabase& database, const QString& path, const SqliteDialect& dialect) {
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
        return holdsNoRecords(path);
    const int format = numberOf("user_version");
    if (query.lastError().isValid())
        return dialect.errorFor(query.lastError());
    if (format > sqliteFormat)
        return errorAbout(
            path, core::translatable("%1 was written by a newer Anteroom. Install that version to open it."));
    if (format < 1)
        return errorAbout(
            path, core::translatable("%1 is damaged. Keep it as it is, and restore the newest backup."));
    return format;
}

Outcome takeFormat(const QSqlDatabase& database, const QString& path, const SqliteDialect& dialect) {
    const Result<int> format = formatOf(database, path, dialect);
    if (!format)
        return format.error();
    QSqlQuery query(database);
    // An Anteroom that knows no more than the earlier format must not meet what is written from now on.
    if (*format < sqliteFormat && !query.exec(QStringLiteral("PRAGMA user_version = %1").arg(sqliteFormat)))
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
    const int reason = errno;
    if (!file.isMade())
        return errorAbout(
            path,
            core::translatable("%1 was not created: %2. Choose a folder that this account may write to."),
            language::systemReason(qt_error_string(reason)));
    SqlConnection connection(QStringLiteral("QSQLITE"));
    if (Outcome filled = fill(connection.database(), file.path(), dialect, cells); !filled)
        return filled;
    if (!file.becomes(path)) {
        const int unnamed = errno;
        if (unnamed == EEXIST)
            return errorAbout(
                path, core::translatable("%1 is there already and was left as it is. Open it, or choose "
                                         "another name."));
        return errorAbout(path, core::translatable("%1 was not created: %2. Choose another folder."),
                          language::systemReason(qt_error_string(unnamed)));
    }
    if (!syncFolderOf(path))
        return errorAbout(
            path, core::translatable("%1 was created, but the disk did not confirm it. Check the disk."));
    return done();
}

Outcome lookAtSqliteStore(const QString& path) {
    const SqliteDialect dialect(path);
    SqlConnection connection(QStringLiteral("QSQLITE"));
    connection.database().setDatabaseName(path);
    connection.database().setConnectOptions(
        QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"));
    if (!connection.database().open())
        return dialect.errorFor(connection.database().lastError());
    const auto error = runAll(connection.database(), {QStringLiteral("PRAGMA schema_version")});
    if (error && isNoDatabase(*error))
        return holdsNoRecords(path);
    const Result<int> format = formatOf(connection.database(), path, dialect);
    return format ? done() : Outcome(format.error());
}

Result<std::unique_ptr<RecordStore>> openSqliteStore(const QString& path,
                                                     std::chrono::milliseconds patience) {
    // By name, never by a descriptor: see the header.
    struct stat about {};
    if (::stat(local(path).constData(), &about) != 0 || !S_ISREG(about.st_mode))
        return errorAbout(path, core::translatable("There is no file %1. Check that its disk is connected."));
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
    if (const Outcome format = takeFormat(database, path, *dialect); !format)
        return format.error();
    return std::unique_ptr<RecordStore>(
        std::make_unique<SqlStore>(std::move(connection), std::move(dialect)));
}

} // namespace anteroom::storage
