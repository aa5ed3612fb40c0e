// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that loses power while the records come and go: answers are saved or wait in the journal of this
// computer, and whatever was acknowledged arrives once. ANTEROOM_KILLS says how often; the long run is
// 10,000.
#include "tests/faults/kept_run.h"
#include "tests/faults/killed_run.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <cstdio>

using namespace anteroom;
using namespace anteroom::test;
using keeping::Recorder;
using keeping::SaveState;

namespace {

using Failure = TroubledStore::Failure;

/// A disk that takes its time, so that the records are at times quicker than the journal.
class SlowDisk : public keeping::FileCalls {
public:
    explicit SlowDisk(unsigned seed) : m_random(seed) {}
    int sync(int file) override {
        QThread::usleep(m_random() % 8'000);
        return FileCalls::sync(file);
    }

private:
    std::mt19937 m_random;
};

/// The program: sends what waits, goes on with the screening, and says each answer of which it was told that
/// it is saved or kept.
class Screener : public QObject {
public:
    Screener(const QString& folder, unsigned seed)
        : m_folder(folder), m_random(seed),
          m_run(troubledFile(folder + "/records", m_failure), folder + "/waiting",
                std::chrono::milliseconds(2), std::chrono::milliseconds(5),
                std::make_unique<SlowDisk>(seed)) {
        connect(&m_run.waiting, &keeping::WaitingSaves::changed, this, &Screener::goOn);
        m_run.waiting.start(holderAt("next"));
    }

private:
    void goOn() {
        if (!m_run.waiting.undecided().empty() || !m_run.waiting.damaged().isEmpty())
            end("what waits does not arrive");
        if (m_recorder || m_run.waiting.onTheirWay() > 0)
            return;
        const Result<Stored> stored = readStored(m_folder + "/records");
        if (!stored)
            end(stored.error().message.c_str());
        m_recorder = stored->record ? m_run.goOn(*stored->record, stored->version) : m_run.begin();
        connect(m_recorder.get(), &Recorder::stateChanged, this, &Screener::hear);
        hear();
    }
    void hear() {
        if (m_recorder->state() == SaveState::Conflict || m_recorder->state() == SaveState::LeaseLost)
            end("the record went to somebody else");
        const auto heard = static_cast<int>(m_recorder->sitting().record().history.size());
        if (!m_recorder->isNothingLost() || heard == m_heard)
            return;
        m_heard = heard;
        std::printf("%d %s\n", heard, m_recorder->isAllSaved() ? "saved" : "kept");
        std::fflush(stdout);
        // Now and then the records go away, before a change or after it, or come back.
        if (m_random() % 3 == 0) {
            constexpr Failure all[]{Failure::None, Failure::None, Failure::Before, Failure::After};
            m_failure = all[m_random() % 4];
        }
        // Not from within its own signal.
        QMetaObject::invokeMethod(
            this, [this] { m_run.answer(*m_recorder); }, Qt::QueuedConnection);
    }
    [[noreturn]] static void end(const char* why) {
        std::fputs(why, stderr);
        std::fflush(stderr);
        std::_Exit(3);
    }

    QString m_folder;
    std::mt19937 m_random;
    std::atomic<Failure> m_failure = Failure::None;
    Run m_run;
    std::unique_ptr<Recorder> m_recorder;
    int m_heard = -1;
};

/// What a program acknowledged before it was killed.
struct Said {
    int answers = 0;
    bool isKept = false; ///< the last of them, in the journal
};

Said screenAndKill(const QString& folder, std::mt19937& random) {
    const QByteArray line = lastLineBeforeKill(
        {"--screen", folder, QString::number(static_cast<qulonglong>(random()))}, 7, random);
    const QList<QByteArray> words = line.split(' ');
    return {words[0].toInt(), words.value(1) == "kept"};
}

bool hasWaiting(const QString& folder) {
    const QDir journal(folder + "/waiting/" + QString::fromStdString(workspace));
    return !journal.entryList(QDir::Files | QDir::Hidden).isEmpty();
}

/// The next unlock, by somebody who lives.
void sendWaiting(const QString& folder) {
    Run run([folder] { return storage::openSqliteStore(folder + "/records"); }, folder + "/waiting",
            std::chrono::milliseconds(50), std::chrono::milliseconds(20));
    const QSignalSpy looked(&run.waiting, &keeping::WaitingSaves::changed);
    run.waiting.start(holderAt("next"));
    QTRY_VERIFY2(looked.count() > 0 && run.waiting.onTheirWay() == 0, qPrintable(run.waiting.problem()));
    QVERIFY(run.waiting.undecided().empty());
    QVERIFY2(run.waiting.damaged().isEmpty(), qPrintable(run.waiting.damaged().join(' ')));
}

/// Each answer is there once and in its order, and so is the beginning of the record in the log.
void verifyWhole(const QString& folder, int& kept) {
    const Result<Stored> stored = readStored(folder + "/records");
    QVERIFY2(stored.ok(), stored.ok() ? "" : stored.error().message.c_str());
    kept = 0;
    if (stored->record)
        for (const AnswerChange& change : stored->record->history)
            QVERIFY(change.after == number(++kept));
    auto store = storage::openSqliteStore(folder + "/records");
    storage::SodiumCipher cipher(keptKey());
    Archive archive(**store, cipher, workspace);
    QVERIFY(archive.refresh());
    int begun = 0;
    QVERIFY(archive.checkLog([&begun](std::uint64_t, const AuditEntry& entry) {
        begun += entry.what == AuditAct::Created ? 1 : 0;
        return true;
    }));
    QCOMPARE(begun, stored->record ? 1 : 0);
}

/// What became of one store and its journal.
struct Life {
    int acknowledged = 0;
    int lastKept = 0; ///< kills after which the last acknowledged answer was in the journal alone
};

void killOver(int kills, std::mt19937& random, Life& life) {
    const QTemporaryDir folder;
    makeStore(folder.filePath("records"));
    for (int kill = 0; kill < kills; ++kill) {
        const Said said = screenAndKill(folder.path(), random);
        life.acknowledged = std::max(life.acknowledged, said.answers);
        life.lastKept += said.isKept ? 1 : 0;
        // Now and then it is left to the next one, who is killed while it sends.
        if (random() % 3 == 0 && kill + 1 < kills)
            continue;
        sendWaiting(folder.path());
        if (QTest::currentTestFailed())
            return;
        QVERIFY(!hasWaiting(folder.path()));
        int kept = 0;
        verifyWhole(folder.path(), kept);
        if (QTest::currentTestFailed())
            return;
        QVERIFY2(kept == life.acknowledged || kept == life.acknowledged + 1,
                 qPrintable(QStringLiteral("%1 acknowledged, %2 there").arg(life.acknowledged).arg(kept)));
        life.acknowledged = kept;
    }
}

} // namespace

class KilledJournalTest : public QObject {
    Q_OBJECT

private slots:
    void promise6WhatWasAcknowledgedWhileTheRecordsWereAwayArrivesOnceAfterAKill();
};

void KilledJournalTest::promise6WhatWasAcknowledgedWhileTheRecordsWereAwayArrivesOnceAfterAKill() {
    constexpr int killsOfAStore = 25; // or a record would be all history
    const int kills = killsWanted(75);
    std::mt19937 random(20'270'315);
    int acknowledged = 0;
    int lastKept = 0;
    for (int done = 0; done < kills; done += killsOfAStore) {
        Life life;
        killOver(std::min(killsOfAStore, kills - done), random, life);
        if (QTest::currentTestFailed())
            return;
        acknowledged += life.acknowledged;
        lastKept += life.lastKept;
    }
    qInfo("%d kills, %d answers arrived, %d kills while the last answer was in the journal alone", kills,
          acknowledged, lastKept);
    QVERIFY(acknowledged > 0 && lastKept > 0);
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--screen") {
        const Screener screener(arguments.value(2), arguments.value(3).toUInt());
        return QCoreApplication::exec();
    }
    KilledJournalTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "killed_journal_test.moc"
