// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <map>
#include <optional>
#include <vector>

namespace anteroom::storage {

/// Copies the cells of a file while other desks write to it. Whoever writes has to wait for whoever reads, so
/// this reads a page at a time, and then, in rounds, what changed since: until nobody wrote during a round,
/// or in a round that keeps the others out, which only looks at what it has and reads little.
class SqliteCopy {
public:
    /// `database` is in no transaction; nothing else uses it meanwhile.
    SqliteCopy(const QSqlDatabase& database, const RecordStore::TakeCopy& take);

    /// Nothing: all was given, or `take` wanted no more.
    std::optional<QSqlError> run();

private:
    /// Enough of a cell to see that it is another one: sealed bytes begin with a random number.
    struct Mark {
        std::uint64_t version = 0;
        std::uint64_t size = 0;
        std::size_t head = 0;
        bool operator==(const Mark&) const = default;
    };
    struct Held {
        Mark mark;
        std::uint32_t round = 0; ///< in which it was seen last
    };
    using Row = std::pair<CellAddress, Cell>;

    static Mark markOf(const Cell& cell);
    /// False, with m_error: it cannot be read. The same goes for all of the following.
    bool ask(QSqlQuery& query, const char* statement, const CellAddress& address);
    bool readFileState(std::uint64_t& state);
    bool readPages();
    bool catchUp();
    bool catchUpAlone();
    /// What stands in the file otherwise than it was given; a page of it, from after `last` on.
    bool findChanges(CellAddress& last, std::vector<CellAddress>& changed, bool& isEnd);
    bool findAllChanges(std::vector<CellAddress>& changed);
    /// Each of `marks` with what was given; `last` becomes the last of them.
    bool compare(QSqlQuery& marks, CellAddress& last, std::vector<CellAddress>& changed);
    bool readChanges(const std::vector<CellAddress>& changed, std::vector<Row>& rows);
    /// What was given and stands there no more.
    void findGone(std::vector<Row>& rows) const;
    void give(const std::vector<Row>& rows);

    QSqlDatabase m_database;
    QSqlQuery m_page, m_marks, m_cell, m_state;
    const RecordStore::TakeCopy& m_take;
    std::map<CellAddress, Held> m_held;
    std::uint32_t m_round = 0;
    bool m_isWanted = true;
    QSqlError m_error;
};

} // namespace anteroom::storage
