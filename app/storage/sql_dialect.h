// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sql_writes.h"
#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <memory>

namespace anteroom::storage {

/// What one database says otherwise than another.
class SqlDialect {
public:
    virtual ~SqlDialect() = default;

    /// Before the first statement of a transaction: connects anew where the connection was lost.
    virtual Outcome makeReady(QSqlDatabase& database) const = 0;
    /// Begins a transaction that is going to write.
    virtual QString begin() const = 0;
    /// For one transaction, which must not outlive `database`.
    virtual std::unique_ptr<SqlWrites> writes(const QSqlDatabase& database) const = 0;
    /// See RecordStore::copyAll().
    virtual Outcome copyAll(QSqlDatabase& database, const RecordStore::TakeCopy& take) const = 0;
    /// The table of cells: `cells(shelf, key, version, bytes)`, its keys compared as bytes.
    virtual QString createTable() const = 0;
    /// What a person can do about it. The database's own words may hold what it was given: they go nowhere.
    virtual Error errorFor(const QSqlError& error) const = 0;
};

} // namespace anteroom::storage
