// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/decide_waiting.h"

#include "app/language/said.h"
#include "core/base/said.h"
#include "core/records/kept_texts.h"
#include "core/records/record_acts.h"
#include "core/records/record_codec.h"
#include "core/records/sitting.h"

#include <utility>

namespace anteroom::keeping {

namespace {

Result<BothRecords> readBoth(Archive& archive, const WaitingSave& waiting, const Act& by,
                             const Sha256& sha256) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const RecordHead& head = waiting.request.head;
    const std::string& hash = head.questionnaire.sha256;
    const Result<std::string> text =
        waiting.request.text ? Result<std::string>(waiting.request.text->bytes) : archive.readText(hash);
    if (!text)
        return text.error();
    const auto questionnaire = questionnaireFromKept({hash, *text}, sha256);
    if (!questionnaire)
        return questionnaire.error();
    const Result<Record> here = decode(waiting.request.encoded, **questionnaire);
    if (!here)
        return Error{
            core::said("What waits cannot be read by this version of Anteroom (%1). It stays as it is.",
                       {language::asPart(here.error())})};
    BothRecords both{*questionnaire, *here};
    if (archive.index().find(head.id)) {
        const Result<std::string> encoded = archive.read(head.id);
        if (!encoded)
            return encoded.error();
        Result<Record> there = decode(*encoded, **questionnaire);
        if (!there)
            return there.error();
        both.stored = std::move(there).value();
    }
    if (const Outcome seen = archive.log({by, AuditAct::Viewed, head.id, head.patient, {}}); !seen)
        return seen.error();
    return both;
}

/// The same answers under another id, as a record that begins here.
Record beside(const Record& waiting, const RecordId& id, const std::string& mark, const Act& by) {
    Record record = waiting;
    record.head.id = id;
    record.head.revision = 1; // it corrects nothing that was signed under this id
    record.head.reason.clear();
    record.head.edited = by;
    record.notes = record.notes.empty() ? mark : mark + "\n\n" + record.notes;
    return record;
}

} // namespace

tasks::Task openBoth(StoreThread& store, const Journal::Found& found, const Act& by, const Sha256& sha256,
                     std::function<void(const Result<BothRecords>&)> done) {
    return store.withArchive([waiting = found.waiting, by,
                              sha256](Archive& archive) { return readBoth(archive, waiting, by, sha256); },
                             std::move(done));
}

tasks::Task keepBeside(StoreThread& store, const Journal::Found& found, const BothRecords& both,
                       const BesideWords& words, const Act& by, std::function<void(const Outcome&)> done) {
    // The file's name is as random as an id, and the same when this is asked again.
    const RecordId id = *RecordId::parse(found.file);
    return store.withArchive(
        [record = beside(both.waiting, id, words.mark, by), why = words.inError,
         questionnaire = both.questionnaire, from = found.waiting.request.head.id,
         by](Archive& archive) mutable -> Outcome {
            std::vector<AuditEntry> log{
                {by, AuditAct::Created, record.head.id, record.head.patient,
                 "kept beside " + from.str() + ", which was changed at another desk"}};
            if (!why.empty())
                log.push_back(markInError(record, why, by));
            const Session session = Session::resume(questionnaire, record.session);
            SaveRequest request{.head = record.head, .encoded = encode(record, *questionnaire)};
            request.raised = raisedIn(session);
            request.formDay = formDayOf(record);
            request.text = keptText(*questionnaire);
            request.audit = std::move(log);
            const Result<Saved> saved = archive.save(request);
            // A conflict is with ourselves: nobody else makes a record with this id.
            return saved ? anteroom::done() : Outcome(saved.error());
        },
        std::move(done));
}

tasks::Task giveUpWaiting(StoreThread& store, const Journal::Found& found, const Act& by,
                          std::function<void(const Outcome&)> done) {
    const RecordHead& head = found.waiting.request.head;
    return store.withArchive(
        [entry = AuditEntry{by, AuditAct::WaitingDropped, head.id, head.patient, {}}](
            Archive& archive) -> Outcome {
            if (const Result<bool> refreshed = archive.refresh(); !refreshed)
                return refreshed.error();
            return archive.log(entry);
        },
        std::move(done));
}

} // namespace anteroom::keeping
