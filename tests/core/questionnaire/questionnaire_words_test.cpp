// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class QuestionnaireWordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aTextIsInTheLanguageAskedForOrTheOneItWasWrittenIn();
    void namesAreLabelsAndTextsWhereThereIsNone();
    void fieldsAndRowsAreNamedToo();
    void builtInAnswersBeginSmallAndOthersStayAsWritten();
    void classesOfAVocabularyAreNamedByTheirTitles();
    void computedConditionsAnswerYesAndNo();

private:
    QuestionIndex of(const char* id) const { return questionIn(*m_questionnaire, id); }
    std::shared_ptr<const Questionnaire> m_questionnaire;
};

void QuestionnaireWordsTest::initTestCase() {
    m_questionnaire = questionnaireFrom(R"(
anteroom: 1
id: test
version: 1.0.0
title: {en: Test, es: Prueba}
license: CC0-1.0
languages: [en, es]
includes: [m.yaml]
sections:
  - id: main
    title: {en: Main, es: Todo}
    questions:
      - {id: trouble, type: yes-no, text: {en: Trouble sleeping, es: Duerme mal}, label: {en: trouble, es: problemas}}
      - {id: psychosis, type: status, text: {en: Psychosis, es: Psicosis}}
      - {id: mood, type: choice, text: {en: Mood, es: Humor}, options: [{id: a, text: {en: Good, es: Bueno}}, {id: b, text: {en: NOT good, es: MALO}}]}
      - id: medicines
        type: rows
        text: {en: Medicines, es: Medicinas}
        row: {en: medicine, es: medicina}
        fields:
          - {id: name, type: text, vocabulary: medicines, text: {en: Which, es: Cuál}}
          - {id: daily, type: yes-no, text: {en: Daily, es: A diario}, label: {en: daily, es: a diario}}
      - {id: list, type: rows, text: {en: List, es: Lista}, fields: [{id: one, type: text, text: {en: One, es: Uno}}]}
computed:
  - {id: troubled, label: {en: troubled, es: con problemas}, value: trouble is yes}
)",
                                        {{"m.yaml", R"(
anteroom: 1
library: m
license: CC0-1.0
vocabularies:
  - {id: medicines, title: Medicines, classes: [{id: x, title: {en: Benzodiazepine, es: Benzodiacepina}}], entries: [{name: one, classes: [x]}]}
)"}});
}

void QuestionnaireWordsTest::aTextIsInTheLanguageAskedForOrTheOneItWasWrittenIn() {
    LocalizedText text("en", "Yes");
    text.add("es", "Sí");
    QCOMPARE(std::string(text.in("es")), "Sí");
    QCOMPARE(std::string(text.in("fr")), "Yes");
    QVERIFY(text.has("es") && !text.has("fr"));
    QCOMPARE(std::string(text.in("es-MX")), "Sí");
    // Of several languages the first that there is.
    QCOMPARE(std::string(text.in("fr,es-MX,en")), "Sí");
    QCOMPARE(std::string(text.in("fr,de")), "Yes");
    QCOMPARE(std::string(text.in("")), "Yes");
    QCOMPARE(std::string(text.in(",es,")), "Sí");
    QVERIFY(LocalizedText().in("en").empty() && LocalizedText().empty());
}

void QuestionnaireWordsTest::namesAreLabelsAndTextsWhereThereIsNone() {
    const QuestionnaireNames english(*m_questionnaire, "en"), spanish(*m_questionnaire, "es");
    QCOMPARE(english.question(of("trouble")), "trouble");
    QCOMPARE(spanish.question(of("trouble")), "problemas");
    QCOMPARE(english.question(of("psychosis")), "Psychosis");
    QCOMPARE(spanish.question(QuestionIndex{5}), "con problemas");
    QCOMPARE(std::string(spanish.language()), "es");
}

void QuestionnaireWordsTest::fieldsAndRowsAreNamedToo() {
    const QuestionnaireNames english(*m_questionnaire, "en"), spanish(*m_questionnaire, "es");
    QCOMPARE(english.field(of("medicines"), FieldIndex{0}), "Which");
    QCOMPARE(spanish.field(of("medicines"), FieldIndex{1}), "a diario");
    QCOMPARE(spanish.row(of("medicines")), "medicina");
    QCOMPARE(english.row(of("list")), "entry");
}

void QuestionnaireWordsTest::builtInAnswersBeginSmallAndOthersStayAsWritten() {
    const QuestionnaireNames english(*m_questionnaire, "en"), spanish(*m_questionnaire, "es");
    QCOMPARE(english.option(of("trouble"), option::yes), "yes");
    QCOMPARE(spanish.option(of("trouble"), option::yes), "sí");
    QCOMPARE(english.option(of("psychosis"), option::current), "yes, now");
    QCOMPARE(english.option(of("mood"), 1), "NOT good");
    QCOMPARE(english.fieldOption(of("medicines"), FieldIndex{1}, option::no), "no");
}

void QuestionnaireWordsTest::classesOfAVocabularyAreNamedByTheirTitles() {
    const QuestionnaireNames spanish(*m_questionnaire, "es");
    QCOMPARE(spanish.fieldOption(of("medicines"), FieldIndex{0}, 0), "Benzodiacepina");
}

void QuestionnaireWordsTest::computedConditionsAnswerYesAndNo() {
    const QuestionnaireNames english(*m_questionnaire, "en");
    QCOMPARE(english.option(QuestionIndex{5}, option::yes), "yes");
    QCOMPARE(english.option(QuestionIndex{5}, option::no), "no");
}

QTEST_APPLESS_MAIN(QuestionnaireWordsTest)
#include "questionnaire_words_test.moc"
