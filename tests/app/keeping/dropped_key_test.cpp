// SPDX-License-Identifier: GPL-3.0-or-later
// A lock, while the store keeps its thread waiting.
#include "app/keeping/act_log.h"
#include "tests/app/keeping/journal_run.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;
using namespace std::chrono_literals;

namespace {

/// Tells when the key is gone.
class ToldCipher : public FakeCipher {
public:
    explicit ToldCipher(std::atomic_bool& isGone) : m_isGone(isGone) {}
    ~ToldCipher() override {
        m_isGone = true;
        m_isGone.notify_all();
    }

private:
    std::atomic_bool& m_isGone;
};

} // namespace

class DroppedKeyTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasAskedForIsDoneBeforeAnIdleStoreIsLocked();
    void theKeyIsGoneWhileACommitIsStillWaiting();
    void whatIsSealedWithoutTheKeyIsNeverWritten();
    void whatIsReadWithoutTheKeyIsNoDamage();
    void whatIsKeptInTheJournalStaysAsItWas();
    void thatItWasLockedArrivesOnceAfterTheNextUnlock();
    void theNextUnlockWorksAsBefore();

private:
    std::atomic_bool m_isGone = false;
};

void DroppedKeyTest::whatWasAskedForIsDoneBeforeAnIdleStoreIsLocked() {
    Clinic clinic;
    Run run(clinic);
    m_isGone = false;
    run.store.unlock(std::make_unique<ToldCipher>(m_isGone), workspace);
    std::optional<bool> isSaved;
    run.store.withArchive(
        [](Archive& archive) -> Outcome {
            return archive.refresh() ? archive.log(audited(AuditAct::Printed)) : Outcome(Error{"not read"});
        },
        [&](const Outcome& saved) { isSaved = saved.ok(); });
    run.store.lock();
    QTRY_VERIFY(isSaved);
    QVERIFY(*isSaved);
    QTRY_VERIFY_WITH_TIMEOUT(m_isGone, 500); // it waits for no clock
}

void DroppedKeyTest::theKeyIsGoneWhileACommitIsStillWaiting() {
    Clinic clinic;
    Run run(clinic);
    m_isGone = false;
    run.store.unlock(std::make_unique<ToldCipher>(m_isGone), workspace);
    const auto recorder = run.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    run.isFrozen = true;
    Session session(questionnaire(), minute(0));
    session.setAnswer(QuestionIndex{0}, yes(), minute(1));
    recorder->update(session, sheet);
    recorder->keepNow();
    QElapsedTimer passed;
    passed.start();
    run.lock();
    QTRY_VERIFY_WITH_TIMEOUT(m_isGone, 5000);
    QVERIFY2(passed.elapsed() < 1000, qPrintable(QString::number(passed.elapsed())));
    QVERIFY(run.isFrozen);
    QTRY_COMPARE(clinic.files.files.size(), std::size_t{1}); // the answer waits, sealed
    run.isFrozen = false;
}

void DroppedKeyTest::whatIsSealedWithoutTheKeyIsNeverWritten() {
    Clinic clinic;
    FakeCipher fake;
    keeping::DroppableCipher cipher(std::make_unique<FakeCipher>());
    TroubledStore troubled(clinic.shared);
    keeping::DroppedStore store(troubled, cipher);
    Archive archive(store, cipher, workspace);
    QVERIFY(archive.refresh());
    // The key goes between the first attempt and the next, which another desk made necessary.
    troubled.beforeCommit = [&] {
        if (cipher.isDropped())
            return;
        Archive other(clinic.shared, fake, workspace);
        QVERIFY(other.refresh());
        QVERIFY(other.log(audited(AuditAct::Viewed)));
        cipher.drop();
    };
    QVERIFY(!archive.log(audited(AuditAct::Printed)));
    QCOMPARE(troubled.commits, 1);
    QVERIFY(!archive.log(audited(AuditAct::Printed)));
    QCOMPARE(troubled.commits, 1);
    QCOMPARE(foundIn(clinic).acts, (std::vector<std::string>{"workspace-created", "viewed"}));
}

void DroppedKeyTest::whatIsReadWithoutTheKeyIsNoDamage() {
    Clinic clinic;
    Run run(clinic);
    m_isGone = false;
    run.store.unlock(std::make_unique<ToldCipher>(m_isGone), workspace);
    const auto recorder = run.begin();
    QTRY_VERIFY(recorder->isAllSaved());
    std::optional<std::string> problem;
    run.store.withArchive(
        [&](Archive& archive) -> Result<std::string> {
            if (const auto refreshed = archive.refresh(); !refreshed)
                return refreshed.error();
            QMetaObject::invokeMethod(
                &run.waiting, [&run] { run.store.lock(0ms); }, Qt::QueuedConnection);
            m_isGone.wait(false);
            return archive.read(recordId(1));
        },
        [&](const Result<std::string>& read) { problem = read.ok() ? "read" : read.error().message; });
    QTRY_VERIFY(problem);
    QCOMPARE(*problem, keeping::lockedError().message);
}

void DroppedKeyTest::whatIsKeptInTheJournalStaysAsItWas() {
    MemoryFiles files;
    RunBytes random;
    Journal journal(files, random, workspace);
    keeping::DroppableCipher cipher(std::make_unique<FakeCipher>());
    const std::string name(32, 'd');
    QVERIFY(journal.keep(cipher, name, audited(AuditAct::Printed)));
    const auto before = files.files;
    cipher.drop();
    QVERIFY(!journal.keep(cipher, name, audited(AuditAct::Exported)));
    QVERIFY(files.files == before);
}

void DroppedKeyTest::thatItWasLockedArrivesOnceAfterTheNextUnlock() {
    const AuditEntry locked = audited(AuditAct::Locked, 777);
    for (const bool isBlocked : {true, false}) {
        Clinic clinic;
        {
            Run run(clinic);
            run.sendWaiting();
            RunBytes random;
            keeping::ActLog log(run.store, &run.journal, random);
            run.isFrozen = isBlocked;
            if (isBlocked) // what the thread of the store waits for
                run.store.withArchive([](Archive& archive) { return archive.log(audited(AuditAct::Viewed)); },
                                      [](const Outcome&) {});
            log.note(locked);
            run.waiting.stop();
            run.store.lock(50ms);
            run.journal.lock(50ms);
            bool isOver = false; // after the two above, which were set before
            QTimer::singleShot(50ms, [&isOver] { isOver = true; });
            QTRY_VERIFY(isOver);
            QTRY_COMPARE(clinic.files.files.size(), std::size_t(isBlocked ? 1 : 0));
            run.isFrozen = false;
        }
        for (int time = 0; time < 2; ++time) {
            Run next(clinic);
            next.sendWaiting();
            QTRY_VERIFY(clinic.files.files.empty());
        }
        const std::vector<std::string> acts = foundIn(clinic).acts;
        QCOMPARE(std::count(acts.begin(), acts.end(), "locked"), 1);
    }
}

void DroppedKeyTest::theNextUnlockWorksAsBefore() {
    Clinic clinic;
    Run run(clinic);
    m_isGone = false;
    run.store.unlock(std::make_unique<ToldCipher>(m_isGone), workspace);
    run.isFrozen = true;
    const auto recorder = run.begin();
    recorder->keepNow();
    run.store.lock(20ms);
    run.journal.lock(200ms);
    QTRY_VERIFY(m_isGone);
    run.isFrozen = false;
    run.unlock();
    QTRY_VERIFY(recorder->isAllSaved());
    QCOMPARE(foundIn(clinic).records, std::size_t{1});
    QCOMPARE(foundIn(clinic).acts, (std::vector<std::string>{"workspace-created", "created"}));
}

QTEST_GUILESS_MAIN(DroppedKeyTest)
#include "dropped_key_test.moc"
