// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/long_task.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace anteroom;
using workspace::LongTask;

class LongTaskTest : public QObject {
    Q_OBJECT

private slots:
    void itSaysHowFarItIsAndWhatCameOfIt();
    void itIsEndedAtItsNextStep();
    void whoGoesDoesNotWaitForItAndHearsNothing();
};

void LongTaskTest::itSaysHowFarItIsAndWhatCameOfIt() {
    tasks::TaskRunner runner;
    LongTask task(runner);
    QSemaphore mayEnd;
    std::optional<int> result;
    task.run(
        [&](const Progress& progress) {
            progress(1, 4);
            mayEnd.acquire();
            return 7;
        },
        [&](int done) { result = done; });
    QVERIFY(task.isRunning());
    QSignalSpy progressed(&task, &LongTask::progressed);
    QTRY_COMPARE(task.percent(), 25);
    QTRY_VERIFY(progressed.count() > 0);
    mayEnd.release();
    QTRY_VERIFY(result);
    QCOMPARE(*result, 7);
    QVERIFY(!task.isRunning());
}

void LongTaskTest::itIsEndedAtItsNextStep() {
    tasks::TaskRunner runner;
    LongTask task(runner);
    std::optional<bool> wasEnded;
    task.run(
        [](const Progress& progress) {
            while (progress(1, 2)) {
            }
            return true;
        },
        [&](bool ended) { wasEnded = ended; });
    task.stop();
    QTRY_VERIFY(wasEnded);
    QVERIFY(*wasEnded);
}

void LongTaskTest::whoGoesDoesNotWaitForItAndHearsNothing() {
    QSemaphore hasBegun;
    QSemaphore mayGoOn;
    QSemaphore isOver;
    bool isHeard = false;
    tasks::TaskRunner runner;
    {
        LongTask task(runner);
        task.run(
            [&](const Progress& progress) {
                hasBegun.release();
                mayGoOn.acquire();
                while (progress(1, 2)) {
                }
                isOver.release();
                return true;
            },
            [&](bool) { isHeard = true; });
        QVERIFY(hasBegun.tryAcquire(1, 10'000));
    } // it would hang here
    mayGoOn.release();
    QVERIFY(isOver.tryAcquire(1, 10'000));
    QCoreApplication::processEvents();
    QVERIFY(!isHeard);
}

QTEST_GUILESS_MAIN(LongTaskTest)
#include "long_task_test.moc"
