// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/postgres_store.h"
#include "app/storage/sql_connection.h"
#include "tests/support/postgres_server.h"

#include <QSqlQuery>
#include <QVariant>

namespace anteroom::storage {

/// As a desk of the clinic reaches `server`; its password is in PGPASSWORD, where libpq looks.
inline PostgresPlace clinicAt(const PostgresServer& server) {
    qputenv("PGPASSWORD", "desk's own");
    return {"127.0.0.1", server.port(), "clinic", "desk"};
}

/// Gives up the store that is there.
inline void makeAnew(const PostgresServer& server) {
    server.ask("clinic", "DROP SCHEMA IF EXISTS anteroom CASCADE");
    if (const Outcome created = createPostgresStore(clinicAt(server)); !created)
        qFatal("%s", created.error().message.c_str());
}

inline std::unique_ptr<RecordStore> openedAt(const PostgresPlace& place,
                                             std::chrono::milliseconds patience = std::chrono::seconds(10)) {
    auto store = openPostgresStore(place, patience);
    if (!store)
        qFatal("%s", store.error().message.c_str());
    return std::move(store).value();
}

/// A connection of the test's own, which may do everything in the database and keep locks as long as it
/// likes.
class Superuser {
public:
    explicit Superuser(const PostgresServer& server) : m_connection("QPSQL") {
        QSqlDatabase& database = m_connection.database();
        database.setHostName(server.folder());
        database.setPort(server.port());
        database.setDatabaseName("clinic");
        database.setUserName("postgres");
        if (!database.open())
            qFatal("cannot open");
    }
    bool run(const QString& statement) { return QSqlQuery(m_connection.database()).exec(statement); }
    /// The first value of the answer.
    QVariant ask(const QString& statement) {
        QSqlQuery query(m_connection.database());
        return query.exec(statement) && query.next() ? query.value(0) : QVariant();
    }

private:
    SqlConnection m_connection;
};

inline QString messageOf(const Error& error) { return QString::fromStdString(error.message); }

template <typename T>
QString messageOf(const Result<T>& result) {
    return result ? QString() : messageOf(result.error());
}

} // namespace anteroom::storage
