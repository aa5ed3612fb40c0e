// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed, saved or copied, and a store that is away, a program that is killed, a disk that is full.
#include "app/keeping/act_log.h"
#include "tests/app/keeping/journal_run.h"

using namespace anteroom;
using namespace anteroom::test;
using Failure = TroubledStore::Failure;

namespace {

AuditEntry printed(int minute = 615) {
    AuditEntry entry = audited(AuditAct::Printed, minute);
    entry.record = recordId(1);
    return entry;
}

/// What somebody does at a run's desk.
struct Desk {
    explicit Desk(Run& at, bool hasJournal = true)
        : log(at.store, hasJournal ? &at.journal : nullptr, random) {
        QObject::connect(&log, &keeping::ActLog::kept, &at.waiting, &keeping::WaitingSaves::look);
    }
    void perform(const AuditEntry& entry, bool isDone = true) {
        const int before = answers;
        log.perform(
            entry,
            [this, isDone] {
                ++answers;
                done += isDone ? 1 : 0;
                return isDone;
            },
            [this](const language::Wording& why) {
                ++answers;
                refused << why.text();
            });
        QTRY_COMPARE(answers, before + 1);
    }
    RunBytes random;
    keeping::ActLog log;
    int answers = 0;
    int done = 0;
    QStringList refused;
};

/// The entries that the log has beside the first.
std::vector<AuditEntry> loggedIn(Clinic& clinic) {
    FakeCipher cipher;
    Archive archive(clinic.shared, cipher, workspace);
    std::vector<AuditEntry> entries;
    if (!archive.refresh())
        return entries;
    const auto check = archive.checkLog([&](std::uint64_t number, const AuditEntry& entry) {
        if (number > 1)
            entries.push_back(entry);
        return true;
    });
    return check && !check->broken ? entries : std::vector<AuditEntry>{};
}

} // namespace

class ActLogTest : public QObject {
    Q_OBJECT

private slots:
    void anActIsInTheLogOnceWithItsTimeAndPerson();
    void whileTheStoreIsAwayItWaitsAndArrivesOnce();
    void afterACrashTheNextRunSendsIt();
    void whatArrivedAndCannotBeDroppedMakesNoSecondEntry();
    void whatIsDoneTwiceIsThereTwice();
    void whatWasNotDoneAfterAllIsNotInTheLog();
    void whereTheJournalIsFullTheLogItselfHasItFirst();
    void whereNeitherCanHaveItNothingIsDone();
    void withoutAJournalTheLogHasItFirst();
};

void ActLogTest::anActIsInTheLogOnceWithItsTimeAndPerson() {
    Clinic clinic;
    {
        Run run(clinic);
        run.sendWaiting();
        Desk desk(run);
        desk.perform(printed());
        QCOMPARE(desk.done, 1);
        QTRY_VERIFY(loggedIn(clinic).size() == 1);
        QTRY_VERIFY(clinic.files.files.empty());
    }
    QVERIFY(loggedIn(clinic).front() == printed());
    QVERIFY(!clinic.shared.read({Shelf::Setting, "logged-"}).value());
}

void ActLogTest::whileTheStoreIsAwayItWaitsAndArrivesOnce() {
    Clinic clinic;
    Run run(clinic);
    run.sendWaiting();
    run.failure = Failure::Before;
    Desk desk(run);
    desk.perform(printed());
    QCOMPARE(desk.done, 1);
    QTRY_COMPARE(run.waiting.entries(), std::size_t{1});
    QVERIFY(run.waiting.problem().contains("the way to the store is broken"));
    run.failure = Failure::None;
    QTRY_VERIFY(clinic.files.files.empty());
    QTRY_COMPARE(run.waiting.entries(), std::size_t{0});
    QVERIFY(loggedIn(clinic) == std::vector<AuditEntry>{printed()});
}

void ActLogTest::afterACrashTheNextRunSendsIt() {
    Clinic clinic;
    {
        Run run(clinic);
        run.failure = Failure::Before;
        Desk desk(run);
        desk.perform(printed());
        desk.perform(printed(616));
        QCOMPARE(clinic.files.files.size(), std::size_t{2});
    }
    Run next(clinic);
    next.sendWaiting();
    QTRY_VERIFY(clinic.files.files.empty());
    QVERIFY((loggedIn(clinic) == std::vector<AuditEntry>{printed(), printed(616)}));
}

void ActLogTest::whatArrivedAndCannotBeDroppedMakesNoSecondEntry() {
    Clinic clinic;
    {
        Run run(clinic);
        run.failure = Failure::Before;
        Desk desk(run);
        desk.perform(printed());
        clinic.files.isFull = true; // nothing goes from there either
        run.failure = Failure::None;
        for (int time = 0; time < 3; ++time)
            run.sendWaiting();
        QCOMPARE(clinic.files.files.size(), std::size_t{1});
    }
    QCOMPARE(loggedIn(clinic).size(), std::size_t{1});
    clinic.files.isFull = false;
    Run next(clinic);
    next.sendWaiting();
    QTRY_VERIFY(clinic.files.files.empty());
    QCOMPARE(loggedIn(clinic).size(), std::size_t{1});
}

void ActLogTest::whatIsDoneTwiceIsThereTwice() {
    Clinic clinic;
    Run run(clinic);
    run.sendWaiting();
    Desk desk(run);
    desk.perform(printed());
    desk.perform(printed());
    QTRY_VERIFY(clinic.files.files.empty());
    QCOMPARE(loggedIn(clinic).size(), std::size_t{2});
}

void ActLogTest::whatWasNotDoneAfterAllIsNotInTheLog() {
    Clinic clinic;
    Run run(clinic);
    run.sendWaiting();
    Desk desk(run);
    desk.perform(printed(), false);
    QTRY_VERIFY(clinic.files.files.empty());
    run.sendWaiting();
    QVERIFY(loggedIn(clinic).empty());
}

void ActLogTest::whereTheJournalIsFullTheLogItselfHasItFirst() {
    Clinic clinic;
    Run run(clinic);
    clinic.files.isFull = true;
    Desk desk(run);
    desk.perform(printed());
    QCOMPARE(desk.done, 1);
    QVERIFY(loggedIn(clinic) == std::vector<AuditEntry>{printed()});
}

void ActLogTest::whereNeitherCanHaveItNothingIsDone() {
    Clinic clinic;
    Run run(clinic);
    clinic.files.isFull = true;
    run.failure = Failure::Before;
    Desk desk(run);
    desk.perform(printed());
    QCOMPARE(desk.done, 0);
    QCOMPARE(desk.refused.size(), qsizetype{1});
    QVERIFY(desk.refused[0].contains("the way to the store is broken"));
    QVERIFY(loggedIn(clinic).empty());
}

void ActLogTest::withoutAJournalTheLogHasItFirst() {
    Clinic clinic;
    Run run(clinic);
    Desk desk(run, false);
    desk.perform(printed());
    QCOMPARE(desk.done, 1);
    QCOMPARE(loggedIn(clinic).size(), std::size_t{1});
    run.failure = Failure::Before;
    desk.perform(printed());
    QCOMPARE(desk.done, 1);
    QCOMPARE(desk.refused.size(), qsizetype{1});
}

QTEST_GUILESS_MAIN(ActLogTest)
#include "act_log_test.moc"
