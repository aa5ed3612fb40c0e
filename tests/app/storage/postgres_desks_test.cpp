// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/postgres_fixture.h"
#include "tests/support/desks_contract.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace anteroom;
using namespace anteroom::storage;

class PostgresDesksTest : public DesksContract {
    Q_OBJECT

protected:
    void makePlace() override { makeAnew(m_server); }
    std::unique_ptr<RecordStore> openDesk() override { return openedAt(clinicAt(m_server)); }
    QStringList placeArguments() override { return {QString::number(m_server.port())}; }
    void settle() override;

private slots:
    void initTestCase();
    void anAcknowledgedWriteSurvivesACrashOfTheServer();

private:
    PostgresServer m_server;
};

void PostgresDesksTest::initTestCase() {
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

// The server finishes what it was sent, and only then notices that nobody is there to hear of it.
void PostgresDesksTest::settle() {
    Superuser superuser(m_server);
    QElapsedTimer clock;
    clock.start();
    while (superuser.ask("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'anteroom'") != 0) {
        QVERIFY(clock.elapsed() < 30'000);
        QThread::msleep(2);
    }
}

void PostgresDesksTest::anAcknowledgedWriteSurvivesACrashOfTheServer() {
    std::uint64_t before = 0;
    for (int round = 0; round < 3; ++round) {
        const auto process = desk("here", 60'000);
        QByteArray printed;
        while (printed.count('\n') <= round * 37 % 50) {
            QVERIFY(process->waitForReadyRead(30'000));
            printed += process->readAllStandardOutput();
        }
        m_server.stop(PostgresServer::Stop::Crash);
        QVERIFY(process->waitForFinished(30'000));
        QVERIFY(process->exitCode() == 2 || process->exitCode() == 3);
        const QString problem = m_server.start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const std::uint64_t acknowledged = lastAcknowledged(printed + process->readAllStandardOutput());
        const auto store = openDesk();
        const std::uint64_t kept = countOf(*store, "here");
        QVERIFY(acknowledged > before);
        QVERIFY(kept == acknowledged || kept == acknowledged + 1);
        QCOMPARE(countOfAll(*store), kept);
        before = kept;
    }
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--desk") {
        const auto store = openPostgresStore({"127.0.0.1", arguments.value(2).toInt(), "clinic", "desk"});
        if (!store) {
            std::fputs(store.error().message.c_str(), stderr);
            return 1;
        }
        return DesksContract::countFor(**store, arguments.value(3).toStdString(),
                                       arguments.value(4).toLongLong());
    }
    PostgresDesksTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "postgres_desks_test.moc"
