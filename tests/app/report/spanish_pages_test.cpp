// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of each shipped sample, asked in one language and read in the other: whole, in Spanish where it
// is read in Spanish, and on no more pages.
#include "app/report/report.h"
#include "core/loading/read_answers.h"
#include "core/summary/phrases.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/gui/pdf_probe.h"
#include "tests/support/verdict_words.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;
using anteroom::report::Paper;

namespace {

Summary summaryOf(const QString& folder, const std::string& reader, const std::string& askedIn) {
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/%1/sample-answers.yaml").arg(folder));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.fileName()));
    AnswerSheet sheet = *readAnswers("answers.yaml", file.readAll().toStdString(), *questionnaire).sheet;
    sheet.identity.clinicName = "Riverside Psychiatry Clinic (sample)";
    sheet.identity.clinicAddress = "12 Made-up Street, Sampletown 00000, 555-0100";
    sheet.languages = {askedIn};
    Session session(questionnaire, {sheet.date, 0});
    session.begin(sheet.answers, {sheet.date, 0});
    return summarize(session, screen(session), sheet, reader);
}

/// Qt Pdf reads some accented letters with a blank before them; what counts is that they are there, in order.
QString withoutBlanks(QString text) { return text.remove(QLatin1Char(' ')); }

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class SpanishPagesTest : public QObject {
    Q_OBJECT

private slots:
    void noLanguageCostsAPage_data();
    void noLanguageCostsAPage();
    void thePagesAreInSpanishConventions();
    void noWordOfOursIsLeftInEnglish();
    void whatASourceIsIsSaidInSpanish();
    void theWordingOfSafetyQuestionsPrintsWhereThereIsRoom();
    void promise3NoSpanishSummaryHoldsAVerdict();
};

void SpanishPagesTest::noLanguageCostsAPage_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<std::string>("reader");
    QTest::addColumn<std::string>("askedIn");
    for (const QString& folder : clinicFolders())
        for (const std::string reader : {"en", "es"})
            for (const std::string askedIn : {"en", "es"})
                QTest::addRow("%s, read in %s, asked in %s", qPrintable(folder), reader.c_str(),
                              askedIn.c_str())
                    << folder << reader << askedIn;
}

void SpanishPagesTest::noLanguageCostsAPage() {
    QFETCH(QString, folder);
    QFETCH(std::string, reader);
    QFETCH(std::string, askedIn);
    const Summary summary = summaryOf(folder, reader, askedIn);
    QCOMPARE(QByteArray::fromStdString(summary.notTranslated), QByteArray());
    QVERIFY(report::printProblems(summary).empty());
    for (const Paper paper : {Paper::Letter, Paper::A4}) {
        const QByteArray pdf = report::summaryPdf(summary, {paper, {}});
        if (const QString shots = qEnvironmentVariable("ANTEROOM_SCREENSHOTS"); !shots.isEmpty()) {
            QFile file(QStringLiteral("%1/%2-%3-%4-%5.pdf")
                           .arg(shots, folder, QString::fromStdString(reader),
                                QString::fromStdString(askedIn), paper == Paper::A4 ? "a4" : "letter"));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
        }
        QCOMPARE_LE(probe::pagesOf(pdf).size(), 2);
        const QList<double> sizes = probe::textSizesOf(pdf);
        QVERIFY(*std::min_element(sizes.begin(), sizes.end()) >= 7.99);
    }
}

void SpanishPagesTest::thePagesAreInSpanishConventions() {
    const QStringList pages =
        probe::pagesOf(report::summaryPdf(summaryOf("ketamine-prescreen", "es", "en"), {Paper::Letter, {}}));
    QCOMPARE(pages.size(), qsizetype(2));
    for (const QString& words :
         {QStringLiteral("Resumen de la evaluación"), QStringLiteral("18 de marzo de 2027, 13:52 a 14:09"),
          QStringLiteral("Preguntado en inglés."), QStringLiteral("INCOMPLETO"), QStringLiteral("Leer antes"),
          QStringLiteral("Página 1 de 2"), QStringLiteral("Regla: "), QStringLiteral("Fuente: ")})
        QVERIFY2(withoutBlanks(pages[0]).contains(withoutBlanks(words)),
                 qPrintable(words + " in: " + pages[0]));
    for (const QString& words :
         {QStringLiteral("TEST, Avery (sample) · nacimiento: 1985-02-11 · T-0001 · 18 de marzo de 2027"),
          QStringLiteral("Página 2 de 2"), QStringLiteral("Revisado por")})
        QVERIFY2(withoutBlanks(pages[1]).contains(withoutBlanks(words)),
                 qPrintable(words + " in: " + pages[1]));
    // Titles of documents stay as they were published.
    const Summary summary = summaryOf("ketamine-prescreen", "es", "es");
    for (const Summary::SourceLine& source : summary.sources)
        QVERIFY2(withoutBlanks(pages.join(' ')).contains(withoutBlanks(QString::fromStdString(source.title))),
                 source.title.c_str());
}

void SpanishPagesTest::noWordOfOursIsLeftInEnglish() {
    for (const QString& folder : clinicFolders()) {
        const QString text = withoutBlanks(
            probe::textOf(report::summaryPdf(summaryOf(folder, "es", "es"), {Paper::Letter, {}})));
        const auto english = summaryPhrases("en");
        const auto spanish = summaryPhrases("es");
        for (std::size_t i = 0; i < english.size(); ++i) {
            // A single word may stand in the title of a document.
            const bool isTold =
                textOf(english[i]).trimmed().contains(' ') && english[i].find('{') == std::string_view::npos;
            if (isTold && english[i] != spanish[i])
                QVERIFY2(!text.contains(withoutBlanks(textOf(english[i]))), std::string(english[i]).c_str());
        }
    }
}

void SpanishPagesTest::whatASourceIsIsSaidInSpanish() {
    for (const QString& folder : clinicFolders()) {
        ShippedFiles files;
        const auto questionnaire = loadShipped(files, questionnaireIn(folder));
        for (const CitedDocument& document : (*questionnaire)->documents) {
            QVERIFY2(document.kind.has("es"), document.id.str().c_str());
            QVERIFY2(document.kind.in("es") != document.kind.in("en"), document.id.str().c_str());
            // What we wrote ourselves was published in no language.
            if (document.publisher == "Anteroom")
                QVERIFY2(document.title.has("es"), document.id.str().c_str());
        }
        for (const FindingRule& rule : (*questionnaire)->findings)
            for (const Citation& citation : rule.citations)
                if ((*questionnaire)->documents[citation.document].publisher == "Anteroom")
                    QVERIFY2(citation.section.has("es"), rule.id.str().c_str());
                else // as it was published, for whoever looks it up
                    QCOMPARE(citation.section.in("es"), citation.section.in("en"));
        const Summary english = summaryOf(folder, "en", "es");
        const Summary spanish = summaryOf(folder, "es", "es");
        QVERIFY(!spanish.sources.empty());
        QCOMPARE(spanish.sources.size(), english.sources.size());
        // Some are of the kind that the note on all of them says.
        QCOMPARE(spanish.sourcesNote.empty(), english.sourcesNote.empty());
        for (std::size_t i = 0; i < spanish.sources.size(); ++i)
            for (const CitedDocument& document : (*questionnaire)->documents) {
                if (document.title.in("en") != english.sources[i].title)
                    continue;
                QCOMPARE(spanish.sources[i].title, std::string(document.title.in("es")));
                QVERIFY2(!textOf(spanish.sources[i].detail).contains(textOf(document.kind.in("en"))),
                         spanish.sources[i].detail.c_str());
                QCOMPARE(textOf(spanish.sources[i].detail).startsWith(textOf(document.kind.in("es"))),
                         textOf(english.sources[i].detail).startsWith(textOf(document.kind.in("en"))));
            }
    }
}

void SpanishPagesTest::theWordingOfSafetyQuestionsPrintsWhereThereIsRoom() {
    Summary summary = summaryOf("treatment-day-precheck", "en", "es");
    QVERIFY(!summary.safety.empty());
    const QString asked = QString::fromStdString(summary.safety.front().askedAs);
    QVERIFY2(asked.startsWith("asked as “¿") && asked.endsWith("?”, not reviewed"), qPrintable(asked));
    const auto pagesOf = [](const Summary& of) { return probe::pagesOf(report::summaryPdf(of, {})); };
    summary.discuss.resize(std::min<std::size_t>(summary.discuss.size(), 2));
    const QStringList pages = pagesOf(summary);
    QVERIFY2(withoutBlanks(pages.join(' ')).contains(withoutBlanks(asked)), qPrintable(pages.join(' ')));
    // It takes no page more: where there is no room it is left out, and so is nothing else.
    for (std::size_t notes = 0; notes < 200; ++notes) {
        summary.staffNotes += "A made-up note of staff, of which there are many. ";
        Summary without = summary;
        for (Summary::Line& line : without.safety)
            line.askedAs.clear();
        if (notes % 20 == 0)
            QCOMPARE(pagesOf(summary).size(), pagesOf(without).size());
    }
}

void SpanishPagesTest::promise3NoSpanishSummaryHoldsAVerdict() {
    for (const QString& folder : clinicFolders()) {
        ShippedFiles files;
        const auto questionnaire = loadShipped(files, questionnaireIn(folder));
        // A cited document's own title or heading aside.
        std::vector<std::string> allowed{
            "Las respuestas dadas no han planteado nada; esto no muestra que el tratamiento sea seguro."};
        for (const CitedDocument& document : (*questionnaire)->documents)
            allowed.emplace_back(document.title.in("es"));
        for (const FindingRule& rule : (*questionnaire)->findings)
            for (const Citation& citation : rule.citations)
                allowed.emplace_back(citation.section.in("es"));
        const QByteArray text =
            QByteArray::fromStdString(renderText(summaryOf(folder, "es", "es"))).simplified();
        const std::vector<std::string> found = verdictsIn(text.toStdString(), allowed);
        QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
    }
}

QTEST_MAIN(SpanishPagesTest)
#include "spanish_pages_test.moc"
