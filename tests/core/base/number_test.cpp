// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/local_number.h"
#include "core/base/text.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace anteroom;

class NumberTest : public QObject {
    Q_OBJECT

private slots:
    void onlyPlainDecimalsAreNumbers_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isNumber");
        QTest::addColumn<double>("number");
        const auto row = [](const char* text, double number) {
            QTest::newRow(text) << QByteArray(text) << true << number;
        };
        const auto no = [](const char* text) { QTest::newRow(text) << QByteArray(text) << false << 0.0; };
        row("140", 140);
        row("-3.5", -3.5);
        row("0", 0);
        row("-0", 0);
        row("0.50", 0.5);
        row("10.0", 10);
        row("9007199254740993", 9007199254740992.0);
        for (const char* text :
             {"",   "-",   "012",   "00",  "-01", "+1",  " 1",   "1 ",   "1e3",   "1E3", "0x10", "1.",
              ".5", "-.5", "1.2.3", "1,5", "nan", "inf", "-inf", ".inf", "1_000", "1a",  "--1",  "٣"}) {
            no(text);
        }
    }

    void onlyPlainDecimalsAreNumbers() {
        QFETCH(QByteArray, text);
        QFETCH(bool, isNumber);
        QFETCH(double, number);
        const auto parsed = parseDecimal(text.toStdString());
        QCOMPARE(parsed.has_value(), isNumber);
        if (parsed) {
            QVERIFY(*parsed == number);
            QVERIFY(!std::signbit(*parsed) || number < 0);
        }
    }

    void aNumberTooLargeForADoubleIsRefusedAndOneTooSmallIsZero() {
        QVERIFY(!parseDecimal(std::string(400, '9')));
        QVERIFY(!parseDecimal('-' + std::string(400, '9') + ".5"));
        QCOMPARE(parseDecimal("0." + std::string(400, '0') + '1'), std::optional(0.0));
    }

    void numbersArePrintedAsShortAsTheyCanBe_data() {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](double number, const char* text) {
            QTest::newRow(text) << number << QByteArray(text);
        };
        row(140, "140");
        row(0.1, "0.1");
        row(-3.5, "-3.5");
        row(0.1 + 0.2, "0.3");
        row(0.3 - 0.1, "0.2");
        row(1.0 / 3.0, "0.333333333333333");
        row(-0.0, "0");
        row(1e14, "100000000000000");
        row(999999999999999, "999999999999999");
        row(1e15, "1e+15");
        row(1e-7, "0.0000001");
        row(std::numeric_limits<double>::infinity(), "inf");
        row(-std::numeric_limits<double>::infinity(), "-inf");
    }

    void numbersArePrintedAsShortAsTheyCanBe() {
        QFETCH(double, number);
        QFETCH(QByteArray, text);
        QCOMPARE(formatNumber(number), text.toStdString());
    }

    void someSpanishWritesAComma() {
        for (const char* point : {"en", "es", "es-MX", "es-419", "en,es-ES", ""})
            QCOMPARE(localNumber(36.8, point), std::string("36.8"));
        for (const char* comma : {"es-ES", "es-AR", "es-ES,en"})
            QCOMPARE(localNumber(36.8, comma), std::string("36,8"));
        QCOMPARE(localNumber(1480, "es-ES"), std::string("1480"));
    }

    void whatIsWrittenInFifteenDigitsReadsBackAsTheSameNumber() {
        std::mt19937_64 random(1);
        std::uniform_int_distribution<std::int64_t> digits(-999'999'999'999'999, 999'999'999'999'999);
        std::uniform_int_distribution<int> places(0, 40);
        for (int i = 0; i < 20000; ++i) {
            const double number = static_cast<double>(digits(random)) / std::pow(10.0, places(random) % 23);
            const std::string written = formatNumber(number);
            QCOMPARE(formatNumber(*parseDecimal(written)), written);
            const std::string whole = std::to_string(digits(random));
            QCOMPARE(formatNumber(*parseDecimal(whole)), whole);
        }
    }
};

QTEST_APPLESS_MAIN(NumberTest)
#include "number_test.moc"
