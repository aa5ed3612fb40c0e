// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_ids.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace anteroom::keeping {

/// What is in the journal of a workspace whose key is not at hand.
struct LeftBehind {
    QString folder;
    std::vector<RecordId> records; ///< of which answers wait, each once
    std::size_t entries = 0;       ///< of the log
    std::size_t others = 0;        ///< files that are neither

    bool isEmpty() const { return records.empty() && entries == 0 && others == 0; }
};

/// Reads what is in the clear there, and nothing else; takes and changes no file. May take as long as a disk.
LeftBehind leftBehindIn(const QString& folder);

} // namespace anteroom::keeping
