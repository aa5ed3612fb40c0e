// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/memory_store.h"

#include "core/base/said.h"

#include <cassert>

namespace anteroom {

Outcome MemoryStore::fill(const FillStore& cells) {
    assert(m_cells.empty());
    std::map<CellAddress, Cell> filled;
    Outcome outcome = cells([&](const CellAddress& at, const Cell& cell) {
        assert(isCellKey(at.key) && cell.version > 0);
        const bool isNew = filled.emplace(at, cell).second;
        return isNew ? done() : Outcome(Error{core::said("A cell came twice. Choose another backup.")});
    });
    if (outcome)
        m_cells = std::move(filled);
    return outcome;
}

Result<std::optional<Cell>> MemoryStore::read(const CellAddress& address) {
    const auto found = m_cells.find(address);
    return found == m_cells.end() ? std::nullopt : std::optional<Cell>(found->second);
}

Outcome MemoryStore::readAll(Shelf shelf, const Take& take) {
    // No key is empty, so that this is before the shelf's first.
    for (auto cell = m_cells.lower_bound({shelf, {}}); cell != m_cells.end() && cell->first.shelf == shelf;
         ++cell)
        if (!take(cell->first.key, cell->second))
            break;
    return done();
}

Result<std::uint64_t> MemoryStore::count() { return m_cells.size(); }

Outcome MemoryStore::copyAll(const TakeCopy& take) {
    // Whoever shares this memory may write meanwhile.
    const std::map<CellAddress, Cell> now = m_cells;
    for (const auto& [at, cell] : now)
        if (!take(at, cell))
            break;
    return done();
}

Result<std::vector<CellAddress>> MemoryStore::commit(std::span<const CellWrite> writes) {
    std::vector<CellAddress> conflicts;
    for (const CellWrite& write : writes) {
        assert(isCellKey(write.at.key));
        const auto found = m_cells.find(write.at);
        if ((found == m_cells.end() ? 0 : found->second.version) != write.expected)
            conflicts.push_back(write.at);
    }
    if (!conflicts.empty())
        return conflicts;
    for (const CellWrite& write : writes) {
        if (write.bytes)
            m_cells.insert_or_assign(write.at, Cell{write.expected + 1, *write.bytes});
        else
            m_cells.erase(write.at);
    }
    return conflicts;
}

} // namespace anteroom
