// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/staff_presenter.h"
#include "tests/app/access/access_fixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::access;
using storage::Role;
using Step = StaffPresenter::Step;

namespace {

struct Staff : Bench {
    explicit Staff(const char* self = "ada") : presenter(tools()) {
        setUp();
        const auto say = [this](const QString& what) { said << what; };
        QObject::connect(&presenter, &StaffPresenter::added, &presenter,
                         [say](const storage::StaffAccount& account) {
                             say("added " + QString::fromStdString(account.name));
                         });
        QObject::connect(&presenter, &StaffPresenter::removed, &presenter,
                         [say](const storage::StaffAccount& account) {
                             say("removed " + QString::fromStdString(account.name));
                         });
        QObject::connect(&presenter, &StaffPresenter::ownPassphraseChanged, &presenter,
                         [say] { say("own"); });
        QObject::connect(&presenter, &StaffPresenter::recoveryKeyReplaced, &presenter, [say] { say("key"); });
        presenter.open(dataKey, desk.kept->keyring.find(self)->account);
    }
    bool rest() {
        return QTest::qWaitFor([this] { return !presenter.isBusy(); });
    }

    StaffPresenter presenter;
    QStringList said;
};

using Until = std::function<bool(Staff&)>;

} // namespace

class StaffPresenterTest : public QObject {
    Q_OBJECT

private slots:
    void anAccountIsAdded();
    void removingTakesTwoSteps();
    void nobodyRemovesThemselves();
    void onesOwnPassphraseIsChangedWithTheOldOne();
    void aWrongPresentPassphraseSlowsDown();
    void aNewRecoveryKeyCountsOnceItWasTypedBack();
    void cancellingAnyStepLeavesEverything_data();
    void cancellingAnyStepLeavesEverything();
    void anotherDeskThatWasQuickerIsToldOf_data();
    void anotherDeskThatWasQuickerIsToldOf();
    void readingCanBeStopped();
    void anErrorLeavesEverything();
    void aLockDropsTheKeyAndWhatWasUnderWay();
    void thoseWhoLeftStandLast();
};

void StaffPresenterTest::anAccountIsAdded() {
    Staff staff;
    QVERIFY(staff.rest());
    staff.presenter.askToAdd();
    staff.presenter.add(" Cleo Clinician ", Role::Clinician, typed(Bench::another));
    QVERIFY(staff.rest());
    QCOMPARE(staff.presenter.step(), Step::List);
    QCOMPARE(staff.presenter.outcome(), QString("Cleo Clinician can open the workspace now"));
    QCOMPARE(staff.said, QStringList{"added Cleo Clinician"});
    QCOMPARE(staff.desk.deeds.at(0), std::string("added Cleo Clinician (staff-1), clinician"));
    QVERIFY(staff.opens("staff-1", Bench::another));
    QVERIFY(staff.opens("ada", Bench::adas));
    QVERIFY(staff.presenter.accounts().at(2).role == Role::Clinician);
}

void StaffPresenterTest::removingTakesTwoSteps() {
    Staff staff;
    QVERIFY(staff.rest());
    staff.presenter.remove(); // nobody was named
    QCOMPARE(staff.desk.stores, 0);
    staff.presenter.askToRemove("ines");
    QCOMPARE(staff.presenter.step(), Step::Remove);
    QCOMPARE(staff.presenter.removing()->name, std::string("Ines Intake"));
    QCOMPARE(staff.desk.stores, 0);
    staff.presenter.remove();
    QVERIFY(staff.rest());
    QCOMPARE(staff.said, QStringList{"removed Ines Intake"});
    QCOMPARE(staff.desk.deeds.at(0), std::string("removed Ines Intake (ines)"));
    QVERIFY(!staff.desk.kept->keyring.find("ines")->account.active);
    QVERIFY(!staff.presenter.canRemove(staff.presenter.accounts().at(1)));
}

void StaffPresenterTest::nobodyRemovesThemselves() {
    Staff staff;
    QVERIFY(staff.rest());
    staff.presenter.askToRemove("ada");
    QCOMPARE(staff.presenter.step(), Step::List);
    Staff intake("ines");
    QVERIFY(intake.rest());
    QVERIFY(!intake.presenter.isAdministrator());
    intake.presenter.askToRemove("ada");
    QCOMPARE(intake.presenter.step(), Step::List);
}

void StaffPresenterTest::onesOwnPassphraseIsChangedWithTheOldOne() {
    Staff staff("ines");
    QVERIFY(staff.rest());
    const storage::Keyring before = staff.desk.kept->keyring;
    staff.presenter.askForOwnPassphrase();
    staff.presenter.changeOwn(typed(Bench::ines), typed(Bench::another));
    QVERIFY(staff.rest());
    QCOMPARE(staff.said, QStringList{"own"});
    QVERIFY(staff.opens("ines", Bench::another));
    storage::Keyring now = staff.desk.kept->keyring;
    now.staff[1].wrap = before.staff[1].wrap;
    QVERIFY(now == before);
    QCOMPARE(staff.attempts.waitFor("ines"), std::chrono::milliseconds(0));
}

void StaffPresenterTest::aWrongPresentPassphraseSlowsDown() {
    Staff staff;
    QVERIFY(staff.rest());
    const ReadKeyring before = *staff.desk.kept;
    staff.presenter.askForOwnPassphrase();
    staff.presenter.changeOwn(typed(Bench::ines), typed(Bench::another));
    QVERIFY(staff.rest());
    QVERIFY(staff.presenter.problem().startsWith("The first field is not your present passphrase"));
    QCOMPARE(staff.presenter.step(), Step::OwnPassphrase);
    staff.presenter.changeOwn(typed(Bench::adas), typed(Bench::another));
    QCOMPARE(staff.presenter.problem(), QString("Wait 1 second, then try again"));
    QVERIFY(!staff.presenter.isBusy());
    QVERIFY(staff.isAsBefore(before));
    staff.now += std::chrono::seconds(1);
    staff.presenter.changeOwn(typed(Bench::adas), typed(Bench::another));
    QVERIFY(staff.rest());
    QCOMPARE(staff.said, QStringList{"own"});
}

void StaffPresenterTest::aNewRecoveryKeyCountsOnceItWasTypedBack() {
    Staff staff;
    QVERIFY(staff.rest());
    const ReadKeyring before = *staff.desk.kept;
    staff.presenter.makeRecoveryKey();
    QVERIFY(staff.rest());
    QCOMPARE(staff.presenter.step(), Step::NewKey);
    const std::string key = staff.presenter.recoveryKey().toStdString();
    staff.presenter.keyIsWritten();
    staff.presenter.replaceRecoveryKey(typed(staff.recovery));
    QVERIFY(staff.presenter.problem().startsWith("Compare group"));
    QVERIFY(staff.isAsBefore(before));
    staff.presenter.replaceRecoveryKey(typed(key));
    QVERIFY(staff.rest());
    QCOMPARE(staff.said, QStringList{"key"});
    const auto opens = [&](const std::string& printed) {
        return storage::opens(staff.desk.kept->keyring, *storage::RecoveryKey::read(printed), *staff.dataKey);
    };
    QVERIFY(opens(key));
    QVERIFY(!opens(staff.recovery));
    QCOMPARE(staff.presenter.recoveryKey(), QString());
}

void StaffPresenterTest::cancellingAnyStepLeavesEverything_data() {
    QTest::addColumn<Until>("until");
    QTest::newRow("asked to add") << Until([](Staff& it) { return it.presenter.askToAdd(), true; });
    QTest::newRow("being added") << Until([](Staff& it) {
        it.presenter.askToAdd();
        it.presenter.add("Cleo", Role::Clinician, typed(Bench::another));
        return it.presenter.isBusy();
    });
    QTest::newRow("asked to remove") << Until(
        [](Staff& it) { return it.presenter.askToRemove("ines"), true; });
    QTest::newRow("being removed") << Until([](Staff& it) {
        it.presenter.askToRemove("ines");
        it.presenter.remove();
        return it.presenter.isBusy();
    });
    QTest::newRow("asked for a passphrase")
        << Until([](Staff& it) { return it.presenter.askForOwnPassphrase(), true; });
    QTest::newRow("passphrase being changed") << Until([](Staff& it) {
        it.presenter.askForOwnPassphrase();
        it.presenter.changeOwn(typed(Bench::adas), typed(Bench::another));
        return it.presenter.isBusy();
    });
    QTest::newRow("key being made") << Until([](Staff& it) {
        it.presenter.makeRecoveryKey();
        return it.presenter.isBusy();
    });
    QTest::newRow("key shown") << Until([](Staff& it) { return it.presenter.makeRecoveryKey(), it.rest(); });
    QTest::newRow("key to be typed") << Until([](Staff& it) {
        it.presenter.makeRecoveryKey();
        const bool isMade = it.rest();
        it.presenter.keyIsWritten();
        return isMade;
    });
}

void StaffPresenterTest::cancellingAnyStepLeavesEverything() {
    QFETCH(Until, until);
    Staff staff;
    QVERIFY(staff.rest());
    const ReadKeyring before = *staff.desk.kept;
    QVERIFY(until(staff));
    staff.presenter.cancel();
    QVERIFY(!staff.presenter.isBusy());
    staff.presenter.cancel(); // what was under way stopped; now the step
    QCOMPARE(staff.presenter.step(), Step::List);
    bool isNextDone = false;
    staff.runner.run([] { return 0; }, [&](int) { isNextDone = true; });
    QTRY_VERIFY(isNextDone);
    QCoreApplication::processEvents();
    QCOMPARE(staff.presenter.step(), Step::List);
    QCOMPARE(staff.presenter.recoveryKey(), QString());
    QCOMPARE(staff.desk.stores, 0);
    QVERIFY(staff.isAsBefore(before));
    QCOMPARE(staff.said, QStringList());
}

void StaffPresenterTest::anotherDeskThatWasQuickerIsToldOf_data() {
    QTest::addColumn<Until>("until");
    QTest::newRow("adding") << Until([](Staff& it) {
        it.presenter.askToAdd();
        it.presenter.add("Cleo", Role::Clinician, typed(Bench::another));
        return true;
    });
    QTest::newRow("own passphrase") << Until([](Staff& it) {
        it.presenter.askForOwnPassphrase();
        it.presenter.changeOwn(typed(Bench::adas), typed(Bench::another));
        return true;
    });
    QTest::newRow("recovery key") << Until([](Staff& it) {
        it.presenter.makeRecoveryKey();
        const bool isMade = it.rest();
        it.presenter.keyIsWritten();
        it.presenter.replaceRecoveryKey(typed(it.presenter.recoveryKey()));
        return isMade;
    });
}

void StaffPresenterTest::anotherDeskThatWasQuickerIsToldOf() {
    QFETCH(Until, until);
    Staff staff;
    QVERIFY(staff.rest());
    const ReadKeyring before = *staff.desk.kept;
    staff.desk.isOvertaken = true;
    QVERIFY(until(staff));
    QVERIFY(staff.rest());
    QCOMPARE(staff.presenter.step(), Step::List);
    QVERIFY(staff.presenter.problem().startsWith("Someone changed the accounts at another desk"));
    QVERIFY(staff.isAsBefore(before));
    QCOMPARE(staff.said, QStringList());
}

void StaffPresenterTest::readingCanBeStopped() {
    Staff staff;
    staff.presenter.cancel();
    QVERIFY(!staff.presenter.isBusy());
    QVERIFY(staff.presenter.problem().startsWith("The accounts were not read."));
    QTRY_COMPARE(staff.desk.loads, 1);
    QCoreApplication::processEvents();
    QVERIFY(staff.presenter.accounts().empty());
    staff.presenter.open(staff.dataKey, staff.presenter.self());
    QVERIFY(staff.rest());
    QCOMPARE(staff.presenter.accounts().size(), std::size_t(2));
}

void StaffPresenterTest::anErrorLeavesEverything() {
    Staff staff;
    QVERIFY(staff.rest());
    const ReadKeyring before = *staff.desk.kept;
    staff.presenter.askToRemove("ines");
    staff.desk.error = "The disk is full. Make room and try again.";
    staff.presenter.remove();
    QVERIFY(staff.rest());
    QCOMPARE(staff.presenter.problem(), QString::fromStdString(staff.desk.error));
    QCOMPARE(staff.presenter.step(), Step::Remove);
    QVERIFY(staff.isAsBefore(before));
}

void StaffPresenterTest::aLockDropsTheKeyAndWhatWasUnderWay() {
    Staff staff;
    QVERIFY(staff.rest());
    const std::weak_ptr<storage::Secret> key = staff.dataKey;
    staff.presenter.askToAdd();
    staff.presenter.add("Cleo", Role::Clinician, typed(Bench::another));
    staff.presenter.close();
    staff.dataKey.reset();
    QTRY_VERIFY(key.expired());
    QCOMPARE(staff.presenter.step(), Step::List);
    QVERIFY(staff.presenter.accounts().empty());
    staff.presenter.makeRecoveryKey();
    QVERIFY(!staff.presenter.isBusy());
    QCOMPARE(staff.desk.stores, 0);
}

void StaffPresenterTest::thoseWhoLeftStandLast() {
    Staff staff;
    QVERIFY(staff.rest());
    staff.presenter.askToRemove("ines");
    staff.presenter.remove();
    QVERIFY(staff.rest());
    staff.presenter.add("Cleo", Role::Clinician, typed(Bench::another));
    QVERIFY(staff.rest());
    QCOMPARE(staff.presenter.accounts().back().name, std::string("Ines Intake"));
}

QTEST_GUILESS_MAIN(StaffPresenterTest)
#include "staff_presenter_test.moc"
