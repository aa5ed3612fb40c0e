// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/patient_export.h"

#include "core/base/said.h"
#include "core/records/archive_cells.h"
#include "core/records/head_json.h"
#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"
#include "core/records/screening_json.h"
#include "core/summary/phrases.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace anteroom {

namespace {

using Json = nlohmann::ordered_json;
using records::addAct;
using records::addText;

/// What of the records is written, and with which hashes they are read.
struct Writing {
    const Sha256& sha256;
    const LeftOutKinds& leftOut;
};

Result<Json> jsonOf(Archive& archive, const RecordHead& head, const Result<std::string>& encoded,
                    const Writing& writing) {
    if (!encoded)
        return encoded.error();
    const std::string& hash = head.questionnaire.sha256;
    const Result<std::string> text = archive.readText(hash);
    if (!text)
        return text.error();
    const auto questionnaire = questionnaireFromKept({hash, *text}, writing.sha256);
    if (!questionnaire)
        return questionnaire.error();
    const Result<Record> record = decode(*encoded, **questionnaire);
    if (!record)
        return record.error();
    return records::screeningJson(*record, *questionnaire, head,
                                  leftOutWherePresent(**questionnaire, writing.leftOut));
}

/// In its place stands why there is nothing.
Json orProblem(const Result<Json>& written, const RecordHead& head, PatientExport& made) {
    if (written)
        return *written;
    ++made.unreadable;
    return Json{{"record", head.id.str()}, {"problem", written.error().message}};
}

Json withRevisions(Archive& archive, const IndexEntry& entry, const Writing& writing, PatientExport& made) {
    const RecordHead& head = entry.head;
    const Result<Json> written = jsonOf(archive, head, archive.read(head.id), writing);
    if (written)
        ++made.screenings;
    if (written && written->contains("moves"))
        ++made.moved;
    Json json = orProblem(written, head, made);
    json["revisions"] = Json::array();
    for (std::uint32_t number = 1; number < head.revision; ++number)
        json["revisions"].push_back(
            orProblem(jsonOf(archive, head, archive.readRevision(head.id, number), writing), head, made));
    return json;
}

std::vector<IndexEntry> entriesOf(const Archive& archive, const PatientId& patient) {
    std::vector<IndexEntry> entries;
    for (const RecordIndex::SharedBucket& bucket : archive.index().buckets())
        for (const IndexEntry& entry : *bucket)
            if (entry.head.patient == patient)
                entries.push_back(entry);
    std::sort(entries.begin(), entries.end(), [](const IndexEntry& a, const IndexEntry& b) {
        return std::tie(a.head.created.at, a.head.id) < std::tie(b.head.created.at, b.head.id);
    });
    return entries;
}

/// Of some acts the detail is a reason, and nothing says what that rests on.
std::string detailOf(const AuditEntry& entry, bool isLeftOut) {
    const bool isTyped = entry.what == AuditAct::CorrectionBegun ||
                         entry.what == AuditAct::CorrectionDiscarded ||
                         entry.what == AuditAct::MarkedInError || entry.what == AuditAct::MovedToPatient;
    if (!isLeftOut || !isTyped || entry.detail.empty())
        return entry.detail;
    std::string inItsPlace(phrase(SummaryPhrase::ReasonLeftOut, "en"));
    if (entry.what != AuditAct::MovedToPatient)
        return inItsPlace;
    const std::size_t why = entry.detail.find(": "); // behind whose it was
    return why == std::string::npos ? entry.detail : entry.detail.substr(0, why + 2) + inItsPlace;
}

Json entryJson(std::uint64_t number, const AuditEntry& entry, bool isLeftOut) {
    Json json{{"number", number}};
    addAct(json, entry.by);
    json["act"] = actId(entry.what);
    if (entry.record)
        json["record"] = entry.record->str();
    addText(json, "detail", detailOf(entry, isLeftOut));
    return json;
}

/// What the log has of one patient.
class LogOfPatient {
public:
    LogOfPatient(const PatientId& patient, const std::set<RecordId>& listed, bool isLeftOut)
        : m_patient(patient), m_listed(listed), m_isLeftOut(isLeftOut) {}

    /// Of a record that was moved here, also what was done while it was another patient's.
    bool take(std::uint64_t number, const AuditEntry& entry) {
        if (entry.patient == m_patient || (entry.record && m_listed.count(*entry.record) > 0))
            m_entries.push_back(entryJson(number, entry, m_isLeftOut));
        if (entry.record && entry.what == AuditAct::Deleted)
            m_patientOf.erase(*entry.record);
        else if (entry.record && entry.patient &&
                 (entry.what == AuditAct::Created || entry.what == AuditAct::MovedToPatient))
            m_patientOf.insert_or_assign(*entry.record, *entry.patient);
        return true;
    }
    void forget() {
        m_entries = Json::array();
        m_patientOf.clear();
    }

    const Json& entries() const { return m_entries; }
    /// Records that are the patient's by the log alone.
    std::vector<RecordId> unlisted() const {
        std::vector<RecordId> unlisted;
        for (const auto& [record, patient] : m_patientOf)
            if (patient == m_patient && m_listed.count(record) == 0)
                unlisted.push_back(record);
        return unlisted;
    }

private:
    PatientId m_patient;
    const std::set<RecordId>& m_listed;
    bool m_isLeftOut; ///< something is
    Json m_entries = Json::array();
    std::map<RecordId, PatientId> m_patientOf;
};

/// True: it is whole.
Result<bool> readLog(Archive& archive, LogOfPatient& log) {
    const AuditLog::Take take = [&log](std::uint64_t number, const AuditEntry& entry) {
        return log.take(number, entry);
    };
    const Result<AuditCheck> check = archive.checkLog(take);
    if (!check)
        return check.error();
    // Every workspace begins with an entry: without a last one nobody knows where it ends.
    const bool isWhole = !check->broken && archive.index().root().audit.version > 0;
    if (isWhole)
        return true;
    log.forget();
    const Outcome read = archive.readLogThatOpens(take);
    return read ? Result<bool>(false) : read.error();
}

std::string problemOf(const CellAddress& part) {
    if (part.shelf == Shelf::Audit)
        return "At the end of the log stands an entry that no desk wrote.";
    return part == records::rootAddress()
               ? "The list of records is damaged: screenings may be missing here, or be older versions."
               : "The part " + part.key +
                     " of the list of records is damaged: screenings whose ids begin with " + part.key +
                     " may be missing here, or be older versions.";
}

/// As the log says it of every export.
std::string without(const LeftOutKinds& leftOut) {
    std::string words;
    for (const SensitivityId& kind : leftOut)
        words += (words.empty() ? ", without " : ", ") + kind.str();
    return words;
}

Error nobody() {
    return Error{core::said("There is no record of this patient. Look for it in the list again.")};
}

} // namespace

std::string_view beginOfPatientExport() { return "{\n  \"format\": \"anteroom-patient\""; }

Result<PatientId> patientMeant(Archive& archive, std::string_view id) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    if (const auto record = RecordId::parse(id))
        if (const IndexEntry* entry = archive.index().find(*record))
            return entry->head.patient;
    const auto patient = PatientId::parse(id);
    if (!patient || entriesOf(archive, *patient).empty())
        return Error{
            core::said("No patient and no record has this id. The log has the ids of records and patients: "
                       "anteroom-cli audit export")};
    return *patient;
}

namespace {

/// `damaged`: parts of the list.
Result<PatientExport> exportFrom(Archive& archive, const std::vector<CellAddress>& damaged,
                                 const PatientId& patient, const Writing& writing) {
    const std::vector<IndexEntry> entries = entriesOf(archive, patient);
    std::set<RecordId> listed;
    for (const IndexEntry& entry : entries)
        listed.insert(entry.head.id);
    PatientExport made;
    made.damagedParts = damaged.size();
    Json screenings = Json::array();
    for (const IndexEntry& entry : entries)
        screenings.push_back(withRevisions(archive, entry, writing, made));
    LogOfPatient log(patient, listed, !writing.leftOut.empty());
    const Result<bool> isLogWhole = readLog(archive, log);
    if (!isLogWhole)
        return isLogWhole.error();
    made.isLogWhole = *isLogWhole;
    if (!damaged.empty())
        for (const RecordId& record : log.unlisted()) {
            if (archive.index().find(record)) // somebody else's, and the log is broken
                continue;
            ++made.unreadable;
            screenings.push_back({{"record", record.str()},
                                  {"problem", "The log has it; in the list it is no more, because a part of "
                                              "that is damaged, and it does not open."}});
        }
    if (screenings.empty())
        return nobody();
    Json json{{"format", "anteroom-patient"}, {"version", 1}, {"patient", patient.str()}};
    json["is-whole"] = made.isWhole();
    for (const SensitivityId& kind : writing.leftOut)
        json["left-out"].push_back(kind.str());
    if (made.moved > 0)
        json["mind"] =
            "A screening was another patient's before it was moved here. That patient's details are "
            "withheld; what staff typed in their own words (why, reason, detail, note, notes) is as "
            "they typed it, and may name that patient.";
    for (const CellAddress& part : damaged)
        json["problems"].push_back(problemOf(part));
    json["screenings"] = std::move(screenings);
    json["log"] = log.entries();
    json["log-is-whole"] = made.isLogWhole;
    made.json = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return made;
}

} // namespace

Result<PatientExport> exportPatient(Archive& archive, const PatientId& patient, const Sha256& sha256,
                                    const LeftOutKinds& leftOut) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    return exportFrom(archive, archive.index().damaged(), patient, {sha256, leftOut});
}

Result<PatientExport> exportPatient(MendedRecords& records, const PatientId& patient, const Sha256& sha256,
                                    const LeftOutKinds& leftOut) {
    return exportFrom(records.archive(), records.damaged(), patient, {sha256, leftOut});
}

Result<PatientExport> exportPatient(Archive& archive, const PatientId& patient, const Sha256& sha256,
                                    const Act& by, const LeftOutKinds& leftOut) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const std::size_t screenings = entriesOf(archive, patient).size();
    if (screenings == 0)
        return nobody();
    const AuditEntry entry{by,
                           AuditAct::Exported,
                           {},
                           patient,
                           "all data of the patient, screenings: " + std::to_string(screenings) +
                               without(leftOut)};
    if (const Outcome logged = archive.log(entry); !logged)
        return logged.error();
    return exportPatient(archive, patient, sha256, leftOut);
}

AuditEntry entryOfMendedExport(const PatientId& patient, const Act& by, const LeftOutKinds& leftOut) {
    return {by,
            AuditAct::Exported,
            {},
            patient,
            "what can be read of the patient, while a part of the list is damaged" + without(leftOut)};
}

} // namespace anteroom
