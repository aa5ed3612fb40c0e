// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

namespace anteroom::test {

/// Another desk's way to a store that lives in the memory of this one.
class SameStore : public RecordStore {
public:
    explicit SameStore(RecordStore& store) : m_store(store) {}
    Result<std::optional<Cell>> read(const CellAddress& address) override { return m_store.read(address); }
    Outcome readAll(Shelf shelf, const Take& take) override { return m_store.readAll(shelf, take); }
    Result<std::uint64_t> count() override { return m_store.count(); }
    Outcome copyAll(const TakeCopy& take) override { return m_store.copyAll(take); }
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override {
        return m_store.commit(writes);
    }

private:
    RecordStore& m_store;
};

} // namespace anteroom::test
