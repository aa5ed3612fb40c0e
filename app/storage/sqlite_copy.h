// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace anteroom::storage {

/// Copies the cells of a file while other desks write to it. Whoever writes has to wait for whoever reads, so
/// this reads a page at a time, and then what was written since: each write puts its row behind all others,
/// so that little is looked at, however many cells there are. It ends with a look that found all that there
/// was.
///
/// Only what was deleted meanwhile, which is counted, is searched for among all keys: a page at a time too,
/// and at once where others delete all the time.
class SqliteCopy {
public:
    /// `database` is in no transaction; nothing else uses it meanwhile.
    SqliteCopy(const QSqlDatabase& database, const RecordStore::TakeCopy& take);

    /// Nothing: all was given, or `take` wanted no more.
    std::optional<QSqlError> run();

private:
    using Row = std::pair<CellAddress, Cell>;
    /// How far it went: what was written or deleted later is beyond.
    struct Moment {
        std::int64_t row = 0;
        std::int64_t deletions = 0;
    };

    /// False, with m_error: it cannot be read. The same goes for all of the following.
    bool ask(QSqlQuery& query, const char* statement, const QVariantList& values);
    bool ended(QSqlQuery& query);
    bool readMoment(Moment& moment);
    bool readPages();
    /// What was written after `row`, which moves on; `isAll`: there is no more.
    bool readWritten(std::int64_t& row, bool isAlone, std::vector<Row>& rows, bool& isAll);
    /// What was given and stands there no more.
    bool findGone(bool isAlone, std::vector<Row>& rows);
    /// One look at all that happened since `moment`; `isOver`: the copy is of this moment.
    bool look(Moment& moment, bool isAlone, bool& isOver);
    void give(const std::vector<Row>& rows);

    QSqlDatabase m_database;
    QSqlQuery m_page, m_written, m_keys, m_moment;
    const RecordStore::TakeCopy& m_take;
    std::set<CellAddress> m_given;
    bool m_isWanted = true;
    QSqlError m_error;
};

} // namespace anteroom::storage
