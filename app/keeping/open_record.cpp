// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/open_record.h"

#include "core/records/read_record.h"
#include "core/records/standing.h"

#include <utility>

namespace anteroom::keeping {

namespace {

Result<OpenedRecord> decoded(Archive& archive, const RecordId& id, const Result<std::string>& encoded,
                             const Sha256& sha256) {
    Result<ReadRecord> read = readRecord(archive, id, encoded, sha256);
    if (!read)
        return read.error();
    ReadRecord record = std::move(read).value();
    return OpenedRecord{std::move(record.record), std::move(record.questionnaire), record.version};
}

AuditEntry entryOf(AuditAct what, const Act& by, const RecordHead& head) {
    return {by, what, head.id, head.patient, {}};
}

/// A damaged index takes no entry, and the record must still open.
Outcome logViewed(Archive& archive, const Act& by, OpenedRecord& record) {
    const AuditEntry viewed = entryOf(AuditAct::Viewed, by, record.record.head);
    if (archive.index().damaged().empty())
        if (Outcome logged = archive.log(viewed); logged || archive.index().damaged().empty())
            return logged;
    record.unlogged = viewed;
    return done();
}

/// The lease before the record: whoever has it saves no more behind our back.
Result<Leases::Taken> takeLease(Archive& archive, const Opening& opening) {
    if (opening.takeOver) {
        Result<Leases::Taken> taken = archive.leases().takeOver(opening.id, opening.us, *opening.takeOver);
        // Not as it was seen: its desk lives, or has given it back meanwhile.
        if (!taken || taken->lease)
            return taken;
    }
    return archive.leases().take(opening.id, opening.us);
}

Result<OpenedRecord> opened(Archive& archive, const Opening& opening, const Sha256& sha256) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const IndexEntry* entry = archive.index().find(opening.id);
    Leases::Taken taken;
    const bool canChange = archive.index().damaged().empty();
    if (opening.toChange && canChange && entry && entry->head.status != RecordStatus::Signed) {
        const Result<Leases::Taken> result = takeLease(archive, opening);
        if (!result)
            return result.error();
        taken = *result;
    }
    Result<OpenedRecord> read = decoded(archive, opening.id, archive.read(opening.id), sha256);
    // Nobody may wait for a record that could not be opened.
    const auto giveBack = [&](const Error& error) -> Result<OpenedRecord> {
        if (taken.lease)
            (void)anteroom::giveBack(archive, opening.id, opening.us).ok(); // else it goes stale by itself
        return error;
    };
    if (!read)
        return giveBack(read.error());
    OpenedRecord record = std::move(read).value();
    if (const Outcome seen = logViewed(archive, opening.by, record); !seen)
        return giveBack(seen.error());
    if (record.unlogged) {
        (void)giveBack({});
        return record;
    }
    if (taken.lease && opening.takeOver)
        if (const Outcome said = archive.log(entryOf(AuditAct::TakenOver, opening.by, record.record.head));
            !said)
            return giveBack(said.error());
    record.lease = taken.lease;
    record.holder = taken.lease ? std::nullopt : taken.holder;
    record.leaseVersion = taken.version;
    return record;
}

} // namespace

tasks::Task openRecord(StoreThread& store, const Opening& opening, const Sha256& sha256, Opened done) {
    return store.withArchive([opening, sha256](Archive& archive) { return opened(archive, opening, sha256); },
                             std::move(done));
}

tasks::Task openRevision(StoreThread& store, const Opening& opening, std::uint32_t revision,
                         const Sha256& sha256, Opened done) {
    return store.withArchive(
        [opening, revision, sha256](Archive& archive) -> Result<OpenedRecord> {
            if (const Result<bool> refreshed = archive.refresh(); !refreshed)
                return refreshed.error();
            Result<OpenedRecord> read =
                decoded(archive, opening.id, archive.readRevision(opening.id, revision), sha256);
            if (!read)
                return read;
            OpenedRecord record = std::move(read).value();
            if (const Outcome seen = logViewed(archive, opening.by, record); !seen)
                return seen.error();
            return record;
        },
        std::move(done));
}

} // namespace anteroom::keeping
