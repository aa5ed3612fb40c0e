// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody locks the desk while a backup is made.
#include "app/storage/backup.h"
#include "app/storage/backup_store.h"
#include "app/storage/records_place.h"
#include "app/storage/sql_connection.h"
#include "app/storage/sqlite_store.h"
#include "app/workspace/backup_presenter.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class BackupLockTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void aBackupThatWaitsForTheRecordsKeepsNoKey();
    void wheneverItIsLockedThereIsAWholeBackupOrNone();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    workspace::Workplace& workplace() const {
        return *m_desk->desktop.window->findChild<workspace::Workplace*>();
    }
    QStringList made() const {
        return QDir(m_folder.path()).entryList({"backup*"}, QDir::Files | QDir::Hidden);
    }
    void begin();
    /// Until so many percent of the work are done.
    void waitFor(int percent) const;
    void lock();
    void unlockAgain();
    void waitForTheEnd();
    /// Whether the thread of long work has something to do.
    bool isCopying() const {
        bool isIdle = false;
        tasks::Task probe =
            workplace().longWork().run([] { return true; }, [&isIdle](bool) { isIdle = true; });
        const bool isBusy = !QTest::qWaitFor([&] { return isIdle; }, 200);
        probe.cancel();
        return isBusy;
    }
    /// Backups that the log has.
    std::size_t logged() const;
    /// What the page said of a backup that had ended before the lock, or is told of it after the unlock.
    QString became();

    QString m_saidBefore; ///< by the page, at the moment of the lock
    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
};

// With so much in it that a copy takes a moment.
void BackupLockTest::initTestCase() {
    makeSmallQuestionnaire(m_folder);
    m_desk = std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                    at("journal"));
    m_desk->setUp();
    const auto store = storage::openSqliteStore(at("records"));
    QVERIFY(store.ok());
    for (int number = 0; number < 60; ++number) {
        const CellWrite write{
            {Shelf::Text, "made-up-" + std::to_string(number)}, 0, std::string(200'000, 'x')};
        const auto conflicts = (*store)->commit({&write, 1});
        QVERIFY(conflicts && conflicts->empty());
    }
}

void BackupLockTest::begin() {
    QVERIFY(m_desk->comesTo("records"));
    QTRY_VERIFY(m_desk->desktop.find("recordsAdministration"));
    m_desk->desktop.administer("recordsBackup");
    QVERIFY(m_desk->comesTo("backup"));
    m_desk->desktop.dialogs.path = at("backup");
    m_desk->desktop.click("backupBegin");
}

// The work goes on in its own thread, and is met wherever it is then.
void BackupLockTest::waitFor(int percent) const {
    const auto* backup = m_desk->desktop.window->findChild<workspace::BackupPresenter*>();
    while (backup->isBusy() && backup->percent() < percent)
        QCoreApplication::processEvents();
}

// The keys are dropped within the second.
void BackupLockTest::lock() {
    const std::weak_ptr<const storage::Secret> key = workplace().present()->dataKey;
    QVERIFY(!key.expired());
    QElapsedTimer since;
    since.start();
    m_desk->desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_desk->desktop.window.get()));
    const auto* backup = m_desk->desktop.window->findChild<workspace::BackupPresenter*>();
    m_saidBefore = backup->outcome() + backup->problem();
    QTest::keyClick(m_desk->desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->desktop.find("lockCover"), 1000);
    QTRY_VERIFY_WITH_TIMEOUT(key.expired(), 1000);
    QVERIFY(since.elapsed() < 1000);
}

void BackupLockTest::unlockAgain() {
    QTRY_VERIFY(m_desk->desktop.find("unlockPassphrase"));
    m_desk->desktop.type("unlockPassphrase", adas);
    m_desk->desktop.click("unlock");
    QTRY_VERIFY(!m_desk->desktop.find("lockCover"));
    QTRY_VERIFY(workplace().present());
}

void BackupLockTest::waitForTheEnd() {
    bool isOver = false;
    workplace().longWork().run([] { return true; }, [&isOver](bool) { isOver = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isOver, 30'000);
}

void BackupLockTest::aBackupThatWaitsForTheRecordsKeepsNoKey() {
    {
        storage::SqlConnection other(QStringLiteral("QSQLITE"));
        other.database().setDatabaseName(at("records"));
        QVERIFY(other.database().open());
        QSqlQuery query(other.database());
        QVERIFY(query.exec("BEGIN EXCLUSIVE"));
        begin();
        QTRY_VERIFY(m_desk->desktop.find("backupPageBusy"));
        QTRY_VERIFY_WITH_TIMEOUT(isCopying(), 10'000); // it waits
        lock();
        QVERIFY(query.exec("ROLLBACK"));
    }
    waitForTheEnd();
    QCOMPARE(made(), QStringList());
    QVERIFY(m_desk->desktop.dialogs.told.isEmpty()); // nothing over the lock
    unlockAgain();
    QVERIFY2(!became().isEmpty() && !became().contains("Backed up"), qPrintable(became()));
}

QString BackupLockTest::became() {
    if (!m_saidBefore.isEmpty())
        return m_saidBefore;
    QStringList& told = m_desk->desktop.dialogs.told;
    if (!QTest::qWaitFor([&told] { return !told.isEmpty(); }))
        return {};
    m_saidBefore = told.join('\n');
    told.clear();
    return m_saidBefore;
}

std::size_t BackupLockTest::logged() const {
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        std::size_t backups = 0;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            backups += entry.what == AuditAct::BackedUp ? 1U : 0U;
            return true;
        });
        return check && !check->broken ? backups : 0;
    });
}

void BackupLockTest::wheneverItIsLockedThereIsAWholeBackupOrNone() {
    int whole = 0;
    constexpr int rounds = 14;
    for (int round = 0; round < rounds; ++round) {
        const std::size_t before = logged();
        begin();
        if (QTest::currentTestFailed())
            return;
        waitFor(round * 100 / (rounds - 1)); // from the first moment to the end
        lock();
        waitForTheEnd();
        if (QTest::currentTestFailed())
            return;
        const QStringList files = made();
        QVERIFY2(files.isEmpty() || files == QStringList{"backup"}, qPrintable(files.join(' ')));
        if (!files.isEmpty()) {
            QVERIFY(storage::BackupStore::open(at("backup")).ok());
            QVERIFY(QFile::remove(at("backup")));
            ++whole;
        }
        unlockAgain();
        // A backup that there is is in the log; of one that was cut short the log may have that it was begun.
        if (!files.isEmpty())
            QTRY_COMPARE(logged(), before + 1);
        const QString said = became();
        QVERIFY2(!said.isEmpty() && said.contains("Backed up") == !files.isEmpty(), qPrintable(said));
        QVERIFY2(files.isEmpty() || said.contains(at("backup")), qPrintable(said));
        QVERIFY(m_desk->desktop.dialogs.told.isEmpty());
    }
    qInfo("%d of %d backups were finished", whole, rounds);
    QVERIFY(whole > 0 && whole < rounds);
}

QTEST_MAIN(BackupLockTest)
#include "backup_lock_test.moc"
