// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/loading/file_source.h"
#include "core/records/mended_records.h"
#include "core/records/sensitive_kinds.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// Everything that a workspace has of one patient, as JSON for people and other programs:
///
/// {"format": "anteroom-patient", "version": 1, "patient", "is-whole", "left-out": [id], "mind",
/// "problems": [...], "screenings": [...], "log": [...], "log-is-whole"}
///
/// is-whole is false where anything of it cannot be read, or nothing says any more that it is all; problems
/// then has, in words, which parts of the list of records are damaged.
/// left-out: the kinds of sensitive answers that whoever exported it left out, by id; there only with some.
/// A screening: {record, status, revision, reason, questionnaire: {id, version, sha256, title}, language,
/// identity, created, edited, finished, signature, entered-in-error, earlier-details, moves,
/// discarded-corrections, sheet-changes, notes, screened-on, transcribed-by, transcribed-on, notices,
/// left-out, answers, urgent, findings, history, revisions}. An act, such as `signature`, is {at, account,
/// name}.
///   identity, of a revision that was signed as another patient's: {withheld}, why, in words.
///   earlier-details: [{at, account, name, before, withheld}], before: the identity that another took the
///     place of; withheld in its place, where it is another patient's whose the screening was.
///   moves: [{at, account, name, from, revision, why}], from: the id of the patient whose it was; of a later
///     revision than the first it was moved after a signature.
///   discarded-corrections: [{at, account, name, reason, why}], reason: for which it was begun.
///   sheet-changes: [{at, account, name, text: notes|transcribed-by|transcribed-on|screened-on|language,
///     before, after}].
///   screened-on: the day of the screening, on the form where it was copied from paper (transcribed-by).
///   notices: [{id, title, notice}], of the kinds of sensitive answers that stand in its answers or history:
///     the clinic's notices on redisclosure, which go wherever these go.
///   left-out: {sensitivities: [{id, title}], questions, computed, findings, urgent, contradictions, text},
///   as
///     a summary's JSON and in words, where its questionnaire has what was left out. Then nothing of it is in
///     the screening, its history or its revisions; `notes` is not there, and in the place of each reason and
///     of each note before a change stands that it is left out.
///   answers: of each question that is shown or has an answer {question, asked, answer} in words, and state,
///     value, refused, note, reason, measured-at, refused-time by ids, as a record has them; `counted` is
///     false where the question is no longer shown.
///   findings: {finding, title, status: raised|ruled-out|not-established, mark: {mark, note, at, account,
///     name, answers-changed-since: true}}; no mark: none was made.
///   history: {at, account, name, question, asked, before, before-refused, before-note, after, after-refused,
///     after-note, confirmed}, in words; confirmed: when it was said in the earlier screening.
///   revisions: what was signed before, each as a screening.
/// What staff typed in their own words (why, reason, detail, note, notes) may name another patient whose a
/// screening was: `mind`, there only with such a one, says so. Whoever hands the file on reads them first.
/// What is not there is not written. One that cannot be read is {record, problem}. Words are in the language
/// in which the patient was asked.
///
/// An entry of the log: {number, at, account, name, act, record, detail}; where anything is left out, so is a
/// reason that somebody typed.
struct PatientExport {
    std::string json{};
    std::size_t screenings = 0; ///< that were read
    std::size_t moved = 0;      ///< of these: they were another patient's before
    std::size_t unreadable = 0; ///< screenings and earlier revisions that are not as they were saved, or gone
    bool isLogWhole = true;
    std::size_t damagedParts = 0; ///< of the list of records: what else is the patient's nothing says
    bool isWhole() const { return unreadable == 0 && isLogWhole && damagedParts == 0; }
};

/// What the file begins with, and no other kind of file does.
std::string_view beginOfPatientExport();

/// Whose data is meant by an id of theirs, or of one of their records. The archive is refreshed.
Result<PatientId> patientMeant(Archive& archive, std::string_view id);

/// Kinds of sensitive answers, see sensitiveKindsOf(); of a questionnaire that has none of them all is
/// written.
using LeftOutKinds = std::vector<SensitivityId>;

/// The same bytes for the same records, whoever asks. Writes nothing.
Result<PatientExport> exportPatient(Archive& archive, const PatientId& patient, const Sha256& sha256,
                                    const LeftOutKinds& leftOut = {});

/// Likewise where a part of the list is damaged. A screening that the log alone has is named.
Result<PatientExport> exportPatient(MendedRecords& records, const PatientId& patient, const Sha256& sha256,
                                    const LeftOutKinds& leftOut = {});
/// Of the log, which takes none then: to be kept elsewhere before anything of it is written.
AuditEntry entryOfMendedExport(const PatientId& patient, const Act& by, const LeftOutKinds& leftOut = {});

/// As the first, and the log has it before: so the file tells of itself.
Result<PatientExport> exportPatient(Archive& archive, const PatientId& patient, const Sha256& sha256,
                                    const Act& by, const LeftOutKinds& leftOut = {});

} // namespace anteroom
