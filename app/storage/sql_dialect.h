// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlError>
#include <QString>

namespace anteroom::storage {

/// What one database says otherwise than another.
class SqlDialect {
public:
    virtual ~SqlDialect() = default;

    /// Begins a transaction that is going to write.
    virtual QString begin() const = 0;
    /// The table of cells: `cells(shelf, key, version, bytes)`, its keys compared as bytes.
    virtual QString createTable() const = 0;
    /// What a person can do about it. The database's own words may hold what it was given: they go nowhere.
    virtual Error errorFor(const QSqlError& error) const = 0;
};

} // namespace anteroom::storage
