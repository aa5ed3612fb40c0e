// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/postgres_place.h"
#include "core/records/record_store.h"

#include <chrono>
#include <memory>

namespace anteroom::storage {

/// Makes an empty store in a database that is there and lets its user make a schema, which is called
/// "anteroom". What stands there already is left alone, with an Error.
Outcome createPostgresStore(const PostgresPlace& place);
/// The same with cells in it, in one transaction.
Outcome createPostgresStore(const PostgresPlace& place, const FillStore& cells);

/// Whether one was made there.
Result<bool> hasPostgresStore(const PostgresPlace& place);

/// Opens a store on a server, for the thread that calls. `patience` is how long to wait for another desk's
/// turn to end. A connection that is lost during a call is its Error; the next call connects anew.
///
/// The server must be PostgreSQL 15 or newer with fsync on. However it is set, its log gets no bytes of a
/// record with an error. Where it logs every statement, or slow ones, it logs their bytes too, sealed as they
/// are, unless its keeper sets log_parameter_max_length = 0 or grants the account SET on that parameter.
Result<std::unique_ptr<RecordStore>>
openPostgresStore(const PostgresPlace& place, std::chrono::milliseconds patience = std::chrono::seconds(10));

} // namespace anteroom::storage
