// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_fill.h"

#include "app/storage/texts.h"

#include <cassert>

namespace anteroom::storage {

Outcome putAll(const QSqlDatabase& database, const SqlDialect& dialect, const FillStore& cells) {
    const std::unique_ptr<SqlWrites> statements = dialect.writes(database);
    return cells([&](const CellAddress& at, const Cell& cell) -> Outcome {
        assert(isCellKey(at.key) && cell.version > 0 && cell.version <= highestVersion);
        switch (statements->put(at, cell)) {
        case SqlWrites::Found::AsExpected:
            return done();
        case SqlWrites::Found::Conflict:
            return Error{
                core::said("A part of the records came twice, and nothing was made. Choose another backup.")};
        case SqlWrites::Found::Error:
            break;
        }
        return dialect.errorFor(statements->error());
    });
}

} // namespace anteroom::storage
