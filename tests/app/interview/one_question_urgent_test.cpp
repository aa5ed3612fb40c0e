// SPDX-License-Identifier: GPL-3.0-or-later
// What an urgent answer shows to a patient who has the tablet, and what becomes of it.
#include "tests/app/interview/tablet.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;

class OneQuestionUrgentTest : public QObject {
    Q_OBJECT

private slots:
    void anUrgentAnswerAsksToStayAndToCallStaffAtOnce();
    void anUrgentAnswerIsRecordedAtItsMoment();
    void onThePageThatAsksToStayNothingLeadsOn();
    void wcag2_4_7_whoComesToItsTitleByTabSeesTheRing();
    void theProtocolIsBehindOneButtonForStaff();
    void staffWhoTakeItBackHaveTheProtocolAndAcknowledgeIt();
    void theCallForTheSameVisitWaitsForStaff();
    void thePageThatAsksToStayIsAnAlertToScreenReaders();
    void thePageThatAsksToStayOutlivesLargerText();
};

void OneQuestionUrgentTest::anUrgentAnswerAsksToStayAndToCallStaffAtOnce() {
    Tablet tablet;
    tablet.answerUrgently();
    QVERIFY(tablet.find("stay"));
    QVERIFY(tablet.view->asksToStay());
    QCOMPARE(tablet.textOf("stayTitle"), QString("Stay where you are and call a member of staff now"));
    QVERIFY(tablet.textOf("stayText").contains("show them this page"));
    QVERIFY(!tablet.find("stayProtocol") && !tablet.view->showsProtocol());
    QVERIFY(!tablet.find("question.plan") && !tablet.find("patientNext"));
    settle();
    savePicture(tablet.place, "patient-stay");
}

void OneQuestionUrgentTest::anUrgentAnswerIsRecordedAtItsMoment() {
    Tablet tablet;
    QSignalSpy answers(&tablet.desk.view(), &interview::InterviewView::answersChanged);
    tablet.answerUrgently();
    const std::vector<UrgentEvent>& events = tablet.desk.session().urgentEvents();
    QCOMPARE(events.size(), std::size_t(2));
    QVERIFY(!events[1].acknowledgedAt);
    QVERIFY(events[1].shownAt == InterviewWindow::now());
    QCOMPARE(tablet.desk.answer("plan"), yes());
    QCOMPARE(answers.count(), 2);
}

void OneQuestionUrgentTest::onThePageThatAsksToStayNothingLeadsOn() {
    Tablet tablet;
    tablet.answerUrgently();
    QCOMPARE(tablet.focusName(), QString("stayTitle"));
    for (int i = 0; i < 3; ++i) {
        tablet.keys("12");
        tablet.key(Qt::Key_Return);
        tablet.key(Qt::Key_Space);
        tablet.key(Qt::Key_Escape);
        tablet.key(Qt::Key_Backspace);
    }
    QVERIFY(tablet.find("stay"));
    QCOMPARE(tablet.desk.answer("plan"), yes());
    // Tab comes to what is for staff, and to nothing else.
    QStringList stops;
    for (int i = 0; i < 3; ++i) {
        tablet.key(Qt::Key_Tab);
        stops << tablet.focusName();
    }
    QCOMPARE(stops, QStringList({"stayProtocolButton", "stayTakeBack", "stayTitle"}));
}

void OneQuestionUrgentTest::wcag2_4_7_whoComesToItsTitleByTabSeesTheRing() {
    Tablet tablet;
    tablet.answerUrgently();
    QCOMPARE(tablet.focusName(), QString("stayTitle"));
    settle();
    QVERIFY(!tablet.find("focusRing")); // it would look like a field
    for (int i = 0; i < 3; ++i) {
        tablet.key(Qt::Key_Tab);
        QTRY_VERIFY2(tablet.find("focusRing"), qPrintable(tablet.focusName()));
    }
    QCOMPARE(tablet.focusName(), QString("stayTitle"));
}

void OneQuestionUrgentTest::theProtocolIsBehindOneButtonForStaff() {
    Tablet tablet;
    QSignalSpy wanted(tablet.view.data(), &interview::OneQuestionView::staffWanted);
    tablet.answerUrgently();
    QCOMPARE(tablet.textOf("stayProtocolButton"), QString("For staff: crisis protocol"));
    tablet.click("stayProtocolButton");
    QVERIFY(tablet.find("stayProtocol") && tablet.view->showsProtocol());
    QCOMPARE(tablet.textOf("stayProtocolText"),
             QString("Stay with the patient. Call the clinician on extension 12."));
    QVERIFY(tablet.find("stayTitle"));
    settle();
    savePicture(tablet.place, "patient-stay-protocol");
    tablet.click("stayProtocolButton");
    QVERIFY(!tablet.find("stayProtocol"));
    QCOMPARE(wanted.count(), 0); // it asked nobody
    tablet.click("stayTakeBack");
    QCOMPARE(wanted.count(), 1);
}

void OneQuestionUrgentTest::staffWhoTakeItBackHaveTheProtocolAndAcknowledgeIt() {
    Tablet tablet;
    tablet.answerUrgently();
    tablet.takeBack();
    InterviewWindow& desk = tablet.desk;
    QVERIFY(desk.find("urgent"));
    QCOMPARE(desk.textOf("urgentText"),
             QString("Stay with the patient. Call the clinician on extension 12."));
    QVERIFY(!desk.session().urgentEvents()[1].acknowledgedAt);
    desk.type("urgentStaff", "J. Sample");
    desk.key(Qt::Key_Return);
    QTRY_VERIFY(!desk.find("urgent"));
    QCOMPARE(desk.session().urgentEvents()[1].acknowledgedBy, std::string("J. Sample"));
    QVERIFY(desk.find("staffNotice"));   // that of the same visit is an act of its own
    QVERIFY(desk.find("question.here")); // the first thing that is left
}

void OneQuestionUrgentTest::theCallForTheSameVisitWaitsForStaff() {
    Tablet tablet;
    tablet.goTo("thoughts");
    tablet.click("option.thoughts.current");
    QVERIFY(!tablet.find("stay"));
    QVERIFY(!tablet.texts().contains("Tell the clinician"));
    tablet.takeBack();
    QVERIFY(tablet.desk.find("staffNotice"));
}

void OneQuestionUrgentTest::thePageThatAsksToStayIsAnAlertToScreenReaders() {
    Tablet tablet;
    tablet.answerUrgently();
    QAccessibleInterface* page = QAccessible::queryAccessibleInterface(tablet.find("stay"));
    QCOMPARE(page->role(), QAccessible::AlertMessage);
    QVERIFY(page->text(QAccessible::Name).contains("call a member of staff"));
    QVERIFY(page->text(QAccessible::Name).contains("show them this page"));
}

void OneQuestionUrgentTest::thePageThatAsksToStayOutlivesLargerText() {
    Tablet tablet;
    tablet.answerUrgently();
    tablet.click("stayProtocolButton");
    InterviewWindow::theme().setScale(160);
    QVERIFY(tablet.find("stay") && tablet.find("stayProtocol"));
    QVERIFY(!tablet.find("patientNext"));
    // Its beginning is in view when it is opened, also where it lies below the window.
    InterviewWindow::theme().setScale(200);
    tablet.click("stayProtocolButton");
    tablet.click("stayProtocolButton");
    settle();
    const QWidget* text = tablet.find("stayProtocolText");
    QVERIFY(text && text->visibleRegion().boundingRect().top() == 0);
    QVERIFY(text->visibleRegion().boundingRect().height() > text->fontMetrics().height());
}

QTEST_MAIN(OneQuestionUrgentTest)
#include "one_question_urgent_test.moc"
