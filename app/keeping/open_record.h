// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/store_thread.h"
#include "core/loading/file_source.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/record.h"

#include <functional>
#include <memory>
#include <optional>

namespace anteroom::keeping {

/// A record with the questionnaire that it was answered with, as it was then.
struct OpenedRecord {
    Record record;
    std::shared_ptr<const Questionnaire> questionnaire;
    std::uint64_t version = 0;
    std::optional<Lease> lease{};        ///< ours; without it the record is to be read only
    std::optional<LeaseHolder> holder{}; ///< who has it, if somebody else does; may be unknown
    std::uint64_t leaseVersion = 0;      ///< for taking it over
    /// That it was seen, while a damaged index takes no entry: to be kept elsewhere before it is shown. Then
    /// the record is to be read only.
    std::optional<AuditEntry> unlogged{};
};

struct Opening {
    RecordId id;
    LeaseHolder us;
    Act by; ///< is logged as having seen it
    bool toChange = true;
    /// Takes it from another desk that has shown no sign of life since this version, see LeaseWatch.
    std::optional<std::uint64_t> takeOver{};
};

using Opened = std::function<void(const Result<OpenedRecord>&)>;

/// Reads a record, also by an index of which another part is damaged, in the thread of the store; `done` in
/// the thread that asks. What is signed is never leased: it does not change.
tasks::Task openRecord(StoreThread& store, const Opening& opening, const Sha256& sha256, Opened done);

/// What was signed then, with nothing to change.
tasks::Task openRevision(StoreThread& store, const Opening& opening, std::uint32_t revision,
                         const Sha256& sha256, Opened done);

} // namespace anteroom::keeping
