// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/record_store.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace anteroom::test {

/// The records in a file that is away from time to time.
class AwayStore : public RecordStore {
public:
    AwayStore(std::unique_ptr<RecordStore> store, const std::atomic_bool& isAway)
        : m_store(std::move(store)), m_isAway(isAway) {}
    Result<std::optional<Cell>> read(const CellAddress& address) override;
    Outcome readAll(Shelf shelf, const Take& take) override;
    Result<std::uint64_t> count() override;
    Outcome copyAll(const TakeCopy& take) override;
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override;

private:
    static Error away();
    std::unique_ptr<RecordStore> m_store;
    const std::atomic_bool& m_isAway;
};

/// The records in a file that takes its time: every call waits while they are held.
class HeldStore : public RecordStore {
public:
    HeldStore(std::unique_ptr<RecordStore> store, const std::atomic_bool& isHeld)
        : m_store(std::move(store)), m_isHeld(isHeld) {}
    Result<std::optional<Cell>> read(const CellAddress& address) override;
    Outcome readAll(Shelf shelf, const Take& take) override;
    Result<std::uint64_t> count() override;
    Outcome copyAll(const TakeCopy& take) override;
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override;

private:
    void wait() const;
    std::unique_ptr<RecordStore> m_store;
    const std::atomic_bool& m_isHeld;
};

/// What opens a store, as the thread that it lives in asks for it.
using OpenStore = std::function<Result<std::unique_ptr<RecordStore>>()>;
OpenStore heldAtTimes(OpenStore open, const std::atomic_bool& isHeld);
OpenStore awayAtTimes(OpenStore open, const std::atomic_bool& isAway);

/// Opens `place` as a store that is held while `isHeld`, which outlives it.
template <typename Place>
OpenStore heldAtTimes(const Place& place, const std::atomic_bool& isHeld) {
    return heldAtTimes(OpenStore([place] { return place.open(); }), isHeld);
}

/// Opens `place` as a store that is away while `isAway`, which outlives it.
template <typename Place>
OpenStore awayAtTimes(const Place& place, const std::atomic_bool& isAway) {
    return awayAtTimes(OpenStore([place] { return place.open(); }), isAway);
}

} // namespace anteroom::test
