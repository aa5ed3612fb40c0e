// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/staff_view.h"
#include "tests/app/access/access_screen.h"

#include <QRadioButton>

using namespace anteroom;
using namespace anteroom::access;
using namespace anteroom::test;
using StaffScreen = Screen<StaffPresenter, StaffView>;

class StaffViewTest : public QObject {
    Q_OBJECT

private slots:
    void aColleagueIsAddedByKeys();
    void removingAsksFirstAndKeepsUnlessItIsMeant();
    void whoIsNoAdministratorChangesTheirOwnPassphraseOnly();
};

void StaffViewTest::aColleagueIsAddedByKeys() {
    StaffScreen it;
    it.presenter.open(it.dataKey, it.desk.kept->keyring.find("ada")->account);
    QVERIFY(it.open());
    QTRY_VERIFY(!it.presenter.isBusy());
    it.click("staffAdd");
    QCOMPARE(it.focus(), QString("staffName"));
    it.type("Cleo Clinician");
    it.key(Qt::Key_Return);
    QCOMPARE(it.focus(), QString("staffRole.intake"));
    it.key(Qt::Key_Down);
    QCOMPARE(it.focus(), QString("staffRole.clinician"));
    it.key(Qt::Key_Tab);
    QCOMPARE(it.focus(), QString("staffPassphrase"));
    it.type(Bench::another);
    it.key(Qt::Key_Return);
    it.type(Bench::another);
    it.key(Qt::Key_Return);
    QTRY_COMPARE(it.text("staffListOutcome"), QString("Cleo Clinician can open the workspace now"));
    QVERIFY(it.opens("staff-1", Bench::another));
    QVERIFY(it.desk.kept->keyring.find("staff-1")->account.role == storage::Role::Clinician);
    it.click("staffAdd");
    QVERIFY(it.line("staffName")->text().isEmpty());
    QVERIFY(it.view.findChild<QRadioButton*>("staffRole.intake")->isChecked());
}

void StaffViewTest::removingAsksFirstAndKeepsUnlessItIsMeant() {
    StaffScreen it;
    const ReadKeyring before = *it.desk.kept;
    it.presenter.open(it.dataKey, it.desk.kept->keyring.find("ada")->account);
    QVERIFY(it.open());
    QTRY_VERIFY(!it.presenter.isBusy());
    QVERIFY(!it.find("staffRemove.ada")); // nobody removes themselves
    it.click("staffRemove.ines");
    QCOMPARE(it.focus(), QString("staffRemoveCancel"));
    it.key(Qt::Key_Return);
    QVERIFY(it.isAsBefore(before));
    it.click("staffRemove.ines");
    it.click("staffRemoveNow");
    QTRY_COMPARE(it.text("staffListOutcome"), QString("Ines Intake can no longer open the workspace"));
    QTRY_VERIFY(!it.find("staffRemove.ines"));
}

void StaffViewTest::whoIsNoAdministratorChangesTheirOwnPassphraseOnly() {
    StaffScreen it;
    it.presenter.open(it.dataKey, storage::intake());
    QVERIFY(it.open());
    QTRY_VERIFY(!it.presenter.isBusy());
    for (const char* name : {"staffAdd", "staffKey"})
        QVERIFY(!it.find(name)->isVisible());
    QVERIFY(!it.find("staffRemove.ada"));
    it.click("staffOwn");
    it.click("staffChange");
    QCOMPARE(it.text("staffPresentProblem"), QString("Enter the passphrase that you use now"));
    it.type(Bench::ines);
    it.key(Qt::Key_Return);
    it.type(Bench::another);
    it.key(Qt::Key_Return);
    it.type(Bench::another);
    it.key(Qt::Key_Return);
    QTRY_COMPARE(it.text("staffListOutcome"), QString("Your new passphrase counts from now on"));
    QVERIFY(it.opens("ines", Bench::another));
}

QTEST_MAIN(StaffViewTest)
#include "access_staff_view_test.moc"
