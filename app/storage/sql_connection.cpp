// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_connection.h"

namespace anteroom::storage {

// Qt keeps connections by name; no other has this one's place in memory while it lives.
SqlConnection::SqlConnection(const QString& driver)
    : m_name(QStringLiteral("anteroom-%1").arg(reinterpret_cast<quintptr>(this))),
      m_database(QSqlDatabase::addDatabase(driver, m_name)) {}

SqlConnection::~SqlConnection() {
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace anteroom::storage
