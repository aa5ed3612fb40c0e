// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/kept_texts.h"
#include "core/records/patient_export.h"
#include "core/records/record_acts.h"
#include "core/records/record_codec.h"
#include "core/records/screening_json.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_interview.h"

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const Sha256 hash = [](std::string_view bytes) { return test::sha256(bytes); };

} // namespace

class PatientExportTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void onePatientsDataIsOneReadableFile();
    void promise1WhatAKeptSafetyAnswerBearsOnIsNotRuledOutInIt();
    void noOtherPatientIsInIt();
    void theLogHasItAndTheFileTellsOfItself();
    void whatIsDamagedIsNamedAndTheRestIsThere();
    void whereAPartOfTheListIsDamagedWhatOpensIsThere();
    void whatTheLogAloneHasIsNamed();
    void withoutTheRootWhatThePartsHoldIsThere();
    void afterABrokenLinkTheLogGoesOnAndIsNotWhole();
    void aPatientIsFoundByTheirIdOrByARecordOfTheirs();
    void theHistoryHasWhatWasTypedBesideAnAnswerAndWhatWasConfirmed();
    void detailsOfThePatientWhoseItWasAreWithheld();
    void detailsThatStayedUntilSomebodyTypedOthersAreWithheld();
    void onesOwnDetailsThatWerePutRightAreInIt();
    void whatBecameOfARecordIsInIt();
    void theNoticesOfSensitiveAnswersGoWithTheScreeningThatHasThem();

private:
    void put(const CellAddress& at, const std::optional<std::string>& bytes);
    Result<PatientExport> exportMended();
    void save(const Record& record, std::uint64_t expected, const AuditEntry& entry);
    Record screened(const RecordId& id, const PatientId& patient, const std::string& name);

    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ArchiveDesk> m_desk;
    std::shared_ptr<const Questionnaire> m_questionnaire = sampleQuestionnaire();
    PatientId m_pat = *PatientId::parse(std::string(32, 'b'));
    PatientId m_other = *PatientId::parse(std::string(32, 'c'));
};

void PatientExportTest::save(const Record& record, std::uint64_t expected, const AuditEntry& entry) {
    const SaveRequest request{.head = record.head,
                              .encoded = encode(record, *m_questionnaire),
                              .expected = expected,
                              .text = keptText(*m_questionnaire),
                              .audit = {entry}};
    const auto saved = m_desk->archive.save(request);
    QVERIFY(saved.ok() && saved->end == Saved::End::Saved);
}

Record PatientExportTest::screened(const RecordId& id, const PatientId& patient, const std::string& name) {
    RecordSheet sheet{"en", {name, "1985-02-11", "T-0001", "D. Sample", "", ""}};
    sheet.notes = "Came with a friend (made up).";
    Sitting sitting(id, patient, m_questionnaire, sheet, actAt(600));
    TestSession session = finishedInterview();
    sitting.update(session, sheet, actAt(630).at);
    return sitting.record();
}

// One that was signed and is being corrected, a draft entered in error, and one of somebody else.
void PatientExportTest::init() {
    m_store = std::make_unique<MemoryStore>();
    m_desk = std::make_unique<ArchiveDesk>(*m_store);
    QVERIFY(m_desk->archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
    Record record = screened(recordId(1), m_pat, "Pat Madeup");
    record.head.status = RecordStatus::Finished;
    record.head.finished = actAt(640);
    record.session.finishedAt = actAt(640).at;
    save(record, 0, {actAt(640), AuditAct::Created, record.head.id, m_pat});
    const AuditEntry marked = markFinding(record, 0, ReviewMark::FollowUp, "Call her doctor", actAt(650));
    save(record, 1, marked);
    const AuditEntry isSigned = signRecord(record, actAt(651));
    save(record, 2, isSigned);
    const AuditEntry begun = beginCorrection(record, "a typing mistake", actAt(700));
    save(record, 3, begun);
    Record wrong = screened(recordId(2), m_pat, "Pat Madeup");
    const AuditEntry inError = markInError(wrong, "twice by mistake", actAt(710));
    save(wrong, 0, inError);
    save(screened(recordId(3), m_other, "Somebody Else"), 0,
         {actAt(720), AuditAct::Created, recordId(3), m_other});
}

void PatientExportTest::onePatientsDataIsOneReadableFile() {
    const auto made = exportPatient(m_desk->archive, m_pat, hash, actAt(800));
    QVERIFY(made.ok());
    QCOMPARE(made->screenings, std::size_t{2});
    QCOMPARE(made->unreadable, std::size_t{0});
    QVERIFY(made->isLogWhole);
    QVERIFY(made->json.rfind(beginOfPatientExport(), 0) == 0);
    const std::string difference = differenceFromGolden("records/patient-export.json", made->json);
    QVERIFY2(difference.empty(), difference.c_str());
}

void PatientExportTest::promise1WhatAKeptSafetyAnswerBearsOnIsNotRuledOutInIt() {
    const auto questionnaire = questionnaireOf(
        "- {id: a, type: yes-no, text: A}\n"
        "- {id: b, type: yes-no, text: B, show-when: a is yes, safety: yes}\n",
        "findings:\n"
        "  - {id: f, kind: flag, when: b is yes, title: F, cite: [{document: leaflet, section: One}]}\n");
    const auto statusWith = [&](const Answer& b) {
        TestSession session(questionnaire);
        session.set("a", no());
        session.set("b", b);
        Sitting sitting(recordId(9), m_pat, questionnaire, {}, actAt(600));
        sitting.update(session, {}, actAt(630).at);
        return records::screeningJson(sitting.record(), questionnaire,
                                      sitting.record().head)["findings"][0]["status"]
            .get<std::string>();
    };
    QCOMPARE(statusWith(notAsked()), std::string("ruled-out"));
    QCOMPARE(statusWith(yes()), std::string("not-established"));
}

void PatientExportTest::noOtherPatientIsInIt() {
    const auto made = exportPatient(m_desk->archive, m_pat, hash);
    QVERIFY(made.ok());
    QVERIFY(made->json.find("Somebody Else") == std::string::npos);
    QVERIFY(made->json.find(recordId(3).str()) == std::string::npos);
}

void PatientExportTest::theLogHasItAndTheFileTellsOfItself() {
    const auto made = exportPatient(m_desk->archive, m_pat, hash, actAt(800));
    QVERIFY(made.ok());
    std::vector<AuditEntry> entries;
    QVERIFY(m_desk->archive
                .checkLog([&](std::uint64_t, const AuditEntry& entry) {
                    entries.push_back(entry);
                    return true;
                })
                .ok());
    const AuditEntry expected{
        actAt(800), AuditAct::Exported, {}, m_pat, "all data of the patient, screenings: 2"};
    QVERIFY(entries.back() == expected);
    QVERIFY(made->json.find(expected.detail) != std::string::npos);
    // And so the same bytes come again while nothing else happens.
    QCOMPARE(exportPatient(m_desk->archive, m_pat, hash)->json, made->json);
}

void PatientExportTest::whatIsDamagedIsNamedAndTheRestIsThere() {
    const CellAddress at{Shelf::Revision, recordId(1).str() + "-1"};
    const auto cell = m_store->read(at);
    QVERIFY2(cell.ok() && cell.value(), "the revision is kept under another key");
    const CellWrite gone{at, (*cell)->version, std::nullopt};
    QVERIFY(m_store->commit({&gone, 1})->empty());
    const auto made = exportPatient(m_desk->archive, m_pat, hash);
    QVERIFY(made.ok());
    QCOMPARE(made->screenings, std::size_t{2});
    QCOMPARE(made->unreadable, std::size_t{1});
    QVERIFY(made->json.find("\"problem\"") != std::string::npos);
    QVERIFY(made->json.find("\"is-whole\": false") != std::string::npos);
}

// Over what is there, and as a new version of it, as somebody would who has no key.
void PatientExportTest::put(const CellAddress& at, const std::optional<std::string>& bytes) {
    const auto cell = m_store->read(at);
    QVERIFY(cell.ok() && cell.value());
    const CellWrite write{at, (*cell)->version, bytes};
    QVERIFY(m_store->commit({&write, 1})->empty());
}

Result<PatientExport> PatientExportTest::exportMended() {
    const auto mended = MendedRecords::of({*m_store, m_desk->cipher, workspace}, hash, actAt(800));
    return mended ? exportPatient(**mended, m_pat, hash) : mended.error();
}

void PatientExportTest::whereAPartOfTheListIsDamagedWhatOpensIsThere() {
    const std::string whole = exportPatient(m_desk->archive, m_pat, hash)->json;
    put({Shelf::Index, "01"}, "something else");
    ArchiveDesk next(*m_store); // one that has not seen the part while it was whole
    // The log takes nothing, and so nothing is taken out without a word.
    QVERIFY(!exportPatient(next.archive, m_pat, hash, actAt(800)).ok());
    // What is found without the damaged part is not all.
    QCOMPARE(exportPatient(next.archive, m_pat, hash)->screenings, std::size_t{1});
    const std::uint64_t cells = *m_store->count();
    const auto made = exportMended();
    QVERIFY(made.ok());
    QCOMPARE(made->screenings, std::size_t{2});
    QCOMPARE(made->damagedParts, std::size_t{1});
    QVERIFY(!made->isWhole());
    QVERIFY(made->json.rfind(beginOfPatientExport(), 0) == 0);
    // But for what it says of itself it is what it was before.
    std::string said = made->json;
    const std::string isWhole = R"("is-whole": true)";
    const std::string notWhole = R"("is-whole": false,
  "problems": [
    "The part 01 of the list of records is damaged: screenings whose ids begin with 01 may be missing here, or be older versions."
  ])";
    QVERIFY2(said.find(notWhole) != std::string::npos, said.substr(0, 800).c_str());
    said.replace(said.find(notWhole), notWhole.size(), isWhole);
    QCOMPARE(said, whole);
    QCOMPARE(*m_store->count(), cells);
}

void PatientExportTest::whatTheLogAloneHasIsNamed() {
    put({Shelf::Index, "01"}, "something else");
    put({Shelf::Record, recordId(1).str()}, std::nullopt);
    const auto made = exportMended();
    QVERIFY(made.ok());
    QCOMPARE(made->screenings, std::size_t{1});
    QCOMPARE(made->unreadable, std::size_t{1});
    const auto named = made->json.find(R"("record": ")" + recordId(1).str() + R"(",
      "problem": "The log has it;)");
    QVERIFY(named != std::string::npos);
}

void PatientExportTest::withoutTheRootWhatThePartsHoldIsThere() {
    put({Shelf::Index, "root"}, "something else");
    const auto made = exportMended();
    QVERIFY(made.ok());
    QCOMPARE(made->screenings, std::size_t{2});
    QCOMPARE(made->damagedParts, std::size_t{1});
    // Nothing says where the log ends; what there is of it is there.
    QVERIFY(!made->isLogWhole);
    QVERIFY(made->json.find(R"("act": "signed")") != std::string::npos);
    QVERIFY(made->json.find("The list of records is damaged") != std::string::npos);
}

void PatientExportTest::afterABrokenLinkTheLogGoesOnAndIsNotWhole() {
    put({Shelf::Audit, "000000000003"}, "something else");
    const auto made = exportPatient(m_desk->archive, m_pat, hash);
    QVERIFY(made.ok());
    QVERIFY(!made->isLogWhole && !made->isWhole());
    QVERIFY(made->json.find(R"("act": "created")") != std::string::npos);
    QVERIFY(made->json.find(R"("act": "reviewed")") == std::string::npos); // the damaged one
    QVERIFY(made->json.find(R"("act": "signed")") != std::string::npos);
    QVERIFY(made->json.find(R"("is-whole": false)") != std::string::npos);
}

void PatientExportTest::aPatientIsFoundByTheirIdOrByARecordOfTheirs() {
    QCOMPARE(*patientMeant(m_desk->archive, m_pat.str()), m_pat);
    QCOMPARE(*patientMeant(m_desk->archive, recordId(3).str()), m_other);
    QVERIFY(!patientMeant(m_desk->archive, "nobody").ok());
    QVERIFY(!patientMeant(m_desk->archive, std::string(32, 'd')).ok());
    QVERIFY(!exportPatient(m_desk->archive, *PatientId::parse(std::string(32, 'd')), hash, actAt(800)).ok());
}

void PatientExportTest::theHistoryHasWhatWasTypedBesideAnAnswerAndWhatWasConfirmed() {
    Record record = screened(recordId(4), m_other, "Somebody Else");
    AnswerChange& change = record.history.front();
    change.before = change.after;
    change.before.note = "only at work";
    change.after.note = "at home too";
    change.confirmed = actAt(300).at;
    save(record, 0, {actAt(720), AuditAct::Created, recordId(4), m_other});
    const auto made = exportPatient(m_desk->archive, m_other, hash);
    for (const char* part : {R"("before-note": "only at work")", R"("after-note": "at home too")",
                             R"("confirmed": "2027-03-14T05:00")"})
        QVERIFY2(made->json.find(part) != std::string::npos, part);
}

void PatientExportTest::detailsOfThePatientWhoseItWasAreWithheld() {
    Record record = screened(recordId(4), m_pat, "Pat Madeup");
    const AuditEntry moved = moveToPatient(record, m_other, actAt(720),
                                           Identity{"Somebody Else", "1990-01-01", "T-9", {}, {}, {}});
    save(record, 0, moved);
    const auto made = exportPatient(m_desk->archive, m_other, hash);
    QCOMPARE(made->moved, std::size_t{1});
    QVERIFY(made->json.find("Pat Madeup") == std::string::npos);
    const auto json = nlohmann::json::parse(made->json);
    QVERIFY(json["mind"].get<std::string>().find("may name that patient") != std::string::npos);
    const auto& screening = json["screenings"][1];
    QVERIFY(screening.dump().find("T-0001") == std::string::npos);
    QVERIFY(screening["moves"][0]["from"] == m_pat.str());
    const auto& earlier = screening["earlier-details"][0];
    QVERIFY(earlier["withheld"] == "another patient's, see the record's page");
    QVERIFY(!earlier.contains("before"));
    QVERIFY(screening["identity"]["name"] == "Somebody Else");
}

// Signed as that patient's, moved without details, and put right by hand afterwards.
void PatientExportTest::detailsThatStayedUntilSomebodyTypedOthersAreWithheld() {
    Record record = screened(recordId(4), m_pat, "Pat Madeup");
    record.head.status = RecordStatus::Finished;
    record.head.finished = actAt(640);
    record.session.finishedAt = actAt(640).at;
    const AuditEntry isSigned = signRecord(record, actAt(651));
    save(record, 0, isSigned);
    const AuditEntry moved = moveToPatient(record, m_other, actAt(720), std::nullopt, "the wrong chart");
    save(record, 1, moved);
    const auto change = [&](const char* name, int minute) {
        record.earlierDetails.push_back({actAt(minute), record.head.identity, record.head.revision});
        record.head.identity = {name, "1990-01-01", "T-9", "D. Sample", {}, {}};
    };
    change("Somebody Els", 730);
    change("Somebody Else", 740);
    save(record, 2, {actAt(740), AuditAct::Changed, record.head.id, m_other});
    const std::string text = exportPatient(m_desk->archive, m_other, hash)->json;
    const auto screening = nlohmann::json::parse(text)["screenings"][1];
    for (const char* theirs : {"Pat Madeup", "T-0001"})
        QVERIFY2(screening.dump().find(theirs) == std::string::npos, theirs);
    QVERIFY(screening["earlier-details"][0].contains("withheld"));
    // Their own, put right, is theirs.
    QVERIFY(screening["earlier-details"][1]["before"]["name"] == "Somebody Els");
    QVERIFY(screening["revisions"][0]["identity"].contains("withheld"));
}

void PatientExportTest::onesOwnDetailsThatWerePutRightAreInIt() {
    Record record = screened(recordId(4), m_other, "Sombody Else");
    record.earlierDetails.push_back({actAt(730), record.head.identity, 1});
    record.head.identity.patientName = "Somebody Else";
    save(record, 0, {actAt(740), AuditAct::Created, record.head.id, m_other});
    const auto made = exportPatient(m_desk->archive, m_other, hash);
    QVERIFY(made->json.find("Sombody Else") != std::string::npos);
    QVERIFY(made->json.find("withheld") == std::string::npos);
    QVERIFY(made->json.find("\"mind\"") == std::string::npos);
}

void PatientExportTest::whatBecameOfARecordIsInIt() {
    Record record = screened(recordId(4), m_pat, "Pat Madeup");
    signRecord(record, actAt(700));
    moveToPatient(record, m_other, actAt(720), std::nullopt, "the wrong chart was open");
    record.sheetChanges = {{actAt(610), SheetText::Notes, "late", "on time"}};
    record.discarded = {{actAt(715), "misheard", "it was right"}};
    save(record, 0, {actAt(720), AuditAct::Created, recordId(4), m_other});
    const std::string json = exportPatient(m_desk->archive, m_other, hash)->json;
    for (const std::string& part :
         {R"("from": ")" + m_pat.str() + '"', std::string(R"("why": "the wrong chart was open")"),
          std::string(R"("text": "notes")"), std::string(R"("before": "late")"),
          std::string(R"("after": "on time")"), std::string(R"("reason": "misheard")")})
        QVERIFY2(json.find(part) != std::string::npos, part.c_str());
}

void PatientExportTest::theNoticesOfSensitiveAnswersGoWithTheScreeningThatHasThem() {
    const auto questionnaire =
        questionnaireOf("- {id: trouble, type: yes-no, text: Trouble}\n"
                        "- {id: drug, type: yes-no, text: Drug, sensitivity: drugs}\n"
                        "- {id: mother, type: yes-no, text: Mother, sensitivity: family}\n",
                        "sensitivities:\n"
                        "  - {id: drugs, title: Drugs, notice: Made up and not for others.}\n"
                        "  - {id: family, title: Family}\n");
    TestSession session(questionnaire);
    Sitting sitting(recordId(9), m_pat, questionnaire, {}, actAt(600));
    const auto notices = [&](const char* question, const Answer& answer,
                             std::vector<AnswerChange> history = {}) {
        session.set(question, answer);
        sitting.update(session, {}, actAt(630).at);
        Record record = sitting.record();
        record.history = std::move(history);
        const auto json = records::screeningJson(record, questionnaire, record.head);
        return json.contains("notices") ? json["notices"].dump() : std::string();
    };
    const std::string notice = R"([{"id":"drugs","title":"Drugs","notice":"Made up and not for others."}])";
    QCOMPARE(notices("trouble", yes()), std::string());
    QCOMPARE(notices("mother", yes()), std::string());
    QCOMPARE(notices("drug", declined()), notice);
    QCOMPARE(notices("drug", notAsked()), std::string());
    const AnswerChange takenBack{actAt(631), session.of("drug"), yes(), notAsked(), {}};
    QCOMPARE(notices("drug", notAsked(), {takenBack}), notice); // it stands in the history all the same
}

QTEST_APPLESS_MAIN(PatientExportTest)
#include "patient_export_test.moc"
