// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/pin.h"

#include <QSignalSpy>
#include <QTest>

using namespace anteroom::access;
using namespace std::chrono_literals;

class PinTest : public QObject {
    Q_OBJECT

private slots:
    void onlyFourToEightDigitsThatAreNotPlainCanBeOne_data();
    void onlyFourToEightDigitsThatAreNotPlainCanBeOne();
    void theRightOneOpensIt();
    void wrongOnesAreSlowedDown();
    void nothingTypedIsNoTry();
};

void PinTest::onlyFourToEightDigitsThatAreNotPlainCanBeOne_data() {
    QTest::addColumn<bool>("canBe");
    for (const char* good : {"2580", "8302", "11223344", "1357", "90210", "1243"})
        QTest::newRow(good) << true;
    for (const char* bad :
         {"", "258", "123456789", "258a", "25 80", "-258", "1111", "1234", "4321", "87654321", "00000"})
        QTest::newRow(bad) << false;
}

void PinTest::onlyFourToEightDigitsThatAreNotPlainCanBeOne() {
    QFETCH(bool, canBe);
    const char* typed = QTest::currentDataTag();
    QCOMPARE(objectionToPin(typed).isEmpty(), canBe);
}

void PinTest::theRightOneOpensIt() {
    PinLock lock(Passphrase::taking("2580"), [] { return 0ms; });
    QSignalSpy opened(&lock, &PinLock::opened);
    for (const char* wrong : {"258", "25800", "2581", "0852"}) {
        PinLock other(Passphrase::taking("2580"), [] { return 0ms; });
        QSignalSpy none(&other, &PinLock::opened);
        other.submit(Passphrase::taking(wrong));
        QCOMPARE(none.count(), 0);
        QVERIFY(!other.problem().isEmpty());
    }
    lock.submit(Passphrase::taking("2580"));
    QCOMPARE(opened.count(), 1);
}

void PinTest::wrongOnesAreSlowedDown() {
    std::chrono::milliseconds now = 0ms;
    PinLock lock(Passphrase::taking("2580"), [&now] { return now; });
    QSignalSpy opened(&lock, &PinLock::opened);
    lock.submit(Passphrase::taking("1379"));
    QCOMPARE(lock.wait(), QString("Wait 1 second, then try again"));
    lock.submit(Passphrase::taking("2580")); // too early
    QCOMPARE(opened.count(), 0);
    now += 1s;
    QCOMPARE(lock.wait(), QString());
    lock.submit(Passphrase::taking("1379"));
    QCOMPARE(lock.wait(), QString("Wait 2 seconds, then try again"));
    now += 2s;
    lock.submit(Passphrase::taking("1379"));
    QCOMPARE(lock.wait(), QString("Wait 4 seconds, then try again"));
    now += 4s;
    lock.submit(Passphrase::taking("2580"));
    QCOMPARE(opened.count(), 1);
}

void PinTest::nothingTypedIsNoTry() {
    PinLock lock(Passphrase::taking("2580"), [] { return 0ms; });
    lock.submit({});
    QVERIFY(lock.problem().startsWith("Enter the PIN"));
    QCOMPARE(lock.wait(), QString());
}

QTEST_MAIN(PinTest)
#include "pin_test.moc"
