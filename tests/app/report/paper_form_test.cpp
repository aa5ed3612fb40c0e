// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"
#include "tests/support/gui/pdf_probe.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_questionnaire.h"

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
    void aShowWhenIsSaidInWordsAndOnlyOnce();
    void staffPartsAreMarked();
    void staffNotesAreMarkedAsTheirs();
    void safetyQuestionsAreToBeReadAtOnce();
    void rowsAreATableThatIsClosed();
    void thePagesCarryTheExactQuestionnaire();
    void itIsInTheLanguageAskedFor();
    void nothingIsSmallerThanEightPoints();
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
}

void PaperFormTest::aShowWhenIsSaidInWordsAndOnlyOnce() {
    const QString text = formOf(
        *test::questionnaireOf("- {id: a, type: yes-no, text: Do you sleep badly, label: Sleeps badly}\n"
                               "- {id: b, type: yes-no, text: Second, show-when: a is yes}\n"
                               "- {id: c, type: yes-no, text: Third, show-when: a is yes}\n"
                               "- {id: d, type: yes-no, text: Fourth}\n"));
    // The program asks b and c too when a was answered "not sure".
    QCOMPARE(text.count("If Sleeps badly: yes, or if that is not certain"), 1);
    QVERIFY(text.contains("Not certain means answered not sure or prefer not to say."));
    QVERIFY(text.indexOf("If Sleeps badly: yes") < text.indexOf("Second"));
    QVERIFY(text.indexOf("If Sleeps badly: yes") > text.indexOf("Do you sleep badly"));
}

void PaperFormTest::staffPartsAreMarked() {
    QCOMPARE(formOf(*test::questionnaireOf("- {id: a, type: yes-no, text: First}")).count("Staff"), 0);
    QCOMPARE(
        formOf(*test::questionnaireOf("- {id: a, type: yes-no, text: First, ask: staff}")).count("Staff"), 1);
}

void PaperFormTest::staffNotesAreMarkedAsTheirs() {
    const QString text =
        formOf(*test::questionnaireOf("- {id: a, type: yes-no, text: First, staff-note: Watch the hands}"));
    QVERIFY(text.contains("For staff: Watch the hands"));
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

void PaperFormTest::thePagesCarryTheExactQuestionnaire() {
    const auto questionnaire = test::sampleQuestionnaire();
    const QStringList pages = probe::pagesOf(report::paperFormPdf(*questionnaire, "en", {}));
    const QString hash = QString::fromStdString(questionnaire->data().sha256);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(
            QStringLiteral("sample 1.2.0 · sha256 %1…%2").arg(hash.left(4), hash.right(2))));
        QVERIFY(pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
    }
    QVERIFY(pages.last().contains(hash));
    QVERIFY(pages.last().contains("Answered on paper by"));
    QVERIFY(pages.last().contains("Transcribed by"));
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
                                 QStringLiteral("prefiero no decirlo"), QStringLiteral("Transcrito por"),
                                 QStringLiteral("Página 1 de 1")})
        // Qt Pdf reads some accented letters with a blank before them; what counts is that they are there, in
        // order.
        QVERIFY2(QString(text).remove(' ').contains(QString(words).remove(' ')),
                 qPrintable(words + " in: " + text));
    QVERIFY(!text.contains("Well?"));
    QCOMPARE(report::unprintable(*questionnaire, "es"), QStringList());
}

void PaperFormTest::nothingIsSmallerThanEightPoints() {
    const QList<double> sizes =
        probe::textSizesOf(report::paperFormPdf(*test::sampleQuestionnaire(), "en", {}));
    QVERIFY(sizes.size() > 20);
    QVERIFY(*std::min_element(sizes.begin(), sizes.end()) >= 7.99);
}

QTEST_MAIN(PaperFormTest)
#include "paper_form_test.moc"
