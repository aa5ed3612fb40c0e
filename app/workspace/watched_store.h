// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/progress.h"
#include "core/records/record_store.h"

namespace anteroom::workspace {

/// A way to a store on which somebody watches how much is read, and ends it: from then on every call is an
/// Error, and nothing is written.
class WatchedStore : public RecordStore {
public:
    /// `store` outlives it. `progress` hears of each cell, out of about as many as there are.
    WatchedStore(RecordStore& store, Progress progress);

    /// Whatever was made of what was read is worth nothing then.
    bool isEnded() const { return m_isEnded; }

    Result<std::optional<Cell>> read(const CellAddress& address) override;
    Outcome readAll(Shelf shelf, const Take& take) override;
    Result<std::uint64_t> count() override;
    Outcome copyAll(const TakeCopy& take) override;
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override;

private:
    bool goesOn(std::uint64_t cells);

    RecordStore& m_store;
    Progress m_progress;
    std::uint64_t m_all = 0; ///< not known until the first call
    std::uint64_t m_read = 0;
    bool m_isEnded = false;
};

} // namespace anteroom::workspace
