// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/troubled_store.h"

#include <string>

namespace anteroom::test {

namespace {
Error lost() { return Error{"the way to the store is broken"}; }
} // namespace

Result<std::optional<Cell>> TroubledStore::read(const CellAddress& address) {
    if (failing(++calls) != Failure::None)
        return lost();
    const auto found = changed.find(address);
    return found != changed.end() ? found->second : m_store.read(address);
}

Outcome TroubledStore::readAll(Shelf shelf, const Take& take) {
    if (failing(++calls) != Failure::None)
        return lost();
    std::map<std::string, Cell> cells;
    const Outcome read = m_store.readAll(shelf, [&](std::string_view key, const Cell& cell) {
        cells.insert_or_assign(std::string(key), cell);
        return true;
    });
    for (const auto& [address, cell] : changed)
        if (address.shelf == shelf) {
            cells.erase(address.key);
            if (cell)
                cells.emplace(address.key, *cell);
        }
    for (const auto& [key, cell] : cells)
        if (!take(key, cell))
            break;
    return read;
}

Result<std::uint64_t> TroubledStore::count() {
    return failing(++calls) != Failure::None ? Result<std::uint64_t>(lost()) : m_store.count();
}

// Half of it may be given before the way breaks.
Outcome TroubledStore::copyAll(const TakeCopy& take) {
    const Failure failure = failing(++calls);
    if (failure == Failure::Before)
        return lost();
    Outcome copied = m_store.copyAll([&](const CellAddress& at, const Cell& cell) {
        const auto found = changed.find(at);
        if (found == changed.end())
            return take(at, cell);
        return !found->second || take(at, *found->second);
    });
    return failure == Failure::After ? Outcome(lost()) : copied;
}

Result<std::vector<CellAddress>> TroubledStore::commit(std::span<const CellWrite> writes) {
    const Failure failure = failing(++calls);
    if (failure == Failure::Before)
        return lost();
    ++commits;
    beforeCommit();
    auto done = m_store.commit(writes);
    return failure == Failure::After ? Result<std::vector<CellAddress>>(lost()) : done;
}

} // namespace anteroom::test
