// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/postgres_place.h"
#include "core/base/result.h"
#include "core/records/record_store.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace anteroom::storage {

/// Where records are kept: a file, or a server that several desks share. Nothing else in the program knows
/// which of the two it is.
class RecordsPlace {
public:
    static RecordsPlace file(QString path);
    static RecordsPlace server(PostgresPlace place);

    /// Where this desk keeps what it cannot save: in the user's data folder, whichever the place is.
    static QString journalFolder();
    /// Likewise what it has to know of them at its next start.
    static QString notesFolder();

    // These are for the thread that calls, which a server may keep waiting.

    /// Whether a store was made there.
    Result<bool> exists() const;
    /// That a store is there which this program can open, or that there is none: for whoever only names the
    /// place. Changes nothing.
    Outcome look() const;
    /// Which file stands there: another text once another one was put in its place, as when a backup was
    /// restored. Empty: none, or it is a server, which is asked by name each time.
    std::string standing() const;
    Result<std::unique_ptr<RecordStore>> open() const;
    /// An empty one; where there is one already, an Error.
    Outcome make() const;
    /// With these cells in it: all of them, or there is none.
    Outcome make(const FillStore& cells) const;

private:
    QString m_path;
    std::optional<PostgresPlace> m_server;
};

} // namespace anteroom::storage
