// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "tests/app/workspace/clinic_desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace anteroom;
using namespace std::chrono_literals;
using Desk = test::ClinicDesk;

class WorkplaceTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void lookingForAWorkspaceMakesNone();
    void aWorkspaceIsMadeAndEntered();
    void aChangeOfAnotherDeskIsNotOverwritten();
    void anOldListOfStaffThatWasPutBackIsRefused();
    void afterALockNothingIsReadOrSaved();
    void theWaitAfterWrongPassphrasesOutlastsTheRun();
    void aLockThatTheStoreKeepsWaitingIsInTheLogOnceAfterTheNextUnlock();
    void theLogSaysWhoChangedTheStaffAndWhat();
    void wrongPassphrasesAreInTheLogAfterTheNextUnlockOfAnyDesk();

private:
    QString path() const { return m_folder->filePath("records"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void WorkplaceTest::lookingForAWorkspaceMakesNone() {
    Desk desk(path());
    QVERIFY(!desk.load());
    QVERIFY(!QFileInfo::exists(path()));
}

void WorkplaceTest::aWorkspaceIsMadeAndEntered() {
    Desk desk(path());
    desk.setUp();
    QVERIFY(desk.load()->keyring == desk.keyring);
    desk.enter();
    QCOMPARE(desk.entered.count(), 1);
    QCOMPARE(desk.workplace.present()->account.name, std::string("Ada Admin"));
    QCOMPARE(desk.workplace.act().name, std::string("Ada Admin"));
}

void WorkplaceTest::aChangeOfAnotherDeskIsNotOverwritten() {
    Desk desk(path());
    desk.setUp();
    const auto theirs = storage::addStaff(desk.keyring, *desk.key, {"ines", "Ines Intake"},
                                          "words of ines, made up", storage::lowestCost);
    QVERIFY(theirs.ok());
    QCOMPARE(desk.store(*theirs, 1), std::uint64_t{2});
    QCOMPARE(desk.store(desk.keyring, 1), std::uint64_t{0});
    QVERIFY(desk.load()->keyring == *theirs);
    QCOMPARE(desk.load()->version, std::uint64_t{2});
    QCOMPARE(desk.store(*theirs, 1), std::uint64_t{2}); // the same once more: it is there
    QCOMPARE(desk.load()->version, std::uint64_t{2});
}

// By somebody who can write to the file, and knows a passphrase of an earlier day.
void WorkplaceTest::anOldListOfStaffThatWasPutBackIsRefused() {
    const CellAddress address{Shelf::Keyring, "keyring"};
    std::shared_ptr<const storage::Secret> key;
    storage::Keyring old;
    {
        Desk desk(path());
        desk.setUp();
        key = desk.key;
        old = desk.keyring;
        const auto changed =
            storage::changePassphrase(old, *key, "ada", "quite another passphrase", storage::lowestCost);
        QVERIFY(changed.ok());
        QCOMPARE(desk.store(*changed, 1), std::uint64_t{2});
        desk.enter();
        QCOMPARE(desk.entered.count(), 1);
    }
    {
        const auto store = storage::openSqliteStore(path());
        const CellWrite write{address, 2, storage::encodeKeyring(old)};
        QVERIFY((*store)->commit({&write, 1})->empty());
    }
    Desk desk(path());
    desk.keyring = desk.load()->keyring;
    QVERIFY(desk.keyring == old);
    desk.key = key; // as the old passphrase gives it
    desk.enter();
    QCOMPARE(desk.refused.count(), 1);
    QVERIFY(desk.refused[0][0].value<language::Wording>().text().contains("older list of staff"));
    QVERIFY(!desk.workplace.present());
}

void WorkplaceTest::afterALockNothingIsReadOrSaved() {
    Desk desk(path());
    desk.setUp();
    desk.enter();
    desk.workplace.lock();
    QVERIFY(!desk.workplace.present());
    std::optional<bool> isRead;
    desk.workplace.thread().withArchive([](Archive& archive) { return archive.refresh(); },
                                        [&](const Result<bool>& read) { isRead = read.ok(); });
    QTRY_VERIFY(isRead);
    QVERIFY(!*isRead);
}

void WorkplaceTest::theWaitAfterWrongPassphrasesOutlastsTheRun() {
    const QString notes = m_folder->filePath("notes");
    for (int run = 0; run < 3; ++run) {
        Desk desk(path(), notes);
        const access::AccessTools tools = desk.workplace.accessTools();
        tools.attempts.begin("ada");
        bool isChecked = false; // the passphrase, which is then ended without an answer
        tools.runner.run([] { return 0; }, [&isChecked](int) { isChecked = true; });
        QTRY_VERIFY(isChecked);
    }
    Desk desk(path(), notes);
    QCOMPARE(desk.workplace.accessTools().attempts.waitFor("ada"), std::chrono::milliseconds(4000));
}

void WorkplaceTest::wrongPassphrasesAreInTheLogAfterTheNextUnlockOfAnyDesk() {
    std::shared_ptr<const storage::Secret> key;
    {
        Desk desk(path());
        desk.setUp();
        key = desk.key;
        for (int time = 0; time < 3; ++time)
            desk.workplace.accessTools().desk.noteRefused("ada");
    }
    Desk desk(path()); // Anteroom was started anew meanwhile
    desk.keyring = desk.load()->keyring;
    desk.key = key;
    desk.enter();
    QCOMPARE(desk.entered.count(), 1);
    const std::vector<AuditEntry> entries = desk.log();
    QCOMPARE(entries.size(), std::size_t{3});
    QVERIFY(entries[1].what == AuditAct::UnlockRefused);
    QCOMPARE(entries[1].detail,
             std::string("Wrong passphrases for Ada Admin: 3, the last on 2027-03-14 at 13:52"));
    QVERIFY(entries[2].what == AuditAct::Unlocked);
}

void WorkplaceTest::theLogSaysWhoChangedTheStaffAndWhat() {
    Desk desk(path());
    desk.setUp();
    const auto both = storage::addStaff(desk.keyring, *desk.key, {"ines", "Ines Intake"},
                                        "words of ines, made up", storage::lowestCost);
    QVERIFY(both.ok());
    desk.enter();
    QCOMPARE(desk.store(*both, 1, "added Ines Intake (ines), intake"), std::uint64_t{2});
    desk.workplace.lock();
    // By nobody who is here: the recovery key lets them in.
    QCOMPARE(desk.store(*both, 2, "set the passphrase of Ines Intake (ines) with the recovery key",
                        both->staff.back().account),
             std::uint64_t{3});
    desk.load();
    desk.enter();
    QTRY_COMPARE(desk.entered.count(), 2);
    QStringList changes;
    for (const AuditEntry& entry : desk.log())
        if (entry.what == AuditAct::StaffChanged)
            changes << QString::fromStdString(entry.by.name + ": " + entry.detail);
    QCOMPARE(changes,
             (QStringList{"Ada Admin: added Ines Intake (ines), intake",
                          "Ines Intake: set the passphrase of Ines Intake (ines) with the recovery key"}));
}

void WorkplaceTest::aLockThatTheStoreKeepsWaitingIsInTheLogOnceAfterTheNextUnlock() {
    const QString journal = m_folder->filePath("journal");
    std::shared_ptr<const storage::Secret> key;
    {
        Desk desk(path(), {}, journal);
        desk.setUp();
        key = desk.key;
        desk.enter();
        desk.isFrozen = true;
        desk.workplace.thread().withArchive(
            [by = desk.workplace.act()](Archive& archive) {
                return archive.log({by, AuditAct::Viewed});
            },
            [](const Outcome&) {});
        desk.workplace.lock();
        QVERIFY(!desk.workplace.present());
        QVERIFY(desk.workplace.thread().hasKey());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.workplace.thread().hasKey(), 1000);
        desk.isFrozen = false;
    }
    for (int time = 0; time < 2; ++time) {
        Desk desk(path(), {}, journal);
        desk.keyring = desk.load()->keyring;
        desk.key = key;
        desk.enter();
        QCOMPARE(desk.entered.count(), 1);
        const auto locks = [&desk] {
            const std::vector<AuditEntry> log = desk.log();
            return std::count_if(log.begin(), log.end(), [](const AuditEntry& entry) {
                return entry.what == AuditAct::Locked && entry.by.name == "Ada Admin";
            });
        };
        QTRY_COMPARE(locks(), 1);
    }
}

QTEST_GUILESS_MAIN(WorkplaceTest)
#include "workplace_test.moc"
