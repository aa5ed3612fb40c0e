// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_dialect.h"

#include "app/storage/sqlite_copy.h"
#include "app/storage/texts.h"

namespace anteroom::storage {

namespace {

// The low byte of SQLite's result codes (https://www.sqlite.org/rescode.html); the rest says more of the
// same.
enum Code {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    TooBig = 18,
    Constraint = 19,
    NotADatabase = 26
};

constexpr int movedAway = 1032; ///< SQLITE_READONLY_DBMOVED, a code of its own below ReadOnly

const char* adviceFor(int code) {
    switch (code) {
    case Full:
        return core::translatable("The disk that holds %1 is full. Make room on it and try again");
    case Busy:
    case Locked:
        return core::translatable("Another program keeps %1 busy. Try again in a moment");
    case ReadOnly:
    case Perm:
        return core::translatable(
            "%1 cannot be changed: the file, its folder or its disk is read-only. Allow this "
            "account to write there");
    case CantOpen:
        return core::translatable(
            "%1 cannot be opened. Check that its disk is connected, and that this account may "
            "read and write the file and its folder");
    case Corrupt:
    case Constraint:
    case NotADatabase:
        return core::translatable("%1 is damaged. Keep it as it is, and restore the newest backup");
    case IoError:
        return core::translatable(
            "The disk that holds %1 does not read or write as it should. Check the disk before "
            "going on");
    case NoMemory:
    case TooBig:
        return core::translatable(
            "There is not enough memory to read or write %1. Close other programs and try "
            "again");
    default:
        return core::translatable(
            "%1 could not be read or written. Keep it as it is, and ask whoever looks after "
            "this computer");
    }
}

} // namespace

// A file that is open stays open.
Outcome SqliteDialect::makeReady(QSqlDatabase&) const { return done(); }

std::unique_ptr<SqlWrites> SqliteDialect::writes(const QSqlDatabase& database) const {
    return std::make_unique<PreparedWrites>(database);
}

// A transaction that reads first and then wants to write is refused at once when another desk writes; one
// that says so at the beginning waits for its turn.
QString SqliteDialect::begin() const { return QStringLiteral("BEGIN IMMEDIATE"); }

Outcome SqliteDialect::copyAll(QSqlDatabase& database, const RecordStore::TakeCopy& take) const {
    const std::optional<QSqlError> error = SqliteCopy(database, take).run();
    return error ? Outcome(errorFor(*error)) : done();
}

// Text compares as bytes unless told otherwise.
QString SqliteDialect::createTable() const {
    return QStringLiteral("CREATE TABLE cells (shelf INTEGER NOT NULL, key TEXT NOT NULL, "
                          "version INTEGER NOT NULL CHECK (version > 0), bytes BLOB NOT NULL, "
                          "PRIMARY KEY (shelf, key)) STRICT");
}

Error SqliteDialect::errorFor(const QSqlError& error) const {
    bool numeric = false;
    const int code = error.nativeErrorCode().toInt(&numeric);
    const char* advice =
        code == movedAway
            ? core::translatable("%1 was moved away, or another file was put in its place, while "
                                 "it was open. Nothing was written. The file that stands there "
                                 "now is opened by itself")
            : adviceFor(code & 0xff);
    return core::said("%1 (SQLite %2).",
                      {core::said(advice, {m_path.toStdString()}),
                       numeric ? Message::verbatim(std::to_string(code)) : core::said("none")});
}

} // namespace anteroom::storage
