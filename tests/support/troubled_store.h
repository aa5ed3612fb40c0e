// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <functional>
#include <map>
#include <optional>

namespace anteroom::test {

/// A desk's way to a store, with what can go wrong on it: calls that fail, commits of which nobody hears,
/// another desk that is quicker, and cells that somebody changed in the database.
class TroubledStore : public RecordStore {
public:
    explicit TroubledStore(RecordStore& store) : m_store(store) {}

    enum class Failure { None, Before, After }; ///< After: it is done, and the answer is lost
    /// Decides for each call, read, copy or commit, counted from 1.
    std::function<Failure(int call)> failing = [](int) { return Failure::None; };
    /// Called before a commit reaches the store.
    std::function<void()> beforeCommit = [] {};
    /// Whoever reads these cells gets what stands here; nothing: there is none.
    std::map<CellAddress, std::optional<Cell>> changed;
    int calls = 0;
    int commits = 0;

    Result<std::optional<Cell>> read(const CellAddress& address) override;
    Outcome readAll(Shelf shelf, const Take& take) override;
    Result<std::uint64_t> count() override;
    Outcome copyAll(const TakeCopy& take) override;
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override;

private:
    RecordStore& m_store;
};

} // namespace anteroom::test
