// SPDX-License-Identifier: GPL-3.0-or-later
// `restore` into a server: which database it is stands in the clinic's settings, as for everything else.
#include "tests/app/cli/cli.h"
#include "tests/support/postgres_server.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::clitest;

class RestoreServerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aBackupIsRestoredAndBackedUpAgain();
    void recordsThatAreThereAreLeftAsTheyAre();
    void aWrongPassphraseMakesNothing();
    void aServerThatIsNotThereIsSaid();

private:
    QString settings(int port) const {
        return m_folder.put("clinic.yaml", QStringLiteral("records:\n  server: {host: 127.0.0.1, port: %1, "
                                                          "database: clinic, user: desk}\n")
                                               .arg(port)
                                               .toUtf8());
    }
    Ran ran(const QStringList& arguments, const QByteArray& typed = "four made-up words\n") const {
        return run(arguments + QStringList{"--settings", settings(m_server.port())}, {}, {},
                   m_folder.put("typed", typed));
    }
    QByteArray cells() const { return m_server.ask("clinic", "SELECT count(*) FROM anteroom.cells"); }
    bool isEmpty() const {
        return m_server.ask("clinic", "SELECT to_regclass('anteroom.store') IS NULL").trimmed() == "t";
    }
    void giveUpStore() const { m_server.ask("clinic", "DROP SCHEMA IF EXISTS anteroom CASCADE"); }

    const QString m_backup = QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/store-v1/backup");
    PostgresServer m_server;
    Folder m_folder;
};

void RestoreServerTest::initTestCase() {
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    qputenv("PGPASSWORD", "desk's own");
}

void RestoreServerTest::aBackupIsRestoredAndBackedUpAgain() {
    giveUpStore();
    const Ran restored = ran({"restore", m_backup, "--as", "Ada Admin"});
    QCOMPARE(restored.err, QString());
    QCOMPARE(restored.out,
             "Restored 3 records from " + m_backup + ", made on 2027-03-14 at 13:52. All of it opened.\n");
    QCOMPARE(restored.exit, 0);
    // All of it is there, for whoever has a passphrase of that day.
    const Ran again = ran({"backup", m_folder.path("again"), "--as", "Ada Admin"});
    QCOMPARE(again.err, QString());
    QCOMPARE(again.out, "Backed up 3 records to " + m_folder.path("again") + ", read back and opened\n");
    const Ran verified = ran({"audit", "verify", "--as", "Ada Admin"});
    QCOMPARE(verified.exit, 0);
}

void RestoreServerTest::recordsThatAreThereAreLeftAsTheyAre() {
    giveUpStore();
    QCOMPARE(ran({"restore", m_backup, "--as", "Ada Admin"}).exit, 0);
    const QByteArray before = cells();
    const Ran second = ran({"restore", m_backup, "--as", "Ada Admin"});
    QCOMPARE(second.exit, 1);
    QVERIFY2(second.err.startsWith("There are records there already, and they were left as they are."),
             qPrintable(second.err));
    QCOMPARE(cells(), before);
}

void RestoreServerTest::aWrongPassphraseMakesNothing() {
    giveUpStore();
    QCOMPARE(ran({"restore", m_backup, "--as", "Ada Admin"}, "another\n").exit, 1);
    QVERIFY(isEmpty());
}

void RestoreServerTest::aServerThatIsNotThereIsSaid() {
    giveUpStore();
    m_server.stop();
    const Ran restored = ran({"restore", m_backup, "--as", "Ada Admin"});
    QVERIFY(m_server.start().isEmpty());
    QCOMPARE(restored.exit, 1);
    QVERIFY2(restored.err.contains("the database clinic at 127.0.0.1"), qPrintable(restored.err));
    QVERIFY(isEmpty());
}

QTEST_GUILESS_MAIN(RestoreServerTest)
#include "restore_server_test.moc"
