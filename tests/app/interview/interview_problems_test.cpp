// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what is still open, at the head of a page.
#include "app/theme/jump_button.h"
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

using namespace anteroom;
using namespace anteroom::test;

class InterviewProblemsTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsListedUntilNextWasPressed();
    void eachLineLeadsToItsQuestion();
    void anAnswerTakesItsLineAwayAndMovesNothing();
    void oneOpenQuestionNeedsNoList();
    void theListSpeaksAsThePatientIsAsked();
    void aLongNameLeavesTheColumnAsWideAsItIs();
    void nextAsksForTheReasonAndHoldsNobodyUp();
    void enterGoesFromNotMeasuredToItsReasonAndOn();
    void aReasonThatIsLackingSaysInTheListWhatToDo();
};

namespace {

void openHeart(InterviewWindow& window) {
    window.view().goToSection(2);
    window.click("next");
}

QString lineAt(InterviewWindow& window, const QString& name) {
    QWidget* line = window.find(name);
    return line ? line->accessibleName() : QString();
}

} // namespace

void InterviewProblemsTest::nothingIsListedUntilNextWasPressed() {
    InterviewWindow window;
    window.view().goToSection(2);
    QVERIFY(!window.find("problemList"));
    window.click("next");
    QTRY_VERIFY(window.find("problemList"));
    QCOMPARE(window.find("problemList")->accessibleName(), QString("Not answered yet on this page"));
    QCOMPARE(lineAt(window, "problem.0"),
             QString("5  Has a doctor or nurse ever told you that your blood pressure is high?"));
    QCOMPARE(lineAt(window, "problem.3"), QString("8  Weight"));
    QVERIFY(!window.find("problem.4"));
    // Next goes to the first of them all the same.
    QTRY_COMPARE(window.focusName(), QString("option.told-high.current"));
}

void InterviewProblemsTest::eachLineLeadsToItsQuestion() {
    InterviewWindow window;
    openHeart(window);
    window.click("problem.3");
    QTRY_COMPARE(window.focusName(), QString("field.weight"));
    window.find("problem.2")->setFocus();
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("field.pulse"));
}

void InterviewProblemsTest::anAnswerTakesItsLineAwayAndMovesNothing() {
    InterviewWindow window;
    openHeart(window);
    window.click("problem.2");
    QTRY_COMPARE(window.focusName(), QString("field.pulse"));
    QCoreApplication::processEvents();
    const int before = window.find("field.pulse")->mapTo(&window.view(), QPoint()).y();
    window.keys("70");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(lineAt(window, "problem.2"), QString("8  Weight"));
    QVERIFY(!window.find("problem.3"));
    QCOMPARE(window.find("field.pulse")->mapTo(&window.view(), QPoint()).y(), before);
}

void InterviewProblemsTest::oneOpenQuestionNeedsNoList() {
    InterviewWindow window(questionnaireFrom(R"(anteroom: 1
id: two
version: 1.0.0
title: Two
license: CC0-1.0
languages: [en]
documents: {}
sections:
  - {id: s, title: S, questions: [{id: a, type: yes-no, text: 'A?'}, {id: b, type: yes-no, text: 'B?'}]}
)"));
    window.click("next");
    QTRY_VERIFY(window.find("problemList"));
    window.click("option.a.yes");
    QTRY_VERIFY(!window.find("problemList"));
    QVERIFY(window.find("message.b"));
}

void InterviewProblemsTest::theListSpeaksAsThePatientIsAsked() {
    InterviewWindow window(questionnaireFrom(R"(anteroom: 1
id: two
version: 1.0.0
title: Two
license: CC0-1.0
languages: [en]
documents: {}
sections:
  - id: s
    title: S
    questions:
      - {id: a, type: yes-no, text: 'Heard things that others did not?', label: Hearing things (psychosis)}
      - {id: b, type: number, text: 'Weight', label: Mass, unit: kg, range: [20, 300]}
)"));
    window.type("field.b", "1000");
    window.click("next");
    QTRY_COMPARE(lineAt(window, "problem.0"), QString("1  Heard things that others did not?"));
    // Of a refused entry the same words as at the field: what to do.
    QCOMPARE(lineAt(window, "problem.1"), QString("2  Weight  ") + window.textOf("message.b"));
    QVERIFY(lineAt(window, "problem.1").contains("between 20 and 300"));
}

void InterviewProblemsTest::aLongNameLeavesTheColumnAsWideAsItIs() {
    InterviewWindow window(questionnaireFrom(R"(anteroom: 1
id: two
version: 1.0.0
title: Two
license: CC0-1.0
languages: [en]
documents: {}
sections:
  - id: s
    title: S
    questions:
      - {id: b, type: yes-no, text: 'B?'}
      - id: a
        type: yes-no
        text: 'Over the last two weeks, and also before, have you, or has anybody who knows you well, noticed & written down that you slept for
          much less than you usually do, without feeling tired for it on the day that followed?'
)"),
                           {700, 600});
    window.click("next");
    QTRY_VERIFY(window.find("problem.1"));
    const QWidget* page = window.find("problemList")->parentWidget();
    QVERIFY(page->width() <= page->parentWidget()->width());
    const auto* line = qobject_cast<QAbstractButton*>(window.find("problem.1"));
    QVERIFY(qobject_cast<const theme::JumpButton*>(line)->shownText().endsWith(QString::fromUtf8("…")));
    QVERIFY(line->accessibleName().endsWith("followed?"));
}

void InterviewProblemsTest::nextAsksForTheReasonAndHoldsNobodyUp() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("next"); // points out what was not answered
    window.click("option.told-high.never");
    for (const char* name : {"pressure", "pulse", "weight"})
        window.click(QString("notMeasured.") + name);
    QTRY_VERIFY(window.find("reason.weight"));
    QVERIFY(!window.find("message.weight")); // not before Next
    window.type("reason.pressure", "no cuff");
    window.type("reason.pulse", "no cuff");
    window.click("next");
    QTRY_COMPARE(window.focusName(), QString("reason.weight"));
    const QString asked = "Not answered yet: type why it was not measured.";
    QCOMPARE(window.textOf("message.weight"), asked);
    QCOMPARE(window.find("reason.weight")->accessibleDescription(), asked);
    QVERIFY(window.session().isOpen(window.of("weight")));
    settle();
    savePicture(window.view(), "reason-asked");
    window.keys("in a wheelchair");
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(!window.find("message.weight"));
    QCOMPARE(window.find("reason.weight")->accessibleDescription(), QString());
    QVERIFY(!window.session().isOpen(window.of("weight")));
    window.type("reason.weight", " ");
    window.click("next");
    QTRY_COMPARE(window.focusName(), QString("reason.weight"));
    window.click("next"); // said once: nobody is held up
    QTRY_VERIFY(window.find("option.thoughts.never"));
    QCOMPARE(window.answer("weight"), notMeasured());
}

void InterviewProblemsTest::enterGoesFromNotMeasuredToItsReasonAndOn() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("notMeasured.pulse");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("reason.pulse"));
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("field.weight"));
    window.key(Qt::Key_Up); // back to what is still missing
    QTRY_COMPARE(window.focusName(), QString("reason.pulse"));
    window.keys("no cuff");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("field.weight"));
    QCOMPARE(window.answer("pulse"), notMeasured("no cuff"));
}

void InterviewProblemsTest::aReasonThatIsLackingSaysInTheListWhatToDo() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("notMeasured.weight");
    window.click("next");
    QTRY_COMPARE(lineAt(window, "problem.3"),
                 QString("8  Weight  Not answered yet: type why it was not measured."));
    window.click("problem.3");
    QTRY_COMPARE(window.focusName(), QString("reason.weight"));
}

QTEST_MAIN(InterviewProblemsTest)
#include "interview_problems_test.moc"
