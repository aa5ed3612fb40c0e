// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/packed.h"

#include <QTest>

#include <random>

using namespace anteroom;
using records::PackReader;
using records::PackWriter;

namespace {

const Tag someTag{1, 2, 3, 254, 255};

std::string example() {
    PackWriter out;
    out.text("name");
    out.number(300);
    out.text("");
    out.text("name");
    out.tag(someTag);
    out.time({*Date::of(2027, 3, 14), 832});
    out.number(1);
    return out.packed();
}

} // namespace

class PackedTest : public QObject {
    Q_OBJECT

private slots:
    void numbersComeBack_data();
    void numbersComeBack();
    void everyDayOfTheCalendarComesBack();
    void valuesComeBackInTheirOrder();
    void aTextIsSpeltOutOnce();
    void whatIsCutOffIsNeverDone();
    void whatIsLeftOverIsNotDone();
    void whateverTheBytesAreReadingEnds();
};

void PackedTest::numbersComeBack_data() {
    QTest::addColumn<quint64>("number");
    for (const quint64 number : {0ULL, 1ULL, 127ULL, 128ULL, 16383ULL, 16384ULL, 1ULL << 62, ~0ULL})
        QTest::addRow("%llu", static_cast<unsigned long long>(number)) << number;
}

void PackedTest::numbersComeBack() {
    QFETCH(quint64, number);
    PackWriter out;
    out.number(number);
    const std::string packed = out.packed();
    PackReader in(packed);
    QCOMPARE(in.number(), number);
    QVERIFY(in.isDone());
}

void PackedTest::everyDayOfTheCalendarComesBack() {
    for (const Date day :
         {*Date::of(1800, 1, 1), *Date::of(1969, 12, 31), *Date::of(1970, 1, 1), *Date::of(2299, 12, 31)})
        for (const int minute : {0, 1439}) {
            PackWriter out;
            out.time({day, minute});
            const std::string packed = out.packed();
            PackReader in(packed);
            QVERIFY(in.time() == (Timestamp{day, minute}));
            QVERIFY(in.isDone());
        }
}

void PackedTest::valuesComeBackInTheirOrder() {
    const std::string packed = example();
    PackReader in(packed);
    QVERIFY(in.text() == "name");
    QCOMPARE(in.number(), std::uint64_t{300});
    QVERIFY(in.text().empty());
    QVERIFY(in.text() == "name");
    QVERIFY(in.tag() == someTag);
    QVERIFY(in.time() == (Timestamp{*Date::of(2027, 3, 14), 832}));
    QVERIFY(in.flag());
    QVERIFY(in.isDone());
}

void PackedTest::aTextIsSpeltOutOnce() {
    const std::string packed = example();
    QCOMPARE(packed.find("name"), packed.rfind("name"));
}

void PackedTest::whatIsCutOffIsNeverDone() {
    const std::string packed = example();
    for (std::size_t size = 0; size < packed.size(); ++size) {
        PackReader in(std::string_view(packed).substr(0, size));
        in.text();
        in.number();
        in.text();
        in.text();
        in.tag();
        in.time();
        in.flag();
        QVERIFY2(!in.isDone(), qPrintable(QString::number(size)));
    }
}

void PackedTest::whatIsLeftOverIsNotDone() {
    PackWriter out;
    out.number(1);
    out.number(2);
    const std::string packed = out.packed();
    PackReader in(packed);
    in.number();
    QVERIFY(in.good());
    QVERIFY(!in.isDone());
}

void PackedTest::whateverTheBytesAreReadingEnds() {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 60, '\0');
        for (char& c : bytes)
            c = static_cast<char>(random() % 4 == 0 ? 0xff : random() % 8);
        PackReader in(bytes);
        for (std::size_t left = in.count(); left > 0 && in.good(); --left) {
            in.text();
            in.time();
            in.tag();
        }
        QVERIFY(in.good() || in.text().empty());
    }
}

QTEST_APPLESS_MAIN(PackedTest)
#include "packed_test.moc"
