// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"
#include "core/records/draft_store.h"
#include "core/records/rebuild_index.h"

#include <memory>
#include <vector>

namespace anteroom {

/// The records of a workspace of which a part of the list is damaged, to be read: such parts are made anew in
/// memory, see rebuildIndex(), and the store stays as it is. Without a root that opens the list is what its
/// parts hold, and nothing is made anew.
class MendedRecords {
public:
    /// Reads all records. What `cells` refers to outlives it.
    static Result<std::unique_ptr<MendedRecords>> of(const WorkspaceCells& cells, const Sha256& sha256,
                                                     const Act& by);

    Archive& archive() { return m_archive; }
    /// Those parts, and the root if it is damaged.
    const std::vector<CellAddress>& damaged() const { return m_damaged; }

private:
    explicit MendedRecords(const WorkspaceCells& cells);
    Outcome mend(const Sha256& sha256, const Act& by);

    Cipher& m_cipher;
    DraftStore m_draft;
    Archive m_archive;
    std::vector<CellAddress> m_damaged;
};

} // namespace anteroom
