// SPDX-License-Identifier: GPL-3.0-or-later
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

namespace {

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
    void whatWasHiddenStaysHidden();
    void everyWindowIsLockedAndOneThatOpensLater();
    void dialogsEndAsIfTheyWereCancelled();
    void whatComesIntoTheWindowMeanwhileIsHiddenToo();
    void menusClose();
    void theProtocolStaysReadable();
    void theCoverFollowsTheWindowsSize();
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

void LockScreenTest::whatWasHiddenStaysHidden() {
    Locked desk;
    desk.window.statusBar()->hide();
    desk.lock();
    desk.lockScreen.lift();
    QVERIFY(!desk.hidden->isVisible());
    QVERIFY(!desk.window.statusBar()->isVisible());
    QVERIFY(desk.before->isVisible());
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
