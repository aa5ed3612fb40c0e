// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/patient_export.h"

#include "core/findings/screening.h"
#include "core/records/act_json.h"
#include "core/records/answer_codec.h"
#include "core/records/kept_texts.h"
#include "core/records/marks.h"
#include "core/records/record_codec.h"
#include "core/records/record_format.h"
#include "core/session/answer_text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace anteroom {

namespace {

using Json = nlohmann::ordered_json;
using records::actJson;
using records::addAct;
using records::addText;

/// One screening, or what was signed of it.
class Writer {
public:
    Writer(const Record& record, const std::shared_ptr<const Questionnaire>& questionnaire)
        : m_record(record), m_questionnaire(*questionnaire), m_language(record.head.language),
          m_session(Session::resume(questionnaire, record.session)) {}

    Json write() const {
        Json json = head();
        json["answers"] = answers();
        json["urgent"] = urgent();
        json["findings"] = findings();
        json["history"] = history();
        return json;
    }

private:
    std::string in(const LocalizedText& text) const { return std::string(text.in(m_language)); }

    std::string words(const Question& question, const Answer& answer) const {
        std::string said = answerText(question, answer, m_language);
        return said.empty() ? stateText(stateOf(answer.state), m_language) : said;
    }

    Json head() const {
        const RecordHead& head = m_record.head;
        Json json{{"record", head.id.str()}, {"status", statusId(head.status)}, {"revision", head.revision}};
        addText(json, "reason", head.reason);
        json["questionnaire"] = {{"id", head.questionnaire.id.str()},
                                 {"version", head.questionnaire.version},
                                 {"sha256", head.questionnaire.sha256},
                                 {"title", in(m_questionnaire->title)}};
        json["language"] = head.language;
        json["identity"] = Json::object();
        for (const auto& [key, member] : records::identityKeys)
            addText(json["identity"], key, head.identity.*member);
        json["created"] = actJson(head.created);
        json["edited"] = actJson(head.edited);
        if (head.finished)
            json["finished"] = actJson(*head.finished);
        if (head.signature)
            json["signature"] = actJson(*head.signature);
        if (head.enteredInError) {
            json["entered-in-error"] = actJson(head.enteredInError->by);
            json["entered-in-error"]["why"] = head.enteredInError->why;
        }
        for (const IdentityChange& change : m_record.earlierDetails) {
            Json earlier = actJson(change.by);
            for (const auto& [key, member] : records::identityKeys)
                addText(earlier["before"], key, change.before.*member);
            json["earlier-details"].push_back(std::move(earlier));
        }
        addText(json, "notes", m_record.notes);
        addText(json, "transcribed-by", m_record.transcribedBy);
        addText(json, "transcribed-on", m_record.transcribedOn);
        return json;
    }

    Json answers() const {
        Json list = Json::array();
        for (std::uint32_t i = 0; i < m_questionnaire.questions().size(); ++i) {
            const QuestionIndex index{i};
            const Answer& answer = m_session.answer(index);
            const bool isShown = m_session.isShown(index);
            const Question& question = m_questionnaire.question(index);
            if (question.type == QuestionType::Information || (!isShown && answer == Answer{}))
                continue;
            Json json{{"question", question.id.str()},
                      {"asked", in(question.text)},
                      {"answer", words(question, answer)}};
            if (!isShown)
                json["counted"] = false;
            const Json ids = records::answerToJson(question, answer);
            for (const auto& [key, value] : ids.items())
                json[key] = value;
            list.push_back(std::move(json));
        }
        return list;
    }

    Json urgent() const {
        Json list = Json::array();
        for (const UrgentEvent& event : m_record.session.urgent) {
            const UrgentTrigger& trigger = m_questionnaire->urgent.at(event.trigger);
            Json json{{"trigger", trigger.id.str()},
                      {"title", in(trigger.title)},
                      {"shown-at", event.shownAt.iso()}};
            if (event.acknowledgedAt) {
                json["acknowledged-at"] = event.acknowledgedAt->iso();
                json["acknowledged-by"] = event.acknowledgedBy;
            }
            list.push_back(std::move(json));
        }
        return list;
    }

    Json findings() const {
        Json list = Json::array();
        const Screening screening = screen(m_session);
        for (const FindingResult& result : screening.findings) {
            const FindingRule& rule = m_questionnaire->findings.at(result.rule);
            Json json{
                {"finding", rule.id.str()}, {"title", in(rule.title)}, {"status", statusId(result.status)}};
            for (const Reviewed& reviewed : m_record.review)
                if (reviewed.finding == result.rule) {
                    json["mark"] = {{"mark", markId(reviewed.mark)}};
                    addText(json["mark"], "note", reviewed.note);
                    addAct(json["mark"], reviewed.by);
                    if (!isOfTheseAnswers(reviewed, m_record, m_questionnaire))
                        json["mark"]["answers-changed-since"] = true;
                }
            list.push_back(std::move(json));
        }
        return list;
    }

    /// What was typed beside an answer, or in its place.
    static void addBeside(Json& json, const std::string& which, const Answer& answer) {
        const std::string& refused =
            answer.refusedEntry.empty() ? answer.measured.refused : answer.refusedEntry;
        addText(json, (which + "-refused").c_str(), refused);
        addText(json, (which + "-note").c_str(), answer.note);
    }

    Json history() const {
        Json list = Json::array();
        for (const AnswerChange& change : m_record.history) {
            const Question& question = m_questionnaire.question(change.question);
            Json json = actJson(change.by);
            json["question"] = question.id.str();
            json["asked"] = in(question.text);
            json["before"] = words(question, change.before);
            addBeside(json, "before", change.before);
            json["after"] = words(question, change.after);
            addBeside(json, "after", change.after);
            if (change.confirmed)
                json["confirmed"] = change.confirmed->iso();
            list.push_back(std::move(json));
        }
        return list;
    }

    const Record& m_record;
    const Questionnaire& m_questionnaire;
    const std::string& m_language;
    Session m_session;
};

Result<Json> screeningJson(Archive& archive, const RecordHead& head, const Result<std::string>& encoded,
                           const Sha256& sha256) {
    if (!encoded)
        return encoded.error();
    const std::string& hash = head.questionnaire.sha256;
    const Result<std::string> text = archive.readText(hash);
    if (!text)
        return text.error();
    const auto questionnaire = questionnaireFromKept({hash, *text}, sha256);
    if (!questionnaire)
        return questionnaire.error();
    const Result<Record> record = decode(*encoded, **questionnaire);
    if (!record)
        return record.error();
    return Writer(*record, *questionnaire).write();
}

/// In its place stands why there is nothing.
Json orProblem(const Result<Json>& written, const RecordHead& head, PatientExport& made) {
    if (written)
        return *written;
    ++made.unreadable;
    return Json{{"record", head.id.str()}, {"problem", written.error().message}};
}

Json withRevisions(Archive& archive, const IndexEntry& entry, const Sha256& sha256, PatientExport& made) {
    const RecordHead& head = entry.head;
    const Result<Json> written = screeningJson(archive, head, archive.read(head.id), sha256);
    if (written)
        ++made.screenings;
    Json json = orProblem(written, head, made);
    json["revisions"] = Json::array();
    for (std::uint32_t number = 1; number < head.revision; ++number)
        json["revisions"].push_back(orProblem(
            screeningJson(archive, head, archive.readRevision(head.id, number), sha256), head, made));
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

Json entryJson(std::uint64_t number, const AuditEntry& entry) {
    Json json{{"number", number}};
    addAct(json, entry.by);
    json["act"] = actId(entry.what);
    if (entry.record)
        json["record"] = entry.record->str();
    addText(json, "detail", entry.detail);
    return json;
}

const Error nobody{"There is no record of this patient. Look for it in the list again."};

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
        return Error{"No patient and no record has this id. The log has the ids of records and patients: "
                     "anteroom-cli audit export"};
    return *patient;
}

Result<PatientExport> exportPatient(Archive& archive, const PatientId& patient, const Sha256& sha256) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const std::vector<IndexEntry> entries = entriesOf(archive, patient);
    if (entries.empty())
        return nobody;
    PatientExport made;
    Json json{{"format", "anteroom-patient"}, {"version", 1}, {"patient", patient.str()}};
    json["screenings"] = Json::array();
    std::set<RecordId> records;
    for (const IndexEntry& entry : entries) {
        records.insert(entry.head.id);
        json["screenings"].push_back(withRevisions(archive, entry, sha256, made));
    }
    Json log = Json::array();
    const Result<AuditCheck> check = archive.checkLog([&](std::uint64_t number, const AuditEntry& entry) {
        // Of a record that was moved here, also what was done while it was another patient's.
        if (entry.patient == patient || (entry.record && records.count(*entry.record) > 0))
            log.push_back(entryJson(number, entry));
        return true;
    });
    if (!check)
        return check.error();
    made.isLogWhole = !check->broken;
    json["log"] = std::move(log);
    json["log-is-whole"] = made.isLogWhole;
    made.json = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return made;
}

Result<PatientExport> exportPatient(Archive& archive, const PatientId& patient, const Sha256& sha256,
                                    const Act& by) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const std::size_t screenings = entriesOf(archive, patient).size();
    if (screenings == 0)
        return nobody;
    const AuditEntry entry{by,
                           AuditAct::Exported,
                           {},
                           patient,
                           "all data of the patient, screenings: " + std::to_string(screenings)};
    if (const Outcome logged = archive.log(entry); !logged)
        return logged.error();
    return exportPatient(archive, patient, sha256);
}

} // namespace anteroom
