// SPDX-License-Identifier: GPL-3.0-or-later
// When a question of the paper form is to be answered, said so that a patient can follow.
#include "app/report/report.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/gui/pdf_probe.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

using namespace anteroom;

namespace {

QString formOf(const Questionnaire& questionnaire) {
    return probe::textOf(report::paperFormPdf(questionnaire, "en", {}));
}

} // namespace

class FormConditionsTest : public QObject {
    Q_OBJECT

private slots:
    void aConditionIsSaidByNumberAndBoxAndOnlyOnce();
    void aConditionReadsAsAPatientCanFollow_data();
    void aConditionReadsAsAPatientCanFollow();
    void aConditionWithinARowReadsTheSame();
    void aConditionIsSaidAgainAfterATitleAndOnEachPage();
};

void FormConditionsTest::aConditionIsSaidByNumberAndBoxAndOnlyOnce() {
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

void FormConditionsTest::aConditionReadsAsAPatientCanFollow_data() {
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

void FormConditionsTest::aConditionReadsAsAPatientCanFollow() {
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

void FormConditionsTest::aConditionWithinARowReadsTheSame() {
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

void FormConditionsTest::aConditionIsSaidAgainAfterATitleAndOnEachPage() {
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

QTEST_MAIN(FormConditionsTest)
#include "form_conditions_test.moc"
