// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/away_store.h"

#include <QThread>

namespace anteroom::test {

Result<std::optional<Cell>> AwayStore::read(const CellAddress& address) {
    return m_isAway ? Result<std::optional<Cell>>(away()) : m_store->read(address);
}

Outcome AwayStore::readAll(Shelf shelf, const Take& take) {
    return m_isAway ? Outcome(away()) : m_store->readAll(shelf, take);
}

Result<std::uint64_t> AwayStore::count() { return m_store->count(); }

Outcome AwayStore::copyAll(const TakeCopy& take) { return m_store->copyAll(take); }

Result<std::vector<CellAddress>> AwayStore::commit(std::span<const CellWrite> writes) {
    return m_isAway ? Result<std::vector<CellAddress>>(away()) : m_store->commit(writes);
}

Error AwayStore::away() { return Error{"The records are away. Try again in a moment."}; }

Result<std::optional<Cell>> HeldStore::read(const CellAddress& address) {
    wait();
    return m_store->read(address);
}

Outcome HeldStore::readAll(Shelf shelf, const Take& take) {
    wait();
    return m_store->readAll(shelf, take);
}

Result<std::uint64_t> HeldStore::count() { return m_store->count(); }

Outcome HeldStore::copyAll(const TakeCopy& take) { return m_store->copyAll(take); }

Result<std::vector<CellAddress>> HeldStore::commit(std::span<const CellWrite> writes) {
    wait();
    return m_store->commit(writes);
}

void HeldStore::wait() const {
    while (m_isHeld)
        QThread::msleep(2);
}

OpenStore heldAtTimes(OpenStore open, const std::atomic_bool& isHeld) {
    return [open = std::move(open), &isHeld]() -> Result<std::unique_ptr<RecordStore>> {
        auto store = open();
        if (!store)
            return store;
        return std::unique_ptr<RecordStore>(std::make_unique<HeldStore>(std::move(store).value(), isHeld));
    };
}

OpenStore awayAtTimes(OpenStore open, const std::atomic_bool& isAway) {
    return [open = std::move(open), &isAway]() -> Result<std::unique_ptr<RecordStore>> {
        auto store = open();
        if (!store)
            return store;
        return std::unique_ptr<RecordStore>(std::make_unique<AwayStore>(std::move(store).value(), isAway));
    };
}

} // namespace anteroom::test
