// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <map>
#include <optional>

namespace anteroom {

/// What another store would be after some commits: they are seen here, stay in memory, and never get there.
class DraftStore : public RecordStore {
public:
    /// `store` outlives it.
    explicit DraftStore(RecordStore& store) : m_store(store) {}

    Result<std::optional<Cell>> read(const CellAddress& address) override;
    Outcome readAll(Shelf shelf, const Take& take) override;
    Result<std::uint64_t> count() override;
    Outcome copyAll(const TakeCopy& take) override;
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override;

private:
    RecordStore& m_store;
    std::map<CellAddress, std::optional<Cell>> m_written; ///< nothing: it went
};

} // namespace anteroom
