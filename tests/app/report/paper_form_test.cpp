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
    void aConditionIsSaidByNumberAndBoxAndOnlyOnce();
    void aConditionReadsAsAPatientCanFollow_data();
    void aConditionReadsAsAPatientCanFollow();
    void aConditionWithinARowReadsTheSame();
    void aConditionIsSaidAgainAfterATitleAndOnEachPage();
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
    const QString done =
        formOf(*test::questionnaireOf("- {id: a, type: yes-no, text: First, measured: yes}"));
    QVERIFY(done.contains("not done, because") && !done.contains("not measured"));
    const QString taken =
        formOf(*test::questionnaireOf("- {id: a, type: number, text: First, range: [0, 9], measured: yes}"));
    QVERIFY(taken.contains("not measured, because") && !taken.contains("not done"));
}

void PaperFormTest::aConditionIsSaidByNumberAndBoxAndOnlyOnce() {
    const QString text =
        formOf(*test::questionnaireOf("- {id: a, type: yes-no, text: Do you sleep badly, label: Insomnia}\n"
                                      "- {id: b, type: yes-no, text: Second, show-when: a is yes}\n"
                                      "- {id: c, type: yes-no, text: Third, show-when: a is yes}\n"
                                      "- {id: d, type: yes-no, text: Fourth}\n"));
    const QString line = QStringLiteral("If you ticked “Yes” in 1, answer 2 and 3:");
    QCOMPARE(text.count(line), 1);
    QVERIFY(text.indexOf(line) < text.indexOf("Second"));
    QVERIFY(text.indexOf(line) > text.indexOf("Do you sleep badly"));
    // The program asks b and c too when a was answered "not sure".
    QVERIFY(
        text.contains(QStringLiteral("answer them also if you marked “not sure” or “prefer not to say”")));
}

void PaperFormTest::aConditionReadsAsAPatientCanFollow_data() {
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* rule, const QString& line) {
        QTest::newRow(rule) << QByteArray(rule) << line;
    };
    row("when is current", QStringLiteral("If you ticked “Yes, now” in 1, answer 6:"));
    row("when in [current, past]",
        QStringLiteral("If you ticked “Yes, now” or “In the past” in 1, answer 6:"));
    row("what includes any of [tea]", QStringLiteral("If you ticked “Tea” in 2, answer 6:"));
    row("what includes any of [tea, coffee, cola]",
        QStringLiteral("If you ticked anything other than “None of these” in 2, answer 6:"));
    row("what includes all of [tea, coffee]",
        QStringLiteral("If you ticked “Tea” and “Coffee” in 2, answer 6:"));
    row("what includes any of [tea, coffee] or when is past",
        QStringLiteral("If you ticked “Tea” or “Coffee” in 2, or “In the past” in 1, answer 6:"));
    row("when is past and not (well is yes)",
        QStringLiteral("If you ticked “In the past” in 1, and you did not tick “Yes” in 3, answer 6:"));
    row("when is past and (well is no or cups > 2)",
        QStringLiteral(
            "If you ticked “In the past” in 1, and (you ticked “No” in 3, or the number in 4 is above "
            "2), answer 6:"));
    row("not (when is current)", QStringLiteral("Unless you ticked “Yes, now” in 1, answer 6:"));
    row("not (when is current or well is yes)",
        QStringLiteral("Unless you ticked “Yes, now” in 1, or “Yes” in 3, answer 6:"));
    row("what includes none of [tea, coffee]",
        QStringLiteral("Unless you ticked “Tea” or “Coffee” in 2, answer 6:"));
    row("big is no", QStringLiteral("Unless the number in 4 is above 7, answer 6:"));
    row("when is past and not (what includes all of [tea, coffee])",
        QStringLiteral("If you ticked “In the past” in 1, and you did not tick all of “Tea” and “Coffee” in "
                       "2, answer 6:"));
    row("when is past and not (cups > 2 and well is yes)",
        QStringLiteral("If you ticked “In the past” in 1, and (the number in 4 is not above 2, or you did "
                       "not tick “Yes” in 3), answer 6:"));
    row("when is past and not (what includes none of [tea])",
        QStringLiteral("If you ticked “In the past” in 1, and “Tea” in 2, answer 6:"));
    row("cups >= 3", QStringLiteral("If the number in 4 is 3 or more, answer 6:"));
    row("big is yes", QStringLiteral("If the number in 4 is above 7, answer 6:"));
    row("born < 2000-01-01", QStringLiteral("If question 5 before 2000-01-01, answer 6:"));
}

void PaperFormTest::aConditionReadsAsAPatientCanFollow() {
    QFETCH(QByteArray, rule);
    QFETCH(QString, line);
    const QString text = formOf(*test::questionnaireOf(
        "- {id: when, type: status, text: When, label: Suspected}\n"
        "- id: what\n"
        "  type: choices\n"
        "  text: What\n"
        "  label: Suspected\n"
        "  options: [{id: tea, text: Tea}, {id: coffee, text: Coffee}, {id: cola, text: Cola},\n"
        "            {id: none-of-these, text: None of these, exclusive: yes}]\n"
        "- {id: well, type: yes-no, text: Well, label: Suspected}\n"
        "- {id: cups, type: number, text: Cups, range: [0, 20]}\n"
        "- {id: born, type: date, text: Born, range: [1900-01-01, today]}\n"
        "- {id: last, type: yes-no, text: Last, show-when: '" +
            rule.toStdString() + "'}\n",
        "computed:\n  - {id: big, label: Suspected, value: cups > 7}\n"));
    QVERIFY2(text.contains(line), qPrintable(line + " in: " + text));
    QVERIFY(!text.contains("Suspected"));
}

void PaperFormTest::aConditionWithinARowReadsTheSame() {
    const auto withGate = [](const std::string& gate) {
        return formOf(*test::questionnaireOf(
            "- id: drinks\n"
            "  type: rows\n"
            "  text: Which drinks\n"
            "  fields:\n"
            "    - {id: drink, type: choice, text: Drink, options: [{id: tea, text: Tea}, {id: milk, text: "
            "Milk}, {id: cola, text: Cola}]}\n"
            "    - {id: cold, type: yes-no, text: Cold}\n"
            "    - {id: sugar, type: yes-no, text: Sugar, show-when: " +
            gate + "}\n"));
    };
    QVERIFY(withGate("drink is tea").contains(QStringLiteral("If “Drink” is “Tea”:")));
    QVERIFY(withGate("not (drink is tea)").contains(QStringLiteral("Unless “Drink” is “Tea”:")));
    const QString both = withGate("cold is yes and not (drink is tea)");
    QVERIFY2(both.contains(QStringLiteral("If “Cold” is “Yes”, and “Drink” is not “Tea”:")),
             qPrintable(both));
}

void PaperFormTest::aConditionIsSaidAgainAfterATitleAndOnEachPage() {
    std::string questions = "- {id: a, type: yes-no, text: First}\n"
                            "- group: all\n"
                            "  title: All of it\n"
                            "  show-when: a is yes\n"
                            "  questions:\n";
    for (int i = 2; i <= 40; ++i)
        questions +=
            "    - {id: q" + std::to_string(i) + ", type: yes-no, text: Number " + std::to_string(i) + "}\n";
    questions += "    - group: more\n"
                 "      title: More of it\n"
                 "      questions:\n"
                 "        - {id: z, type: yes-no, text: The last}\n";
    const QStringList pages =
        probe::pagesOf(report::paperFormPdf(*test::questionnaireOf(questions), "en", {}));
    QVERIFY(pages.size() >= 2);
    const QString line = QStringLiteral("If you ticked “Yes” in 1, answer 2 to 40:");
    for (const QString& page : pages)
        if (page.contains("Number"))
            QVERIFY2(page.indexOf(line) >= 0 && page.indexOf(line) < page.indexOf("Number"),
                     qPrintable(page));
    const QString text = pages.join(' ');
    const QString again = QStringLiteral("If you ticked “Yes” in 1, answer 41:");
    QVERIFY(text.indexOf(again) > text.indexOf("More of it"));
    QVERIFY(text.indexOf(again) < text.indexOf("The last"));
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
            const qreal oneLine = TextBlock(text).layOut(1e6);
            QCOMPARE(block.layOut(text.naturalWidth()), oneLine);
            TickBox box(text, pt(8));
            QCOMPARE(box.layOut(box.naturalWidth()), std::max(oneLine, pt(8)));
        }
}

// The least column that its heading fits takes what it needs from the others.
void PaperFormTest::aColumnIsAsWideAsItsLongestWord() {
    using namespace report;
    const auto heightWith = [](qreal least) {
        std::vector<EmptyTable::Column> columns;
        columns.push_back({text(Voice::Body, "Antidepressants"), 1, least});
        columns.push_back({text(Voice::Body, "Dose"), 9, 0});
        return EmptyTable(std::move(columns), 1).layOut(pt(300));
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
    QVERIFY(report::printProblems(*questionnaire, "es").empty());
}

void PaperFormTest::nothingIsSmallerThanEightPoints() {
    const QList<double> sizes =
        probe::textSizesOf(report::paperFormPdf(*test::sampleQuestionnaire(), "en", {}));
    QVERIFY(sizes.size() > 20);
    QVERIFY(*std::min_element(sizes.begin(), sizes.end()) >= 7.99);
}

QTEST_MAIN(PaperFormTest)
#include "paper_form_test.moc"
