// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sql_writes.h"

#include <initializer_list>
#include <memory>

struct pg_conn;   // libpq's PGconn
struct pg_result; // and PGresult

namespace anteroom::storage {

/// Qt's driver writes every value into the text of its statement, and a server logs the text of a statement
/// that failed. So what carries bytes goes through libpq beside it, where the bytes travel as parameters.
class PostgresWrites : public SqlWrites {
public:
    /// On a connection that is in a transaction; null is a connection that was lost.
    explicit PostgresWrites(pg_conn* connection) : m_connection(connection) {}

    Found write(const CellWrite& write) override;
    Found look(const CellWrite& write) override;
    Found put(const CellAddress& at, const Cell& cell) override;
    QSqlError error() const override { return m_error; }

private:
    struct Freed {
        void operator()(pg_result* result) const;
    };
    using Answer = std::unique_ptr<pg_result, Freed>;

    /// Null with m_error if it failed. `bytes` is the last parameter.
    Answer run(const char* statement, std::initializer_list<std::string> texts,
               const std::string* bytes = nullptr);
    /// AsExpected if it changed a row.
    Found change(const char* statement, std::initializer_list<std::string> texts,
                 const std::string* bytes = nullptr);
    Found keepAbsent(const std::string& shelf, const std::string& key);

    pg_conn* m_connection;
    QSqlError m_error;
};

} // namespace anteroom::storage
