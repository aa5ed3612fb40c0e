// SPDX-License-Identifier: GPL-3.0-or-later
// From the first run to a record that is opened again: what a person does, with the real store.
#include "app/desktop/workspace/workspace_screens.h"
#include "app/workspace/record_feed.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/pdf_probe.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class WorkspaceWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theFirstRunMakesAWorkspaceAndAScreeningSavesItself();
    void aLockCoversTheQuestionAndUnlockingReturnsToIt_data();
    void aLockCoversTheQuestionAndUnlockingReturnsToIt();
    void aClinicianMarksTheFlagsAndSigns();
    void anAdministratorMarksMovesAndDeletesARecord();
    void tryingWithoutSavingWritesNothing();
    void whatIsTriedIsHiddenWhenNobodyIsThere_data() { aLockCoversTheQuestionAndUnlockingReturnsToIt_data(); }
    void whatIsTriedIsHiddenWhenNobodyIsThere();

private:
    QString records() const { return m_folder->filePath("deep/records"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

desktop::WorkspaceScreens* screensOf(const Desk& desk) {
    return desk.desktop.window->findChild<desktop::WorkspaceScreens*>();
}

} // namespace

void WorkspaceWalkTest::theFirstRunMakesAWorkspaceAndAScreeningSavesItself() {
    {
        Desk desk(records());
        const QSignalSpy kept(screensOf(desk), &desktop::WorkspaceScreens::keepsRecords);
        QVERIFY(desk.comesTo("setup"));
        QCOMPARE(kept.count(), 0);
        desk.setUp();
        QVERIFY(kept.count() > 0);
        QTRY_VERIFY(desk.desktop.find("firstScreening"));
        desk.beginScreening();
        QTRY_COMPARE(desk.saved(), QString("Saved 13:52"));
        desk.desktop.minuteOfDay += 3;
        desk.answer();
        QTRY_COMPARE(desk.saved(), QString("Saved 13:55"));
    }
    // The next day.
    Desk desk(records());
    const QSignalSpy kept(screensOf(desk), &desktop::WorkspaceScreens::keepsRecords);
    QTRY_VERIFY(kept.count() > 0); // before anybody came in: why nobody can is in the log
    desk.unlock();
    QVERIFY(desk.comesTo("records"));
    auto* table = desk.desktop.window->findChild<QTableView*>();
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QString("TEST, Avery (sample)"));
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(desk.comesTo("interview"));
    QCOMPARE(desk.saved(), QString("Saved 13:55"));
    // Where it stopped: the second question has the keys.
    desk.desktop.minuteOfDay += 10;
    desk.answer();
    QTRY_COMPARE(desk.saved(), QString("Saved 14:02"));
}

void WorkspaceWalkTest::aLockCoversTheQuestionAndUnlockingReturnsToIt_data() {
    QTest::addColumn<bool>("isIdle");
    QTest::newRow("on demand") << false;
    QTest::newRow("when nobody touches it") << true;
}

void WorkspaceWalkTest::aLockCoversTheQuestionAndUnlockingReturnsToIt() {
    QFETCH(bool, isIdle);
    Desk desk(records());
    desk.setUp();
    QTRY_VERIFY(desk.desktop.find("firstScreening"));
    desk.beginScreening();
    desk.answer();
    QTRY_COMPARE(desk.saved(), QString("Saved 13:52"));
    QWidget* question = QApplication::focusWidget();
    if (isIdle)
        desk.passed += 5min;
    else
        QTest::keyClick(desk.desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(desk.desktop.find("lockCover"), 2000);
    QVERIFY(!desk.desktop.find("saveState"));
    savePicture(*desk.desktop.window, isIdle ? "locked-idle" : "locked");
    // The protocol is readable through it.
    desk.desktop.click("lockProtocolButton");
    QVERIFY(desk.desktop.find("lockProtocol"));

    const QSignalSpy listed(&feedOf(desk), &workspace::RecordFeed::ready);
    desk.desktop.type("unlockPassphrase", adas);
    desk.desktop.click("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(!desk.desktop.find("lockCover"), 15'000);
    QCOMPARE(desk.desktop.screenName(), QString("interview"));
    QTRY_COMPARE(listed.count(), 1); // the list behind it, which is read anew, takes no keys
    QCOMPARE(QApplication::focusWidget(), question);
    desk.desktop.minuteOfDay += 5;
    desk.answer(Qt::Key_2);
    QTRY_COMPARE(desk.saved(), QString("Saved 13:57"));
}

void WorkspaceWalkTest::aClinicianMarksTheFlagsAndSigns() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(records(), m_folder->filePath("questionnaires"));
    desk.setUp();
    QTRY_VERIFY(desk.desktop.find("recordsStaff"));
    desk.desktop.click("recordsStaff");
    QVERIFY(desk.comesTo("staff"));
    QTRY_VERIFY(desk.desktop.find("staffAdd") && desk.desktop.find("staffAdd")->isEnabled());
    desk.desktop.click("staffAdd");
    QTRY_VERIFY(desk.desktop.find("staffName"));
    desk.desktop.type("staffName", "Cleo Clinician");
    desk.desktop.click("staffRole.clinician");
    desk.desktop.type("staffPassphrase", cleos);
    desk.desktop.type("staffPassphraseAgain", cleos);
    desk.desktop.click("staffAddNow");
    QTRY_VERIFY_WITH_TIMEOUT(desk.desktop.find("staffDone"), 15'000);
    desk.desktop.click("staffDone");
    QVERIFY(desk.comesTo("records"));

    screenOnce(desk);

    desk.lockAndLetInSomeoneElse();
    desk.enterAs("Cleo", cleos);
    QVERIFY(!desk.desktop.find("recordsAdministration"));
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    lookAtEverySize(desk.desktop, "record-to-review");
    desk.desktop.click("mark.0.discussed");
    QTRY_COMPARE(desk.labelText("recordOutcome"), QString("Saved"));
    desk.desktop.click("recordSign");
    QTRY_COMPARE(desk.labelText("recordOutcome"), QString("Signed"));
    QVERIFY(!desk.desktop.find("recordSign"));
    lookAtEverySize(desk.desktop, "record-signed");
    desk.desktop.click("recordSummary");
    QVERIFY(desk.comesTo("summary"));
    savePicture(*desk.desktop.window, "record-summary");
    desk.desktop.click("summarySave");
    QTRY_VERIFY(desk.labelText("summaryOutcome").startsWith("Saved"));
    QFile pdf(desk.desktop.dialogs.path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QString page = probe::textOf(pdf.readAll());
    QVERIFY2(page.contains("Reviewed: discussed (Cleo Clinician, 2027-03-14 13:52)"), qPrintable(page));
    QVERIFY2(page.contains("Reviewed by Cleo Clinician, 2027-03-14 13:52"), qPrintable(page));
    desk.desktop.click("summaryBack");
    QVERIFY(desk.comesTo("recordPage"));
    desk.desktop.click("recordCorrect");
    QTRY_VERIFY(desk.labelText("recordOutcome").contains("What was signed stays"));
    desk.desktop.click("recordBack");
    QVERIFY(desk.comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains("Draft"), 10'000);
    desk.openRecord();
    QVERIFY(desk.comesTo("interview"));
}

void WorkspaceWalkTest::anAdministratorMarksMovesAndDeletesARecord() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(records(), m_folder->filePath("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    QVERIFY(!desk.desktop.find("recordSign"));
    desk.desktop.click("recordInError");
    QTRY_COMPARE(desk.labelText("recordOutcome"),
                 QString("Every list says now that it was entered in error"));
    QVERIFY(!desk.desktop.find("recordInError"));
    lookAtEverySize(desk.desktop, "record-in-error");
    desk.desktop.click("recordMove"); // to somebody who was not screened before
    QTRY_COMPARE(desk.labelText("recordOutcome"), QString("It stands with the other patient's records now"));
    desk.desktop.click("recordBack");
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains("Entered in error"), 10'000);

    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    desk.desktop.dialogs.isSure = false;
    desk.desktop.click("recordErase");
    QCOMPARE(desk.desktop.screenName(), QString("recordPage"));
    desk.desktop.dialogs.isSure = true;
    desk.desktop.dialogs.told.clear();
    desk.desktop.click("recordErase");
    QVERIFY(desk.comesTo("records"));
    QCOMPARE(desk.desktop.dialogs.told, (QStringList{"Delete this record?", "Delete it for ever?"}));
    QTRY_VERIFY_WITH_TIMEOUT(desk.desktop.find("firstScreening"), 10'000);
}

void WorkspaceWalkTest::tryingWithoutSavingWritesNothing() {
    Desk desk(records());
    const QSignalSpy kept(screensOf(desk), &desktop::WorkspaceScreens::keepsRecords);
    QVERIFY(desk.comesTo("setup"));
    desk.desktop.click("setupWithout");
    QVERIFY(desk.comesTo("choose"));
    QTRY_VERIFY(desk.desktop.find("choose.ketamine-prescreen"));
    desk.desktop.beginInterview();
    QVERIFY(desk.comesTo("interview"));
    QCOMPARE(desk.saved(), QString("Not saved: kept until you leave"));
    QVERIFY(!QFileInfo::exists(m_folder->filePath("deep")));
    QCOMPARE(kept.count(), 0);
}

// No passphrase opens it again, and the page says so.
void WorkspaceWalkTest::whatIsTriedIsHiddenWhenNobodyIsThere() {
    QFETCH(bool, isIdle);
    Desk desk(records());
    QVERIFY(desk.comesTo("setup"));
    desk.desktop.click("setupWithout");
    QTRY_VERIFY(desk.desktop.find("choose.ketamine-prescreen"));
    desk.desktop.beginInterview();
    QVERIFY(desk.comesTo("interview"));
    desk.desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.desktop.window.get()));
    QTRY_VERIFY(QApplication::focusWidget());
    const QWidget* question = QApplication::focusWidget();
    for (int time = 0; time < 2; ++time) {
        if (isIdle)
            desk.passed += 5min;
        else
            desk.desktop.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.desktop.find("lockCover"), 2000);
        QVERIFY(!desk.desktop.find("saveState"));
        QVERIFY(!desk.desktop.find("unlockPassphrase") && !desk.desktop.find("lockSomeoneElse"));
        QVERIFY(desk.desktop.find("lockProtocolButton"));
        settle();
        savePicture(*desk.desktop.window, "hidden-while-trying");
        desk.desktop.click("lockGoOn");
        QVERIFY(!desk.desktop.find("lockCover"));
        QCOMPARE(desk.desktop.screenName(), QString("interview"));
        QCOMPARE(QApplication::focusWidget(), question);
    }
}

QTEST_MAIN(WorkspaceWalkTest)
#include "workspace_walk_test.moc"
