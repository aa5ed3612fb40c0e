// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the log that waited somewhere else.
#include "core/base/said.h"
#include "core/records/archive.h"

namespace anteroom {

namespace {

/// A cell that comes with the entry, in the same commit: where it stands, the entry arrived.
CellAddress arrivalOf(const std::string& name) { return {Shelf::Setting, "logged-" + name}; }

} // namespace

Outcome Archive::logOnce(const AuditEntry& entry, const std::string& name) {
    if (const Result<bool> refreshed = refreshForWriting(); !refreshed)
        return refreshed.error();
    const std::string place = placeOf({m_workspace, "logged", name});
    const CellWrite arrival{arrivalOf(name), 0, m_cipher.seal(KeyPurpose::Audit, place, {})};
    const auto conflicts = commit({arrival}, {}, {&entry, 1});
    if (!conflicts)
        return conflicts.error();
    if (conflicts->empty())
        return done();
    // Only who has the key says that it arrived.
    const Result<std::optional<Cell>> there = m_store.read(arrival.at);
    if (!there.ok())
        return there.error();
    if (there.value() && m_cipher.open(KeyPurpose::Audit, place, (*there)->bytes))
        return done();
    return Error{core::said(
        "What says of an entry of the log that it arrived is not what Anteroom saved. Keep the store "
        "as it is, and restore the newest backup beside it.")};
}

Outcome forgetLogged(RecordStore& store, const std::string& name) {
    const CellWrite gone{arrivalOf(name), 1, std::nullopt};
    const auto conflicts = store.commit({&gone, 1}); // where it is gone already, so much the better
    return conflicts ? done() : Outcome(conflicts.error());
}

} // namespace anteroom
