// SPDX-License-Identifier: GPL-3.0-or-later
// A signed PDF that leaves something out: what another program finds in it, however it looks.
#include "app/attest/sign_pdf.h"
#include "app/attest/verify_pdf.h"
#include "app/report/report.h"
#include "core/loading/read_answers.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/gui/pdf_probe.h"
#include "tests/support/random_session.h"
#include "tests/support/sample_interview.h"
#include "tests/support/sensitive_questionnaire.h"

#include <QGuiApplication>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const Sha256 hash = [](std::string_view bytes) { return test::sha256(bytes); };

const storage::SigningKey& clinicKey() {
    static const storage::SigningKey key = storage::SigningKey::random();
    return key;
}

std::string signedPdf(const Session& session, const LeftOut& leftOut) {
    AnswerSheet sheet = sampleSheet();
    sheet.notes = "zebra note";
    const Summary summary = summarize(session, screen(session), sheet, "en", leftOut);
    const QByteArray pages = report::summaryPdf(summary, {});
    const Result<std::string> record = writePrintout(session, sheet, summary, "letter", hash);
    if (!record)
        qFatal("%s", record.error().message.c_str());
    const Result<std::string> made = attest::signPdf(
        {pages.constData(), static_cast<std::size_t>(pages.size())}, *record, clinicKey(), {});
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return *made;
}

attest::PdfContent contentOf(const std::string& pdf) {
    Result<attest::PdfContent> content = attest::readPdf(pdf, {});
    if (!content)
        qFatal("%s", content.error().message.c_str());
    return std::move(content).value();
}

/// All parts but the one that has the time at which the PDF was made.
QByteArray partsOf(const attest::PdfContent& content) {
    QByteArrayList parts;
    for (const attest::PdfPart& part : content.parts)
        if (part.name != "information")
            parts << QByteArray::fromStdString(part.name + ' ' + part.sha256);
    return parts.join('\n');
}

/// The shipped sample, of a clinic that has a notice.
Summary sampleWithNotice(const std::vector<std::string>& leftOut) {
    ShippedFiles files;
    std::string yaml = *files.read(prescreenPath);
    const std::string title = "{id: substance-use, title: Alcohol and other substances}";
    yaml.replace(yaml.find(title), title.size(),
                 "{id: substance-use, title: Alcohol and other substances, notice: '42 CFR part 2 prohibits "
                 "unauthorized use or disclosure of these records.'}");
    files.replacedPath = prescreenPath;
    files.replacement = std::move(yaml);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, prescreenPath, hash);
    const std::string answers = *files.read("ketamine-prescreen/sample-answers.yaml");
    AnswerSheet sheet = *readAnswers("answers.yaml", answers, *loaded.questionnaire).sheet;
    Session session(loaded.questionnaire, {sheet.date, 0});
    session.begin(sheet.answers, {sheet.date, 0});
    return summarize(session, screen(session), sheet, "en", leftOutBy(session, leftOut));
}

} // namespace

class LeftOutPdfTest : public QObject {
    Q_OBJECT

private slots:
    void neitherPagesNorRecordHaveWhatIsLeftOut();
    void otherAnswersToWhatIsLeftOutMakeTheSamePdf();
    void itIsVerifiedAndSaysWhatCannotBeDerived();
    void theSampleStaysOnItsTwoPagesWithANotice_data();
    void theSampleStaysOnItsTwoPagesWithANotice();
};

void LeftOutPdfTest::neitherPagesNorRecordHaveWhatIsLeftOut() {
    const TestSession session = sensitiveSession();
    const QStringList words{"zebra powder",    "zebra reasons", "zebra note",          "86421",
                            "Sleep and drugs", "Drug use told", "Speak about the drug"};
    const std::string whole = signedPdf(session, {});
    QVERIFY(probe::textOf(QByteArray::fromStdString(whole)).contains("zebra powder"));
    const std::string pdf = signedPdf(session, leftOutBy(session, {"drugs"}));
    const attest::PdfContent content = contentOf(pdf);
    const QString pages = probe::textOf(QByteArray::fromStdString(pdf));
    QString record = QString::fromStdString(*content.record);
    record = record.mid(record.indexOf("\"screening\"")); // the questionnaire before it is everybody's
    QVERIFY(record.size() > 500);
    for (const QString& word : words) {
        QVERIFY2(!pages.contains(word), qPrintable(word));
        QVERIFY2(!record.contains(word), qPrintable(word));
    }
    QVERIFY(pages.contains("Left out of this copy: Drugs."));
}

void LeftOutPdfTest::otherAnswersToWhatIsLeftOutMakeTheSamePdf() {
    const TestSession session = sensitiveSession();
    const LeftOut leftOut = leftOutBy(session, {"drugs", "family"});
    const attest::PdfContent content = contentOf(signedPdf(session, leftOut));
    std::mt19937 random(20270314);
    for (int i = 0; i < 3; ++i) {
        Session other = session;
        for (std::uint32_t q = 0; q < session.questionnaire().questions().size(); ++q)
            if (leftOut.has(QuestionIndex{q}))
                other.setAnswer(QuestionIndex{q},
                                anythingSaid(session.questionnaire().question(QuestionIndex{q}), random),
                                session.lastEditAt());
        const attest::PdfContent same = contentOf(signedPdf(other, leftOut));
        QCOMPARE(partsOf(same), partsOf(content));
        QCOMPARE(QByteArray::fromStdString(*same.record), QByteArray::fromStdString(*content.record));
    }
}

void LeftOutPdfTest::itIsVerifiedAndSaysWhatCannotBeDerived() {
    const TestSession session = sensitiveSession();
    const LeftOut leftOut = leftOutBy(session, {"drugs"});
    const auto verified = attest::verifyPdf(signedPdf(session, leftOut), {}, {clinicKey().publicKey()});
    QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().message.c_str());
    QVERIFY(verified->isAsSigned());
    QCOMPARE(verified->rederivation->leftOut, std::vector<std::string>{"Drugs"});
    QCOMPARE(verified->rederivation->notRederivable, leftOut.counts());
}

void LeftOutPdfTest::theSampleStaysOnItsTwoPagesWithANotice_data() {
    QTest::addColumn<int>("paper");
    QTest::addColumn<QString>("leftOut");
    for (const auto& [name, paper] :
         {std::pair("letter", report::Paper::Letter), std::pair("a4", report::Paper::A4)}) {
        QTest::addRow("with the notice, %s", name) << static_cast<int>(paper) << QString();
        QTest::addRow("left out, %s", name) << static_cast<int>(paper) << QString("substance-use");
    }
}

void LeftOutPdfTest::theSampleStaysOnItsTwoPagesWithANotice() {
    QFETCH(int, paper);
    QFETCH(QString, leftOut);
    const bool isWhole = leftOut.isEmpty();
    const Summary summary = sampleWithNotice(isWhole ? std::vector<std::string>()
                                                     : std::vector<std::string>{leftOut.toStdString()});
    const QByteArray pdf = report::summaryPdf(summary, {static_cast<report::Paper>(paper), {}});
    if (const QString folder = qEnvironmentVariable("ANTEROOM_SCREENSHOTS"); !folder.isEmpty()) {
        QFile file(folder + '/' + QString(QTest::currentDataTag()).replace(", ", "-").replace(' ', '-') +
                   ".pdf");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    }
    const QStringList pages = probe::pagesOf(pdf);
    QCOMPARE_LE(pages.size(), 2);
    const QString notice = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";
    QCOMPARE(pages.front().contains("Alcohol and other substances: " + notice), isWhole);
    for (const QString& page : pages) // it may be read without the first
        QCOMPARE(page.contains(notice), isWhole);
    QCOMPARE(pages.front().contains("Left out of this copy: Alcohol and other substances."), !isWhole);
}

QTEST_MAIN(LeftOutPdfTest)
#include "left_out_pdf_test.moc"
