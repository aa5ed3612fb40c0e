// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_codec.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_session.h"
#include "tests/support/sample_questionnaire.h"

#include <random>

using namespace anteroom;
using namespace anteroom::test;

namespace {

Timestamp at(int minuteOfDay) { return {*Date::of(2027, 3, 14), minuteOfDay}; }

struct Screened {
    Screened()
        : session(questionnaire, at(600)),
          sitting(recordId(1), *PatientId::parse(std::string(32, 'b')), questionnaire, sheet, actAt(600)) {}

    std::shared_ptr<const Questionnaire> questionnaire = questionnaireOf(R"(
- {id: pressure, type: yes-no, text: "Is the blood pressure high?"}
- {id: reading, type: number, text: "How high?", unit: mmHg, range: [50, 260], show-when: pressure is yes}
)",
                                                                         R"(
findings:
  - {id: high, kind: flag, when: pressure is yes, title: High, cite: [{document: leaflet, section: One}]}
)");
    RecordSheet sheet{"en"};
    Session session;
    Sitting sitting;

    QuestionIndex question(const char* id) const { return questionIn(*questionnaire, id); }
    void answer(const char* id, Answer answer, int minute) {
        session.setAnswer(question(id), std::move(answer), at(minute));
    }
};

std::vector<AuditAct> actsOf(const SaveRequest& request) {
    std::vector<AuditAct> acts;
    for (const AuditEntry& entry : request.audit)
        acts.push_back(entry.what);
    return acts;
}

} // namespace

class SittingTest : public QObject {
    Q_OBJECT

private slots:
    void aNewScreeningIsADraftThatWasCreated();
    void eachChangeOfAnAnswerIsInTheHistory();
    void aConfirmedAnswerSaysSinceWhenInTheHistory();
    void nothingChangedIsNoChange();
    void whatRaisesIsInTheRequest();
    void notesAndNamesAreTakenOver();
    void aCopyFromPaperBeginsOnTheDayOfTheForm();
    void anotherDayOfTheScreeningIsInTheHistory();
    void otherDetailsOfThePatientAreInTheHistory();
    void aNoteIsOneChangeWhileItIsTyped();
    void aLanguageThatAnythingWasAnsweredInIsKept();
    void aNoteThatWasReadIsNotChangedUnseen_data();
    void aNoteThatWasReadIsNotChangedUnseen();
    void whatWasTypedAndTakenOutAgainIsNoChange();
    void finishingIsByWhoeverSitsHereAndOnce();
    void whatIsMovedIsSavedAndLogged();
    void theFirstChangeAfterEachFinishIsInTheLog();
    void toFinishAloneIsNoChange();
    void goingOnIsOneChangeInTheLog();
    void whatWasLoggedIsNotAskedForAgain();
    void theRecordIsTheSessionWhateverIsDone();
};

void SittingTest::aNewScreeningIsADraftThatWasCreated() {
    const Screened screened;
    const RecordHead& head = screened.sitting.record().head;
    QVERIFY(head.status == RecordStatus::Draft);
    QVERIFY(head.created == actAt(600));
    QCOMPARE(head.questionnaire.sha256, screened.questionnaire->data().sha256);
    const SaveRequest request = screened.sitting.request(screened.session);
    QVERIFY((actsOf(request) == std::vector{AuditAct::Created}));
    QVERIFY(request.audit[0].record == head.id);
    QVERIFY(request.audit[0].patient == head.patient);
}

void SittingTest::eachChangeOfAnAnswerIsInTheHistory() {
    Screened screened;
    screened.answer("pressure", yes(), 605);
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(605)));
    screened.answer("pressure", declined(), 607);
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(607)));
    const auto& history = screened.sitting.record().history;
    QCOMPARE(history.size(), std::size_t{2});
    QVERIFY((history[1] == AnswerChange{actAt(607), screened.question("pressure"), yes(), declined()}));
    QVERIFY(screened.sitting.record().head.edited == actAt(607));
}

void SittingTest::aConfirmedAnswerSaysSinceWhenInTheHistory() {
    Screened screened;
    RecordSheet sheet = screened.sheet;
    const Timestamp earlier{*Date::of(2026, 9, 2), 605};
    sheet.confirmed = {{screened.question("pressure"), yes(), {*StaffId::parse("m2"), "M. Other", earlier}}};
    Answer noted = yes();
    noted.note = "as before";
    screened.answer("pressure", noted, 605);
    QVERIFY(screened.sitting.update(screened.session, sheet, at(605)));
    QVERIFY(!screened.sitting.update(screened.session, sheet, at(606))); // it is no change by itself
    screened.answer("pressure", no(), 607);
    QVERIFY(screened.sitting.update(screened.session, sheet, at(607)));
    const std::vector<AnswerChange>& history = screened.sitting.record().history;
    QCOMPARE(history.size(), std::size_t{2});
    QVERIFY(history[0].confirmed == earlier);
    QVERIFY(history[0].by == actAt(605));
    QVERIFY(!history[1].confirmed);
}

void SittingTest::nothingChangedIsNoChange() {
    Screened screened;
    QVERIFY(!screened.sitting.update(screened.session, screened.sheet, at(605)));
    screened.answer("pressure", yes(), 605);
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(605)));
    QVERIFY(!screened.sitting.update(screened.session, screened.sheet, at(606)));
    QVERIFY(screened.sitting.record().head.edited == actAt(605));
}

void SittingTest::whatRaisesIsInTheRequest() {
    Screened screened;
    QVERIFY(screened.sitting.request(screened.session).raised.empty());
    screened.answer("pressure", yes(), 605);
    QVERIFY((screened.sitting.request(screened.session).raised == std::vector{*FindingId::parse("high")}));
}

void SittingTest::notesAndNamesAreTakenOver() {
    Screened screened;
    RecordSheet sheet = screened.sheet;
    sheet.language = "en";
    sheet.identity.patientName = "Pat Madeup";
    sheet.notes = "arrived late";
    sheet.transcribedBy = "D. Sample";
    sheet.transcribedOn = "2027-03-14";
    QVERIFY(screened.sitting.update(screened.session, sheet, at(610)));
    const Record& record = screened.sitting.record();
    QCOMPARE(record.head.identity.patientName, std::string("Pat Madeup"));
    QCOMPARE(record.notes, std::string("arrived late"));
    QCOMPARE(record.transcribedBy, std::string("D. Sample"));
    QCOMPARE(record.transcribedOn, std::string("2027-03-14"));
    QVERIFY(record.history.empty());
}

void SittingTest::aCopyFromPaperBeginsOnTheDayOfTheForm() {
    const Screened screened;
    RecordSheet sheet = screened.sheet;
    sheet.transcribedBy = "D. Sample";
    sheet.screenedOn = Date::of(2027, 1, 20);
    const Sitting sitting(recordId(2), *PatientId::parse(std::string(32, 'b')), screened.questionnaire, sheet,
                          actAt(600));
    QCOMPARE(sitting.record().session.startedAt, (Timestamp{*Date::of(2027, 1, 20), 0}));
    QCOMPARE(sitting.record().head.created.at, at(600));
    const Session session = Session::resume(screened.questionnaire, sitting.record().session);
    QVERIFY(sitting.request(session).formDay == Date::of(2027, 1, 20));
    QVERIFY(!screened.sitting.request(screened.session).formDay); // not copied
}

void SittingTest::anotherDayOfTheScreeningIsInTheHistory() {
    Screened screened;
    screened.session.finish(at(605));
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(605)));
    screened.sitting.logged(screened.sitting.request(screened.session).audit.size());
    SessionState state = screened.session.state();
    state.startedAt = {*Date::of(2027, 1, 20), 0};
    const Session other = Session::resume(screened.questionnaire, state);
    QVERIFY(screened.sitting.update(other, screened.sheet, at(610)));
    const Record& record = screened.sitting.record();
    QCOMPARE(record.session.startedAt.date, *Date::of(2027, 1, 20));
    QVERIFY((record.sheetChanges ==
             std::vector<SheetChange>{{actAt(610), SheetText::ScreenedOn, "2027-03-14", "2027-01-20"}}));
    QCOMPARE(actsOf(screened.sitting.request(other)), std::vector{AuditAct::Changed});
    const auto read = decode(encode(record, *screened.questionnaire), *screened.questionnaire);
    QVERIFY(read.ok() && *read == record);
}

void SittingTest::otherDetailsOfThePatientAreInTheHistory() {
    Screened screened;
    RecordSheet sheet = screened.sheet;
    sheet.identity = {"Pat Madeup", "1985-02-11", "T-0001", "D. Sample", {}, {}};
    QVERIFY(screened.sitting.update(screened.session, sheet, at(610)));
    const Identity typed = sheet.identity;
    sheet.identity.identifier = "T-0010";
    QVERIFY(screened.sitting.update(screened.session, sheet, at(612)));
    QVERIFY(!screened.sitting.update(screened.session, sheet, at(613)));
    const Record& record = screened.sitting.record();
    QVERIFY((record.earlierDetails ==
             std::vector<IdentityChange>{{actAt(610), Identity{}, 1}, {actAt(612), typed, 1}}));
    const auto read = decode(encode(record, *screened.questionnaire), *screened.questionnaire);
    QVERIFY(read.ok() && *read == record);
}

void SittingTest::aNoteIsOneChangeWhileItIsTyped() {
    Screened screened;
    RecordSheet sheet = screened.sheet;
    for (const char* typed : {"a", "ar", "arrived late"}) {
        sheet.notes = typed;
        QVERIFY(screened.sitting.update(screened.session, sheet, at(610)));
    }
    sheet.transcribedBy = "D. Sample";
    QVERIFY(screened.sitting.update(screened.session, sheet, at(611)));
    sheet.notes = "arrived late, alone";
    QVERIFY(screened.sitting.update(screened.session, sheet, at(612)));
    const Record& record = screened.sitting.record();
    QVERIFY((record.sheetChanges ==
             std::vector<SheetChange>{{actAt(612), SheetText::Notes, {}, "arrived late, alone"},
                                      {actAt(611), SheetText::TranscribedBy, {}, "D. Sample"}}));
    const auto read = decode(encode(record, *screened.questionnaire), *screened.questionnaire);
    QVERIFY(read.ok() && *read == record);
}

void SittingTest::aLanguageThatAnythingWasAnsweredInIsKept() {
    Screened screened;
    RecordSheet sheet = screened.sheet;
    const auto switchTo = [&](const char* language, int minute) {
        sheet.language = language;
        QVERIFY(screened.sitting.update(screened.session, sheet, at(minute)));
    };
    switchTo("es", 610); // chosen by mistake, and nothing asked in it
    switchTo("en", 611);
    QVERIFY(screened.sitting.record().sheetChanges.empty());
    screened.session.setAnswer(QuestionIndex{0}, yes(), at(612));
    QVERIFY(screened.sitting.update(screened.session, sheet, at(612)));
    switchTo("es", 613);
    switchTo("fr", 614);
    const Record& record = screened.sitting.record();
    QVERIFY((record.sheetChanges == std::vector<SheetChange>{{actAt(613), SheetText::Language, "en", "es"}}));
    QCOMPARE(record.head.language, std::string("fr"));
    const auto read = decode(encode(record, *screened.questionnaire), *screened.questionnaire);
    QVERIFY(read.ok() && *read == record);
}

void SittingTest::aNoteThatWasReadIsNotChangedUnseen_data() {
    QTest::addColumn<int>("how");
    QTest::newRow("on a summary") << 0;
    QTest::newRow("once it was finished") << 1;
    QTest::newRow("by whoever goes on") << 2;
}

void SittingTest::aNoteThatWasReadIsNotChangedUnseen() {
    QFETCH(const int, how);
    Screened screened;
    RecordSheet sheet = screened.sheet;
    sheet.notes = "arrived late";
    QVERIFY(screened.sitting.update(screened.session, sheet, at(610)));
    if (how == 0)
        screened.sitting.summaryShown();
    if (how == 1) {
        screened.session.finish(at(611));
        QVERIFY(screened.sitting.update(screened.session, sheet, at(611)));
    }
    Sitting other(screened.sitting.record(), screened.questionnaire, actAt(612));
    Sitting& later = how == 2 ? other : screened.sitting;
    sheet.notes = "arrived on time";
    QVERIFY(later.update(screened.session, sheet, at(615)));
    QVERIFY((later.record().sheetChanges ==
             std::vector<SheetChange>{{actAt(610), SheetText::Notes, {}, "arrived late"},
                                      {actAt(615), SheetText::Notes, "arrived late", "arrived on time"}}));
}

void SittingTest::whatWasTypedAndTakenOutAgainIsNoChange() {
    Screened screened;
    RecordSheet sheet = screened.sheet;
    sheet.notes = "a slip";
    QVERIFY(screened.sitting.update(screened.session, sheet, at(610)));
    sheet.notes.clear();
    QVERIFY(screened.sitting.update(screened.session, sheet, at(611)));
    QVERIFY(screened.sitting.record().sheetChanges.empty());
}

void SittingTest::finishingIsByWhoeverSitsHereAndOnce() {
    Screened screened;
    screened.session.finish(at(640));
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(640)));
    const RecordHead& head = screened.sitting.record().head;
    QVERIFY(head.status == RecordStatus::Finished);
    QVERIFY(head.finished == actAt(640));
    screened.answer("pressure", yes(), 650);
    screened.session.finish(at(651));
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(651)));
    QVERIFY(head.status == RecordStatus::Finished);
    QVERIFY(head.finished == actAt(640));
    QVERIFY((actsOf(screened.sitting.request(screened.session)) ==
             std::vector{AuditAct::Created, AuditAct::Finished, AuditAct::Changed}));
}

void SittingTest::whatIsMovedIsSavedAndLogged() {
    Screened screened;
    const PatientId other = *PatientId::parse(std::string(32, 'c'));
    screened.sitting.moveTo(other, at(610));
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(610)));
    QVERIFY(!screened.sitting.update(screened.session, screened.sheet, at(611)));
    const SaveRequest request = screened.sitting.request(screened.session);
    QVERIFY(request.head.patient == other);
    QVERIFY((actsOf(request) == std::vector{AuditAct::Created, AuditAct::MovedToPatient}));
    QVERIFY(request.audit[1].by == actAt(610));
    QVERIFY(request.audit[1].patient == other);
    QCOMPARE(request.audit[1].detail, std::string(32, 'b'));
}

void SittingTest::theFirstChangeAfterEachFinishIsInTheLog() {
    Screened screened;
    const auto say = [&](const Answer& answer, int minute) {
        screened.answer("pressure", answer, minute);
        QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(minute)));
    };
    say(yes(), 605);
    screened.session.finish(at(640));
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(640)));
    say(no(), 650);
    say(yes(), 651);
    screened.sitting.summaryShown(); // somebody may have printed it
    QVERIFY(!screened.sitting.update(screened.session, screened.sheet, at(652)));
    say(no(), 653);
    say(yes(), 654);
    const SaveRequest request = screened.sitting.request(screened.session);
    QVERIFY((actsOf(request) ==
             std::vector{AuditAct::Created, AuditAct::Finished, AuditAct::Changed, AuditAct::Changed}));
    QVERIFY(request.audit[2].by == actAt(650));
    QVERIFY(request.audit[3].by == actAt(653));
}

void SittingTest::toFinishAloneIsNoChange() {
    Screened screened;
    Sitting later(screened.sitting.record(), screened.questionnaire, actAt(700));
    screened.session.finish(at(705));
    QVERIFY(later.update(screened.session, screened.sheet, at(705)));
    QVERIFY((actsOf(later.request(screened.session)) == std::vector{AuditAct::Finished}));
}

void SittingTest::goingOnIsOneChangeInTheLog() {
    Screened screened;
    screened.answer("pressure", yes(), 605);
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(605)));

    const Act other{*StaffId::parse("m2"), "M. Other", at(700)};
    Sitting later(screened.sitting.record(), screened.questionnaire, other);
    Session session = Session::resume(screened.questionnaire, later.record().session);
    QVERIFY(!later.update(session, screened.sheet, at(700)));
    QVERIFY(later.request(session).audit.empty());
    for (const int minute : {701, 702}) {
        session.setAnswer(screened.question("reading"), number(minute - 550), at(minute));
        QVERIFY(later.update(session, screened.sheet, at(minute)));
    }
    QVERIFY((actsOf(later.request(session)) == std::vector{AuditAct::Changed}));
    QCOMPARE(later.record().history.size(), std::size_t{3});
    QCOMPARE(later.record().history.back().by.name, std::string("M. Other"));
    QCOMPARE(later.record().head.created.name, std::string("D. Sample"));
    QCOMPARE(later.record().head.edited.name, std::string("M. Other"));
}

void SittingTest::whatWasLoggedIsNotAskedForAgain() {
    Screened screened;
    const std::size_t saved = screened.sitting.request(screened.session).audit.size();
    screened.session.finish(at(640));
    QVERIFY(screened.sitting.update(screened.session, screened.sheet, at(640)));
    screened.sitting.logged(saved);
    QVERIFY((actsOf(screened.sitting.request(screened.session)) == std::vector{AuditAct::Finished}));
}

void SittingTest::theRecordIsTheSessionWhateverIsDone() {
    std::mt19937 random(11);
    const auto questionnaire = sampleQuestionnaire();
    for (int round = 0; round < 50; ++round) {
        RecordSheet sheet{"en"};
        Sitting sitting(recordId(1), *PatientId::parse(std::string(32, 'b')), questionnaire, sheet, actAt(1));
        const Session session = randomSession(questionnaire, random);
        sitting.update(session, sheet, at(900));
        const auto read = decode(encode(sitting.record(), *questionnaire), *questionnaire);
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        QVERIFY(Session::resume(questionnaire, read->session).state() == session.state());
    }
}

QTEST_APPLESS_MAIN(SittingTest)
#include "sitting_test.moc"
