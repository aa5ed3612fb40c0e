// SPDX-License-Identifier: GPL-3.0-or-later
// Backing up from the list of records, and restoring on the first run, with a made-up workspace of which
// tests/data has the store and a backup.
#include "app/clinic/clinic_settings.h"
#include "app/files/disk_file_source.h"
#include "app/storage/backup.h"
#include "app/storage/backup_store.h"
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/desks/every_size.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;
using namespace std::chrono_literals;

namespace {

const QString kept = QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/store-v1/");
const QString passphrase = QStringLiteral("four made-up words");

struct Desk {
    explicit Desk(const QString& records)
        : desktop({}, [this, records](const clinic::ClinicSettings&) {
              return workspace::WorkspaceSurroundings{
                  storage::RecordsPlace::file(records),
                  [this] {
                      return Timestamp{*Date::of(2027, 3, 20), desktop.minuteOfDay};
                  },
                  [this] { return passed; },
                  files::sha256,
                  files::noLog(),
                  5min,
                  storage::lowestCost};
          }) {}

    bool comesTo(const QString& screen) {
        return QTest::qWaitFor([&] { return desktop.screenName() == screen; }, 15'000);
    }
    QString labelText(const QString& name) {
        const auto* label = desktop.find<QLabel>(name);
        return label ? label->text() : QString();
    }
    QAbstractButton* buttonOf(const QString& words) {
        for (auto* button : desktop.window->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text().contains(words))
                return button;
        return nullptr;
    }
    void unlockAs(const QString& name) {
        QVERIFY(comesTo("unlockView"));
        QTRY_VERIFY(buttonOf(name));
        QTest::mouseClick(buttonOf(name), Qt::LeftButton);
        QTRY_VERIFY(desktop.find("unlockPassphrase"));
        desktop.type("unlockPassphrase", passphrase);
        desktop.click("unlock");
        QVERIFY(comesTo("records"));
    }
    int listed() {
        const auto* table = desktop.window->findChild<QTableView*>();
        return table ? table->model()->rowCount() : -1;
    }
    /// From the first screen to the question who opens the backup.
    void chooseKeptBackup() {
        QVERIFY(comesTo("setup"));
        desktop.click("setupRestore");
        QVERIFY(comesTo("restore"));
        desktop.dialogs.path = kept + "backup";
        desktop.click("restoreChoose");
        QTRY_VERIFY(desktop.find("restorePassphrase"));
    }

    std::chrono::milliseconds passed = 0ms; ///< since the computer was started
    Desktop desktop;
};

} // namespace

class BackupWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anAdministratorBacksTheRecordsUp();
    void aBackupThatCannotBeWrittenIsSaidAndNothingElse();
    void onlyAnAdministratorIsOfferedIt();
    void theFirstRunRestoresWithAPassphrase();
    void theFirstRunRestoresWithTheRecoveryKey();
    void aWrongPassphraseOrKeyOfABackupLetsTheNextTryWait();
    void aFileThatIsNoBackupIsSaid();
    void whatIsDamagedIsNamedAndTheRestIsBackedUpAndRestored();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    QString copied() const {
        return QFile::copy(kept + "records", at("records")) ? at("records") : QString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void BackupWalkTest::anAdministratorBacksTheRecordsUp() {
    Desk desk(copied());
    desk.unlockAs("Ada");
    QTRY_VERIFY(desk.desktop.find("recordsAdministration"));
    savePicture(*desk.desktop.window, "records-for-administrator");
    desk.desktop.administer("recordsBackup");
    QVERIFY(desk.comesTo("backup"));
    lookAtEverySize(desk.desktop, "backup");
    desk.desktop.dialogs.path.clear(); // thought better of it
    desk.desktop.click("backupBegin");
    QCOMPARE(desk.labelText("backupPageOutcome"), QString());

    desk.desktop.dialogs.path = at("b");
    desk.desktop.click("backupBegin");
    QCOMPARE(desk.desktop.dialogs.suggested, QString("anteroom-backup-2027-03-20.anteroom-backup"));
    QTRY_COMPARE(desk.labelText("backupPageOutcome"),
                 "Backed up 3 records to " + at("b") + ", read back and verified");
    lookAtEverySize(desk.desktop, "backup-done");
    desk.desktop.click("backupDone");
    QVERIFY(desk.comesTo("records"));

    // The one after it has it in its log.
    desk.desktop.administer("recordsBackup");
    desk.desktop.dialogs.path = at("b2");
    desk.desktop.click("backupBegin");
    QTRY_VERIFY(desk.labelText("backupPageOutcome").contains(at("b2")));
    const auto backup = storage::BackupStore::open(at("b2"));
    QVERIFY(backup.ok());
    const auto keyring = storage::keyringIn(**backup);
    const auto key = storage::unlock(*keyring, "ada", passphrase.toStdString());
    QVERIFY(key.ok() && *key);
    storage::SodiumCipher cipher(**key);
    Archive archive(**backup, cipher, keyring->workspace);
    QVERIFY(archive.refresh().ok());
    QStringList log;
    QVERIFY(archive
                .checkLog([&](std::uint64_t, const AuditEntry& entry) {
                    log << QString::fromStdString(std::string(actId(entry.what)) + " " + entry.detail);
                    return true;
                })
                .ok());
    QVERIFY2(log.contains("backed-up b"), qPrintable(log.join('\n')));
}

void BackupWalkTest::aBackupThatCannotBeWrittenIsSaidAndNothingElse() {
    Desk desk(copied());
    desk.unlockAs("Ada");
    desk.desktop.administer("recordsBackup");
    desk.desktop.dialogs.path = at("nowhere/b");
    desk.desktop.click("backupBegin");
    QTRY_VERIFY(desk.labelText("backupPageProblem").contains("was not written: No such file or directory"));
    QCOMPARE(desk.labelText("backupPageOutcome"), QString());
    QVERIFY(desk.desktop.find("backupBegin"));
}

void BackupWalkTest::onlyAnAdministratorIsOfferedIt() {
    Desk desk(copied());
    desk.unlockAs("Ines");
    QTRY_COMPARE(desk.listed(), 3);
    QVERIFY(desk.desktop.find("recordsStaff"));
    QVERIFY(!desk.desktop.find("recordsAdministration"));
}

void BackupWalkTest::theFirstRunRestoresWithAPassphrase() {
    Desk desk(at("new/records"));
    QVERIFY(desk.comesTo("setup"));
    lookAtEverySize(desk.desktop, "setup-with-restore");
    desk.desktop.click("setupRestore");
    QVERIFY(desk.comesTo("restore"));
    lookAtEverySize(desk.desktop, "restore-file");
    desk.desktop.click("restoreBack");
    desk.chooseKeptBackup();
    settle();
    QCOMPARE(clipped(*desk.desktop.window), QStringList());
    lookAtEverySize(desk.desktop, "restore-key");
    desk.desktop.click("restoreNow");
    QVERIFY(desk.labelText("restorePassphraseProblem").contains("Enter the passphrase"));

    desk.desktop.type("restorePassphrase", "another one");
    desk.desktop.click("restoreNow");
    QTRY_COMPARE_WITH_TIMEOUT(
        desk.labelText("restoreKeyProblem"),
        QString("This is not the passphrase that Ada Admin had when the backup was made."), 10'000);
    QCOMPARE(desk.labelText("restorePassphraseProblem"), QString());
    QVERIFY(!QFile::exists(at("new/records")));
    lookAtEverySize(desk.desktop, "restore-refused");

    desk.desktop.click("restoreAs.ines");
    desk.desktop.type("restorePassphrase", passphrase);
    desk.desktop.click("restoreNow");
    QVERIFY(desk.comesTo("unlockView"));
    QCOMPARE(desk.desktop.dialogs.told,
             QStringList{
                 "The records are restored: 3 records of 2027-03-14 at 13:52 are here again, and all of them "
                 "opened. Unlock them with a passphrase of that day."});
    desk.passed += 1s; // the wait after the wrong one
    desk.unlockAs("Ada");
    QTRY_COMPARE(desk.listed(), 3);
}

void BackupWalkTest::theFirstRunRestoresWithTheRecoveryKey() {
    Desk desk(at("records"));
    desk.chooseKeptBackup();
    desk.desktop.click("restoreWithKey");
    QFile key(kept + "recovery-key");
    QVERIFY(key.open(QIODevice::ReadOnly));
    desk.desktop.type("restorePassphrase", QString::fromLatin1(key.readAll()));
    desk.desktop.click("restoreNow");
    QVERIFY(desk.comesTo("unlockView"));
    desk.unlockAs("Ines");
    QTRY_COMPARE(desk.listed(), 3);
}

// Its clock stands still.
void BackupWalkTest::aWrongPassphraseOrKeyOfABackupLetsTheNextTryWait() {
    Desk desk(at("records"));
    desk.chooseKeptBackup();
    desk.desktop.click("restoreAs.ada");
    const auto tryWith = [&desk](const QString& typed, const QString& said) {
        QTRY_VERIFY(desk.desktop.find("restoreNow") && desk.desktop.find("restoreNow")->isEnabled());
        desk.desktop.type("restorePassphrase", typed);
        desk.desktop.click("restoreNow");
        const auto problem = [&desk] { return desk.labelText("restoreKeyProblem"); };
        QTRY_VERIFY2_WITH_TIMEOUT(problem().startsWith(said), qPrintable(problem()), 15'000);
    };
    tryWith("quite another one", "This is not the passphrase that Ada Admin had");
    tryWith(passphrase, "Wait 1 second, then try again");
    QVERIFY(!QFile::exists(at("records")));
    // The key does not wait for that.
    desk.desktop.click("restoreWithKey");
    QFile key(kept + "recovery-key");
    QVERIFY(key.open(QIODevice::ReadOnly));
    desk.desktop.type("restorePassphrase", QString::fromLatin1(key.readAll()));
    desk.desktop.click("restoreNow");
    QVERIFY(desk.comesTo("unlockView"));
}

void BackupWalkTest::aFileThatIsNoBackupIsSaid() {
    Desk desk(at("records"));
    QVERIFY(desk.comesTo("setup"));
    desk.desktop.click("setupRestore");
    desk.desktop.dialogs.path = kept + "words";
    desk.desktop.click("restoreChoose");
    QTRY_VERIFY(desk.labelText("restoreFileProblem").contains("is no backup of Anteroom"));
    desk.desktop.click("restoreBack");
    QVERIFY(desk.comesTo("setup"));
    QVERIFY(!QFile::exists(at("records")));
}

void BackupWalkTest::whatIsDamagedIsNamedAndTheRestIsBackedUpAndRestored() {
    const QString records = copied();
    {
        const auto store = storage::openSqliteStore(records);
        std::optional<CellWrite> damage;
        QVERIFY((*store)->readAll(Shelf::Record, [&](std::string_view key, const Cell& cell) {
            damage = CellWrite{{Shelf::Record, std::string(key)}, cell.version, "something else"};
            return false;
        }));
        QVERIFY((*store)->commit({&*damage, 1})->empty());
    }
    {
        Desk desk(records);
        desk.unlockAs("Ada");
        desk.desktop.administer("recordsBackup");
        desk.desktop.dialogs.path = at("b");
        desk.desktop.click("backupBegin");
        QTRY_COMPARE(desk.labelText("backupPageOutcome"),
                     "Backed up 3 records to " + at("b") + ", read back and verified");
        const QString problem = desk.labelText("backupPageProblem");
        QVERIFY2(
            problem.startsWith("Something in the records is damaged, and so it is in this backup. Keep "
                               "the newest earlier backup as well: it may have it whole.\nThe record ") &&
                problem.endsWith(" is missing or not as it was saved."),
            qPrintable(problem));
        lookAtEverySize(desk.desktop, "backup-of-damage");
    }
    Desk desk(at("new/records"));
    QVERIFY(desk.comesTo("setup"));
    desk.desktop.click("setupRestore");
    desk.desktop.dialogs.path = at("b");
    desk.desktop.click("restoreChoose");
    QTRY_VERIFY(desk.desktop.find("restorePassphrase"));
    desk.desktop.type("restorePassphrase", passphrase);
    desk.desktop.click("restoreNow");
    QTRY_VERIFY(desk.desktop.find("restoreTheRest"));
    QVERIFY(!QFile::exists(at("new/records")));
    QVERIFY(desk.labelText("restoreDamaged").endsWith(" is missing or not as it was saved."));
    lookAtEverySize(desk.desktop, "restore-damaged");
    desk.desktop.click("restoreTheRest");
    QVERIFY(desk.comesTo("unlockView"));
    QVERIFY2(desk.desktop.dialogs.told.last().contains(
                 "are here again, without what was damaged; the log says so."),
             qPrintable(desk.desktop.dialogs.told.last()));
    desk.unlockAs("Ada");
    QTRY_COMPARE(desk.listed(), 2);
}

QTEST_MAIN(BackupWalkTest)
#include "backup_walk_test.moc"
