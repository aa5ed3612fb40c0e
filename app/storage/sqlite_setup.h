// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

namespace anteroom::storage {

/// "ANTR": tells a file of ours from another program's.
inline constexpr int sqliteApplicationId = 0x414e5452;
/// Of the table and what stands in it; a program refuses a newer one.
inline constexpr int sqliteFormat = 1;

/// Sets what SQLite would else take from how it was built. False with lastError() of the connection's query
/// in `error`.
bool setUpSqlite(const QSqlDatabase& database, QSqlError& error);

} // namespace anteroom::storage
