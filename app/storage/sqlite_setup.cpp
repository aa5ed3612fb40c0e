// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_setup.h"

#include <QSqlError>
#include <QSqlQuery>

namespace anteroom::storage {

bool setUpSqlite(const QSqlDatabase& database, QSqlError& error) {
    QSqlQuery query(database);
    for (const char* pragma : {
             "trusted_schema = OFF", // what an edited file defines runs no function
             "cell_size_check = ON", // damage is noticed before it is used
             "mmap_size = 0",        // a file that is cut while open is an error, not a signal
             "temp_store = MEMORY",  // no second file
             "foreign_keys = ON",
             "secure_delete = ON",    // what is erased leaves no bytes in the file
             "locking_mode = NORMAL", // two programs take turns
             "synchronous = FULL",    // on the disk when COMMIT returns
             // Write-ahead logs with several connections may be reset wrongly before SQLite 3.51.3.
             "journal_mode = TRUNCATE",
         })
        if (!query.exec(QStringLiteral("PRAGMA %1").arg(QLatin1String(pragma)))) {
            error = query.lastError();
            return false;
        }
    return true;
}

} // namespace anteroom::storage
