// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the shipped questionnaires, with all that a clinic may put at their head.
#include "app/report/report.h"
#include "core/loading/read_answers.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/gui/pdf_probe.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;
using anteroom::report::Paper;

class ShippedPagesTest : public QObject {
    Q_OBJECT

private slots:
    void aLogoAndAnAddressCostNoPage_data();
    void aLogoAndAnAddressCostNoPage();
    void whatTheClinicianDidCostsNoPageOfTheSample();
};

namespace {

/// Of the tree; empty: nobody asked anything.
Summary summaryOfFile(const QString& answersFile, const QString& folder = "ketamine-prescreen") {
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    std::string text = "date: 2027-03-14\nanswers: {}\n";
    if (!answersFile.isEmpty()) {
        QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/") + answersFile);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.fileName()));
        text = file.readAll().toStdString();
    }
    AnswerSheet sheet = *readAnswers("answers.yaml", std::move(text), *questionnaire).sheet;
    sheet.identity.clinicName = "Riverside Psychiatry Clinic (sample)";
    sheet.identity.clinicAddress = "12 Made-up Street, Sampletown 00000, 555-0100";
    Session session(questionnaire, {sheet.date, 0});
    session.begin(sheet.answers, {sheet.date, 0});
    return summarize(session, screen(session), sheet, "en");
}

} // namespace

void ShippedPagesTest::aLogoAndAnAddressCostNoPage_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("answers");
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("most");
    for (const auto& [name, paper] : {std::pair("letter", Paper::Letter), std::pair("a4", Paper::A4)}) {
        const int size = static_cast<int>(paper);
        for (const QString& folder : clinicFolders()) {
            QTest::addRow("sample of %s, %s", qPrintable(folder), name)
                << folder << "questionnaires/" + folder + "/sample-answers.yaml" << size << 2;
            QTest::addRow("empty %s, %s", qPrintable(folder), name) << folder << QString() << size << 2;
        }
        QTest::addRow("crowded, %s", name) << "ketamine-prescreen"
                                           << "tests/data/summary/crowded-answers.yaml" << size << 4;
    }
}

void ShippedPagesTest::aLogoAndAnAddressCostNoPage() {
    QFETCH(QString, folder);
    QFETCH(QString, answers);
    QFETCH(int, paper);
    QFETCH(int, most);
    QImage logo(600, 300, QImage::Format_RGB32);
    logo.fill(Qt::darkCyan);
    const QByteArray pdf =
        report::summaryPdf(summaryOfFile(answers, folder), {static_cast<Paper>(paper), logo});
    QCOMPARE_LE(probe::pagesOf(pdf).size(), most);
}

// A mark for every flag, with a note for every second one.
void ShippedPagesTest::whatTheClinicianDidCostsNoPageOfTheSample() {
    Summary summary = summaryOfFile("questionnaires/ketamine-prescreen/sample-answers.yaml");
    int flags = 0;
    for (Summary::TopicEntry& topic : summary.discuss)
        for (Summary::RaisedFinding& finding : topic.findings) {
            finding.reviewed = "discussed (C. Sample, 2027-03-14 15:02)";
            if (++flags % 2 == 0)
                finding.reviewed += ": a note of the length that one writes";
        }
    QVERIFY(flags > 3);
    QVERIFY(probe::textOf(
                report::summaryPdf(summaryOfFile("questionnaires/ketamine-prescreen/sample-answers.yaml"),
                                   {Paper::Letter, {}}))
                .contains("follow up"));
    summary.reviewedBy = "Reviewed by C. Sample, 2027-03-14 15:10";
    summary.recordNotes = {"Correction 1 of what was signed: a made-up slip"};
    for (const Paper paper : {Paper::Letter, Paper::A4}) {
        const QByteArray pdf = report::summaryPdf(summary, {paper, {}});
        if (const QString folder = qEnvironmentVariable("ANTEROOM_SCREENSHOTS"); !folder.isEmpty()) {
            QFile file(folder + (paper == Paper::A4 ? "/reviewed-a4.pdf" : "/reviewed-letter.pdf"));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
        }
        const QStringList pages = probe::pagesOf(pdf);
        QCOMPARE_LE(pages.size(), 2);
        const QString text = pages.join(' ');
        QCOMPARE(text.count("Reviewed: discussed (C. Sample, 2027-03-14 15:02)"), flags);
        QCOMPARE(text.count("Reviewed by C. Sample, 2027-03-14 15:10."), 1);
        QCOMPARE(text.count("follow up"), 0); // no box to tick beside what is marked
        QVERIFY(pages.front().contains("Correction 1 of what was signed: a made-up slip."));
    }
}

QTEST_MAIN(ShippedPagesTest)
#include "shipped_pages_test.moc"
