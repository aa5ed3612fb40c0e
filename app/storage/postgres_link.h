// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/postgres_place.h"
#include "core/base/result.h"

#include <QSqlDatabase>

#include <chrono>

struct pg_conn; // libpq's PGconn

namespace anteroom::storage {

/// The connection below Qt's, and nothing if there is none.
pg_conn* postgresConnection(const QSqlDatabase& database);

/// Its socket; -1 if there is none.
int socketOf(const QSqlDatabase& database);

/// How long a server may answer nothing in the middle of a call: longer than a lock is waited for.
std::chrono::milliseconds longestSilence(std::chrono::milliseconds patience);

/// Whether the next statement can be said: connected, as far as this side has heard, and in no transaction.
bool isReady(const QSqlDatabase& database);

/// Opens `database` anew and sets the session up, so that it depends on no setting of the server. A lock is
/// waited for as long as `patience`; a server that is gone is noticed within some ten seconds, one that is
/// frozen within two seconds more than it may be silent.
Outcome connectTo(const PostgresPlace& place, std::chrono::milliseconds patience, QSqlDatabase& database);

} // namespace anteroom::storage
