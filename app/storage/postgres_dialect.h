// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/call_watch.h"
#include "app/storage/postgres_place.h"
#include "app/storage/sql_dialect.h"

#include <chrono>

namespace anteroom::storage {

/// PostgreSQL 15 or newer.
class PostgresDialect : public SqlDialect {
public:
    PostgresDialect(PostgresPlace place, std::chrono::milliseconds patience);

    Outcome makeReady(QSqlDatabase& database) const override;
    std::unique_ptr<SqlCall> call(const QSqlDatabase& database) const override;
    std::unique_ptr<SqlWrites> writes(const QSqlDatabase& database) const override;
    QString begin() const override;
    Outcome copyAll(QSqlDatabase& database, const RecordStore::TakeCopy& take) const override;
    QString createTable() const override;
    Error errorFor(const QSqlError& error) const override;

private:
    PostgresPlace m_place;
    std::chrono::milliseconds m_patience;
    mutable CallWatch m_watch;
};

} // namespace anteroom::storage
