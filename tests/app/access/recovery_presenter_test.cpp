// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/recovery_presenter.h"
#include "tests/app/access/access_fixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::access;
using Step = RecoveryPresenter::Step;

namespace {

struct Recovery : Bench {
    Recovery() : presenter(tools()) {
        setUp();
        QObject::connect(&presenter, &RecoveryPresenter::unlocked, &presenter,
                         [this](const auto& key, const storage::StaffAccount& account) {
                             isKeyRight = key->sameAs(*dataKey);
                             opened << QString::fromStdString(account.id);
                         });
        QObject::connect(&presenter, &RecoveryPresenter::cancelled, &presenter, [this] { ++cancelled; });
        presenter.open();
    }
    void editFromOutside() { desk.kept->keyring.staff[1].account.role = storage::Role::Administrator; }
    bool rest() {
        return QTest::qWaitFor([this] { return !presenter.isBusy(); });
    }
    bool give(const std::string& key) {
        presenter.submitKey(typed(key));
        return rest();
    }
    bool set(const std::string& id, const char* passphrase) {
        presenter.setPassphrase(id, typed(passphrase));
        return rest();
    }

    RecoveryPresenter presenter;
    QStringList opened;
    bool isKeyRight = false;
    int cancelled = 0;
};

} // namespace

class RecoveryPresenterTest : public QObject {
    Q_OBJECT

private slots:
    void theKeySetsANewPassphraseAndOpens();
    void cancellingAnyStepLeavesTheOldPassphrase_data();
    void cancellingAnyStepLeavesTheOldPassphrase();
    void anotherKeyOpensNothing();
    void theLogSaysWhoseAccountAndThatItWasTheKey();
    void wrongKeysAreNotedAndSlowedDown();
    void aMistypedKeyIsTold();
    void editedAccountsAreConfirmedOneByOne();
    void whatIsEditedAgainMeanwhileIsNotConfirmed();
    void someoneWhoLeftCannotBeChosen();
    void anotherDeskThatWasQuickerIsToldOf();
    void anErrorLeavesTheOldPassphrase();
    void aWaitEndsWithTheRecovery();
};

void RecoveryPresenterTest::theKeySetsANewPassphraseAndOpens() {
    Recovery recovery;
    QVERIFY(recovery.give(recovery.recovery));
    QCOMPARE(recovery.presenter.step(), Step::Passphrase);
    QCOMPARE(recovery.presenter.accounts().size(), std::size_t(2));
    const storage::Keyring before = recovery.desk.kept->keyring;
    QVERIFY(recovery.set("ines", Bench::another));
    QCOMPARE(recovery.opened, QStringList{"ines"});
    QVERIFY(recovery.isKeyRight);
    QVERIFY(recovery.opens("ines", Bench::another));
    QVERIFY(!recovery.opens("ines", Bench::ines));
    storage::Keyring now = recovery.desk.kept->keyring;
    now.staff[1].wrap = before.staff[1].wrap;
    QVERIFY(now == before); // one wrap and nothing else
    QCOMPARE(recovery.presenter.step(), Step::Key);
}

void RecoveryPresenterTest::cancellingAnyStepLeavesTheOldPassphrase_data() {
    QTest::addColumn<std::function<bool(Recovery&)>>("until");
    using Until = std::function<bool(Recovery&)>;
    QTest::newRow("at once") << Until([](Recovery&) { return true; });
    QTest::newRow("a wrong key") << Until(
        [](Recovery& it) { return it.give(storage::RecoveryKey::random().printed()); });
    QTest::newRow("the key is looked at") << Until([](Recovery& it) {
        it.presenter.submitKey(typed(it.recovery));
        return it.presenter.isBusy();
    });
    QTest::newRow("the key was given") << Until([](Recovery& it) { return it.give(it.recovery); });
    QTest::newRow("the passphrase is being set") << Until([](Recovery& it) {
        if (!it.give(it.recovery))
            return false;
        it.presenter.setPassphrase("ines", typed(Bench::another));
        return it.presenter.isBusy() && !it.presenter.isStoring();
    });
}

void RecoveryPresenterTest::cancellingAnyStepLeavesTheOldPassphrase() {
    QFETCH(std::function<bool(Recovery&)>, until);
    Recovery recovery;
    const ReadKeyring before = *recovery.desk.kept;
    QVERIFY(until(recovery));
    recovery.presenter.cancel();
    QCOMPARE(recovery.cancelled, 1);
    QCOMPARE(recovery.presenter.step(), Step::Key);
    QVERIFY(!recovery.presenter.isBusy());
    QVERIFY(recovery.presenter.accounts().empty());
    bool isNextDone = false;
    recovery.runner.run([] { return 0; }, [&](int) { isNextDone = true; });
    QTRY_VERIFY(isNextDone);
    QCoreApplication::processEvents();
    QVERIFY(recovery.isAsBefore(before));
    QCOMPARE(recovery.desk.stores, 0);
    QCOMPARE(recovery.opened, QStringList());
}

void RecoveryPresenterTest::anotherKeyOpensNothing() {
    Recovery recovery;
    QVERIFY(recovery.give(storage::RecoveryKey::random().printed()));
    QCOMPARE(recovery.presenter.step(), Step::Key);
    QVERIFY(recovery.presenter.problem().startsWith("This is the recovery key of another workspace"));
}

void RecoveryPresenterTest::theLogSaysWhoseAccountAndThatItWasTheKey() {
    Recovery recovery;
    QVERIFY(recovery.give(recovery.recovery));
    QVERIFY(recovery.set("ines", Bench::another));
    QCOMPARE(recovery.desk.deeds,
             std::vector<std::string>{"set the passphrase of Ines Intake (ines) with the recovery key"});
    QVERIFY(recovery.desk.by);
    QCOMPARE(recovery.desk.by->id, std::string("ines"));
    Recovery edited;
    edited.editFromOutside();
    QVERIFY(edited.give(edited.recovery));
    edited.presenter.confirm({"ada", "ines"});
    QVERIFY(edited.set("ada", Bench::another));
    QCOMPARE(edited.desk.deeds.at(0),
             std::string("set the passphrase of Ada Admin (ada) with the recovery key; "
                         "confirmed the list of staff, which had been edited"));
}

void RecoveryPresenterTest::wrongKeysAreNotedAndSlowedDown() {
    Recovery recovery;
    int wait = 1;
    for (std::size_t time = 1; time <= 4; ++time, wait *= 2) {
        QVERIFY(recovery.give(storage::RecoveryKey::random().printed()));
        QCOMPARE(recovery.desk.refused, std::vector<std::string>(time, "recovery-key"));
        const int loads = recovery.desk.loads;
        QVERIFY(recovery.give(recovery.recovery)); // not even the right one is looked at
        QCOMPARE(recovery.presenter.step(), Step::Key);
        QVERIFY(recovery.presenter.problem().startsWith(wait == 1 ? "Wait 1 second"
                                                                  : "Wait " + QString::number(wait)));
        QCOMPARE(recovery.desk.loads, loads);
        recovery.now += std::chrono::seconds(wait);
    }
    QVERIFY(recovery.give(recovery.recovery));
    QCOMPARE(recovery.presenter.step(), Step::Passphrase);
    QCOMPARE(recovery.desk.refused.size(), std::size_t{4});
    recovery.presenter.cancel();
    QVERIFY(recovery.give(storage::RecoveryKey::random().printed()));
    recovery.now += std::chrono::seconds(1); // it begins anew
    QVERIFY(recovery.give(recovery.recovery));
    QCOMPARE(recovery.presenter.step(), Step::Passphrase);
}

void RecoveryPresenterTest::aMistypedKeyIsTold() {
    Recovery recovery;
    QVERIFY(recovery.give("ABCDE-12345"));
    QVERIFY(recovery.presenter.problem().startsWith("A recovery key has 30 digits and letters"));
    QCOMPARE(recovery.desk.loads, 0);
}

void RecoveryPresenterTest::editedAccountsAreConfirmedOneByOne() {
    Recovery recovery;
    recovery.editFromOutside();
    QVERIFY(recovery.give(recovery.recovery));
    QCOMPARE(recovery.presenter.step(), Step::Accounts);
    recovery.presenter.confirm({"ada"});
    QCOMPARE(recovery.presenter.step(), Step::Accounts);
    QVERIFY(recovery.presenter.problem().startsWith("Tick each account"));
    recovery.presenter.confirm({"ada", "ines"});
    QCOMPARE(recovery.presenter.step(), Step::Passphrase);
    QCOMPARE(recovery.desk.stores, 0); // nothing is confirmed for good yet
    recovery.presenter.back();
    QCOMPARE(recovery.presenter.step(), Step::Accounts);
    recovery.presenter.confirm({"ada", "ines"});
    QVERIFY(recovery.set("ada", Bench::another));
    QCOMPARE(recovery.opened, QStringList{"ada"});
    QVERIFY(recovery.opens("ada", Bench::another));
    QVERIFY(recovery.opens("ines", Bench::ines));
}

void RecoveryPresenterTest::whatIsEditedAgainMeanwhileIsNotConfirmed() {
    Recovery recovery;
    recovery.editFromOutside();
    QVERIFY(recovery.give(recovery.recovery));
    recovery.presenter.confirm({"ada", "ines"});
    recovery.desk.kept->keyring.staff[1].account.name = "Someone Else";
    QVERIFY(recovery.set("ada", Bench::another));
    QVERIFY(recovery.presenter.problem().startsWith("The list of staff was changed in the meantime"));
    QCOMPARE(recovery.desk.stores, 0);
}

void RecoveryPresenterTest::someoneWhoLeftCannotBeChosen() {
    Recovery recovery;
    recovery.desk.kept->keyring =
        storage::must(storage::removeStaff(recovery.desk.kept->keyring, *recovery.dataKey, "ines"));
    QVERIFY(recovery.give(recovery.recovery));
    for (const char* id : {"ines", "nobody", ""}) {
        QVERIFY(recovery.set(id, Bench::another));
        QCOMPARE(recovery.presenter.problem(), QString("Choose whose passphrase is set"));
    }
    QCOMPARE(recovery.desk.stores, 0);
}

void RecoveryPresenterTest::anotherDeskThatWasQuickerIsToldOf() {
    Recovery recovery;
    const ReadKeyring before = *recovery.desk.kept;
    QVERIFY(recovery.give(recovery.recovery));
    recovery.desk.isOvertaken = true;
    QVERIFY(recovery.set("ines", Bench::another));
    QVERIFY(recovery.presenter.problem().startsWith("The list of staff was changed at another desk"));
    QVERIFY(recovery.isAsBefore(before));
}

void RecoveryPresenterTest::anErrorLeavesTheOldPassphrase() {
    Recovery recovery;
    const ReadKeyring before = *recovery.desk.kept;
    QVERIFY(recovery.give(recovery.recovery));
    recovery.desk.error = "The disk is full. Make room and try again.";
    QVERIFY(recovery.set("ines", Bench::another));
    QCOMPARE(recovery.presenter.problem(), QString::fromStdString(recovery.desk.error));
    QCOMPARE(recovery.presenter.step(), Step::Passphrase);
    QVERIFY(recovery.isAsBefore(before));
}

void RecoveryPresenterTest::aWaitEndsWithTheRecovery() {
    Recovery recovery;
    recovery.attempts.begin("ines");
    QVERIFY(recovery.give(recovery.recovery));
    QVERIFY(recovery.set("ines", Bench::another));
    QCOMPARE(recovery.attempts.waitFor("ines"), std::chrono::milliseconds(0));
}

QTEST_GUILESS_MAIN(RecoveryPresenterTest)
#include "recovery_presenter_test.moc"
