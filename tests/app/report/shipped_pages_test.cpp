// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the shipped questionnaire, with all that a clinic may put at their head.
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
};

namespace {

/// Of the tree; empty: nobody asked anything.
Summary summaryOfFile(const QString& answersFile) {
    ShippedFiles files;
    const auto questionnaire = loadShipped(files);
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
    QTest::addColumn<QString>("answers");
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("most");
    for (const auto& [name, paper] : {std::pair("letter", Paper::Letter), std::pair("a4", Paper::A4)}) {
        const int size = static_cast<int>(paper);
        QTest::addRow("sample, %s", name)
            << "questionnaires/ketamine-prescreen/sample-answers.yaml" << size << 2;
        QTest::addRow("empty, %s", name) << QString() << size << 2;
        QTest::addRow("crowded, %s", name) << "tests/data/summary/crowded-answers.yaml" << size << 4;
    }
}

void ShippedPagesTest::aLogoAndAnAddressCostNoPage() {
    QFETCH(QString, answers);
    QFETCH(int, paper);
    QFETCH(int, most);
    QImage logo(600, 300, QImage::Format_RGB32);
    logo.fill(Qt::darkCyan);
    const QByteArray pdf = report::summaryPdf(summaryOfFile(answers), {static_cast<Paper>(paper), logo});
    QCOMPARE_LE(probe::pagesOf(pdf).size(), most);
}

QTEST_MAIN(ShippedPagesTest)
#include "shipped_pages_test.moc"
