// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::storage {

/// Where a server is. The password is not here: libpq, PostgreSQL's own library, takes it from ~/.pgpass,
/// from the service file or from PGPASSWORD, so that it stands in no settings of ours.
struct PostgresPlace {
    QString host; ///< a name, an address or the folder of a socket; empty: as libpq is set up
    int port = 5432;
    QString database;
    QString user;
};

} // namespace anteroom::storage
