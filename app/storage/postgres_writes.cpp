// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/postgres_writes.h"

#include "app/storage/libpq.h"

#include <charconv>
#include <cstring>

namespace anteroom::storage {

namespace {

std::string textOf(Shelf shelf) { return std::to_string(static_cast<int>(shelf)); }

} // namespace

void PostgresWrites::Freed::operator()(PGresult* result) const { libpq()->clear(result); }

PostgresWrites::Answer PostgresWrites::run(const char* statement, std::initializer_list<std::string> texts,
                                           const std::string* bytes) {
    constexpr int binary = 1;
    const Libpq& pq = *libpq();
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
    for (const std::string& text : texts) {
        values.push_back(text.c_str());
        lengths.push_back(0); // of a text it is not asked
        formats.push_back(0);
    }
    if (bytes) {
        values.push_back(bytes->data());
        lengths.push_back(static_cast<int>(bytes->size()));
        formats.push_back(binary);
    }
    Answer answer(pq.execParams(m_connection, statement, static_cast<int>(values.size()), nullptr,
                                values.data(), lengths.data(), formats.data(), 0));
    const ExecStatusType status = pq.resultStatus(answer.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return answer;
    // Its words may hold what it was given.
    m_error = QSqlError(QString(), QString(), QSqlError::StatementError,
                        QString::fromLatin1(pq.resultErrorField(answer.get(), PG_DIAG_SQLSTATE)));
    return nullptr;
}

SqlWrites::Found PostgresWrites::change(const char* statement, std::initializer_list<std::string> texts,
                                        const std::string* bytes) {
    const Answer answer = run(statement, texts, bytes);
    if (!answer)
        return Found::Error;
    return std::strcmp(libpq()->cmdTuples(answer.get()), "1") == 0 ? Found::AsExpected : Found::Conflict;
}

// To look would not do: another desk could make the cell between the look and the end of this transaction.
// Whoever has the key's place, if only for a moment, has it until then.
SqlWrites::Found PostgresWrites::keepAbsent(const std::string& shelf, const std::string& key) {
    const Found found = change("INSERT INTO cells (shelf, key, version, bytes) VALUES ($1, $2, 1, '') "
                               "ON CONFLICT DO NOTHING",
                               {shelf, key});
    return found == Found::AsExpected
               ? change("DELETE FROM cells WHERE shelf = $1 AND key = $2", {shelf, key})
               : found;
}

SqlWrites::Found PostgresWrites::write(const CellWrite& write) {
    if (write.expected > highestVersion)
        return Found::Conflict;
    const std::string shelf = textOf(write.at.shelf);
    const std::string& key = write.at.key;
    if (write.expected == 0)
        return write.bytes ? change("INSERT INTO cells (shelf, key, version, bytes) VALUES ($1, $2, 1, $3) "
                                    "ON CONFLICT DO NOTHING",
                                    {shelf, key}, &*write.bytes)
                           : keepAbsent(shelf, key);
    const std::string version = std::to_string(write.expected);
    return write.bytes ? change("UPDATE cells SET version = version + 1, bytes = $4 "
                                "WHERE shelf = $1 AND key = $2 AND version = $3",
                                {shelf, key, version}, &*write.bytes)
                       : change("DELETE FROM cells WHERE shelf = $1 AND key = $2 AND version = $3",
                                {shelf, key, version});
}

SqlWrites::Found PostgresWrites::look(const CellWrite& write) {
    const Answer answer = run("SELECT version FROM cells WHERE shelf = $1 AND key = $2",
                              {textOf(write.at.shelf), write.at.key});
    if (!answer)
        return Found::Error;
    const std::string_view number =
        libpq()->ntuples(answer.get()) == 0 ? std::string_view("0") : libpq()->getvalue(answer.get(), 0, 0);
    std::uint64_t version = 0;
    std::from_chars(number.data(), number.data() + number.size(), version);
    return version == write.expected ? Found::AsExpected : Found::Conflict;
}

SqlWrites::Found PostgresWrites::put(const CellAddress& at, const Cell& cell) {
    return change("INSERT INTO cells (shelf, key, version, bytes) VALUES ($1, $2, $3, $4) "
                  "ON CONFLICT DO NOTHING",
                  {textOf(at.shelf), at.key, std::to_string(cell.version)}, &cell.bytes);
}

} // namespace anteroom::storage
