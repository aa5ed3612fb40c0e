// SPDX-License-Identifier: GPL-3.0-or-later
// A server that is frozen: it takes connections and whatever is said, and answers nothing.
#include "app/storage/call_watch.h"
#include "tests/app/storage/postgres_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace anteroom;
using namespace anteroom::storage;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 300ms;
constexpr qint64 longest = 4'500; ///< of any call, in milliseconds

CellAddress at(const std::string& key) { return {Shelf::Record, key}; }

Result<std::vector<CellAddress>> put(RecordStore& store, std::uint64_t expected, std::string bytes) {
    const CellWrite write{at("r"), expected, std::move(bytes)};
    return store.commit({&write, 1});
}

QString silent(const PostgresServer& server) {
    return QString("The server that holds the database clinic at 127.0.0.1 does not answer on port %1. Check "
                   "that it runs and that the network is up, and try again.")
        .arg(server.port());
}

} // namespace

class PostgresSilenceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { makeAnew(m_server); }
    void noCallWaitsForEver_data();
    void noCallWaitsForEver();
    void aServerThatFreezesInTheMiddleOfAShelfIsAnError();
    void whatIsReadSlowlyIsReadToItsEnd();
    void aConnectionThatIsBeingOpenedIsCutToo();
    void whatEndsInTimeIsNotCut();

private:
    PostgresServer m_server;
};

void PostgresSilenceTest::initTestCase() {
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void PostgresSilenceTest::noCallWaitsForEver_data() {
    QTest::addColumn<int>("what");
    QTest::newRow("read") << 0;
    QTest::newRow("read all") << 1;
    QTest::newRow("commit") << 2;
    QTest::newRow("open") << 3;
}

void PostgresSilenceTest::noCallWaitsForEver() {
    QFETCH(int, what);
    const auto store = openedAt(clinicAt(m_server), patience);
    QVERIFY(put(*store, 0, "made")->empty());
    const auto call = [&]() -> QString {
        switch (what) {
        case 0:
            return messageOf(store->read(at("r")));
        case 1:
            return messageOf(
                store->readAll(Shelf::Record, [](std::string_view, const Cell&) { return true; }));
        case 2:
            return messageOf(put(*store, 1, "changed"));
        default:
            return messageOf(openPostgresStore(clinicAt(m_server), patience));
        }
    };
    m_server.freeze();
    // The second time it has to connect anew.
    for (int time = 0; time < 2; ++time) {
        QElapsedTimer passed;
        passed.start();
        QCOMPARE(call(), silent(m_server));
        QVERIFY2(passed.elapsed() < longest, qPrintable(QString::number(passed.elapsed())));
    }
    m_server.thaw();
    QCOMPARE(call(), QString());
    const auto cell = store->read(at("r"));
    QVERIFY(cell.ok() && cell.value());
    QCOMPARE((*cell)->version, what == 2 ? std::uint64_t{2} : std::uint64_t{1});
}

void PostgresSilenceTest::aServerThatFreezesInTheMiddleOfAShelfIsAnError() {
    const auto store = openedAt(clinicAt(m_server), patience);
    std::vector<CellWrite> writes;
    for (int i = 0; i < 60; ++i)
        writes.push_back({at("r-" + std::to_string(i)), 0, std::string(300'000, 'x')});
    QVERIFY(store->commit(writes)->empty());
    int taken = 0;
    QElapsedTimer passed;
    const Outcome outcome = store->readAll(Shelf::Record, [&](std::string_view, const Cell&) {
        if (++taken == 1) {
            m_server.freeze();
            passed.start();
        }
        return true;
    });
    m_server.thaw();
    QVERIFY(taken < 60);
    QCOMPARE(messageOf(outcome), silent(m_server));
    QVERIFY(passed.elapsed() < longest);
}

void PostgresSilenceTest::whatIsReadSlowlyIsReadToItsEnd() {
    const auto store = openedAt(clinicAt(m_server), patience);
    std::vector<CellWrite> writes;
    for (int i = 0; i < 60; ++i)
        writes.push_back(
            {at("r-" + std::to_string(i)), 0, std::string(500'000, 'x')}); // more than is on its way
    QVERIFY(store->commit(writes)->empty());
    int taken = 0;
    // Longer than it may be silent, and never silent for so long.
    const Outcome outcome = store->readAll(Shelf::Record, [&](std::string_view, const Cell&) {
        std::this_thread::sleep_for(40ms);
        return ++taken > 0;
    });
    QCOMPARE(messageOf(outcome), QString());
    QCOMPARE(taken, 60);
}

// What Qt asks of a server when it is connected has no limit of its own.
void PostgresSilenceTest::aConnectionThatIsBeingOpenedIsCutToo() {
    CallWatch watch(200ms);
    const auto call = watch.overOpening(m_server.port());
    Superuser other(m_server); // by its socket's name
    QElapsedTimer passed;
    passed.start();
    QTRY_VERIFY(watch.hasCut());
    QVERIFY(!other.run("SELECT 1"));
    QVERIFY(passed.elapsed() < longest);
}

void PostgresSilenceTest::whatEndsInTimeIsNotCut() {
    int sockets[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets), 0);
    CallWatch watch(100ms);
    for (int call = 0; call < 20; ++call) {
        const auto watched = watch.over(sockets[0]);
        std::this_thread::sleep_for(20ms);
    }
    std::this_thread::sleep_for(150ms);
    QVERIFY(!watch.hasCut());
    QCOMPARE(::write(sockets[0], "x", 1), ssize_t{1});
    {
        const auto watched = watch.over(sockets[0]);
        char byte = 0;
        QCOMPARE(::read(sockets[0], &byte, 1), ssize_t{0}); // waits until it is cut
    }
    QVERIFY(watch.hasCut());
    ::close(sockets[0]);
    ::close(sockets[1]);
}

QTEST_GUILESS_MAIN(PostgresSilenceTest)
#include "postgres_silence_test.moc"
