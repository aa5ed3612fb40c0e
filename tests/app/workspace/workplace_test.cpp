// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/disk_file_source.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "app/workspace/workplace.h"
#include "tests/app/desktop/away_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace anteroom;
using namespace std::chrono_literals;
using workspace::Workplace;

namespace {

/// A desk of a clinic in a folder, and its first member of staff.
struct Desk {
    explicit Desk(const QString& path, const QString& notes = {}, const QString& journal = {})
        : place(workspace::RecordsPlace::file(path)),
          workplace({place,
                     [] {
                         return Timestamp{*Date::of(2027, 3, 14), 832};
                     },
                     [] { return 0ms; },
                     files::sha256,
                     files::noLog(),
                     5min,
                     storage::lowestCost,
                     journal,
                     notes,
                     {},
                     test::heldAtTimes(workspace::RecordsPlace::file(path), isFrozen)}),
          entered(&workplace, &Workplace::entered), refused(&workplace, &Workplace::refused) {}

    std::optional<access::ReadKeyring> load() {
        std::optional<Result<std::optional<access::ReadKeyring>>> loaded;
        workplace.accessTools().desk.load([&](const auto& result) { loaded = result; });
        if (!QTest::qWaitFor([&] { return loaded.has_value(); }) || !loaded->ok())
            qFatal("not loaded");
        return loaded->value();
    }
    /// The version that it has then; 0: it was changed meanwhile.
    std::uint64_t store(const storage::Keyring& changed, std::uint64_t expected, const std::string& what = {},
                        const std::optional<storage::StaffAccount>& by = {}) {
        std::optional<Result<std::optional<std::uint64_t>>> stored;
        workplace.accessTools().desk.store({changed, key, what, by}, expected,
                                           [&](const auto& result) { stored = result; });
        if (!QTest::qWaitFor([&] { return stored.has_value(); }) || !stored->ok())
            qFatal("not stored");
        return stored->value().value_or(0);
    }
    void setUp() {
        auto made = storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost);
        QVERIFY(made.ok());
        keyring = made->keyring;
        key = std::make_shared<const storage::Secret>(made->dataKey.copy());
        QCOMPARE(store(keyring, 0), std::uint64_t{1});
    }
    void enter() {
        workplace.enter(key, keyring.staff.front().account);
        QTRY_VERIFY(entered.count() + refused.count() > 0);
    }

    std::vector<AuditEntry> log() {
        std::optional<std::vector<AuditEntry>> entries;
        workplace.thread().withArchive(
            [](Archive& archive) -> Result<std::vector<AuditEntry>> {
                std::vector<AuditEntry> seen;
                const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
                    seen.push_back(entry);
                    return true;
                });
                return check ? Result(seen) : check.error();
            },
            [&](const Result<std::vector<AuditEntry>>& read) { entries = *read; });
        if (!QTest::qWaitFor([&] { return entries.has_value(); }))
            qFatal("the log was not read");
        return *entries;
    }

    workspace::RecordsPlace place;
    std::atomic_bool isFrozen = false;
    Workplace workplace;
    QSignalSpy entered;
    QSignalSpy refused;
    storage::Keyring keyring;
    std::shared_ptr<const storage::Secret> key;
};

} // namespace

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
    QCOMPARE(desk.store(desk.keyring, 1), std::uint64_t{2});
    QCOMPARE(desk.store(desk.keyring, 1), std::uint64_t{0});
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
    QVERIFY(desk.refused[0][0].toString().contains("older list of staff"));
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
        desk.workplace.accessTools().attempts.begin("ada");
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
