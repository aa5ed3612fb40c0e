// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of question with mouse and keys, in the window.
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QWheelEvent>

using namespace anteroom;
using namespace anteroom::test;

class InterviewEditorsTest : public QObject {
    Q_OBJECT

private slots:
    void aClickChoosesAndAnotherChanges();
    void anExclusiveChoiceClearsTheOthers();
    void whenAppearsForThePastOnly();
    void aRefusedDateOfAStatusLeavesTheStatusStanding();
    void nextStopsAtARefusedDateOfAStatus();
    void aRefusedTimeCountsNoMoreAndIsSaid();
    void aNumberIsJudgedOnLeavingNotWhileTyping();
    void anUnusualNumberIsTakenAndAskedAbout();
    void aDateBeforeBirthIsTakenAndAskedAbout();
    void aRefusedEntryStaysInViewAndIsNoAnswer();
    void theTimeOfAMeasurementIsPrefilledAndCanBeChanged();
    void aMeasurementOfAnotherDayIsTypedAndMarked();
    void notMeasuredAsksWhy();
    void textOfSeveralLinesIsKept();
    void aNoteIsKeptWithTheAnswer();
    void aSuggestionIsTakenOnlyWhenChosen();
    void aChosenSuggestionIsRecognised();
    void theAuthorsNoteForStaffStandsOnTheCard();
    void theWheelChangesNoAnswer();
    void aClickThatLeavesAFieldIsNotLost();
    void hiddenQuestionsComeAndGoInPlace();
};

void InterviewEditorsTest::aClickChoosesAndAnotherChanges() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.click("option.help.doctor");
    QTRY_COMPARE(window.answer("help"), chosen(1));
    window.click("option.help.line");
    QTRY_COMPARE(window.answer("help"), chosen(2));
    QVERIFY(!window.find<QAbstractButton>("option.help.doctor")->isChecked());
    QVERIFY(window.find<QAbstractButton>("option.help.line")->isChecked());
    window.click("declined.help");
    QTRY_COMPARE(window.answer("help"), declined());
    QVERIFY(!window.find<QAbstractButton>("option.help.line")->isChecked());
    window.click("declined.help");
    QTRY_COMPARE(window.answer("help"), notAsked());
}

void InterviewEditorsTest::anExclusiveChoiceClearsTheOthers() {
    InterviewWindow window;
    window.click("option.here.partner");
    window.click("option.here.friend");
    QTRY_COMPARE(window.answer("here"), chosenAll({0, 2}));
    window.click("option.here.nobody");
    QTRY_COMPARE(window.answer("here"), chosenAll({4}));
    QVERIFY(!window.find<QAbstractButton>("option.here.partner")->isChecked());
}

void InterviewEditorsTest::whenAppearsForThePastOnly() {
    InterviewWindow window;
    window.view().goToSection(2);
    QVERIFY(!window.find("field.told-high"));
    window.click("option.told-high.past");
    QTRY_VERIFY(window.find("field.told-high"));
    window.type("field.told-high", "2019-05");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("told-high"), past("2019-05"));
    window.click("option.told-high.never");
    QTRY_VERIFY(!window.find("field.told-high"));
    QCOMPARE(window.answer("told-high"), never());
    QVERIFY(!window.find("field.thoughts"));
}

void InterviewEditorsTest::aRefusedDateOfAStatusLeavesTheStatusStanding() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.keys("2"); // in the past
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("field.told-high"));
    window.keys("1");
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.textOf("message.told-high").startsWith("Enter "));
    QVERIFY(window.find<QAbstractButton>("option.told-high.past")->isChecked());
    QCOMPARE(window.find<QLineEdit>("field.told-high")->text(), QString("1"));
    QCOMPARE(window.session().state(window.of("told-high")), QuestionState::Answered);
    QCOMPARE(std::get<StatusValue>(window.answer("told-high").value), (StatusValue{option::past, {}}));
    QVERIFY(!window.session().isUnanswered(window.of("told-high")));
    QVERIFY(window.session().isOpen(window.of("told-high")));
    const QWidget* field = window.find("field.told-high");
    QCOMPARE(field->accessibleDescription(), window.textOf("message.told-high"));
    window.type("field.told-high", "2019");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("told-high"), past("2019"));
    QVERIFY(!window.find("message.told-high"));
}

void InterviewEditorsTest::nextStopsAtARefusedDateOfAStatus() {
    InterviewWindow window(questionnaireWith(R"(sections:
  - id: one
    title: One
    questions: [{id: told, type: status, text: "Told?"}]
  - id: two
    title: Two
    questions: [{id: more, type: yes-no, text: "More?"}]
)"));
    window.click("option.told.past");
    QTRY_VERIFY(window.find("field.told"));
    window.type("field.told", "two years ago");
    window.click("next");
    QTRY_COMPARE(window.focusName(), QString("option.told.past"));
    QVERIFY(window.textOf("message.told").startsWith("Enter "));
    QVERIFY2(window.find("section.one")->accessibleName().contains("1 left"),
             qPrintable(window.find("section.one")->accessibleName()));
    window.type("field.told", "2019");
    window.click("next");
    QTRY_VERIFY(window.find("question.more"));
}

void InterviewEditorsTest::aRefusedTimeCountsNoMoreAndIsSaid() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.type("field.pulse", "72");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("pulse"), number(72, "14:05"));
    window.type("time.pulse", "just now");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("pulse").measured.refused, std::string("just now"));
    QVERIFY(!window.answer("pulse").measured.minuteOfDay);
    QVERIFY(window.session().isOpen(window.of("pulse")));
    QVERIFY(window.find("time.pulse.message"));
    QCOMPARE(window.find<QLineEdit>("time.pulse")->text(), QString("just now"));
    // Another number is not measured at a time that nobody gave.
    window.type("field.pulse", "74");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("pulse").value, number(74).value);
    QVERIFY(!window.answer("pulse").measured.minuteOfDay);
    QCOMPARE(window.find<QLineEdit>("time.pulse")->text(), QString("just now"));
    window.type("time.pulse", "1358");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("pulse"), number(74, "13:58"));
    QVERIFY(!window.find("time.pulse.message"));
    // Nothing typed is the clock's time again.
    window.type("time.pulse", " ");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("pulse"), number(74, "14:05"));
    QCOMPARE(window.find<QLineEdit>("time.pulse")->text(), QString("14:05"));
}

void InterviewEditorsTest::aNumberIsJudgedOnLeavingNotWhileTyping() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.type("field.pulse", "9");
    QCOMPARE(window.answer("pulse"), notAsked());
    QVERIFY(!window.find("message.pulse"));
    window.keys("0");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("pulse"), number(90, "14:05"));
    QVERIFY(!window.find("message.pulse"));
}

void InterviewEditorsTest::anUnusualNumberIsTakenAndAskedAbout() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.type("field.pulse", "190");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("pulse"), number(190, "14:05"));
    QVERIFY2(window.textOf("message.pulse").contains("190 is unusual"),
             qPrintable(window.textOf("message.pulse")));
}

void InterviewEditorsTest::aDateBeforeBirthIsTakenAndAskedAbout() {
    InterviewWindow window;
    window.encounter().identity.dateOfBirth = "1985-02-11";
    window.type("field.born", "1984");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("born"), date("1984"));
    QTRY_COMPARE(
        window.textOf("message.born"),
        QString("This is before the date of birth (1985-02-11). Is it right? Type it again or go on."));
    window.type("field.born", "1985");
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(!window.find("message.born"));
}

void InterviewEditorsTest::aRefusedEntryStaysInViewAndIsNoAnswer() {
    InterviewWindow window;
    window.type("field.born", "1985");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("born"), date("1985"));
    window.type("field.born", "11.02.85");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("born"), refused("11.02.85"));
    QCOMPARE(window.find<QLineEdit>("field.born")->text(), QString("11.02.85"));
    QVERIFY(window.textOf("message.born").startsWith("Enter "));
    QCOMPARE(window.find("field.born")->accessibleDescription(), window.textOf("message.born"));
    QCOMPARE(window.session().state(window.of("born")), QuestionState::NotAsked);
    window.type("field.born", "1985-02-11");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("born"), date("1985-02-11"));
    QVERIFY(!window.find("message.born"));
}

void InterviewEditorsTest::theTimeOfAMeasurementIsPrefilledAndCanBeChanged() {
    InterviewWindow window;
    window.view().goToSection(2);
    QVERIFY(!window.find("time.weight"));
    window.type("field.weight", "71,5");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.find<QLineEdit>("time.weight")->text(), QString("14:05"));
    window.type("time.weight", "1358");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("weight"), number(71.5, "13:58"));
    QCOMPARE(window.find<QLineEdit>("time.weight")->text(), QString("13:58"));
    window.type("time.weight", "soon");
    window.key(Qt::Key_Tab);
    QCOMPARE(window.find<QLineEdit>("time.weight")->text(), QString("soon"));
    QCOMPARE(window.answer("weight").measured.refused, std::string("soon"));
    QVERIFY(!window.answer("weight").measured.minuteOfDay);
}

void InterviewEditorsTest::aMeasurementOfAnotherDayIsTypedAndMarked() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.type("field.weight", "71");
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(window.find("time.weight.day"));
    window.click("time.weight.day"); // the day before stands there, for typing over
    QTRY_COMPARE(window.focusName(), QString("time.weight"));
    QTest::keyClicks(window.find<QLineEdit>("time.weight"), "2027-03-10");
    QCOMPARE(window.find<QLineEdit>("time.weight")->text(), QString("2027-03-10 14:05"));
    window.key(Qt::Key_Tab);
    Answer old = number(71, "14:05");
    old.measured.day = Date::parse("2027-03-10");
    QTRY_COMPARE(window.answer("weight"), old);
    QTRY_VERIFY(window.textOf("time.weight.message").contains("Not measured on the day of the visit"));
    // The questionnaire asks for nothing newer of a weight; what it is in pounds stays in view.
    QCOMPARE(window.textOf("message.weight"), QString("That is 157 lb."));
    QVERIFY(!window.find("time.weight.day"));
    window.type("time.weight", "2027-03-15 09:00"); // tomorrow
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("weight").measured.refused, std::string("2027-03-15 09:00"));
    QVERIFY(window.textOf("time.weight.message").contains("2027-03-13 14:05"));
    window.type("time.weight", "2027-03-14 9:00");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("weight"), number(71, "09:00"));
    QCOMPARE(window.find<QLineEdit>("time.weight")->text(), QString("09:00"));
}

void InterviewEditorsTest::notMeasuredAsksWhy() {
    InterviewWindow window;
    window.view().goToSection(2);
    QVERIFY(!window.find("notSure.weight"));
    window.click("notMeasured.weight");
    QTRY_VERIFY(window.find("reason.weight"));
    window.type("reason.weight", "in a wheelchair");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("weight"), notMeasured("in a wheelchair"));
}

void InterviewEditorsTest::textOfSeveralLinesIsKept() {
    InterviewWindow window;
    auto* box = window.find<QPlainTextEdit>("field.hope");
    QVERIFY(box);
    QTest::mouseClick(box->viewport(), Qt::LeftButton);
    QTest::keyClicks(box, "Sleep");
    window.key(Qt::Key_Return);
    QTest::keyClicks(box, "1 good day");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.answer("hope"), text("Sleep\n1 good day"));
}

void InterviewEditorsTest::aNoteIsKeptWithTheAnswer() {
    InterviewWindow window;
    window.click("note.here");
    QTRY_COMPARE(window.focusName(), QString("noteText.here"));
    window.keys("as told by the partner");
    window.click("option.here.partner");
    QTRY_COMPARE(window.answer("here").note, std::string("as told by the partner"));
    QCOMPARE(window.answer("here").state, Answer::State::Answered);
    QVERIFY(!window.find("note.here"));
}

void InterviewEditorsTest::aSuggestionIsTakenOnlyWhenChosen() {
    InterviewWindow window;
    window.view().goToSection(1);
    window.click("addRow.taken");
    QTRY_COMPARE(window.focusName(), QString("row.taken.0.name"));
    window.keys("clon");
    QTRY_VERIFY(window.find<QListWidget>("suggestions"));
    QCOMPARE(window.find<QListWidget>("suggestions")->count(), 2);
    QCOMPARE(window.find<QListWidget>("suggestions")->currentRow(), -1);
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(!window.find("suggestions"));
    const Answer& name = std::get<RowsValue>(window.answer("taken").value).rows.front().front();
    QCOMPARE(std::get<TextValue>(name.value), (TextValue{"clon", {}}));
    QCOMPARE(window.textOf("recognised.taken.0.name"), QString("kept as typed"));
}

void InterviewEditorsTest::aChosenSuggestionIsRecognised() {
    InterviewWindow window;
    window.view().goToSection(1);
    window.click("addRow.taken");
    window.keys("klon");
    QTRY_VERIFY(window.find<QListWidget>("suggestions"));
    QCOMPARE(window.find<QListWidget>("suggestions")->item(0)->text(), QString("Klonopin (clonazepam)"));
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(!window.find("suggestions"));
    window.keys("o");
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.find<QLineEdit>("row.taken.0.name")->text(), QString("Klonopin"));
    QCOMPARE(window.textOf("recognised.taken.0.name"), QString("recognised: clonazepam"));
    QCOMPARE(window.focusName(), QString("row.taken.0.name"));
    const Answer& name = std::get<RowsValue>(window.answer("taken").value).rows.front().front();
    QCOMPARE(std::get<TextValue>(name.value), (TextValue{"Klonopin", 0U}));
}

void InterviewEditorsTest::theAuthorsNoteForStaffStandsOnTheCard() {
    InterviewWindow window(questionnaireOf(
        "- {id: a, type: yes-no, text: A, staff-note: Offer time alone.}\n- {id: b, type: yes-no, text: B}"));
    QCOMPARE(window.textOf("staffNote.a"), QString("For staff: Offer time alone."));
    QVERIFY(!window.find("staffNote.b"));
}

void InterviewEditorsTest::theWheelChangesNoAnswer() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.type("field.pulse", "72");
    auto* field = window.find<QLineEdit>("field.pulse");
    QWheelEvent wheel(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(field, &wheel);
    QCOMPARE(field->text(), QString("72"));
}

// Leaving the field makes a message appear above what is being clicked; the click must arrive all the same.
void InterviewEditorsTest::aClickThatLeavesAFieldIsNotLost() {
    InterviewWindow window(interviewQuestionnaire(), {1280, 1400});
    window.view().goToSection(2);
    window.click("addRow.pressure");
    window.keys("999");
    settle();
    auto* target = window.find<QAbstractButton>("notMeasured.weight");
    QVERIFY(target);
    QWindow* handle = window.view().windowHandle();
    const QPoint place = target->mapTo(&window.view(), target->rect().center());
    QTest::mousePress(handle, Qt::LeftButton, {}, place);
    QCoreApplication::processEvents();
    QCOMPARE(target->mapTo(&window.view(), target->rect().center()), place);
    QTest::mouseRelease(handle, Qt::LeftButton, {}, place);
    QTRY_COMPARE(window.answer("weight").state, Answer::State::NotMeasured);
    QTRY_VERIFY(window.textOf("message.pressure.0.systolic").startsWith("Enter "));
    QCOMPARE(std::get<RowsValue>(window.answer("pressure").value).rows[0][0].refusedEntry,
             std::string("999"));
}

void InterviewEditorsTest::hiddenQuestionsComeAndGoInPlace() {
    InterviewWindow window;
    window.view().goToSection(2);
    QWidget* pulse = window.find("question.pulse");
    window.click("option.told-high.current");
    QTRY_VERIFY(window.find("question.controlled"));
    window.click("option.controlled.no");
    QTRY_COMPARE(window.answer("controlled"), no());
    window.click("option.told-high.never");
    QTRY_VERIFY(!window.find("question.controlled"));
    QCOMPARE(window.focusName(), QString("option.told-high.never"));
    QCOMPARE(window.answer("controlled"), no());
    window.click("option.told-high.current");
    QTRY_VERIFY(window.find<QAbstractButton>("option.controlled.no")->isChecked());
    QCOMPARE(window.find("question.pulse"), pulse); // the same widget: nothing was rebuilt
}

QTEST_MAIN(InterviewEditorsTest)
#include "interview_editors_test.moc"
