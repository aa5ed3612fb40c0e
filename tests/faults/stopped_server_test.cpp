// SPDX-License-Identifier: GPL-3.0-or-later
// A screening whose PostgreSQL server is stopped, started, frozen and thawed in the middle of it.
#include "tests/app/storage/postgres_fixture.h"
#include "tests/faults/kept_run.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace anteroom;
using namespace anteroom::test;
using keeping::Recorder;
using keeping::SaveState;

namespace {

Run runAt(const storage::PostgresPlace& place, const QString& folder) {
    return {[place] { return storage::openPostgresStore(place, std::chrono::seconds(1)); }, folder,
            std::chrono::milliseconds(50), std::chrono::milliseconds(200)};
}

qsizetype filesIn(const QString& folder) {
    return QDir(folder + '/' + QString::fromStdString(workspace))
        .entryList(QDir::Files | QDir::Hidden)
        .size();
}

} // namespace

class StoppedServerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { start(); }
    void init();
    void answersWaitForAServerThatIsAwayAndArriveOnce_data();
    void answersWaitForAServerThatIsAwayAndArriveOnce();
    void whatWaitedWhenTheProgramEndedArrivesOnceInTheNextRun();

private:
    void start() {
        const QString problem = m_server.start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    /// The history's length, as a desk finds it that comes anew; -1: not whole.
    int stored();

    PostgresServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoppedServerTest::init() {
    storage::makeAnew(m_server);
    m_folder = std::make_unique<QTemporaryDir>();
    const auto store = storage::openedAt(storage::clinicAt(m_server));
    storage::SodiumCipher cipher(keptKey());
    Archive archive(*store, cipher, workspace);
    QVERIFY(archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
}

int StoppedServerTest::stored() {
    const auto store = storage::openedAt(storage::clinicAt(m_server));
    storage::SodiumCipher cipher(keptKey());
    Archive archive(*store, cipher, workspace);
    if (!archive.refresh() || !archive.index().damaged().empty())
        return -1;
    const auto log = archive.checkLog();
    const Result<std::string> encoded = archive.read(recordId(1));
    if (!log || log->broken || log->entries != 2 || !encoded) // the workspace's, and the record's beginning
        return -1;
    const Result<Record> record = decode(*encoded, *keptQuestionnaire());
    const bool isWhole =
        record && (record->history.empty() ||
                   record->session.answers[0] == number(static_cast<double>(record->history.size())));
    if (!isWhole)
        return -1;
    return static_cast<int>(record->history.size());
}

void StoppedServerTest::answersWaitForAServerThatIsAwayAndArriveOnce_data() {
    QTest::addColumn<bool>("isFrozen");
    QTest::newRow("stopped and started") << false;
    QTest::newRow("frozen and thawed") << true;
}

void StoppedServerTest::answersWaitForAServerThatIsAwayAndArriveOnce() {
    QFETCH(bool, isFrozen);
    Run run = runAt(storage::clinicAt(m_server), m_folder->path());
    const auto recorder = run.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    for (int time = 0; time < 3; ++time) {
        run.answer(*recorder);
        QTRY_VERIFY(recorder->isAllSaved());
        isFrozen ? m_server.freeze() : m_server.stop();
        for (int i = 0; i < 3; ++i) {
            run.answer(*recorder);
            QTRY_VERIFY(recorder->state() == SaveState::Kept && recorder->isNothingLost());
            QCOMPARE(filesIn(m_folder->path()), qsizetype{1});
        }
        QVERIFY(!recorder->problem().isEmpty());
        isFrozen ? m_server.thaw() : start();
        recorder->tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(recorder->isAllSaved(), 20'000);
        QTRY_COMPARE(filesIn(m_folder->path()), qsizetype{0});
        QCOMPARE(stored(), run.said);
    }
}

void StoppedServerTest::whatWaitedWhenTheProgramEndedArrivesOnceInTheNextRun() {
    int said = 0;
    {
        Run run = runAt(storage::clinicAt(m_server), m_folder->path());
        const auto recorder = run.begin();
        QTRY_VERIFY(recorder->isAllSaved());
        m_server.stop();
        for (int i = 0; i < 5; ++i) {
            run.answer(*recorder);
            QTRY_VERIFY(recorder->isNothingLost());
        }
        said = run.said;
    }
    start();
    QCOMPARE(stored(), 0);
    for (int time = 0; time < 2; ++time) {
        Run next = runAt(storage::clinicAt(m_server), m_folder->path());
        const QSignalSpy looked(&next.waiting, &keeping::WaitingSaves::changed);
        next.waiting.start(holderAt("next"));
        QTRY_VERIFY(looked.count() > 0 && next.waiting.onTheirWay() == 0);
        QVERIFY(next.waiting.undecided().empty() && next.waiting.damaged().isEmpty());
        QTRY_COMPARE(filesIn(m_folder->path()), qsizetype{0});
        QCOMPARE(stored(), said);
    }
}

QTEST_GUILESS_MAIN(StoppedServerTest)
#include "stopped_server_test.moc"
