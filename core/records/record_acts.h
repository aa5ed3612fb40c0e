// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/audit_entry.h"
#include "core/records/record.h"

#include <optional>
#include <string>

namespace anteroom {

// What becomes of a record after its interview. Each changes the record, and returns what the log is to say
// of it. None is about whether somebody is to be treated.

/// Marks a finding as talked about, or takes the earlier mark's place. Precondition: finished, not signed.
AuditEntry markFinding(Record& record, std::uint32_t finding, ReviewMark mark, std::string note,
                       const Act& by);
/// Precondition: finished.
AuditEntry signRecord(Record& record, const Act& by);
/// It is signed, or a correction of what was.
bool wasSigned(const RecordHead& head);
/// A new revision of what was signed, to be changed: the signed one stays as it is. The marks go, since they
/// were about other answers. Precondition: signed, and `reason` is not empty.
AuditEntry beginCorrection(Record& record, std::string reason, const Act& by);
/// The correction is given up, and what was signed before it stands again, with its marks, under its own
/// signature. Who changed what in the correction stays in the history, with that it was put back; so do a
/// note that the record was entered in error and the urgent triggers that were shown. Precondition: `record`
/// is not signed, `before` is its revision that was signed last, the patient is patientBeforeCorrection(),
/// and `why` is not empty.
AuditEntry discardCorrection(Record& record, const Record& before, std::string why, const Act& by);
/// Whose record it was when the correction was begun.
PatientId patientBeforeCorrection(const Record& record);
/// The record stays, and every list says so. Precondition: `why` is not empty.
AuditEntry markInError(Record& record, std::string why, const Act& by);
/// It was made under the wrong patient. `details`: that patient's own name, birth date and identifier, where
/// the wrong ones were typed; the record keeps what was typed. What is signed gets a new revision of the same
/// answers, to be marked and signed anew: nobody signed them as this patient's. Precondition: another
/// patient; `why` is not empty if it wasSigned().
AuditEntry moveToPatient(Record& record, const PatientId& patient, const Act& by,
                         const std::optional<Identity>& details = std::nullopt, std::string why = {});

} // namespace anteroom
