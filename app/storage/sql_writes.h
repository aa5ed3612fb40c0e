// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace anteroom::storage {

/// The statements of one transaction, each prepared when it is first needed.
class SqlWrites {
public:
    explicit SqlWrites(const QSqlDatabase& database);

    enum class Found { AsExpected, Conflict, Error };
    /// Writes if the version is as expected. The version is part of the statement, so that this holds at any
    /// level of isolation.
    Found write(const CellWrite& write);
    /// Only looks whether the version is as expected.
    Found look(const CellWrite& write);
    /// Of the call that returned Found::Error.
    const QSqlError& error() const { return m_error; }

private:
    bool run(QSqlQuery& query, const char* statement, const QVariantList& values);

    QSqlQuery m_select, m_insert, m_update, m_erase;
    QSqlError m_error;
};

} // namespace anteroom::storage
