// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <map>

namespace anteroom {

/// A store that is gone with the program: "try without saving", and tests.
class MemoryStore : public RecordStore {
public:
    /// Precondition: it is empty. It stays so with an Error.
    Outcome fill(const FillStore& cells);

    Result<std::optional<Cell>> read(const CellAddress& address) override;
    Outcome readAll(Shelf shelf, const Take& take) override;
    Result<std::uint64_t> count() override;
    Outcome copyAll(const TakeCopy& take) override;
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override;

private:
    std::map<CellAddress, Cell> m_cells;
};

} // namespace anteroom
