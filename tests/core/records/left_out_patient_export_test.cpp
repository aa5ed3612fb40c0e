// SPDX-License-Identifier: GPL-3.0-or-later
// All that is kept of a patient, without what is tagged as sensitive.
#include "core/records/kept_texts.h"
#include "core/records/patient_export.h"
#include "core/records/record_acts.h"
#include "core/records/record_codec.h"
#include "core/records/sensitive_kinds.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/sample_interview.h"
#include "tests/support/sensitive_questionnaire.h"

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;
using Json = nlohmann::ordered_json;

namespace {

const Sha256 hash = [](std::string_view bytes) { return test::sha256(bytes); };

QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }

} // namespace

class LeftOutPatientExportTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void nothingOfWhatIsLeftOutIsAnywhereInIt();
    void itSaysWhatIsLeftOutInEachScreeningThatCouldHaveIt();
    void whatIsNotLeftOutIsThereAsEver();
    void theLogHasWhatWasLeftOut();
    void theKindsAreThoseOfAllItsQuestionnaires();
    void aKindThatIsMistypedIsRefused();

private:
    void save(const Record& record, const Questionnaire& questionnaire, std::uint64_t expected,
              const AuditEntry& entry);
    Json exported(const std::vector<std::string>& ids) {
        const auto kinds = sensitiveKindsOf(m_desk->archive, m_pat, hash);
        const auto made = exportPatient(m_desk->archive, m_pat, hash, kindsNamed(*kinds, ids).value());
        return made ? Json::parse(made->json) : Json();
    }

    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ArchiveDesk> m_desk;
    PatientId m_pat = *PatientId::parse(std::string(32, 'b'));
};

void LeftOutPatientExportTest::save(const Record& record, const Questionnaire& questionnaire,
                                    std::uint64_t expected, const AuditEntry& entry) {
    const SaveRequest request{.head = record.head,
                              .encoded = encode(record, questionnaire),
                              .expected = expected,
                              .text = keptText(questionnaire),
                              .audit = {entry}};
    const auto saved = m_desk->archive.save(request);
    QVERIFY(saved.ok() && saved->end == Saved::End::Saved);
}

// A screening of a questionnaire with sensitive answers that was signed and is being corrected, with a word
// of the drug wherever one can be typed of it, and one of a questionnaire without.
void LeftOutPatientExportTest::init() {
    m_store = std::make_unique<MemoryStore>();
    m_desk = std::make_unique<ArchiveDesk>(*m_store);
    QVERIFY(m_desk->archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
    const auto sensitive = sensitiveQuestionnaire();
    RecordSheet sheet{"en", {"Pat Madeup", "1985-02-11", "T-0001", "D. Sample", "", ""}};
    sheet.notes = "zebra note";
    Sitting sitting(recordId(1), m_pat, sensitive, sheet, actAt(600));
    TestSession session = sensitiveSession();
    sitting.update(session, sheet, actAt(630).at);
    Record record = sitting.record();
    record.head.status = RecordStatus::Finished;
    record.head.finished = actAt(640);
    record.session.finishedAt = actAt(640).at;
    record.history.push_back(
        {actAt(635), session.of("which"), text("zebra before"), text("zebra powder"), {}});
    record.history.push_back({actAt(635), session.of("trouble"), no(), yes(), {}});
    record.sheetChanges.push_back({actAt(636), SheetText::Notes, "zebra first note", "zebra note"});
    save(record, *sensitive, 0, {actAt(640), AuditAct::Created, record.head.id, m_pat});
    const AuditEntry marked =
        markFinding(record, findingIn(*sensitive, "uses"), ReviewMark::FollowUp, "zebra mark", actAt(650));
    save(record, *sensitive, 1, marked);
    const AuditEntry isSigned = signRecord(record, actAt(651));
    save(record, *sensitive, 2, isSigned);
    const AuditEntry begun = beginCorrection(record, "zebra slip", actAt(700));
    save(record, *sensitive, 3, begun);
    const auto plain = sampleQuestionnaire();
    RecordSheet plainSheet = sheet;
    plainSheet.notes = "A plain note.";
    Sitting other(recordId(2), m_pat, plain, plainSheet, actAt(800));
    TestSession finished = finishedInterview();
    other.update(finished, plainSheet, actAt(830).at);
    save(other.record(), *plain, 0, {actAt(840), AuditAct::Created, recordId(2), m_pat});
}

void LeftOutPatientExportTest::nothingOfWhatIsLeftOutIsAnywhereInIt() {
    const std::string whole = exported({}).dump();
    const std::string without = exported({"drugs"}).dump();
    for (const char* word :
         {"zebra powder", "zebra before", "zebra reasons", "zebra note", "zebra first note", "zebra mark",
          "zebra slip", "86421", "Drug use told", "Sleep and drugs", "Speak about the drug",
          "Made up and not for others", "\"which\"", "\"doses\""}) {
        QVERIFY2(whole.find(word) != std::string::npos, word);
        QVERIFY2(without.find(word) == std::string::npos, (word + (" in " + without)).c_str());
    }
    // The family's is another kind.
    QVERIFY(without.find("zebra aunt") != std::string::npos);
    QVERIFY(exported({"drugs", "family"}).dump().find("zebra") == std::string::npos);
}

void LeftOutPatientExportTest::itSaysWhatIsLeftOutInEachScreeningThatCouldHaveIt() {
    const Json whole = exported({});
    QVERIFY(!whole.contains("left-out") && !whole["screenings"][0].contains("left-out"));
    const Json without = exported({"drugs"});
    QCOMPARE(bytes(without["left-out"].dump()), QByteArray(R"(["drugs"])"));
    const Json& screening = without["screenings"][0];
    const Json& left = screening["left-out"];
    QCOMPARE(bytes(left["sensitivities"].dump()), QByteArray(R"([{"id":"drugs","title":"Drugs"}])"));
    const LeftOut::Counts counts = leftOutBy(sensitiveSession(), {"drugs"}).counts();
    QCOMPARE(left["questions"].get<std::size_t>(), counts.questions);
    QCOMPARE(left["findings"].get<std::size_t>(), counts.findings);
    QVERIFY(bytes(left["text"]).startsWith("Left out of this copy: Drugs."));
    QCOMPARE(bytes(screening["reason"]), QByteArray("reason left out of this copy"));
    QVERIFY(!screening.contains("notes") && !screening.contains("notices"));
    QCOMPARE(bytes(screening["sheet-changes"][0]["before"]), QByteArray("reason left out of this copy"));
    QVERIFY(screening["revisions"][0].contains("left-out"));
    for (const Json& entry : without["log"])
        if (entry["act"] == "correction-begun")
            QCOMPARE(bytes(entry["detail"]), QByteArray("reason left out of this copy"));
}

void LeftOutPatientExportTest::whatIsNotLeftOutIsThereAsEver() {
    const Json whole = exported({});
    const Json without = exported({"drugs"});
    QCOMPARE(bytes(without["screenings"][1].dump()), bytes(whole["screenings"][1].dump()));
    QVERIFY(without["is-whole"] == true);
    std::vector<std::string> asked;
    for (const Json& answer : without["screenings"][0]["answers"])
        asked.push_back(answer["question"]);
    QCOMPARE(asked, (std::vector<std::string>{"trouble", "hours", "agreed", "mother"}));
    // What was said first, and the change.
    QByteArrayList changed;
    for (const Json& change : without["screenings"][0]["history"])
        changed << bytes(change["question"]);
    QCOMPARE(changed.join(' '), QByteArray("trouble hours agreed mother trouble"));
    QVERIFY(without["screenings"][0]["urgent"].empty());
}

void LeftOutPatientExportTest::theLogHasWhatWasLeftOut() {
    const auto kinds = sensitiveKindsOf(m_desk->archive, m_pat, hash);
    const LeftOutKinds both = kindsNamed(*kinds, {"family", "drugs"}).value();
    const auto made = exportPatient(m_desk->archive, m_pat, hash, actAt(900), both);
    QVERIFY(made.ok());
    QCOMPARE(bytes(Json::parse(made->json)["log"].back()["detail"]),
             QByteArray("all data of the patient, screenings: 2, without family, drugs"));
    QCOMPARE(
        bytes(entryOfMendedExport(m_pat, actAt(900), both).detail),
        QByteArray("what can be read of the patient, while a part of the list is damaged, without family, "
                   "drugs"));
}

void LeftOutPatientExportTest::theKindsAreThoseOfAllItsQuestionnaires() {
    const auto kinds = sensitiveKindsOf(m_desk->archive, m_pat, hash);
    QVERIFY(kinds.ok());
    QCOMPARE(kinds->size(), std::size_t{2});
    QCOMPARE(kinds->at(0).id.str(), std::string("drugs"));
    QCOMPARE(bytes(std::string(kinds->at(1).title.in("en"))), QByteArray("Family matters"));
    const PatientId nobody = *PatientId::parse(std::string(32, 'c'));
    QVERIFY(sensitiveKindsOf(m_desk->archive, nobody, hash)->empty());
}

void LeftOutPatientExportTest::aKindThatIsMistypedIsRefused() {
    const auto kinds = sensitiveKindsOf(m_desk->archive, m_pat, hash);
    QCOMPARE(
        bytes(kindsNamed(*kinds, {"drugs", "drug"}).error().message),
        QByteArray("`drug` cannot be left out: the sensitive answers that this patient's questionnaires mark "
                   "are drugs and family"));
    QCOMPARE(bytes(kindsNamed({}, {"drugs"}).error().message),
             QByteArray("`drugs` cannot be left out: no questionnaire of this patient's marks answers as "
                        "sensitive"));
    QCOMPARE(kindsNamed(*kinds, {"drugs", "drugs"})->size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(LeftOutPatientExportTest)
#include "left_out_patient_export_test.moc"
