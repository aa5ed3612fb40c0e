// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/postgres_store.h"

#include "app/storage/postgres_dialect.h"
#include "app/storage/postgres_errors.h"
#include "app/storage/postgres_format.h"
#include "app/storage/postgres_link.h"
#include "app/storage/sql_fill.h"
#include "app/storage/sql_store.h"
#include "app/storage/texts.h"

#include <QSqlQuery>

namespace anteroom::storage {

namespace {

QString driver() { return QStringLiteral("QPSQL"); }

Error thereAlready(const PostgresPlace& place) {
    return errorAbout(
        place,
        core::translatable("%^1 holds a schema \"anteroom\" already, and was left as it is. Open it, or "
                           "choose another database."));
}

/// Two desks may do this at once: the second finds that something is there.
bool isThereAlready(const QSqlError& error) {
    const QString state = error.nativeErrorCode();
    return state == QLatin1String("42P06") || state == QLatin1String("42P07") ||
           state == QLatin1String("23505");
}

} // namespace

Outcome createPostgresStore(const PostgresPlace& place) {
    return createPostgresStore(place, [](const PutCell&) { return done(); });
}

Outcome createPostgresStore(const PostgresPlace& place, const FillStore& cells) {
    constexpr std::chrono::seconds patience(10);
    const PostgresDialect dialect(place, patience);
    SqlConnection connection(driver());
    if (Outcome connected = connectTo(place, patience, connection.database()); !connected)
        return connected;
    const auto call = dialect.call(connection.database());
    QSqlQuery query(connection.database());
    if (!query.exec(QStringLiteral("SELECT to_regnamespace('anteroom') IS NOT NULL, "
                                   "to_regclass('anteroom.store') IS NOT NULL "
                                   "OR to_regclass('anteroom.cells') IS NOT NULL")) ||
        !query.next())
        return dialect.errorFor(query.lastError());
    if (query.value(1).toBool())
        return thereAlready(place);
    QStringList statements{dialect.begin()};
    if (!query.value(0).toBool()) // an empty one may have been made for this account
        statements << QStringLiteral("CREATE SCHEMA anteroom");
    statements
        << dialect.createTable()
        << QStringLiteral("CREATE TABLE store (application integer NOT NULL, format integer NOT NULL)")
        << QStringLiteral("INSERT INTO store VALUES (%1, %2)").arg(postgresApplicationId).arg(postgresFormat);
    for (const QString& statement : statements)
        if (!query.exec(statement))
            return isThereAlready(query.lastError()) ? thereAlready(place)
                                                     : dialect.errorFor(query.lastError());
    // What is not committed goes with the connection.
    if (Outcome put = putAll(connection.database(), dialect, cells); !put)
        return put;
    if (!query.exec(QStringLiteral("COMMIT")))
        return isThereAlready(query.lastError()) ? thereAlready(place) : dialect.errorFor(query.lastError());
    return done();
}

Result<bool> hasPostgresStore(const PostgresPlace& place) {
    constexpr std::chrono::seconds patience(10);
    SqlConnection connection(driver());
    if (const Outcome connected = connectTo(place, patience, connection.database()); !connected)
        return connected.error();
    const PostgresDialect dialect(place, patience);
    const auto call = dialect.call(connection.database());
    QSqlQuery query(connection.database());
    if (!query.exec(QStringLiteral("SELECT to_regclass('anteroom.store') IS NOT NULL")) || !query.next())
        return dialect.errorFor(query.lastError());
    return query.value(0).toBool();
}

Result<std::unique_ptr<RecordStore>> openPostgresStore(const PostgresPlace& place,
                                                       std::chrono::milliseconds patience) {
    auto dialect = std::make_unique<PostgresDialect>(place, patience);
    auto connection = std::make_unique<SqlConnection>(driver());
    if (const Outcome ready = dialect->makeReady(connection->database()); !ready)
        return ready.error();
    return std::unique_ptr<RecordStore>(
        std::make_unique<SqlStore>(std::move(connection), std::move(dialect)));
}

} // namespace anteroom::storage
