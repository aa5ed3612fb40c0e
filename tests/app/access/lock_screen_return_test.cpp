// SPDX-License-Identifier: GPL-3.0-or-later
// Through the lock and back.
#include "app/access/idle_watch.h"
#include "app/access/lock_screen.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"
#include "tests/app/access/locked_window.h"
#include "tests/support/gui/clipping.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace anteroom;
using namespace anteroom::access;
using namespace anteroom::test;

class LockReturnsTest : public QObject {
    Q_OBJECT

private slots:
    void unlockingGivesTheKeyAndTheSameField();
    void everythingStaysCoveredUntilTheRecordsAreThere();
    void whoIsRefusedStaysLockedAndMayTryAgain();
    void aWrongPassphraseKeepsItLocked();
    void someoneElseIsPassedOn();
};

void LockReturnsTest::unlockingGivesTheKeyAndTheSameField() {
    Locked desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    desk.answer->setFocus();
    desk.answer->setCursorPosition(3);
    desk.lock();
    desk.unlock(Bench::ines);
    QTRY_COMPARE(desk.opened, QStringList{"ines"});
    QVERIFY(desk.isKeyRight);
    QVERIFY(desk.isCoveredAtSignal);
    QVERIFY(!desk.lockScreen.isLocked());
    QVERIFY(desk.answer->isVisible());
    QVERIFY(desk.window.menuBar()->isVisible());
    QCOMPARE(QApplication::focusWidget(), desk.answer);
    QCOMPARE(desk.answer->cursorPosition(), 3);
    QVERIFY(!desk.answer->hasSelectedText());
    QTRY_VERIFY(!desk.cover());
    QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.undone, 1);
}

void LockReturnsTest::everythingStaysCoveredUntilTheRecordsAreThere() {
    Locked desk;
    desk.areRecordsThere = false;
    QSignalSpy someoneElse(&desk.lockScreen, &LockScreen::someoneElse);
    desk.lock();
    desk.unlock(Bench::ines);
    QTRY_COMPARE(desk.opened, QStringList{"ines"});
    QVERIFY(desk.lockScreen.isLocked());
    QVERIFY(!desk.answer->isVisible());
    settle();
    savePicture(desk.window, "access-lock-opening");
    // No second one comes in between.
    QVERIFY(!desk.passphrase()->isEnabled());
    QTest::mouseClick(desk.cover()->findChild<QPushButton*>("lockSomeoneElse"), Qt::LeftButton);
    QCOMPARE(someoneElse.count(), 0);
    desk.lockScreen.lift();
    QVERIFY(desk.answer->isVisible());
    QCOMPARE(desk.opened.size(), 1);
    // The next time it is as before.
    QTRY_VERIFY(!desk.cover());
    desk.lock();
    QVERIFY(desk.passphrase()->isEnabled());
}

void LockReturnsTest::whoIsRefusedStaysLockedAndMayTryAgain() {
    Locked desk;
    desk.areRecordsThere = false;
    desk.lock();
    desk.unlock(Bench::ines);
    QTRY_COMPARE(desk.opened.size(), 1);
    desk.lockScreen.refuse(QString("The records cannot be reached."));
    QVERIFY(desk.lockScreen.isLocked());
    QVERIFY(!desk.answer->isVisible());
    QCOMPARE(desk.cover()->findChild<QLabel*>("unlockProblem")->text(),
             QString("The records cannot be reached."));
    QVERIFY(desk.cover()->findChild<QPushButton*>("lockSomeoneElse")->isEnabled());
    desk.areRecordsThere = true;
    desk.unlock(Bench::ines);
    QTRY_VERIFY(!desk.lockScreen.isLocked());
}

void LockReturnsTest::aWrongPassphraseKeepsItLocked() {
    Locked desk;
    desk.lock();
    desk.unlock(Bench::adas);
    const auto* problem = desk.cover()->findChild<QLabel*>("unlockProblem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().startsWith("This is not the passphrase of Ines Intake."));
    QVERIFY(desk.lockScreen.isLocked());
    QVERIFY(!desk.cover()->findChild<QPushButton*>("unlock")->isEnabled());
    QCOMPARE(desk.passphrase()->text(), QString());
    QTest::keyClicks(desk.passphrase(), Bench::ines);
    QTest::keyClick(desk.passphrase(), Qt::Key_Return); // too early: stays typed
    QCOMPARE(desk.passphrase()->text(), QString(Bench::ines));
    desk.now += std::chrono::seconds(1);
    QTRY_VERIFY(desk.cover()->findChild<QPushButton*>("unlock")->isEnabled());
    QTest::keyClick(desk.passphrase(), Qt::Key_Return);
    QTRY_VERIFY(!desk.lockScreen.isLocked());
}

void LockReturnsTest::someoneElseIsPassedOn() {
    Locked desk;
    QSignalSpy someoneElse(&desk.lockScreen, &LockScreen::someoneElse);
    desk.lock();
    QTest::mouseClick(desk.cover()->findChild<QPushButton*>("lockSomeoneElse"), Qt::LeftButton);
    QCOMPARE(someoneElse.count(), 1);
    QVERIFY(desk.lockScreen.isLocked()); // until whoever hears it has taken the session away
}

QTEST_MAIN(LockReturnsTest)
#include "lock_screen_return_test.moc"
