// SPDX-License-Identifier: GPL-3.0-or-later
// What the interview does when an urgent trigger holds, and that it says no more than it may.
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;

class InterviewUrgentTest : public QObject {
    Q_OBJECT

private slots:
    void aSameVisitTriggerTellsStaffInABar();
    void theBarWantsAName();
    void theBarIsNotAcknowledgedByThePatientsClicksAndDigits();
    void theBarWantsANameAnewForTheNextNotice();
    void thePatientsOwnNameAcknowledgesNothing_data();
    void thePatientsOwnNameAcknowledgesNothing();
    void staffWhoAreKnownSaySoAndThenAcknowledge();
    void anImmediateTriggerCoversThePageUntilStaffAcknowledge();
    void theProtocolLooksLikeATextAndNotLikeAField();
    void underTheCoverNoKeyReachesTheInterview();
    void theRhythmOfDigitAndEnterAcknowledgesNothing();
    void aNameBeingTypedOutlivesLargerText();
    void theEventStaysWhenTheAnswerChanges();
    void theCoverIsAnAlertToScreenReaders();
    void promise9NoFindingIsEverShown();
    void theLanguageCanBeSwitched();
    void thereIsNoSwitchToALanguageWithoutAProtocol();
    void rightToLeftMirrorsThePage();
};

void InterviewUrgentTest::aSameVisitTriggerTellsStaffInABar() {
    InterviewWindow window;
    window.view().goToSection(3);
    QVERIFY(!window.find("staffNotice"));
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.find("staffNotice"));
    QVERIFY(window.find("question.plan"));
    window.type("noticeStaff", "J. Sample");
    window.click("noticeAcknowledge");
    QTRY_VERIFY(!window.find("staffNotice"));
    const UrgentEvent& event = window.session().urgentEvents().front();
    QCOMPARE(event.acknowledgedBy, std::string("J. Sample"));
    QVERIFY(event.acknowledgedAt == InterviewWindow::now());
}

void InterviewUrgentTest::theBarWantsAName() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.find("noticeAcknowledge"));
    window.click("noticeAcknowledge");
    QTRY_VERIFY(window.find("noticeMessage"));
    QVERIFY(window.find("staffNotice"));
    QCOMPARE(window.focusName(), QString("noticeStaff"));
    window.keys("J. Sample");
    window.key(Qt::Key_Return);
    QTRY_VERIFY(!window.find("staffNotice"));
}

void InterviewUrgentTest::theBarIsNotAcknowledgedByThePatientsClicksAndDigits() {
    InterviewWindow window;
    window.encounter().identity.staff = "J. Sample";
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.find("noticeStaff"));
    QCOMPARE(window.find<QLineEdit>("noticeStaff")->text(), QString());
    window.click("noticeAcknowledge");
    QCOMPARE(window.focusName(), QString("noticeStaff"));
    for (int i = 0; i < 3; ++i) {
        window.keys("1 ");
        window.key(Qt::Key_Return);
        window.click("noticeAcknowledge");
    }
    QVERIFY(window.find("noticeMessage"));
    QVERIFY(!window.session().urgentEvents().front().acknowledgedAt);
    window.type("noticeStaff", "J. Sam");
    window.theme().setScale(120); // what is typed outlives larger text
    QTRY_VERIFY(window.find<QLineEdit>("noticeStaff")->text() == "J. Sam");
    window.click("noticeAcknowledge");
    QTRY_VERIFY(!window.find("staffNotice"));
    QCOMPARE(window.session().urgentEvents().front().acknowledgedBy, std::string("J. Sam"));
}

void InterviewUrgentTest::theBarWantsANameAnewForTheNextNotice() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.find("noticeStaff"));
    window.type("noticeStaff", "J. Sample");
    window.click("noticeAcknowledge");
    QTRY_VERIFY(!window.find("staffNotice"));
    window.click("option.thoughts.never");
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.find("noticeStaff"));
    QCOMPARE(window.find<QLineEdit>("noticeStaff")->text(), QString());
}

void InterviewUrgentTest::thePatientsOwnNameAcknowledgesNothing_data() {
    QTest::addColumn<QString>("typed");
    for (const char* typed :
         {"Zoé Example-Made", "zoe example made", "EXAMPLE-MADE, Zoé", "  Made Example  zoe."})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void InterviewUrgentTest::thePatientsOwnNameAcknowledgesNothing() {
    QFETCH(QString, typed);
    InterviewWindow window;
    window.encounter().identity.patientName = "Zoé Example-Made";
    window.encounter().identity.staff = "Zoé Example-Made"; // nor is it offered
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.find("noticeStaff"));
    QVERIFY(!window.find("noticeIAm"));
    window.find<QLineEdit>("noticeStaff")->setText(typed);
    window.click("noticeAcknowledge");
    QVERIFY(window.find("staffNotice"));
    QVERIFY(window.textOf("noticeMessage").startsWith("This is the patient's name."));
    window.click("option.plan.yes");
    QTRY_VERIFY(window.find("urgent"));
    QVERIFY(!window.find("urgentIAm"));
    window.find<QLineEdit>("urgentStaff")->setText(typed);
    window.click("urgentAcknowledge");
    QVERIFY(window.find("urgent"));
    QVERIFY(window.textOf("urgentMessage").startsWith("This is the patient's name."));
    QCOMPARE(window.focusName(), QString("urgentStaff"));
    for (const UrgentEvent& event : window.session().urgentEvents())
        QVERIFY(!event.acknowledgedAt);
    // Who shares a part of it is somebody else.
    window.type("urgentStaff", "Zoe Example");
    window.key(Qt::Key_Return);
    QTRY_VERIFY(!window.find("urgent"));
}

void InterviewUrgentTest::staffWhoAreKnownSaySoAndThenAcknowledge() {
    InterviewWindow window;
    window.encounter().identity.staff = "J. Sample";
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    QTRY_VERIFY(window.find("noticeIAm"));
    QCOMPARE(window.find<QAbstractButton>("noticeIAm")->text(), QString("I am J. Sample"));
    settle();
    savePicture(window.view(), "urgent-notice-staff-known");
    window.click("noticeIAm");
    QCOMPARE(window.find<QLineEdit>("noticeStaff")->text(), QString("J. Sample"));
    QCOMPARE(window.focusName(), QString("noticeAcknowledge"));
    QVERIFY(!window.session().urgentEvents().front().acknowledgedAt);
    window.key(Qt::Key_Return);
    QTRY_VERIFY(!window.find("staffNotice"));
    QCOMPARE(window.session().urgentEvents().front().acknowledgedBy, std::string("J. Sample"));

    window.click("option.plan.yes");
    QTRY_COMPARE(window.focusName(), QString("urgentText"));
    QCOMPARE(window.find<QLineEdit>("urgentStaff")->text(), QString());
    settle();
    savePicture(window.view(), "urgent-cover-staff-known");
    QCOMPARE(clipped(window.view()), QStringList());
    for (const char* stop : {"urgentStaff", "urgentAcknowledge", "urgentIAm"}) {
        window.key(Qt::Key_Tab);
        QCOMPARE(window.focusName(), QString(stop));
    }
    window.key(Qt::Key_Return);
    QCOMPARE(window.find<QLineEdit>("urgentStaff")->text(), QString("J. Sample"));
    QVERIFY(window.find("urgent"));
    window.key(Qt::Key_Return);
    QTRY_VERIFY(!window.find("urgent"));
    QCOMPARE(window.session().urgentEvents()[1].acknowledgedBy, std::string("J. Sample"));
}

void InterviewUrgentTest::anImmediateTriggerCoversThePageUntilStaffAcknowledge() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    window.click("option.plan.yes");
    QTRY_VERIFY(window.find("urgent"));
    QCOMPARE(window.textOf("urgentText"),
             QString("Stay with the patient. Call the clinician on extension 12."));
    QVERIFY(!window.find("question.plan"));
    QVERIFY(!window.find("next"));
    QTRY_COMPARE(window.focusName(), QString("urgentText"));
    window.click("urgentAcknowledge");
    QTRY_VERIFY(window.find("urgentMessage"));
    QVERIFY(window.find("urgent"));
    QCOMPARE(window.focusName(), QString("urgentStaff"));
    window.keys("J. Sample");
    window.key(Qt::Key_Return);
    QTRY_VERIFY(!window.find("urgent"));
    QTRY_COMPARE(window.focusName(), QString("option.plan.yes"));
    QCOMPARE(window.session().urgentEvents()[1].acknowledgedBy, std::string("J. Sample"));
    // The same visit's notice is an act of its own, and wants its own name.
    QCOMPARE(window.find<QLineEdit>("noticeStaff")->text(), QString());
}

void InterviewUrgentTest::theProtocolLooksLikeATextAndNotLikeAField() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    window.click("option.plan.yes");
    QTRY_COMPARE(window.focusName(), QString("urgentText"));
    settle();
    QVERIFY(!window.find("focusRing"));
    // Who goes through the page by keyboard sees where the keys are.
    window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QString("urgentStaff"));
    QTRY_VERIFY(window.find("focusRing"));
    window.key(Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(window.focusName(), QString("urgentText"));
    QTRY_VERIFY(window.find("focusRing"));
}

void InterviewUrgentTest::underTheCoverNoKeyReachesTheInterview() {
    InterviewWindow window;
    QSignalSpy leave(&window.view(), &interview::InterviewView::leaveRequested);
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    window.click("option.plan.yes");
    QTRY_COMPARE(window.focusName(), QString("urgentText"));
    window.key(Qt::Key_Escape);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    window.key(Qt::Key_PageUp, Qt::ControlModifier);
    window.key(Qt::Key_F6);
    window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QString("urgentStaff"));
    window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QString("urgentAcknowledge"));
    window.keys("2");
    window.view().goToSection(0);
    QCOMPARE(window.answer("plan"), yes());
    QCOMPARE(leave.count(), 0);
    QVERIFY(window.find("urgent"));
    window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QString("urgentText"));
    window.key(Qt::Key_Tab);
    window.keys("J. Sample");
    window.key(Qt::Key_Return);
    QTRY_VERIFY(!window.find("urgent"));
}

void InterviewUrgentTest::theRhythmOfDigitAndEnterAcknowledgesNothing() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.keys("1");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("option.plan.yes"));
    window.keys("1");
    QTRY_COMPARE(window.focusName(), QString("urgentText"));
    QCOMPARE(window.find<QLineEdit>("urgentStaff")->text(), QString());
    const auto hammer = [&window] {
        for (int i = 0; i < 3; ++i) {
            window.keys("1");
            window.key(Qt::Key_Return);
            window.key(Qt::Key_Space);
            window.key(Qt::Key_Enter);
        }
    };
    hammer();
    QVERIFY(window.find("urgent"));
    QCOMPARE(window.focusName(), QString("urgentText"));
    // In the empty field Enter acknowledges nothing, and digits are no name.
    window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QString("urgentStaff"));
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Enter);
    QCOMPARE(window.focusName(), QString("urgentStaff"));
    QVERIFY(window.find("urgent"));
    hammer();
    QVERIFY(window.find("urgent"));
    QVERIFY(!window.session().urgentEvents()[1].acknowledgedAt);
    window.type("urgentStaff", "J. Sample");
    window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QString("urgentAcknowledge"));
    window.key(Qt::Key_Return);
    QTRY_VERIFY(!window.find("urgent"));
    QCOMPARE(window.session().urgentEvents()[1].acknowledgedBy, std::string("J. Sample"));
}

void InterviewUrgentTest::aNameBeingTypedOutlivesLargerText() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    window.click("option.plan.yes");
    QTRY_VERIFY(window.find("urgentStaff"));
    window.type("urgentStaff", "J. Sam");
    window.theme().setScale(120);
    QTRY_COMPARE(window.focusName(), QString("urgentText"));
    QCOMPARE(window.find<QLineEdit>("urgentStaff")->text(), QString("J. Sam"));
}

void InterviewUrgentTest::theEventStaysWhenTheAnswerChanges() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    window.click("option.plan.yes");
    QTRY_VERIFY(window.find("urgentStaff"));
    window.type("urgentStaff", "J. Sample");
    window.key(Qt::Key_Return);
    window.click("option.thoughts.never");
    QTRY_VERIFY(!window.find("question.plan"));
    QCOMPARE(window.session().urgentEvents().size(), std::size_t(2));
    QVERIFY(window.find("staffNotice"));
    window.click("option.thoughts.current");
    // It holds anew, with the answer that was kept: staff hear of it anew.
    QTRY_VERIFY(window.find("urgent"));
    QCOMPARE(window.find<QLineEdit>("urgentStaff")->text(), QString());
}

void InterviewUrgentTest::theCoverIsAnAlertToScreenReaders() {
    InterviewWindow window;
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    QAccessibleInterface* option =
        QAccessible::queryAccessibleInterface(window.find("option.thoughts.current"));
    QVERIFY(option);
    QCOMPARE(option->role(), QAccessible::RadioButton);
    QVERIFY(option->state().checked);
    QCOMPARE(QAccessible::queryAccessibleInterface(window.find("question.help"))->role(),
             QAccessible::Grouping);
    window.click("option.plan.yes");
    QTRY_VERIFY(window.find("urgent"));
    QAccessibleInterface* cover = QAccessible::queryAccessibleInterface(window.find("urgent"));
    QCOMPARE(cover->role(), QAccessible::AlertMessage);
    QVERIFY(cover->text(QAccessible::Name).contains("extension 12"));
}

void InterviewUrgentTest::promise9NoFindingIsEverShown() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("option.told-high.current");
    window.click("option.controlled.no");
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    for (const QWidget* widget : window.view().findChildren<QWidget*>()) {
        const QString text = widget->property("text").toString() + widget->toolTip() +
                             widget->accessibleName() + widget->accessibleDescription();
        QVERIFY2(!text.contains("Current thoughts") && !text.contains("A plan"), qPrintable(text));
        QVERIFY2(text != "Blood pressure", qPrintable(widget->objectName()));
    }
}

void InterviewUrgentTest::theLanguageCanBeSwitched() {
    InterviewWindow window;
    QSignalSpy languages(&window.view(), &interview::InterviewView::languageChanged);
    window.keys("1");
    auto* menu = window.find("language")->findChild<QMenu*>();
    QVERIFY(menu);
    menu->actions().at(1)->trigger();
    QCOMPARE(languages.count(), 1);
    QTRY_COMPARE(window.textOf("sectionTitle"), QString("Sobre esta visita"));
    QCOMPARE(window.encounter().language, std::string("es"));
    QVERIFY(window.find<QAbstractButton>("option.here.partner")->isChecked());
    QCOMPARE(window.find<QAbstractButton>("notSure.here")->text(), QString("No lo sé"));
    window.view().setProtocol("Llame al médico.");
    window.view().goToSection(3);
    window.click("option.thoughts.current");
    window.click("option.plan.yes");
    QTRY_COMPARE(window.textOf("urgentText"), QString("Llame al médico."));
}

void InterviewUrgentTest::thereIsNoSwitchToALanguageWithoutAProtocol() {
    InterviewWindow window;
    window.encounter().withoutProtocol = {"es"};
    window.view().dayChanged();
    QTRY_VERIFY(window.find("language") && !window.find("language")->findChild<QMenu*>());
    QCOMPARE(window.textOf("language"), QString("English"));
}

void InterviewUrgentTest::rightToLeftMirrorsThePage() {
    InterviewWindow window(questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: اختبار
license: CC0-1.0
languages: [ar]
sections:
  - id: main
    title: القسم الأول
    questions:
      - {id: a, type: yes-no, text: 'هل أنت بخير؟'}
      - {id: n, type: number, text: الوزن, unit: kg, range: [0, 300]}
)"));
    QCOMPARE(window.view().layoutDirection(), Qt::RightToLeft);
    const QWidget* first = window.find("option.a.yes");
    const QWidget* second = window.find("option.a.no");
    QVERIFY(first->mapTo(&window.view(), QPoint()).x() > second->mapTo(&window.view(), QPoint()).x());
    QVERIFY(window.find("section.main")->mapTo(&window.view(), QPoint()).x() > window.view().width() / 2);
    window.keys("1");
    QTRY_COMPARE(window.answer("a"), yes());
    window.key(Qt::Key_Left);
    QCOMPARE(window.focusName(), QString("option.a.no"));
}

QTEST_MAIN(InterviewUrgentTest)
#include "interview_urgent_test.moc"
