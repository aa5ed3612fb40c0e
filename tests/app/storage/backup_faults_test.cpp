// SPDX-License-Identifier: GPL-3.0-or-later
// Ended half-way, on a full disk, or from a store that breaks off: there is the old state or the new one, and
// never half of it, nor a word of success.
#include "tests/app/storage/backup_fixture.h"
#include "tests/support/small_disk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

/// Ends what it is told the progress of, with the step that it is made with.
struct EndsAt {
    explicit EndsAt(int wanted) : step(wanted) {}
    bool operator()(std::uint64_t, std::uint64_t) { return ++*steps != step; }
    int step;
    std::shared_ptr<int> steps = std::make_shared<int>(0);
};

bool isWhole(const QString& path, const Secret& dataKey) {
    const auto backup = BackupStore::open(path);
    if (!backup)
        return false;
    const auto proof = proveBackup(**backup, dataKey);
    return proof && proof.value()->isWhole();
}

} // namespace

class BackupFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aBackupThatIsEndedAtAnyStepLeavesNothing();
    void aBackupThatIsEndedLeavesTheOlderOne();
    void aRestoreThatIsEndedAtAnyStepLeavesNothing();
    void aStoreThatBreaksOffMakesNoBackup();
    void onAFullDiskThereIsAWholeBackupOrNone();
    void onAFullDiskTheOlderBackupStays();
    void onAFullDiskAWholeStoreIsRestoredOrNone();
    void aFolderThatCannotBeWrittenIsNamed();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    BackupRequest to(const QString& path) const {
        return {.path = path, .at = backupTime, .dataKey = &m_clinic->keyring.dataKey};
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Clinic> m_clinic;
};

void BackupFaultsTest::init() {
    m_folder = std::make_unique<QTemporaryDir>(inMemory());
    m_clinic = clinicAt(at("records"));
}

void BackupFaultsTest::aBackupThatIsEndedAtAnyStepLeavesNothing() {
    int ended = 0;
    for (bool isMade = false; !isMade; ++ended) {
        BackupRequest request = to(at("backup"));
        request.progress = EndsAt(ended + 1);
        const auto made = makeBackup(*m_clinic->store, request);
        QCOMPARE(messageOf(made), QString());
        isMade = made.value().has_value();
        QCOMPARE(namesIn(m_folder->path()),
                 isMade ? (QStringList{"backup", "records"}) : QStringList{"records"});
    }
    QVERIFY2(ended > 30, qPrintable(QString::number(ended)));
    QVERIFY(isWhole(at("backup"), m_clinic->keyring.dataKey));
}

void BackupFaultsTest::aBackupThatIsEndedLeavesTheOlderOne() {
    QVERIFY(makeBackup(*m_clinic->store, to(at("backup"))));
    const QByteArray before = bytesOf(at("backup"));
    m_clinic->save(test::recordId(1), 2, "changed");
    for (const int step : {1, 10, 30}) {
        BackupRequest request = to(at("backup"));
        request.mayReplace = true;
        request.progress = EndsAt(step);
        const auto made = makeBackup(*m_clinic->store, request);
        QVERIFY(made && !made.value());
        QCOMPARE(bytesOf(at("backup")), before);
        QCOMPARE(namesIn(m_folder->path()), (QStringList{"backup", "records"}));
    }
}

void BackupFaultsTest::aRestoreThatIsEndedAtAnyStepLeavesNothing() {
    QVERIFY(makeBackup(*m_clinic->store, to(at("backup"))));
    int ended = 0;
    for (bool isMade = false; !isMade; ++ended) {
        const auto backup = must(BackupStore::open(at("backup")));
        RestoreRequest request{m_clinic->keyring.dataKey, adaAt(540), intoFile(at("restored")),
                               EndsAt(ended + 1)};
        const auto made = restoreBackup(*backup, request);
        QCOMPARE(messageOf(made), QString());
        isMade = made.value().has_value();
        QCOMPARE(namesIn(m_folder->path()), isMade ? (QStringList{"backup", "records", "restored"})
                                                   : (QStringList{"backup", "records"}));
    }
    QVERIFY2(ended > 30, qPrintable(QString::number(ended)));
    const auto again = m_clinic->deskAt(must(openSqliteStore(at("restored"))));
    QVERIFY(must(prove(again->archive))->isWhole());
}

void BackupFaultsTest::aStoreThatBreaksOffMakesNoBackup() {
    using Failure = test::TroubledStore::Failure;
    for (const Failure failure : {Failure::Before, Failure::After})
        for (const int failing : {1, 2}) {
            test::TroubledStore store(*m_clinic->store);
            store.failing = [&](int call) { return call == failing ? failure : Failure::None; };
            QCOMPARE(messageOf(makeBackup(store, to(at("backup")))), "the way to the store is broken");
            QCOMPARE(namesIn(m_folder->path()), QStringList{"records"});
        }
}

void BackupFaultsTest::onAFullDiskThereIsAWholeBackupOrNone() {
    m_clinic->save(test::recordId(1), 2, std::string(40'000, 'x'));
    int whole = 0;
    int none = 0;
    for (int kibibytes = 8; kibibytes <= 120; kibibytes += 8) {
        const SmallDisk disk(kibibytes);
        if (!disk.isMounted())
            QSKIP("only root can mount a small disk");
        const QString path = disk.path() + "/backup";
        const auto made = makeBackup(*m_clinic->store, to(path));
        if (made) {
            ++whole;
            QVERIFY(isWhole(path, m_clinic->keyring.dataKey));
        } else {
            ++none;
            QCOMPARE(messageOf(made), path +
                                          " was not written: No space left on device. Choose another place, "
                                          "or make room there.");
            QCOMPARE(namesIn(disk.path()), QStringList());
        }
    }
    QVERIFY(whole > 2 && none > 2);
}

void BackupFaultsTest::onAFullDiskTheOlderBackupStays() {
    const SmallDisk disk(64);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const QString path = disk.path() + "/backup";
    QCOMPARE(messageOf(makeBackup(*m_clinic->store, to(path))), QString());
    const QByteArray before = bytesOf(path);
    m_clinic->save(test::recordId(1), 2, std::string(60'000, 'x'));
    BackupRequest request = to(path);
    request.mayReplace = true;
    QVERIFY(!makeBackup(*m_clinic->store, request));
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(namesIn(disk.path()), QStringList{"backup"});
}

void BackupFaultsTest::onAFullDiskAWholeStoreIsRestoredOrNone() {
    m_clinic->save(test::recordId(1), 2, std::string(40'000, 'x'));
    QVERIFY(makeBackup(*m_clinic->store, to(at("backup"))));
    int whole = 0;
    int none = 0;
    for (int kibibytes = 16; kibibytes <= 240; kibibytes += 16) {
        const SmallDisk disk(kibibytes);
        if (!disk.isMounted())
            QSKIP("only root can mount a small disk");
        const QString path = disk.path() + "/records";
        const auto backup = must(BackupStore::open(at("backup")));
        const auto made = restoreBackup(*backup, {m_clinic->keyring.dataKey, adaAt(540), intoFile(path)});
        if (made) {
            ++whole;
            const auto again = m_clinic->deskAt(must(openSqliteStore(path)));
            QVERIFY(must(prove(again->archive))->isWhole());
        } else {
            ++none;
            QVERIFY2(messageOf(made).contains(" is full. Make room on it and try again"),
                     qPrintable(messageOf(made)));
            QCOMPARE(namesIn(disk.path()), QStringList());
        }
    }
    QVERIFY(whole > 2 && none > 2);
}

void BackupFaultsTest::aFolderThatCannotBeWrittenIsNamed() {
    QCOMPARE(
        messageOf(makeBackup(*m_clinic->store, to(at("nowhere/backup")))),
        at("nowhere/backup") +
            " was not written: No such file or directory. Choose a folder that this account may write to.");
}

QTEST_GUILESS_MAIN(BackupFaultsTest)
#include "backup_faults_test.moc"
