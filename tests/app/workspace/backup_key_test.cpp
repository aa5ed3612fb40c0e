// SPDX-License-Identifier: GPL-3.0-or-later
// A lock while a backup waits for records that do not answer, with its connection made and its key in use.
// Promise 8.
#include "app/storage/sodium_cipher.h"
#include "app/workspace/backup_presenter.h"
#include "tests/app/workspace/clinic_desk.h"
#include "tests/support/leak_scan.h"

#include <QTemporaryDir>

using namespace anteroom;
using namespace std::chrono_literals;

namespace {

/// A clinic whose records answer the desk, and keep everybody else waiting while they are held.
struct Clinic {
    explicit Clinic(const QString& folder)
        : place(workspace::RecordsPlace::file(folder + "/records")),
          workplace({place,
                     [] {
                         return Timestamp{*Date::of(2027, 3, 14), 832};
                     },
                     [] { return 0ms; },
                     files::sha256,
                     files::noLog(),
                     5min,
                     storage::lowestCost,
                     folder + "/journal",
                     {},
                     {},
                     [this] { return open(); }}) {}

    Result<std::unique_ptr<RecordStore>> open() {
        auto store = place.open();
        if (!store || opened++ == 0)
            return store;
        return std::unique_ptr<RecordStore>(
            std::make_unique<test::HeldStore>(std::move(store).value(), isHeld));
    }
    /// Whoever set it up is here; the key is the workplace's alone.
    void enter() {
        storage::NewKeyring made =
            storage::createKeyring("ada", "Ada Admin", "four made-up words", storage::lowestCost).value();
        keyring = made.keyring;
        const auto dataKey = std::make_shared<const storage::Secret>(std::move(made.dataKey));
        bool isStored = false;
        workplace.accessTools().desk.store({keyring, dataKey, {}, {}}, 0,
                                           [&isStored](const auto& version) { isStored = version.ok(); });
        QTRY_VERIFY(isStored);
        key = dataKey;
        workplace.enter(dataKey, keyring.staff.front().account);
        QTRY_VERIFY(workplace.present());
    }
    /// Of the data key, and of a key of those that are derived from it. Only now are they at hand to be
    /// looked for.
    std::vector<Trace> traces() const {
        const auto now = storage::unlock(keyring, "ada", "four made-up words");
        const storage::Secret derived = storage::subkeysOf(**now);
        const auto bytes = [](const storage::Secret& secret) {
            return QByteArray(reinterpret_cast<const char*>(secret.data()), storage::dataKeySize);
        };
        return {{"the data key", bytes(**now)}, {"a key of it", bytes(derived)}};
    }

    workspace::RecordsPlace place;
    std::atomic_int opened = 0;
    std::atomic_bool isHeld = false;
    workspace::Workplace workplace;
    storage::Keyring keyring;
    std::weak_ptr<const storage::Secret> key;
};

} // namespace

class BackupKeyTest : public QObject {
    Q_OBJECT

private slots:
    void aLockTakesTheKeyOfABackupThatWaits();
    void aBackupThatNothingMeetsIsProved();
};

void BackupKeyTest::aLockTakesTheKeyOfABackupThatWaits() {
#ifdef ANTEROOM_IS_SANITIZED
    QSKIP("a sanitizer keeps what was freed, and too much beside it to be searched");
#endif
    const QTemporaryDir folder;
    Clinic clinic(folder.path());
    clinic.enter();
    workspace::BackupPresenter backup(clinic.workplace);
    clinic.isHeld = true;
    backup.begin(folder.filePath("backup"));
    const bool isWaiting = QTest::qWaitFor([&] { return clinic.opened == 2; });
    const MemoryImage open;
    clinic.workplace.lock();
    const bool isGone =
        QTest::qWaitFor([&] { return clinic.key.expired() && !clinic.workplace.thread().hasKey(); }, 1000);
    const MemoryImage locked;
    backup.endAtLock(); // as its page does, which need not be there
    const bool wasBusy = backup.isBusy();
    clinic.isHeld = false; // whatever was found
    QVERIFY(isWaiting && isGone && wasBusy);
    const std::vector<Trace> traces = clinic.traces();
    const std::vector<int> before = open.count(traces);
    QVERIFY(before[0] > 0 && before[1] > 0); // or nothing would ever be found
    QCOMPARE(locked.count(traces), std::vector<int>(2, 0));
    QTRY_VERIFY(!backup.isBusy());
    QVERIFY(!QFile::exists(folder.filePath("backup")));
    QCOMPARE(backup.outcome(), QString("The backup was ended. There is no new file."));
}

void BackupKeyTest::aBackupThatNothingMeetsIsProved() {
    const QTemporaryDir folder;
    Clinic clinic(folder.path());
    clinic.enter();
    workspace::BackupPresenter backup(clinic.workplace);
    backup.begin(folder.filePath("backup"));
    QTRY_VERIFY(!backup.isBusy());
    QVERIFY2(backup.outcome().startsWith("Backed up 0 records to"), qPrintable(backup.problem()));
    QVERIFY(QFile::exists(folder.filePath("backup")));
}

QTEST_GUILESS_MAIN(BackupKeyTest)
#include "backup_key_test.moc"
