// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/recovery_view.h"
#include "app/access/unlock_presenter.h"
#include "app/access/unlock_view.h"
#include "tests/app/access/access_screen.h"

#include <QProgressBar>
#include <QSignalSpy>
#include <QTimer>

using namespace anteroom;
using namespace anteroom::access;
using namespace anteroom::test;
using UnlockScreen = Screen<UnlockPresenter, UnlockView>;
using RecoveryScreen = Screen<RecoveryPresenter, RecoveryView>;

class UnlockViewTest : public QObject {
    Q_OBJECT

private slots:
    void unlockingIsDoneByKeysAlone();
    void unlockingShowsProgressStaysAliveAndStops();
    void aWrongPassphraseHasTheKeysAgainAndAWait();
    void theOnlyPersonIsNotAskedWho();
    void readingShowsProgressAndStops();
    void aRealKeyIsDerivedWhileTheWindowGoesOn();
    void recoveringByKeysAndClicks();
    void accountsThatWereEditedAreTickedFirst();
};

void UnlockViewTest::unlockingIsDoneByKeysAlone() {
    UnlockScreen it;
    QSignalSpy unlocked(&it.presenter, &UnlockPresenter::unlocked);
    QVERIFY(it.open());
    it.presenter.open();
    QTRY_COMPARE(it.focus(), QString("unlockAccount.ada"));
    it.key(Qt::Key_Tab);
    QCOMPARE(it.focus(), QString("unlockAccount.ines"));
    it.key(Qt::Key_Return);
    QCOMPARE(it.focus(), QString("unlockPassphrase"));
    QCOMPARE(it.line("unlockPassphrase")->accessibleName(), QString("Passphrase of Ines Intake"));
    it.type(Bench::ines);
    it.key(Qt::Key_Return);
    QTRY_COMPARE(unlocked.count(), 1);
    QVERIFY(unlocked[0][0].value<std::shared_ptr<storage::Secret>>()->sameAs(*it.dataKey));
    QCOMPARE(it.line("unlockPassphrase")->text(), QString());
}

void UnlockViewTest::unlockingShowsProgressStaysAliveAndStops() {
    UnlockScreen it;
    QSignalSpy unlocked(&it.presenter, &UnlockPresenter::unlocked);
    QVERIFY(it.open());
    it.presenter.open();
    QTRY_VERIFY(!it.presenter.isReading());
    it.click("unlockAccount.ada");
    it.type(Bench::adas);
    it.hold();
    it.click("unlock");
    QVERIFY(it.find("unlockBusy")->isVisible());
    QVERIFY(it.view.findChild<QProgressBar*>()->isVisible());
    QCOMPARE(it.focus(), QString("unlockBusyCancel"));
    it.view.resize(900, 640); // the window goes on
    settle();
    QVERIFY(!it.view.grab().isNull());
    it.key(Qt::Key_Space);
    QVERIFY(!it.presenter.isChecking());
    QVERIFY(!it.find("unlockBusy")->isVisible());
    QCOMPARE(it.focus(), QString("unlockPassphrase"));
    QCOMPARE(it.text("unlockWait"), QString("Wait 1 second, then try again"));
    it.go.release();
    it.now += std::chrono::seconds(1);
    QTRY_VERIFY(it.find("unlock")->isEnabled());
    QCOMPARE(unlocked.count(), 0);
    it.type(Bench::adas);
    it.key(Qt::Key_Return);
    QTRY_COMPARE(unlocked.count(), 1);
}

void UnlockViewTest::aWrongPassphraseHasTheKeysAgainAndAWait() {
    UnlockScreen it;
    QVERIFY(it.open());
    it.presenter.open();
    QTRY_VERIFY(!it.presenter.isReading());
    it.click("unlockAccount.ada");
    it.type(Bench::another);
    it.key(Qt::Key_Return);
    QTRY_VERIFY(it.text("unlockProblem").startsWith("This is not the passphrase of Ada Admin."));
    QCOMPARE(it.focus(), QString("unlockPassphrase"));
    QVERIFY(!it.find("unlock")->isEnabled());
    it.click("unlockAccount.ines");
    QCOMPARE(it.text("unlockProblem"), QString());
    QVERIFY(it.find("unlock")->isEnabled());
    QSignalSpy recovery(&it.view, &UnlockView::recoveryRequested);
    it.click("unlockRecovery");
    QCOMPARE(recovery.count(), 1);
}

void UnlockViewTest::theOnlyPersonIsNotAskedWho() {
    UnlockScreen it;
    it.desk.kept->keyring = storage::must(storage::removeStaff(it.desk.kept->keyring, *it.dataKey, "ines"));
    QVERIFY(it.open());
    it.presenter.open();
    QTRY_COMPARE(it.focus(), QString("unlockPassphrase"));
    QVERIFY(!it.find("unlockAccount.ada")->isVisible());
    QCOMPARE(it.line("unlockPassphrase")->accessibleName(), QString("Passphrase of Ada Admin"));
}

void UnlockViewTest::readingShowsProgressAndStops() {
    UnlockScreen it;
    it.desk.isHolding = true;
    it.presenter.open();
    QVERIFY(it.open());
    QVERIFY(it.find("unlockPageBusy")->isVisible());
    it.click("unlockPageBusyCancel");
    QCOMPARE(it.text("unlockPageProblem"), QString("Reading was stopped"));
    it.desk.isHolding = false;
    it.click("unlockAgain");
    QTRY_COMPARE(it.focus(), QString("unlockAccount.ada"));
    QVERIFY(!it.find("unlockPageBusy")->isVisible());
}

void UnlockViewTest::aRealKeyIsDerivedWhileTheWindowGoesOn() {
    UnlockScreen it;
    it.desk.kept->keyring = storage::must(storage::changePassphrase(it.desk.kept->keyring, *it.dataKey, "ada",
                                                                    Bench::adas, storage::lowestCost));
    QSignalSpy unlocked(&it.presenter, &UnlockPresenter::unlocked);
    QVERIFY(it.open());
    it.presenter.open();
    QTRY_VERIFY(!it.presenter.isReading());
    it.click("unlockAccount.ada");
    it.type(Bench::adas);
    int turns = 0;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] { turns += it.presenter.isChecking() ? 1 : 0; });
    ticks.start(0); // each turn of the window, however slow the machine is
    it.key(Qt::Key_Return);
    QTRY_COMPARE(unlocked.count(), 1);
    QVERIFY2(turns > 5, qPrintable(QString::number(turns)));
}

void UnlockViewTest::recoveringByKeysAndClicks() {
    RecoveryScreen it;
    QSignalSpy unlocked(&it.presenter, &RecoveryPresenter::unlocked);
    it.presenter.open();
    QVERIFY(it.open());
    QCOMPARE(it.focus(), QString("recoveryKey"));
    it.type("ABCDE");
    it.key(Qt::Key_Return);
    QVERIFY(it.text("recoveryKeyProblem").startsWith("A recovery key has 30 digits and letters"));
    it.line("recoveryKey")->selectAll();
    it.type(QString::fromStdString(it.recovery));
    it.key(Qt::Key_Return);
    QTRY_VERIFY(it.find("recoveryPassphrasePage")->isVisible());
    it.click("recoverySet");
    QCOMPARE(it.text("recoveryPassphrasePageProblem"), QString("Choose whose passphrase is set"));
    it.click("recoveryFor.ines");
    QCOMPARE(it.focus(), QString("recoveryPassphrase"));
    it.type(Bench::another);
    it.key(Qt::Key_Return);
    it.type(Bench::another);
    it.key(Qt::Key_Return);
    QTRY_COMPARE(unlocked.count(), 1);
    QVERIFY(it.opens("ines", Bench::another));
    QVERIFY(it.opens("ada", Bench::adas));
    QCOMPARE(it.line("recoveryKey")->text(), QString());
}

void UnlockViewTest::accountsThatWereEditedAreTickedFirst() {
    RecoveryScreen it;
    it.desk.kept->keyring.staff[1].account.role = storage::Role::Administrator;
    it.presenter.open();
    QVERIFY(it.open());
    it.type(QString::fromStdString(it.recovery));
    it.click("recoveryNext");
    QTRY_VERIFY(it.find("recoveryAccounts")->isVisible());
    QCOMPARE(it.focus(), QString("recoveryRight.ada"));
    QCOMPARE(it.view.findChild<QAbstractButton*>("recoveryRight.ines")->text(),
             QString("Ines Intake, administrator"));
    it.click("recoveryConfirm");
    QVERIFY(it.text("recoveryAccountsProblem").startsWith("Tick each account"));
    it.click("recoveryRight.ada");
    it.click("recoveryRight.ines");
    it.click("recoveryConfirm");
    QVERIFY(it.find("recoveryPassphrasePage")->isVisible());
    QCOMPARE(it.desk.stores, 0);
}

QTEST_MAIN(UnlockViewTest)
#include "access_unlock_view_test.moc"
