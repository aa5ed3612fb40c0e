// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"
#include "app/report/typeface.h"
#include "tests/app/report/sample_summaries.h"
#include "tests/support/gui/pdf_probe.h"

#include <QGuiApplication>
#include <QPalette>
#include <QTest>

#include <algorithm>

using namespace anteroom;
using report::Paper;

class PrintQualityTest : public QObject {
    Q_OBJECT

private slots:
    void qtComplainsOfNoFont_data(); // first: it complains of each font once
    void qtComplainsOfNoFont();
    void fontsAreLookedUpOnceForAllTextInOneVoice();
    void everyFontIsEmbedded();
    void nothingIsSmallerThanEightPoints();
    void nothingStandsInTheMargins_data();
    void nothingStandsInTheMargins();
    void aDarkPaletteChangesNothing();
    void ligaturesAreOff();
    void theLogoPrintsAtMostFifteenMillimetresHigh();
    void namesInOtherScriptsPrint_data();
    void namesInOtherScriptsPrint();
    void whatIsReadOfJoinedLettersIsNotSeen();
    void whatNoFontPrintsIsNamedAndMarked();
    void everyPlaceThatPrintsIsLookedAt();
    void whatCannotBeReadFromThePdfAgainIsNamedAndCoded();
    void aRareCharacterAfterIndianLettersIsOne();
    void controlCharactersDoNotPrint();
};

void PrintQualityTest::fontsAreLookedUpOnceForAllTextInOneVoice() {
    // Copies share what Qt found for them; a font of its own is looked up in thirty families.
    const QFont font = report::fontOf(report::Voice::Body);
    QVERIFY(report::fontOf(report::Voice::Body).isCopyOf(font));
    QVERIFY(!report::fontOf(report::Voice::Strong).isCopyOf(font));
    QVERIFY(!report::fontOf(report::Voice::Body, QChar::Script_Arabic).isCopyOf(font));
}

void PrintQualityTest::everyFontIsEmbedded() {
    const QByteArray pdf = report::summaryPdf(samples::crowded(), {});
    const auto fonts = pdf.count("/Type /FontDescriptor");
    const auto files = pdf.count("/FontFile");
    QVERIFY(fonts >= 2);
    QCOMPARE(files, fonts);
    QVERIFY(pdf.contains("NotoSans-Regular"));
}

void PrintQualityTest::nothingIsSmallerThanEightPoints() {
    for (const Summary& summary : {samples::sample(), samples::empty(), samples::crowded()}) {
        const QList<double> sizes = probe::textSizesOf(report::summaryPdf(summary, {}));
        QVERIFY(sizes.size() > 50);
        const double least = *std::min_element(sizes.begin(), sizes.end());
        QVERIFY2(least >= 7.99, qPrintable(QString::number(least)));
    }
}

void PrintQualityTest::nothingStandsInTheMargins_data() {
    QTest::addColumn<int>("paper");
    QTest::addColumn<QSize>("millimetres");
    QTest::newRow("letter") << static_cast<int>(Paper::Letter) << QSize(216, 279);
    QTest::newRow("a4") << static_cast<int>(Paper::A4) << QSize(210, 297);
}

void PrintQualityTest::nothingStandsInTheMargins() {
    QFETCH(int, paper);
    QFETCH(QSize, millimetres);
    Summary summary = samples::crowded();
    summary.identity.patientName = std::string(300, 'W'); // one long word must break, not run off the paper
    summary.medicines.push_back(samples::line(std::string(200, 'M'), std::string(500, 'W')));
    constexpr int dots = 72;
    constexpr int margin = dots * 10 / 25; // 10 of the 10.5 mm
    const QList<QImage> pages =
        probe::picturesOf(report::summaryPdf(summary, {static_cast<Paper>(paper), {}}), dots);
    QVERIFY(!pages.isEmpty());
    for (const QImage& page : pages) {
        QCOMPARE(QSize(qRound(page.width() * 25.4 / dots), qRound(page.height() * 25.4 / dots)), millimetres);
        const QRect inner = page.rect().adjusted(margin, margin, -margin, -margin);
        int inked = 0;
        QStringList outside;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x) {
                const bool white = (page.pixel(x, y) & 0xffffff) == 0xffffff;
                if (!white && !inner.contains(x, y))
                    outside << QStringLiteral("%1, %2").arg(x).arg(y);
                inked += white ? 0 : 1;
            }
        QVERIFY(inked > 1000);
        QVERIFY2(outside.isEmpty(), qPrintable(outside.mid(0, 5).join("; ")));
    }
}

void PrintQualityTest::aDarkPaletteChangesNothing() {
    const QList<QImage> light = probe::picturesOf(report::summaryPdf(samples::sample(), {}), 60);
    const QPalette before = QGuiApplication::palette();
    QPalette dark(Qt::white, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::Base, Qt::black);
    QGuiApplication::setPalette(dark);
    const QList<QImage> printed = probe::picturesOf(report::summaryPdf(samples::sample(), {}), 60);
    QGuiApplication::setPalette(before);
    QCOMPARE(printed, light);
}

void PrintQualityTest::ligaturesAreOff() {
    Summary summary = samples::sample();
    summary.staffNotes = "fluffy office file, first affliction";
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY(text.contains("fluffy office file, first affliction"));
    for (const QChar ligature : {QChar(0xfb00), QChar(0xfb01), QChar(0xfb02), QChar(0xfb03)})
        QVERIFY(!text.contains(ligature));
}

void PrintQualityTest::theLogoPrintsAtMostFifteenMillimetresHigh() {
    QImage logo(300, 900, QImage::Format_RGB32);
    logo.fill(qRgb(255, 0, 255));
    const QImage page =
        probe::picturesOf(report::summaryPdf(samples::sample(), {Paper::Letter, logo}), 254).first();
    int top = page.height();
    int bottom = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = page.width() / 2; x < page.width(); ++x)
            if (page.pixelColor(x, y) == QColor(255, 0, 255)) {
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
    QVERIFY(bottom > top);
    QVERIFY2(bottom - top <= 152, qPrintable(QString::number(bottom - top)));
    QVERIFY2(bottom - top >= 140, qPrintable(QString::number(bottom - top)));
}

void PrintQualityTest::namesInOtherScriptsPrint_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("Arabic") << QStringLiteral("محمد عبد الله");
    QTest::newRow("Hebrew") << QStringLiteral("שרה לוי");
    QTest::newRow("Arabic with Latin and digits") << QStringLiteral("محمد Omar بن علي 7");
    QTest::newRow("Devanagari") << QStringLiteral("प्रिया शर्मा");
    QTest::newRow("Bengali") << QStringLiteral("শ্রী চট্টোপাধ্যায়");
    QTest::newRow("Tamil") << QStringLiteral("தமிழ் செல்வி");
    QTest::newRow("Malayalam") << QStringLiteral("കൃഷ്ണൻ നായർ");
    QTest::newRow("Thai") << QStringLiteral("สมชาย ใจดี");
    QTest::newRow("Khmer") << QStringLiteral("ស្រី");
    QTest::newRow("Chinese") << QStringLiteral("山田");
    QTest::newRow("Korean") << QStringLiteral("김민수");
    QTest::newRow("Cyrillic") << QStringLiteral("Анна Иванова");
    QTest::newRow("Greek") << QStringLiteral("Ελένη Παππά");
    QTest::newRow("Vietnamese") << QStringLiteral("Nguyễn Thị Hương");
    QTest::newRow("combining accents") << QStringLiteral("Zoe\u0308 A\u030Angstro\u0308m");
}

void PrintQualityTest::namesInOtherScriptsPrint() {
    QFETCH(QString, name);
    Summary summary = samples::sample();
    summary.identity.patientName = name.toStdString();
    QVERIFY(report::printProblems(summary).empty());
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY2(!text.contains("[U+"), qPrintable(text.left(200)));
    // Composed and not more: a ligature or a form of a letter is not the letter.
    const QString composed = text.normalized(QString::NormalizationForm_C);
    for (const QString& word : name.normalized(QString::NormalizationForm_C).split(QLatin1Char(' ')))
        QVERIFY2(composed.contains(word), qPrintable(word + " in: " + composed.left(300)));
}

// The letters that are read are not the ink: without the outlines the page would be blank there.
void PrintQualityTest::whatIsReadOfJoinedLettersIsNotSeen() {
    Summary summary = samples::sample();
    const auto inkOfName = [&](const char* name) {
        summary.identity.patientName = name;
        const QImage page = probe::picturesOf(report::summaryPdf(summary, {}), 100).first();
        summary.identity.patientName = {};
        const QImage without = probe::picturesOf(report::summaryPdf(summary, {}), 100).first();
        int dark = 0;
        for (int y = 0; y < page.height() / 6; ++y)
            for (int x = 0; x < page.width() / 3; ++x)
                dark += qGray(page.pixel(x, y)) < 128 && qGray(without.pixel(x, y)) >= 128 ? 1 : 0;
        return dark;
    };
    // Two letters join to one: "ksha" has the ink of one letter, not of three and a stroke.
    const int joined = inkOfName("\u0915\u094d\u0937");
    const int apart = inkOfName("\u0915\u094d\u200c\u0937");
    QVERIFY2(joined > 20, qPrintable(QString::number(joined)));
    QVERIFY2(joined < apart, qPrintable(QStringLiteral("%1, %2").arg(joined).arg(apart)));
}

void PrintQualityTest::qtComplainsOfNoFont_data() { namesInOtherScriptsPrint_data(); }

// "OpenType support missing for ...", once for each family that is asked for a script it lacks.
void PrintQualityTest::qtComplainsOfNoFont() {
    QFETCH(QString, name);
    static QStringList complaints;
    complaints.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext&, const QString& message) { complaints << message; });
    Summary summary = samples::sample();
    summary.identity.patientName = name.toStdString();
    summary.staffNotes = "Speaks for " + name.toStdString() + ": 'as above' (2).";
    const auto problems = report::printProblems(summary);
    const QByteArray pdf = report::summaryPdf(summary, {});
    qInstallMessageHandler(before);
    QVERIFY(problems.empty());
    QVERIFY(!pdf.isEmpty());
    QCOMPARE(complaints, QStringList());
}

void PrintQualityTest::whatNoFontPrintsIsNamedAndMarked() {
    Summary summary = samples::sample();
    // Private-use characters: a font that has one means something else by it than the next.
    const QString odd = QStringLiteral("Xu \uE0F1 (nickname)");
    summary.identity.patientName = odd.toStdString();
    summary.medicines.front().answer = "lithium \xF4\x80\x80\x81 400";
    const auto found = report::printProblems(summary);
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found.front().text, odd);
    QVERIFY(!found.front().prints);
    QVERIFY(found.back().text.startsWith("lithium "));
    QVERIFY(!found.back().prints);
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY(text.contains("Xu [U+E0F1] (nickname)"));
    QVERIFY(text.contains("lithium [U+100001] 400"));
}

// What staff and clinicians type elsewhere prints too: each place of the summary with a character of its own.
void PrintQualityTest::everyPlaceThatPrintsIsLookedAt() {
    Summary summary = samples::sample();
    summary.reviewedBy = "Reviewed by \uE0F1, 2027-03-14 14:22";
    summary.recordNotes = {"Corrected by J. Sample: \uE0F2"};
    summary.notAgreed = "\uE0F3";
    summary.safetyNotCounted = {samples::line("Plan", "\uE0F4")};
    summary.openRules = {{"Pregnancy", "\uE0F5", {"Leaflet"}}};
    Summary::RaisedFinding& finding = summary.discuss.front().findings.front();
    finding.reviewed = "discussed (\uE0F6)";
    finding.reviewedBefore = "follow up (\uE0F7)";
    QStringList said;
    for (const report::PrintProblem& problem : report::printProblems(summary))
        said << problem.text;
    for (char16_t code = 0xE0F1; code <= 0xE0F7; ++code)
        QVERIFY2(said.join('|').contains(QChar(code)), qPrintable(QString::number(code, 16)));
}

void PrintQualityTest::whatCannotBeReadFromThePdfAgainIsNamedAndCoded() {
    Summary summary = samples::sample();
    const QString name = QStringLiteral("TEST \U0001F600 Avery");
    summary.identity.patientName = name.toStdString();
    const auto problems = report::printProblems(summary);
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems.front().where, QString("Patient"));
    QCOMPARE(problems.front().text, name);
    // With a font for it the emoji is seen and the code is read; without, the code is both. Never both seen.
    const QString text = probe::pagesOf(report::summaryPdf(summary, {})).first();
    QVERIFY2(text.contains("TEST [U+1F600] Avery"), qPrintable(text.left(200)));
    QCOMPARE(text.count("U+1F600"), 1);
}

void PrintQualityTest::aRareCharacterAfterIndianLettersIsOne() {
    Summary summary = samples::sample();
    summary.identity.patientName = "प्रिया \U0001F600 \U00020BB7";
    const QString text = probe::textOf(report::summaryPdf(summary, {}));
    QVERIFY2(text.contains("[U+1F600] [U+20BB7]"), qPrintable(text.left(200)));
    QVERIFY(!text.contains("U+FFFD"));
}

void PrintQualityTest::controlCharactersDoNotPrint() {
    Summary summary = samples::sample();
    summary.identity.patientName = "Evil\x01 \xE2\x80\xAE"
                                   "Name\x7f";
    QVERIFY(report::printProblems(summary).empty());
    QVERIFY(probe::textOf(report::summaryPdf(summary, {})).contains("Evil Name"));
}

QTEST_MAIN(PrintQualityTest)
#include "print_quality_test.moc"
