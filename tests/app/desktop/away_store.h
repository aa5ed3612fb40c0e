// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/store_thread.h"
#include "app/workspace/workplace.h"
#include "core/records/record_store.h"

#include <QThread>

#include <atomic>

namespace anteroom::test {

/// The records in a file that is away from time to time.
class AwayStore : public RecordStore {
public:
    AwayStore(std::unique_ptr<RecordStore> store, const std::atomic_bool& isAway)
        : m_store(std::move(store)), m_isAway(isAway) {}
    Result<std::optional<Cell>> read(const CellAddress& address) override {
        return m_isAway ? Result<std::optional<Cell>>(away()) : m_store->read(address);
    }
    Outcome readAll(Shelf shelf, const Take& take) override {
        return m_isAway ? Outcome(away()) : m_store->readAll(shelf, take);
    }
    Result<std::uint64_t> count() override { return m_store->count(); }
    Outcome copyAll(const TakeCopy& take) override { return m_store->copyAll(take); }
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override {
        return m_isAway ? Result<std::vector<CellAddress>>(away()) : m_store->commit(writes);
    }

private:
    static Error away() { return Error{"The records are away. Try again in a moment."}; }
    std::unique_ptr<RecordStore> m_store;
    const std::atomic_bool& m_isAway;
};

/// The records in a file that takes its time: every call waits while they are held.
class HeldStore : public RecordStore {
public:
    HeldStore(std::unique_ptr<RecordStore> store, const std::atomic_bool& isHeld)
        : m_store(std::move(store)), m_isHeld(isHeld) {}
    Result<std::optional<Cell>> read(const CellAddress& address) override {
        wait();
        return m_store->read(address);
    }
    Outcome readAll(Shelf shelf, const Take& take) override {
        wait();
        return m_store->readAll(shelf, take);
    }
    Result<std::uint64_t> count() override { return m_store->count(); }
    Outcome copyAll(const TakeCopy& take) override { return m_store->copyAll(take); }
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override {
        wait();
        return m_store->commit(writes);
    }

private:
    void wait() const {
        while (m_isHeld)
            QThread::msleep(2);
    }
    std::unique_ptr<RecordStore> m_store;
    const std::atomic_bool& m_isHeld;
};

/// Opens `place` as a store that is held while `isHeld`, which outlives it.
inline keeping::StoreThread::OpenStore heldAtTimes(const workspace::RecordsPlace& place,
                                                   const std::atomic_bool& isHeld) {
    return [place, &isHeld]() -> Result<std::unique_ptr<RecordStore>> {
        auto store = place.open();
        if (!store)
            return store;
        return std::unique_ptr<RecordStore>(std::make_unique<HeldStore>(std::move(store).value(), isHeld));
    };
}

/// Opens `place` as a store that is away while `isAway`, which outlives it.
inline keeping::StoreThread::OpenStore awayAtTimes(const workspace::RecordsPlace& place,
                                                   const std::atomic_bool& isAway) {
    return [place, &isAway]() -> Result<std::unique_ptr<RecordStore>> {
        auto store = place.open();
        if (!store)
            return store;
        return std::unique_ptr<RecordStore>(std::make_unique<AwayStore>(std::move(store).value(), isAway));
    };
}

} // namespace anteroom::test
