// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/postgres_fixture.h"
#include "tests/support/lossy_wire.h"
#include "tests/support/small_disk.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <pwd.h>
#include <random>
#include <unistd.h>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

using Conflicts = Result<std::vector<CellAddress>>;

constexpr auto name = "the database clinic at 127.0.0.1";
const std::string canary = "canary \x01\xff of a patient";

CellAddress at(const std::string& key) { return {Shelf::Record, key}; }

Conflicts put(RecordStore& store, const std::string& key, std::uint64_t expected, std::string bytes) {
    const CellWrite write{at(key), expected, std::move(bytes)};
    return store.commit({&write, 1});
}

bool wasWritten(const Conflicts& conflicts) { return conflicts && conflicts->empty(); }

/// Like what is sealed: nothing that a server could make smaller.
std::string sealed(std::size_t size) {
    std::mt19937 random(1);
    std::string bytes(size, '\0');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random()); });
    return bytes;
}

/// Empty where the call did not fail.
QString lost(const QString& message) {
    const QString begin =
        QString("The connection to %1 was lost. Check that the server runs and that the network "
                "is up, and try again (PostgreSQL ")
            .arg(name);
    return message.startsWith(begin) ? QString() : message;
}

std::optional<Cell> cell(std::uint64_t version, std::string bytes) { return Cell{version, std::move(bytes)}; }

} // namespace

class PostgresFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aServerThatIsAwayIsNamedAndTheStoreGoesOnWhenItIsBack();
    void aServerThatWasStoppedAndStartedBetweenTwoCallsIsNotNoticed();
    void whatWasAcknowledgedSurvivesACrashOfTheServer();
    void aServerThatStopsInTheMiddleOfACommitIsAnErrorAndNothingIsWritten();
    void aServerThatStopsInTheMiddleOfAShelfIsAnError();
    void aCommitWhoseAnswerIsLostIsAnErrorAndTheVersionsKnow();
    void afterALostConnectionANewerFormatIsNoticed();
    void anotherDesksTurnIsWaitedForAndThenNamed();
    void onAFullDiskTheOldStateStaysAndTheErrorSaysSo();
    void theServersLogHoldsNothingOfWhatWasNotWritten();

private:
    void startAgain();
    PostgresPlace place() const { return clinicAt(m_server); }

    PostgresServer m_server;
};

void PostgresFaultsTest::startAgain() {
    // A server that logs as much as it can on errors.
    const QString problem = m_server.start({"log_min_error_statement=error", "log_error_verbosity=verbose",
                                            "log_parameter_max_length_on_error=-1", "log_min_messages=info"});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void PostgresFaultsTest::initTestCase() { startAgain(); }

void PostgresFaultsTest::init() { makeAnew(m_server); }

void PostgresFaultsTest::aServerThatIsAwayIsNamedAndTheStoreGoesOnWhenItIsBack() {
    const auto store = openedAt(place());
    QVERIFY(wasWritten(put(*store, "r", 0, "made")));
    m_server.stop();
    const QString away =
        QString("The server that holds %1 does not answer on port %2. Check that it runs and that "
                "the network is up, and try again.")
            .arg(name, QString::number(m_server.port()));
    QCOMPARE(messageOf(put(*store, "r", 1, canary)), away);
    QCOMPARE(messageOf(store->read(at("r"))), away);
    QCOMPARE(messageOf(store->readAll(Shelf::Record, [](std::string_view, const Cell&) { return true; })),
             away);
    QCOMPARE(messageOf(openPostgresStore(place())), away);
    QCOMPARE(messageOf(createPostgresStore(place())), away);
    startAgain();
    QVERIFY(*store->read(at("r")) == cell(1, "made"));
    QVERIFY(wasWritten(put(*store, "r", 1, "changed")));
    QVERIFY(*openedAt(place())->read(at("r")) == cell(2, "changed"));
}

void PostgresFaultsTest::aServerThatWasStoppedAndStartedBetweenTwoCallsIsNotNoticed() {
    const auto writer = openedAt(place());
    const auto reader = openedAt(place());
    QVERIFY(wasWritten(put(*writer, "r", 0, "made")));
    m_server.stop();
    startAgain();
    QVERIFY(wasWritten(put(*writer, "r", 1, "changed")));
    QVERIFY(*reader->read(at("r")) == cell(2, "changed"));
}

void PostgresFaultsTest::whatWasAcknowledgedSurvivesACrashOfTheServer() {
    const auto store = openedAt(place());
    QVERIFY(wasWritten(put(*store, "r", 0, sealed(100'000))));
    m_server.stop(PostgresServer::Stop::Crash);
    startAgain();
    QVERIFY(*store->read(at("r")) == cell(1, sealed(100'000)));
}

void PostgresFaultsTest::aServerThatStopsInTheMiddleOfACommitIsAnErrorAndNothingIsWritten() {
    const auto store = openedAt(place());
    QVERIFY(wasWritten(put(*store, "b", 0, "made")));
    Superuser other(m_server);
    QVERIFY(other.run("BEGIN") && other.run("UPDATE anteroom.cells SET version = 2"));

    // It has written the first one and waits for the second when the server stops.
    auto committed = std::async(std::launch::async, [&] {
        const std::vector<CellWrite> writes{{at("a"), 0, "made"}, {at("b"), 1, canary}};
        return openedAt(place())->commit(writes);
    });
    const QByteArray waits = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'anteroom' AND "
                             "wait_event_type = 'Lock'";
    QTRY_COMPARE(m_server.ask("clinic", waits), QByteArray("1"));
    m_server.stop();
    const Conflicts conflicts = committed.get();
    QVERIFY(!conflicts);
    QCOMPARE(lost(messageOf(conflicts)), QString());
    startAgain();
    QVERIFY(!*store->read(at("a")));
    QVERIFY(*store->read(at("b")) == cell(1, "made"));
}

void PostgresFaultsTest::aServerThatStopsInTheMiddleOfAShelfIsAnError() {
    const auto store = openedAt(place());
    std::vector<CellWrite> writes;
    for (int i = 0; i < 60; ++i)
        writes.push_back({at("r-" + std::to_string(i)), 0, sealed(300'000)});
    QVERIFY(wasWritten(store->commit(writes)));
    int taken = 0;
    const Outcome outcome = store->readAll(Shelf::Record, [&](std::string_view, const Cell&) {
        if (++taken == 1)
            m_server.stop();
        return true;
    });
    QVERIFY(taken >= 1 && taken < 60);
    QVERIFY(!outcome);
    QCOMPARE(lost(messageOf(outcome)), QString());
    startAgain();
    taken = 0;
    QVERIFY(store->readAll(Shelf::Record, [&](std::string_view, const Cell&) { return ++taken > 0; }).ok());
    QCOMPARE(taken, 60);
}

void PostgresFaultsTest::aCommitWhoseAnswerIsLostIsAnErrorAndTheVersionsKnow() {
    LossyWire wire(m_server.port());
    PostgresPlace through = place();
    through.port = wire.port();
    const auto store = openedAt(through);
    QVERIFY(wasWritten(put(*store, "r", 0, "made")));
    wire.loseTheNextCommitsAnswer();
    const Conflicts conflicts = put(*store, "r", 1, "changed");
    QVERIFY(wire.hasLostIt());
    QVERIFY(!conflicts);
    QCOMPARE(lost(messageOf(conflicts)), QString());
    // It was written once, and the same store finds that.
    QVERIFY(*store->read(at("r")) == cell(2, "changed"));
    const Conflicts again = put(*store, "r", 1, "changed");
    QVERIFY(again && *again == std::vector{at("r")});
}

void PostgresFaultsTest::afterALostConnectionANewerFormatIsNoticed() {
    const auto store = openedAt(place());
    m_server.ask("clinic", "UPDATE anteroom.store SET format = format + 1");
    QVERIFY(store->read(at("r")).ok());
    m_server.stop();
    startAgain();
    const QString newer = QString(
        "The database clinic at 127.0.0.1 was written by a newer Anteroom. Install that version to open it.");
    QCOMPARE(messageOf(put(*store, "r", 0, "made")), newer);
    QCOMPARE(messageOf(put(*store, "r", 0, "made")), newer);
}

void PostgresFaultsTest::anotherDesksTurnIsWaitedForAndThenNamed() {
    const auto store = openedAt(place(), std::chrono::milliseconds(300));
    QVERIFY(wasWritten(put(*store, "r", 0, "made")));
    Superuser other(m_server);
    QVERIFY(other.run("BEGIN") && other.run("UPDATE anteroom.cells SET version = 2"));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(messageOf(put(*store, "r", 1, "changed")),
             QString("Another desk keeps %1 busy. Try again in a moment (PostgreSQL 55P03).").arg(name));
    QVERIFY(clock.elapsed() >= 300);
    // Reading waits for nobody, and sees what was committed.
    QVERIFY(*store->read(at("r")) == cell(1, "made"));
    QVERIFY(other.run("COMMIT"));
    const Conflicts late = put(*store, "r", 1, "changed");
    QVERIFY(late && *late == std::vector{at("r")});
    QVERIFY(wasWritten(put(*store, "r", 2, "changed")));
}

void PostgresFaultsTest::onAFullDiskTheOldStateStaysAndTheErrorSaysSo() {
    const SmallDisk disk(2048);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const passwd* account = ::getpwnam("postgres");
    QVERIFY(account && ::chown(disk.path().toLocal8Bit().constData(), account->pw_uid, account->pw_gid) == 0);
    m_server.ask("postgres", QString("CREATE TABLESPACE small LOCATION '%1'").arg(disk.path()));
    m_server.ask("clinic", "ALTER TABLE anteroom.cells SET TABLESPACE small");
    {
        const auto store = openedAt(place());
        std::uint64_t written = 0;
        QString message;
        for (int i = 0; message.isEmpty() && i < 100; ++i) {
            const std::vector<CellWrite> batch{{at("small-" + std::to_string(i)), 0, "small"},
                                               {at("large-" + std::to_string(i)), 0, sealed(50'000)}};
            const Conflicts conflicts = store->commit(batch);
            message = messageOf(conflicts);
            written += message.isEmpty() ? 2U : 0U;
        }
        QCOMPARE(message,
                 QString("The disk of the server that holds %1 is full. Ask whoever looks after the server "
                         "to make room, and try again (PostgreSQL 53100).")
                     .arg(name));
        std::uint64_t kept = 0;
        QVERIFY(
            store->readAll(Shelf::Record, [&](std::string_view, const Cell&) { return ++kept > 0; }).ok());
        QVERIFY(written > 0);
        QCOMPARE(kept, written);
        m_server.ask("clinic", "ALTER TABLE anteroom.cells SET TABLESPACE pg_default");
        QVERIFY(wasWritten(put(*store, "more", 0, sealed(50'000))));
    }
    m_server.ask("postgres", "DROP TABLESPACE small");
}

// Runs last: also over what the tests before it made go wrong.
void PostgresFaultsTest::theServersLogHoldsNothingOfWhatWasNotWritten() {
    const auto store = openedAt(place(), std::chrono::milliseconds(50));
    QVERIFY(wasWritten(put(*store, "r", 0, "made")));
    Superuser other(m_server);
    QVERIFY(other.run("BEGIN") && other.run("UPDATE anteroom.cells SET version = 2"));
    QVERIFY(!put(*store, "r", 1, canary));
    QVERIFY(!store->commit(std::vector<CellWrite>{{at("q"), 0, canary}, {at("r"), 1, canary}}));
    QVERIFY(other.run("ROLLBACK") && other.run("DROP TABLE anteroom.cells"));
    QVERIFY(!put(*store, "new", 0, canary));

    const QByteArray log = m_server.log();
    const QByteArray bytes = QByteArray::fromStdString(canary);
    for (const QByteArray& form : {bytes, bytes.toHex(), bytes.toHex().toUpper(), bytes.toBase64(),
                                   QByteArray("of a patient"), QByteArray("of a patient").toHex()})
        QVERIFY2(!log.contains(form), form.constData());
    // The statements that failed are there, so what they were given would be.
    QVERIFY(log.contains("canceling statement due to lock timeout"));
    QVERIFY(log.contains("STATEMENT:  UPDATE cells SET version = version + 1, bytes = $4"));
    QVERIFY(
        log.contains("STATEMENT:  INSERT INTO cells (shelf, key, version, bytes) VALUES ($1, $2, 1, $3)"));
}

QTEST_GUILESS_MAIN(PostgresFaultsTest)
#include "postgres_faults_test.moc"
