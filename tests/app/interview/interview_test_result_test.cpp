// SPDX-License-Identifier: GPL-3.0-or-later
// A measured question with results to choose from: a test that is done, or not done and why.
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> swabs() {
    return questionnaireFrom(R"(anteroom: 1
id: swabs
version: 1.0.0
title: Swabs
license: CC0-1.0
languages: [en]
documents: {}
sections:
  - id: s
    title: Swabs
    questions:
      - {id: swab, type: choice, measured: yes, text: Swab of today, options: [{id: found, text: Found}, {id: nothing, text: Nothing}]}
      - {id: clean, type: yes-no, measured: yes, text: 'Was it clean?'}
      - {id: last, type: yes-no, text: 'Last?'}
)");
}

} // namespace

class InterviewTestResultTest : public QObject {
    Q_OBJECT

private slots:
    void aResultTakesTheTimeOfTheClockAndAnother();
    void aTestThatIsNotDoneAsksWhy();
    void theKeysSayWhatNoughtStandsFor();
};

void InterviewTestResultTest::aResultTakesTheTimeOfTheClockAndAnother() {
    InterviewWindow window(swabs());
    QVERIFY(!window.find("time.swab"));
    window.click("option.swab.found");
    QTRY_VERIFY(window.find("time.swab"));
    QCOMPARE(window.find("time.swab")->accessibleName(), QString("Swab of today: Done at"));
    QCOMPARE(window.answer("swab").measured.minuteOfDay, std::optional<int>(14 * 60 + 5));
    settle();
    savePicture(window.view(), "test-result");
    QCOMPARE(clipped(window.view()), QStringList());
    window.type("time.swab", "13:58");
    window.click("option.swab.nothing"); // the time stands for the test, whichever its result
    QTRY_COMPARE(std::get<OptionValue>(window.answer("swab").value).option, 1U);
    QCOMPARE(window.answer("swab").measured.minuteOfDay, std::optional<int>(13 * 60 + 58));
    window.type("time.swab", "soon");
    window.click("next");
    QTRY_COMPARE(window.answer("swab").measured.refused, std::string("soon"));
    QVERIFY(window.session().isOpen(window.of("swab")));
    window.type("time.swab", "2027-03-10 9:00");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.textOf("time.swab.message"), QString("Not done on the day of the visit."));
}

void InterviewTestResultTest::aTestThatIsNotDoneAsksWhy() {
    InterviewWindow window(swabs());
    QVERIFY(!window.find("notSure.swab"));
    QCOMPARE(window.find<QAbstractButton>("notMeasured.swab")->text(), QString("Not done"));
    window.click("next");
    QTRY_COMPARE(window.textOf("message.swab"),
                 QString("Not answered yet: choose an answer, Not done or Prefer not to say."));
    window.click("notMeasured.swab");
    window.click("next");
    QTRY_COMPARE(window.focusName(), QString("reason.swab"));
    QCOMPARE(window.textOf("message.swab"), QString("Not answered yet: type why it was not done."));
    QCOMPARE(window.find("reason.swab")->accessibleName(), QString("Swab of today: Why it was not done"));
    settle();
    savePicture(window.view(), "test-not-done");
    window.keys("none left");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("swab"), notMeasured("none left"));
    QVERIFY(!window.find("time.swab"));
    window.click("option.swab.nothing"); // then it was done after all, now
    QTRY_COMPARE(window.answer("swab").measured.minuteOfDay, std::optional<int>(14 * 60 + 5));
    QCOMPARE(window.answer("swab").reason, std::string());
}

void InterviewTestResultTest::theKeysSayWhatNoughtStandsFor() {
    InterviewWindow window(swabs(), {1600, 900});
    window.click("option.clean.yes");
    QTRY_VERIFY(window.find("keyNotDone"));
    QVERIFY(!window.find("keyNotMeasured") && !window.find("keyNotSure"));
    window.keys("0");
    QTRY_COMPARE(window.answer("clean").state, Answer::State::NotMeasured);
    window.click("option.last.yes");
    QTRY_VERIFY(window.find("keyNotSure"));
    QVERIFY(!window.find("keyNotDone"));
}

QTEST_MAIN(InterviewTestResultTest)
#include "interview_test_result_test.moc"
