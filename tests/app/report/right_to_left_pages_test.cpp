// SPDX-License-Identifier: GPL-3.0-or-later
// A patient's own words that are read from the right, on pages that are read from the left; and pages that
// are read from the right themselves.
#include "app/report/report.h"
#include "app/report/text_block.h"
#include "tests/app/report/sample_summaries.h"
#include "tests/support/gui/pdf_probe.h"
#include "tests/support/questionnaire_from.h"

#include <QPainter>
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

constexpr double pageWidth = 612; // Letter, in points
constexpr double margin = 34;     // 12 mm

bool beginsAtTheRight(QRectF place) { return qAbs(pageWidth - margin - place.right()) < 3; }

/// Whether anything is printed on the first page there.
bool hasInk(const QByteArray& pdf, QRectF place) {
    constexpr int dots = 144;
    const QImage page = probe::picturesOf(pdf, dots).first();
    const QRect pixels = QRectF(place.topLeft() * dots / 72, place.size() * dots / 72).toRect();
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            if (qGray(page.pixel(x, y)) < 160)
                return true;
    return false;
}

QRectF rightOf(QRectF word) { return {word.right() + 2, word.top(), 12, word.height()}; }
QRectF leftOf(QRectF word) { return {word.left() - 14, word.top(), 12, word.height()}; }

std::shared_ptr<const Questionnaire> inHebrew() {
    return test::questionnaireFrom(R"(anteroom: 1
id: from-right
version: 1.0.0
title: {he: שאלון, en: Form}
license: CC0-1.0
languages: [he, en]
sections:
  - id: main
    title: {he: כללי, en: General}
    questions:
      - id: tea
        type: choice
        text: {he: "משקה (tea)?", en: "A drink?"}
        options: [{id: hot, text: {he: חם, en: Hot}}, {id: cold, text: {he: קר, en: Cold}}]
        not-sure: no
        prefer-not-to-say: no
)");
}

Summary summaryInHebrew() {
    Summary summary = samples::sample();
    summary.language = "he";
    summary.title = QStringLiteral("סיכום").toStdString();
    summary.medicines = {samples::line("Sleep", QStringLiteral("גרוע").toStdString()),
                         samples::line(QStringLiteral("תרופה").toStdString(), "7 mg daily")};
    return summary;
}

} // namespace

class RightToLeftPagesTest : public QObject {
    Q_OBJECT

private slots:
    void aPatientsWordsRunFromTheRightWithinTheirLine();
    void answersSideBySideKeepTheOrderOfThePage();
    void whatFollowsAPatientsWordsStaysBehindThem();
    void whatIsSaidOfAPatientsWordsReadsAsThePage();
    void valuesOverTimeRunFromTheLeft_data();
    void valuesOverTimeRunFromTheLeft();
    void aFormIsReadFromTheRight();
    void aSummaryIsReadFromTheRight();
    void whatIsReadFromTheLeftKeepsItsOrderOnAPageFromTheRight();
    void blanksAtTheEndOfALineTakeNoRoom();
    void everyPageIsReadFromTheRight();
    void aDocumentKnowsNothingOfTheOneBefore();
    void aLogoIsNotSeenInAMirror();
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

// The first letter that has a direction is the patient's, and the sentence is the page's all the same.
void RightToLeftPagesTest::whatIsSaidOfAPatientsWordsReadsAsThePage() {
    Summary summary = samples::sample();
    const QString said = QStringLiteral("“%1 3 %2” (in the language “ar”)").arg(slept, badly);
    summary.medicines = {samples::line("Sleep", said.toStdString())};
    const QByteArray pdf = report::summaryPdf(summary, {});
    keep(pdf, "right-to-left-said-of");
    const QList<QRectF> places = placesOf(pdf, {"Sleep", slept, badly, "language"});
    QVERIFY2(places.size() == 4, qPrintable(ofMedicines(pdf)));
    QVERIFY(places[0].right() < places[2].left());
    QVERIFY2(places[2].right() < places[1].left(), "the second word stands left of the first");
    QVERIFY2(places[1].right() < places[3].left(), "what is said of the words stands behind them");
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

void RightToLeftPagesTest::valuesOverTimeRunFromTheLeft_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("page from the left") << "en";
    QTest::newRow("page from the right") << "ar";
}

void RightToLeftPagesTest::valuesOverTimeRunFromTheLeft() {
    QFETCH(QString, language);
    Summary summary = samples::sample();
    summary.language = language.toStdString();
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
    keep(pdf, "right-to-left-trend-" + language);
    const QString text = probe::textOf(pdf);
    QVERIFY2(text.contains(QStringLiteral("الوزن")), qPrintable(text));
    const QList<QRectF> places = placesOf(pdf, {QStringLiteral("الوزن"), "kg"});
    QVERIFY2(places.size() == 2, qPrintable(ofMedicines(pdf)));
    if (language == "en")
        QVERIFY(places[0].right() < places[1].right());
    else
        QVERIFY(places[0].left() > places[1].left());
    // The ends of the axis of days: the earlier at the left.
    const QList<QRectF> days = placesOf(pdf, {"2027-01-10", "2027-03-10"});
    QVERIFY2(days.size() == 2, qPrintable(ofMedicines(pdf)));
    QVERIFY(days[0].left() < days[1].left());
}

void RightToLeftPagesTest::aFormIsReadFromTheRight() {
    const QByteArray pdf = report::paperFormPdf(*inHebrew(), "he", {});
    keep(pdf, "from-the-right-form");
    const QList<QRectF> places = placesOf(pdf, {"שאלון", "כללי", "חם", "קר"});
    QVERIFY2(places.size() == 4, qPrintable(probe::textOf(pdf)));
    QVERIFY2(beginsAtTheRight(places[0]), "the title");
    QVERIFY2(beginsAtTheRight(places[1]), "the heading of a section");
    const QList<QRectF> question = placesOf(pdf, {"משקה", "tea"});
    QVERIFY2(hasInk(pdf, {question[0].right() + 4, question[0].top(), 20, question[0].height()}),
             "the number of the question at its right");
    QVERIFY(question[0].right() > pageWidth - margin - 30);
    QVERIFY(question[1].right() < question[0].left());
    const QRectF hot = places[2];
    const QRectF cold = places[3];
    QVERIFY2(cold.right() < hot.left(), "the first option stands right of the second");
    QVERIFY2(hasInk(pdf, rightOf(hot)) && hasInk(pdf, rightOf(cold)), "boxes at the right of their words");
    QVERIFY(!hasInk(pdf, leftOf(cold)));
}

void RightToLeftPagesTest::aSummaryIsReadFromTheRight() {
    const QByteArray pdf = report::summaryPdf(summaryInHebrew(), {});
    keep(pdf, "from-the-right-summary");
    QList<QRectF> places = placesOf(pdf, {"סיכום", "Riverside", "Safety", "Page"});
    QVERIFY2(places.size() == 4, qPrintable(probe::textOf(pdf)));
    QVERIFY2(beginsAtTheRight(places[0]), "the title");
    QVERIFY2(qAbs(places[1].left() - margin) < 3, "the clinic at the other side");
    QVERIFY2(places[2].right() > pageWidth / 2, "a heading in another language begins at the right too");
    QVERIFY2(qAbs(places[3].left() - margin) < 3, "the number of the page");
    places = placesOf(pdf, {"discussed"});
    QVERIFY2(hasInk(pdf, rightOf(places[0])) && !hasInk(pdf, leftOf(places[0])), "a box");
}

// A label in English, an answer in Hebrew, and the other way round.
void RightToLeftPagesTest::whatIsReadFromTheLeftKeepsItsOrderOnAPageFromTheRight() {
    const QByteArray pdf = report::summaryPdf(summaryInHebrew(), {});
    QList<QRectF> places = placesOf(pdf, {"Sleep", "גרוע"});
    QVERIFY2(places.size() == 2, qPrintable(ofMedicines(pdf)));
    QVERIFY2(places[1].right() < places[0].left(), "the answer follows its label, to the left");
    places = placesOf(pdf, {"תרופה", "7 mg", "daily"});
    QVERIFY2(places.size() == 3, qPrintable(ofMedicines(pdf)));
    QVERIFY(places[2].right() < places[0].left());
    QVERIFY2(places[1].right() < places[2].left(), "a dose keeps its order");
}

// As somebody typed them, or as they stand between two texts of which the second is missing.
void RightToLeftPagesTest::blanksAtTheEndOfALineTakeNoRoom() {
    Summary summary = summaryInHebrew();
    summary.title = "Screening summary   ";
    summary.recordNotes = {"Corrected once.    \nWritten on two lines.  "};
    const QByteArray pdf = report::summaryPdf(summary, {});
    keep(pdf, "from-the-right-blanks");
    const QList<QRectF> places = placesOf(pdf, {"Screening summary", "Corrected once.", "two lines."});
    QVERIFY2(places.size() == 3, qPrintable(probe::textOf(pdf)));
    QVERIFY2(beginsAtTheRight(places[0]), qPrintable(QString::number(places[0].right())));
    QVERIFY2(qAbs(places[1].right() - places[2].right()) < 1, "both lines begin at one place");
    summary.language = "en";
    summary.identity.clinicName += "    ";
    const QByteArray fromLeft = report::summaryPdf(summary, {});
    const QList<QRectF> clinic = placesOf(fromLeft, {"Riverside Clinic (sample)"});
    QVERIFY2(clinic.size() == 1, qPrintable(probe::textOf(fromLeft)));
    QVERIFY2(beginsAtTheRight(clinic[0]), "what stands at the right of a page ends there");
}

// The side that a page is read from comes with the call.
void RightToLeftPagesTest::aDocumentKnowsNothingOfTheOneBefore() {
    using namespace report;
    TextBlock words(RichText(Voice::Body, QStringLiteral("Sleep: ") + slept + QStringLiteral(" (8).")));
    const auto picture = [&words](ReadFrom side) {
        QImage image(4000, 400, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        words.layOut(4000, side);
        words.paint(painter, {0, 0}, {-1, 1e6});
        return image;
    };
    const QImage fromLeft = picture(ReadFrom::Left);
    const QImage fromRight = picture(ReadFrom::Right);
    QVERIFY(fromLeft != fromRight);
    QCOMPARE(picture(ReadFrom::Left), fromLeft);
}

void RightToLeftPagesTest::everyPageIsReadFromTheRight() {
    Summary summary = summaryInHebrew();
    summary.staffNotes = QStringLiteral("הערה ").repeated(3000).toStdString() + "end";
    const QByteArray pdf = report::summaryPdf(summary, {});
    const QStringList pages = probe::pagesOf(pdf);
    QVERIFY(pages.size() > 2);
    const QList<QRectF> places = placesOf(pdf, {QStringLiteral("Page 2 of %1").arg(pages.size())});
    QCOMPARE(places.size(), 1);
    QVERIFY(qAbs(places[0].left() - margin) < 3);
}

void RightToLeftPagesTest::aLogoIsNotSeenInAMirror() {
    report::ReportOptions options;
    options.logo = QImage(400, 100, QImage::Format_RGB32);
    options.logo.fill(Qt::white);
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            options.logo.setPixel(x, y, 0xff000000); // black at its left end
    const QByteArray pdf = report::paperFormPdf(*inHebrew(), "he", options);
    keep(pdf, "from-the-right-logo");
    QVERIFY(hasInk(pdf, {margin + 2, margin, 20, 10}));
    QVERIFY(!hasInk(pdf, {margin + 110, margin, 30, 10}));
}

QTEST_MAIN(RightToLeftPagesTest)
#include "right_to_left_pages_test.moc"
