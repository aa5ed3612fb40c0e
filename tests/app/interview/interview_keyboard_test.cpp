// SPDX-License-Identifier: GPL-3.0-or-later
// The interview by keyboard alone.
#include "tests/app/interview/interview_fixture.h"

#include <QLabel>
#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;

class InterviewKeyboardTest : public QObject {
    Q_OBJECT

private slots:
    void aWholeInterviewByKeyboardAlone();
    void upAndDownGoFromQuestionToQuestion();
    void tabStopsOnceInAGroupOfOptions();
    void leftAndRightGoAlongTheOptionsWithoutChoosing();
    void spaceActsOnWhatADigitChose();
    void spaceActsOnTheWayOutThatAKeyChose();
    void spaceAfterThatIsAllAddsNoRow();
    void digitsInAFieldGoToTheField();
    void zeroIsTheWayOut();
    void zeroTakesNoNumberAway();
    void nextUnansweredGoesAcrossSections();
    void undoAndRedoGoToWhatTheyChange();
    void undoInAFieldTakesBackTypingFirst();
    void enterOnTheLastQuestionIsNext();
    void nextGoesOnTheSecondTime();
    void controlPageDownGoesFromSectionToSection();
    void escapeAsksToLeave();
    void largerTextKeepsThePlaceAndTheFocus();
    void everyControlHasAnAccessibleName();
    void decliningASectionIsUndoneInOneStep();
};

void InterviewKeyboardTest::aWholeInterviewByKeyboardAlone() {
    InterviewWindow window;
    QSignalSpy review(&window.view(), &interview::InterviewView::reviewRequested);
    QTRY_COMPARE(window.focusName(), QString("option.here.partner"));
    window.keys("1");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("field.born"));
    window.keys("1985-02-11");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("field.hope"));
    window.keys("Sleep");
    window.key(Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(window.textOf("sectionTitle"), QString("Medicines"));
    QTRY_COMPARE(window.focusName(), QString("addRow.taken"));
    window.keys("1");
    QTRY_COMPARE(window.focusName(), QString("row.taken.0.name"));
    window.keys("clonaz");
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("row.taken.0.dose"));
    window.keys("0.5 mg");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("option.taken.0.daily.yes"));
    window.keys("1");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("addRow.taken"));
    window.keys("2"); // that is all
    window.key(Qt::Key_Return);

    QTRY_COMPARE(window.focusName(), QString("option.told-high.current"));
    window.keys("1");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("option.controlled.yes"));
    window.keys("0");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("addRow.pressure"));
    window.keys("1"); // of the number itself
    QTRY_COMPARE(window.focusName(), QString("row.pressure.0.systolic"));
    window.keys("48");
    window.key(Qt::Key_Return);
    window.keys("94");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("addRow.pressure"));
    window.keys("b"); // that is all
    window.key(Qt::Key_Down);
    QTRY_COMPARE(window.focusName(), QString("field.pulse"));
    window.keys("72");
    window.key(Qt::Key_Return);
    window.keys("71.5");
    window.key(Qt::Key_Return);

    QTRY_COMPARE(window.focusName(), QString("option.thoughts.current"));
    window.keys("3");
    window.key(Qt::Key_Return);
    window.keys("2");
    QCOMPARE(review.count(), 0);
    window.key(Qt::Key_Return);
    QTRY_COMPARE(review.count(), 1);

    QCOMPARE(window.session().progress().answered, window.session().progress().shown);
    QCOMPARE(window.answer("hope"), text("Sleep"));
    QCOMPARE(window.answer("controlled"), notSure());
    QCOMPARE(window.answer("weight"), number(71.5, "14:05"));
    const auto& taken = std::get<RowsValue>(window.answer("taken").value);
    QVERIFY(taken.complete);
    QCOMPARE(taken.rows,
             std::vector<Row>({{Answer::of(TextValue{"clonazepam", 0U}), text("0.5 mg"), yes(), {}}}));
}

void InterviewKeyboardTest::upAndDownGoFromQuestionToQuestion() {
    InterviewWindow window;
    QTRY_COMPARE(window.focusName(), QString("option.here.partner"));
    window.key(Qt::Key_Down);
    QCOMPARE(window.focusName(), QString("field.born"));
    window.key(Qt::Key_Down);
    QCOMPARE(window.focusName(), QString("field.hope"));
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_Down);
    QCOMPARE(window.focusName(), QString("next"));
    window.key(Qt::Key_Up);
    QCOMPARE(window.focusName(), QString("field.hope"));
    window.click("declined.born");
    window.key(Qt::Key_Up);
    QCOMPARE(window.focusName(), QString("option.here.partner"));
    window.key(Qt::Key_Up);
    QCOMPARE(window.focusName(), QString("option.here.partner"));
}

void InterviewKeyboardTest::tabStopsOnceInAGroupOfOptions() {
    InterviewWindow window;
    QStringList stops;
    for (int i = 0; i < 5; ++i) {
        stops << window.focusName();
        window.key(Qt::Key_Tab);
    }
    QCOMPARE(stops, QStringList(
                        {"option.here.partner", "notSure.here", "note.here", "field.born", "declined.born"}));
}

void InterviewKeyboardTest::leftAndRightGoAlongTheOptionsWithoutChoosing() {
    InterviewWindow window;
    window.key(Qt::Key_Right);
    window.key(Qt::Key_Right);
    QCOMPARE(window.focusName(), QString("option.here.friend"));
    QCOMPARE(window.answer("here"), notAsked());
    window.key(Qt::Key_Space);
    QTRY_COMPARE(window.answer("here"), chosenAll({2}));
    window.key(Qt::Key_Left);
    QCOMPARE(window.focusName(), QString("option.here.parent"));
    window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QString("notSure.here"));
    window.key(Qt::Key_Right);
    QCOMPARE(window.focusName(), QString("declined.here"));
    window.key(Qt::Key_Space);
    QTRY_COMPARE(window.answer("here"), declined());
}

void InterviewKeyboardTest::spaceActsOnWhatADigitChose() {
    InterviewWindow window;
    window.view().goToSection(2);
    QTRY_COMPARE(window.focusName(), QString("option.told-high.current"));
    window.keys("3");
    QTRY_COMPARE(window.focusName(), QString("option.told-high.never"));
    window.key(Qt::Key_Space);
    QTRY_COMPARE(window.answer("told-high"), never());
    window.view().goToSection(0);
    QTRY_COMPARE(window.focusName(), QString("option.here.partner"));
    window.keys("5");
    QTRY_COMPARE(window.answer("here"), chosenAll({4}));
    window.key(Qt::Key_Space); // takes back what the digit said, and says nothing else
    QTRY_COMPARE(window.answer("here"), notAsked());
}

void InterviewKeyboardTest::spaceActsOnTheWayOutThatAKeyChose() {
    InterviewWindow window;
    window.view().goToSection(2);
    QTRY_COMPARE(window.focusName(), QString("option.told-high.current"));
    window.keys("0");
    QTRY_COMPARE(window.focusName(), QString("notSure.told-high"));
    window.key(Qt::Key_Space);
    QTRY_COMPARE(window.answer("told-high"), notAsked());
    window.key(Qt::Key_F7);
    QTRY_COMPARE(window.focusName(), QString("declined.told-high"));
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("option.controlled.yes"));
    QCOMPARE(window.answer("told-high"), declined());
}

void InterviewKeyboardTest::spaceAfterThatIsAllAddsNoRow() {
    InterviewWindow window;
    window.view().goToSection(1);
    QTRY_COMPARE(window.focusName(), QString("addRow.taken"));
    window.keys("2"); // takes no medicines
    QTRY_COMPARE(window.focusName(), QString("noneRows.taken"));
    window.key(Qt::Key_Space);
    QCOMPARE(window.answer("taken"), rows({}));
}

void InterviewKeyboardTest::digitsInAFieldGoToTheField() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("addRow.pressure");
    window.keys("120");
    QCOMPARE(window.find<QLineEdit>("row.pressure.0.systolic")->text(), QString("120"));
    QVERIFY(!window.find("row.pressure.1.systolic"));
    QCOMPARE(window.answer("told-high"), notAsked());
}

void InterviewKeyboardTest::zeroIsTheWayOut() {
    InterviewWindow window;
    window.keys("0");
    QTRY_COMPARE(window.answer("here"), notSure());
    window.keys("0");
    QTRY_COMPARE(window.answer("here"), notAsked());
}

// "120" that is typed for the next question, one Tab too early.
void InterviewKeyboardTest::zeroTakesNoNumberAway() {
    InterviewWindow window(interviewQuestionnaire(), {1600, 900});
    window.view().goToSection(2);
    window.type("field.weight", "71");
    window.find("notMeasured.weight")->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(window.answer("weight"), number(71, "14:05"));
    QTRY_VERIFY(!window.find("keyNotMeasured"));
    window.keys("120");
    QCOMPARE(window.answer("weight"), number(71, "14:05"));
    QCOMPARE(window.find<QLineEdit>("field.weight")->text(), QString("71"));
}

void InterviewKeyboardTest::nextUnansweredGoesAcrossSections() {
    InterviewWindow window;
    window.keys("1");
    window.key(Qt::Key_F6);
    QTRY_COMPARE(window.focusName(), QString("field.born"));
    window.keys("1985");
    window.key(Qt::Key_F6);
    QTRY_COMPARE(window.focusName(), QString("field.hope"));
    QCOMPARE(window.answer("born"), date("1985"));
    window.key(Qt::Key_F6);
    QTRY_COMPARE(window.focusName(), QString("addRow.taken"));
    QCOMPARE(window.textOf("sectionTitle"), QString("Medicines"));
}

void InterviewKeyboardTest::undoAndRedoGoToWhatTheyChange() {
    InterviewWindow window;
    window.keys("1");
    window.key(Qt::Key_Down);
    window.keys("1985");
    window.key(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(window.textOf("sectionTitle"), QString("Medicines"));
    QCOMPARE(window.answer("born"), date("1985"));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(window.focusName(), QString("field.born"));
    QCOMPARE(window.answer("born"), notAsked());
    QCOMPARE(window.find<QLineEdit>("field.born")->text(), QString());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(window.answer("here"), notAsked());
    QCOMPARE(window.focusName(), QString("option.here.partner"));
    window.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(window.answer("here"), chosenAll({0}));
    window.key(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(window.answer("born"), date("1985"));
    QCOMPARE(window.find<QLineEdit>("field.born")->text(), QString("1985"));
}

void InterviewKeyboardTest::undoInAFieldTakesBackTypingFirst() {
    InterviewWindow window;
    window.keys("1");
    window.key(Qt::Key_Down);
    window.keys("1985");
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.find<QLineEdit>("field.born")->text(), QString());
    QCOMPARE(window.answer("here"), chosenAll({0}));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(window.answer("here"), notAsked());
}

void InterviewKeyboardTest::enterOnTheLastQuestionIsNext() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Return);
    // Two questions are open: the first is pointed out.
    QTRY_COMPARE(window.focusName(), QString("option.thoughts.current"));
    QVERIFY(window.find("message.thoughts"));
    QVERIFY(window.find("message.help"));
    window.keys("3");
    QTRY_VERIFY(!window.find("message.thoughts"));
}

void InterviewKeyboardTest::nextGoesOnTheSecondTime() {
    InterviewWindow window;
    QCOMPARE(window.find<QAbstractButton>("next")->text(), QString("Next: Medicines"));
    QVERIFY(!window.find("back"));
    window.click("next");
    QTRY_COMPARE(window.textOf("message.here"),
                 QString("Not answered yet: choose an answer, Not sure or Prefer not to say."));
    QCOMPARE(window.find<QAbstractButton>("next")->text(), QString("Go on anyway"));
    QVERIFY(window.find("footNotice"));
    window.click("next");
    QTRY_COMPARE(window.textOf("sectionTitle"), QString("Medicines"));
    QCOMPARE(window.find<QAbstractButton>("next")->text(), QString("Next: Heart and blood pressure"));
    window.click("back");
    QTRY_COMPARE(window.textOf("sectionTitle"), QString("About this visit"));
}

void InterviewKeyboardTest::controlPageDownGoesFromSectionToSection() {
    InterviewWindow window;
    window.key(Qt::Key_PageDown, Qt::ControlModifier);
    window.key(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(window.textOf("sectionTitle"), QString("Heart and blood pressure"));
    window.key(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(window.textOf("sectionTitle"), QString("Medicines"));
    QSignalSpy review(&window.view(), &interview::InterviewView::reviewRequested);
    for (int i = 0; i < 3; ++i)
        window.key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(review.count(), 1);
}

void InterviewKeyboardTest::escapeAsksToLeave() {
    InterviewWindow window;
    QSignalSpy leave(&window.view(), &interview::InterviewView::leaveRequested);
    window.key(Qt::Key_Down);
    window.keys("1985");
    window.key(Qt::Key_Escape);
    QTRY_COMPARE(leave.count(), 1);
    QCOMPARE(window.answer("born"), date("1985"));
}

void InterviewKeyboardTest::largerTextKeepsThePlaceAndTheFocus() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.type("field.pulse", "72");
    window.click("largerText");
    QTRY_COMPARE(window.theme().scale(), 110);
    QTRY_COMPARE(window.focusName(), QString("largerText"));
    QTRY_VERIFY(window.find("field.pulse"));
    QTRY_COMPARE(window.find<QLineEdit>("field.pulse")->text(), QString("72"));
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.theme().scale(), 120);
    QTRY_COMPARE(window.focusName(), QString("largerText"));
    QTRY_VERIFY(window.find("field.weight"));
    window.type("field.weight", "71");
    window.theme().setScale(130); // by key, from the last card of the page
    QTRY_COMPARE(window.focusName(), QString("field.weight"));
    QCOMPARE(window.textOf("sectionTitle"), QString("Heart and blood pressure"));
}

void InterviewKeyboardTest::everyControlHasAnAccessibleName() {
    InterviewWindow window;
    for (std::uint32_t section = 0; section < 4; ++section) {
        window.view().goToSection(section);
        if (window.find("addRow.taken"))
            window.click("addRow.taken");
        QCoreApplication::processEvents();
        for (const QWidget* widget : window.view().findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed, qPrintable(widget->objectName() + " " + widget->metaObject()->className()));
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        }
    }
    window.view().goToSection(3);
    QCOMPARE(window.find("option.help.doctor")->accessibleName(), QString("Whom would you call?: A doctor"));
    QCOMPARE(window.find("question.help")->accessibleName(), QString("Whom would you call?"));
}

void InterviewKeyboardTest::decliningASectionIsUndoneInOneStep() {
    InterviewWindow window;
    window.keys("1");
    window.click("declineSection");
    QTRY_COMPARE(window.answer("born"), declined());
    QVERIFY(window.find("sectionDeclined"));
    QVERIFY(!window.find("declineSection"));
    window.click("undo");
    QTRY_COMPARE(window.answer("born"), notAsked());
    QCOMPARE(window.answer("here"), chosenAll({0}));
    QTRY_VERIFY(window.find("declineSection"));
    QVERIFY(!window.find("sectionDeclined"));
}

QTEST_MAIN(InterviewKeyboardTest)
#include "interview_keyboard_test.moc"
