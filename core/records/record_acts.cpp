// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_acts.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace anteroom {

namespace {

AuditEntry entryFor(Record& record, AuditAct what, const Act& by, std::string detail = {}) {
    record.head.edited = by;
    return {by, what, record.head.id, record.head.patient, std::move(detail)};
}

void beginRevision(Record& record, const std::string& reason) {
    record.head.signature.reset();
    record.review.clear();
    ++record.head.revision;
    record.head.reason = reason;
}

void setText(Record& record, SheetText which, std::string& text, const std::string& wanted, const Act& by) {
    if (text == wanted)
        return;
    record.sheetChanges.push_back({by, which, text, wanted});
    text = wanted;
}

// Of a correction that was begun, given up and begun again the first entry is as good as any: each ended
// where it began.
void giveBackDetails(Record& record, const Act& by) {
    RecordHead& head = record.head;
    const auto first =
        std::find_if(record.earlierDetails.begin(), record.earlierDetails.end(),
                     [&](const IdentityChange& change) { return change.revision == head.revision; });
    if (first == record.earlierDetails.end() || first->before == head.identity)
        return;
    Identity before = first->before;
    record.earlierDetails.push_back({by, std::exchange(head.identity, std::move(before)), head.revision});
}

} // namespace

bool wasSigned(const RecordHead& head) { return head.status == RecordStatus::Signed || head.revision > 1; }

AuditEntry markFinding(Record& record, std::uint32_t finding, ReviewMark mark, std::string note,
                       const Act& by) {
    assert(record.head.status == RecordStatus::Finished);
    const Reviewed reviewed{finding, mark, std::move(note), by, record.history.size()};
    const auto found = std::find_if(record.review.begin(), record.review.end(),
                                    [&](const Reviewed& one) { return one.finding == finding; });
    if (found != record.review.end())
        *found = reviewed;
    else
        record.review.push_back(reviewed);
    return entryFor(record, AuditAct::Reviewed, by);
}

AuditEntry signRecord(Record& record, const Act& by) {
    assert(record.head.status == RecordStatus::Finished);
    record.head.status = RecordStatus::Signed;
    record.head.signature = by;
    return entryFor(record, AuditAct::Signed, by);
}

AuditEntry beginCorrection(Record& record, std::string reason, const Act& by) {
    assert(record.head.status == RecordStatus::Signed && !reason.empty());
    record.head.status = RecordStatus::Draft;
    record.session.finishedAt.reset();
    beginRevision(record, reason);
    return entryFor(record, AuditAct::CorrectionBegun, by, std::move(reason));
}

PatientId patientBeforeCorrection(const Record& record) {
    const auto first = std::find_if(record.moves.begin(), record.moves.end(), [&](const PatientMove& move) {
        return move.revision == record.head.revision;
    });
    return first == record.moves.end() ? record.head.patient : first->from;
}

AuditEntry discardCorrection(Record& record, const Record& before, std::string why, const Act& by) {
    RecordHead& head = record.head;
    assert(!why.empty() && head.status != RecordStatus::Signed &&
           head.patient == patientBeforeCorrection(record));
    assert(before.head.status == RecordStatus::Signed && before.head.id == head.id &&
           before.head.questionnaire == head.questionnaire && before.head.revision + 1 == head.revision);
    for (std::uint32_t i = 0; i < record.session.answers.size(); ++i)
        if (record.session.answers[i] != before.session.answers[i])
            record.history.push_back(
                {by, QuestionIndex{i}, record.session.answers[i], before.session.answers[i]});
    setText(record, SheetText::Notes, record.notes, before.notes, by);
    setText(record, SheetText::TranscribedBy, record.transcribedBy, before.transcribedBy, by);
    setText(record, SheetText::TranscribedOn, record.transcribedOn, before.transcribedOn, by);
    std::string day = record.session.startedAt.date.iso();
    setText(record, SheetText::ScreenedOn, day, before.session.startedAt.date.iso(), by);
    giveBackDetails(record, by);
    record.discarded.push_back({by, head.reason, why});

    std::vector<UrgentEvent> shown = std::move(record.session.urgent);
    record.session = before.session;
    record.session.urgent = std::move(shown);
    record.review = before.review;
    head.status = RecordStatus::Signed;
    head.revision = before.head.revision;
    head.reason = before.head.reason;
    head.language = before.head.language;
    head.finished = before.head.finished;
    head.signature = before.head.signature;
    return entryFor(record, AuditAct::CorrectionDiscarded, by, std::move(why));
}

AuditEntry markInError(Record& record, std::string why, const Act& by) {
    assert(!why.empty());
    record.head.enteredInError = EnteredInError{by, why};
    return entryFor(record, AuditAct::MarkedInError, by, std::move(why));
}

AuditEntry moveToPatient(Record& record, const PatientId& patient, const Act& by,
                         const std::optional<Identity>& details, std::string why) {
    assert(record.head.patient != patient && (!why.empty() || !wasSigned(record.head)));
    if (record.head.status == RecordStatus::Signed) {
        record.head.status = RecordStatus::Finished;
        beginRevision(record, why);
    }
    if (details) {
        Identity& identity = record.head.identity;
        record.earlierDetails.push_back({by, identity, record.head.revision});
        identity.patientName = details->patientName;
        identity.dateOfBirth = details->dateOfBirth;
        identity.identifier = details->identifier;
    }
    std::string detail = record.head.patient.str();
    if (!why.empty())
        detail += ": " + why;
    record.moves.push_back({by, record.head.patient, record.head.revision, std::move(why)});
    record.head.patient = patient;
    return entryFor(record, AuditAct::MovedToPatient, by, std::move(detail));
}

} // namespace anteroom
