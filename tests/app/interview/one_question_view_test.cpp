// SPDX-License-Identifier: GPL-3.0-or-later
// The interview in the patient's own hands: one question at a time, and nothing that is for staff.
#include "tests/app/interview/tablet.h"
#include "tests/support/gui/contrast.h"
#include "tests/support/gui/tab_walk.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointingDevice>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;

class OneQuestionViewTest : public QObject {
    Q_OBJECT

private slots:
    void itSpeaksTheLanguageOfTheInterview();
    void onlyThePatientsQuestionsArePut();
    void nothingIsThereThatIsForStaff();
    void digitAndEnterGoThroughAllOfIt();
    void whatIsOpenIsSaidOnceAndThenPassed();
    void whatIsTypedCountsWithNext();
    void backLeadsThroughTheSectionsAndKeepsTheAnswers();
    void aListOfMedicinesIsFilledInHereToo();
    void aSectionCanBeDeclinedAtItsBeginning();
    void aHeadingOfAGroupStandsAboveEachOfItsQuestions();
    void atTheEndItAsksToGiveTheTabletBack();
    void staffGoOnWithTheFirstThingThatIsLeft();
    void staffGoOnWithTheReviewWhereNothingIsLeft();
    void everyTargetIsLarge();
    void aFingerScrollsAndChoosesNothing();
    void aTapOfAFingerChooses();
    void tabComesToEverything();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void inHighContrastNothingKeepsOtherColours();
    void aTranscriptionOrATryIsNotHandedOver();
};

void OneQuestionViewTest::itSpeaksTheLanguageOfTheInterview() {
    Tablet tablet(interviewQuestionnaire(), "es");
    QVERIFY(tablet.texts().contains("Pregunta 1 de 7"));
    QCOMPARE(tablet.textOf("patientNext"), QString("Siguiente"));
    tablet.answerUrgently();
    QCOMPARE(tablet.textOf("stayTitle"),
             QString::fromUtf8("Quédese donde está y llame ahora a alguien del personal"));
    QCOMPARE(tablet.textOf("stayProtocolButton"), QString("Para el personal: protocolo de crisis"));
}

void OneQuestionViewTest::onlyThePatientsQuestionsArePut() {
    Tablet tablet;
    QCOMPARE(tablet.textOf("questionProgress"), QString("Question 1 of 7"));
    QStringList seen;
    for (int i = 0; i < 60 && !tablet.find("thankYou"); ++i) {
        if (seen.isEmpty() || seen.last() != tablet.question())
            seen << tablet.question();
        tablet.click("patientNext");
    }
    QCOMPARE(seen, QStringList({"here", "born", "hope", "taken", "told-high", "thoughts", "help"}));
}

void OneQuestionViewTest::nothingIsThereThatIsForStaff() {
    Tablet tablet(questionnaireOf(R"(- id: sleep
  type: yes-no
  text: Do you sleep well?
  staff-note: Ask it slowly.
- {id: seen, type: yes-no, ask: staff, text: Seems tired})"));
    InterviewWindow* desk = &tablet.desk;
    QVERIFY(!tablet.texts().contains("Ask it slowly"));
    QVERIFY(!tablet.texts().contains("Add note"));
    QVERIFY(!tablet.texts().contains("Seems tired"));
    tablet.takeBack();
    QVERIFY(desk->find("staffNote.sleep"));
    // A note of staff is not shown to the patient, and is there again afterwards.
    desk->click("note.sleep");
    QTest::keyClicks(QApplication::focusWidget(), "looks down");
    desk->view().commitTyping();
    QWidget place;
    auto* again = desk->view().handOver(&place);
    QVERIFY(again);
    place.show();
    for (const auto* box : place.findChildren<QPlainTextEdit*>())
        QVERIFY(!box->toPlainText().contains("looks down"));
    delete again;
    desk->view().takeBack();
    QCOMPARE(desk->session().answer(desk->of("sleep")).note, std::string("looks down"));
}

void OneQuestionViewTest::digitAndEnterGoThroughAllOfIt() {
    Tablet tablet;
    tablet.keys("5"); // nobody
    tablet.key(Qt::Key_Return);
    QCOMPARE(tablet.question(), QString("born"));
    tablet.keys("1985");
    tablet.key(Qt::Key_Return);
    QVERIFY(!tablet.find("message.born") || tablet.question() == "hope");
    QCOMPARE(tablet.question(), QString("hope"));
    tablet.click("patientNext");
    if (tablet.question() == "hope")
        tablet.click("patientNext");
    QCOMPARE(tablet.question(), QString("taken"));
    tablet.keys("2"); // takes none
    tablet.key(Qt::Key_Return);
    QCOMPARE(tablet.question(), QString("told-high"));
    tablet.keys("3");
    tablet.key(Qt::Key_Return);
    QCOMPARE(tablet.question(), QString("thoughts"));
    QVERIFY(tablet.desk.session().answer(tablet.desk.of("told-high")).state == Answer::State::Answered);
    QVERIFY(tablet.desk.session().answer(tablet.desk.of("born")).state == Answer::State::Answered);
}

void OneQuestionViewTest::whatIsOpenIsSaidOnceAndThenPassed() {
    Tablet tablet;
    tablet.click("patientNext");
    QCOMPARE(tablet.question(), QString("here"));
    QVERIFY(tablet.textOf("message.here").startsWith("Not answered yet"));
    QCOMPARE(tablet.textOf("patientNext"), QString("Go on anyway"));
    tablet.click("patientNext");
    QCOMPARE(tablet.question(), QString("born"));
    QCOMPARE(tablet.textOf("patientNext"), QString("Next"));
}

void OneQuestionViewTest::whatIsTypedCountsWithNext() {
    Tablet tablet;
    tablet.goTo("born");
    QTest::keyClicks(tablet.find<QLineEdit>("field.born"), "3001");
    tablet.click("patientNext");
    QCOMPARE(tablet.question(), QString("born")); // refused, and said so
    QVERIFY(tablet.find("message.born"));
    auto* field = tablet.find<QLineEdit>("field.born");
    field->selectAll();
    QTest::keyClicks(field, "1985-02-11");
    tablet.click("patientNext");
    QCOMPARE(tablet.question(), QString("hope"));
    QVERIFY(tablet.desk.answer("born").state == Answer::State::Answered);
    QTest::keyClicks(tablet.find<QPlainTextEdit>("field.hope"), "better nights");
    tablet.desk.view().commitTyping(); // as before a lock
    QVERIFY(tablet.desk.answer("hope").state == Answer::State::Answered);
}

void OneQuestionViewTest::backLeadsThroughTheSectionsAndKeepsTheAnswers() {
    Tablet tablet;
    QVERIFY(!tablet.find<QAbstractButton>("patientBack")->isEnabled());
    tablet.click("option.here.partner");
    tablet.goTo("taken");
    tablet.click("patientBack");
    QCOMPARE(tablet.question(), QString("hope"));
    tablet.click("patientBack");
    tablet.click("patientBack");
    QCOMPARE(tablet.question(), QString("here"));
    QVERIFY(tablet.find<QAbstractButton>("option.here.partner")->isChecked());
}

void OneQuestionViewTest::aListOfMedicinesIsFilledInHereToo() {
    Tablet tablet;
    tablet.goTo("taken");
    tablet.click("addRow.taken");
    QTRY_VERIFY(tablet.find("row.taken.0.name"));
    QTRY_COMPARE(tablet.focusName(), QString("row.taken.0.name"));
    tablet.keys("clo");
    QTRY_VERIFY(tablet.find("suggestions"));
    tablet.key(Qt::Key_Down);
    tablet.key(Qt::Key_Return);
    QCOMPARE(tablet.find<QLineEdit>("row.taken.0.name")->text(), QString("clonidine"));
    tablet.click("option.taken.0.daily.yes");
    tablet.click("allRows.taken");
    settle();
    savePicture(tablet.place, "patient-medicines");
    tablet.click("patientNext");
    QCOMPARE(tablet.question(), QString("told-high"));
}

void OneQuestionViewTest::aSectionCanBeDeclinedAtItsBeginning() {
    Tablet tablet;
    tablet.goTo("taken");
    QVERIFY(tablet.find("patientDeclineSection"));
    tablet.click("patientBack");
    QCOMPARE(tablet.question(), QString("hope"));
    QVERIFY(!tablet.find("patientDeclineSection"));
    tablet.goTo("thoughts");
    tablet.click("patientDeclineSection");
    QVERIFY(tablet.find("thankYou"));
    QVERIFY(tablet.desk.answer("thoughts").state == Answer::State::Declined);
    QVERIFY(tablet.desk.answer("help").state == Answer::State::Declined);
}

void OneQuestionViewTest::aHeadingOfAGroupStandsAboveEachOfItsQuestions() {
    Tablet tablet(questionnaireOf(R"(- {id: hello, type: information, text: Said once.}
- {id: first, type: yes-no, text: First}
- group: weeks
  title: The last two weeks
  questions:
    - {id: how, type: information, text: 'How often were you bothered by these?'}
    - {id: sleep, type: yes-no, text: Sleep}
    - {id: food, type: yes-no, text: Food}
- {id: last, type: yes-no, text: Last})"));
    const auto shows = [&tablet](const QString& text) {
        for (const QLabel* label : tablet.place.findChildren<QLabel*>())
            if (label->isVisible() && label->text() == text)
                return true;
        return false;
    };
    QVERIFY(shows("Said once.") && !shows("The last two weeks"));
    for (const char* id : {"sleep", "food"}) {
        tablet.goTo(id);
        QVERIFY2(shows("The last two weeks") && shows("How often were you bothered by these?"), id);
        QVERIFY(!shows("Said once."));
    }
    tablet.goTo("last");
    QVERIFY(!shows("The last two weeks") && !shows("How often were you bothered by these?"));
}

void OneQuestionViewTest::atTheEndItAsksToGiveTheTabletBack() {
    Tablet tablet;
    QSignalSpy wanted(tablet.view.data(), &interview::OneQuestionView::staffWanted);
    tablet.click("option.here.nobody");
    for (int i = 0; i < 60 && !tablet.find("thankYou"); ++i)
        tablet.click("patientNext");
    QCOMPARE(tablet.textOf("thankYou"), QString("Thank you"));
    QCOMPARE(tablet.textOf("giveBack"), QString("You can give the tablet back now."));
    QVERIFY(tablet.textOf("patientLeft").contains("not answered yet"));
    settle();
    savePicture(tablet.place, "patient-end");
    tablet.key(Qt::Key_Return); // nothing
    QVERIFY(tablet.find("thankYou"));
    tablet.click("patientFirst");
    QVERIFY(!tablet.find("thankYou"));
    QCOMPARE(tablet.question(), QString("born"));
    tablet.click("patientStaff");
    QCOMPARE(wanted.count(), 1);
}

void OneQuestionViewTest::staffGoOnWithTheFirstThingThatIsLeft() {
    Tablet tablet(questionnaireOf(R"(- {id: sleep, type: yes-no, text: Sleep}
- {id: seen, type: yes-no, ask: staff, text: Seems tired}
- {id: food, type: yes-no, text: Food})"));
    tablet.click("option.sleep.yes");
    tablet.click("patientNext");
    tablet.click("option.food.yes");
    tablet.click("patientNext");
    QVERIFY(tablet.find("thankYou"));
    QVERIFY(!tablet.find("patientLeft"));
    tablet.takeBack();
    QTRY_COMPARE(tablet.desk.focusName(), QString("option.seen.yes"));
    QVERIFY(!tablet.desk.encounter().isPatientsView);
}

void OneQuestionViewTest::staffGoOnWithTheReviewWhereNothingIsLeft() {
    Tablet tablet(questionnaireOf("- {id: sleep, type: yes-no, text: Sleep}"));
    QSignalSpy review(&tablet.desk.view(), &interview::InterviewView::reviewRequested);
    tablet.click("option.sleep.yes");
    tablet.takeBack();
    QCOMPARE(review.count(), 1);
}

void OneQuestionViewTest::everyTargetIsLarge() {
    Tablet tablet;
    constexpr int least = 48;
    for (const char* name :
         {"patientBack", "patientNext", "patientStaff", "patientSmaller", "patientLarger"}) {
        const QSize size = tablet.find(name)->size();
        QVERIFY2(size.width() >= least && size.height() >= least, name);
    }
    tablet.answerUrgently();
    for (const char* name : {"stayProtocolButton", "stayTakeBack"})
        QVERIFY2(tablet.find(name)->height() >= least, name);
}

void OneQuestionViewTest::aFingerScrollsAndChoosesNothing() {
    std::string options;
    for (int i = 0; i < 24; ++i)
        options += "{id: o" + std::to_string(i) +
                   ", text: 'One of many long options that stand below each other, " + std::to_string(i) +
                   "'}, ";
    Tablet tablet(questionnaireOf("- id: q\n  type: choice\n  text: Q\n  options: [" + options + "]"));
    settle();
    auto* area = tablet.view->findChild<QScrollArea*>();
    QVERIFY(area->verticalScrollBar()->maximum() > 200);
    const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    const QPoint from(500, 500);
    QWindow* window = tablet.place.windowHandle();
    QTest::touchEvent(window, finger.get()).press(0, from);
    for (int y = 20; y <= 300; y += 20)
        QTest::touchEvent(window, finger.get()).move(0, from - QPoint(0, y));
    QTest::touchEvent(window, finger.get()).release(0, from - QPoint(0, 300));
    QTRY_VERIFY(area->verticalScrollBar()->value() > 100);
    QVERIFY(tablet.desk.answer("q").state == Answer::State::NotAsked);
}

void OneQuestionViewTest::aTapOfAFingerChooses() {
    Tablet tablet(questionnaireOf(
        "- id: q\n  type: choice\n  text: Q\n  options: [{id: one, text: One}, {id: two, text: Two}]"));
    settle();
    const QWidget* option = tablet.find("option.q.one");
    const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    const QPoint at = option->mapTo(&tablet.place, option->rect().center());
    QWindow* window = tablet.place.windowHandle();
    QTest::touchEvent(window, finger.get()).press(0, at);
    QTest::touchEvent(window, finger.get()).release(0, at);
    QTRY_VERIFY(tablet.desk.answer("q").state == Answer::State::Answered);
}

void OneQuestionViewTest::tabComesToEverything() {
    Tablet tablet(interviewQuestionnaire(), {}, {1024, 1400});
    settle();
    QCOMPARE(troubleWithTab(tablet.place), QStringList());
    tablet.goTo("taken");
    tablet.click("addRow.taken");
    settle();
    QCOMPARE(notReachedByTab(tablet.place), QStringList());
}

void OneQuestionViewTest::nothingIsClipped_data() { addScreenSizes(); }

void OneQuestionViewTest::nothingIsClipped() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    Tablet tablet(interviewQuestionnaire(), {}, size);
    InterviewWindow::theme().setScheme(scheme);
    InterviewWindow::theme().setScale(std::max(150, scale));
    const auto look = [&tablet](const QString& name) {
        settle();
        savePicture(tablet.place, "patient-" + name + '-' + QTest::currentDataTag());
        const QStringList found = clipped(tablet.place) + faintTexts(tablet.place);
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    };
    look("first");
    tablet.goTo("thoughts");
    look("thoughts");
    tablet.answerUrgently();
    look("stay");
    tablet.click("stayProtocolButton");
    look("protocol");
}

void OneQuestionViewTest::inHighContrastNothingKeepsOtherColours() {
    InterviewWindow desk;
    desk.click("option.here.partner");
    const auto others = [](const QWidget& window) {
        const QImage picture = const_cast<QWidget&>(window).grab().toImage();
        QStringList found;
        for (const theme::Palette* other : {&theme::light(), &theme::dark()})
            for (const QColor& colour : {other->window, other->accent, other->selected, other->controlLine,
                                         other->hairline, other->muted})
                for (int y = 0; y < picture.height() && !found.contains(colour.name()); ++y)
                    for (int x = 0; x < picture.width(); ++x)
                        if (picture.pixel(x, y) == colour.rgb()) {
                            found << colour.name();
                            break;
                        }
        return found;
    };
    QVERIFY(!others(desk.view()).isEmpty());
    InterviewWindow::theme().setScheme(theme::Scheme::HighContrast);
    settle();
    savePicture(desk.view(), "high-contrast-interview");
    QCOMPARE(others(desk.view()), QStringList());
    desk.view().goToSection(3);
    desk.click("option.thoughts.current");
    settle();
    savePicture(desk.view(), "high-contrast-notice");
    desk.click("option.plan.yes");
    QTRY_VERIFY(desk.find("urgent"));
    settle();
    savePicture(desk.view(), "high-contrast-urgent");
    QCOMPARE(others(desk.view()), QStringList());
}

void OneQuestionViewTest::aTranscriptionOrATryIsNotHandedOver() {
    InterviewWindow desk;
    QSignalSpy wanted(&desk.view(), &interview::InterviewView::handOverRequested);
    desk.click("handOverButton");
    QCOMPARE(wanted.count(), 1);
    desk.encounter().transcribedBy = "J. Sample";
    InterviewWindow::theme().setScale(120); // built anew
    QTRY_VERIFY(!desk.find("handOverButton"));
    desk.encounter().transcribedBy.clear();
    desk.encounter().isTry = true;
    InterviewWindow::theme().setScale(100);
    QTRY_VERIFY(!desk.find("handOverButton"));
}

QTEST_MAIN(OneQuestionViewTest)

#include "one_question_view_test.moc"
