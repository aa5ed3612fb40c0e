// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <QString>

#include <chrono>
#include <memory>

namespace anteroom::storage {

/// Makes an empty store in a new file that its owner alone may read; a file that is there already is left
/// alone, with an Error. When it returns, the whole store is on the disk; before, nothing is at `path`. What
/// a program left beside it that was ended while it did the same is taken away, unless one does it just now.
Outcome createSqliteStore(const QString& path);
/// The same with cells in it: nothing is at `path` before the last one is on the disk.
Outcome createSqliteStore(const QString& path, const FillStore& cells);

/// Whether the file is a store that this program can open, for whoever only names it: nothing in it or about
/// it is changed. The Error says why it is none.
Outcome lookAtSqliteStore(const QString& path);

/// Opens a store in a file, for the thread that calls. Takes from others the right to read the file if they
/// have it. `patience` is how long to wait for another desk's turn to end.
///
/// Nothing else in the process may open the file while a store has it: the system drops SQLite's locks when
/// any descriptor of the file is closed.
Result<std::unique_ptr<RecordStore>>
openSqliteStore(const QString& path, std::chrono::milliseconds patience = std::chrono::seconds(10));

} // namespace anteroom::storage
