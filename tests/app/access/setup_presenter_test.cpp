// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/setup_presenter.h"
#include "tests/app/access/access_fixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::access;
using Step = SetupPresenter::Step;

namespace {

struct Setup : Bench {
    Setup() : presenter(tools()) {
        QObject::connect(&presenter, &SetupPresenter::finished, &presenter,
                         [this](const auto& key, const storage::StaffAccount& account) {
                             dataKey = key;
                             opened = account;
                         });
        QObject::connect(&presenter, &SetupPresenter::cancelled, &presenter, [this] { ++cancelled; });
        QObject::connect(&presenter, &SetupPresenter::withoutSavingRequested, &presenter,
                         [this] { ++without; });
    }
    bool reach(Step step) {
        if (step == Step::Welcome)
            return true;
        presenter.begin();
        if (step == Step::Person)
            return true;
        presenter.makeKey(" Ada Admin ", typed(adas));
        if (!QTest::qWaitFor([this] { return presenter.step() == Step::Key; }))
            return false;
        if (step == Step::TypeBack)
            presenter.keyIsWritten();
        return true;
    }

    SetupPresenter presenter;
    storage::StaffAccount opened;
    int cancelled = 0;
    int without = 0;
};

} // namespace

class SetupPresenterTest : public QObject {
    Q_OBJECT

private slots:
    void aWorkspaceIsThereAfterTheKeyWasTypedBack();
    void nothingIsStoredBeforeTheLastStep_data();
    void nothingIsStoredBeforeTheLastStep();
    void makingTheKeyCanBeStopped();
    void goingBackFromTheKeyMakesAnotherOne();
    void showingTheKeyAgainShowsTheSame();
    void aWrongCopyIsToldAndStoresNothing();
    void anotherDeskThatWasQuickerKeepsItsWorkspace();
    void anErrorIsToldAndTheLastStepCanBeDoneAgain();
    void aStoreUnderWayIsNotCancelled();
    void tryingWithoutSavingTouchesNoDesk();
    void aPresenterThatGoesLeavesWorkBehind();
};

void SetupPresenterTest::aWorkspaceIsThereAfterTheKeyWasTypedBack() {
    Setup setup;
    QVERIFY(setup.reach(Step::TypeBack));
    const std::string key = setup.presenter.recoveryKey().toStdString();
    setup.presenter.finish(typed(QString::fromStdString(key).toLower().replace('-', ' ')));
    QVERIFY(setup.presenter.isStoring());
    QTRY_VERIFY(setup.dataKey);
    QCOMPARE(setup.desk.kept->version, std::uint64_t(1));
    QVERIFY(
        (setup.opened == storage::StaffAccount{"staff-1", "Ada Admin", storage::Role::Administrator, true}));
    QVERIFY(setup.opens("staff-1", Bench::adas));
    QVERIFY(storage::opens(setup.desk.kept->keyring, *storage::RecoveryKey::read(key), *setup.dataKey));
    QCOMPARE(setup.presenter.recoveryKey(), QString());
}

void SetupPresenterTest::nothingIsStoredBeforeTheLastStep_data() {
    QTest::addColumn<Step>("step");
    QTest::addColumn<bool>("isBack");
    for (const bool isBack : {true, false}) {
        const char* how = isBack ? "back" : "cancel";
        QTest::addRow("welcome, %s", how) << Step::Welcome << isBack;
        QTest::addRow("person, %s", how) << Step::Person << isBack;
        QTest::addRow("key, %s", how) << Step::Key << isBack;
        QTest::addRow("typing it back, %s", how) << Step::TypeBack << isBack;
    }
}

void SetupPresenterTest::nothingIsStoredBeforeTheLastStep() {
    QFETCH(Step, step);
    QFETCH(bool, isBack);
    Setup setup;
    QVERIFY(setup.reach(step));
    if (isBack)
        for (int i = 0; i < 4; ++i)
            setup.presenter.back();
    else
        setup.presenter.cancel();
    QCOMPARE(setup.presenter.step(), Step::Welcome);
    QCOMPARE(setup.cancelled, isBack ? 0 : 1);
    QCOMPARE(setup.presenter.recoveryKey(), QString());
    QCOMPARE(setup.desk.stores, 0);
    QVERIFY(!setup.desk.kept);
}

void SetupPresenterTest::makingTheKeyCanBeStopped() {
    Setup setup;
    setup.presenter.begin();
    setup.presenter.makeKey("Ada", typed(Bench::adas));
    QVERIFY(setup.presenter.isBusy());
    setup.presenter.back();
    QVERIFY(!setup.presenter.isBusy());
    QCOMPARE(setup.presenter.step(), Step::Person);
    bool isNextDone = false;
    setup.runner.run([] { return 0; }, [&](int) { isNextDone = true; });
    QTRY_VERIFY(isNextDone);
    QCOMPARE(setup.presenter.step(), Step::Person);
}

void SetupPresenterTest::goingBackFromTheKeyMakesAnotherOne() {
    Setup setup;
    QVERIFY(setup.reach(Step::Key));
    const QString first = setup.presenter.recoveryKey();
    setup.presenter.back();
    QCOMPARE(setup.presenter.step(), Step::Person);
    QVERIFY(setup.presenter.problem().startsWith("Throw away the recovery key"));
    setup.presenter.makeKey("Ada Admin", typed(Bench::adas));
    QTRY_COMPARE(setup.presenter.step(), Step::Key);
    QVERIFY(setup.presenter.recoveryKey() != first);
}

void SetupPresenterTest::showingTheKeyAgainShowsTheSame() {
    Setup setup;
    QVERIFY(setup.reach(Step::TypeBack));
    const QString first = setup.presenter.recoveryKey();
    setup.presenter.back();
    QCOMPARE(setup.presenter.step(), Step::Key);
    QCOMPARE(setup.presenter.recoveryKey(), first);
    QCOMPARE(setup.presenter.problem(), QString());
}

void SetupPresenterTest::aWrongCopyIsToldAndStoresNothing() {
    Setup setup;
    QVERIFY(setup.reach(Step::TypeBack));
    QString key = setup.presenter.recoveryKey();
    key[8] = key[8] == '7' ? u'8' : u'7';
    setup.presenter.finish(typed(key));
    QCOMPARE(setup.presenter.problem(), QString("Compare group 2 with the paper: something in it differs"));
    QVERIFY(!setup.presenter.isBusy());
    QCOMPARE(setup.desk.stores, 0);
}

void SetupPresenterTest::anotherDeskThatWasQuickerKeepsItsWorkspace() {
    Setup setup;
    QVERIFY(setup.reach(Step::TypeBack));
    Bench other;
    other.setUp();
    setup.desk.kept = other.desk.kept;
    setup.presenter.finish(typed(setup.presenter.recoveryKey()));
    QTRY_VERIFY(setup.presenter.isOvertaken());
    QVERIFY(setup.presenter.problem().startsWith("The workspace was set up at another desk"));
    QCOMPARE(setup.presenter.step(), Step::Welcome);
    QVERIFY(setup.desk.kept->keyring == other.desk.kept->keyring);
    QVERIFY(!setup.dataKey);
}

void SetupPresenterTest::anErrorIsToldAndTheLastStepCanBeDoneAgain() {
    Setup setup;
    QVERIFY(setup.reach(Step::TypeBack));
    setup.desk.error = "The disk is full. Make room and try again.";
    setup.presenter.finish(typed(setup.presenter.recoveryKey()));
    QTRY_COMPARE(setup.presenter.problem(), QString("The disk is full. Make room and try again."));
    QCOMPARE(setup.presenter.step(), Step::TypeBack);
    setup.desk.error.clear();
    setup.presenter.finish(typed(setup.presenter.recoveryKey()));
    QTRY_VERIFY(setup.dataKey);
}

void SetupPresenterTest::aStoreUnderWayIsNotCancelled() {
    Setup setup;
    QVERIFY(setup.reach(Step::TypeBack));
    setup.desk.isHolding = true;
    setup.presenter.finish(typed(setup.presenter.recoveryKey()));
    setup.presenter.cancel();
    setup.presenter.back();
    QCOMPARE(setup.presenter.step(), Step::TypeBack);
    setup.desk.answer();
    QVERIFY(setup.dataKey);
}

void SetupPresenterTest::tryingWithoutSavingTouchesNoDesk() {
    Setup setup;
    setup.presenter.tryWithoutSaving();
    QCOMPARE(setup.without, 1);
    QCOMPARE(setup.desk.stores + setup.desk.loads, 0);
}

void SetupPresenterTest::aPresenterThatGoesLeavesWorkBehind() {
    Bench bench;
    {
        SetupPresenter presenter(bench.tools());
        presenter.begin();
        presenter.makeKey("Ada", typed(Bench::adas));
    }
    bool isNextDone = false;
    bench.runner.run([] { return 0; }, [&](int) { isNextDone = true; });
    QTRY_VERIFY(isNextDone);
}

QTEST_GUILESS_MAIN(SetupPresenterTest)
#include "setup_presenter_test.moc"
