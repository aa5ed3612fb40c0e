// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sql_dialect.h"

namespace anteroom::storage {

class SqliteDialect : public SqlDialect {
public:
    /// `path` is named in messages.
    explicit SqliteDialect(QString path) : m_path(std::move(path)) {}

    Outcome makeReady(QSqlDatabase& database) const override;
    std::unique_ptr<SqlWrites> writes(const QSqlDatabase& database) const override;
    QString begin() const override;
    Outcome copyAll(QSqlDatabase& database, const RecordStore::TakeCopy& take) const override;
    QString createTable() const override;
    Error errorFor(const QSqlError& error) const override;

private:
    QString m_path;
};

} // namespace anteroom::storage
