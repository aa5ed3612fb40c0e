// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"
#include "tests/app/report/sample_summaries.h"
#include "tests/support/gui/pdf_probe.h"

#include <QSet>
#include <QTest>

using namespace anteroom;

namespace {

using Value = std::optional<Interval>;

Trends::Point point(std::string date, std::vector<Value> values, std::string text,
                    std::optional<std::size_t> screening = 0, bool isJoined = false) {
    return {std::move(date), {}, std::move(values), std::move(text), screening, isJoined};
}

Value at(double value) { return Interval::of(value); }

Trends::Series mood(std::string label = "PHQ-9 score") {
    Trends::Series series;
    series.id = "phq9-score";
    series.label = std::move(label);
    series.unit = "of 27";
    series.cutOffs = {10, 20};
    series.points = {point("2027-01-10", {at(21)}, "21"), point("2027-01-24", {at(18)}, "18", 0, true),
                     point("2027-02-07", {Interval{11, 14}}, "between 11 and 14"),
                     point("2027-02-21", {std::nullopt}, "not established"),
                     point("2027-03-14", {at(9)}, "9", std::nullopt)};
    return series;
}

Trends::Series pressure() {
    Trends::Series series;
    series.kind = TrendKind::Measurement;
    series.id = "pressure-readings.systolic+diastolic";
    series.label = "Blood pressure";
    series.unit = "mmHg";
    series.parts = {"Top number", "Bottom number"};
    for (int i = 0; i < 8; ++i)
        series.points.push_back(point("2027-0" + std::to_string(1 + i / 4) + "-1" + std::to_string(i % 4),
                                      {at(128 + 3 * i), at(80 + i)},
                                      std::to_string(128 + 3 * i) + "/" + std::to_string(80 + i), 0, i > 0));
    series.points.push_back(point("2027-03-14", {at(148), at(94)}, "148/94", std::nullopt, true));
    return series;
}

Summary followed(std::vector<Trends::Series> series) {
    Summary summary = samples::sample();
    summary.language = "en";
    summary.trends.series = std::move(series);
    summary.trends.screenings = {{"2027-01-10", "r1", std::string(64, 'f')}};
    return summary;
}

/// With a folder in ANTEROOM_SCREENSHOTS, to look at them.
void keep(const QByteArray& pdf, const QString& name) {
    const QString folder = qEnvironmentVariable("ANTEROOM_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    const QList<QImage> pages = probe::picturesOf(pdf, 80);
    for (int i = 0; i < pages.size(); ++i)
        pages[i].save(folder + "/" + name + "-" + QString::number(i + 1) + ".png");
}

} // namespace

class TrendPagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyNumberCanBeReadFromThePages();
    void ofManyValuesTheFirstTheEndsAndTheLastAreWritten();
    void decimalsAreWrittenAsOnTheRestOfThePage();
    void theMarksAreExplainedThatThereAre();
    void fewStandAmongTheAnswersAndManyAfterEverything();
    void whereTheyHaveNoRoomTheyComeLastAndTheRestIsAsItWas();
    void theyTakeNoThirdPage();
    void whatWasNotReadIsSaidWithoutAPlot();
    void thereIsNoColourInThem();
    void withoutThemThePagesAreAsTheyWere();
    void nothingIsBelowEightPoints();
};

void TrendPagesTest::everyNumberCanBeReadFromThePages() {
    const QByteArray pdf = report::summaryPdf(followed({mood()}), {});
    keep(pdf, "one");
    const QString text = probe::textOf(pdf);
    for (const char* said : {"Over time", "PHQ-9 score (of 27)", "2027-01-10: 21", "2027-01-24: 18",
                             "2027-02-07: between 11 and 14", "2027-02-21: not established", "2027-03-14: 9",
                             "Cut-offs: 10, 20."})
        QVERIFY2(text.contains(said), qPrintable(QString(said) + " is not in " + text));
}

void TrendPagesTest::ofManyValuesTheFirstTheEndsAndTheLastAreWritten() {
    const QString text = probe::textOf(report::summaryPdf(followed({pressure()}), {}));
    for (const char* said : {"Blood pressure (mmHg)", "first: 128/80 (2027-01-10)", "lowest: 128/80",
                             "highest: 149/87", "last: 148/94 (2027-03-14)", "9 values in all"})
        QVERIFY2(text.contains(said), qPrintable(QString(said) + " is not in " + text));
}

void TrendPagesTest::decimalsAreWrittenAsOnTheRestOfThePage() {
    Trends::Series series;
    series.kind = TrendKind::Measurement;
    series.label = "Temperatura";
    series.unit = "C";
    series.cutOffs = {38.5};
    series.points = {point("2027-01-10", {at(38.25)}, "38,25"),
                     point("2027-03-14", {at(38.75)}, "38,75", std::nullopt)};
    Summary summary = followed({series});
    summary.language = "es-ES";
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    // In the remark, at its line, and at the ends of the plot.
    QCOMPARE(text.count("38,5"), 2);
    for (const char* end : {"38,2", "38,8"})
        QVERIFY2(text.contains(QString(end)), qPrintable(QString(end) + " is not in " + text));
    QVERIFY2(!text.contains("38."), qPrintable(text));
}

void TrendPagesTest::theMarksAreExplainedThatThereAre() {
    const QString all = probe::textOf(report::summaryPdf(followed({mood()}), {}));
    QVERIFY(all.contains("Square: this screening. Bar: known as a range. Dashed line: not established. "
                         "Thin line: a cut-off in a rule of the questionnaire."));
    const QString few = probe::textOf(report::summaryPdf(followed({pressure()}), {}));
    QVERIFY(few.contains("Square: this screening."));
    QVERIFY(!few.contains("Bar: known") && !few.contains("Dashed line") && !few.contains("Thin line"));
}

void TrendPagesTest::fewStandAmongTheAnswersAndManyAfterEverything() {
    const QString few = probe::textOf(report::summaryPdf(followed({mood(), pressure()}), {}));
    QVERIFY(few.indexOf("Over time") < few.indexOf("Two antidepressants tried"));
    std::vector<Trends::Series> many;
    for (int i = 1; i <= 9; ++i)
        many.push_back(mood("Score number " + std::to_string(i)));
    const QByteArray pdf = report::summaryPdf(followed(many), {});
    keep(pdf, "many");
    const QString text = probe::textOf(pdf);
    QVERIFY(text.indexOf("Over time") > text.indexOf("sha256"));
    QVERIFY(text.contains("Score number 9"));
}

// What has to be read is read as it would be without them.
void TrendPagesTest::whereTheyHaveNoRoomTheyComeLastAndTheRestIsAsItWas() {
    Summary summary = samples::crowded();
    summary.language = "en";
    const QStringList without = probe::pagesOf(report::summaryPdf(summary, {}));
    summary.trends = followed({mood(), mood("GAD-7 score"), pressure()}).trends;
    const QByteArray pdf = report::summaryPdf(summary, {});
    keep(pdf, "crowded");
    const QStringList with = probe::pagesOf(pdf);
    QVERIFY(with.size() <= without.size() + 1);
    const QString first = with.first();
    QCOMPARE(first.left(first.indexOf("Page 1")), without.first().left(without.first().indexOf("Page 1")));
    const QString text = with.join(QLatin1Char(' '));
    QVERIFY(text.indexOf("Over time") > text.indexOf("sha256"));
}

void TrendPagesTest::theyTakeNoThirdPage() {
    for (const report::Paper paper : {report::Paper::Letter, report::Paper::A4}) {
        std::vector<Trends::Series> six{mood(),     mood("GAD-7 score"), pressure(),
                                        pressure(), pressure(),          mood()};
        const QByteArray pdf = report::summaryPdf(followed(six), {paper, {}});
        keep(pdf, paper == report::Paper::A4 ? "six-a4" : "six");
        QCOMPARE(probe::pagesOf(pdf).size(), 2);
    }
}

void TrendPagesTest::whatWasNotReadIsSaidWithoutAPlot() {
    Summary summary = followed({});
    summary.trends.notes = {"Earlier screenings were not read: nothing of them is shown here."};
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY(text.contains("Earlier screenings were not read: nothing of them is shown here."));
    QVERIFY(!text.contains("Square"));
}

// Printed in black and white it says the same: what is drawn has one ink and its greys.
void TrendPagesTest::thereIsNoColourInThem() {
    Summary plain = samples::frame();
    plain.language = "en";
    const QByteArray without = report::summaryPdf(plain, {});
    plain.trends = followed({mood(), pressure()}).trends;
    const auto hues = [](const QByteArray& pdf) {
        QSet<int> found;
        for (const QImage& page : probe::picturesOf(pdf, 60))
            for (int y = 0; y < page.height(); ++y)
                for (int x = 0; x < page.width(); ++x) {
                    const QColor colour = page.pixelColor(x, y);
                    if (colour.hsvSaturation() > 90 && colour.value() > 60)
                        found.insert(colour.hsvHue() / 30);
                }
        return found;
    };
    QCOMPARE(hues(report::summaryPdf(plain, {})), hues(without));
}

void TrendPagesTest::withoutThemThePagesAreAsTheyWere() {
    QVERIFY(!probe::textOf(report::summaryPdf(followed({}), {})).contains("Over time"));
}

void TrendPagesTest::nothingIsBelowEightPoints() {
    for (const double size : probe::textSizesOf(report::summaryPdf(followed({mood(), pressure()}), {})))
        QVERIFY2(size > 7.9, qPrintable(QString::number(size)));
}

QTEST_MAIN(TrendPagesTest)
#include "trend_pages_test.moc"
