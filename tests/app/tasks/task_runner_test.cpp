// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/task_runner.h"

#include <QPointer>
#include <QSemaphore>
#include <QTest>
#include <QTimer>

using namespace anteroom::tasks;

class TaskRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void workIsDoneElsewhereAndReportedHere();
    void aResultThatCannotBeCopiedArrives();
    void aCancelledTaskReportsNothingAndItsResultGoes();
    void whatHasNotBegunNeverBeginsOnceCancelled();
    void whatItHoldsGoesAtOnceThen();
    void theWindowGoesOnWhileWorkIsDone();
    void anEndWaitsForWhatRuns();
    void oneThatRetiresIsWaitedForByNobodyAndGoesOnceItsWorkIsDone();
};

void TaskRunnerTest::workIsDoneElsewhereAndReportedHere() {
    TaskRunner runner;
    const QThread* doneIn = nullptr;
    const QThread* workedIn = nullptr;
    runner.run([] { return QThread::currentThread(); },
               [&](const QThread* thread) {
                   workedIn = thread;
                   doneIn = QThread::currentThread();
               });
    QTRY_VERIFY(workedIn);
    QVERIFY(workedIn != QThread::currentThread());
    QCOMPARE(doneIn, QThread::currentThread());
}

void TaskRunnerTest::aResultThatCannotBeCopiedArrives() {
    TaskRunner runner;
    std::unique_ptr<int> result;
    runner.run([] { return std::make_unique<int>(7); },
               [&](std::unique_ptr<int> got) { result = std::move(got); });
    QTRY_VERIFY(result);
    QCOMPARE(*result, 7);
}

void TaskRunnerTest::aCancelledTaskReportsNothingAndItsResultGoes() {
    TaskRunner runner;
    QSemaphore begun;
    QSemaphore go;
    std::weak_ptr<int> result;
    bool isReported = false;
    Task task = runner.run(
        [&] {
            begun.release();
            go.acquire();
            auto made = std::make_shared<int>(1);
            result = made;
            return made;
        },
        [&](const std::shared_ptr<int>&) { isReported = true; });
    begun.acquire();
    task.cancel();
    go.release();
    bool isNextDone = false;
    runner.run([] { return 0; }, [&](int) { isNextDone = true; });
    QTRY_VERIFY(isNextDone);
    QVERIFY(!isReported);
    QTRY_VERIFY(result.expired());
}

void TaskRunnerTest::whatHasNotBegunNeverBeginsOnceCancelled() {
    TaskRunner runner;
    QSemaphore go;
    std::atomic_int begun = 0;
    int done = 0;
    runner.run([&] { return go.acquire(), 0; }, [&](int) { ++done; });
    Task task = runner.run([&] { return ++begun; }, [&](int) { ++done; });
    task.cancel();
    go.release();
    runner.run([] { return 0; }, [&](int) { ++done; });
    QTRY_COMPARE(done, 2);
    QCOMPARE(begun.load(), 0);
}

// It may be a passphrase, behind a disk that takes its time.
void TaskRunnerTest::whatItHoldsGoesAtOnceThen() {
    TaskRunner runner;
    QSemaphore go;
    runner.run([&go] { return go.acquire(), 0; }, [](int) {});
    auto held = std::make_shared<int>(1);
    const std::weak_ptr<int> seen = held;
    Task task = runner.run([held = std::move(held)] { return *held; }, [](int) {});
    QVERIFY(!seen.expired());
    task.cancel();
    const bool isGone = seen.expired();
    go.release();
    QVERIFY(isGone);
}

void TaskRunnerTest::theWindowGoesOnWhileWorkIsDone() {
    TaskRunner runner;
    QSemaphore go;
    bool isDone = false;
    int turns = 0;
    runner.run([&] { return go.acquire(), 0; }, [&](int) { isDone = true; });
    QTimer::singleShot(0, this, [&] {
        ++turns;
        go.release();
    });
    QTRY_VERIFY(isDone);
    QCOMPARE(turns, 1);
}

void TaskRunnerTest::anEndWaitsForWhatRuns() {
    std::atomic_bool isOver = false;
    bool isReported = false;
    {
        TaskRunner runner;
        QSemaphore begun;
        runner.run(
            [&] {
                begun.release();
                QThread::msleep(20);
                return isOver = true;
            },
            [&](bool) { isReported = true; });
        begun.acquire();
    }
    QVERIFY(isOver);
    QCoreApplication::processEvents();
    QVERIFY(!isReported);
}

void TaskRunnerTest::oneThatRetiresIsWaitedForByNobodyAndGoesOnceItsWorkIsDone() {
    auto runner = std::make_unique<TaskRunner>();
    const QPointer<TaskRunner> watched = runner.get();
    QSemaphore begun;
    QSemaphore go;
    bool isReported = false;
    Task task = runner->run(
        [&] {
            begun.release();
            return go.acquire(), 0;
        },
        [&](int) { isReported = true; });
    begun.acquire();
    task.cancel();
    TaskRunner::retire(std::move(runner)); // returns while the work waits
    QVERIFY(watched);
    go.release();
    QTRY_VERIFY(!watched);
    QVERIFY(!isReported);
}

QTEST_GUILESS_MAIN(TaskRunnerTest)
#include "task_runner_test.moc"
