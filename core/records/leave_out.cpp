// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/leave_out.h"

#include "core/base/said.h"
#include "core/records/archive_cells.h"
#include "core/records/workspace_settings.h"

#include <algorithm>

namespace anteroom {

namespace {

std::string counted(std::ptrdiff_t number, const std::string& one, const std::string& several) {
    return number == 0 ? std::string() : ", " + std::to_string(number) + ' ' + (number == 1 ? one : several);
}

Outcome leaveOutRecord(Archive& archive, const RecordId& id, const Act& by) {
    const IndexEntry* entry = archive.index().find(id);
    if (!entry)
        return done();
    const Result<Saved> erased = archive.erase(
        id, entry->version,
        {by, AuditAct::Deleted, id, entry->head.patient, "damaged, and left out of what was restored"});
    if (!erased)
        return erased.error();
    return erased->end == Saved::End::Saved
               ? done()
               : Outcome(Error{core::said("A damaged record was changed by somebody else "
                                          "meanwhile, and was not left out. Try again.")});
}

} // namespace

bool canBeLeftOut(const ArchiveProof& proof) {
    return std::none_of(proof.damaged.begin(), proof.damaged.end(), [](const CellAddress& at) {
        return at == records::rootAddress() || at.shelf == Shelf::Keyring;
    });
}

Outcome leaveOut(Archive& archive, const ArchiveProof& proof, const Act& by) {
    for (const CellAddress& at : proof.damaged) {
        Outcome left = done();
        if (at.shelf == Shelf::Record)
            left = leaveOutRecord(archive, *RecordId::parse(at.key), by);
        else if (at == records::settingsAddress())
            left = archive.replaceSettings(
                encode(WorkspaceSettings{}),
                {by, AuditAct::SettingsChanged, {}, {}, "damaged, as in a new workspace now"});
        if (!left)
            return left;
    }
    return done();
}

std::string wordsOfDamage(const ArchiveProof& proof) {
    const auto on = [&proof](Shelf shelf) {
        return std::count_if(proof.damaged.begin(), proof.damaged.end(),
                             [shelf](const CellAddress& at) { return at.shelf == shelf; });
    };
    std::string words = counted(on(Shelf::Index), "part of the list", "parts of the list") +
                        counted(on(Shelf::Record), "record", "records") +
                        counted(on(Shelf::Revision), "signed revision", "signed revisions") +
                        counted(on(Shelf::Text), "questionnaire", "questionnaires") +
                        counted(on(Shelf::Setting), "set of settings", "sets of settings");
    for (const CellAddress& at : proof.damaged)
        if (at.shelf == Shelf::Audit)
            words += ", the log from entry " + at.key.substr(at.key.find_first_not_of('0')) + " on";
    return words.empty() ? words : "; damaged:" + words.substr(1);
}

} // namespace anteroom
