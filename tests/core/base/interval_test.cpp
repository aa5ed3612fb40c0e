// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/interval.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace anteroom;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double most = std::numeric_limits<double>::max();
constexpr std::array<Relation, 6> relations{Relation::Equal,   Relation::NotEqual,
                                            Relation::Less,    Relation::LessOrEqual,
                                            Relation::Greater, Relation::GreaterOrEqual};

bool holds(int a, Relation relation, int b) {
    switch (relation) {
    case Relation::Equal:
        return a == b;
    case Relation::NotEqual:
        return a != b;
    case Relation::Less:
        return a < b;
    case Relation::LessOrEqual:
        return a <= b;
    case Relation::Greater:
        return a > b;
    case Relation::GreaterOrEqual:
        return a >= b;
    }
    return false;
}

Truth bruteForce(Interval a, Relation relation, Interval b) {
    bool some = false;
    bool every = true;
    for (int x = int(a.low); x <= int(a.high); ++x) {
        for (int y = int(b.low); y <= int(b.high); ++y) {
            some = some || holds(x, relation, y);
            every = every && holds(x, relation, y);
        }
    }
    return every ? Truth::True : some ? Truth::Unknown : Truth::False;
}

template <typename Visit>
void forSmallIntervals(Visit visit) {
    for (int low = -3; low <= 3; ++low) {
        for (int high = low; high <= 3; ++high) {
            visit(Interval{double(low), double(high)});
        }
    }
}

} // namespace

class IntervalTest : public QObject {
    Q_OBJECT

private slots:
    void comparisonAgreesWithTryingAllMembers() {
        forSmallIntervals([](Interval a) {
            forSmallIntervals([a](Interval b) {
                for (const Relation relation : relations) {
                    QCOMPARE(compare(a, relation, b, Truth::Unknown), bruteForce(a, relation, b));
                }
            });
        });
    }

    // Each of these is off by one binary digit.
    void decimalsCompareAsTheyAreWritten() {
        const auto point = [](double number) { return Interval::of(number); };
        const auto isSame = [](Interval a, Interval b) {
            return compare(a, Relation::Equal, b, Truth::Unknown) == Truth::True &&
                   compare(a, Relation::NotEqual, b, Truth::Unknown) == Truth::False &&
                   compare(a, Relation::Less, b, Truth::Unknown) == Truth::False &&
                   compare(a, Relation::LessOrEqual, b, Truth::Unknown) == Truth::True &&
                   compare(a, Relation::Greater, b, Truth::Unknown) == Truth::False &&
                   compare(a, Relation::GreaterOrEqual, b, Truth::Unknown) == Truth::True;
        };
        QVERIFY(isSame(point(0.1) + point(0.2), point(0.3)));
        QVERIFY(isSame(point(0.1) * point(3), point(0.3)));
        QVERIFY(isSame((point(0.1) + point(0.2)) / point(2), point(0.15)));
        QVERIFY(isSame(point(0.3) - point(0.1) - point(0.2), point(0)));
        QVERIFY(isSame(point(1000000.1) - point(1000000), point(0.1)));
        QVERIFY(!isSame(point(0.3), point(0.300001)));
        QVERIFY(!isSame(point(999999.000001), point(999999)));
        QCOMPARE((point(0.3) - point(0.1) - point(0.2)).contains(0), true);
        QCOMPARE(point(1) / (point(0.3) - point(0.1) - point(0.2)), Interval());
    }

    void comparisonGivesBackTheUnknownItWasHanded() {
        QCOMPARE(compare({0, 5}, Relation::Greater, Interval::of(3), Truth::Waiting), Truth::Waiting);
        QCOMPARE(compare({0, 5}, Relation::Greater, Interval::of(3), Truth::Unknown), Truth::Unknown);
    }

    void anUnboundedNumberDecidesNothing() {
        for (const Relation relation : relations) {
            QCOMPARE(compare({}, relation, Interval::of(3), Truth::Unknown), Truth::Unknown);
            QCOMPARE(compare({}, relation, {}, Truth::Unknown), Truth::Unknown);
        }
        QCOMPARE(compare({10, inf}, Relation::GreaterOrEqual, Interval::of(10), Truth::Unknown), Truth::True);
        QCOMPARE(compare({-inf, 9}, Relation::GreaterOrEqual, Interval::of(10), Truth::Unknown),
                 Truth::False);
    }

    void arithmeticHoldsEveryResultOfTwoMembers() {
        forSmallIntervals([](Interval a) {
            forSmallIntervals([a](Interval b) {
                for (double x = a.low; x <= a.high; x += 0.5) {
                    for (double y = b.low; y <= b.high; y += 0.5) {
                        QVERIFY((a + b).contains(x + y));
                        QVERIFY((a - b).contains(x - y));
                        QVERIFY((a * b).contains(x * y));
                        QVERIFY(y == 0 || (a / b).contains(x / y));
                        QVERIFY(minimum(a, b).contains(std::min(x, y)));
                        QVERIFY(maximum(a, b).contains(std::max(x, y)));
                        QVERIFY(hull(a, b).contains(x) && hull(a, b).contains(y));
                    }
                }
            });
        });
    }

    void arithmeticIsAsTightAsItCanBe_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("expectedLow");
        QTest::addColumn<double>("expectedHigh");
        const auto row = [](const char* name, Interval got, Interval expected) {
            QTest::newRow(name) << got.low << got.high << expected.low << expected.high;
        };
        row("sum", Interval{1, 2} + Interval{10, 20}, {11, 22});
        row("difference", Interval{1, 2} - Interval{10, 20}, {-19, -8});
        row("product of mixed signs", Interval{-2, 3} * Interval{-5, 7}, {-15, 21});
        row("quotient", Interval{6, 12} / Interval{2, 3}, {2, 6});
        row("quotient by a negative", Interval{6, 12} / Interval{-3, -2}, {-6, -2});
        row("points stay points", Interval::of(0.3) / Interval::of(0.1), Interval::of(0.3 / 0.1));
        row("unbounded by zero", Interval{} * Interval::of(0), {0, 0});
        row("half bounded by zero to one", Interval{1, inf} * Interval{0, 1}, {0, inf});
        row("unbounded sum", Interval{} + Interval::of(1), {});
        row("unbounded difference", Interval{0, inf} - Interval{0, inf}, {});
        row("division by zero", Interval{1, 2} / Interval::of(0), {});
        row("division over zero", Interval{1, 2} / Interval{-1, 1}, {});
        row("division by zero at the edge", Interval{1, 2} / Interval{0, 4}, {});
        row("division by something unbounded", Interval{1, 2} / Interval{1, inf}, {0, 2});
        row("both unbounded", Interval{1, inf} / Interval{1, inf}, {0, inf});
        row("both unbounded below", Interval{-inf, -1} / Interval{-inf, -1}, {0, inf});
        row("zero by something unbounded", Interval::of(0) / Interval{1, inf}, {0, 0});
        row("product too large for a double", Interval::of(most) * Interval::of(2), {most, inf});
        row("sum too small for a double", Interval::of(-most) + Interval::of(-most), {-inf, -most});
        row("hull", hull({1, 2}, {5, 6}), {1, 6});
        row("minimum", minimum({1, 9}, {3, 4}), {1, 4});
        row("maximum", maximum({1, 9}, {3, 4}), {3, 9});
    }

    void arithmeticIsAsTightAsItCanBe() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, expectedLow);
        QFETCH(double, expectedHigh);
        QVERIFY(low == expectedLow);
        QVERIFY(high == expectedHigh);
    }

    void noBoundIsEverNotANumber() {
        const std::array<double, 6> bounds{-inf, -most, -1, 0, 1, most};
        for (const double a : bounds) {
            for (const double b : bounds) {
                const Interval x{a, inf};
                const Interval y{b, inf};
                for (const Interval result : {x + y, x - y, x * y, x / y, y - x, y / x}) {
                    QVERIFY(!std::isnan(result.low) && !std::isnan(result.high));
                    QVERIFY(result.low <= result.high && result.low < inf && result.high > -inf);
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(IntervalTest)
#include "interval_test.moc"
