// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/records/progress.h"
#include "core/records/record_store.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>

namespace anteroom::storage {

/// Where the bytes of a cell stand in the file of a backup.
struct BackupCell {
    std::uint64_t version = 0;
    std::uint64_t at = 0;
    std::uint64_t size = 0;
};

struct BackupContents {
    Timestamp written;
    std::map<CellAddress, BackupCell> cells;
};

/// Reads the whole file that is open as `descriptor`: its digest, its structure and its count must be right.
/// `name` stands for it in Errors. Nothing: `progress`, in bytes, ended it.
Result<std::optional<BackupContents>> readBackup(int descriptor, const QString& name,
                                                 const Progress& progress);

} // namespace anteroom::storage
