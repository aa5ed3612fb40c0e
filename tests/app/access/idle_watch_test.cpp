// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/idle_watch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace anteroom::access;
using namespace std::chrono_literals;

namespace {

struct Desk {
    Desk() : watch(*qApp, [this] { return now; }), timeOuts(&watch, &IdleWatch::timedOut) {
        field.show();
        field.setFocus();
        watch.start();
    }
    bool isTimedOutSoon() {
        QElapsedTimer since;
        since.start();
        return QTest::qWaitFor([this] { return timeOuts.count() > 0; }, 1000) && since.elapsed() < 1000;
    }
    /// The watch looks a few times and finds nothing.
    bool staysAwake() {
        return !QTest::qWaitFor([this] { return timeOuts.count() > 0; }, 350);
    }

    std::chrono::milliseconds now{77'000};
    QLineEdit field;
    IdleWatch watch;
    QSignalSpy timeOuts;
};

} // namespace

class IdleWatchTest : public QObject {
    Q_OBJECT

private slots:
    void itFiresWithinASecondOfTheTimeOut();
    void fiveMinutesAreUsual();
    void aTouchBeginsTheTimeAnew_data();
    void aTouchBeginsTheTimeAnew();
    void whatNobodyDidIsNoTouch();
    void aMouseThatLiesStillIsNoTouch();
    void theKeyThatComesTooLateIsSwallowed_data();
    void theKeyThatComesTooLateIsSwallowed();
    void theClickThatComesTooLateIsSwallowed();
    void itFiresOnceAndRestsUntilItIsStarted();
    void theClockCountsSleep();
};

void IdleWatchTest::itFiresWithinASecondOfTheTimeOut() {
    Desk desk;
    desk.watch.start(60s);
    desk.now += 59'999ms;
    QVERIFY(desk.staysAwake());
    desk.now += 1ms;
    QVERIFY(desk.isTimedOutSoon());
}

void IdleWatchTest::fiveMinutesAreUsual() {
    Desk desk;
    desk.now += 5min - 1ms;
    QVERIFY(desk.staysAwake());
    desk.now += 1ms;
    QVERIFY(desk.isTimedOutSoon());
}

void IdleWatchTest::aTouchBeginsTheTimeAnew_data() {
    QTest::addColumn<std::function<void(QWidget&)>>("touch");
    using Touch = std::function<void(QWidget&)>;
    QTest::newRow("key") << Touch([](QWidget& it) { QTest::keyClick(&it, Qt::Key_A); });
    QTest::newRow("key without a letter") << Touch([](QWidget& it) { QTest::keyClick(&it, Qt::Key_Shift); });
    QTest::newRow("button") << Touch([](QWidget& it) { QTest::mouseClick(&it, Qt::LeftButton); });
    QTest::newRow("move") << Touch([](QWidget& it) {
        QTest::mouseMove(&it, QPoint(3, 3));
        QTest::mouseMove(&it, QPoint(9, 4));
    });
}

void IdleWatchTest::aTouchBeginsTheTimeAnew() {
    QFETCH(std::function<void(QWidget&)>, touch);
    Desk desk;
    desk.now += 4min;
    touch(desk.field);
    QCoreApplication::processEvents();
    desk.now += 4min;
    QVERIFY(desk.staysAwake());
    desk.now += 1min;
    QVERIFY(desk.isTimedOutSoon());
}

void IdleWatchTest::whatNobodyDidIsNoTouch() {
    Desk desk;
    desk.now += 4min;
    QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, "a");
    QCoreApplication::sendEvent(&desk.field, &key);
    desk.field.setText("by the program");
    desk.field.resize(300, 40);
    desk.now += 1min;
    QVERIFY(desk.isTimedOutSoon());
}

void IdleWatchTest::aMouseThatLiesStillIsNoTouch() {
    Desk desk;
    const auto report = [&desk](QPointF place) {
        QMouseEvent move(QEvent::MouseMove, place, place, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QSpontaneKeyEvent::setSpontaneous(&move);
        QCoreApplication::instance()->notify(&desk.field, &move);
    };
    report({5, 5});
    desk.now += 4min;
    report({6, 5}); // moved: anew
    desk.now += 4min;
    QVERIFY(desk.staysAwake());
    report({6, 5});
    desk.now += 1min;
    QVERIFY(desk.isTimedOutSoon());
}

void IdleWatchTest::theKeyThatComesTooLateIsSwallowed_data() {
    QTest::addColumn<bool>("isFromOutside");
    QTest::newRow("to the field") << false;
    QTest::newRow("as the desktop sends it, a shortcut first") << true;
}

void IdleWatchTest::theKeyThatComesTooLateIsSwallowed() {
    QFETCH(bool, isFromOutside);
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.field));
    const auto press = [&](Qt::Key key) {
        if (isFromOutside)
            QTest::keyClick(desk.field.windowHandle(), key);
        else
            QTest::keyClick(&desk.field, key);
        QCoreApplication::processEvents();
    };
    desk.now += 5min;
    press(Qt::Key_7);
    QCOMPARE(desk.timeOuts.count(), 1);
    QCOMPARE(desk.field.text(), QString());
    press(Qt::Key_8);
    QCOMPARE(desk.field.text(), QString("8"));
}

void IdleWatchTest::theClickThatComesTooLateIsSwallowed() {
    Desk desk;
    desk.field.clearFocus();
    QLineEdit other;
    other.show();
    desk.now += 6min;
    QTest::mousePress(&other, Qt::LeftButton);
    QCOMPARE(desk.timeOuts.count(), 1);
    QVERIFY(!other.hasFocus());
}

void IdleWatchTest::itFiresOnceAndRestsUntilItIsStarted() {
    Desk desk;
    desk.now += 5min;
    QVERIFY(desk.isTimedOutSoon());
    QVERIFY(!desk.watch.isRunning());
    desk.timeOuts.clear();
    desk.now += 1h;
    QVERIFY(desk.staysAwake());
    desk.watch.start();
    QVERIFY(desk.staysAwake());
    desk.now += 5min;
    QVERIFY(desk.isTimedOutSoon());
    desk.watch.start();
    desk.watch.stop();
    desk.timeOuts.clear();
    desk.now += 5min;
    QVERIFY(desk.staysAwake());
}

void IdleWatchTest::theClockCountsSleep() {
    const auto before = anteroom::tries::sinceBoot();
    std::timespec boot{};
    ::clock_gettime(CLOCK_BOOTTIME, &boot);
    QVERIFY(before <= anteroom::tries::sinceBoot());
    QVERIFY(before <= std::chrono::seconds(boot.tv_sec + 1));
    QVERIFY(before >= std::chrono::seconds(boot.tv_sec - 1));
}

QTEST_MAIN(IdleWatchTest)
#include "idle_watch_test.moc"
