// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace anteroom::clitest;

namespace {

const QString shipped = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/");

struct Read {
    int pages = 0;
    QString text;
    QSizeF size;
};

Read readBack(const QString& path) {
    QPdfDocument document;
    document.load(path);
    Read read;
    read.pages = document.pageCount();
    for (int i = 0; i < read.pages; ++i)
        read.text += document.getAllText(i).text().simplified() + QLatin1Char('\n');
    if (read.pages > 0)
        read.size = document.pagePointSize(0);
    return read;
}

QStringList reportOf(const QString& answers, const QString& pdf) {
    return {"report", shipped + "questionnaire.yaml", "--answers", answers, "--pdf", pdf};
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

private slots:
    void thePathIsPrintedAndTheFileIsItsOwnersAlone();
    void theSampleTakesTwoPages_data();
    void theSampleTakesTwoPages();
    void twentyFiveFlagsAndTwentyMedicinesTakeFourPages_data();
    void twentyFiveFlagsAndTwentyMedicinesTakeFourPages();
    void promise3EveryRaisedFindingPrintsItsRuleAndCitations();
    void anEmptyInterviewTakesTwoPages_data();
    void anEmptyInterviewTakesTwoPages();
    void anOldFileIsReplaced();
    void aPathThatCannotBeWrittenIsSaid_data();
    void aPathThatCannotBeWrittenIsSaid();
    void badAnswersLeaveTheOldFile();
    void whatDoesNotPrintIsSaidAndSaved();
    void aBlankFormIsWritten();
};

void ReportTest::thePathIsPrintedAndTheFileIsItsOwnersAlone() {
    const Folder folder;
    const QString pdf = folder.path("summary.pdf");
    const auto ran = run(reportOf(shipped + "sample-answers.yaml", pdf));
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QCOMPARE(ran.out, pdf + "\n");
    struct stat status {};
    QCOMPARE(::stat(pdf.toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t{0600});
    const Read read = readBack(pdf);
    for (const char* words : {"TEST, Avery (sample)", "Riverside Clinic (sample)",
                              "Blood pressure above 140/90", "148/94", "INCOMPLETE", "Reviewed by"})
        QVERIFY2(read.text.contains(QLatin1String(words)), words);
}

void ReportTest::theSampleTakesTwoPages_data() {
    QTest::addColumn<QString>("paper");
    QTest::addColumn<QSize>("points");
    QTest::newRow("letter") << "letter" << QSize(612, 792);
    QTest::newRow("a4") << "a4" << QSize(595, 842);
}

void ReportTest::theSampleTakesTwoPages() {
    QFETCH(QString, paper);
    QFETCH(QSize, points);
    const Folder folder;
    const QString pdf = folder.path("summary.pdf");
    const auto ran = run(reportOf(shipped + "sample-answers.yaml", pdf) + QStringList{"--paper", paper});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    const Read read = readBack(pdf);
    QVERIFY2(read.pages >= 1 && read.pages <= 2, qPrintable(QString::number(read.pages)));
    QCOMPARE(read.size.toSize(), points);
}

void ReportTest::twentyFiveFlagsAndTwentyMedicinesTakeFourPages_data() { theSampleTakesTwoPages_data(); }

void ReportTest::twentyFiveFlagsAndTwentyMedicinesTakeFourPages() {
    QFETCH(QString, paper);
    const Folder folder;
    const QString answers = sample("crowded-answers.yaml");
    const auto screened =
        run({"screen", shipped + "questionnaire.yaml", "--answers", answers, "--format", "json"});
    QVERIFY2(screened.exit == 0, qPrintable(screened.err));
    int flags = 0;
    for (const QJsonValue finding : QJsonDocument::fromJson(screened.out.toUtf8())["findings"].toArray())
        flags += finding["kind"] == "flag" && finding["status"] == "raised" ? 1 : 0;
    QVERIFY2(flags >= 25, qPrintable(QString::number(flags)));

    const QString pdf = folder.path("summary.pdf");
    const auto ran = run(reportOf(answers, pdf) + QStringList{"--paper", paper});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    const Read read = readBack(pdf);
    QVERIFY2(read.pages >= 1 && read.pages <= 4, qPrintable(QString::number(read.pages)));
}

void ReportTest::promise3EveryRaisedFindingPrintsItsRuleAndCitations() {
    const Folder folder;
    const QString pdf = folder.path("summary.pdf");
    const QString answers = shipped + "sample-answers.yaml";
    QCOMPARE(run(reportOf(answers, pdf)).exit, 0);
    // What is compared is the words: lines may break anywhere, and a page may end within a finding.
    const auto squeezed = [](QString text) { return text.remove(QRegularExpression("\\s")); };
    const QString text = squeezed(readBack(pdf).text);
    const auto screened =
        run({"screen", shipped + "questionnaire.yaml", "--answers", answers, "--format", "json"});
    int raised = 0;
    for (const QJsonValue finding : QJsonDocument::fromJson(screened.out.toUtf8())["findings"].toArray()) {
        if (finding["status"] != "raised")
            continue;
        ++raised;
        const QString title = finding["title"].toString();
        QVERIFY2(text.contains(squeezed(title)), qPrintable(title));
        const QString rule = finding["rule"].toString();
        QVERIFY2(text.contains(squeezed(rule)), qPrintable(title + " / " + rule));
        for (const QJsonValue because : finding["because"].toArray()) {
            // A row prints as one: "148/94 mmHg at 13:58" for the two numbers of a reading. Rows are divided
            // as the page has it.
            const QString said = because["text"].toString();
            const bool isField = because.toObject().contains("field");
            for (const QString& row : said.split("; "))
                QVERIFY2(text.contains(squeezed(isField ? row.section(' ', 0, 0) : row)),
                         qPrintable(title + " / " + row));
        }
        for (const QJsonValue citation : finding["citations"].toArray())
            QVERIFY2(text.contains(squeezed(citation["section"].toString())), qPrintable(title));
    }
    QVERIFY(raised > 5);
}

void ReportTest::anEmptyInterviewTakesTwoPages_data() { theSampleTakesTwoPages_data(); }

void ReportTest::anEmptyInterviewTakesTwoPages() {
    QFETCH(QString, paper);
    const Folder folder;
    const QString pdf = folder.path("summary.pdf");
    const auto ran = run(reportOf(folder.put("empty.yaml", "date: 2027-03-14\nanswers: {}\n"), pdf) +
                         QStringList{"--paper", paper});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    const Read read = readBack(pdf);
    QVERIFY2(read.pages <= 2, qPrintable(QString::number(read.pages)));
    QVERIFY(read.text.contains("Nothing was raised by the answers given"));
}

void ReportTest::anOldFileIsReplaced() {
    const Folder folder;
    const QString pdf = folder.put("summary.pdf", "%PDF-1.4\n" + QByteArray(1'000'000, 'x'));
    QCOMPARE(run(reportOf(shipped + "sample-answers.yaml", pdf)).exit, 0);
    QVERIFY(readBack(pdf).pages > 0);
    QVERIFY(QFileInfo(pdf).size() < 1'000'000);
}

void ReportTest::aPathThatCannotBeWrittenIsSaid_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("no such folder") << "none/summary.pdf";
    QTest::newRow("a folder") << ".";
    QTest::newRow("below a file") << "file/summary.pdf";
}

void ReportTest::aPathThatCannotBeWrittenIsSaid() {
    QFETCH(QString, name);
    const Folder folder;
    folder.put("file", "old");
    const auto ran = run(reportOf(shipped + "sample-answers.yaml", folder.path(name)));
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains("was not saved: "), qPrintable(ran.err));
}

void ReportTest::badAnswersLeaveTheOldFile() {
    const Folder folder;
    const QString pdf = folder.put("summary.pdf", "old");
    const auto ran =
        run(reportOf(folder.put("bad.yaml", "date: 2027-03-14\nanswers: {nothing: yes}\n"), pdf));
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
}

void ReportTest::whatDoesNotPrintIsSaidAndSaved() {
    const Folder folder;
    const QString pdf = folder.path("summary.pdf");
    const auto ran = run(reportOf(
        folder.put("odd.yaml", "date: 2027-03-14\npatient: {name: \"Xu \xEE\x83\xB1\"}\nanswers: {}\n"),
        pdf));
    QCOMPARE(ran.exit, 0);
    // Which field, and nothing of what is in it.
    QCOMPARE(ran.err, QString("warning: Patient: no font on this computer has a character there; its code "
                              "prints, [U+...]\n"));
    QVERIFY(readBack(pdf).text.contains("Xu [U+E0F1]"));
}

void ReportTest::aBlankFormIsWritten() {
    const Folder folder;
    const QString pdf = folder.path("form.pdf");
    const auto ran = run({"form", shipped + "questionnaire.yaml", "--pdf", pdf, "--paper", "a4"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QCOMPARE(ran.out, pdf + "\n");
    const Read read = readBack(pdf);
    QVERIFY(read.pages > 1);
    QVERIFY(read.text.contains("Transcribed by"));
}

QTEST_MAIN(ReportTest)
#include "report_test.moc"
