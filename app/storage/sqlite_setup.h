// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

namespace anteroom::storage {

/// "ANTR": tells a file of ours from another program's.
inline constexpr int sqliteApplicationId = 0x414e5452;
/// Of the table and what stands in it; a program refuses a newer one. An earlier one, in whose list of
/// records screenings copied from paper have no day of the form, becomes this one when it is opened: what
/// stands in it is read as it is, and written anew part by part.
inline constexpr int sqliteFormat = 2;

/// Sets what SQLite would else take from how it was built. False with lastError() of the connection's query
/// in `error`.
bool setUpSqlite(const QSqlDatabase& database, QSqlError& error);

} // namespace anteroom::storage
