// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/audit_entry.h"
#include "core/records/cipher.h"
#include "core/records/index_codec.h"
#include "core/records/record_store.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace anteroom {

/// Where the log is not what it was: the first entry from which on it proves nothing.
struct BrokenLink {
    enum class Why {
        Missing,    ///< there is none with this number, and there must be
        Changed,    ///< it does not open, or is not an entry
        NotNext,    ///< it was not written after the one before it
        NotTheEnd,  ///< the index knows another last entry than this one
        AfterTheEnd ///< it stands after the last one that the index knows, and no desk wrote it
    };
    std::uint64_t number = 0;
    Why why = Why::Missing;
    bool operator==(const BrokenLink&) const = default;
};

struct AuditCheck {
    std::uint64_t entries = 0; ///< that belong to the log, from the first on
    std::optional<BrokenLink> broken{};
    /// The keys of what stands after the end, in their order: another desk's, if the index, read anew, has
    /// it.
    std::vector<std::string> after{};
};

/// The log of who did what: entries numbered from 1, each a sealed cell that says which one stood before it.
/// It is only ever added to; the index's root names its last entry.
///
/// One thread at a time; the store and the cipher outlive it.
class AuditLog {
public:
    AuditLog(RecordStore& store, Cipher& cipher, std::string workspace);

    struct Prepared {
        std::vector<CellWrite> writes; ///< for the commit that does what the entries say
        records::Stamp last;           ///< for the root in the same commit
    };
    /// `last`: as the root has it now.
    Prepared prepare(const records::Stamp& last, std::span<const AuditEntry> entries);

    /// Reads all entries in their order and checks each link. `take` may be empty; it sees what belongs to
    /// the log, and ends the reading with false.
    using Take = std::function<bool(std::uint64_t number, const AuditEntry& entry)>;
    Result<AuditCheck> check(const records::Stamp& last, const Take& take = {});

    /// Each entry that is one of this log, also after a broken link: nothing says that none is missing. With
    /// a `last` of version 0 nothing says where it ends either.
    Outcome readWhatOpens(const records::Stamp& last, const Take& take);

    /// Nothing: there is none, or it does not open.
    Result<std::optional<AuditEntry>> entry(std::uint64_t number);

    /// Whether the entry of that number is the one that this names.
    Result<bool> has(const records::Stamp& entry);

private:
    RecordStore& m_store;
    Cipher& m_cipher;
    std::string m_workspace;
};

} // namespace anteroom
