// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_writes.h"

#include "app/storage/sql_values.h"

namespace anteroom::storage {

namespace {

constexpr auto lookUp = "SELECT version FROM cells WHERE shelf = ? AND key = ?";
constexpr auto make =
    "INSERT INTO cells (shelf, key, version, bytes) VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING";
// Whatever is written goes behind all other rows, and no row comes where one was before: so a copy finds what
// was written since it began, see sqlite_copy.h. What was deleted it cannot find: that is counted.
constexpr auto change =
    "UPDATE cells SET version = version + 1, bytes = ?, rowid = (SELECT max(rowid) + 1 FROM "
    "cells) WHERE shelf = ? AND key = ? AND version = ?";
constexpr auto countDeletion =
    "INSERT INTO cells (shelf, key, version, bytes) VALUES (0, 'deletions', 1, x'') ON CONFLICT DO UPDATE "
    "SET version = version + 1, rowid = (SELECT max(rowid) + 1 FROM cells)";
constexpr auto putAt =
    "INSERT INTO cells (shelf, key, version, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
constexpr auto erase = "DELETE FROM cells WHERE shelf = ? AND key = ? AND version = ?";

} // namespace

PreparedWrites::PreparedWrites(const QSqlDatabase& database)
    : m_select(database), m_insert(database), m_update(database), m_erase(database), m_count(database),
      m_put(database) {}

bool PreparedWrites::run(QSqlQuery& query, const char* statement, const QVariantList& values) {
    if (query.lastQuery().isEmpty() && !query.prepare(QString::fromLatin1(statement))) {
        m_error = query.lastError();
        return false;
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (query.exec())
        return true;
    m_error = query.lastError();
    return false;
}

SqlWrites::Found PreparedWrites::write(const CellWrite& write) {
    if (write.expected > highestVersion)
        return Found::Conflict;
    const QVariant shelf = shelfValue(write.at.shelf);
    const QVariant key = keyValue(write.at.key);
    const auto version = static_cast<qint64>(write.expected);
    if (!write.bytes && write.expected == 0)
        return look(write);

    QSqlQuery& query = !write.bytes ? m_erase : write.expected == 0 ? m_insert : m_update;
    const bool ran = !write.bytes ? run(query, erase, {shelf, key, version})
                     : write.expected == 0
                         ? run(query, make, {shelf, key, bytesValue(*write.bytes)})
                         : run(query, change, {bytesValue(*write.bytes), shelf, key, version});
    if (!ran)
        return Found::Error;
    if (query.numRowsAffected() != 1)
        return Found::Conflict;
    return write.bytes || run(m_count, countDeletion, {}) ? Found::AsExpected : Found::Error;
}

SqlWrites::Found PreparedWrites::look(const CellWrite& write) {
    if (!run(m_select, lookUp, {shelfValue(write.at.shelf), keyValue(write.at.key)}))
        return Found::Error;
    const std::uint64_t version = m_select.next() ? m_select.value(0).toULongLong() : 0;
    m_error = m_select.lastError();
    m_select.finish();
    if (m_error.isValid())
        return Found::Error;
    return version == write.expected ? Found::AsExpected : Found::Conflict;
}

SqlWrites::Found PreparedWrites::put(const CellAddress& at, const Cell& cell) {
    if (!run(m_put, putAt,
             {shelfValue(at.shelf), keyValue(at.key), static_cast<qint64>(cell.version),
              bytesValue(cell.bytes)}))
        return Found::Error;
    return m_put.numRowsAffected() == 1 ? Found::AsExpected : Found::Conflict;
}

} // namespace anteroom::storage
