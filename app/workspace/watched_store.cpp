// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/watched_store.h"

#include "core/base/said.h"

#include <algorithm>

namespace anteroom::workspace {

namespace {
Error ended() { return Error{core::said("It was ended.")}; }
} // namespace

WatchedStore::WatchedStore(RecordStore& store, Progress progress)
    : m_store(store), m_progress(std::move(progress)) {
    // Without it the work goes on, and only how far it is remains unknown.
    if (const Result<std::uint64_t> all = m_store.count())
        m_all = *all;
}

bool WatchedStore::goesOn(std::uint64_t cells) {
    m_read += cells;
    m_isEnded = m_isEnded || !m_progress(std::min(m_read, m_all), m_all);
    return !m_isEnded;
}

Result<std::optional<Cell>> WatchedStore::read(const CellAddress& address) {
    return goesOn(1) ? m_store.read(address) : ended();
}

Outcome WatchedStore::readAll(Shelf shelf, const Take& take) {
    if (!goesOn(0))
        return ended();
    Outcome read = m_store.readAll(
        shelf, [&](std::string_view key, const Cell& cell) { return goesOn(1) && take(key, cell); });
    return m_isEnded ? ended() : read;
}

Result<std::uint64_t> WatchedStore::count() { return m_store.count(); }

Outcome WatchedStore::copyAll(const TakeCopy& take) {
    if (!goesOn(0))
        return ended();
    Outcome copied =
        m_store.copyAll([&](const CellAddress& at, const Cell& cell) { return goesOn(1) && take(at, cell); });
    return m_isEnded ? ended() : copied;
}

Result<std::vector<CellAddress>> WatchedStore::commit(std::span<const CellWrite> writes) {
    return goesOn(0) ? m_store.commit(writes) : ended();
}

} // namespace anteroom::workspace
