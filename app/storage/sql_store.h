// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sql_connection.h"
#include "app/storage/sql_dialect.h"
#include "core/records/record_store.h"

#include <memory>

namespace anteroom::storage {

/// Cells in one table of a database. For the thread that made the connection.
class SqlStore : public RecordStore {
public:
    /// `connection` is open, set up as its database needs it, and has the table.
    SqlStore(std::unique_ptr<SqlConnection> connection, std::unique_ptr<SqlDialect> dialect);
    ~SqlStore() override;

    Result<std::optional<Cell>> read(const CellAddress& address) override;
    Outcome readAll(Shelf shelf, const Take& take) override;
    Result<std::uint64_t> count() override;
    Outcome copyAll(const TakeCopy& take) override;
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override;

private:
    std::unique_ptr<SqlConnection> m_connection;
    std::unique_ptr<SqlDialect> m_dialect;
};

} // namespace anteroom::storage
