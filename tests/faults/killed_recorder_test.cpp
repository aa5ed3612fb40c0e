// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that loses power in the middle of a screening, over and over. ANTEROOM_KILLS says how often; the
// long run is 10,000.
#include "tests/faults/kept_screening.h"
#include "tests/faults/killed_run.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <random>

using namespace anteroom;
using namespace anteroom::test;
using keeping::Recorder;
using keeping::SaveState;

namespace {

/// The program: goes on with the screening and says each answer that it was told is saved.
class Screener : public QObject {
public:
    Screener(const QString& path, const Stored& stored)
        : m_thread([path] { return storage::openSqliteStore(path); }),
          m_session(stored.record ? Session::resume(keptQuestionnaire(), stored.record->session)
                                  : Session(keptQuestionnaire(), minute(0))) {
        m_thread.unlock(std::make_unique<storage::SodiumCipher>(keptKey()), workspace);
        Sitting sitting =
            stored.record ? Sitting(*stored.record, keptQuestionnaire(), actAt(601)) : firstSitting();
        m_recorder = std::make_unique<Recorder>(Recorder::Tools{m_thread, [] { return minute(5); }},
                                                std::move(sitting), keptQuestionnaire(),
                                                Lease{recordId(1), holderAt("here"), 0}, stored.version);
        connect(m_recorder.get(), &Recorder::stateChanged, this, &Screener::goOn);
        if (m_recorder->isAllSaved())
            answer();
    }

private:
    void goOn() {
        if (m_recorder->state() != SaveState::Saving && !m_recorder->isAllSaved()) {
            std::fputs(m_recorder->problem().toUtf8().constData(), stderr);
            QCoreApplication::exit(3);
        }
        if (!m_recorder->isAllSaved())
            return;
        std::printf("%zu\n", m_recorder->sitting().record().history.size());
        std::fflush(stdout);
        answer();
    }

    void answer() {
        const auto said = static_cast<int>(m_recorder->sitting().record().history.size()) + 1;
        m_session.setAnswer(QuestionIndex{0}, number(said), minute(said % 400));
        m_recorder->update(m_session, {"en"});
    }

    keeping::StoreThread m_thread;
    Session m_session;
    std::unique_ptr<Recorder> m_recorder;
};

int screenAt(const QString& path) {
    const Result<Stored> stored = readStored(path);
    if (!stored) {
        std::fputs(stored.error().message.c_str(), stderr);
        return 2;
    }
    const Screener screener(path, *stored);
    return QCoreApplication::exec();
}

} // namespace

class KilledRecorderTest : public QObject {
    Q_OBJECT

private slots:
    void promise6AnAcknowledgedAnswerSurvivesAKill();
};

namespace {

/// What became of one store.
struct Life {
    int unheard = 0;      ///< commits that were done, and of which nobody heard
    std::size_t kept = 0; ///< answers
};

/// What a program said to be saved before it was killed.
std::size_t screenAndKill(const QString& path, std::mt19937& random) {
    return lastLineBeforeKill({"--screen", path}, 4, random).toULong();
}

void killOver(int kills, std::mt19937& random, Life& life) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("records");
    makeStore(path);
    for (int kill = 0; kill < kills; ++kill) {
        const std::size_t acknowledged = std::max(life.kept, screenAndKill(path, random));
        const Result<Stored> stored = readStored(path);
        QVERIFY2(stored.ok(), stored.ok() ? "" : stored.error().message.c_str());
        const std::size_t kept = stored->record ? stored->record->history.size() : 0;
        QVERIFY2(kept == acknowledged || kept == acknowledged + 1,
                 qPrintable(QStringLiteral("%1 said to be saved, %2 there").arg(acknowledged).arg(kept)));
        if (kept > 0)
            QVERIFY(stored->record->session.answers[0] == number(static_cast<double>(kept)));
        life.unheard += kept > acknowledged ? 1 : 0;
        life.kept = kept;
    }
}

} // namespace

void KilledRecorderTest::promise6AnAcknowledgedAnswerSurvivesAKill() {
    constexpr int killsOfAStore = 50; // or a record would be all history
    const int kills = killsWanted(150);
    std::mt19937 random(20'270'314);
    std::size_t kept = 0;
    int unheard = 0;
    for (int done = 0; done < kills; done += killsOfAStore) {
        Life life;
        killOver(std::min(killsOfAStore, kills - done), random, life);
        if (QTest::currentTestFailed())
            return;
        kept += life.kept;
        unheard += life.unheard;
    }
    qInfo("%d kills, %zu answers kept, %d commits of which nobody heard", kills, kept, unheard);
    QVERIFY(kept > 0);
    constexpr int enough = 2000; // one in some hundred falls between a commit and the word of it
    QVERIFY(kills < enough || unheard > 0);
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--screen")
        return screenAt(arguments.value(2));
    KilledRecorderTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "killed_recorder_test.moc"
