// SPDX-License-Identifier: GPL-3.0-or-later
// A lock meets something that takes long: whoever began it hears what came of it once they are back.
#include "app/storage/records_place.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "tests/support/away_store.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QFile>
#include <QListWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class LeftActsWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anExportOfTheLogThatEndedBehindTheLockIsTold();
    void whatRetentionDeletedBehindTheLockIsTold();
    void anExportIsToldToWhoBeganItOrAnAdministratorAlone();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    QStringList& told() { return m_desk->desktop.dialogs.told; }
    workspace::Workplace& workplace() { return *m_desk->desktop.window->findChild<workspace::Workplace*>(); }
    /// Until all that the records and the thread of long work were asked for is answered.
    void release();
    /// And what is said a moment later.
    void settleDown() {
        settle();
        QCoreApplication::processEvents();
        settle();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic_bool m_isHeld = false;
    std::unique_ptr<Desk> m_desk;
};

void LeftActsWalkTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    const auto place = storage::RecordsPlace::file(at("records"));
    m_desk = std::make_unique<Desk>(place, at("questionnaires"), QString(), QString(),
                                    Desktop::Answers::Script, heldAtTimes(place, m_isHeld));
    m_desk->setUp();
}

void LeftActsWalkTest::cleanup() {
    m_isHeld = false;
    m_desk.reset();
}

void LeftActsWalkTest::release() {
    int answered = 0;
    workplace().thread().run([](const auto&) { return 0; }, [&answered](int) { ++answered; });
    workplace().longWork().run([] { return 0; }, [&answered](int) { ++answered; });
    m_isHeld = false;
    QTRY_COMPARE_WITH_TIMEOUT(answered, 2, 20'000);
}

void LeftActsWalkTest::anExportOfTheLogThatEndedBehindTheLockIsTold() {
    CanaryWalk walk(*m_desk);
    m_desk->desktop.administer("recordsAuditLog");
    QVERIFY(m_desk->comesTo("auditLog"));
    QTRY_VERIFY(m_desk->labelText("auditWhole").startsWith("All "));
    m_isHeld = true;
    m_desk->desktop.dialogs.path = at("audit-log.csv");
    m_desk->desktop.click("auditCsv");
    walk.lock();
    release();
    settleDown();
    QCOMPARE(told(), QStringList());
    QVERIFY(QFile::exists(at("audit-log.csv")));
    walk.unlock(adas);
    QTRY_COMPARE(told(),
                 QStringList{"What was under way has ended: Audit log: Saved: " + at("audit-log.csv")});
    // Once.
    walk.lock();
    walk.unlock(adas);
    settleDown();
    QCOMPARE(told().size(), 1);
}

void LeftActsWalkTest::whatRetentionDeletedBehindTheLockIsTold() {
    screenOnce(*m_desk);
    m_desk->desktop.administer("recordsSettings");
    QVERIFY(m_desk->comesTo("settings"));
    QTRY_VERIFY(m_desk->desktop.find("settingsRetention")->isEnabled());
    m_desk->desktop.type("settingsRetention", "1");
    m_desk->desktop.click("settingsSave");
    QTRY_VERIFY(m_desk->labelText("settingsPageOutcome").startsWith("Saved."));
    m_desk->desktop.click("settingsBack");
    // Somebody works in between: see RetentionWalkTest.
    bool isLogged = false;
    workplace().thread().withArchive(
        [by = workplace().act()](Archive& archive) {
            Outcome logged = done();
            for (std::int32_t day = by.at.date.days(); logged && day <= Date::of(2028, 3, 1)->days();
                 day += 50)
                logged = archive.log({{by.account, by.name, {Date::fromDays(day), 0}}, AuditAct::Viewed});
            return logged;
        },
        [&isLogged](const Outcome& logged) { isLogged = logged.ok(); });
    QTRY_VERIFY(isLogged);
    m_desk->year = 2028;
    m_desk->desktop.administer("recordsRetention");
    QVERIFY(m_desk->comesTo("retention"));
    auto* list = m_desk->desktop.find<QListWidget>("retentionList");
    QVERIFY(list && list->count() == 1);
    m_desk->desktop.click("retentionAll");
    m_isHeld = true;
    m_desk->desktop.click("retentionErase");
    told().clear(); // both questions
    CanaryWalk walk(*m_desk);
    walk.lock();
    release();
    settleDown();
    QCOMPARE(told(), QStringList());
    walk.unlock(adas);
    QTRY_COMPARE(told(),
                 QStringList{"What was under way has ended: Records past their period: Deleted: 1 of 1"});
    const auto* table = m_desk->desktop.window->findChild<QTableView*>("recordTable");
    QTRY_COMPARE(table->model()->rowCount(), 0);
}

void LeftActsWalkTest::anExportIsToldToWhoBeganItOrAnAdministratorAlone() {
    CanaryWalk walk(*m_desk);
    walk.addClinician();
    screenOnce(*m_desk);
    m_desk->lockAndLetInSomeoneElse();
    walk.enterAs(cleosName, cleos);
    const auto beginAndLock = [&] {
        QTRY_VERIFY(m_desk->status().contains("Finished"));
        m_desk->desktop.window->findChild<QTableView*>("recordTable")->selectRow(0);
        walk.press("panelExport");
        QVERIFY(m_desk->comesTo("patientExport"));
        m_desk->desktop.dialogs.path = at("patient.json");
        // What can be left out is read first, in the thread of the store.
        bool isRead = false;
        const tasks::Task reading = workplace().thread().withArchive(
            [](Archive&) -> Result<int> { return 0; }, [&isRead](const Result<int>&) { isRead = true; });
        QTRY_VERIFY(isRead);
        // The thread of long work has something else to do first.
        m_isHeld = true;
        workplace().longWork().run(
            [this] {
                while (m_isHeld)
                    QThread::msleep(2);
                return 0;
            },
            [](int) {});
        walk.press("patientExportBegin");
        QVERIFY(m_desk->desktop.find("patientExportPageBusy"));
        walk.lock();
        QVERIFY(told().isEmpty());
        release();
    };
    const QString ended = "The export was ended. There is no file.";
    beginAndLock();
    walk.unlock(cleos);
    QTRY_COMPARE(told(), QStringList{"What was under way has ended: Export this patient's data: " + ended});
    told().clear();

    beginAndLock();
    m_desk->desktop.click("lockSomeoneElse");
    walk.enterAs("Ada Admin", adas);
    QTRY_COMPARE(told(), QStringList{"What was under way has ended: Export this patient's data, begun by " +
                                     cleosName + ": " + ended});
    QVERIFY(!QFile::exists(at("patient.json")));
    told().clear();

    // Not the other way round.
    m_desk->desktop.administer("recordsBackup");
    QVERIFY(m_desk->comesTo("backup"));
    m_desk->desktop.dialogs.path = at("backup");
    m_isHeld = true; // the log is asked first
    walk.press("backupBegin");
    m_desk->lockAndLetInSomeoneElse();
    release();
    walk.enterAs(cleosName, cleos);
    settleDown();
    QCOMPARE(told(), QStringList());
    m_desk->lockAndLetInSomeoneElse();
    walk.enterAs("Ada Admin", adas);
    QTRY_COMPARE(told(),
                 QStringList{"What was under way has ended: Back up the records: It was ended before it "
                             "had begun. Nothing was done."});
    QVERIFY(!QFile::exists(at("backup")));
}

QTEST_MAIN(LeftActsWalkTest)
#include "left_acts_walk_test.moc"
