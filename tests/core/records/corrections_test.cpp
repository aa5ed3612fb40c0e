// SPDX-License-Identifier: GPL-3.0-or-later
// What is changed after a signature: a correction that is given up, and a record that belongs to another
// patient.
#include "core/records/marks.h"
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
- {id: thoughts, type: yes-no, text: "Thoughts of not being alive?", safety: yes}
)",
                                             R"(
urgent:
  - {id: crisis, tier: same-visit, when: thoughts is yes, title: Thoughts}
findings:
  - {id: high, kind: flag, when: pressure is yes, title: High, cite: [{document: leaflet, section: One}]}
)");
    return made;
}

const PatientId avery = *PatientId::parse(std::string(32, 'b'));
const PatientId bailey = *PatientId::parse(std::string(32, 'c'));
const Identity averys{"TEST, Avery", "1985-02-11", "T-0001", "D. Sample", "Riverside", "1 Road"};
const Identity baileys{"TEST, Bailey", "1990-01-01", "T-0002", {}, {}, {}};

RecordSheet sheetOf(const Identity& identity, const std::string& notes = "came early") {
    RecordSheet sheet{"en", identity};
    sheet.notes = notes;
    return sheet;
}

Record signedOne() {
    Session session(questionnaire(), actAt(600).at);
    Sitting sitting(recordId(1), avery, questionnaire(), sheetOf(averys), actAt(600));
    session.setAnswer(QuestionIndex{0}, yes(), actAt(601).at);
    session.finish(actAt(602).at);
    sitting.update(session, sheetOf(averys), actAt(602).at);
    Record record = sitting.record();
    markFinding(record, 0, ReviewMark::Discussed, "at length", actAt(700));
    signRecord(record, actAt(720));
    return record;
}

/// Another answer, a crisis that comes up, other notes and another name.
Record correctedFurther(const Record& begun) {
    Session session = Session::resume(questionnaire(), begun.session);
    Sitting sitting(begun, questionnaire(), actAt(731));
    session.setAnswer(QuestionIndex{0}, no(), actAt(732).at);
    session.setAnswer(QuestionIndex{1}, yes(), actAt(733).at);
    Identity identity = begun.head.identity;
    identity.patientName = "TEST, Averie";
    RecordSheet sheet = sheetOf(identity, "came late");
    sheet.transcribedBy = "J. Sample";
    sheet.language = "es";
    session.finish(actAt(734).at);
    sitting.update(session, sheet, actAt(734).at);
    return sitting.record();
}

void isKeptAsItIs(const Record& record) {
    const auto read = decode(encode(record, *questionnaire()), *questionnaire());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QVERIFY(*read == record);
}

} // namespace

class CorrectionsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSignedIsNotMovedUnderItsSignature();
    void whatIsCorrectedIsMovedInItsRevision();
    void aMoveBeforeASignatureNeedsNoReason();
    void whatIsReadSaysThatItWasMoved();
    void detailsThatAreReplacedAreSaidWhereTheyMatter();
    void aDiscardedCorrectionLetsWhatWasSignedStandAgain();
    void whatADiscardedCorrectionChangedStaysInTheHistory();
    void anUrgentTriggerThatWasShownStays();
    void thatItWasEnteredInErrorStays();
    void oneThatMovedGoesBackWithItsDetails();
    void oneThatIsBegunAndDiscardedAgainEndsWhereItBegan();
};

void CorrectionsTest::whatIsSignedIsNotMovedUnderItsSignature() {
    const Record before = signedOne();
    Record record = before;
    const AuditEntry entry = moveToPatient(record, bailey, actAt(800), baileys, "the wrong chart was open");
    QVERIFY(entry.what == AuditAct::MovedToPatient);
    QVERIFY(entry.patient == bailey);
    QCOMPARE(entry.detail, std::string(32, 'b') + ": the wrong chart was open");
    QCOMPARE(record.head.revision, 2U);
    QCOMPARE(record.head.reason, std::string("the wrong chart was open"));
    QVERIFY(record.head.status == RecordStatus::Finished);
    QVERIFY(!record.head.signature);
    QVERIFY(record.head.finished == before.head.finished);
    QVERIFY(record.review.empty());
    QVERIFY(record.session == before.session);
    QVERIFY((record.moves == std::vector<PatientMove>{{actAt(800), avery, 2, "the wrong chart was open"}}));
    QVERIFY((record.earlierDetails == std::vector<IdentityChange>{{actAt(800), averys, 2}}));
    isKeptAsItIs(record);
    // And it can be signed anew, as this patient's.
    signRecord(record, actAt(810));
    isKeptAsItIs(record);
}

void CorrectionsTest::whatIsCorrectedIsMovedInItsRevision() {
    Record record = signedOne();
    beginCorrection(record, "misheard", actAt(730));
    QVERIFY(wasSigned(record.head));
    moveToPatient(record, bailey, actAt(800), std::nullopt, "the wrong chart was open");
    QCOMPARE(record.head.revision, 2U);
    QCOMPARE(record.head.reason, std::string("misheard"));
    QVERIFY(record.head.status == RecordStatus::Draft);
    QCOMPARE(record.moves.front().revision, 2U);
    isKeptAsItIs(record);
}

void CorrectionsTest::aMoveBeforeASignatureNeedsNoReason() {
    Record record = signedOne();
    record.head.status = RecordStatus::Finished;
    record.head.signature.reset();
    QVERIFY(!wasSigned(record.head));
    QCOMPARE(moveToPatient(record, bailey, actAt(800)).detail, std::string(32, 'b'));
    QCOMPARE(record.head.revision, 1U);
    QCOMPARE(record.review.size(), std::size_t{1});
    QVERIFY((record.moves == std::vector<PatientMove>{{actAt(800), avery, 1, {}}}));
    isKeptAsItIs(record);
    QCOMPARE(
        recordNotes(record, "en"),
        std::vector<std::string>{"Moved here from another patient's records (D. Sample, 2027-03-14 13:20)"});
}

void CorrectionsTest::whatIsReadSaysThatItWasMoved() {
    Record record = signedOne();
    moveToPatient(record, bailey, actAt(800), baileys, "the wrong chart was open");
    const std::vector<std::string> notes{"Correction 1 of what was signed: the wrong chart was open",
                                         "Moved here from another patient's records after it was signed (D. "
                                         "Sample, 2027-03-14 13:20): the wrong "
                                         "chart was open",
                                         "The patient's details were changed, and the record keeps those "
                                         "before (D. Sample, 2027-03-14 13:20)"};
    QCOMPARE(recordNotes(record, "en"), notes);
    const Summary summary = summarizeRecord(record, questionnaire(), "en");
    QCOMPARE(summary.recordNotes, notes);
    QVERIFY(summary.reviewedBy.empty());
    // Whose it was is none of this patient's business.
    QVERIFY(renderText(summary).find("Avery") == std::string::npos);
}

void CorrectionsTest::detailsThatAreReplacedAreSaidWhereTheyMatter() {
    const std::string note =
        "The patient's details were changed, and the record keeps those before (D. Sample, 2027-03-14 13:20)";
    const auto notesWith = [](const IdentityChange& change) {
        Record record = signedOne();
        record.earlierDetails.push_back(change);
        return recordNotes(record, "en");
    };
    QVERIFY(notesWith({actAt(800), baileys, 1}).empty()); // while the questions were asked
    QCOMPARE(notesWith({actAt(800), baileys, 2}), std::vector<std::string>{note});
    QCOMPARE(notesWith({actAt(800), baileys, 0}), std::vector<std::string>{note}); // of an earlier version
    Identity elsewhere = averys;
    elsewhere.clinicName = "Hillside";
    QVERIFY(notesWith({actAt(800), elsewhere, 2}).empty());
}

void CorrectionsTest::aDiscardedCorrectionLetsWhatWasSignedStandAgain() {
    const Record before = signedOne();
    Record record = before;
    beginCorrection(record, "misheard", actAt(730));
    record = correctedFurther(record);
    record.session.startedAt = {*Date::of(2027, 1, 20), 0};
    const AuditEntry entry = discardCorrection(record, before, "it was right", actAt(800));
    QVERIFY(entry.what == AuditAct::CorrectionDiscarded);
    QCOMPARE(entry.detail, std::string("it was right"));
    RecordHead head = before.head;
    head.edited = actAt(800);
    QVERIFY(record.head == head);
    QVERIFY(record.session.answers == before.session.answers);
    QVERIFY(record.session.finishedAt == before.session.finishedAt);
    QCOMPARE(record.notes, before.notes);
    QCOMPARE(record.transcribedBy, before.transcribedBy);
    QCOMPARE(record.session.startedAt, before.session.startedAt);
    QVERIFY((record.sheetChanges.back() ==
             SheetChange{actAt(800), SheetText::ScreenedOn, "2027-01-20", "2027-03-14"}));
    QVERIFY(record.review == before.review);
    QVERIFY(isOfTheseAnswers(record.review.front(), record, *questionnaire()));
    isKeptAsItIs(record);
    const Summary summary = summarizeRecord(record, questionnaire(), "en");
    QCOMPARE(summary.reviewedBy, std::string("Reviewed by D. Sample, 2027-03-14 12:00"));
    QVERIFY(!summary.discuss.at(0).findings.at(0).reviewed.empty());
}

void CorrectionsTest::whatADiscardedCorrectionChangedStaysInTheHistory() {
    const Record before = signedOne();
    Record record = before;
    beginCorrection(record, "misheard", actAt(730));
    record = correctedFurther(record);
    const std::size_t answered = record.history.size();
    const std::size_t said = record.sheetChanges.size();
    discardCorrection(record, before, "it was right", actAt(800));
    QCOMPARE(record.history.size(), answered + 2);
    QVERIFY((record.history[answered] == AnswerChange{actAt(800), QuestionIndex{0}, no(), yes()}));
    QVERIFY((record.history[answered + 1] == AnswerChange{actAt(800), QuestionIndex{1}, yes(), notAsked()}));
    QCOMPARE(record.sheetChanges.size(), said + 2);
    QVERIFY(
        (record.sheetChanges[said] == SheetChange{actAt(800), SheetText::Notes, "came late", "came early"}));
    QVERIFY((record.sheetChanges[said + 1] ==
             SheetChange{actAt(800), SheetText::TranscribedBy, "J. Sample", {}}));
    QCOMPARE(record.earlierDetails.size(), std::size_t{2});
    QCOMPARE(record.earlierDetails[1].before.patientName, std::string("TEST, Averie"));
    QVERIFY((record.discarded == std::vector<DiscardedCorrection>{{actAt(800), "misheard", "it was right"}}));
}

// It was on the screen, and somebody was to be told.
void CorrectionsTest::anUrgentTriggerThatWasShownStays() {
    const Record before = signedOne();
    Record record = before;
    beginCorrection(record, "misheard", actAt(730));
    record = correctedFurther(record);
    QCOMPARE(record.session.urgent.size(), std::size_t{1});
    const std::vector<UrgentEvent> shown = record.session.urgent;
    discardCorrection(record, before, "it was right", actAt(800));
    QVERIFY(record.session.urgent == shown);
    QVERIFY(record.session.urgentHolds == before.session.urgentHolds);
    isKeptAsItIs(record);
}

void CorrectionsTest::thatItWasEnteredInErrorStays() {
    const Record before = signedOne();
    Record record = before;
    beginCorrection(record, "misheard", actAt(730));
    anteroom::markInError(record, "twice", actAt(740));
    discardCorrection(record, before, "it was right", actAt(800));
    QVERIFY((record.head.enteredInError == EnteredInError{actAt(740), "twice"}));
}

void CorrectionsTest::oneThatMovedGoesBackWithItsDetails() {
    const Record before = signedOne();
    Record record = before;
    moveToPatient(record, bailey, actAt(800), baileys, "the wrong chart was open");
    QVERIFY(patientBeforeCorrection(record) == avery);
    moveToPatient(record, patientBeforeCorrection(record), actAt(810), std::nullopt, "it was hers after all");
    QVERIFY(patientBeforeCorrection(record) == avery);
    discardCorrection(record, before, "it was hers after all", actAt(810));
    QVERIFY(record.head.patient == avery);
    QVERIFY(record.head.identity == averys);
    QCOMPARE(record.moves.size(), std::size_t{2});
    QVERIFY(record.moves[1].from == bailey);
    // That it was elsewhere for a while is still said.
    QCOMPARE(recordNotes(record, "en").size(), std::size_t{4});
    isKeptAsItIs(record);
}

void CorrectionsTest::oneThatIsBegunAndDiscardedAgainEndsWhereItBegan() {
    const Record before = signedOne();
    Record record = before;
    for (const int minute : {730, 760}) {
        beginCorrection(record, "misheard", actAt(minute));
        record = correctedFurther(record);
        discardCorrection(record, before, "it was right", actAt(minute + 20));
        QVERIFY(record.head.identity == averys);
        QVERIFY(record.head.patient == avery);
        QCOMPARE(record.head.revision, 1U);
    }
    QCOMPARE(record.discarded.size(), std::size_t{2});
    isKeptAsItIs(record);
}

QTEST_APPLESS_MAIN(CorrectionsTest)
#include "corrections_test.moc"
