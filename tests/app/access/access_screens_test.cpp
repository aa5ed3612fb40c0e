// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/lock_cover.h"
#include "app/access/recovery_view.h"
#include "app/access/setup_view.h"
#include "app/access/staff_view.h"
#include "app/access/unlock_presenter.h"
#include "app/access/unlock_view.h"
#include "app/theme/theme.h"
#include "tests/app/access/access_fixture.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSemaphore>
#include <QTest>

using namespace anteroom;
using namespace anteroom::access;
using namespace anteroom::test;

namespace {

/// One look at one size, with a workspace of five.
struct Look : Bench {
    Look() : theme(*qApp) {
        QFETCH_GLOBAL(int, scale);
        QFETCH_GLOBAL(theme::Scheme, scheme);
        theme.setScale(scale);
        theme.setScheme(scheme);
        setUp();
        using storage::Role;
        addToKeyring({"cleo", "Cleo Clinician", Role::Clinician, true});
        addToKeyring({"bea", "Beatrice Montgomery-Featherstonehaugh", Role::Intake, true});
        addToKeyring({"dan", "Dan Intake", Role::Intake, true});
        desk.kept->keyring = storage::must(storage::removeStaff(desk.kept->keyring, *dataKey, "dan"));
    }
    void addToKeyring(const storage::StaffAccount& account) {
        desk.kept->keyring =
            storage::must(storage::addStaff(desk.kept->keyring, *dataKey, account, another, storage::quick));
    }
    static void show(QWidget& view) {
        view.resize(1024, 700);
        view.QWidget::show();
        settle();
    }
    /// The thread of the keys does nothing until go.release().
    void hold() {
        runner.run([this] { return go.acquire(), 0; }, [](int) {});
    }

    theme::Theme theme;
    QSemaphore go;
};

void press(QWidget& view, const QString& name) {
    auto* button = view.findChild<QAbstractButton*>(name);
    QVERIFY2(button && button->isVisible(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
}

void type(QWidget& view, const QString& name, const QString& text) {
    QTest::keyClicks(view.findChild<QLineEdit*>(name), text);
}

} // namespace

class AccessScreensTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void theFirstRun();
    void unlocking();
    void recovering();
    void lookingAfterAccounts();
    void theLock();

private:
    void check(QWidget& view, const QString& name);
};

void AccessScreensTest::initTestCase_data() {
    QTest::addColumn<int>("scale");
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::newRow("light") << 100 << theme::Scheme::Light;
    QTest::newRow("high-contrast") << 100 << theme::Scheme::HighContrast;
    QTest::newRow("dark-large") << 200 << theme::Scheme::Dark;
}

void AccessScreensTest::check(QWidget& view, const QString& name) {
    settle();
    QFETCH_GLOBAL(theme::Scheme, scheme);
    const char* look = scheme == theme::Scheme::Light  ? "light"
                       : scheme == theme::Scheme::Dark ? "dark-large"
                                                       : "high-contrast";
    savePicture(view, QString("access-%1-%2").arg(name, look));
    const QStringList found = clipped(view) + faintTexts(view);
    QVERIFY2(found.isEmpty(), qPrintable(name + ":\n" + found.join('\n')));
}

void AccessScreensTest::theFirstRun() {
    Look bench;
    bench.desk.kept.reset();
    SetupPresenter presenter(bench.tools());
    SetupView view(bench.theme, presenter);
    Look::show(view);
    check(view, "setup-1-welcome");
    press(view, "setupBegin");
    check(view, "setup-2-person");
    type(view, "setupName", "Ada Admin");
    type(view, "setupPassphrase", "too short");
    press(view, "setupMakeKey");
    check(view, "setup-2-person-problem");
    type(view, "setupPassphrase", " but longer now");
    press(view, "setupPassphraseShow");
    type(view, "setupPassphraseAgain", "too short but longer");
    view.findChild<QLineEdit*>("setupPassphrase")->setFocus();
    check(view, "setup-2-person-shown");
    type(view, "setupPassphraseAgain", " now");
    bench.hold();
    QTest::keyClick(view.findChild<QLineEdit*>("setupPassphraseAgain"), Qt::Key_Return);
    check(view, "setup-3-busy");
    bench.go.release();
    QTRY_COMPARE(presenter.step(), SetupPresenter::Step::Key);
    check(view, "setup-4-key");
    const QString key = presenter.recoveryKey();
    press(view, "setupOnPaper");
    type(view, "setupTyped", key.left(12) + "ZZZ");
    press(view, "setupFinish");
    check(view, "setup-5-type-back");
}

void AccessScreensTest::unlocking() {
    Look bench;
    UnlockPresenter presenter(bench.tools());
    UnlockView view(bench.theme, presenter);
    Look::show(view);
    check(view, "unlock-1-reading");
    presenter.open();
    QTRY_VERIFY(!presenter.isReading());
    check(view, "unlock-2-who");
    press(view, "unlockAccount.bea");
    check(view, "unlock-3-passphrase");
    type(view, "unlockPassphrase", "not the right one");
    bench.hold();
    press(view, "unlock");
    check(view, "unlock-4-checking");
    bench.go.release();
    QTRY_VERIFY(!presenter.isChecking());
    check(view, "unlock-5-wait");
    bench.desk.error = "The server does not answer. Look at the network, then try again.";
    presenter.open();
    QTRY_VERIFY(presenter.isUnreadable());
    check(view, "unlock-6-unreadable");
}

void AccessScreensTest::recovering() {
    Look bench;
    bench.desk.kept->keyring.staff[1].account.role = storage::Role::Administrator;
    RecoveryPresenter presenter(bench.tools());
    RecoveryView view(bench.theme, presenter);
    presenter.open();
    Look::show(view);
    type(view, "recoveryKey", "ABCDE 12345");
    press(view, "recoveryNext");
    check(view, "recovery-1-key");
    presenter.submitKey(typed(bench.recovery));
    QTRY_COMPARE(presenter.step(), RecoveryPresenter::Step::Accounts);
    press(view, "recoveryConfirm");
    check(view, "recovery-2-accounts");
    for (const char* id : {"ada", "ines", "cleo", "bea", "dan"})
        press(view, QString("recoveryRight.") + id);
    press(view, "recoveryConfirm");
    check(view, "recovery-3-passphrase");
}

void AccessScreensTest::lookingAfterAccounts() {
    Look bench;
    StaffPresenter presenter(bench.tools());
    StaffView view(bench.theme, presenter);
    presenter.open(bench.dataKey, bench.desk.kept->keyring.find("ada")->account);
    Look::show(view);
    QTRY_VERIFY(!presenter.isBusy());
    check(view, "staff-1-list");
    press(view, "staffAdd");
    check(view, "staff-2-add");
    press(view, "staffAddCancel");
    press(view, "staffRemove.bea");
    check(view, "staff-3-remove");
    press(view, "staffRemoveNow");
    QTRY_VERIFY(!presenter.isBusy());
    check(view, "staff-4-removed");
    press(view, "staffOwn");
    check(view, "staff-5-own");
    press(view, "staffOwnCancel");
    press(view, "staffKey");
    QTRY_COMPARE(presenter.step(), StaffPresenter::Step::NewKey);
    view.showPrintOutcome(QString("Printed"));
    check(view, "staff-6-key");
    press(view, "staffOnPaper");
    check(view, "staff-7-type-back");
}

void AccessScreensTest::theLock() {
    Look bench;
    UnlockPresenter presenter(bench.tools());
    presenter.openFor(storage::intake());
    QWidget window;
    LockWords words{
        "Ines Intake",
        true,
        {{"English", "Stay with the patient. Call Dr Sample on 555-0100. Emergency: 911."},
         {QString::fromUtf8("Español"), QString::fromUtf8("Quédese con el paciente. Llame al 555-0100.")}},
        false};
    LockCover cover(bench.theme, presenter, words, &window);
    cover.setGeometry(0, 0, 1024, 700);
    Look::show(window);
    cover.setFocus();
    check(window, "lock-1");
    press(window, "lockProtocolButton");
    check(window, "lock-2-protocol");
    type(window, "unlockPassphrase", "not the right one");
    press(window, "unlock");
    QTRY_VERIFY(presenter.isWaiting());
    check(window, "lock-3-wait");
}

QTEST_MAIN(AccessScreensTest)
#include "access_screens_test.moc"
