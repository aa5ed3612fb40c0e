// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/bundle.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Two languages, and a vocabulary.
std::shared_ptr<const Questionnaire> bilingual() {
    return questionnaireFrom(R"(anteroom: 1
id: two
version: 2.1.0
title: {en: Two, es: Dos}
license: CC0-1.0
languages: [en, es]
includes: [drinks.yaml]
sections:
  - id: main
    title: {en: Main, es: Principal}
    questions:
      - {id: drink, type: text, vocabulary: drinks, text: {en: "Which?", es: "¿Cuál?"}}
)",
                             {{"drinks.yaml", R"(anteroom: 1
library: drinks
license: CC0-1.0
vocabularies:
  - id: drinks
    title: Drinks
    classes: [{id: caffeine, title: Caffeine}]
    entries:
      - {name: coffee, also: [espresso], brands: [Blackwater], code: D1, classes: [caffeine]}
      - {name: milk, classes: []}
)"}});
}

} // namespace

class FhirQuestionnaireTest : public QObject {
    Q_OBJECT

private slots:
    void theHeadSaysWhichQuestionnaireInWhichVersion();
    void otherLanguagesStandBesideAsTranslations();
    void aTypeBecomesTheTypeOfItsAnswers_data();
    void aTypeBecomesTheTypeOfItsAnswers();
    void rangesUnitsAndDecimalsAreTheStandardExtensions();
    void aRangeThatEndsTodayIsAnExpression();
    void theDateOfAStatusIsAskedBelowIt();
    void anExclusiveOptionIsMarked();
    void rowsAreARepeatingGroupOfTheirFields();
    void aVocabularyIsAContainedValueSet();
    void groupsAndSectionsNest();
    void whatQuestionsShareIsSaidOnceOnWhatHoldsThem();
    void helpIsADisplayItemBelowItsQuestion();
    void whatFhirHasNoWordForIsAnExtensionOfOurs();
    void aConditionThatNothingCanSayIsListed();
};

void FhirQuestionnaireTest::theHeadSaysWhichQuestionnaireInWhichVersion() {
    const Json json = questionnaireJson(*bilingual());
    QCOMPARE(said(json["resourceType"]), "Questionnaire");
    QCOMPARE(said(json["url"]), "urn:anteroom:questionnaire:two");
    QCOMPARE(said(json["version"]), "2.1.0");
    QCOMPARE(said(json["title"]), "Two");
    QCOMPARE(said(json["copyright"]), "CC0-1.0");
    QCOMPARE(extensionOf(json, "sha256").get<std::string>().size(), std::size_t(64));
}

void FhirQuestionnaireTest::otherLanguagesStandBesideAsTranslations() {
    const Json json = questionnaireJson(*bilingual(), "es");
    QCOMPARE(said(json["language"]), "es");
    QCOMPARE(said(json["title"]), "Dos");
    const Json translation = json["_title"]["extension"][0];
    QCOMPARE(said(translation["url"]), "http://hl7.org/fhir/StructureDefinition/translation");
    QCOMPARE(said(extensionOf(translation, "lang")), "en");
    QCOMPARE(said(extensionOf(translation, "content")), "Two");
    QCOMPARE(json["_title"]["extension"].size(), std::size_t(1));
    QCOMPARE(said(itemOf(json, "drink")["text"]), "¿Cuál?");
}

void FhirQuestionnaireTest::aTypeBecomesTheTypeOfItsAnswers_data() {
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("type");
    QTest::newRow("yes-no") << "type: yes-no"
                            << "boolean";
    QTest::newRow("status") << "type: status"
                            << "choice";
    QTest::newRow("choice") << "type: choice, options: [{id: a, text: A}, {id: b, text: B}]"
                            << "choice";
    QTest::newRow("choices") << "type: choices, options: [{id: a, text: A}, {id: b, text: B}]"
                             << "choice";
    QTest::newRow("whole number") << "type: number, range: [0, 9]"
                                  << "integer";
    QTest::newRow("decimals") << "type: number, range: [0, 9], decimals: 1"
                              << "decimal";
    QTest::newRow("date") << "type: date"
                          << "date";
    QTest::newRow("line") << "type: text"
                          << "string";
    QTest::newRow("lines") << "type: text, lines: 3"
                           << "text";
    QTest::newRow("information") << "type: information"
                                 << "display";
}

void FhirQuestionnaireTest::aTypeBecomesTheTypeOfItsAnswers() {
    QFETCH(QString, question);
    QFETCH(QString, type);
    const QString yaml = "- {id: it, text: It, " + question + "}\n- {id: other, type: yes-no, text: Other}\n";
    const Json item = itemOf(questionnaireJson(*questionnaireOf(yaml.toStdString())), "it");
    QCOMPARE(QString::fromStdString(item.value("type", std::string())), type);
    QCOMPARE(said(item.value("text", Json())), "It");
    QCOMPARE(item.value("required", false), type != "display");
    QCOMPARE(item.value("repeats", false), QString(QTest::currentDataTag()) == "choices");
}

void FhirQuestionnaireTest::rangesUnitsAndDecimalsAreTheStandardExtensions() {
    const Json item = itemOf(
        questionnaireJson(*questionnaireOf("- {id: heat, type: number, text: Heat, unit: °C, decimals: 1, "
                                           "range: [5, 40.5], usual: [15, 25]}\n")),
        "heat");
    QCOMPARE(said(extensionOf(item, "StructureDefinition/minValue")), "5");
    QCOMPARE(said(extensionOf(item, "StructureDefinition/maxValue")), "40.5");
    QCOMPARE(said(extensionOf(item, "StructureDefinition/maxDecimalPlaces")), "1");
    QCOMPARE(said(extensionOf(item, "StructureDefinition/questionnaire-unit")["display"]), "°C");
    QCOMPARE(said(extensionOf(item, ":usual")["low"]["value"]), "15");
    QCOMPARE(said(extensionOf(item, ":usual")["high"]["value"]), "25");
}

void FhirQuestionnaireTest::aRangeThatEndsTodayIsAnExpression() {
    const Json item =
        itemOf(questionnaireJson(*questionnaireOf(
                   "- {id: born, type: date, text: Born, partial: no, range: [1900-01-01, today]}\n")),
               "born");
    QCOMPARE(said(extensionOf(item, "minValue")), "1900-01-01");
    const Json& most = item["extension"][1];
    QCOMPARE(said(most["url"]), "http://hl7.org/fhir/StructureDefinition/maxValue");
    QCOMPARE(said(extensionOf(most["_valueDate"], "cqf-calculatedValue")["expression"]), "today()");
    QCOMPARE(said(extensionOf(item, ":partial")), "false");
}

void FhirQuestionnaireTest::theDateOfAStatusIsAskedBelowIt() {
    const Json json =
        questionnaireJson(*questionnaireOf("- {id: walks, type: status, text: Walks}\n"
                                           "- {id: works, type: status, text: Works, when: no}\n"));
    const Json walks = itemOf(json, "walks");
    QCOMPARE(walks["answerOption"].size(), std::size_t(3));
    QCOMPARE(said(walks["answerOption"][1]["valueCoding"]["code"]), "past");
    // Words of ours, but in no language that the questionnaire does not offer.
    QVERIFY(!walks["answerOption"][1]["valueCoding"].contains("_display"));
    QVERIFY(!walks["item"][0].contains("_text"));
    QCOMPARE(said(walks["item"][0]["linkId"]), "walks.when");
    QCOMPARE(said(walks["item"][0]["type"]), "date");
    QCOMPARE(said(walks["item"][0]["enableWhen"][0]["question"]), "walks");
    QCOMPARE(said(walks["item"][0]["enableWhen"][0]["answerCoding"]["code"]), "past");
    QVERIFY(!itemOf(json, "works").contains("item"));
}

void FhirQuestionnaireTest::anExclusiveOptionIsMarked() {
    const Json item = itemOf(
        questionnaireJson(*questionnaireOf("- {id: it, type: choices, text: It, options: [{id: a, text: A}, "
                                           "{id: none-of-these, text: None, exclusive: yes}]}\n")),
        "it");
    QVERIFY(!item["answerOption"][0].contains("extension"));
    QCOMPARE(said(extensionOf(item["answerOption"][1], "questionnaire-optionExclusive")), "true");
    QCOMPARE(said(item["answerOption"][1]["valueCoding"]["system"]), "urn:anteroom:questionnaire:test:it");
}

void FhirQuestionnaireTest::rowsAreARepeatingGroupOfTheirFields() {
    const Json json = questionnaireJson(*questionnaireOf(
        "- id: drinks\n  type: rows\n  text: Drinks\n  row: drink\n  none: Nothing\n  fields:\n"
        "    - {id: cups, type: number, range: [0, 9], text: Cups}\n"
        "    - {id: late, type: yes-no, text: Late, show-when: cups > 2}\n"));
    const Json rows = itemOf(json, "drinks");
    QCOMPARE(said(rows["type"]), "group");
    QCOMPARE(said(rows["repeats"]), "true");
    QCOMPARE(said(extensionOf(rows, ":row")), "drink");
    QCOMPARE(said(extensionOf(rows, ":none")), "Nothing");
    QCOMPARE(said(rows["item"][0]["linkId"]), "drinks.cups");
    const Json when = rows["item"][1]["enableWhen"][0];
    QCOMPARE(said(when["question"]), "drinks.cups");
    QCOMPARE(said(when["operator"]), ">");
    QCOMPARE(said(when["answerInteger"]), "2");
}

void FhirQuestionnaireTest::aVocabularyIsAContainedValueSet() {
    const Json json = questionnaireJson(*bilingual());
    const Json item = itemOf(json, "drink");
    QCOMPARE(said(item["type"]), "open-choice");
    QCOMPARE(said(item["answerValueSet"]), "#drinks");
    const Json set = json["contained"][0];
    QCOMPARE(said(set["id"]), "drinks");
    const Json include = set["compose"]["include"][0];
    QCOMPARE(said(include["system"]), "urn:anteroom:vocabulary:drinks");
    QCOMPARE(include["concept"].size(), std::size_t(2));
    const Json coffee = include["concept"][0];
    QCOMPARE(said(coffee["code"]), "coffee");
    QCOMPARE(said(extensionOf(coffee, ":class")), "caffeine");
    QCOMPARE(said(extensionOf(coffee, ":code")), "D1");
    QCOMPARE(said(coffee["designation"][0]["value"]), "espresso");
    QCOMPARE(said(coffee["designation"][1]["value"]), "Blackwater");
}

void FhirQuestionnaireTest::groupsAndSectionsNest() {
    const Json json = questionnaireJson(*questionnaireWith(
        "sections:\n  - id: one\n    title: One\n    introduction: Hello.\n    declinable: no\n"
        "    questions:\n"
        "      - {id: a, type: yes-no, text: A}\n"
        "      - group: outer\n        title: Outer\n        questions:\n"
        "          - group: inner\n            questions:\n"
        "              - {id: b, type: yes-no, text: B}\n"
        "          - {id: c, type: yes-no, text: C}\n"
        "      - {id: d, type: yes-no, text: D}\n"));
    const Json section = json["item"][0];
    QCOMPARE(said(section["linkId"]), "section.one");
    QCOMPARE(said(section["text"]), "One");
    QCOMPARE(said(extensionOf(section, ":declinable")), "false");
    QCOMPARE(said(section["item"][0]["text"]), "Hello.");
    QCOMPARE(said(section["item"][1]["linkId"]), "a");
    const Json outer = section["item"][2];
    QCOMPARE(said(outer["linkId"]), "group.outer");
    QCOMPARE(said(outer["item"][0]["linkId"]), "group.inner");
    QCOMPARE(said(outer["item"][0]["item"][0]["linkId"]), "b");
    QCOMPARE(said(outer["item"][1]["linkId"]), "c");
    QCOMPARE(said(section["item"][3]["linkId"]), "d");
}

void FhirQuestionnaireTest::whatQuestionsShareIsSaidOnceOnWhatHoldsThem() {
    const Json json = questionnaireJson(
        *questionnaireWith("sections:\n"
                           "  - {id: first, title: First, questions: [{id: a, type: yes-no, text: A}]}\n"
                           "  - id: second\n    title: Second\n    show-when: a is yes\n    questions:\n"
                           "      - {id: b, type: yes-no, text: B}\n"
                           "      - {id: c, type: yes-no, text: C, show-when: b is no}\n"));
    const Json section = itemOf(json, "section.second");
    QCOMPARE(section["enableWhen"].size(), std::size_t(1));
    QCOMPARE(said(section["enableWhen"][0]["question"]), "a");
    QCOMPARE(said(section["enableWhen"][0]["answerBoolean"]), "true");
    QVERIFY(!itemOf(json, "b").contains("enableWhen"));
    QCOMPARE(itemOf(json, "c")["enableWhen"].size(), std::size_t(1));
    QCOMPARE(said(itemOf(json, "c")["enableWhen"][0]["question"]), "b");
    QCOMPARE(said(itemOf(json, "c")["enableWhen"][0]["answerBoolean"]), "false");
}

void FhirQuestionnaireTest::helpIsADisplayItemBelowItsQuestion() {
    const Json json =
        questionnaireJson(*questionnaireOf("- {id: a, type: yes-no, text: A, help: For example}\n"));
    const Json help = itemOf(json, "a.help");
    QCOMPARE(said(help["type"]), "display");
    QCOMPARE(said(help["text"]), "For example");
    QCOMPARE(said(extensionOf(help, "questionnaire-itemControl")["coding"][0]["code"]), "help");
}

void FhirQuestionnaireTest::whatFhirHasNoWordForIsAnExtensionOfOurs() {
    const Json json = questionnaireJson(*questionnaireOf(
        "- {id: a, type: yes-no, text: A, label: Short, staff-note: Look, ask: staff, summary: "
        "safety, safety: yes, ask-anew: yes, not-sure: no, prefer-not-to-say: no, required: no}\n"
        "- {id: b, type: number, range: [1, 9], text: B, measured: yes}\n"
        "- {id: c, type: number, range: [1, 9], text: C, measured: today, also-in: {unit: lb, factor: "
        "2.2}}\n"));
    const Json a = itemOf(json, "a");
    QCOMPARE(said(extensionOf(a, "sdc-questionnaire-shortText")), "Short");
    QCOMPARE(said(extensionOf(a, ":staff-note")), "Look");
    QCOMPARE(said(extensionOf(a, ":ask")), "staff");
    QCOMPARE(said(extensionOf(a, ":summary")), "safety");
    QCOMPARE(said(extensionOf(a, ":safety")), "true");
    QCOMPARE(said(extensionOf(a, ":ask-anew")), "true");
    QCOMPARE(said(extensionOf(a, ":not-sure")), "false");
    QCOMPARE(said(extensionOf(a, ":prefer-not-to-say")), "false");
    QVERIFY(!a.contains("required"));
    QCOMPARE(said(extensionOf(itemOf(json, "b"), ":measured")), "true");
    QCOMPARE(said(extensionOf(itemOf(json, "c"), ":measured")), "today");
    QCOMPARE(said(extensionOf(itemOf(json, "c"), ":also-in")["unit"]), "lb");
    QCOMPARE(said(extensionOf(itemOf(json, "c"), ":also-in")["value"]), "2.2");
}

void FhirQuestionnaireTest::aConditionThatNothingCanSayIsListed() {
    const auto questionnaire =
        questionnaireOf("- {id: a, type: number, range: [0, 9], text: A}\n"
                        "- {id: b, type: number, range: [0, 9], text: B}\n"
                        "- {id: c, type: yes-no, text: C, show-when: 'mean(a, b) > 3'}\n");
    const FhirExport made = exportFhirQuestionnaire(*questionnaire, "en");
    QCOMPARE(made.notCarried.size(), std::size_t(1));
    QCOMPARE(said(made.notCarried[0].item), "c");
    QVERIFY(made.notCarried[0].why.find("show-when") != std::string::npos);
}

QTEST_GUILESS_MAIN(FhirQuestionnaireTest)
#include "fhir_questionnaire_test.moc"
