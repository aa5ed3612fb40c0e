// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <cstdint>
#include <limits>

namespace anteroom::storage {

/// The highest version that a database can hold. A cell would have to be written for longer than there are
/// disks to come here.
inline constexpr auto highestVersion = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

/// The statements of one transaction.
class SqlWrites {
public:
    virtual ~SqlWrites() = default;

    enum class Found { AsExpected, Conflict, Error };
    /// Writes if the version is as expected. The version is part of the statement, so that this holds at any
    /// level of isolation.
    virtual Found write(const CellWrite& write) = 0;
    /// Only looks whether the version is as expected.
    virtual Found look(const CellWrite& write) = 0;
    /// Makes a cell at its version, in a store that is being made.
    virtual Found put(const CellAddress& at, const Cell& cell) = 0;
    /// Of the call that returned Found::Error.
    virtual QSqlError error() const = 0;
};

/// Those of SQLite. Each statement is prepared when it is first needed.
class PreparedWrites : public SqlWrites {
public:
    explicit PreparedWrites(const QSqlDatabase& database);

    Found write(const CellWrite& write) override;
    Found look(const CellWrite& write) override;
    Found put(const CellAddress& at, const Cell& cell) override;
    QSqlError error() const override { return m_error; }

private:
    bool run(QSqlQuery& query, const char* statement, const QVariantList& values);

    QSqlQuery m_select, m_insert, m_update, m_erase, m_count, m_put;
    QSqlError m_error;
};

} // namespace anteroom::storage
