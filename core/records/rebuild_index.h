// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/loading/file_source.h"
#include "core/records/cipher.h"
#include "core/records/progress.h"
#include "core/records/record_head.h"
#include "core/records/record_store.h"

#include <cstddef>
#include <optional>
#include <string>

namespace anteroom {

/// What is needed to open a workspace's cells.
struct WorkspaceCells {
    RecordStore& store;
    Cipher& cipher;
    std::string workspace;
};

/// Makes the parts of the index anew that are damaged or missing, from the records that open, in one commit
/// that the log has. Such a part no longer proves anything of before: neither that none of its records is
/// missing, nor that none is an older one that was brought back. What stands in the log after its end, which
/// no desk wrote, goes. So a person has to ask for it.
///
/// How many records are listed again; one that does not open is not. Nothing: `progress` ended it, and all is
/// as it was. An Error: there is no root that opens, which alone says what the log and the list of staff are;
/// or somebody wrote meanwhile.
Result<std::optional<std::size_t>> rebuildIndex(const WorkspaceCells& cells, const Sha256& sha256,
                                                const Act& by, const Progress& progress = {});

} // namespace anteroom
