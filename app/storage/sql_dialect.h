// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sql_writes.h"
#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <memory>

namespace anteroom::storage {

/// One call of a store, from the first statement to the last.
class SqlCall {
public:
    virtual ~SqlCall() = default;
    /// The database has answered: it goes on.
    virtual void heard() {}
};

/// What one database says otherwise than another.
class SqlDialect {
public:
    virtual ~SqlDialect() = default;

    /// Before the first statement of a transaction: connects anew where the connection was lost.
    virtual Outcome makeReady(QSqlDatabase& database) const = 0;
    /// After that: while it lives, a database that falls silent ends the statement that waits for it.
    virtual std::unique_ptr<SqlCall> call(const QSqlDatabase&) const { return std::make_unique<SqlCall>(); }
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
