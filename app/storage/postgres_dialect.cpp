// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/postgres_dialect.h"

#include "app/storage/postgres_errors.h"
#include "app/storage/postgres_format.h"
#include "app/storage/postgres_link.h"
#include "app/storage/postgres_writes.h"
#include "app/storage/sql_transaction.h"
#include "app/storage/sql_values.h"
#include "app/storage/texts.h"

#include <QSqlQuery>

namespace anteroom::storage {

namespace {

/// Also after a lost connection: another desk's newer Anteroom may have been there in the meantime.
Outcome checkFormat(const QSqlDatabase& database, const PostgresPlace& place) {
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT application, format FROM store")))
        return postgresError(place, query.lastError());
    if (!query.next() || query.value(0).toInt() != postgresApplicationId)
        return errorAbout(
            place, core::translatable("%^1 holds no records of Anteroom, or is damaged. Choose another "
                                      "database, or restore the newest backup."));
    const int format = query.value(1).toInt();
    if (format > postgresFormat)
        return errorAbout(
            place, core::translatable("%^1 was written by a newer Anteroom. Install that version to open "
                                      "it."));
    if (format < 1)
        return errorAbout(
            place, core::translatable("%^1 is damaged. Keep it as it is, and restore the newest backup."));
    // An Anteroom that knows no more than the earlier format must not meet what is written from now on.
    if (format < postgresFormat &&
        !query.exec(QStringLiteral("UPDATE store SET format = %1 WHERE format < %1").arg(postgresFormat)))
        return postgresError(place, query.lastError());
    return done();
}

class WatchedCall : public SqlCall {
public:
    explicit WatchedCall(std::unique_ptr<CallWatch::Call> call) : m_call(std::move(call)) {}
    void heard() override { m_call->heard(); }

private:
    std::unique_ptr<CallWatch::Call> m_call;
};

} // namespace

PostgresDialect::PostgresDialect(PostgresPlace place, std::chrono::milliseconds patience)
    : m_place(std::move(place)), m_patience(patience), m_watch(longestSilence(patience)) {}

Outcome PostgresDialect::makeReady(QSqlDatabase& database) const {
    if (isReady(database))
        return done();
    Outcome ready = connectTo(m_place, m_patience, database);
    if (ready) {
        const auto watched = call(database);
        ready = checkFormat(database, m_place);
    }
    if (!ready)
        database.close(); // what was not set up or checked is not used by the next call either
    return ready;
}

std::unique_ptr<SqlCall> PostgresDialect::call(const QSqlDatabase& database) const {
    return std::make_unique<WatchedCall>(m_watch.over(socketOf(database)));
}

std::unique_ptr<SqlWrites> PostgresDialect::writes(const QSqlDatabase& database) const {
    return std::make_unique<PostgresWrites>(postgresConnection(database));
}

// The version is part of each statement, and a stricter level turns the conflict of two desks into an error.
QString PostgresDialect::begin() const {
    return QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
}

// Its readers hold up no writer.
Outcome PostgresDialect::copyAll(QSqlDatabase& database, const RecordStore::TakeCopy& take) const {
    constexpr int pageSize = 100;
    SqlTransaction transaction(database);
    if (!transaction.begin(QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")))
        return errorFor(transaction.error());
    QSqlQuery query(database);
    // Where the copy goes may be slow; nobody waits for this transaction.
    if (!query.exec(QStringLiteral("SET LOCAL idle_in_transaction_session_timeout = '10min'")))
        return errorFor(query.lastError());
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("SELECT shelf, key, version, bytes FROM cells "
                                      "WHERE (shelf, key) > (?, ?) ORDER BY shelf, key LIMIT %1")
                           .arg(pageSize)))
        return errorFor(query.lastError());
    CellAddress last{};
    for (int rows = pageSize; rows == pageSize;) {
        query.bindValue(0, shelfValue(last.shelf));
        query.bindValue(1, keyValue(last.key));
        if (!query.exec())
            return errorFor(query.lastError());
        for (rows = 0; query.next(); ++rows) {
            last = addressIn(query, 0, 1);
            if (!take(last, cellIn(query, 2, 3)))
                return done();
        }
        if (query.lastError().isValid())
            return errorFor(query.lastError());
    }
    return done();
}

QString PostgresDialect::createTable() const {
    return QStringLiteral("CREATE TABLE cells (shelf smallint NOT NULL, key text COLLATE \"C\" NOT NULL, "
                          "version bigint NOT NULL CHECK (version > 0), bytes bytea NOT NULL, "
                          "PRIMARY KEY (shelf, key))");
}

Error PostgresDialect::errorFor(const QSqlError& error) const {
    return m_watch.hasCut() ? silenceOf(m_place) : postgresError(m_place, error);
}

} // namespace anteroom::storage
