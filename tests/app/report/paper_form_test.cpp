// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/form_blocks.h"
#include "app/report/report.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/gui/pdf_probe.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_questionnaire.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace anteroom;

namespace {

QString formOf(const Questionnaire& questionnaire, const std::string& language = "en") {
    return probe::textOf(report::paperFormPdf(questionnaire, language, {}));
}

} // namespace

class PaperFormTest : public QObject {
    Q_OBJECT

private slots:
    void everyQuestionAndOptionIsOnIt();
    void waysOutArePrintedOnlyWhereTheyAreOffered();
    void noLabelOfACliniciansRuleIsOnIt();
    void noWordIsCut_data();
    void noWordIsCut();
    void aBoxIsAsWideAsItsWords();
    void aColumnIsAsWideAsItsLongestWord();
    void whatStaffFillInHasItsOwnGroundOnEachPage();
    void staffPartsAreMarked();
    void staffNotesAreMarkedAsTheirs();
    void safetyQuestionsAreToBeReadAtOnce();
    void rowsAreATableThatIsClosed();
    void aListGoesOnOnAnotherSheetWhereItsRowsAreNotEnough();
    void aMeasurementHasPlaceForAnotherDay_data();
    void aMeasurementHasPlaceForAnotherDay();
    void aSectionThatCanBeDeclinedHasABoxForIt_data();
    void aSectionThatCanBeDeclinedHasABoxForIt();
    void aTableStandsOnOnePageWithItsQuestion();
    void aTableWithAQuestionAsLongAsAPageIsCut();
    void thePagesCarryTheExactQuestionnaire();
    void itIsInTheLanguageAskedFor();
    void aTranslationThatNobodyReviewedIsMarkedAtItsHead_data();
    void aTranslationThatNobodyReviewedIsMarkedAtItsHead();
    void nothingIsSmallerThanEightPoints();
    void anInstrumentSaysWhoseItIs();
};

void PaperFormTest::everyQuestionAndOptionIsOnIt() {
    const auto questionnaire = test::sampleQuestionnaire();
    const QString text = formOf(*questionnaire);
    for (const Question& question : questionnaire->questions()) {
        const QString words = QString::fromUtf8(question.text.in("en").data());
        // Qt Pdf reads some accented letters with a blank before them; what counts is that they are there, in
        // order.
        QVERIFY2(QString(text).remove(' ').contains(QString(words).remove(' ')),
                 qPrintable(words + " in: " + text));
        for (const Option& option : question.options)
            QVERIFY2(text.contains(QString::fromUtf8(option.text.in("en").data())), qPrintable(words));
    }
    for (const Section& section : questionnaire->data().sections)
        QVERIFY(text.contains(QString::fromUtf8(section.title.in("en").data())));
}

void PaperFormTest::waysOutArePrintedOnlyWhereTheyAreOffered() {
    const QString both = formOf(*test::questionnaireOf("- {id: a, type: yes-no, text: First}"));
    QVERIFY(both.contains("not sure prefer not to say"));
    const QString neither = formOf(
        *test::questionnaireOf("- {id: a, type: yes-no, text: First, not-sure: no, prefer-not-to-say: no}"));
    QVERIFY(!neither.contains("First Yes No not sure"));
    QVERIFY(!neither.contains("Yes No prefer not to say"));
    const QString done =
        formOf(*test::questionnaireOf("- {id: a, type: yes-no, text: First, measured: yes}"));
    QVERIFY(done.contains("not done, because") && !done.contains("not measured"));
    const QString taken =
        formOf(*test::questionnaireOf("- {id: a, type: number, text: First, range: [0, 9], measured: yes}"));
    QVERIFY(taken.contains("not measured, because") && !taken.contains("not done"));
}

void PaperFormTest::noLabelOfACliniciansRuleIsOnIt() {
    test::ShippedFiles files;
    const QString text = formOf(*test::loadShipped(files));
    for (const char* words : {"psychosis)", "dissociation", "hypomania", "includes any of", "not certain"})
        QVERIFY2(!text.contains(QLatin1String(words)), words);
    QVERIFY(text.contains(QStringLiteral("anything other than “None of these”")));
}

void PaperFormTest::noWordIsCut_data() {
    QTest::addColumn<QString>("name");
    for (const QString& folder : test::shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder;
}

// A word that is cut is read as two.
void PaperFormTest::noWordIsCut() {
    QFETCH(QString, name);
    test::ShippedFiles files;
    const auto questionnaire = test::loadShipped(files, name.toStdString() + "/questionnaire.yaml");
    QStringList wanted;
    const auto want = [&](const LocalizedText& text) {
        wanted += QString::fromUtf8(text.in("en").data()).split(' ', Qt::SkipEmptyParts);
    };
    for (const Question& question : questionnaire->questions()) {
        want(question.text);
        for (const Option& option : question.options)
            want(option.text);
        for (const Question& field : question.fields) {
            want(field.labelOrText());
            for (const Option& option : field.options)
                want(option.text);
        }
    }
    for (const auto paper : {report::Paper::Letter, report::Paper::A4}) {
        const QStringList words =
            probe::textOf(report::paperFormPdf(*questionnaire, "en", {paper, {}})).split(' ');
        const QSet<QString> found(words.begin(), words.end());
        for (const QString& word : wanted)
            QVERIFY2(found.contains(word), qPrintable(word));
    }
}

void PaperFormTest::aBoxIsAsWideAsItsWords() {
    using namespace report;
    for (const char* words :
         {"Sí", "No", "Sí, ahora", "Personal", "¿Cuántas noches?", "Wi-Fi", "שרה", "محمد"})
        for (const Voice voice : {Voice::Body, Voice::Strong, Voice::Quiet, Voice::QuietStrong}) {
            const RichText text(voice, QString::fromUtf8(words));
            TextBlock block(text);
            const qreal oneLine = TextBlock(text).layOut(1e6, ReadFrom::Left);
            QCOMPARE(block.layOut(text.naturalWidth(), ReadFrom::Left), oneLine);
            TickBox box(text, pt(8));
            QCOMPARE(box.layOut(box.naturalWidth(), ReadFrom::Left), std::max(oneLine, pt(8)));
        }
}

// The least column that its heading fits takes what it needs from the others.
void PaperFormTest::aColumnIsAsWideAsItsLongestWord() {
    using namespace report;
    const auto heightWith = [](qreal least) {
        std::vector<EmptyTable::Column> columns;
        columns.push_back({text(Voice::Body, "Antidepressants"), 1, least});
        columns.push_back({text(Voice::Body, "Dose"), 9, 0});
        return EmptyTable(std::move(columns), 1).layOut(pt(300), ReadFrom::Left);
    };
    QVERIFY(heightWith(RichText(Voice::Body, "Antidepressants").widestWord()) < heightWith(0));
}

void PaperFormTest::staffPartsAreMarked() {
    QCOMPARE(formOf(*test::questionnaireOf("- {id: a, type: yes-no, text: First}")).count("Staff"), 0);
    QCOMPARE(
        formOf(*test::questionnaireOf("- {id: a, type: yes-no, text: First, ask: staff}")).count("Staff"), 1);
}

void PaperFormTest::whatStaffFillInHasItsOwnGroundOnEachPage() {
    std::string questions = "- {id: a, type: yes-no, text: First}\n";
    for (int i = 2; i <= 40; ++i)
        questions += "- {id: q" + std::to_string(i) + ", type: yes-no, ask: staff, text: Number " +
                     std::to_string(i) + "}\n";
    questions += "- {id: z, type: yes-no, text: The last}\n";
    const QStringList pages =
        probe::pagesOf(report::paperFormPdf(*test::questionnaireOf(questions), "en", {}));
    QVERIFY(pages.size() >= 2);
    for (const QString& page : pages)
        if (page.contains("Number")) {
            QCOMPARE(page.count("Staff fill this in"), 1);
            QVERIFY(page.indexOf("Staff fill this in") < page.indexOf("Number"));
        }
}

// Those on a question of the patient's are not where the patient reads it.
void PaperFormTest::staffNotesAreMarkedAsTheirs() {
    const QString text = formOf(
        *test::questionnaireOf("- {id: a, type: yes-no, text: First, staff-note: Watch the hands}\n"
                               "- {id: b, type: yes-no, text: Second, ask: staff, staff-note: Ask twice}\n"));
    QVERIFY(text.contains("Notes for staff, by question 1 For staff: Watch the hands"));
    QVERIFY(text.indexOf("Second") < text.indexOf("Watch the hands"));
    QVERIFY(text.contains("2 Second For staff: Ask twice"));
}

void PaperFormTest::safetyQuestionsAreToBeReadAtOnce() {
    const QString text =
        formOf(*test::questionnaireOf("- {id: i, type: information, text: Welcome}\n"
                                      "- {id: a, type: yes-no, text: First, safety: yes}\n"
                                      "- {id: b, type: yes-no, text: Second}\n"
                                      "- {id: c, type: yes-no, text: Third, safety: yes}\n"
                                      "- {id: d, type: yes-no, text: Fourth, safety: yes}\n"));
    QVERIFY2(text.contains(QStringLiteral("read the answers to 1, 3–4 at once")), qPrintable(text.left(400)));
}

void PaperFormTest::rowsAreATableThatIsClosed() {
    const QString text = formOf(*test::sampleQuestionnaire());
    QVERIFY(text.contains("that is all Takes no medicines"));
    QVERIFY(text.contains("How often"));
    QVERIFY(text.contains("Top number"));
}

void PaperFormTest::aListGoesOnOnAnotherSheetWhereItsRowsAreNotEnough() {
    const std::string list =
        "- {id: a, type: rows, text: First, fields: [{id: f, type: text, text: Remedy}], none: Takes none}";
    QVERIFY(formOf(*test::questionnaireOf(list))
                .contains("that is all Takes none more on another sheet, with the name on it"));
    QVERIFY(!formOf(*test::questionnaireOf("- {id: a, type: text, text: First}")).contains("another sheet"));
    const QString readings =
        formOf(*test::questionnaireOf("- {id: a, type: rows, measured: yes, text: First, fields: [{id: f, "
                                      "type: number, text: Pulse, range: [0, 9]}]}"));
    QVERIFY(readings.contains("that is all") && !readings.contains("another sheet"));
}

void PaperFormTest::aMeasurementHasPlaceForAnotherDay_data() {
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<bool>("hasPlace");
    const auto row = [](const char* question, bool hasPlace) {
        QTest::newRow(question) << QByteArray(question) << hasPlace;
    };
    row("type: rows, measured: yes, fields: [{id: f, type: number, text: Pulse, range: [0, 9]}]", true);
    row("type: number, measured: yes, range: [0, 9]", true);
    row("type: yes-no, measured: yes", true);
    row("type: rows, fields: [{id: f, type: number, text: Pulse, range: [0, 9]}]", false);
    row("type: number, range: [0, 9]", false);
}

void PaperFormTest::aMeasurementHasPlaceForAnotherDay() {
    QFETCH(QByteArray, question);
    QFETCH(bool, hasPlace);
    const QString text =
        formOf(*test::questionnaireOf("- {id: a, text: First, " + question.toStdString() + "}\n"));
    QCOMPARE(text.contains("day, if not today"), hasPlace);
}

void PaperFormTest::aSectionThatCanBeDeclinedHasABoxForIt_data() {
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<bool>("hasBox");
    const auto row = [](const char* section, bool hasBox) {
        QTest::newRow(section) << QByteArray(section) << hasBox;
    };
    row("questions: [{id: a, type: yes-no, text: First}]", true);
    row("questions: [{id: s, type: yes-no, text: Seen, ask: staff}, {id: a, type: yes-no, text: First}]",
        true);
    row("declinable: no, questions: [{id: a, type: yes-no, text: First}]", false);
    row("questions: [{id: i, type: information, text: Welcome}, {id: s, type: yes-no, text: Seen, ask: "
        "staff}]",
        false);
}

void PaperFormTest::aSectionThatCanBeDeclinedHasABoxForIt() {
    QFETCH(QByteArray, section);
    QFETCH(bool, hasBox);
    const QString text = formOf(*test::questionnaireWith(
        "sections: [{id: main, title: Main, introduction: Welcome, " + section.toStdString() + "}]\n"));
    QCOMPARE(text.contains("Main prefer not to answer this section Welcome"), hasBox);
}

// Wherever the page ends: empty boxes below another heading belong to nothing.
void PaperFormTest::aTableStandsOnOnePageWithItsQuestion() {
    for (const char* asked : {"", ", ask: staff"}) {
        for (int before = 14; before <= 26; ++before) {
            std::string questions;
            for (int i = 1; i <= before; ++i)
                questions += "- {id: q" + std::to_string(i) + ", type: yes-no, text: Number}\n";
            questions += std::string("- {id: rows, type: rows, text: Which remedies") + asked +
                         ", fields: [{id: name, type: text, text: Remedy}]}\n";
            const QStringList pages =
                probe::pagesOf(report::paperFormPdf(*test::questionnaireOf(questions), "en", {}));
            for (const QString& page : pages) {
                QCOMPARE(page.contains("Which remedies"), page.contains("Remedy"));
                QCOMPARE(page.contains("Which remedies"), page.contains("that is all"));
            }
        }
    }
}

void PaperFormTest::aTableWithAQuestionAsLongAsAPageIsCut() {
    std::string words;
    for (int i = 0; i < 1500; ++i)
        words += " word" + std::to_string(i);
    const QStringList pages = probe::pagesOf(report::paperFormPdf(
        *test::questionnaireOf("- {id: rows, type: rows, text: Which remedies, help: " + words +
                               ", fields: [{id: name, type: text, text: Remedy}]}\n"),
        "en", {}));
    QVERIFY(pages.size() >= 2);
    QVERIFY(pages.join(' ').contains("word1499"));
    for (const QString& page : pages)
        QCOMPARE(page.contains("Remedy"), page.contains("that is all"));
}

void PaperFormTest::thePagesCarryTheExactQuestionnaire() {
    const auto questionnaire = test::sampleQuestionnaire();
    const QStringList pages = probe::pagesOf(report::paperFormPdf(*questionnaire, "en", {}));
    const QString hash = QString::fromStdString(questionnaire->data().sha256);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(QStringLiteral("sample 1.2.0 · sha256 %1…").arg(hash.left(16))));
        QVERIFY(pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
    }
    // On the first, under whose it is: at the end they would stand on a sheet of their own.
    QVERIFY(pages.first().contains(hash));
    QVERIFY(pages.first().contains("Answered on paper by"));
    QVERIFY(pages.first().contains("Transcribed by"));
}

void PaperFormTest::itIsInTheLanguageAskedFor() {
    const auto questionnaire =
        test::questionnaireFrom("anteroom: 1\n"
                                "id: two\n"
                                "version: 1.0.0\n"
                                "title: {en: Sleep, es: Sueño}\n"
                                "license: CC0-1.0\n"
                                "languages: [en, es]\n"
                                "sections:\n"
                                "  - id: main\n"
                                "    title: {en: Main, es: Principal}\n"
                                "    questions:\n"
                                "      - {id: a, type: yes-no, text: {en: 'Well?', es: '¿Bien?'}}\n");
    const QString text = formOf(*questionnaire, "es");
    for (const QString& words : {QStringLiteral("Sueño"), QStringLiteral("¿Bien?"), QStringLiteral("Sí"),
                                 QStringLiteral("prefiero no contestar"), QStringLiteral("Transcrito por"),
                                 QStringLiteral("Página 1 de 1")})
        // Qt Pdf reads some accented letters with a blank before them; what counts is that they are there, in
        // order.
        QVERIFY2(QString(text).remove(' ').contains(QString(words).remove(' ')),
                 qPrintable(words + " in: " + text));
    QVERIFY(!text.contains("Well?"));
    QVERIFY(report::printProblems(*questionnaire, "es").empty());
}

void PaperFormTest::aTranslationThatNobodyReviewedIsMarkedAtItsHead_data() {
    QTest::addColumn<std::string>("language");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("isMarked");
    const QByteArray safety =
        "      - {id: a, type: yes-no, safety: yes, text: {en: 'Well?', es: '¿Bien?'}}\n";
    QTest::newRow("as it was written") << std::string("en") << safety << false;
    QTest::newRow("translated") << std::string("es") << safety << true;
    QTest::newRow("signed for") << std::string("es")
                                << safety + "reviewed: {es: {by: A. Sample, on: 2027-03-14}}\n"
                                << false;
    QTest::newRow("no safety question")
        << std::string("es") << QByteArray(safety).replace("safety: yes, ", "") << false;
}

void PaperFormTest::aTranslationThatNobodyReviewedIsMarkedAtItsHead() {
    QFETCH(std::string, language);
    QFETCH(QByteArray, more);
    QFETCH(bool, isMarked);
    const auto questionnaire = test::questionnaireFrom("anteroom: 1\n"
                                                       "id: two\n"
                                                       "version: 1.0.0\n"
                                                       "title: {en: Sleep, es: Sueño}\n"
                                                       "license: CC0-1.0\n"
                                                       "languages: [en, es]\n"
                                                       "sections:\n"
                                                       "  - id: main\n"
                                                       "    title: {en: Main, es: Principal}\n"
                                                       "    questions:\n" +
                                                       more.toStdString());
    const QString first =
        probe::pagesOf(report::paperFormPdf(*questionnaire, language, {})).first().remove(' ');
    const QString mark =
        QStringLiteral("Las preguntas de seguridad de este formulario están en una traducción que "
                       "ningún traductor cualificado ha revisado todavía.");
    QCOMPARE(first.count(QString(mark).remove(' ')), isMarked ? 1 : 0);
    QVERIFY(!isMarked || first.indexOf(QString(mark).remove(' ')) < first.indexOf(QStringLiteral("¿Bien?")));
    QVERIFY(!first.contains("qualifiedtranslator"));
}

void PaperFormTest::nothingIsSmallerThanEightPoints() {
    const QList<double> sizes =
        probe::textSizesOf(report::paperFormPdf(*test::sampleQuestionnaire(), "en", {}));
    QVERIFY(sizes.size() > 20);
    QVERIFY(*std::min_element(sizes.begin(), sizes.end()) >= 7.99);
}

void PaperFormTest::anInstrumentSaysWhoseItIs() {
    test::ShippedFiles files;
    const QString text = formOf(*test::loadShipped(files, test::questionnaireIn("treatment-review")));
    for (const char* words : {"Spitzer", "Public domain"})
        QVERIFY2(text.contains(words), words);
}

QTEST_MAIN(PaperFormTest)
#include "paper_form_test.moc"
