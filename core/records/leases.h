// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/cipher.h"
#include "core/records/record_ids.h"
#include "core/records/record_store.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace anteroom {

/// Who works on a record, and at which desk.
struct LeaseHolder {
    StaffId account;
    std::string name;
    std::string desk; ///< of one run of the program: random, so that two never share one
    bool operator==(const LeaseHolder&) const = default;
};

/// A desk's right to change a record. Each renewal makes the next version, so that whoever waits sees that
/// the holder lives, by its own clock: the clocks of two desks are never compared.
struct Lease {
    RecordId record;
    LeaseHolder holder;
    std::uint64_t version = 0; ///< of its cell
};

/// How long a holder that shows no sign of life keeps a lease, as seen by the desk that waits; and how often
/// one shows a sign. Chosen so that two signs may be lost.
inline constexpr std::chrono::seconds leaseLifetime{60};
inline constexpr std::chrono::seconds leaseRenewal{20};

/// The leases of a workspace. A cell that is empty is nobody's. It goes with its record, and never before: a
/// new one would begin at version 1 again and look like an old one. No record comes back under its id.
///
/// One thread at a time; the store and the cipher outlive it.
class Leases {
public:
    Leases(RecordStore& store, Cipher& cipher, std::string workspace);

    struct Taken {
        std::optional<Lease> lease;        ///< ours; if not,
        std::optional<LeaseHolder> holder; ///< whose it is; nothing if its cell is damaged
        std::uint64_t version = 0;         ///< of the cell, for a LeaseWatch and takeOver()
    };
    /// One of our own desk is taken again.
    Result<Taken> take(const RecordId& record, const LeaseHolder& holder);
    /// Takes what stood still at `version`; somebody else's if it moved meanwhile.
    Result<Taken> takeOver(const RecordId& record, const LeaseHolder& holder, std::uint64_t version);
    /// What is this desk's already, whatever its version is by now: makes no cell.
    Result<std::optional<Lease>> held(const RecordId& record, const LeaseHolder& holder);
    /// False: it is no longer ours.
    Result<bool> renew(Lease& lease);
    Outcome release(const Lease& lease);
    /// Of a record that is not there: the cell goes, if it is ours still.
    Outcome drop(const Lease& lease);

    /// The renewal as a part of another commit: whoever lost the lease changes nothing.
    CellWrite renewal(const Lease& lease);
    /// Likewise its end, as a part of the commit with which the record goes.
    static CellWrite removal(const Lease& lease);

private:
    std::string seal(const RecordId& record, const LeaseHolder& holder, std::uint64_t version);
    std::optional<LeaseHolder> open(const RecordId& record, const Cell& cell) const;
    Result<Taken> write(const RecordId& record, const LeaseHolder& holder, std::uint64_t version);
    Outcome end(const CellWrite& write);

    RecordStore& m_store;
    Cipher& m_cipher;
    std::string m_workspace;
};

/// Watches another desk's lease from here.
class LeaseWatch {
public:
    using Time = std::chrono::steady_clock::time_point;
    LeaseWatch(std::uint64_t version, Time now) : m_version(version), m_since(now) {}

    /// The version that its cell has now.
    void see(std::uint64_t version, Time now);
    /// It stood still for so long that its desk is taken to be gone.
    bool isStale(Time now) const { return now - m_since >= leaseLifetime; }
    std::uint64_t version() const noexcept { return m_version; }

private:
    std::uint64_t m_version;
    Time m_since;
};

} // namespace anteroom
