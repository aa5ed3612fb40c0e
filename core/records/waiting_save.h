// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/archive.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// A save that was sent and never answered: it may be what stands in the store now.
struct UnheardSave {
    Tag content; ///< Archive::fingerprint() of what was sent
    std::vector<AuditEntry> logged{};
    bool operator==(const UnheardSave&) const = default;
};

/// A save that could not be done, with all that it takes to do it later, once, by another run of the program.
struct WaitingSave {
    SaveRequest request; ///< what was said last
    /// Who had the record then: their lease, if it still stands, is that of the run that left this behind.
    LeaseHolder holder;
    std::vector<UnheardSave> unheard{}; ///< that build on the same version as the request
};

/// An entry that the log does not have yet, of an act that changed no record.
std::string encode(const AuditEntry& entry);
/// What encode() wrote, format 1, and nothing else.
std::optional<AuditEntry> decodeEntry(std::string_view bytes);

std::string encode(const WaitingSave& waiting);
/// What encode() wrote, format 1, and nothing else.
std::optional<WaitingSave> decodeWaiting(std::string_view bytes);

/// What became of a save that waited.
struct SentWaiting {
    enum class End {
        Arrived,  ///< now, or when it was sent the first time
        Conflict, ///< somebody else changed or deleted the record meanwhile: nothing was written
        Held      ///< somebody else has the record open: nothing was written, and it may arrive later
    };
    End end = End::Arrived;
    std::uint64_t version = 0;           ///< of the record as it stands now; 0: there is none
    std::optional<LeaseHolder> holder{}; ///< of a record that is held; may be unknown
    std::uint64_t leaseVersion = 0;      ///< likewise, for a LeaseWatch
};

/// As Archive::save(), also where an earlier one arrived that this run of the program knows nothing of.
Result<Saved> saveAgain(Archive& archive, const WaitingSave& waiting, Lease* lease);

/// The same by a desk that does not have the record open, `us`: takes the lease for as long as it lasts.
/// `takeOver`: also from a desk that has shown no sign of life since this version, see LeaseWatch.
Result<SentWaiting> sendWaiting(Archive& archive, const WaitingSave& waiting, const LeaseHolder& us,
                                std::optional<std::uint64_t> takeOver = std::nullopt);

} // namespace anteroom
