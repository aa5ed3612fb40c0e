// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_acts.h"
#include "core/records/record_codec.h"
#include "core/records/record_summary.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> questionnaire() {
    static const auto made = questionnaireOf(R"(
- {id: pressure, type: yes-no, text: "Is the blood pressure high?"}
)",
                                             R"(
findings:
  - {id: high, kind: flag, when: pressure is yes, title: High, discuss: Talk about it, cite: [{document: leaflet, section: One}]}
  - {id: low, kind: flag, when: pressure is no, title: Low, cite: [{document: leaflet, section: One}]}
)");
    return made;
}

Record finished() {
    Session session(questionnaire(), minute(0));
    session.setAnswer(QuestionIndex{0}, yes(), minute(1));
    session.finish(minute(2));
    Sitting sitting(recordId(1), *PatientId::parse(std::string(32, 'b')), questionnaire(), {"en"},
                    actAt(600));
    sitting.update(session, {"en"}, minute(2));
    return sitting.record();
}

/// What was done must also be what is kept.
void isKeptAsItIs(const Record& record) {
    const auto read = decode(encode(record, *questionnaire()), *questionnaire());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QVERIFY(*read == record);
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

} // namespace

class RecordActsTest : public QObject {
    Q_OBJECT

private slots:
    void aFindingIsMarkedOnce();
    void whatIsSignedIsReviewedByThatPerson();
    void aCorrectionIsANewRevisionToBeChanged();
    void whatIsEnteredInErrorStaysAndSaysSo();
    void aMovedRecordNamesWhereItCameFrom();
    void aMovedRecordTakesTheDetailsOfItsPatientAndKeepsWhatWasTyped();
    void theSummaryKnowsEveryLanguageThatThePatientWasAskedIn();
    void theSummarySaysWhatBecameOfIt();
};

void RecordActsTest::aFindingIsMarkedOnce() {
    Record record = finished();
    const AuditEntry entry = markFinding(record, 0, ReviewMark::Discussed, "at length", actAt(700));
    QVERIFY(entry.what == AuditAct::Reviewed);
    QVERIFY(entry.record == record.head.id);
    markFinding(record, 0, ReviewMark::FollowUp, {}, actAt(701));
    QCOMPARE(record.review.size(), std::size_t{1});
    QVERIFY((record.review[0] == Reviewed{0, ReviewMark::FollowUp, {}, actAt(701), 1}));
    QVERIFY(record.head.edited == actAt(701));
    isKeptAsItIs(record);
}

void RecordActsTest::whatIsSignedIsReviewedByThatPerson() {
    Record record = finished();
    QVERIFY(signRecord(record, actAt(720)).what == AuditAct::Signed);
    QVERIFY(record.head.status == RecordStatus::Signed);
    QVERIFY(record.head.signature == actAt(720));
    isKeptAsItIs(record);
}

void RecordActsTest::aCorrectionIsANewRevisionToBeChanged() {
    Record record = finished();
    markFinding(record, 0, ReviewMark::Discussed, {}, actAt(700));
    signRecord(record, actAt(720));
    const AuditEntry entry = beginCorrection(record, "misheard", actAt(730));
    QVERIFY(entry.what == AuditAct::CorrectionBegun);
    QCOMPARE(entry.detail, std::string("misheard"));
    QCOMPARE(record.head.revision, 2U);
    QVERIFY(record.head.status == RecordStatus::Draft);
    QVERIFY(!record.head.signature);
    QVERIFY(record.head.finished); // the first time stays
    QVERIFY(record.review.empty());
    isKeptAsItIs(record);
    // And it can be gone on with, and finished anew.
    Session session = Session::resume(questionnaire(), record.session);
    Sitting sitting(record, questionnaire(), actAt(731));
    session.setAnswer(QuestionIndex{0}, no(), minute(60));
    session.finish(minute(61));
    QVERIFY(sitting.update(session, {"en"}, minute(61)));
    QVERIFY(sitting.record().head.status == RecordStatus::Finished);
    QVERIFY(sitting.record().head.finished == record.head.finished);
}

void RecordActsTest::whatIsEnteredInErrorStaysAndSaysSo() {
    Record record = finished();
    const AuditEntry entry = anteroom::markInError(record, "the wrong patient", actAt(700));
    QVERIFY(entry.what == AuditAct::MarkedInError);
    QVERIFY((record.head.enteredInError == EnteredInError{actAt(700), "the wrong patient"}));
    QVERIFY(record.head.status == RecordStatus::Finished);
    isKeptAsItIs(record);
}

void RecordActsTest::aMovedRecordNamesWhereItCameFrom() {
    Record record = finished();
    const PatientId other = *PatientId::parse(std::string(32, 'c'));
    const AuditEntry entry = moveToPatient(record, other, actAt(700));
    QVERIFY(record.head.patient == other);
    QVERIFY(entry.patient == other);
    QCOMPARE(entry.detail, std::string(32, 'b'));
}

void RecordActsTest::aMovedRecordTakesTheDetailsOfItsPatientAndKeepsWhatWasTyped() {
    Record record = finished();
    const Identity typed{"A. Madeup", "1985-02-11", "T-0001", "D. Sample", "Riverside", "1 Road"};
    record.head.identity = typed;
    const Identity theirs{"B. Madeup", "1990-01-01", "T-0002", "somebody else", "Elsewhere", "2 Road"};
    moveToPatient(record, *PatientId::parse(std::string(32, 'c')), actAt(700), theirs);
    // Who asked, and where, stays as it was.
    QVERIFY((record.head.identity ==
             Identity{"B. Madeup", "1990-01-01", "T-0002", "D. Sample", "Riverside", "1 Road"}));
    QVERIFY((record.earlierDetails == std::vector<IdentityChange>{{actAt(700), typed, 1}}));
    isKeptAsItIs(record);
    QVERIFY(decodeHead(encode(record, *questionnaire()))->identity == record.head.identity);
}

void RecordActsTest::theSummaryKnowsEveryLanguageThatThePatientWasAskedIn() {
    Record record = finished();
    const auto languages = [&] { return languagesOf(record); };
    QVERIFY((languages() == std::vector<std::string>{record.head.language}));
    record.sheetChanges = {{actAt(610), SheetText::Language, "es", "fr"},
                           {actAt(611), SheetText::Notes, "de", "it"},
                           {actAt(612), SheetText::Language, "fr", "es"},
                           {actAt(613), SheetText::Language, "es", record.head.language}};
    QVERIFY((languages() == std::vector<std::string>{record.head.language, "es", "fr"}));
}

void RecordActsTest::theSummarySaysWhatBecameOfIt() {
    Record record = finished();
    Summary summary = summarizeRecord(record, questionnaire(), "en");
    QVERIFY(summary.discuss.at(0).findings.at(0).reviewed.empty());
    QVERIFY(summary.reviewedBy.empty() && summary.recordNotes.empty());

    markFinding(record, 0, ReviewMark::Discussed, "at length", actAt(700));
    signRecord(record, actAt(720));
    summary = summarizeRecord(record, questionnaire(), "en");
    QCOMPARE(summary.discuss.at(0).findings.at(0).reviewed,
             std::string("discussed (D. Sample, 2027-03-14 11:40): at length"));
    QCOMPARE(summary.reviewedBy, std::string("Reviewed by D. Sample, 2027-03-14 12:00"));
    const std::string page = renderText(summary);
    QVERIFY(has(page, "Reviewed: discussed (D. Sample"));
    QVERIFY(has(page, "Reviewed by D. Sample, 2027-03-14 12:00."));

    beginCorrection(record, "misheard", actAt(730));
    anteroom::markInError(record, "twice", actAt(740));
    summary = summarizeRecord(record, questionnaire(), "en");
    QVERIFY(summary.reviewedBy.empty());
    QCOMPARE(summary.recordNotes.size(), std::size_t{2});
    QCOMPARE(summary.recordNotes[0], std::string("Correction 1 of what was signed: misheard"));
    QCOMPARE(summary.recordNotes[1], std::string("Entered in error (D. Sample, 2027-03-14 12:20): twice"));
    QVERIFY(has(renderText(summary), "Correction 1 of what was signed: misheard."));
}

QTEST_APPLESS_MAIN(RecordActsTest)
#include "record_acts_test.moc"
