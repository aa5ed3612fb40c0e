// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/idle_watch.h"
#include "app/access/lock_screen.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"
#include "tests/app/access/access_fixture.h"
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

namespace {

/// A window with a patient in it, as Ines left it.
struct Locked : Bench {
    Locked() : theme(*qApp), lockScreen(theme, tools()) {
        QAccessible::setActive(true);
        setUp();
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        column->addWidget(new QLabel("TEST, Avery (sample)"));
        before = new QLineEdit("first answer");
        answer = new QLineEdit("an answer that is secret");
        column->addWidget(before);
        column->addWidget(answer);
        window.setCentralWidget(page);
        window.menuBar()->addMenu("Screening")->addAction("Leave TEST, Avery");
        window.statusBar()->addWidget(new QLabel("Avery, saved 14:06"));
        hidden = new QLabel("hidden before", page);
        hidden->hide();
        auto* undo = new QShortcut(QKeySequence("Ctrl+Z"), &window);
        QObject::connect(undo, &QShortcut::activated, &window, [this] { ++undone; });
        window.resize(1024, 700);
        window.show();
        QObject::connect(&lockScreen, &LockScreen::unlocked, &window,
                         [this](const auto& key, const storage::StaffAccount& account) {
                             isKeyRight = key->sameAs(*dataKey);
                             isCoveredAtSignal = cover() != nullptr;
                             opened << QString::fromStdString(account.id);
                             if (areRecordsThere)
                                 lockScreen.lift();
                         });
    }
    void lock(bool isProtocolOpen = false) {
        lockScreen.lock(storage::intake(), {{}, false, {{{}, "Stay with the patient."}}, isProtocolOpen});
    }
    LockCover* cover(QWidget* in = nullptr) {
        return (in ? in : &window)->findChild<LockCover*>(QString(), Qt::FindDirectChildrenOnly);
    }
    QLineEdit* passphrase(QWidget* in = nullptr) {
        return cover(in)->findChild<QLineEdit*>("unlockPassphrase");
    }
    void unlock(const char* with, QWidget* in = nullptr) {
        QTest::keyClicks(passphrase(in), with);
        QTest::keyClick(passphrase(in), Qt::Key_Return);
    }

    theme::Theme theme;
    LockScreen lockScreen;
    QMainWindow window;
    QLineEdit* before = nullptr;
    QLineEdit* answer = nullptr;
    QLabel* hidden = nullptr;
    int undone = 0;
    bool areRecordsThere = true;
    bool isKeyRight = false;
    bool isCoveredAtSignal = false;
    QStringList opened;
};

void collect(QAccessibleInterface* from, QStringList& texts, int depth = 0) {
    if (!from || depth > 40)
        return;
    for (const QAccessible::Text what : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        if (const QString text = from->text(what); !text.isEmpty())
            texts << text;
    if (QAccessibleTextInterface* text = from->textInterface())
        texts << text->text(0, text->characterCount());
    for (int i = 0; i < from->childCount(); ++i)
        collect(from->child(i), texts, depth + 1);
}

/// All that a screen reader can reach in the program.
QString accessibleText() {
    QStringList texts;
    collect(QAccessible::queryAccessibleInterface(qApp), texts);
    return texts.join('\n');
}

} // namespace

class LockScreenTest : public QObject {
    Q_OBJECT

private slots:
    void theWindowIsBlankAtOnce();
    void theLockComesWithinASecondOfTheTimeOut();
    void theKeyThatComesTooLateReachesNoField();
    void nothingBeneathIsReachedByKeys();
    void nothingBeneathIsReachedByAScreenReader();
    void unlockingGivesTheKeyAndTheSameField();
    void everythingStaysCoveredUntilTheRecordsAreThere();
    void whoIsRefusedStaysLockedAndMayTryAgain();
    void whatWasHiddenStaysHidden();
    void aWrongPassphraseKeepsItLocked();
    void everyWindowIsLockedAndOneThatOpensLater();
    void dialogsEndAsIfTheyWereCancelled();
    void whatComesIntoTheWindowMeanwhileIsHiddenToo();
    void menusClose();
    void theProtocolStaysReadable();
    void theCoverFollowsTheWindowsSize();
    void someoneElseIsPassedOn();
    void lockingTwiceIsLockingOnce();
    void aWindowThatGoesWhileLockedIsNoMatter();
};

void LockScreenTest::theWindowIsBlankAtOnce() {
    Locked desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
    desk.lock();
    QVERIFY(desk.lockScreen.isLocked());
    QCOMPARE(desk.cover()->geometry(), desk.window.rect());
    for (QWidget* child : desk.window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        QVERIFY2(child == desk.cover() || !child->isVisible(), child->metaObject()->className());
    QVERIFY(!desk.answer->isVisible());
    // Not one pixel of it: the same picture as of a window that holds nothing else.
    const auto picture = [](QWidget& of) {
        return of.grab().toImage().convertToFormat(QImage::Format_RGB32);
    };
    QCOMPARE(picture(desk.window), picture(*desk.cover()));
    settle();
    savePicture(desk.window, "access-lock-over-a-window");
}

void LockScreenTest::theLockComesWithinASecondOfTheTimeOut() {
    Locked desk;
    IdleWatch watch(*qApp, [&desk] { return desk.now; });
    connect(&watch, &IdleWatch::timedOut, this, [&desk] { desk.lock(); });
    watch.start();
    desk.now += IdleWatch::usual;
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.lockScreen.isLocked(), 1000);
    QVERIFY(since.elapsed() < 1000);
    QVERIFY(!desk.answer->isVisible());
}

void LockScreenTest::theKeyThatComesTooLateReachesNoField() {
    Locked desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    IdleWatch watch(*qApp, [&desk] { return desk.now; });
    connect(&watch, &IdleWatch::timedOut, this, [&desk] { desk.lock(); });
    watch.start();
    desk.answer->setFocus();
    desk.now += IdleWatch::usual;
    QTest::keyClick(desk.answer, Qt::Key_7);
    QVERIFY(desk.lockScreen.isLocked());
    QCOMPARE(desk.answer->text(), QString("an answer that is secret"));
    QCOMPARE(desk.passphrase()->text(), QString());
}

void LockScreenTest::nothingBeneathIsReachedByKeys() {
    Locked desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    desk.answer->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.undone, 0); // the field's own undo
    desk.before->clearFocus();
    QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.undone, 1);
    desk.answer->setFocus();
    desk.lock();
    QTRY_COMPARE(QApplication::focusWidget(), desk.passphrase());
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(desk.cover()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    }
    QTest::keyClick(&desk.window, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&desk.window, Qt::Key_S, Qt::AltModifier);
    QCOMPARE(desk.undone, 1);
    QCOMPARE(desk.answer->text(), QString("an answer that is secret"));
    QVERIFY(!QApplication::activePopupWidget());
}

void LockScreenTest::nothingBeneathIsReachedByAScreenReader() {
    Locked desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    const QString before = accessibleText();
    QVERIFY(before.contains("secret"));
    QVERIFY(before.contains("Avery"));
    desk.lock();
    const QString locked = accessibleText();
    QVERIFY2(!locked.contains("secret") && !locked.contains("Avery") && !locked.contains("first answer"),
             qPrintable(locked));
    QVERIFY(locked.contains("Passphrase of Ines Intake"));
    QTest::keyClicks(desk.passphrase(), "four words of ines");
    QTest::mouseClick(desk.cover()->findChild<QPushButton*>("unlockPassphraseShow"), Qt::LeftButton);
    QVERIFY(!accessibleText().contains("four words"));
    QTest::keyClick(desk.passphrase(), Qt::Key_Return);
    QTRY_VERIFY(!desk.lockScreen.isLocked());
    QCOMPARE(accessibleText(), before);
}

void LockScreenTest::unlockingGivesTheKeyAndTheSameField() {
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

void LockScreenTest::everythingStaysCoveredUntilTheRecordsAreThere() {
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

void LockScreenTest::whoIsRefusedStaysLockedAndMayTryAgain() {
    Locked desk;
    desk.areRecordsThere = false;
    desk.lock();
    desk.unlock(Bench::ines);
    QTRY_COMPARE(desk.opened.size(), 1);
    desk.lockScreen.refuse("The records cannot be reached.");
    QVERIFY(desk.lockScreen.isLocked());
    QVERIFY(!desk.answer->isVisible());
    QCOMPARE(desk.cover()->findChild<QLabel*>("unlockProblem")->text(),
             QString("The records cannot be reached."));
    QVERIFY(desk.cover()->findChild<QPushButton*>("lockSomeoneElse")->isEnabled());
    desk.areRecordsThere = true;
    desk.unlock(Bench::ines);
    QTRY_VERIFY(!desk.lockScreen.isLocked());
}

void LockScreenTest::whatWasHiddenStaysHidden() {
    Locked desk;
    desk.window.statusBar()->hide();
    desk.lock();
    desk.lockScreen.lift();
    QVERIFY(!desk.hidden->isVisible());
    QVERIFY(!desk.window.statusBar()->isVisible());
    QVERIFY(desk.before->isVisible());
}

void LockScreenTest::aWrongPassphraseKeepsItLocked() {
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

void LockScreenTest::everyWindowIsLockedAndOneThatOpensLater() {
    Locked desk;
    QWidget other;
    auto* column = new QVBoxLayout(&other);
    auto* inOther = new QLabel("Avery in another window");
    column->addWidget(inOther);
    other.show();
    desk.lock();
    QVERIFY(!inOther->isVisible());
    QVERIFY(other.isVisible());
    QDialog later(&desk.window);
    auto* inLater = new QLabel("Avery in a later one", &later);
    later.show();
    QVERIFY(!inLater->isVisible());
    QVERIFY(!accessibleText().contains("Avery"));
    desk.unlock(Bench::ines, &later);
    QTRY_VERIFY(!desk.lockScreen.isLocked());
    QVERIFY(inOther->isVisible());
    QVERIFY(inLater->isVisible());
    QVERIFY(desk.answer->isVisible());
}

// One within the other, as when a file is to be replaced.
void LockScreenTest::dialogsEndAsIfTheyWereCancelled() {
    Locked desk;
    QDialog outer(&desk.window);
    QDialog inner(&outer);
    int ended = QDialog::Accepted;
    QTimer::singleShot(0, &inner, [&] { ended = inner.exec(); });
    QTimer::singleShot(0, &inner, [&] {
        QTRY_VERIFY(inner.isVisible());
        desk.lock();
    });
    QCOMPARE(outer.exec(), int(QDialog::Rejected));
    QCOMPARE(ended, int(QDialog::Rejected));
    QVERIFY(!outer.isVisible() && !inner.isVisible());
    desk.unlock(Bench::ines);
    QTRY_VERIFY(!desk.lockScreen.isLocked());
    QVERIFY(!outer.isVisible() && !inner.isVisible());
}

void LockScreenTest::whatComesIntoTheWindowMeanwhileIsHiddenToo() {
    Locked desk;
    desk.lock();
    auto* late = new QLabel("late", &desk.window);
    late->show();
    late->raise();
    desk.window.statusBar()->show();
    settle();
    QVERIFY(!late->isVisible());
    QVERIFY(!desk.window.statusBar()->isVisible());
    QVERIFY(!accessibleText().contains("late"));
    desk.lockScreen.lift();
    QVERIFY(late->isVisible());
    QVERIFY(desk.window.statusBar()->isVisible());
}

void LockScreenTest::menusClose() {
    Locked desk;
    QMenu menu;
    menu.addAction("Open the record of Avery");
    menu.popup(QPoint(20, 20));
    QVERIFY(QApplication::activePopupWidget());
    desk.lock();
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(!menu.isVisible());
}

void LockScreenTest::theProtocolStaysReadable() {
    Locked desk;
    desk.lock();
    const auto* protocol = desk.cover()->findChild<QWidget*>("lockProtocol");
    auto* button = desk.cover()->findChild<QPushButton*>("lockProtocolButton");
    QVERIFY(!protocol->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(protocol->isVisible());
    QVERIFY(accessibleText().contains("Stay with the patient."));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!protocol->isVisible());
    desk.lockScreen.lift();
    QTRY_VERIFY(!desk.cover());
    desk.lock(true); // it was on the screen
    QVERIFY(desk.cover()->findChild<QWidget*>("lockProtocol")->isVisible());
}

void LockScreenTest::theCoverFollowsTheWindowsSize() {
    Locked desk;
    desk.lock();
    desk.window.resize(1280, 900);
    settle();
    QCOMPARE(desk.cover()->geometry(), desk.window.rect());
    QCOMPARE(desk.cover()->size(), QSize(1280, 900));
}

void LockScreenTest::someoneElseIsPassedOn() {
    Locked desk;
    QSignalSpy someoneElse(&desk.lockScreen, &LockScreen::someoneElse);
    desk.lock();
    QTest::mouseClick(desk.cover()->findChild<QPushButton*>("lockSomeoneElse"), Qt::LeftButton);
    QCOMPARE(someoneElse.count(), 1);
    QVERIFY(desk.lockScreen.isLocked()); // until whoever hears it has taken the session away
}

void LockScreenTest::lockingTwiceIsLockingOnce() {
    Locked desk;
    desk.lock();
    QTest::keyClicks(desk.passphrase(), "half ty");
    desk.lock();
    QCOMPARE(desk.window.findChildren<LockCover*>().size(), 1);
    QCOMPARE(desk.passphrase()->text(), QString("half ty"));
    desk.lockScreen.lift();
    QVERIFY(desk.before->isVisible());
}

void LockScreenTest::aWindowThatGoesWhileLockedIsNoMatter() {
    Locked desk;
    auto other = std::make_unique<QWidget>();
    other->show();
    desk.lock();
    QVERIFY(desk.cover(other.get()));
    other.reset();
    desk.unlock(Bench::ines);
    QTRY_VERIFY(!desk.lockScreen.isLocked());
    QVERIFY(desk.before->isVisible());
}

QTEST_MAIN(LockScreenTest)
#include "lock_screen_test.moc"
