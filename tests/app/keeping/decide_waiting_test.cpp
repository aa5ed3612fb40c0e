// SPDX-License-Identifier: GPL-3.0-or-later
// A record that was changed at two desks: both are there until a person has decided.
#include "tests/app/keeping/journal_run.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

const Sha256 hash = [](std::string_view bytes) { return sha256(bytes); };

/// What waits here says 120, what another desk saved meanwhile says 99.
struct Disagreement {
    Disagreement() {
        Run run(clinic);
        const auto recorder = run.begin();
        QTRY_VERIFY(recorder->isAllSaved());
        Record theirs = recorder->sitting().record();
        theirs.session.answers[1] = number(99);
        theirs.head.edited = actAt(700);
        SaveRequest request{.head = theirs.head, .encoded = encode(theirs, *questionnaire())};
        request.expected = 1;
        run.store.withArchive([request](Archive& archive) { return archive.save(request); },
                              [](const Result<Saved>&) {});
        Session session(questionnaire(), minute(0));
        session.setAnswer(QuestionIndex{1}, number(120), minute(1));
        recorder->update(session, sheet);
        QTRY_VERIFY(recorder->state() == keeping::SaveState::Conflict && recorder->isNothingLost());
    }
    Clinic clinic;
};

template <typename T>
bool isSoon(const std::optional<T>& value) {
    return QTest::qWaitFor([&] { return value.has_value(); });
}

} // namespace

class DecideWaitingTest : public QObject {
    Q_OBJECT

private slots:
    void bothAreShownAndOneBecomesARecordOfItsOwn();
    void whatIsSetAsideSaysWhy();
    void whatIsGivenUpIsInTheLog();
};

void DecideWaitingTest::bothAreShownAndOneBecomesARecordOfItsOwn() {
    Disagreement place;
    std::string file;
    {
        Run next(place.clinic);
        next.sendWaiting();
        QCOMPARE(next.waiting.undecided().size(), std::size_t{1});
        const Journal::Found found = next.waiting.undecided()[0];
        file = found.file;
        std::optional<Result<keeping::BothRecords>> both;
        keeping::openBoth(next.store, found, actAt(800), hash, [&](const auto& read) { both = read; });
        QVERIFY(isSoon(both) && both->ok());
        QVERIFY((*both)->waiting.session.answers[1] == number(120));
        QVERIFY((*both)->stored->session.answers[1] == number(99));
        // Asked twice, as after an error, it is made once.
        for (int time = 0; time < 2; ++time) {
            std::optional<bool> kept;
            keeping::keepBeside(next.store, found, **both, {"Changed at two desks."}, actAt(800),
                                [&](const Outcome& outcome) { kept = outcome.ok(); });
            QVERIFY(isSoon(kept) && *kept);
        }
        next.waiting.forget(file);
    }
    QVERIFY(place.clinic.files.files.empty());
    const FoundThere theirs = foundIn(place.clinic);
    QVERIFY(theirs.record->session.answers[1] == number(99));
    QCOMPARE(theirs.records, std::size_t{2});
    const FoundThere ours = foundIn(place.clinic, *RecordId::parse(file));
    QVERIFY(ours.record->session.answers[1] == number(120));
    QCOMPARE(ours.record->notes, std::string("Changed at two desks."));
    QCOMPARE(ours.version, std::uint64_t{1});
    QCOMPARE(ours.acts.back(), std::string("created"));
}

void DecideWaitingTest::whatIsSetAsideSaysWhy() {
    Disagreement place;
    std::string file;
    {
        Run next(place.clinic);
        next.sendWaiting();
        const Journal::Found found = next.waiting.undecided().at(0);
        file = found.file;
        std::optional<Result<keeping::BothRecords>> both;
        keeping::openBoth(next.store, found, actAt(800), hash, [&](const auto& read) { both = read; });
        QVERIFY(isSoon(both) && both->ok());
        std::optional<bool> kept;
        keeping::keepBeside(next.store, found, **both, {"Changed at two desks.", "the other one is used"},
                            actAt(800), [&](const Outcome& outcome) { kept = outcome.ok(); });
        QVERIFY(isSoon(kept) && *kept);
        next.waiting.forget(file);
    }
    const FoundThere ours = foundIn(place.clinic, *RecordId::parse(file));
    QVERIFY(ours.record->session.answers[1] == number(120));
    QCOMPARE(ours.record->head.enteredInError->why, std::string("the other one is used"));
    QCOMPARE(ours.acts.back(), std::string("marked-in-error"));
    QVERIFY(!foundIn(place.clinic).record->head.enteredInError);
}

void DecideWaitingTest::whatIsGivenUpIsInTheLog() {
    Disagreement place;
    {
        Run next(place.clinic);
        next.sendWaiting();
        const Journal::Found found = next.waiting.undecided().at(0);
        std::optional<bool> logged;
        keeping::giveUpWaiting(next.store, found, actAt(800),
                               [&](const Outcome& outcome) { logged = outcome.ok(); });
        QVERIFY(isSoon(logged) && *logged);
        next.waiting.forget(found.file);
        QVERIFY(next.waiting.undecided().empty());
    }
    QVERIFY(place.clinic.files.files.empty());
    QCOMPARE(foundIn(place.clinic).acts.back(), std::string("waiting-dropped"));
    QVERIFY(foundIn(place.clinic).record->session.answers[1] == number(99));
}

QTEST_GUILESS_MAIN(DecideWaitingTest)
#include "decide_waiting_test.moc"
