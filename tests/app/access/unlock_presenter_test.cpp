// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/unlock_presenter.h"
#include "tests/app/access/access_fixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::access;
using namespace std::chrono_literals;

namespace {

struct Unlock : Bench {
    Unlock() : presenter(tools()) {
        setUp();
        QObject::connect(&presenter, &UnlockPresenter::unlocked, &presenter,
                         [this](const auto& key, const storage::StaffAccount& account) {
                             QVERIFY(key->sameAs(*dataKey));
                             opened << QString::fromStdString(account.id);
                         });
        QObject::connect(&presenter, &UnlockPresenter::noWorkspace, &presenter, [this] { ++noWorkspace; });
        presenter.open();
    }
    bool isRead() {
        return QTest::qWaitFor([this] { return !presenter.isReading(); });
    }
    bool tryWith(const char* passphrase) {
        presenter.submit(typed(passphrase));
        return QTest::qWaitFor([this] { return !presenter.isChecking(); });
    }

    UnlockPresenter presenter;
    QStringList opened;
    int noWorkspace = 0;
};

} // namespace

class UnlockPresenterTest : public QObject {
    Q_OBJECT

private slots:
    void thoseWhoAreHereCanBeChosen();
    void theRightPassphraseOpens();
    void aWrongOneIsToldAndSlowsTheNext();
    void aWrongOneIsNotedForTheLogAndNoOtherIs();
    void theWaitCountsDownByTheClock();
    void aCancelledTryIsNotHeardAndStillCounts();
    void aWaitIsTheAccountsOwn();
    void theLastPersonIsRememberedWhileTheProgramRuns();
    void nobodyAndNothingAreAskedFor();
    void aPassphraseChangedAtAnotherDeskCounts();
    void aLockAsksForOnePerson();
    void whatCannotBeReadIsToldAndReadAgain();
    void readingCanBeStopped();
    void editedAccountsAreToldAndCountAsNoTry();
    void whereThereIsNoWorkspaceNobodyIsAsked();
    void anAnswerThatComesAfterThePresenterIsNotHeard();
};

void UnlockPresenterTest::thoseWhoAreHereCanBeChosen() {
    Unlock unlock;
    QVERIFY(unlock.presenter.isReading());
    QVERIFY(unlock.isRead());
    QCOMPARE(unlock.presenter.accounts().size(), std::size_t(2));
    QVERIFY(!unlock.presenter.chosen());
    unlock.desk.kept->keyring =
        storage::must(storage::removeStaff(unlock.desk.kept->keyring, *unlock.dataKey, "ines"));
    unlock.presenter.open();
    QVERIFY(unlock.isRead());
    QCOMPARE(unlock.presenter.accounts().size(), std::size_t(1));
    QCOMPARE(unlock.presenter.chosen()->id, std::string("ada")); // there is no choice
}

void UnlockPresenterTest::theRightPassphraseOpens() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    unlock.presenter.choose("ines");
    QVERIFY(unlock.tryWith(Bench::ines));
    QCOMPARE(unlock.opened, QStringList{"ines"});
    QCOMPARE(unlock.presenter.problem(), QString());
    QVERIFY(!unlock.presenter.isWaiting());
}

void UnlockPresenterTest::aWrongOneIsToldAndSlowsTheNext() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    unlock.presenter.choose("ada");
    for (const auto wait : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
        QVERIFY(unlock.tryWith(Bench::another));
        QVERIFY(unlock.presenter.problem().startsWith("This is not the passphrase of Ada Admin."));
        QVERIFY(unlock.presenter.isWaiting());
        const int loads = unlock.desk.loads;
        QVERIFY(unlock.tryWith(Bench::adas)); // the right one, too early
        QCOMPARE(unlock.desk.loads, loads);
        QCOMPARE(unlock.opened, QStringList());
        unlock.now += wait - 1ms;
        QVERIFY(unlock.presenter.isWaiting());
        unlock.now += 1ms;
        QVERIFY(!unlock.presenter.isWaiting());
    }
    QVERIFY(unlock.tryWith(Bench::adas));
    QCOMPARE(unlock.opened, QStringList{"ada"});
    QVERIFY(unlock.tryWith(Bench::another));
    QCOMPARE(unlock.presenter.wait(), QString("Wait 1 second, then try again"));
}

void UnlockPresenterTest::aWrongOneIsNotedForTheLogAndNoOtherIs() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    unlock.presenter.choose("ines");
    QVERIFY(unlock.tryWith(Bench::another));
    QCOMPARE(unlock.desk.refused, std::vector<std::string>{"ines"});
    unlock.now += 1min;
    QVERIFY(unlock.tryWith(Bench::ines));
    QCOMPARE(unlock.opened, QStringList{"ines"});
    unlock.desk.error = "not read"; // before anything was checked
    unlock.presenter.submit(typed(Bench::another));
    QTRY_VERIFY(!unlock.presenter.isChecking());
    QCOMPARE(unlock.desk.refused.size(), std::size_t{1});
}

void UnlockPresenterTest::theWaitCountsDownByTheClock() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    unlock.presenter.choose("ada");
    QVERIFY(unlock.tryWith(Bench::another));
    unlock.now += 2s;
    QVERIFY(unlock.tryWith(Bench::another));
    QStringList seen;
    connect(&unlock.presenter, &UnlockPresenter::changed, this, [&] {
        if (seen.isEmpty() || seen.last() != unlock.presenter.wait())
            seen << unlock.presenter.wait();
        unlock.now += 500ms;
    });
    QTRY_VERIFY(seen.endsWith(QString()));
    QCOMPARE(seen,
             QStringList({"Wait 2 seconds, then try again", "Wait 1 second, then try again", QString()}));
}

void UnlockPresenterTest::aCancelledTryIsNotHeardAndStillCounts() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    unlock.presenter.choose("ada");
    const ReadKeyring before = *unlock.desk.kept;
    for (const auto wait : {1s, 2s, 4s}) {
        unlock.presenter.submit(typed(Bench::adas));
        QVERIFY(unlock.presenter.isChecking());
        unlock.presenter.cancel();
        QVERIFY(!unlock.presenter.isChecking());
        QVERIFY(unlock.presenter.isWaiting());
        unlock.now += wait;
        QVERIFY(!unlock.presenter.isWaiting());
    }
    bool isNextDone = false;
    unlock.runner.run([] { return 0; }, [&](int) { isNextDone = true; });
    QTRY_VERIFY(isNextDone);
    QCOMPARE(unlock.opened, QStringList());
    QVERIFY(unlock.isAsBefore(before));
}

void UnlockPresenterTest::aWaitIsTheAccountsOwn() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    unlock.presenter.choose("ada");
    QVERIFY(unlock.tryWith(Bench::another));
    unlock.presenter.choose("ines");
    QVERIFY(!unlock.presenter.isWaiting());
    QCOMPARE(unlock.presenter.problem(), QString());
    unlock.presenter.choose("ada");
    QVERIFY(unlock.presenter.isWaiting());
}

void UnlockPresenterTest::theLastPersonIsRememberedWhileTheProgramRuns() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    unlock.presenter.choose("ines");
    QVERIFY(unlock.tryWith(Bench::ines));
    unlock.presenter.open();
    QVERIFY(unlock.isRead());
    QCOMPARE(unlock.presenter.chosen()->id, std::string("ines"));
    Unlock another;
    QVERIFY(another.isRead());
    QVERIFY(!another.presenter.chosen());
}

void UnlockPresenterTest::nobodyAndNothingAreAskedFor() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    QVERIFY(unlock.tryWith(Bench::adas));
    QCOMPARE(unlock.presenter.problem(), QString("Choose who you are"));
    unlock.presenter.choose("ada");
    QVERIFY(unlock.tryWith(""));
    QCOMPARE(unlock.presenter.problem(), QString("Enter the passphrase of Ada Admin"));
    QVERIFY(!unlock.presenter.isWaiting()); // nothing was tried
}

void UnlockPresenterTest::aPassphraseChangedAtAnotherDeskCounts() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    unlock.presenter.choose("ines");
    unlock.desk.kept->keyring = storage::must(storage::changePassphrase(
        unlock.desk.kept->keyring, *unlock.dataKey, "ines", Bench::another, storage::quick));
    QVERIFY(unlock.tryWith(Bench::another));
    QCOMPARE(unlock.opened, QStringList{"ines"});
}

void UnlockPresenterTest::aLockAsksForOnePerson() {
    Unlock unlock;
    unlock.presenter.openFor(storage::intake());
    QCOMPARE(unlock.presenter.accounts().size(), std::size_t(1));
    QTRY_VERIFY(unlock.desk.loads == 1);
    QCoreApplication::processEvents();
    QCOMPARE(unlock.presenter.accounts().size(), std::size_t(1)); // what open() asked for is not heard
    QVERIFY(unlock.tryWith(Bench::ines));
    QCOMPARE(unlock.opened, QStringList{"ines"});
}

void UnlockPresenterTest::whatCannotBeReadIsToldAndReadAgain() {
    Unlock unlock;
    unlock.desk.error = "The server does not answer. Look at the network.";
    unlock.presenter.open();
    QVERIFY(unlock.isRead());
    QVERIFY(unlock.presenter.isUnreadable());
    QCOMPARE(unlock.presenter.problem(), QString::fromStdString(unlock.desk.error));
    unlock.desk.error.clear();
    unlock.presenter.open();
    QVERIFY(unlock.isRead());
    QVERIFY(!unlock.presenter.isUnreadable());
    unlock.presenter.choose("ada");
    unlock.desk.error = "The server does not answer. Look at the network.";
    QVERIFY(unlock.tryWith(Bench::adas));
    QCOMPARE(unlock.presenter.problem(), QString::fromStdString(unlock.desk.error));
    QVERIFY(!unlock.presenter.isWaiting());
}

void UnlockPresenterTest::readingCanBeStopped() {
    Unlock unlock;
    unlock.desk.isHolding = true;
    unlock.presenter.open();
    unlock.presenter.cancel();
    QVERIFY(unlock.presenter.isUnreadable());
    QCOMPARE(unlock.presenter.problem(), QString("Reading was stopped"));
    unlock.desk.answer();
    QVERIFY(unlock.presenter.isUnreadable());
    unlock.presenter.open();
    QVERIFY(unlock.isRead());
    QCOMPARE(unlock.presenter.accounts().size(), std::size_t(2));
}

void UnlockPresenterTest::editedAccountsAreToldAndCountAsNoTry() {
    Unlock unlock;
    QVERIFY(unlock.isRead());
    unlock.desk.kept->keyring.staff[1].account.role = storage::Role::Administrator;
    unlock.presenter.choose("ines");
    QVERIFY(unlock.tryWith(Bench::ines));
    QVERIFY(unlock.presenter.problem().startsWith("The list of staff is not as Anteroom wrote it"));
    QVERIFY(!unlock.presenter.isWaiting());
    QCOMPARE(unlock.opened, QStringList());
}

void UnlockPresenterTest::whereThereIsNoWorkspaceNobodyIsAsked() {
    Unlock unlock;
    unlock.desk.kept.reset();
    unlock.presenter.open();
    QTRY_COMPARE(unlock.noWorkspace, 1);
}

void UnlockPresenterTest::anAnswerThatComesAfterThePresenterIsNotHeard() {
    Bench bench;
    bench.setUp();
    bench.desk.isHolding = true;
    {
        UnlockPresenter presenter(bench.tools());
        presenter.open();
    }
    bench.desk.answer();
    QCOMPARE(bench.desk.loads, 1);
}

QTEST_GUILESS_MAIN(UnlockPresenterTest)
#include "unlock_presenter_test.moc"
