// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_copy.h"

#include "app/storage/sql_transaction.h"
#include "app/storage/sql_values.h"

#include <functional>
#include <string_view>

namespace anteroom::storage {

namespace {

constexpr std::uint32_t mostRounds = 12; ///< before the others have to wait for one
constexpr std::size_t pageBytes = 2'000'000;
constexpr std::size_t headSize = 64; ///< of the bytes, as below

constexpr auto cellsAfter = "SELECT shelf, key, version, bytes FROM cells WHERE (shelf, key) > (?, ?) "
                            "ORDER BY shelf, key LIMIT 500";
// A long cell's bytes lie apart from its row, the first ones excepted: what changed is found without them.
constexpr auto marksAfter = "SELECT shelf, key, version, length(bytes), substr(bytes, 1, 64) FROM cells "
                            "WHERE (shelf, key) > (?, ?) ORDER BY shelf, key LIMIT 2000";
// In the order in which they stand in the file, which is the quickest.
constexpr auto allMarks = "SELECT shelf, key, version, length(bytes), substr(bytes, 1, 64) FROM cells";
constexpr auto cellAt = "SELECT version, bytes FROM cells WHERE shelf = ? AND key = ?";

std::size_t headOf(std::string_view bytes) {
    return std::hash<std::string_view>()(bytes.substr(0, headSize));
}

} // namespace

SqliteCopy::SqliteCopy(const QSqlDatabase& database, const RecordStore::TakeCopy& take)
    : m_database(database), m_page(database), m_marks(database), m_cell(database), m_state(database),
      m_take(take) {
    for (QSqlQuery* query : {&m_page, &m_marks, &m_cell, &m_state})
        query->setForwardOnly(true);
}

SqliteCopy::Mark SqliteCopy::markOf(const Cell& cell) {
    return {cell.version, cell.bytes.size(), headOf(cell.bytes)};
}

bool SqliteCopy::ask(QSqlQuery& query, const char* statement, const CellAddress& address) {
    const bool isPrepared = !query.lastQuery().isEmpty() || query.prepare(QString::fromLatin1(statement));
    if (isPrepared) {
        query.bindValue(0, shelfValue(address.shelf));
        query.bindValue(1, keyValue(address.key));
        if (query.exec())
            return true;
    }
    m_error = query.lastError();
    return false;
}

// Another number after each commit of another connection.
bool SqliteCopy::readFileState(std::uint64_t& state) {
    if (!m_state.exec(QStringLiteral("PRAGMA data_version")) || !m_state.next()) {
        m_error = m_state.lastError();
        return false;
    }
    state = m_state.value(0).toULongLong();
    m_state.finish();
    return true;
}

std::optional<QSqlError> SqliteCopy::run() {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    if (!readFileState(before) || !readPages() || !readFileState(after))
        return m_error;
    while (m_isWanted && before != after) {
        before = after;
        if (++m_round == mostRounds)
            return catchUpAlone() ? std::nullopt : std::optional(m_error);
        if (!catchUp() || !readFileState(after))
            return m_error;
    }
    return std::nullopt;
}

bool SqliteCopy::readPages() {
    CellAddress last{};
    for (bool isEnd = false; !isEnd && m_isWanted;) {
        std::vector<Row> rows;
        std::size_t size = 0;
        if (!ask(m_page, cellsAfter, last))
            return false;
        while (size < pageBytes && m_page.next()) {
            rows.emplace_back(addressIn(m_page, 0, 1), cellIn(m_page, 2, 3));
            size += rows.back().second.bytes.size();
        }
        if (m_page.lastError().isValid()) {
            m_error = m_page.lastError();
            return false;
        }
        // Whoever wants to write is let in before the page goes wherever it goes.
        m_page.finish();
        isEnd = rows.empty();
        if (!isEnd)
            last = rows.back().first;
        give(rows);
    }
    return true;
}

bool SqliteCopy::catchUp() {
    CellAddress last{};
    for (bool isEnd = false; !isEnd && m_isWanted;) {
        std::vector<CellAddress> changed;
        std::vector<Row> rows;
        if (!findChanges(last, changed, isEnd) || !readChanges(changed, rows))
            return false;
        give(rows);
    }
    std::vector<Row> gone;
    if (m_isWanted)
        findGone(gone);
    give(gone);
    return true;
}

bool SqliteCopy::catchUpAlone() {
    std::vector<CellAddress> changed;
    std::vector<Row> rows;
    {
        SqlTransaction transaction(m_database);
        if (!transaction.begin(QStringLiteral("BEGIN"))) {
            m_error = transaction.error();
            return false;
        }
        if (!findAllChanges(changed) || !readChanges(changed, rows))
            return false;
        findGone(rows);
    }
    give(rows);
    return true;
}

bool SqliteCopy::findChanges(CellAddress& last, std::vector<CellAddress>& changed, bool& isEnd) {
    if (!ask(m_marks, marksAfter, last))
        return false;
    const CellAddress before = last;
    const bool isRead = compare(m_marks, last, changed);
    isEnd = last == before;
    return isRead;
}

bool SqliteCopy::findAllChanges(std::vector<CellAddress>& changed) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QString::fromLatin1(allMarks))) {
        m_error = query.lastError();
        return false;
    }
    CellAddress last{};
    return compare(query, last, changed);
}

bool SqliteCopy::compare(QSqlQuery& marks, CellAddress& last, std::vector<CellAddress>& changed) {
    while (marks.next()) {
        last = addressIn(marks, 0, 1);
        const QByteArray head = marks.value(4).toByteArray();
        const Mark mark{marks.value(2).toULongLong(), marks.value(3).toULongLong(),
                        headOf({head.constData(), static_cast<std::size_t>(head.size())})};
        const auto held = m_held.find(last);
        if (held != m_held.end())
            held->second.round = m_round;
        if (held == m_held.end() || held->second.mark != mark)
            changed.push_back(last);
    }
    m_error = marks.lastError();
    marks.finish();
    return !m_error.isValid();
}

bool SqliteCopy::readChanges(const std::vector<CellAddress>& changed, std::vector<Row>& rows) {
    for (const CellAddress& at : changed) {
        if (!ask(m_cell, cellAt, at))
            return false;
        rows.emplace_back(at, m_cell.next() ? cellIn(m_cell, 0, 1) : Cell{});
        m_error = m_cell.lastError();
        m_cell.finish();
        if (m_error.isValid())
            return false;
    }
    return true;
}

void SqliteCopy::findGone(std::vector<Row>& rows) const {
    for (const auto& [at, held] : m_held)
        if (held.round != m_round)
            rows.emplace_back(at, Cell{});
}

void SqliteCopy::give(const std::vector<Row>& rows) {
    for (const auto& [at, cell] : rows) {
        if (!m_isWanted)
            return;
        if (cell.version > 0)
            m_held.insert_or_assign(at, Held{markOf(cell), m_round});
        else if (m_held.erase(at) == 0)
            continue; // it came and went
        m_isWanted = m_take(at, cell);
    }
}

} // namespace anteroom::storage
