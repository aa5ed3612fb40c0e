// SPDX-License-Identifier: GPL-3.0-or-later
// A patient's own words that are read from the right, on pages that are read from the left.
#include "app/report/report.h"
#include "tests/app/report/sample_summaries.h"
#include "tests/support/gui/pdf_probe.h"

#include <QTest>

using namespace anteroom;

namespace {

/// Where each of these words stands on the first page that has all of them, in points from the top left.
QList<QRectF> placesOf(QByteArray pdf, const QStringList& parts) {
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    for (int page = 0; page < document.pageCount(); ++page) {
        const QString text = document.getAllText(page).text();
        QList<QRectF> places;
        for (const QString& part : parts)
            if (const auto at = text.indexOf(part); at >= 0)
                places << document
                              .getSelectionAtIndex(page, static_cast<int>(at), static_cast<int>(part.size()))
                              .boundingRectangle();
        if (places.size() == parts.size())
            return places;
    }
    return {};
}

QString ofMedicines(const QByteArray& pdf) {
    const QString text = probe::textOf(pdf);
    return text.mid(text.indexOf("Medicines"), 300);
}

void keep(const QByteArray& pdf, const QString& name) {
    const QString folder = qEnvironmentVariable("ANTEROOM_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    int page = 0;
    for (const QImage& picture : probe::picturesOf(pdf, 90))
        picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(++page));
}

const QString slept = QStringLiteral("أنام");
const QString badly = QStringLiteral("قليلا");
const QString asked = QStringLiteral("متى");

} // namespace

class RightToLeftPagesTest : public QObject {
    Q_OBJECT

private slots:
    void aPatientsWordsRunFromTheRightWithinTheirLine();
    void answersSideBySideKeepTheOrderOfThePage();
    void whatFollowsAPatientsWordsStaysBehindThem();
    void valuesOverTimeRunFromTheLeft();
};

void RightToLeftPagesTest::aPatientsWordsRunFromTheRightWithinTheirLine() {
    Summary summary = samples::sample();
    summary.medicines = {samples::line("Sleep", (slept + ' ' + badly).toStdString())};
    QVERIFY(report::printProblems(summary).empty());
    const QByteArray pdf = report::summaryPdf(summary, {});
    keep(pdf, "right-to-left-words");
    const QList<QRectF> places = placesOf(pdf, {"Sleep", slept, badly});
    QVERIFY2(places.size() == 3, qPrintable(ofMedicines(pdf)));
    QVERIFY(places[0].right() < places[2].left()); // the page's own label stands before all of it
    QVERIFY2(places[2].right() < places[1].left(), "the second word stands left of the first");
    QVERIFY(qAbs(places[0].center().y() - places[1].center().y()) < 6);
}

void RightToLeftPagesTest::answersSideBySideKeepTheOrderOfThePage() {
    Summary summary = samples::sample();
    // Between them is nothing that has a direction.
    summary.medicines = {samples::line("1", slept.toStdString()), samples::line("2", badly.toStdString())};
    const QByteArray pdf = report::summaryPdf(summary, {});
    keep(pdf, "right-to-left-answers");
    const QList<QRectF> places = placesOf(pdf, {slept, badly});
    QVERIFY2(places.size() == 2, qPrintable(ofMedicines(pdf)));
    QVERIFY(places[0].right() < places[1].left());
}

// Numbers and brackets have no direction of their own: without care they would jump over the words.
void RightToLeftPagesTest::whatFollowsAPatientsWordsStaysBehindThem() {
    Summary summary = samples::sample();
    Summary::Line line = samples::line("Sleep", (asked + " 7").toStdString());
    line.note = "with 3 boxes";
    summary.medicines = {line};
    summary.staffNotes = "Spoke for " + slept.toStdString() + " (2), then left.";
    const QByteArray pdf = report::summaryPdf(summary, {});
    keep(pdf, "right-to-left-notes");
    QList<QRectF> places = placesOf(pdf, {"Sleep", asked, "boxes"});
    QVERIFY2(places.size() == 3, qPrintable(ofMedicines(pdf)));
    QVERIFY(places[0].right() < places[1].left());
    QVERIFY(places[1].right() < places[2].left());
    places = placesOf(pdf, {"Spoke", slept, "left"});
    QVERIFY2(places.size() == 3, qPrintable(ofMedicines(pdf)));
    QVERIFY(places[0].right() < places[1].left());
    QVERIFY(places[1].right() < places[2].left());
}

void RightToLeftPagesTest::valuesOverTimeRunFromTheLeft() {
    Summary summary = samples::sample();
    summary.language = "en";
    Trends::Series series;
    series.kind = TrendKind::Measurement;
    series.id = "weight";
    series.label = QStringLiteral("الوزن").toStdString();
    series.unit = "kg";
    for (int i = 0; i < 3; ++i)
        series.points.push_back({"2027-0" + std::to_string(i + 1) + "-10",
                                 {},
                                 {Interval::of(80.0 + i)},
                                 std::to_string(80 + i),
                                 0,
                                 i > 0});
    summary.trends.series = {series};
    summary.trends.screenings = {{"2027-01-10", "r1", std::string(64, 'f')}};
    const QByteArray pdf = report::summaryPdf(summary, {});
    keep(pdf, "right-to-left-trend");
    const QString text = probe::textOf(pdf);
    QVERIFY2(text.contains(QStringLiteral("الوزن")), qPrintable(text));
    const QList<QRectF> places = placesOf(pdf, {QStringLiteral("الوزن"), "kg"});
    QVERIFY2(places.size() == 2, qPrintable(ofMedicines(pdf)));
    QVERIFY(places[0].right() < places[1].right());
    // The ends of the axis of days: the earlier at the left.
    const QList<QRectF> days = placesOf(pdf, {"2027-01-10", "2027-03-10"});
    QVERIFY2(days.size() == 2, qPrintable(ofMedicines(pdf)));
    QVERIFY(days[0].left() < days[1].left());
}

QTEST_MAIN(RightToLeftPagesTest)
#include "right_to_left_pages_test.moc"
