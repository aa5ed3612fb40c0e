// SPDX-License-Identifier: GPL-3.0-or-later
// From a file to a server and back: a backup knows nothing of the database that it came from.
#include "app/storage/postgres_store.h"
#include "tests/app/storage/backup_fixture.h"
#include "tests/app/storage/workspace_words.h"
#include "tests/support/postgres_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

class BackupPostgresTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aBackupOfAFileIsRestoredOnAServerAndBack();
    void nothingIsRestoredOverAStore();
    void aRestoreThatIsEndedLeavesNothing();
    void aBackupIsOfOneMomentThoughAnotherDeskSaves();

private:
    MakeStore onServer() const {
        return [this](const FillStore& cells) { return createPostgresStore(m_place, cells); };
    }
    QString at(const QString& name) const { return m_folder->filePath(name); }

    PostgresServer m_server;
    PostgresPlace m_place;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Clinic> m_clinic;
};

void BackupPostgresTest::initTestCase() {
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    qputenv("PGPASSWORD", "desk's own");
    m_place = {"127.0.0.1", m_server.port(), "clinic", "desk"};
}

void BackupPostgresTest::init() {
    m_server.ask("clinic", "DROP SCHEMA IF EXISTS anteroom CASCADE");
    m_folder = std::make_unique<QTemporaryDir>();
    m_clinic = clinicAt(at("records"));
    QVERIFY(makeBackup(*m_clinic->store, {at("backup"), backupTime}));
}

void BackupPostgresTest::aBackupOfAFileIsRestoredOnAServerAndBack() {
    const QStringList said = saidBy(m_clinic->archive);
    const QStringList log = logOf(m_clinic->archive);
    const auto restored = restoreBackup(*must(BackupStore::open(at("backup"))),
                                        {m_clinic->keyring.dataKey, adaAt(540), onServer()});
    QCOMPARE(messageOf(restored), QString());
    const auto there = m_clinic->deskAt(must(openPostgresStore(m_place)));
    QCOMPARE(saidBy(there->archive), said);
    QCOMPARE(logOf(there->archive).mid(0, log.size()), log);

    BackupRequest request{at("back"), backupTime};
    request.dataKey = &m_clinic->keyring.dataKey;
    QCOMPARE(messageOf(makeBackup(*there->store, request)), QString());
    QVERIFY(restoreBackup(*must(BackupStore::open(at("back"))),
                          {m_clinic->keyring.dataKey, adaAt(600), intoFile(at("again"))}));
    const auto again = m_clinic->deskAt(must(openSqliteStore(at("again"))));
    QCOMPARE(saidBy(again->archive), said);
    QCOMPARE(logOf(again->archive).size(), log.size() + 2);
}

void BackupPostgresTest::nothingIsRestoredOverAStore() {
    must(createPostgresStore(m_place));
    const auto restored = restoreBackup(*must(BackupStore::open(at("backup"))),
                                        {m_clinic->keyring.dataKey, adaAt(540), onServer()});
    QVERIFY(messageOf(restored).contains("already, and was left as it is"));
    QCOMPARE(must(must(openPostgresStore(m_place))->count()), std::uint64_t{0});
}

void BackupPostgresTest::aRestoreThatIsEndedLeavesNothing() {
    for (const std::uint64_t permille : {1100U, 1500U, 1900U}) {
        RestoreRequest request{m_clinic->keyring.dataKey, adaAt(540), onServer()};
        request.progress = [permille](std::uint64_t done, std::uint64_t) { return done < permille; };
        const auto restored = restoreBackup(*must(BackupStore::open(at("backup"))), request);
        QVERIFY(restored && !restored.value());
        QVERIFY(!must(hasPostgresStore(m_place)));
    }
}

void BackupPostgresTest::aBackupIsOfOneMomentThoughAnotherDeskSaves() {
    QVERIFY(restoreBackup(*must(BackupStore::open(at("backup"))),
                          {m_clinic->keyring.dataKey, adaAt(540), onServer()}));
    const auto here = m_clinic->deskAt(must(openPostgresStore(m_place)));
    const auto there = m_clinic->deskAt(must(openPostgresStore(m_place)));
    must(there->archive.refresh());
    std::uint64_t version = 2;
    BackupRequest request{at("b"), backupTime};
    request.dataKey = &m_clinic->keyring.dataKey;
    int steps = 0;
    request.progress = [&](std::uint64_t done, std::uint64_t of) {
        if (done * 3 <= of && ++steps % 5 == 0) {
            there->save(test::recordId(1), version, "changed");
            ++version;
        }
        return true;
    };
    const auto made = makeBackup(*here->store, request);
    QCOMPARE(messageOf(made), QString());
    QVERIFY(version > 3);
    QVERIFY(made.value()->proof->isWhole());
}

QTEST_GUILESS_MAIN(BackupPostgresTest)
#include "backup_postgres_test.moc"
