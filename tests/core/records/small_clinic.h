// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/records/archive_fixture.h"

#include <map>

namespace anteroom::test {

using Cells = std::map<CellAddress, Cell>;

inline Cells cellsOf(RecordStore& store) {
    Cells cells;
    for (const Shelf shelf : {Shelf::Keyring, Shelf::Record, Shelf::Revision, Shelf::Text, Shelf::Index,
                              Shelf::Audit, Shelf::Setting})
        if (!store.readAll(shelf, [&](std::string_view key, const Cell& cell) {
                cells.insert_or_assign({shelf, std::string(key)}, cell);
                return true;
            }))
            qFatal("not read");
    return cells;
}

inline const RecordId signedId = recordId(0x10);
inline const RecordId otherId = recordId(0x10, '1'); // in the same bucket
inline const RecordId farId = recordId(0x80);
inline const std::string sha256(64, 'a');

/// A small clinic, and what its store held a while ago.
struct Place {
    Place() {
        ArchiveDesk desk(store);
        bool good = desk.archive.create("keyring", audited(AuditAct::WorkspaceCreated)).ok();
        SaveRequest first = requestFor(signedId, 0, "signed");
        first.head.status = RecordStatus::Signed;
        first.text = KeptText{sha256, "the text"};
        first.audit = {audited(AuditAct::Signed)};
        good = good && desk.archive.save(first).ok();
        good = good && desk.archive.save(requestFor(otherId, 0, "other")).ok();
        good = good && desk.archive.save(requestFor(farId, 0, "far")).ok();
        good = good && desk.archive.saveSettings("idle", 0, audited(AuditAct::SettingsChanged)).ok();
        before = cellsOf(store);
        good = good && desk.archive.save(requestFor(otherId, 1, "other, later")).ok();
        good = good && desk.archive.save(requestFor(farId, 1, "far, later")).ok();
        good = good && desk.archive.saveSettings("idle!", 1, audited(AuditAct::SettingsChanged)).ok();
        good = good && desk.archive.saveKeyring("keyring!", 1, audited(AuditAct::StaffChanged)).ok();
        now = cellsOf(store);
        if (!good)
            qFatal("not made");
    }
    MemoryStore store;
    Cells before;
    Cells now;
};

/// What a desk says that opens the store anew: all that it cannot vouch for, by name.
inline QStringList complaints(ArchiveDesk& desk) {
    QStringList said;
    if (!desk.archive.refresh())
        said << "nothing can be read";
    for (const CellAddress& address : desk.archive.index().damaged())
        said << "index " + QString::fromStdString(address.key);
    const auto buckets = desk.archive.index().buckets(); // which reading may replace
    for (const auto& bucket : buckets)
        for (const IndexEntry& entry : *bucket) {
            if (!desk.archive.read(entry.head.id))
                said << "record " + QString::fromStdString(entry.head.id.str());
            for (std::uint32_t revision = 1; revision <= entry.revisions.size(); ++revision)
                if (!desk.archive.readRevision(entry.head.id, revision))
                    said << "revision " + QString::fromStdString(entry.head.id.str());
        }
    if (!desk.archive.readText(sha256))
        said << "text";
    if (!desk.archive.readSettings())
        said << "settings";
    if (const Result<bool> present = desk.archive.hasPresentKeyring(); !present || !present.value())
        said << "keyring";
    const auto check = desk.archive.checkLog();
    if (check.ok() && check->broken)
        said << "log " + QString::number(check->broken->number);
    return said;
}

} // namespace anteroom::test
