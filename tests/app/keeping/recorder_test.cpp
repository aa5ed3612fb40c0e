// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/recorder.h"
#include "tests/app/keeping/workplace.h"

#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;
using namespace std::chrono_literals;
using keeping::Recorder;
using keeping::SaveState;
using Failure = TroubledStore::Failure;

namespace {

Answer reading(int value) { return number(value); }

} // namespace

class RecorderTest : public QObject {
    Q_OBJECT

private slots:
    void aNewScreeningIsSavedAtOnce();
    void everyAnswerIsSavedAndSaidToBe();
    void savedIsSaidOnlyAfterTheCommit();
    void answersThatComeWhileOneIsSavedBecomeOneSave();
    void afterAFailureItSaysSoAndTriesAgainByItself();
    void anAnswerThatWasLostOnTheWayIsSavedOnce();
    void anotherDesksChangeStopsItForGood();
    void whoLostTheLeaseIsTold();
    void whatAnotherDeskChangedDuringALockIsNoticedBeforeAnythingIsSaved();
    void whatWasSaidDuringALockIsAConflictAndNothingToGoOnFrom();
    void whatIsSavedHereIsNotTakenForAnotherDesks();
    void aRecordThatIsGoneIsNotGoneOnWith();
    void theLeaseIsGivenBackAtTheEnd();
    void theSecondSittingGoesOnWhereTheFirstStopped();
    void whileLockedNothingIsSavedAndAfterwardsEverything();
};

void RecorderTest::aNewScreeningIsSavedAtOnce() {
    Workplace place;
    const auto recorder = place.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    QVERIFY(recorder->savedAt() == minute(5));
    QCOMPARE(recorder->version(), std::uint64_t{1});
    const std::optional<Record> stored = place.stored();
    QVERIFY(stored && stored->head.created == actAt(600));
}

void RecorderTest::everyAnswerIsSavedAndSaidToBe() {
    Workplace place;
    const auto recorder = place.begin();
    Session session(questionnaire(), minute(0));
    for (int value = 100; value < 110; ++value) {
        session.setAnswer(QuestionIndex{1}, reading(value), minute(1));
        recorder->update(session, sheet);
        QVERIFY(!recorder->isAllSaved());
        QTRY_VERIFY(recorder->isAllSaved());
        const std::optional<Record> stored = place.stored();
        QVERIFY(stored && stored->session == session.state());
    }
    QCOMPARE(place.stored()->history.size(), std::size_t{10});
}

void RecorderTest::savedIsSaidOnlyAfterTheCommit() {
    Workplace place;
    const auto recorder = place.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    place.failure = Failure::Before;
    QSignalSpy spy(recorder.get(), &Recorder::stateChanged);
    Session session(questionnaire(), minute(0));
    session.setAnswer(QuestionIndex{0}, yes(), minute(1));
    recorder->update(session, sheet);
    for (int tries = 0; tries < 5; ++tries) {
        QVERIFY(spy.wait());
        QVERIFY(!recorder->isAllSaved());
    }
    place.failure = Failure::None;
    QTRY_VERIFY(recorder->isAllSaved());
    QVERIFY(place.stored()->session == session.state());
}

void RecorderTest::answersThatComeWhileOneIsSavedBecomeOneSave() {
    Workplace place;
    const auto recorder = place.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    Session session(questionnaire(), minute(0));
    for (int value = 100; value < 120; ++value) {
        session.setAnswer(QuestionIndex{1}, reading(value), minute(1));
        recorder->update(session, sheet);
    }
    QTRY_VERIFY(recorder->isAllSaved());
    QCOMPARE(recorder->version(), std::uint64_t{3}); // the beginning, the first, and all others
    const std::optional<Record> stored = place.stored();
    QVERIFY(stored->session == session.state());
    QCOMPARE(stored->history.size(), std::size_t{20});
}

void RecorderTest::afterAFailureItSaysSoAndTriesAgainByItself() {
    Workplace place;
    const auto recorder = place.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    place.failure = Failure::Before;
    Session session(questionnaire(), minute(0));
    session.setAnswer(QuestionIndex{0}, yes(), minute(1));
    recorder->update(session, sheet);
    QTRY_VERIFY(recorder->state() == SaveState::Waiting);
    QVERIFY(recorder->problem().contains("the way to the store is broken"));
    // What is said meanwhile waits with it.
    session.setAnswer(QuestionIndex{1}, reading(120), minute(2));
    recorder->update(session, sheet);
    place.failure = Failure::None;
    QTRY_VERIFY(recorder->isAllSaved());
    QVERIFY(recorder->problem().isEmpty());
    QVERIFY(place.stored()->session == session.state());
}

void RecorderTest::anAnswerThatWasLostOnTheWayIsSavedOnce() {
    Workplace place;
    const auto recorder = place.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    place.failure = Failure::After;
    Session session(questionnaire(), minute(0));
    session.setAnswer(QuestionIndex{0}, yes(), minute(1));
    recorder->update(session, sheet);
    QTRY_VERIFY(recorder->state() == SaveState::Waiting);
    place.failure = Failure::None;
    QTRY_VERIFY(recorder->isAllSaved());
    QCOMPARE(place.stored()->history.size(), std::size_t{1});
}

void RecorderTest::anotherDesksChangeStopsItForGood() {
    Workplace place;
    const auto recorder = place.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    place.here([](Archive& archive) {
        return archive.save(requestFor(recordId(1), 1, "theirs"))->end == Saved::End::Saved;
    });
    Session session(questionnaire(), minute(0));
    session.setAnswer(QuestionIndex{0}, yes(), minute(1));
    recorder->update(session, sheet);
    QTRY_VERIFY(recorder->state() == SaveState::Conflict);
    session.setAnswer(QuestionIndex{0}, no(), minute(2));
    recorder->update(session, sheet);
    QVERIFY(recorder->state() == SaveState::Conflict);
    bool isTheirs = false;
    place.here([&](Archive& archive) { return isTheirs = *archive.read(recordId(1)) == "theirs"; });
    QVERIFY(isTheirs);
}

void RecorderTest::whoLostTheLeaseIsTold() {
    Workplace place;
    const auto recorder = place.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    place.here([](Archive& archive) {
        const auto seen = archive.leases().take(recordId(1), holderAt("there"));
        return archive.leases().takeOver(recordId(1), holderAt("there"), seen->version)->lease.has_value();
    });
    Session session(questionnaire(), minute(0));
    session.setAnswer(QuestionIndex{0}, yes(), minute(1));
    recorder->update(session, sheet);
    QTRY_VERIFY(recorder->state() == SaveState::LeaseLost);
    QVERIFY(place.stored()->history.empty());
}

namespace {

/// A screening that is open, and saved, at a desk that is locked then.
struct LockedDesk {
    LockedDesk() : recorder(place.begin()) {
        QTRY_VERIFY(recorder->isAllSaved());
        place.lock();
    }
    /// Another desk has the record for a while.
    void changeElsewhere() {
        place.here([](Archive& archive) {
            const auto seen = archive.leases().take(recordId(1), holderAt("there"));
            Lease theirs = *archive.leases().takeOver(recordId(1), holderAt("there"), seen->version)->lease;
            SaveRequest request = requestFor(recordId(1), 1, "theirs");
            request.head.edited = actAt(700);
            return archive.save(request, &theirs)->end == Saved::End::Saved &&
                   archive.leases().release(theirs).ok();
        });
    }
    void answer() {
        Session session(questionnaire(), minute(0));
        session.setAnswer(QuestionIndex{0}, yes(), minute(1));
        recorder->update(session, sheet);
    }
    /// And what becomes of the screening then.
    void unlock() {
        place.unlock();
        recorder->tryNow();
    }

    Workplace place;
    std::unique_ptr<Recorder> recorder;
};

} // namespace

void RecorderTest::whatAnotherDeskChangedDuringALockIsNoticedBeforeAnythingIsSaved() {
    LockedDesk desk;
    desk.changeElsewhere();
    desk.unlock();
    QTRY_VERIFY(desk.recorder->state() == SaveState::Conflict);
    QVERIFY(desk.recorder->isBehind());
    QVERIFY(desk.recorder->isNothingLost() && !desk.recorder->hasUnsaved());
    QVERIFY(desk.recorder->elsewhere().changed == actAt(700));
    // The record is this desk's again, to be opened anew.
    desk.place.here(
        [](Archive& archive) { return !archive.leases().take(recordId(1), holderAt("third"))->lease; });
    // What is said from now on was said of answers that do not count any more.
    desk.answer();
    QVERIFY(!desk.recorder->isBehind() && desk.recorder->hasUnsaved() && !desk.recorder->isNothingLost());
}

void RecorderTest::whatWasSaidDuringALockIsAConflictAndNothingToGoOnFrom() {
    LockedDesk desk;
    desk.answer();
    desk.changeElsewhere();
    desk.unlock();
    QTRY_VERIFY(desk.recorder->state() == SaveState::Conflict);
    QVERIFY(!desk.recorder->isBehind() && desk.recorder->hasUnsaved());
    QVERIFY(desk.recorder->elsewhere().changed == actAt(700));
}

void RecorderTest::whatIsSavedHereIsNotTakenForAnotherDesks() {
    Workplace place;
    const auto recorder = place.begin();
    Session session(questionnaire(), minute(0));
    for (int value = 100; value < 160; ++value) {
        session.setAnswer(QuestionIndex{1}, reading(value), minute(1));
        recorder->update(session, sheet);
        recorder->tryNow();
        if (value % 3 == 0)
            QTRY_VERIFY(recorder->isAllSaved());
        QVERIFY(!recorder->isStopped());
    }
    QTRY_VERIFY(recorder->isAllSaved());
}

void RecorderTest::aRecordThatIsGoneIsNotGoneOnWith() {
    Workplace place;
    const auto recorder = place.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    place.here([](Archive& archive) {
        return archive.erase(recordId(1), 1, audited(AuditAct::Deleted))->end == Saved::End::Saved;
    });
    recorder->tryNow();
    QTRY_VERIFY(recorder->state() == SaveState::Conflict);
    QVERIFY(recorder->elsewhere().version == std::uint64_t{0} && !recorder->isBehind());
}

void RecorderTest::theLeaseIsGivenBackAtTheEnd() {
    Workplace place;
    {
        const auto recorder = place.begin();
        QTRY_VERIFY(recorder->isAllSaved());
    }
    place.here([](Archive& archive) {
        return archive.leases().take(recordId(1), holderAt("there"))->lease.has_value();
    });
}

void RecorderTest::theSecondSittingGoesOnWhereTheFirstStopped() {
    Workplace place;
    Session session(questionnaire(), minute(0));
    std::uint64_t version = 0;
    {
        const auto recorder = place.begin();
        session.setAnswer(QuestionIndex{0}, yes(), minute(1));
        recorder->update(session, sheet);
        QTRY_VERIFY(recorder->isAllSaved());
        version = recorder->version();
    }
    const auto later = place.record(
        Sitting(*place.stored(), questionnaire(), {*StaffId::parse("m2"), "M. Other", minute(60)}), version);
    QVERIFY(later->isAllSaved());
    Session resumed = Session::resume(questionnaire(), later->sitting().record().session);
    resumed.setAnswer(QuestionIndex{1}, reading(140), minute(61));
    later->update(resumed, sheet);
    QTRY_VERIFY(later->isAllSaved());
    const std::optional<Record> stored = place.stored();
    QCOMPARE(stored->history.size(), std::size_t{2});
    QCOMPARE(stored->history[1].by.name, std::string("M. Other"));
}

void RecorderTest::whileLockedNothingIsSavedAndAfterwardsEverything() {
    LockedDesk desk;
    desk.answer();
    QTRY_VERIFY(desk.recorder->state() == SaveState::Waiting);
    QVERIFY(desk.place.stored()->history.empty());
    desk.place.unlock(); // it tries again by itself
    QTRY_VERIFY(desk.recorder->isAllSaved());
    QCOMPARE(desk.place.stored()->history.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(RecorderTest)
#include "recorder_test.moc"
