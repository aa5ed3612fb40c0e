// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/plot_scale.h"

#include <QTest>

#include <limits>

using namespace anteroom;
using namespace anteroom::report;

namespace {

constexpr double unbound = std::numeric_limits<double>::infinity();

Trends::Series series(TrendKind kind, const std::vector<Interval>& values, std::vector<double> cutOffs = {}) {
    Trends::Series made;
    made.kind = kind;
    made.cutOffs = std::move(cutOffs);
    for (const Interval& value : values)
        made.points.push_back({"2027-03-14", {}, {value}, {}});
    return made;
}

QByteArray ends(const PlotScale& scale) {
    return QByteArray::number(scale.low) + " to " + QByteArray::number(scale.high);
}

} // namespace

class PlotScaleTest : public QObject {
    Q_OBJECT

private slots:
    void endsAreRoundAndAllLiesBetweenThem_data();
    void endsAreRoundAndAllLiesBetweenThem();
    void whatHasNoBoundEndsAtTheEdge();
    void daysStandAsFarApartAsInTime();
};

void PlotScaleTest::endsAreRoundAndAllLiesBetweenThem_data() {
    using Values = std::vector<Interval>;
    QTest::addColumn<TrendKind>("kind");
    QTest::addColumn<Values>("values");
    QTest::addColumn<std::vector<double>>("cutOffs");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, TrendKind kind, const Values& values,
                        const std::vector<double>& cutOffs, const char* expected) {
        QTest::newRow(name) << kind << values << cutOffs << QByteArray(expected);
    };
    const auto at = [](double value) { return Interval::of(value); };
    row("a score from nought", TrendKind::Score, {at(14), at(17)}, {}, "0 to 20");
    row("with its cut-offs", TrendKind::Score, {at(4)}, {10, 20}, "0 to 25");
    row("a measurement", TrendKind::Measurement, {at(131), at(148)}, {}, "130 to 150");
    row("one alone", TrendKind::Measurement, {at(80)}, {}, "75 to 85");
    row("all the same", TrendKind::Measurement, {at(82.5), at(82.5)}, {}, "80 to 85");
    row("small ones", TrendKind::Measurement, {at(36.6), at(37.1)}, {}, "36.5 to 37.2");
    row("nought", TrendKind::Score, {at(0), at(0)}, {}, "0 to 1");
    row("a range", TrendKind::Score, {{2, 14}}, {}, "0 to 15");
    row("without a bound", TrendKind::Score, {{12, unbound}}, {}, "0 to 15");
    row("nothing", TrendKind::Score, {}, {}, "0 to 1");
}

void PlotScaleTest::endsAreRoundAndAllLiesBetweenThem() {
    QFETCH(TrendKind, kind);
    QFETCH(std::vector<Interval>, values);
    QFETCH(std::vector<double>, cutOffs);
    QFETCH(QByteArray, expected);
    QCOMPARE(ends(scaleOf(series(kind, values, cutOffs))), expected);
}

void PlotScaleTest::whatHasNoBoundEndsAtTheEdge() {
    const PlotScale scale{10, 20};
    QCOMPARE(scale.place(15), 0.5);
    QCOMPARE(scale.place(unbound), 1.0);
    QCOMPARE(scale.place(-unbound), 0.0);
}

void PlotScaleTest::daysStandAsFarApartAsInTime() {
    const auto at = [](const char* date, const char* time = "") { return Trends::Point{date, time, {}, {}}; };
    QCOMPARE(timesOf({at("2027-01-01"), at("2027-01-11"), at("2027-02-10")}),
             (std::vector<double>{0, 0.25, 1}));
    QCOMPARE(timesOf({at("2027-01-01", "06:00"), at("2027-01-01", "18:00"), at("2027-01-02", "06:00")}),
             (std::vector<double>{0, 0.5, 1}));
    QCOMPARE(timesOf({at("2027-01-01"), at("2027-01-01")}), (std::vector<double>{0.25, 0.75}));
    QCOMPARE(timesOf({}), std::vector<double>());
}

QTEST_APPLESS_MAIN(PlotScaleTest)
#include "plot_scale_test.moc"
