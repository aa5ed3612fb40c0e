// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/store_thread.h"
#include "core/loading/file_source.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/journal.h"
#include "core/records/record.h"

#include <functional>
#include <memory>
#include <optional>

namespace anteroom::keeping {

/// A record that was changed at two desks: as it waits here, and as it stands in the store.
struct BothRecords {
    std::shared_ptr<const Questionnaire> questionnaire;
    Record waiting;
    std::optional<Record> stored{}; ///< nothing: it was deleted
};

/// Reads both in the thread of the store; `done` in the thread that asks. The log says that it was seen.
tasks::Task openBoth(StoreThread& store, const Journal::Found& found, const Act& by, const Sha256& sha256,
                     std::function<void(const Result<BothRecords>&)> done);

/// What a record that is kept beside another one says of itself.
struct BesideWords {
    std::string mark;      ///< its notes begin with it
    std::string inError{}; ///< why it is entered in error; empty: it is not
};

/// Makes a new record of what waits, beside the one that stands there. Asked again after an Error it is not
/// made twice.
tasks::Task keepBeside(StoreThread& store, const Journal::Found& found, const BothRecords& both,
                       const BesideWords& words, const Act& by, std::function<void(const Outcome&)> done);

/// The log says that what waits is given up; whoever asked for it then drops it.
tasks::Task giveUpWaiting(StoreThread& store, const Journal::Found& found, const Act& by,
                          std::function<void(const Outcome&)> done);

} // namespace anteroom::keeping
