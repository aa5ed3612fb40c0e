// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// What a cell is for. The database sees the shelf, the key, the version and the size; the bytes are sealed
/// before they come here (see Cipher), the keyring's excepted, which holds nothing of a patient. The numbers
/// are part of the store's format.
enum class Shelf : std::uint8_t {
    Keyring = 1,  ///< the data key, wrapped for each of the staff and the recovery key; refused_unlocks.h
    Record = 2,   ///< a screening as it stands
    Revision = 3, ///< a signed screening, for ever
    Text = 4,     ///< the questionnaire files that records were answered with, by hash
    Index = 5,    ///< what the list shows of each record, and the proof that none is missing
    Audit = 6,    ///< one entry a cell, in a chain
    Lease = 7,    ///< who works on a record now
    Setting = 8   ///< the workspace's; and of entries that waited on a desk, which of them arrived
};
inline constexpr std::size_t longestCellKey = 80;

/// Whether `text` may be the key of a cell: 1 to longestCellKey characters of printable ASCII, no space.
bool isCellKey(std::string_view text);

struct CellAddress {
    Shelf shelf{};
    std::string key; ///< see isCellKey(); an id or a number, never a name
    auto operator<=>(const CellAddress&) const = default;
};

struct Cell {
    /// 1 when it was made, and one more with each write. A cell that went and is made again begins at 1 anew:
    /// where the old one must not be mistaken for the new one, as with leases, write it empty instead.
    std::uint64_t version = 0;
    std::string bytes;
    bool operator==(const Cell&) const = default;
};

struct CellWrite {
    CellAddress at;
    std::uint64_t expected = 0;       ///< the version that it must have now; 0: there must be none
    std::optional<std::string> bytes; ///< nothing: the cell goes
};

/// Cells of bytes with versions, in one place that several desks may share: a file, a server, or the memory.
///
/// Everything that must hold together is one commit. Each write in it says which version it builds on, so
/// that of two desks that change the same thing one is told and nothing is overwritten.
///
/// One thread at a time. Errors are of the disk, the network or the server; their messages hold nothing of a
/// patient and say what a person can do.
class RecordStore {
public:
    virtual ~RecordStore() = default;

    virtual Result<std::optional<Cell>> read(const CellAddress& address) = 0;

    /// All cells of a shelf as they stand at one moment, in the order of their keys as bytes, until `take`
    /// returns false. `take` must not call the store.
    using Take = std::function<bool(std::string_view key, const Cell& cell)>;
    virtual Outcome readAll(Shelf shelf, const Take& take) = 0;

    /// How many cells there are; while others write, about.
    virtual Result<std::uint64_t> count() = 0;

    /// All cells of all shelves as they stand at one moment of the call, for a backup. Other desks go on
    /// writing, and none of them waits long for it: so a cell that changes meanwhile is given again, and what
    /// is given last counts. One of version 0, which was given before, went. Until `take` returns false: then
    /// what it was given is of no one moment. `take` must not call the store.
    using TakeCopy = std::function<bool(const CellAddress& at, const Cell& cell)>;
    virtual Outcome copyAll(const TakeCopy& take) = 0;

    /// All or nothing, and on the disk when it returns. The addresses differ from each other.
    ///
    /// Returns all addresses whose version was another than expected, in no order: if there are any, nothing
    /// was written.
    /// After an Error it is open whether the whole was written; whoever reads the versions knows.
    virtual Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) = 0;
};

/// Gives `put` the cells of a store that is being made, each address once, with the versions that they are to
/// have. With an Error there will be no store.
using PutCell = std::function<Outcome(const CellAddress& at, const Cell& cell)>;
using FillStore = std::function<Outcome(const PutCell& put)>;

} // namespace anteroom
