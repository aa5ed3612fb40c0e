// SPDX-License-Identifier: GPL-3.0-or-later
// A screening whose store goes away: what is said to be kept on this computer arrives, once.
#include "tests/app/keeping/journal_run.h"

#include <QSignalSpy>

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
};

void RecorderJournalTest::whatCannotBeSavedIsKeptAndArrives() {
    Clinic clinic;
    Patient patient;
    {
        Run run(clinic);
        const auto recorder = run.begin();
        QTRY_VERIFY(recorder->isAllSaved());
        QVERIFY(clinic.files.files.empty());
        run.failure = Failure::Before;
        patient.answer(*recorder);
        QTRY_VERIFY(recorder->state() == SaveState::Kept);
        QVERIFY(recorder->keptAt() == minute(5));
        QVERIFY(recorder->problem().contains("the way to the store is broken"));
        QVERIFY(recorder->isNothingLost() && !recorder->isAllSaved());
        patient.answer(*recorder);
        QVERIFY(!recorder->isNothingLost()); // it is known when it is on the disk
        QTRY_VERIFY(recorder->isNothingLost());
        run.failure = Failure::None;
        QTRY_VERIFY(recorder->isAllSaved());
        QVERIFY(recorder->problem().isEmpty());
    }
    QVERIFY(clinic.files.files.empty());
    QVERIFY(foundIn(clinic).record->session == patient.session.state());
    QCOMPARE(foundIn(clinic).record->history.size(), std::size_t{2});
}

void RecorderJournalTest::keptIsSaidOnlyAfterItIsOnTheDisk() {
    Clinic clinic;
    Patient patient;
    Run run(clinic);
    const auto recorder = run.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    run.failure = Failure::Before;
    int kept = 0;
    connect(recorder.get(), &Recorder::stateChanged, recorder.get(), [&] {
        if (recorder->state() != SaveState::Kept)
            return;
        ++kept;
        // As the next run would find it: the journal's thread is at rest when it was said.
        FakeCipher cipher;
        RunBytes bytes;
        Journal journal(clinic.files, bytes, workspace);
        const auto content = journal.read(cipher);
        QCOMPARE(content->waiting.size(), std::size_t{1});
        const auto record = decode(content->waiting[0].waiting.request.encoded, *questionnaire());
        QCOMPARE(record->history.size(), static_cast<std::size_t>(patient.said));
    });
    for (int i = 0; i < 20; ++i) {
        patient.answer(*recorder);
        QTRY_VERIFY(recorder->isNothingLost());
    }
    QVERIFY(kept > 0);
}

void RecorderJournalTest::aDiskThatTakesNothingIsSaidToo() {
    Clinic clinic;
    Patient patient;
    Run run(clinic);
    const auto recorder = run.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    clinic.files.isFull = true;
    run.failure = Failure::Before;
    patient.answer(*recorder);
    QTRY_VERIFY(recorder->state() == SaveState::Waiting);
    QVERIFY(!recorder->isNothingLost());
    QTRY_VERIFY(recorder->problem().contains("the way to the store is broken"));
    QTRY_VERIFY(recorder->problem().contains("the disk is full"));
    clinic.files.isFull = false; // at the next try there is room
    QTRY_VERIFY(recorder->state() == SaveState::Kept);
    run.failure = Failure::None;
    QTRY_VERIFY(recorder->isAllSaved());
}

void RecorderJournalTest::aStoreThatIsSlowLosesNothingEither() {
    Clinic clinic;
    Patient patient;
    Run run(clinic);
    const auto recorder = run.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    run.isFrozen = true;
    patient.answer(*recorder);
    QTRY_VERIFY(recorder->state() == SaveState::Kept);
    patient.answer(*recorder);
    QTRY_VERIFY(recorder->state() == SaveState::Kept && recorder->isNothingLost());
    QCOMPARE(recorder->problem(), QString("The records do not answer yet."));
    run.isFrozen = false;
    QTRY_VERIFY(recorder->isAllSaved());
    QCOMPARE(recorder->version(), std::uint64_t{3});
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
    Clinic clinic;
    Patient patient;
    {
        Run run(clinic);
        if (isNew)
            run.failure = isUnheard ? Failure::After : Failure::Before;
        const auto recorder = run.begin();
        QTRY_VERIFY(recorder->state() == (isNew ? SaveState::Kept : SaveState::Saved));
        run.failure = isUnheard ? Failure::After : Failure::Before;
        patient.answer(*recorder);
        QTRY_VERIFY(recorder->state() == SaveState::Kept && recorder->isNothingLost());
        run.failure = Failure::Before;
        patient.answer(*recorder);
        QTRY_VERIFY(recorder->isNothingLost());
    }
    QCOMPARE(clinic.files.files.size(), std::size_t{1});
    for (int time = 0; time < 2; ++time) {
        {
            Run next(clinic);
            next.sendWaiting();
            QVERIFY(next.waiting.undecided().empty());
        }
        const FoundThere found = foundIn(clinic);
        QVERIFY(found.record && found.record->session == patient.session.state());
        QCOMPARE(found.record->history.size(), std::size_t{2});
        QCOMPARE(found.acts, (std::vector<std::string>{"workspace-created", "created"}));
        QVERIFY(clinic.files.files.empty());
    }
}

void RecorderJournalTest::aLockWhileItWaitsLosesNothing() {
    Clinic clinic;
    Patient patient;
    Run run(clinic);
    const auto recorder = run.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    run.failure = Failure::After;
    patient.answer(*recorder);
    QTRY_VERIFY(recorder->state() == SaveState::Kept);
    run.lock(); // what the archive knew is forgotten
    run.failure = Failure::None;
    run.unlock();
    run.waiting.start(run.us); // it leaves to the screening what is the screening's
    recorder->tryNow();
    QTRY_VERIFY(recorder->isAllSaved());
    QTRY_VERIFY(clinic.files.files.empty());
    patient.answer(*recorder);
    QTRY_VERIFY(recorder->isAllSaved());
    QVERIFY(run.waiting.undecided().empty());
    QCOMPARE(recorder->sitting().record().history.size(), std::size_t{2});
}

void RecorderJournalTest::whatWasLeftArrivesWithoutItsScreening() {
    Clinic clinic;
    Patient patient;
    {
        Run run(clinic);
        auto recorder = run.begin();
        QTRY_VERIFY(recorder->isAllSaved());
        run.failure = Failure::Before;
        patient.answer(*recorder);
        QTRY_VERIFY(recorder->isNothingLost());
        recorder.reset();
        run.waiting.start(run.us);
        QTRY_VERIFY(run.waiting.isOnItsWay(recordId(1)));
        QVERIFY(run.waiting.problem().contains("the way to the store is broken"));
        run.failure = Failure::None;
        QTRY_VERIFY(run.waiting.onTheirWay() == 0);
    }
    QVERIFY(foundIn(clinic).record->session == patient.session.state());
    QVERIFY(clinic.files.files.empty());
}

void RecorderJournalTest::whoLostTheRecordKeepsWhatWasSaid() {
    Clinic clinic;
    Patient patient;
    {
        Run run(clinic);
        const auto recorder = run.begin();
        QTRY_VERIFY(recorder->isAllSaved());
        run.store.withArchive(
            [](Archive& archive) { return archive.save(requestFor(recordId(1), 1, "theirs")); },
            [](const Result<Saved>&) {});
        patient.answer(*recorder);
        QTRY_VERIFY(recorder->state() == SaveState::Conflict);
        QTRY_VERIFY(recorder->isNothingLost());
        patient.answer(*recorder);
        QTRY_VERIFY(recorder->isNothingLost());
        QVERIFY(recorder->state() == SaveState::Conflict);
    }
    Run next(clinic);
    next.sendWaiting();
    QVERIFY(next.waiting.undecidedOf(recordId(1)));
    const auto record = decode(next.waiting.undecided()[0].waiting.request.encoded, *questionnaire());
    QVERIFY(record->session == patient.session.state());
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
    Clinic clinic;
    Session session(questionnaire(), minute(0));
    std::size_t promised = 0; ///< answers that were said to be saved or kept
    for (int life = 0; life < 4; ++life) {
        {
            Run before(clinic); // a record is opened after what waits of it has arrived
            before.sendWaiting();
            QVERIFY(before.waiting.undecided().empty());
        }
        const FoundThere found = foundIn(clinic);
        Run run(clinic);
        run.failure = random() % 3 == 0 ? Failure::Before : Failure::None;
        const auto recorder =
            found.record ? run.record(Sitting(*found.record, questionnaire(), actAt(601)), found.version)
                         : run.begin();
        session = Session::resume(questionnaire(), recorder->sitting().record().session);
        connect(recorder.get(), &Recorder::stateChanged, recorder.get(), [&] {
            if (recorder->isNothingLost())
                promised = std::max(promised, recorder->sitting().record().history.size());
        });
        QSignalSpy changes(recorder.get(), &Recorder::stateChanged);
        for (auto step = random() % 12; step > 0; --step) {
            constexpr Failure failures[] = {Failure::None, Failure::Before, Failure::After};
            run.failure = failures[random() % 3];
            const auto said = static_cast<int>(recorder->sitting().record().history.size()) + 1;
            session.setAnswer(QuestionIndex{1}, number(100 + said), minute(said));
            recorder->update(session, sheet);
            if (recorder->isNothingLost())
                QFAIL("said before it can be known");
            for (auto heard = random() % 4; heard > 0; --heard)
                (void)changes.wait(2); // there may be none
        }
        // The threads end with what they were asked for, as they would; nothing is asked for any more.
        run.failure = Failure::Before;
    }
    {
        Run last(clinic);
        last.sendWaiting();
        QVERIFY(last.waiting.undecided().empty());
        QVERIFY(last.waiting.damaged().isEmpty());
    }
    const FoundThere found = foundIn(clinic);
    QVERIFY(clinic.files.files.empty());
    const std::size_t there = found.record ? found.record->history.size() : 0;
    QVERIFY2(there >= promised, qPrintable(QString("%1 promised, %2 there").arg(promised).arg(there)));
    if (there > 0)
        QVERIFY(found.record->session.answers[1] == number(100 + static_cast<int>(there)));
}

QTEST_GUILESS_MAIN(RecorderJournalTest)
#include "recorder_journal_test.moc"
