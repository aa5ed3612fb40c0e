// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/draft_store.h"

namespace anteroom {

Result<std::optional<Cell>> DraftStore::read(const CellAddress& address) {
    const auto written = m_written.find(address);
    return written == m_written.end() ? m_store.read(address) : written->second;
}

Outcome DraftStore::readAll(Shelf shelf, const Take& take) {
    auto written = m_written.lower_bound({shelf, {}});
    bool goesOn = true;
    const auto isLeft = [&] { return goesOn && written != m_written.end() && written->first.shelf == shelf; };
    const auto giveWritten = [&] {
        const auto& [at, cell] = *written++;
        goesOn = !cell || take(at.key, *cell);
    };
    Outcome read = m_store.readAll(shelf, [&](std::string_view key, const Cell& cell) {
        while (isLeft() && written->first.key < key)
            giveWritten();
        if (isLeft() && written->first.key == key)
            giveWritten();
        else if (goesOn)
            goesOn = take(key, cell);
        return goesOn;
    });
    while (read && isLeft())
        giveWritten();
    return read;
}

Result<std::uint64_t> DraftStore::count() {
    Result<std::uint64_t> number = m_store.count();
    for (const auto& [at, cell] : m_written) {
        if (!number)
            return number;
        const Result<std::optional<Cell>> there = m_store.read(at);
        if (!there.ok())
            return there.error();
        number = *number + (cell ? 1 : 0) - (there.value() ? 1 : 0);
    }
    return number;
}

// Whoever shares this draft may write while it is given.
Outcome DraftStore::copyAll(const TakeCopy& take) {
    std::map<CellAddress, Cell> now;
    Outcome copied = m_store.copyAll([&now](const CellAddress& at, const Cell& cell) {
        if (cell.version > 0)
            now.insert_or_assign(at, cell);
        else
            now.erase(at);
        return true;
    });
    if (!copied)
        return copied;
    for (const auto& [at, cell] : m_written) {
        now.erase(at);
        if (cell)
            now.emplace(at, *cell);
    }
    for (const auto& [at, cell] : now)
        if (!take(at, cell))
            break;
    return done();
}

Result<std::vector<CellAddress>> DraftStore::commit(std::span<const CellWrite> writes) {
    std::vector<CellAddress> conflicts;
    for (const CellWrite& write : writes) {
        const Result<std::optional<Cell>> there = read(write.at);
        if (!there.ok())
            return there.error();
        if ((there.value() ? (*there)->version : 0) != write.expected)
            conflicts.push_back(write.at);
    }
    if (!conflicts.empty())
        return conflicts;
    for (const CellWrite& write : writes)
        m_written[write.at] =
            write.bytes ? std::optional<Cell>(Cell{write.expected + 1, *write.bytes}) : std::nullopt;
    return conflicts;
}

} // namespace anteroom
