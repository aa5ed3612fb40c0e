// SPDX-License-Identifier: GPL-3.0-or-later
// The drill: records are backed up while another desk works, lost, and restored.
#include "app/storage/new_file.h"
#include "tests/app/storage/backup_fixture.h"
#include "tests/app/storage/workspace_words.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sys/stat.h>
#include <thread>

using namespace anteroom;
using namespace anteroom::storage;
using test::recordId;

class BackupTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(inMemory()); }
    void everythingReadsTheSameAfterARestore();
    void aBackupNeedsNoKey();
    void aBackupIsOfOneMomentThoughAnotherDeskSaves();
    void aSaveOfAnotherDeskWaitsForNoBackup();
    void aFileThatIsThereIsReplacedOnlyWhenToldAndOnlyIfItIsABackup();
    void withoutAKeyNoBackupIsReplacedByOneThatHasLess_data();
    void withoutAKeyNoBackupIsReplacedByOneThatHasLess();
    void aBackupOfOtherRecordsIsNeverReplaced();
    void aDamagedBackupIsReplaced();
    void whatAnEndedProgramLeftIsCleared();
    void itsOwnerAloneMayReadIt();
    void itsNameSaysNothingOfAPatient();
    void progressGrowsToItsEnd();
    void nothingIsRestoredOverAStore();
    void anotherWorkspacesKeyProvesNothing();
    void aStoreWithoutRecordsIsNamed();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    BackupRequest to(const QString& name) const { return {at(name), backupTime}; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void BackupTest::everythingReadsTheSameAfterARestore() {
    const auto clinic = clinicAt(at("records"));
    const QStringList said = saidBy(clinic->archive);
    const QStringList log = logOf(clinic->archive);
    QCOMPARE(said.size(), 7);
    QCOMPARE(log.size(), 9);

    BackupRequest request = to("backup");
    request.dataKey = &clinic->keyring.dataKey;
    const auto made = makeBackup(*clinic->store, request);
    QCOMPARE(messageOf(made), QString());
    QCOMPARE(made.value()->records, std::uint64_t{2});
    QCOMPARE(made.value()->bytes, std::uint64_t(QFileInfo(at("backup")).size()));
    QCOMPARE(made.value()->proof->records, std::uint64_t{2});
    QCOMPARE(made.value()->proof->revisions, std::uint64_t{2});
    QCOMPARE(made.value()->proof->logged, std::uint64_t{9});

    const auto backup = must(BackupStore::open(at("backup")));
    QVERIFY(backup->written() == backupTime);
    QVERIFY(cellsOf(*backup) == cellsOf(*clinic->store));
    const auto restored =
        restoreBackup(*backup, {clinic->keyring.dataKey, adaAt(540), intoFile(at("restored"))});
    QCOMPARE(messageOf(restored), QString());
    QCOMPARE(restored.value()->records, std::uint64_t{2});

    const auto again = clinic->deskAt(must(openSqliteStore(at("restored"))));
    QCOMPARE(saidBy(again->archive), said);
    QCOMPARE(logOf(again->archive),
             log + QStringList{"10 2027-03-15T09:00 Ada Admin restored 2027-03-14T13:52"});
    QVERIFY(must(again->archive.hasPresentKeyring()));
    // The passphrase opens it as before, and it can be worked with.
    const Keyring keyring = must(keyringIn(*again->store));
    QVERIFY(must(unlock(keyring, "ada", "four made-up words"))->sameAs(clinic->keyring.dataKey));
    again->save(recordId(1), 2, "a draft, changed after the restore");
    QCOMPARE(must(again->archive.read(recordId(1))), std::string("a draft, changed after the restore"));
    // And the backup is as it was.
    QVERIFY(cellsOf(*must(BackupStore::open(at("backup")))) == cellsOf(*clinic->store));
}

void BackupTest::aBackupNeedsNoKey() {
    const auto clinic = clinicAt(at("records"));
    const auto made = makeBackup(*must(openSqliteStore(at("records"))), to("backup"));
    QVERIFY(made && made.value());
    QVERIFY(!made.value()->proof);
    const auto backup = must(BackupStore::open(at("backup")));
    const auto proof = must(proveBackup(*backup, clinic->keyring.dataKey));
    QVERIFY(proof && proof->isWhole());
    QVERIFY(!bytesOf(at("backup")).contains("a draft"));
    QVERIFY(!bytesOf(at("backup")).contains("Pat Madeup"));
}

// Another desk saves with every step of the copy; whatever moment the backup is of, it is whole.
void BackupTest::aBackupIsOfOneMomentThoughAnotherDeskSaves() {
    const auto clinic = clinicAt(at("records"));
    const auto there = clinic->deskAt(must(openSqliteStore(at("records"))));
    must(there->archive.refresh());
    std::uint64_t version = 2;
    BackupRequest request = to("backup");
    request.dataKey = &clinic->keyring.dataKey;
    int steps = 0;
    request.progress = [&](std::uint64_t done, std::uint64_t of) {
        if (done * 3 <= of && version < 100 && ++steps % 5 == 0) {
            there->save(recordId(1), version, "changed " + std::to_string(version));
            there->save(recordId(static_cast<std::uint8_t>(version), '1'), 0, "new");
            ++version;
        }
        return true;
    };
    const auto made = makeBackup(*clinic->store, request);
    QCOMPARE(messageOf(made), QString());
    QVERIFY(version > 4);
    QVERIFY(made.value()->proof->isWhole());
    QVERIFY(made.value()->records >= 2);
}

void BackupTest::aSaveOfAnotherDeskWaitsForNoBackup() {
    const auto clinic = clinicAt(at("records"));
    std::vector<CellWrite> many;
    for (int number = 0; number < 20'000; ++number)
        many.push_back({{Shelf::Lease, "l-" + std::to_string(number)}, 0, std::string(3000, 'x')});
    QVERIFY(must(clinic->store->commit(many)).empty());
    std::atomic_bool isMade = false;
    qint64 longest = 0;
    int saves = 0;
    std::thread desk([&] {
        const auto there = clinic->deskAt(must(openSqliteStore(at("records"))));
        must(there->archive.refresh());
        for (std::uint64_t version = 2; !isMade; ++version, ++saves) {
            QElapsedTimer clock;
            clock.start();
            there->save(recordId(1), version, "changed");
            longest = std::max(longest, clock.elapsed());
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    const auto store = must(openSqliteStore(at("records")));
    const auto made = makeBackup(*store, to("backup"));
    isMade = true;
    desk.join();
    QCOMPARE(messageOf(made), QString());
    qInfo("%d saves meanwhile, the longest took %lld ms", saves, static_cast<long long>(longest));
    QVERIFY(saves > 3);
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
    const auto proof = must(proveBackup(*must(BackupStore::open(at("backup"))), clinic->keyring.dataKey));
    QVERIFY(proof->isWhole());
}

void BackupTest::aFileThatIsThereIsReplacedOnlyWhenToldAndOnlyIfItIsABackup() {
    const auto clinic = clinicAt(at("records"));
    QVERIFY(makeBackup(*clinic->store, to("backup")));
    const QByteArray before = bytesOf(at("backup"));
    clinic->save(recordId(1), 2, "changed");
    QCOMPARE(messageOf(makeBackup(*clinic->store, to("backup"))),
             at("backup") + " is there already and was left as it is. Choose another name.");
    QCOMPARE(bytesOf(at("backup")), before);

    BackupRequest request = to("backup");
    request.mayReplace = true;
    QVERIFY(makeBackup(*clinic->store, request));
    QVERIFY(cellsOf(*must(BackupStore::open(at("backup")))) == cellsOf(*clinic->store));

    // Not even then over the records.
    request.path = at("records");
    QCOMPARE(messageOf(makeBackup(*clinic->store, request)),
             at("records") + " is there already, is no backup, and was left as it is. Choose another name.");
    QVERIFY(QDir(at("")).mkdir("folder"));
    request.path = at("folder");
    QVERIFY(!makeBackup(*clinic->store, request));
    QCOMPARE(namesIn(m_folder->path()), (QStringList{"backup", "folder", "records"}));
}

void BackupTest::withoutAKeyNoBackupIsReplacedByOneThatHasLess_data() {
    QTest::addColumn<int>("shelf");
    QTest::addColumn<QString>("said");
    const QString fewer =
        "there are fewer records now, or entries of the log, than it has. Say who you are with "
        "--as, so that all of it is opened, or choose another name.";
    QTest::newRow("records") << int(Shelf::Record) << fewer;
    QTest::newRow("signed revisions") << int(Shelf::Revision) << fewer;
    QTest::newRow("parts of the list") << int(Shelf::Index) << fewer;
    QTest::newRow("the log") << int(Shelf::Audit) << fewer;
    QTest::newRow("the list of staff") << int(Shelf::Keyring)
                                       << "The list of staff and their keys is missing, and the records are "
                                          "still there. Keep the store as it "
                                          "is, and restore the newest backup beside it.";
}

void BackupTest::withoutAKeyNoBackupIsReplacedByOneThatHasLess() {
    QFETCH(int, shelf);
    QFETCH(QString, said);
    const auto clinic = clinicAt(at("records"));
    QVERIFY(makeBackup(*clinic->store, to("backup")));
    const QByteArray before = bytesOf(at("backup"));
    for (const auto& [address, cell] : cellsOf(*clinic->store))
        if (int(address.shelf) == shelf) {
            const CellWrite gone{address, cell.version, std::nullopt};
            QVERIFY(must(clinic->store->commit({&gone, 1})).empty());
            break;
        }
    BackupRequest request = to("backup");
    request.mayReplace = true;
    QCOMPARE(messageOf(makeBackup(*clinic->store, request)),
             at("backup") + " is there already and was left as it is: " + said);
    QCOMPARE(bytesOf(at("backup")), before);
    QCOMPARE(namesIn(m_folder->path()), (QStringList{"backup", "records"}));
}

void BackupTest::aBackupOfOtherRecordsIsNeverReplaced() {
    const auto clinic = clinicAt(at("records"));
    QVERIFY(makeBackup(*clinic->store, to("backup")));
    const QByteArray before = bytesOf(at("backup"));
    const auto other = clinicAt(at("other"));
    other->save(recordId(5), 0, "more");
    BackupRequest request = to("backup");
    request.mayReplace = true;
    for (const Secret* key :
         {static_cast<const Secret*>(nullptr), static_cast<const Secret*>(&other->keyring.dataKey)}) {
        request.dataKey = key;
        QCOMPARE(messageOf(makeBackup(*other->store, request)),
                 at("backup") + " is there already and was left as it is: it is a backup of other records. "
                                "Choose another name.");
        QCOMPARE(bytesOf(at("backup")), before);
    }
}

void BackupTest::aDamagedBackupIsReplaced() {
    const auto clinic = clinicAt(at("records"));
    QVERIFY(makeBackup(*clinic->store, to("backup")));
    QByteArray bytes = bytesOf(at("backup"));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    QVERIFY(writeBytes(at("backup"), bytes));
    BackupRequest request = to("backup");
    request.mayReplace = true;
    QVERIFY(makeBackup(*clinic->store, request));
    QVERIFY(BackupStore::open(at("backup")).ok());
}

void BackupTest::whatAnEndedProgramLeftIsCleared() {
    const auto clinic = clinicAt(at("records"));
    const QString of = QFileInfo(at("backup")).fileName();
    const QStringList others{of + ".unfinished-abcde", of + ".unfinished-abcdefg", of + ".backup",
                             "another.unfinished-abcdef"};
    for (const QString& name : others + QStringList{of + ".unfinished-abcdef"})
        QVERIFY(writeBytes(at(name), "left"));
    NewFile held(at("backup")); // another desk writes one just now
    QVERIFY(held.isMade() && held.hold());
    QVERIFY(makeBackup(*clinic->store, to("backup")));
    QStringList left = others + QStringList{"backup", "records", QFileInfo(held.path()).fileName()};
    left.sort();
    QCOMPARE(namesIn(m_folder->path()), left);
}

void BackupTest::itsOwnerAloneMayReadIt() {
    const auto clinic = clinicAt(at("records"));
    const mode_t before = ::umask(0);
    const auto made = makeBackup(*clinic->store, to("backup"));
    ::umask(before);
    QVERIFY(made);
    struct stat about {};
    QCOMPARE(::stat(QFile::encodeName(at("backup")).constData(), &about), 0);
    QCOMPARE(about.st_mode & 0777U, 0600U);
}

void BackupTest::itsNameSaysNothingOfAPatient() {
    QCOMPARE(backupName(*Date::of(2026, 11, 27)), "anteroom-backup-2026-11-27.anteroom-backup");
}

void BackupTest::progressGrowsToItsEnd() {
    const auto clinic = clinicAt(at("records"));
    std::uint64_t last = 0;
    std::uint64_t end = 0;
    bool grows = true;
    BackupRequest request = to("backup");
    request.dataKey = &clinic->keyring.dataKey;
    request.progress = [&](std::uint64_t done, std::uint64_t of) {
        grows = grows && done >= last && done <= of;
        last = done;
        end = of;
        return true;
    };
    QVERIFY(makeBackup(*clinic->store, request));
    QVERIFY(grows);
    QVERIFY(end > 0);
    QCOMPARE(last, end);
}

void BackupTest::nothingIsRestoredOverAStore() {
    const auto clinic = clinicAt(at("records"));
    QVERIFY(makeBackup(*clinic->store, to("backup")));
    const Cells before = cellsOf(*clinic->store);
    const auto backup = must(BackupStore::open(at("backup")));
    QCOMPARE(
        messageOf(restoreBackup(*backup, {clinic->keyring.dataKey, adaAt(540), intoFile(at("records"))})),
        at("records") + " is there already and was left as it is. Open it, or choose another name.");
    QVERIFY(cellsOf(*clinic->store) == before);
    QCOMPARE(namesIn(m_folder->path()), (QStringList{"backup", "records"}));
}

void BackupTest::anotherWorkspacesKeyProvesNothing() {
    const auto clinic = clinicAt(at("records"));
    const auto other = clinicAt(at("other"));
    QVERIFY(makeBackup(*clinic->store, to("backup")));
    const auto backup = must(BackupStore::open(at("backup")));
    const auto restored =
        restoreBackup(*backup, {other->keyring.dataKey, adaAt(540), intoFile(at("restored"))});
    QCOMPARE(
        messageOf(restored),
        "Nothing was restored, because a part of this backup is damaged. Choose an earlier backup. A part "
        "of the list of records is missing or not as it was saved.");
    QVERIFY(!QFileInfo::exists(at("restored")));
}

void BackupTest::aStoreWithoutRecordsIsNamed() {
    must(createSqliteStore(at("empty")));
    QVERIFY(makeBackup(*must(openSqliteStore(at("empty"))), to("backup")));
    QCOMPARE(
        messageOf(keyringIn(*must(BackupStore::open(at("backup"))))),
        "There is no list of staff in this backup: it was made before there were records. Choose another "
        "backup.");
}

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
