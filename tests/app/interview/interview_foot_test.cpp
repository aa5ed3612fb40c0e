// SPDX-License-Identifier: GPL-3.0-or-later
// What the foot says of the keys, and that it is so.
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;

class InterviewFootTest : public QObject {
    Q_OBJECT

private slots:
    void keysDeclineAndAddANote();
    void theFootSaysWhatTheKeysDoWhereTheFocusIs();
    void anOpenListOfNamesHasKeysOfItsOwn();
    void f1IsTheLastHintToGo();
    void theKeysAreAClickAwayToo();
    void enterAndF6AreTheLastHintsToGo_data();
    void enterAndF6AreTheLastHintsToGo();
    void theFirstPageLeadsBackToThePatientsDetails();
    void upAndDownLeaveATextAtItsFirstAndLastLine();
};

void InterviewFootTest::keysDeclineAndAddANote() {
    InterviewWindow window;
    window.key(Qt::Key_F7);
    QTRY_COMPARE(window.answer("here"), declined());
    window.key(Qt::Key_F7);
    QTRY_COMPARE(window.answer("here"), notAsked());
    window.key(Qt::Key_Down);
    QCOMPARE(window.focusName(), QString("field.born"));
    window.key(Qt::Key_F7); // from within a field too
    QTRY_COMPARE(window.answer("born"), declined());
    window.key(Qt::Key_F8);
    QTRY_COMPARE(window.focusName(), QString("noteText.born"));
    window.keys("by telephone");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("born").note, std::string("by telephone"));
}

void InterviewFootTest::theFootSaysWhatTheKeysDoWhereTheFocusIs() {
    InterviewWindow window(interviewQuestionnaire(), {1600, 900});
    QTRY_COMPARE(window.focusName(), QString("option.here.partner"));
    QTRY_VERIFY(window.find("keyNotSure"));
    for (const char* name : {"keyChoose", "keyGoOn", "keyNextUnanswered", "keyQuestion", "keyLeave"})
        QVERIFY2(window.find(name), name);
    window.key(Qt::Key_Down); // a date: 0 is a digit
    QTRY_VERIFY(!window.find("keyNotSure"));
    QVERIFY(!window.find("keyChoose"));
    QVERIFY(window.find("keyGoOn"));
    window.key(Qt::Key_Down); // several lines: Enter is a new line
    QTRY_VERIFY(window.find("keyGoOnFromText"));
    QVERIFY(!window.find("keyGoOn"));
    window.view().goToSection(2);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    QTRY_COMPARE(window.focusName(), QString("field.pulse"));
    QVERIFY(!window.find("keyNotMeasured"));
    window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QString("notMeasured.pulse"));
    QTRY_VERIFY(window.find("keyNotMeasured"));
    window.keys("0");
    QTRY_COMPARE(window.answer("pulse").state, Answer::State::NotMeasured);
}

void InterviewFootTest::anOpenListOfNamesHasKeysOfItsOwn() {
    InterviewWindow window(interviewQuestionnaire(), {1600, 900});
    window.view().goToSection(1);
    window.click("addRow.taken");
    QTRY_COMPARE(window.focusName(), QString("row.taken.0.name"));
    QTRY_VERIFY(window.find("keyLeave"));
    QVERIFY(!window.find("keySuggestion"));
    window.keys("clon");
    QTRY_VERIFY(window.find("keySuggestion"));
    QVERIFY(window.find("keyClose"));
    QVERIFY(window.find("keyGoOn")); // Enter takes nothing that was merely offered
    for (const char* name : {"keyLeave", "keyQuestion", "keyTake"})
        QVERIFY2(!window.find(name), name);
    window.key(Qt::Key_Down);
    QTRY_VERIFY(window.find("keyTake"));
    QVERIFY(!window.find("keyGoOn"));
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(!window.find("keySuggestion"));
    QVERIFY(window.find("keyLeave"));
    QVERIFY(window.find("keyGoOn"));
}

// Whoever is new here needs it most.
void InterviewFootTest::f1IsTheLastHintToGo() {
    for (const int width : {1600, 1024, 900, 640}) {
        InterviewWindow window(interviewQuestionnaire(), {width, 700});
        window.view().goToSection(1);
        settle();
        QVERIFY2(window.find("keyAll"), qPrintable(QString::number(width)));
    }
    InterviewWindow window;
    window.theme().setScale(200);
    QTRY_COMPARE(window.textOf("textSize"), QString("200 %"));
    settle();
    QVERIFY(window.find("keyAll"));
    window.view().goToSection(1);
    window.click("addRow.taken");
    window.keys("clon");
    QTRY_VERIFY(window.find("suggestions"));
    QVERIFY(window.find("keyAll"));
}

void InterviewFootTest::theKeysAreAClickAwayToo() {
    InterviewWindow window;
    const auto* keys = window.find<QAbstractButton>("keys");
    QVERIFY(keys);
    QCOMPARE(keys->accessibleName(), QString("All keys"));
    QCOMPARE(keys->toolTip(), QString("All keys (F1)"));
}

void InterviewFootTest::enterAndF6AreTheLastHintsToGo_data() {
    QTest::addColumn<int>("width");
    QTest::newRow("1024") << 1024;
    QTest::newRow("900") << 900;
}

void InterviewFootTest::enterAndF6AreTheLastHintsToGo() {
    QFETCH(int, width);
    InterviewWindow window(interviewQuestionnaire(), {width, 700});
    window.view().goToSection(1); // "Next: Heart and blood pressure" is long
    QTRY_VERIFY(window.find("keyGoOn"));
    QVERIFY(window.find("keyNextUnanswered"));
}

void InterviewFootTest::theFirstPageLeadsBackToThePatientsDetails() {
    InterviewWindow window;
    QSignalSpy wanted(&window.view(), &interview::InterviewView::identityRequested);
    window.key(Qt::Key_Down);
    window.keys("1985");
    window.click("patientDetails");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(window.answer("born"), date("1985"));
    window.view().goToSection(1);
    QTRY_VERIFY(!window.find("patientDetails"));
    QVERIFY(window.find("back"));
}

void InterviewFootTest::upAndDownLeaveATextAtItsFirstAndLastLine() {
    InterviewWindow window;
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    QCOMPARE(window.focusName(), QString("field.hope"));
    window.key(Qt::Key_Up);
    QCOMPARE(window.focusName(), QString("field.born"));
    window.key(Qt::Key_Down);
    window.keys("rest");
    window.key(Qt::Key_Return);
    window.keys("sleep");
    window.key(Qt::Key_Up); // within the text
    QCOMPARE(window.focusName(), QString("field.hope"));
    window.key(Qt::Key_Down);
    QCOMPARE(window.focusName(), QString("field.hope"));
    window.key(Qt::Key_Down);
    QCOMPARE(window.focusName(), QString("next"));
    QTRY_COMPARE(window.answer("hope"), text("rest\nsleep"));
}

QTEST_MAIN(InterviewFootTest)
#include "interview_foot_test.moc"
