// SPDX-License-Identifier: GPL-3.0-or-later
// The tablet with the patient: what they can reach, and how staff get it back.
#include "app/workspace/workplace.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/hand_over.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/accessible_text.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/tab_walk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Of the first question of this desk a patient says that it is so, and staff are asked next.
const QByteArray questions = R"(      - {id: harm, type: yes-no, text: "Do you want to harm yourself?"}
      - {id: seen, type: yes-no, ask: staff, text: "Seems tired"}
)";
const QByteArray urgent = R"(urgent:
  - {id: harm-now, tier: immediate, when: harm is yes, title: Harm}
)";

} // namespace

class HandOverTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void withoutRecordsStaffChooseAPin();
    void wrongPinsAreSlowedDown();
    void withRecordsThePassphraseOfWhoIsHereTakesItBack();
    void anUrgentAnswerIsKeptAndStaffSeeTheProtocolAtOnce();
    void noKeyLeadsOut();
    void closingTheWindowAsksForTheWayBack();
    void nothingElseIsInTheAccessibleTree();
    void whatIsToBeToldWaitsForStaff();
    void itLocksByItselfAndComesBackToThePatient();
    void aLockSaysToStayWhatThePageSaid();
    void someoneElseAtTheLockFindsNothingOfIt();
    void theProtocolCanBeReadWithoutAPassphrase();
    void textIsLargeAndAsBeforeAfterwards();
    void theWayThereAndBackFitsEveryWindow();

private:
    void enterInterview(Desk& desk);
    static void handOver(Desktop& desktop);
    static void takeBack(Desk& desk, const QString& passphrase = adas);
    QString store() const { return m_folder->filePath("records.anteroom"); }
    QString questionnaires() const { return m_folder->filePath("questionnaires"); }
    void makeQuestionnaire();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void HandOverTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeQuestionnaire();
}

void HandOverTest::makeQuestionnaire() { writeSmallQuestionnaire(questionnaires(), questions, urgent); }

void HandOverTest::enterInterview(Desk& desk) {
    desk.setUp();
    beginSmallScreening(desk);
}

void HandOverTest::handOver(Desktop& desktop) {
    desktop.click("handOverButton");
    QTRY_VERIFY(desktop.find("handOverNow"));
    desktop.click("handOverNow");
    QTRY_VERIFY(desktop.find("oneQuestion"));
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
}

void HandOverTest::takeBack(Desk& desk, const QString& passphrase) {
    QTRY_VERIFY(desk.desktop.find("unlockPassphrase"));
    desk.desktop.type("unlockPassphrase", passphrase);
    desk.desktop.click("unlock");
}

void HandOverTest::withoutRecordsStaffChooseAPin() {
    Desktop desktop(questionnaires());
    desktop.beginInterview("small");
    desktop.click("handOverButton");
    QTRY_VERIFY(desktop.find("handOverPin"));
    desktop.type("handOverPin", "1234");
    desktop.type("handOverPinAgain", "1234");
    desktop.click("handOverNow"); // too plain
    QVERIFY(desktop.find("handOverPinProblem"));
    desktop.type("handOverPin", "2580");
    desktop.type("handOverPinAgain", "2581");
    desktop.click("handOverNow"); // not the same
    QVERIFY(desktop.find("handOverPinAgainProblem") && !desktop.find("oneQuestion"));
    desktop.type("handOverPinAgain", "2580");
    desktop.click("handOverNow");
    QTRY_VERIFY(desktop.find("oneQuestion"));
    desktop.click("option.pressure.yes");
    takeBackWithPin(desktop);
    QCOMPARE(desktop.screenName(), QString("interview"));
    QVERIFY(desktop.find<QAbstractButton>("option.pressure.yes")->isChecked());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("option.harm.yes"));
}

void HandOverTest::wrongPinsAreSlowedDown() {
    Desktop desktop(questionnaires());
    desktop.beginInterview("small");
    desktop.click("handOverButton");
    handOverWithPin(desktop);
    desktop.click("patientStaff");
    desktop.type("pin", "1379");
    desktop.click("pinEnter");
    QVERIFY(desktop.find<QLabel>("pinWrong")->text().startsWith("This is not the PIN"));
    QVERIFY(desktop.find<QLabel>("pinWait")->text().startsWith("Wait"));
    QVERIFY(!desktop.find<QAbstractButton>("pinEnter")->isEnabled());
    desktop.type("pin", "2580");
    desktop.key(Qt::Key_Return); // stays for when the wait is over
    QVERIFY(desktop.find("patientCover"));
    QTRY_VERIFY(desktop.find<QAbstractButton>("pinEnter")->isEnabled());
    desktop.key(Qt::Key_Return);
    QTRY_VERIFY(!desktop.find("patientCover"));
}

void HandOverTest::withRecordsThePassphraseOfWhoIsHereTakesItBack() {
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    handOver(desk.desktop);
    QVERIFY(!desk.desktop.find("sectionTitle") && !desk.desktop.find("saveState"));
    desk.desktop.click("option.pressure.yes");
    desk.desktop.click("patientStaff");
    QTRY_VERIFY(desk.desktop.find("unlockPassphrase"));
    takeBack(desk, "some other made-up words");
    QTRY_VERIFY(desk.labelText("unlockProblem").startsWith("This is not the passphrase of Ada Admin"));
    QVERIFY(desk.labelText("unlockWait").startsWith("Wait"));
    QVERIFY(desk.desktop.find("patientCover"));
    desk.passed += 2s;
    QTRY_VERIFY(desk.desktop.find<QAbstractButton>("unlock")->isEnabled());
    takeBack(desk);
    QTRY_VERIFY(!desk.desktop.find("patientCover"));
    QCOMPARE(desk.desktop.screenName(), QString("interview"));
    QTRY_VERIFY(desk.saved().startsWith("Saved"));
    QVERIFY(desk.desktop.find<QAbstractButton>("option.pressure.yes")->isChecked());
}

void HandOverTest::anUrgentAnswerIsKeptAndStaffSeeTheProtocolAtOnce() {
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    handOver(desk.desktop);
    desk.desktop.click("option.pressure.no");
    desk.desktop.click("patientNext");
    desk.desktop.click("option.harm.yes");
    QTRY_VERIFY(desk.desktop.find("stay"));
    QVERIFY(!accessibleText().contains("555-0100"));
    desk.desktop.click("stayTakeBack");
    takeBack(desk);
    QTRY_VERIFY(desk.desktop.find("urgent"));
    QVERIFY(desk.labelText("urgentText").contains("555-0100"));
    desk.desktop.type("urgentStaff", "Ada Admin");
    desk.desktop.click("urgentAcknowledge");
    QTRY_VERIFY(!desk.desktop.find("urgent"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("option.seen.yes"));
    QTRY_VERIFY(desk.saved().startsWith("Saved"));
}

void HandOverTest::noKeyLeadsOut() {
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    handOver(desk.desktop);
    const auto stays = [&desk](const char* key) {
        settle();
        QVERIFY2(desk.desktop.find("oneQuestion") && desk.desktop.find("patientNext"), key);
        QVERIFY2(!QApplication::activeModalWidget() && !QApplication::activePopupWidget(), key);
        QVERIFY2(!desk.desktop.find("lockCover"), key);
    };
    for (const char* key :
         {"Esc", "F1", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "Ctrl+L", "Ctrl+Q", "Ctrl+Z", "Ctrl+0",
          "Ctrl+PgUp", "Ctrl+PgDown", "Ctrl+Shift+D", "Ctrl+Tab", "Alt+F", "Backspace"}) {
        const QKeyCombination pressed = QKeySequence(key)[0];
        desk.desktop.key(pressed.key(), pressed.keyboardModifiers());
        stays(key);
    }
    QVERIFY(desk.desktop.theme.scheme() == theme::Scheme::Light);
    QVERIFY(!desk.desktop.window->isFullScreen());
    // Tab goes round within it.
    for (int i = 0; i < 20; ++i) {
        desk.desktop.key(Qt::Key_Tab);
        QVERIFY(desk.desktop.find("patientCover")->isAncestorOf(QApplication::focusWidget()));
    }
    QCOMPARE(notReachedByTab(*desk.desktop.find("patientCover")), QStringList());
    QVERIFY(QApplication::focusWidget());
}

void HandOverTest::closingTheWindowAsksForTheWayBack() {
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    handOver(desk.desktop);
    QVERIFY(!desk.desktop.window->close());
    QVERIFY(desk.desktop.find("wayBack") && desk.desktop.dialogs.losses.isEmpty());
    desk.desktop.click("wayBackCancel");
    QVERIFY(desk.desktop.find("patientNext"));
    QVERIFY(!desk.desktop.window->close());
    takeBack(desk);
    QTRY_VERIFY(!desk.desktop.find("patientCover"));
    QVERIFY(desk.desktop.window->close());
}

void HandOverTest::nothingElseIsInTheAccessibleTree() {
    QAccessible::setActive(true);
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    QVERIFY(accessibleText().contains("Seems tired"));
    openGuide(desk.desktop);
    QVERIFY(accessibleText().contains("Turn the screen away"));
    handOver(desk.desktop);
    const QString texts = accessibleText();
    QVERIFY(texts.contains("Is the blood pressure high?"));
    for (const char* other :
         {"Seems tired", "Avery", "Records", "Ada Admin", "Undo", "Small screening", "Turn the screen away"})
        QVERIFY2(!texts.contains(other), other);
    desk.desktop.click("patientStaff");
    takeBack(desk);
    QTRY_VERIFY(!desk.desktop.find("patientCover"));
    QTRY_VERIFY(accessibleText().contains("Seems tired"));
}

void HandOverTest::whatIsToBeToldWaitsForStaff() {
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    handOver(desk.desktop);
    auto* workplace = desk.desktop.window->findChild<workspace::Workplace*>();
    QVERIFY(workplace);
    emit workplace->replaced(); // one of the things that staff are told whatever they do
    settle();
    QCOMPARE(desk.desktop.dialogs.told, QStringList());
    desk.desktop.click("patientStaff");
    takeBack(desk);
    QTRY_VERIFY(!desk.desktop.find("patientCover"));
    QTRY_COMPARE(desk.desktop.dialogs.told.size(), 1);
}

void HandOverTest::itLocksByItselfAndComesBackToThePatient() {
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    handOver(desk.desktop);
    desk.desktop.click("option.pressure.yes");
    desk.desktop.click("patientNext");
    desk.passed += 5min + 1s;
    QTRY_VERIFY(desk.desktop.find("lockCover"));
    QVERIFY(!desk.desktop.find("patientCover") && !desk.desktop.find("lockStay"));
    desk.desktop.type("unlockPassphrase", adas);
    desk.desktop.click("unlock");
    QTRY_VERIFY(!desk.desktop.find("lockCover"));
    QVERIFY(desk.desktop.find("patientCover") && desk.desktop.find("question.harm"));
    QVERIFY(!desk.desktop.find("saveState"));
    desk.desktop.click("option.harm.no");
    desk.desktop.click("patientNext");
    QTRY_VERIFY(desk.desktop.find("thankYou"));
    desk.desktop.click("patientGiveBack");
    takeBack(desk);
    QTRY_VERIFY(!desk.desktop.find("patientCover"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("option.seen.yes"));
    QTRY_VERIFY(desk.saved().startsWith("Saved"));
}

void HandOverTest::aLockSaysToStayWhatThePageSaid() {
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    handOver(desk.desktop);
    desk.desktop.click("patientNext");
    desk.desktop.click("patientNext");
    desk.desktop.click("option.harm.yes");
    QTRY_VERIFY(desk.desktop.find("stay"));
    desk.passed += 5min + 1s;
    QTRY_VERIFY(desk.desktop.find("lockCover"));
    QCOMPARE(desk.labelText("lockStay"), QString("Stay where you are and call a member of staff now"));
    QVERIFY(desk.desktop.find("lockProtocolButton") && !desk.desktop.find("lockProtocol"));
    settle();
    savePicture(*desk.desktop.window, "patient-lock-stay");
    desk.desktop.type("unlockPassphrase", adas);
    desk.desktop.click("unlock");
    QTRY_VERIFY(!desk.desktop.find("lockCover"));
    QVERIFY(desk.desktop.find("stay"));
}

void HandOverTest::someoneElseAtTheLockFindsNothingOfIt() {
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    handOver(desk.desktop);
    desk.desktop.click("option.pressure.yes");
    desk.passed += 5min + 1s;
    QTRY_VERIFY(desk.desktop.find("lockCover"));
    const auto letsSomeoneElseIn = [&desk] { // once it is kept
        if (desk.desktop.find("lockCover"))
            desk.desktop.click("lockSomeoneElse");
        return desk.desktop.screenName() == "unlockView";
    };
    QTRY_VERIFY(letsSomeoneElseIn());
    QVERIFY(!desk.desktop.find("patientCover") && desk.desktop.find("unlockView"));
    QCOMPARE(desk.desktop.theme.scale(), 100);
    desk.unlock();
    QVERIFY(desk.comesTo("records"));
    QVERIFY(desk.desktop.find("records"));
    desk.openRecord(); // the draft is there, with what was answered
    QVERIFY(desk.comesTo("interview"));
    QVERIFY(desk.desktop.find<QAbstractButton>("option.pressure.yes")->isChecked());
}

void HandOverTest::theProtocolCanBeReadWithoutAPassphrase() {
    Desk desk(store(), questionnaires());
    enterInterview(desk);
    handOver(desk.desktop);
    desk.desktop.click("patientStaff");
    QTRY_VERIFY(desk.desktop.find("wayBackProtocolButton"));
    QVERIFY(!desk.desktop.find("wayBackProtocol"));
    desk.desktop.click("wayBackProtocolButton");
    QVERIFY(desk.desktop.find("wayBackProtocol"));
    desk.desktop.click("wayBackCancel");
    desk.desktop.click("option.pressure.no");
    desk.desktop.click("patientNext");
    desk.desktop.click("option.harm.yes");
    QTRY_VERIFY(desk.desktop.find("stay"));
    desk.desktop.click("stayProtocolButton");
    QVERIFY(desk.labelText("stayProtocolText").contains("555-0100"));
}

void HandOverTest::textIsLargeAndAsBeforeAfterwards() {
    Desktop desktop(questionnaires());
    desktop.beginInterview("small");
    desktop.click("handOverButton");
    handOverWithPin(desktop);
    QTRY_COMPARE(desktop.theme.scale(), 150);
    desktop.click("patientLarger");
    QTRY_COMPARE(desktop.theme.scale(), 170);
    QVERIFY(desktop.find("question.pressure"));
    for (int i = 0; i < 6; ++i) {
        desktop.click("patientSmaller");
        settle();
    }
    QCOMPARE(desktop.theme.scale(), 120); // and no smaller
    takeBackWithPin(desktop);
    QTRY_COMPARE(desktop.theme.scale(), 100);
    QVERIFY(desktop.find("sectionTitle"));
}

void HandOverTest::theWayThereAndBackFitsEveryWindow() {
    Desktop desktop(questionnaires());
    desktop.beginInterview("small");
    desktop.click("handOverButton");
    QTRY_VERIFY(desktop.find("handOverPin"));
    settle();
    lookAtEverySize(desktop, "hand-over");
    QCOMPARE(troubleWithTab(*desktop.window), QStringList());
    handOverWithPin(desktop);
    lookAtEverySize(desktop, "patient-questions");
    desktop.click("patientStaff");
    lookAtEverySize(desktop, "patient-way-back");
    QCOMPARE(notReachedByTab(*desktop.find("patientCover")), QStringList());
}

QTEST_MAIN(HandOverTest)
#include "hand_over_test.moc"
