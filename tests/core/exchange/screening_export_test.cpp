// SPDX-License-Identifier: GPL-3.0-or-later
// One screening as another program takes it.
#include "core/exchange/csv/csv_import.h"
#include "core/exchange/screening_export.h"
#include "core/loading/read_answers.h"
#include "tests/core/exchange/bundle.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/fhir_schema.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

RecordHead headOf(RecordStatus status) {
    const Act by{*StaffId::parse("ada"), "Ada Admin", minute(0)};
    RecordHead head{*RecordId::parse(std::string(32, 'a')),
                    *PatientId::parse(std::string(32, 'b')),
                    1,
                    {},
                    status,
                    {sampleQuestionnaire()->data().id, "1.0.0", std::string(64, '0')},
                    "en",
                    {},
                    by,
                    by};
    return head;
}

std::string exported(const RecordHead& head, const Session& session, ScreeningFormat format) {
    return exportRecord(head, session, sampleSheet(), format, "en", countedUuids()).text;
}

QString statusOf(const RecordHead& head, const Session& session) {
    const Json bundle = Json::parse(exported(head, session, ScreeningFormat::Fhir));
    return said(resourcesIn(bundle, "QuestionnaireResponse").at(0)["status"]);
}

} // namespace

class ScreeningExportTest : public QObject {
    Q_OBJECT

private slots:
    void promise1AnOpenRecordIsNoCompletedOne();
    void whatWasEnteredInErrorSaysSoThroughout();
    void whatIsEnteredInErrorLeavesInNoTable();
    void anExportBeginsAsNothingElseDoes();
    void aLineIsTheAnswersThatWereSaid();
    void aTableIsReadBackAsTheSameScreening();
    void theTimesAreThoseOfTheVisit();
    void aScreeningFromPaperHasNoTimes();
    void theLogNamesRecordPatientAndFormat();
};

void ScreeningExportTest::promise1AnOpenRecordIsNoCompletedOne() {
    const TestSession finished = finishedInterview();
    QCOMPARE(statusOf(headOf(RecordStatus::Finished), finished), "completed");
    QCOMPARE(statusOf(headOf(RecordStatus::Signed), finished), "completed");
    QCOMPARE(statusOf(headOf(RecordStatus::Draft), finished), "in-progress");
    QCOMPARE(statusOf(headOf(RecordStatus::Finished), TestSession(sampleQuestionnaire())), "in-progress");
    RecordHead corrected = headOf(RecordStatus::Signed);
    corrected.revision = 2;
    corrected.reason = "a made-up reason";
    QCOMPARE(statusOf(corrected, finished), "amended");
    corrected.status = RecordStatus::Draft;
    QCOMPARE(statusOf(corrected, finished), "in-progress");
}

void ScreeningExportTest::whatWasEnteredInErrorSaysSoThroughout() {
    REQUIRE_FHIR_SCHEMA(schema);
    RecordHead head = headOf(RecordStatus::Signed);
    head.enteredInError = EnteredInError{head.created, "a made-up reason"};
    const std::string text = exported(head, finishedInterview(), ScreeningFormat::Fhir);
    for (const std::string& problem : schema->problemsOf(text))
        QFAIL(problem.c_str());
    const Json bundle = Json::parse(text);
    QVERIFY(resourcesIn(bundle, "DetectedIssue").size() > 1);
    for (const char* type : {"QuestionnaireResponse", "DetectedIssue"})
        for (const Json& resource : resourcesIn(bundle, type))
            QCOMPARE(said(resource["status"]), "entered-in-error");
}

void ScreeningExportTest::whatIsEnteredInErrorLeavesInNoTable() {
    RecordHead head = headOf(RecordStatus::Finished);
    for (const ScreeningFormat format : screeningFormats)
        QVERIFY(mayLeaveAs(head, format));
    head.enteredInError = EnteredInError{head.created, "a made-up reason"};
    QVERIFY(mayLeaveAs(head, ScreeningFormat::Fhir));
    QVERIFY(!mayLeaveAs(head, ScreeningFormat::Csv));
    QVERIFY(!mayLeaveAs(head, ScreeningFormat::JsonLines));
}

void ScreeningExportTest::anExportBeginsAsNothingElseDoes() {
    const RecordHead head = headOf(RecordStatus::Finished);
    QVERIFY(exported(head, finishedInterview(), ScreeningFormat::Fhir)
                .starts_with(beginOfExport(ScreeningFormat::Fhir)));
    QVERIFY(beginOfExport(ScreeningFormat::Fhir).find("urn:anteroom:export") != std::string::npos);
    // A table of one screening may hold many by now.
    QVERIFY(beginOfExport(ScreeningFormat::Csv).empty());
    QVERIFY(beginOfExport(ScreeningFormat::JsonLines).empty());
}

// Kept answers too; what was typed and refused is none.
void ScreeningExportTest::aLineIsTheAnswersThatWereSaid() {
    ShippedFiles files;
    const auto demo = loadShipped(files, "demo/questionnaire.yaml");
    const std::vector<Case> cases = shippedCases(*demo, "demo/cases.yaml");
    QVERIFY(cases.size() > 5);
    for (const Case& one : cases) {
        const Timestamp start{one.date, 0};
        Session session(demo, start);
        session.begin(one.answers, start);
        Answer typed;
        typed.refusedEntry = "abc";
        session.setAnswer(*demo->find("nights"), typed, start);
        const std::string line = exportRecord(headOf(RecordStatus::Finished), session, AnswerSheet{one.date},
                                              ScreeningFormat::JsonLines, "en", countedUuids())
                                     .text;
        const ReadAnswers read = readJsonAnswers("line.json", line, *demo);
        QVERIFY2(read.sheet, (line + render(read.diagnostics, read.sources)).c_str());
        QCOMPARE(read.id, std::string(32, 'a'));
        Session back(demo, start);
        back.begin(read.sheet->answers, start);
        for (std::uint32_t i = 0; i < demo->questions().size(); ++i) {
            const QuestionIndex question{i};
            QVERIFY2(back.state(question) == session.state(question), line.c_str());
            QVERIFY2(back.answer(question).value == session.answer(question).value, line.c_str());
            QVERIFY2(back.answer(question).note == session.answer(question).note, line.c_str());
        }
    }
}

void ScreeningExportTest::aTableIsReadBackAsTheSameScreening() {
    const RecordHead head = headOf(RecordStatus::Finished);
    const std::string table = exported(head, finishedInterview(), ScreeningFormat::Csv);
    const CsvImport made = importCsv("table.csv", table, sampleQuestionnaire());
    QVERIFY2(made.lines, render(made.diagnostics, made.sources).c_str());
    QCOMPARE(*made.lines, exported(head, finishedInterview(), ScreeningFormat::JsonLines));
}

void ScreeningExportTest::theTimesAreThoseOfTheVisit() {
    TestSession session(sampleQuestionnaire());
    session.set("agrees", yes());
    session.finish(minute(25));
    const Json line = Json::parse(exportScreening(session, AnswerSheet{session.startedAt().date},
                                                  ScreeningFormat::JsonLines, "en", countedUuids())
                                      .text);
    QCOMPARE(said(line["started"]), QString::fromStdString(session.startedAt().clock()));
    QCOMPARE(said(line["finished"]), QString::fromStdString(minute(25).clock()));
    QVERIFY(!line.contains("id"));
}

void ScreeningExportTest::aScreeningFromPaperHasNoTimes() {
    const TestSession session = finishedInterview();
    AnswerSheet sheet{session.startedAt().date};
    sheet.transcribedBy = "S. Sample";
    sheet.transcribedOn = "2027-03-15";
    const Json line =
        Json::parse(exportScreening(session, sheet, ScreeningFormat::JsonLines, "en", countedUuids()).text);
    QVERIFY(!line.contains("started"));
    QVERIFY(!line.contains("finished"));
    QCOMPARE(said(line["transcribed"]["by"]), "S. Sample");
}

void ScreeningExportTest::theLogNamesRecordPatientAndFormat() {
    const RecordHead head = headOf(RecordStatus::Finished);
    const AuditEntry entry = entryOfExport(head, ScreeningFormat::JsonLines, head.created);
    QVERIFY(entry.what == AuditAct::Exported);
    QVERIFY(entry.record == head.id && entry.patient == head.patient);
    QCOMPARE(entry.detail, std::string("the screening, as JSON Lines"));
}

QTEST_GUILESS_MAIN(ScreeningExportTest)
#include "screening_export_test.moc"
