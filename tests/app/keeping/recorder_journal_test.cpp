// SPDX-License-Identifier: GPL-3.0-or-later
// A screening whose store goes away: what is said to be kept on this computer arrives, once.
#include "tests/app/keeping/journal_run.h"

#include <QSignalSpy>

#include <map>
#include <memory>
#include <string>

using namespace anteroom;
using namespace anteroom::test;
using keeping::Recorder;
using keeping::SaveState;
using Failure = TroubledStore::Failure;

namespace {

/// Says one answer after the other.
struct Patient {
    void answer(Recorder& recorder) {
        ++said;
        session.setAnswer(QuestionIndex{1}, number(100 + said), minute(said));
        recorder.update(session, sheet);
    }
    Session session{questionnaire(), minute(0)};
    int said = 0;
};

} // namespace

class RecorderJournalTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }
    void whatCannotBeSavedIsKeptAndArrives();
    void keptIsSaidOnlyAfterItIsOnTheDisk();
    void aDiskThatTakesNothingIsSaidToo();
    void aStoreThatIsSlowLosesNothingEither();
    void whatWasKeptArrivesOnceInTheNextRun_data();
    void whatWasKeptArrivesOnceInTheNextRun();
    void aLockWhileItWaitsLosesNothing();
    void whatWasLeftArrivesWithoutItsScreening();
    void whoLostTheRecordKeepsWhatWasSaid();
    void whateverHappensWhatWasSaidToBeKeptArrivesOnce_data();
    void whateverHappensWhatWasSaidToBeKeptArrivesOnce();

private:
    void start() { m_run = std::make_unique<Run>(*m_clinic); }
    /// A run of the program in which the screening was begun, and saved.
    void begin();
    void answer() { m_patient->answer(*m_recorder); }
    void end();
    /// A run that does nothing else; nobody has to decide anything then.
    void sendWhatWaits();
    FoundThere found() { return foundIn(*m_clinic); }
    const std::map<std::string, std::string>& files() const { return m_clinic->files.files; }

    std::unique_ptr<Clinic> m_clinic;
    std::unique_ptr<Patient> m_patient;
    std::unique_ptr<Run> m_run;
    std::unique_ptr<Recorder> m_recorder;
};

void RecorderJournalTest::init() {
    m_clinic = std::make_unique<Clinic>();
    m_patient = std::make_unique<Patient>();
}

void RecorderJournalTest::begin() {
    start();
    m_recorder = m_run->begin();
    QTRY_VERIFY(m_recorder->isAllSaved());
}

void RecorderJournalTest::end() {
    m_recorder.reset();
    m_run.reset();
}

void RecorderJournalTest::sendWhatWaits() {
    Run run(*m_clinic);
    run.sendWaiting();
    QVERIFY(run.waiting.undecided().empty());
    QVERIFY(run.waiting.damaged().isEmpty());
}

void RecorderJournalTest::whatCannotBeSavedIsKeptAndArrives() {
    begin();
    QVERIFY(files().empty());
    m_run->failure = Failure::Before;
    answer();
    QTRY_VERIFY(m_recorder->state() == SaveState::Kept);
    QVERIFY(m_recorder->keptAt() == minute(5));
    QVERIFY(m_recorder->problem().contains("the way to the store is broken"));
    QVERIFY(m_recorder->isNothingLost() && !m_recorder->isAllSaved());
    answer();
    QVERIFY(!m_recorder->isNothingLost()); // it is known when it is on the disk
    QTRY_VERIFY(m_recorder->isNothingLost());
    m_run->failure = Failure::None;
    QTRY_VERIFY(m_recorder->isAllSaved());
    QVERIFY(m_recorder->problem().isEmpty());
    end();
    QVERIFY(files().empty());
    QVERIFY(found().record->session == m_patient->session.state());
    QCOMPARE(found().record->history.size(), std::size_t{2});
}

void RecorderJournalTest::keptIsSaidOnlyAfterItIsOnTheDisk() {
    begin();
    m_run->failure = Failure::Before;
    int kept = 0;
    connect(m_recorder.get(), &Recorder::stateChanged, m_recorder.get(), [&] {
        if (m_recorder->state() != SaveState::Kept)
            return;
        ++kept;
        // As the next run would find it: the journal's thread is at rest when it was said.
        FakeCipher cipher;
        RunBytes bytes;
        Journal journal(m_clinic->files, bytes, workspace);
        const auto content = journal.read(cipher);
        QCOMPARE(content->waiting.size(), std::size_t{1});
        const auto record = decode(content->waiting[0].waiting.request.encoded, *questionnaire());
        QCOMPARE(record->history.size(), static_cast<std::size_t>(m_patient->said));
    });
    for (int i = 0; i < 20; ++i) {
        answer();
        QTRY_VERIFY(m_recorder->isNothingLost());
    }
    QVERIFY(kept > 0);
}

void RecorderJournalTest::aDiskThatTakesNothingIsSaidToo() {
    begin();
    m_clinic->files.isFull = true;
    m_run->failure = Failure::Before;
    answer();
    QTRY_VERIFY(m_recorder->state() == SaveState::Waiting);
    QVERIFY(!m_recorder->isNothingLost());
    QTRY_VERIFY(m_recorder->problem().contains("the way to the store is broken"));
    QTRY_VERIFY(m_recorder->problem().contains("the disk is full"));
    m_clinic->files.isFull = false; // at the next try there is room
    QTRY_VERIFY(m_recorder->state() == SaveState::Kept);
    m_run->failure = Failure::None;
    QTRY_VERIFY(m_recorder->isAllSaved());
}

void RecorderJournalTest::aStoreThatIsSlowLosesNothingEither() {
    begin();
    m_run->isFrozen = true;
    answer();
    QTRY_VERIFY(m_recorder->state() == SaveState::Kept);
    answer();
    QTRY_VERIFY(m_recorder->state() == SaveState::Kept && m_recorder->isNothingLost());
    QCOMPARE(m_recorder->problem(), QString("The records do not answer yet."));
    m_run->isFrozen = false;
    QTRY_VERIFY(m_recorder->isAllSaved());
    QCOMPARE(m_recorder->version(), std::uint64_t{3});
}

void RecorderJournalTest::whatWasKeptArrivesOnceInTheNextRun_data() {
    QTest::addColumn<bool>("isUnheard");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("it never arrived") << false << false;
    QTest::newRow("some of it arrived and nobody heard") << true << false;
    QTest::newRow("a new record never arrived") << false << true;
    QTest::newRow("a new record arrived and nobody heard") << true << true;
}

void RecorderJournalTest::whatWasKeptArrivesOnceInTheNextRun() {
    QFETCH(bool, isUnheard);
    QFETCH(bool, isNew);
    start();
    if (isNew)
        m_run->failure = isUnheard ? Failure::After : Failure::Before;
    m_recorder = m_run->begin();
    QTRY_VERIFY(m_recorder->state() == (isNew ? SaveState::Kept : SaveState::Saved));
    m_run->failure = isUnheard ? Failure::After : Failure::Before;
    answer();
    QTRY_VERIFY(m_recorder->state() == SaveState::Kept && m_recorder->isNothingLost());
    m_run->failure = Failure::Before;
    answer();
    QTRY_VERIFY(m_recorder->isNothingLost());
    end();
    QCOMPARE(files().size(), std::size_t{1});
    for (int time = 0; time < 2; ++time) {
        sendWhatWaits();
        const FoundThere there = found();
        QVERIFY(there.record && there.record->session == m_patient->session.state());
        QCOMPARE(there.record->history.size(), std::size_t{2});
        QCOMPARE(there.acts, (std::vector<std::string>{"workspace-created", "created"}));
        QVERIFY(files().empty());
    }
}

void RecorderJournalTest::aLockWhileItWaitsLosesNothing() {
    begin();
    m_run->failure = Failure::After;
    answer();
    QTRY_VERIFY(m_recorder->state() == SaveState::Kept);
    m_run->lock(); // what the archive knew is forgotten
    m_run->failure = Failure::None;
    m_run->unlock();
    m_run->waiting.start(m_run->us); // it leaves to the screening what is the screening's
    m_recorder->tryNow();
    QTRY_VERIFY(m_recorder->isAllSaved());
    QTRY_VERIFY(files().empty());
    answer();
    QTRY_VERIFY(m_recorder->isAllSaved());
    QVERIFY(m_run->waiting.undecided().empty());
    QCOMPARE(m_recorder->sitting().record().history.size(), std::size_t{2});
}

void RecorderJournalTest::whatWasLeftArrivesWithoutItsScreening() {
    begin();
    m_run->failure = Failure::Before;
    answer();
    QTRY_VERIFY(m_recorder->isNothingLost());
    m_recorder.reset();
    m_run->waiting.start(m_run->us);
    QTRY_VERIFY(m_run->waiting.isOnItsWay(recordId(1)));
    QVERIFY(m_run->waiting.problem().contains("the way to the store is broken"));
    m_run->failure = Failure::None;
    QTRY_VERIFY(m_run->waiting.onTheirWay() == 0);
    end();
    QVERIFY(found().record->session == m_patient->session.state());
    QVERIFY(files().empty());
}

void RecorderJournalTest::whoLostTheRecordKeepsWhatWasSaid() {
    begin();
    m_run->store.withArchive(
        [](Archive& archive) { return archive.save(requestFor(recordId(1), 1, "theirs")); },
        [](const Result<Saved>&) {});
    answer();
    QTRY_VERIFY(m_recorder->state() == SaveState::Conflict);
    QTRY_VERIFY(m_recorder->isNothingLost());
    answer();
    QTRY_VERIFY(m_recorder->isNothingLost());
    QVERIFY(m_recorder->state() == SaveState::Conflict);
    end();
    Run next(*m_clinic);
    next.sendWaiting();
    QVERIFY(next.waiting.undecidedOf(recordId(1)));
    const auto record = decode(next.waiting.undecided()[0].waiting.request.encoded, *questionnaire());
    QVERIFY(record->session == m_patient->session.state());
}

void RecorderJournalTest::whateverHappensWhatWasSaidToBeKeptArrivesOnce_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Runs that end at any moment, over a store that comes and goes.
void RecorderJournalTest::whateverHappensWhatWasSaidToBeKeptArrivesOnce() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Session session(questionnaire(), minute(0));
    std::size_t promised = 0; ///< answers that were said to be saved or kept
    for (int life = 0; life < 4; ++life) {
        sendWhatWaits(); // a record is opened after what waits of it has arrived
        const FoundThere before = found();
        start();
        m_run->failure = random() % 3 == 0 ? Failure::Before : Failure::None;
        m_recorder = before.record
                         ? m_run->record(Sitting(*before.record, questionnaire(), actAt(601)), before.version)
                         : m_run->begin();
        session = Session::resume(questionnaire(), m_recorder->sitting().record().session);
        connect(m_recorder.get(), &Recorder::stateChanged, m_recorder.get(), [&] {
            if (m_recorder->isNothingLost())
                promised = std::max(promised, m_recorder->sitting().record().history.size());
        });
        QSignalSpy changes(m_recorder.get(), &Recorder::stateChanged);
        for (auto step = random() % 12; step > 0; --step) {
            constexpr Failure failures[] = {Failure::None, Failure::Before, Failure::After};
            m_run->failure = failures[random() % 3];
            const auto said = static_cast<int>(m_recorder->sitting().record().history.size()) + 1;
            session.setAnswer(QuestionIndex{1}, number(100 + said), minute(said));
            m_recorder->update(session, sheet);
            if (m_recorder->isNothingLost())
                QFAIL("said before it can be known");
            for (auto heard = random() % 4; heard > 0; --heard)
                (void)changes.wait(2); // there may be none
        }
        // The threads end with what they were asked for, as they would; nothing is asked for any more.
        m_run->failure = Failure::Before;
        end();
    }
    sendWhatWaits();
    const FoundThere last = found();
    QVERIFY(files().empty());
    const std::size_t there = last.record ? last.record->history.size() : 0;
    QVERIFY2(there >= promised, qPrintable(QString("%1 promised, %2 there").arg(promised).arg(there)));
    if (there > 0)
        QVERIFY(last.record->session.answers[1] == number(100 + static_cast<int>(there)));
}

QTEST_GUILESS_MAIN(RecorderJournalTest)
#include "recorder_journal_test.moc"
