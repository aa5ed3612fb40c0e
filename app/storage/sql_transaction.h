// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

namespace anteroom::storage {

/// Takes back what was not committed when it goes.
class SqlTransaction {
public:
    explicit SqlTransaction(const QSqlDatabase& database) : m_query(database) {}
    ~SqlTransaction() {
        // After a full disk SQLite has rolled back by itself and objects to this; that is all the same. A
        // server does it by itself when it loses us.
        if (m_open && m_query.driver()->isOpen())
            m_query.exec(QStringLiteral("ROLLBACK"));
    }
    SqlTransaction(const SqlTransaction&) = delete;
    SqlTransaction& operator=(const SqlTransaction&) = delete;

    bool begin(const QString& statement) { return m_open = m_query.exec(statement); }
    bool commit() {
        if (!m_query.exec(QStringLiteral("COMMIT")))
            return false;
        m_open = false;
        return true;
    }
    QSqlError error() const { return m_query.lastError(); }

private:
    QSqlQuery m_query;
    bool m_open = false;
};

} // namespace anteroom::storage
