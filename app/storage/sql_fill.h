// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sql_dialect.h"

namespace anteroom::storage {

/// Puts the cells into the table of a store that is being made, in the transaction that `database` is in.
Outcome putAll(const QSqlDatabase& database, const SqlDialect& dialect, const FillStore& cells);

} // namespace anteroom::storage
