// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_note.h"

#include "core/records/packed.h"

namespace anteroom {

using records::IndexRoot;
using records::PackReader;
using records::PackWriter;
using records::Stamp;

namespace {

constexpr std::uint64_t noteFormat = 1;
constexpr std::string_view kind = "newest seen";

struct Seen {
    Timestamp at;
    IndexRoot root;
};

std::optional<Seen> decode(std::string_view bytes) {
    PackReader in(bytes);
    if (in.number() != noteFormat)
        return std::nullopt;
    const Timestamp at = in.time();
    const auto root = records::decodeRoot(in.text());
    return in.isDone() && root ? std::optional(Seen{at, *root}) : std::nullopt;
}

/// What stands at one place is what stood there then, or was written after it.
bool goesOn(const Stamp& now, const Stamp& then) { return now == then || now.version > then.version; }

bool goesOn(const IndexRoot& now, const IndexRoot& then) {
    bool isLater = goesOn(now.audit, then.audit) && goesOn(now.keyring, then.keyring) &&
                   goesOn(now.settings, then.settings);
    for (std::size_t i = 0; i < records::bucketCount; ++i)
        isLater = isLater && goesOn(now.buckets[i], then.buckets[i]);
    return isLater;
}

Result<std::optional<AuditEntry>> newestRestoring(Archive& archive) {
    std::optional<AuditEntry> newest;
    const Result<AuditCheck> check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
        if (entry.what == AuditAct::Restored)
            newest = entry;
        return true;
    });
    return check ? Result<std::optional<AuditEntry>>(newest) : check.error();
}

Result<std::optional<Doubt>> doubt(Archive& archive, Doubt::Why why, std::optional<Timestamp> seen) {
    Result<std::optional<AuditEntry>> restored = newestRestoring(archive);
    if (!restored)
        return restored.error();
    return std::optional(Doubt{why, seen, std::move(restored).value()});
}

} // namespace

std::string deskNote(Archive& archive, const Timestamp& at) {
    PackWriter out;
    out.number(noteFormat);
    out.time(at);
    out.text(records::encode(archive.index().root()));
    return archive.sealForDesk(kind, out.packed());
}

Result<std::optional<Doubt>> doubtOf(Archive& archive, std::string_view note) {
    const auto plain = archive.openForDesk(kind, note);
    const std::optional<Seen> seen = plain ? decode(*plain) : std::nullopt;
    if (!seen)
        return doubt(archive, Doubt::Why::Unreadable, std::nullopt);
    const bool isLater = goesOn(archive.index().root(), seen->root);
    // After an older state was put back, others may have written on: to the same numbers, and to higher ones.
    // Of the log each number is written once.
    const Result<bool> isLogged = isLater ? archive.hasLogged(seen->root.audit) : Result<bool>(false);
    if (!isLogged)
        return isLogged.error();
    return *isLogged ? std::optional<Doubt>() : doubt(archive, Doubt::Why::Older, seen->at);
}

AuditEntry acceptanceOf(const Doubt& doubt, const Act& by) {
    std::string detail = "What this desk had noted of the records could not be read";
    if (doubt.why == Doubt::Why::Older && doubt.seen)
        detail = "Older than this desk saw them on " + doubt.seen->date.iso() + " at " + doubt.seen->clock();
    return {by, AuditAct::OlderAccepted, std::nullopt, std::nullopt, std::move(detail)};
}

} // namespace anteroom
