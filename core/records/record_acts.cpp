// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_acts.h"

#include <algorithm>
#include <cassert>

namespace anteroom {

namespace {

AuditEntry entryFor(Record& record, AuditAct what, const Act& by, std::string detail = {}) {
    record.head.edited = by;
    return {by, what, record.head.id, record.head.patient, std::move(detail)};
}

} // namespace

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
    record.head.signature.reset();
    record.session.finishedAt.reset();
    record.review.clear();
    ++record.head.revision;
    record.head.reason = reason;
    return entryFor(record, AuditAct::CorrectionBegun, by, std::move(reason));
}

AuditEntry markInError(Record& record, std::string why, const Act& by) {
    assert(!why.empty());
    record.head.enteredInError = EnteredInError{by, why};
    return entryFor(record, AuditAct::MarkedInError, by, std::move(why));
}

AuditEntry moveToPatient(Record& record, const PatientId& patient, const Act& by,
                         const std::optional<Identity>& details) {
    assert(record.head.patient != patient);
    if (details) {
        Identity& identity = record.head.identity;
        record.earlierDetails.push_back({by, identity});
        identity.patientName = details->patientName;
        identity.dateOfBirth = details->dateOfBirth;
        identity.identifier = details->identifier;
    }
    std::string from = record.head.patient.str();
    record.head.patient = patient;
    return entryFor(record, AuditAct::MovedToPatient, by, std::move(from));
}

} // namespace anteroom
