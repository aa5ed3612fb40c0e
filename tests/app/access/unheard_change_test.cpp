// SPDX-License-Identifier: GPL-3.0-or-later
// A list of staff that arrived while its answer was lost: whoever tries again, or gives up, throws no
// recovery key away that counts, and changes nothing twice.
#include "app/access/setup_presenter.h"
#include "app/access/staff_presenter.h"
#include "tests/app/access/access_fixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::access;

namespace {

struct Staff : Bench {
    Staff() : presenter(tools()) {
        setUp();
        presenter.open(dataKey, desk.kept->keyring.find("ada")->account);
    }
    bool rest() {
        return QTest::qWaitFor([this] { return !presenter.isBusy(); });
    }
    /// The answer to what is under way is lost, and that to what follows is not.
    bool isLost() {
        desk.isUnheard = true;
        const bool isAnswered = rest();
        desk.isUnheard = false;
        return isAnswered && !presenter.problem().isEmpty();
    }

    StaffPresenter presenter;
};

struct Setup : Bench {
    Setup() : presenter(tools()) {
        QObject::connect(&presenter, &SetupPresenter::finished, &presenter,
                         [this](const auto& key, const storage::StaffAccount&) { dataKey = key; });
    }
    /// Up to the last step, the answer to which is lost.
    void loseTheAnswer() {
        presenter.begin();
        presenter.makeKey("Ada Admin", typed(adas));
        QTRY_COMPARE(presenter.step(), SetupPresenter::Step::Key);
        presenter.keyIsWritten();
        printed = presenter.recoveryKey();
        desk.isUnheard = true;
        presenter.finish(typed(printed));
        QTRY_VERIFY(!presenter.isBusy());
        desk.isUnheard = false;
        QVERIFY(presenter.problem().startsWith("The connection was lost."));
        QVERIFY(presenter.mayHaveArrived());
        QVERIFY(desk.kept);
    }

    SetupPresenter presenter;
    QString printed;
};

} // namespace

class UnheardChangeTest : public QObject {
    Q_OBJECT

private slots:
    void aNewRecoveryKeyCountsAtTheSecondTry();
    void nobodyIsAddedTwice();
    void onesOwnPassphraseOfTheFirstTryCounts();
    void anotherStepBeginsAnew();
    void aSetUpIsFinishedAtTheSecondTry();
    void whoGoesBackInTheSetUpKeepsThePaper();
};

void UnheardChangeTest::aNewRecoveryKeyCountsAtTheSecondTry() {
    Staff staff;
    QVERIFY(staff.rest());
    staff.presenter.makeRecoveryKey();
    QVERIFY(staff.rest());
    const QString printed = staff.presenter.recoveryKey();
    staff.presenter.keyIsWritten();
    staff.presenter.replaceRecoveryKey(typed(printed));
    QVERIFY(staff.isLost());
    QVERIFY(staff.presenter.problem().contains("Keep the old recovery key too"));
    QCOMPARE(staff.presenter.step(), StaffPresenter::Step::TypeBack);
    QCOMPARE(staff.presenter.recoveryKey(), printed);
    staff.presenter.replaceRecoveryKey(typed(printed));
    QVERIFY(staff.rest());
    QVERIFY(staff.presenter.outcome().startsWith("The new recovery key counts from now on."));
    QVERIFY(storage::opens(staff.desk.kept->keyring, *storage::RecoveryKey::read(printed.toStdString()),
                           *staff.dataKey));
}

void UnheardChangeTest::nobodyIsAddedTwice() {
    Staff staff;
    QVERIFY(staff.rest());
    staff.presenter.askToAdd();
    staff.presenter.add("Cleo", storage::Role::Clinician, typed(Bench::another));
    QVERIFY(staff.isLost());
    QCOMPARE(staff.presenter.step(), StaffPresenter::Step::Add);
    staff.presenter.add("Cleo", storage::Role::Clinician, typed("what she typed then"));
    QVERIFY(staff.rest());
    QCOMPARE(staff.presenter.outcome(), QString("Cleo can open the workspace now\nIt was stored at the first "
                                                "try: what was typed then counts."));
    QCOMPARE(staff.desk.kept->keyring.staff.size(), std::size_t{3});
    QCOMPARE(staff.desk.stores, 1);
    QVERIFY(staff.opens("staff-1", Bench::another));
}

void UnheardChangeTest::onesOwnPassphraseOfTheFirstTryCounts() {
    Staff staff;
    QVERIFY(staff.rest());
    staff.presenter.askForOwnPassphrase();
    staff.presenter.changeOwn(typed(Bench::adas), typed(Bench::another));
    QVERIFY(staff.isLost());
    staff.presenter.changeOwn(typed(Bench::adas), typed(Bench::another));
    QVERIFY(staff.rest());
    QVERIFY2(staff.presenter.outcome().startsWith("Your new passphrase counts from now on\n"),
             qPrintable(staff.presenter.problem()));
    QVERIFY(staff.opens("ada", Bench::another));
    QVERIFY(staff.desk.refused.empty());
    QCOMPARE(staff.attempts.waitFor("ada"), std::chrono::milliseconds(0));
}

void UnheardChangeTest::anotherStepBeginsAnew() {
    Staff staff;
    QVERIFY(staff.rest());
    staff.presenter.askToAdd();
    staff.presenter.add("Cleo", storage::Role::Clinician, typed(Bench::another));
    QVERIFY(staff.isLost());
    staff.presenter.askToRemove("ines");
    staff.presenter.remove();
    QVERIFY(staff.rest());
    QCOMPARE(staff.presenter.outcome(), QString("Ines Intake can no longer open the workspace"));
    QVERIFY(!staff.desk.kept->keyring.find("ines")->account.active);
    QVERIFY(staff.opens("staff-1", Bench::another));
}

void UnheardChangeTest::aSetUpIsFinishedAtTheSecondTry() {
    Setup setup;
    setup.loseTheAnswer();
    QCOMPARE(setup.presenter.step(), SetupPresenter::Step::TypeBack);
    setup.presenter.finish(typed(setup.printed));
    QTRY_VERIFY(setup.dataKey);
    QVERIFY(!setup.presenter.mayHaveArrived());
    QVERIFY(setup.opens("staff-1", Bench::adas));
    QVERIFY(storage::opens(setup.desk.kept->keyring, *storage::RecoveryKey::read(setup.printed.toStdString()),
                           *setup.dataKey));
}

void UnheardChangeTest::whoGoesBackInTheSetUpKeepsThePaper() {
    Setup setup;
    setup.loseTheAnswer();
    setup.presenter.back();
    setup.presenter.back();
    QCOMPARE(setup.presenter.step(), SetupPresenter::Step::Person);
    QVERIFY(setup.presenter.problem().startsWith("Keep the recovery key that was written down"));
    setup.presenter.cancel();
    QVERIFY(setup.presenter.problem().startsWith("Keep the recovery key that was written down"));
    setup.presenter.begin();
    setup.presenter.makeKey("Ada Admin", typed(Bench::another));
    QTRY_COMPARE(setup.presenter.step(), SetupPresenter::Step::Key);
    setup.presenter.keyIsWritten();
    const QString second = setup.presenter.recoveryKey();
    setup.presenter.finish(typed(second));
    QTRY_VERIFY(setup.presenter.isOvertaken());
    QVERIFY(setup.presenter.problem().contains("keep every recovery key"));
    const storage::Keyring& there = setup.desk.kept->keyring;
    QVERIFY(storage::unlock(there, *storage::RecoveryKey::read(setup.printed.toStdString())));
    QVERIFY(!storage::unlock(there, *storage::RecoveryKey::read(second.toStdString())));
}

QTEST_GUILESS_MAIN(UnheardChangeTest)
#include "unheard_change_test.moc"
