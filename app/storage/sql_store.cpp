// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_store.h"

#include "app/storage/sql_transaction.h"
#include "app/storage/sql_values.h"

#include <QSqlQuery>

#include <algorithm>
#include <cassert>

namespace anteroom::storage {

namespace {

/// In the order of their addresses: two desks that take their locks in one order never wait for each other.
std::vector<const CellWrite*> inOrder(std::span<const CellWrite> writes) {
    std::vector<const CellWrite*> order;
    order.reserve(writes.size());
    for (const CellWrite& write : writes) {
        assert(isCellKey(write.at.key));
        order.push_back(&write);
    }
    std::sort(order.begin(), order.end(),
              [](const CellWrite* a, const CellWrite* b) { return a->at < b->at; });
    return order;
}

} // namespace

SqlStore::SqlStore(std::unique_ptr<SqlConnection> connection, std::unique_ptr<SqlDialect> dialect)
    : m_connection(std::move(connection)), m_dialect(std::move(dialect)) {}

SqlStore::~SqlStore() = default;

Result<std::optional<Cell>> SqlStore::read(const CellAddress& address) {
    if (const Outcome ready = m_dialect->makeReady(m_connection->database()); !ready)
        return ready.error();
    const std::unique_ptr<SqlCall> call = m_dialect->call(m_connection->database());
    QSqlQuery query(m_connection->database());
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("SELECT version, bytes FROM cells WHERE shelf = ? AND key = ?")))
        return m_dialect->errorFor(query.lastError());
    query.addBindValue(shelfValue(address.shelf));
    query.addBindValue(keyValue(address.key));
    if (!query.exec())
        return m_dialect->errorFor(query.lastError());
    if (query.next())
        return std::optional<Cell>(cellIn(query, 0, 1));
    if (query.lastError().isValid())
        return m_dialect->errorFor(query.lastError());
    return std::optional<Cell>();
}

Outcome SqlStore::readAll(Shelf shelf, const Take& take) {
    if (Outcome ready = m_dialect->makeReady(m_connection->database()); !ready)
        return ready;
    const std::unique_ptr<SqlCall> call = m_dialect->call(m_connection->database());
    QSqlQuery query(m_connection->database());
    // Else Qt keeps every row that went by.
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("SELECT key, version, bytes FROM cells WHERE shelf = ? ORDER BY key")))
        return m_dialect->errorFor(query.lastError());
    query.addBindValue(shelfValue(shelf));
    if (!query.exec())
        return m_dialect->errorFor(query.lastError());
    while (query.next()) {
        if (!take(query.value(0).toString().toStdString(), cellIn(query, 1, 2)))
            return done();
        call->heard();
    }
    // The end of the rows and a disk that can't be read look the same but for this.
    if (query.lastError().isValid())
        return m_dialect->errorFor(query.lastError());
    return done();
}

Result<std::uint64_t> SqlStore::count() {
    if (const Outcome ready = m_dialect->makeReady(m_connection->database()); !ready)
        return ready.error();
    const std::unique_ptr<SqlCall> call = m_dialect->call(m_connection->database());
    QSqlQuery query(m_connection->database());
    if (!query.exec(QStringLiteral("SELECT count(*) FROM cells WHERE shelf > 0")) || !query.next())
        return m_dialect->errorFor(query.lastError());
    return std::uint64_t{query.value(0).toULongLong()};
}

Outcome SqlStore::copyAll(const TakeCopy& take) {
    if (Outcome ready = m_dialect->makeReady(m_connection->database()); !ready)
        return ready;
    const std::unique_ptr<SqlCall> call = m_dialect->call(m_connection->database());
    return m_dialect->copyAll(m_connection->database(), [&](const CellAddress& at, const Cell& cell) {
        const bool goesOn = take(at, cell);
        call->heard();
        return goesOn;
    });
}

Result<std::vector<CellAddress>> SqlStore::commit(std::span<const CellWrite> writes) {
    if (const Outcome ready = m_dialect->makeReady(m_connection->database()); !ready)
        return ready.error();
    const std::unique_ptr<SqlCall> call = m_dialect->call(m_connection->database());
    SqlTransaction transaction(m_connection->database());
    if (!transaction.begin(m_dialect->begin()))
        return m_dialect->errorFor(transaction.error());

    std::vector<CellAddress> conflicts;
    {
        const std::unique_ptr<SqlWrites> statements = m_dialect->writes(m_connection->database());
        for (const CellWrite* write : inOrder(writes)) {
            // After a conflict nothing is going to be written; the others are still to be found.
            const auto found = conflicts.empty() ? statements->write(*write) : statements->look(*write);
            if (found == SqlWrites::Found::Error)
                return m_dialect->errorFor(statements->error());
            if (found == SqlWrites::Found::Conflict)
                conflicts.push_back(write->at);
            call->heard();
        }
    }
    if (conflicts.empty() && !transaction.commit())
        return m_dialect->errorFor(transaction.error());
    return conflicts;
}

} // namespace anteroom::storage
