// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_copy.h"

#include "app/storage/sql_transaction.h"
#include "app/storage/sql_values.h"

namespace anteroom::storage {

namespace {

constexpr int mostLooks = 12; ///< before the others have to wait for one
constexpr std::size_t pageBytes = 2'000'000;
constexpr int pageRows = 500;
constexpr int pageKeys = 2000;

// On shelf 0 the deletions are counted, see sql_writes.cpp.
constexpr auto cellsAfter = "SELECT shelf, key, version, bytes FROM cells "
                            "WHERE (shelf, key) > (?, ?) AND shelf > 0 ORDER BY shelf, key LIMIT ?";
constexpr auto writtenAfter = "SELECT shelf, key, version, bytes, rowid FROM cells "
                              "WHERE rowid > ? AND shelf > 0 ORDER BY rowid LIMIT ?";
constexpr auto keysAfter = "SELECT shelf, key FROM cells WHERE (shelf, key) > (?, ?) AND shelf > 0 "
                           "ORDER BY shelf, key LIMIT ?";
constexpr auto momentNow = "SELECT (SELECT max(rowid) FROM cells), "
                           "(SELECT version FROM cells WHERE shelf = 0 AND key = 'deletions')";

} // namespace

SqliteCopy::SqliteCopy(const QSqlDatabase& database, const RecordStore::TakeCopy& take)
    : m_database(database), m_page(database), m_written(database), m_keys(database), m_moment(database),
      m_take(take) {
    for (QSqlQuery* query : {&m_page, &m_written, &m_keys, &m_moment})
        query->setForwardOnly(true);
}

bool SqliteCopy::ask(QSqlQuery& query, const char* statement, const QVariantList& values) {
    const bool isPrepared = !query.lastQuery().isEmpty() || query.prepare(QString::fromLatin1(statement));
    if (isPrepared) {
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(static_cast<int>(i), values[i]);
        if (query.exec())
            return true;
    }
    m_error = query.lastError();
    return false;
}

// Whoever wants to write is let in before the rows go wherever they go.
bool SqliteCopy::ended(QSqlQuery& query) {
    m_error = query.lastError();
    query.finish();
    return !m_error.isValid();
}

bool SqliteCopy::readMoment(Moment& moment) {
    if (!ask(m_moment, momentNow, {}))
        return false;
    if (m_moment.next())
        moment = {m_moment.value(0).toLongLong(), m_moment.value(1).toLongLong()};
    return ended(m_moment);
}

std::optional<QSqlError> SqliteCopy::run() {
    Moment moment;
    if (!readMoment(moment) || !readPages())
        return m_error;
    bool isOver = false;
    for (int looks = 1; m_isWanted && !isOver; ++looks)
        if (!look(moment, looks >= mostLooks, isOver))
            return m_error;
    return std::nullopt;
}

bool SqliteCopy::readPages() {
    CellAddress last{};
    for (bool isEnd = false; !isEnd && m_isWanted;) {
        std::vector<Row> rows;
        std::size_t size = 0;
        if (!ask(m_page, cellsAfter, {shelfValue(last.shelf), keyValue(last.key), pageRows}))
            return false;
        while (size < pageBytes && m_page.next()) {
            rows.emplace_back(addressIn(m_page, 0, 1), cellIn(m_page, 2, 3));
            size += rows.back().second.bytes.size();
        }
        if (!ended(m_page))
            return false;
        isEnd = rows.empty();
        if (!isEnd)
            last = rows.back().first;
        give(rows);
    }
    return true;
}

bool SqliteCopy::look(Moment& moment, bool isAlone, bool& isOver) {
    std::vector<Row> rows;
    bool isDeleted = false;
    {
        SqlTransaction transaction(m_database);
        if (!transaction.begin(QStringLiteral("BEGIN"))) {
            m_error = transaction.error();
            return false;
        }
        Moment now;
        bool isAll = false;
        if (!readMoment(now) || !readWritten(moment.row, isAlone, rows, isAll))
            return false;
        isDeleted = now.deletions != moment.deletions;
        if (isAlone && isDeleted && !findGone(true, rows))
            return false;
        isOver = isAll && (isAlone || !isDeleted);
        moment.deletions = now.deletions;
    }
    give(rows);
    if (isOver || !isDeleted)
        return true;
    rows.clear();
    // What is deleted during this is counted, and searched for the next time.
    if (!findGone(false, rows))
        return false;
    give(rows);
    return true;
}

bool SqliteCopy::readWritten(std::int64_t& row, bool isAlone, std::vector<Row>& rows, bool& isAll) {
    if (!ask(m_written, writtenAfter, {static_cast<qint64>(row), isAlone ? -1 : pageRows}))
        return false;
    std::size_t size = 0;
    isAll = false;
    while (isAlone || size < pageBytes) {
        if (!m_written.next()) {
            isAll = isAlone || rows.size() < pageRows;
            break;
        }
        row = m_written.value(4).toLongLong();
        rows.emplace_back(addressIn(m_written, 0, 1), cellIn(m_written, 2, 3));
        size += rows.back().second.bytes.size();
    }
    return ended(m_written);
}

bool SqliteCopy::findGone(bool isAlone, std::vector<Row>& rows) {
    std::set<CellAddress> there;
    CellAddress last{};
    for (bool isEnd = false; !isEnd;) {
        if (!ask(m_keys, keysAfter, {shelfValue(last.shelf), keyValue(last.key), isAlone ? -1 : pageKeys}))
            return false;
        isEnd = true;
        while (m_keys.next()) {
            last = addressIn(m_keys, 0, 1);
            there.insert(there.end(), last);
            isEnd = isAlone;
        }
        if (!ended(m_keys))
            return false;
    }
    for (const CellAddress& at : m_given)
        if (there.count(at) == 0)
            rows.emplace_back(at, Cell{});
    return true;
}

void SqliteCopy::give(const std::vector<Row>& rows) {
    for (const auto& [at, cell] : rows) {
        if (!m_isWanted)
            return;
        if (cell.version > 0)
            m_given.insert(at);
        else if (m_given.erase(at) == 0)
            continue; // it came and went
        m_isWanted = m_take(at, cell);
    }
}

} // namespace anteroom::storage
