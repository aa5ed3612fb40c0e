// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/loading/translated.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// What files of translations say is what the texts of a questionnaire and of its libraries say in that
// language.
class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfTextHasItsTranslation();
    void whatStandsInAFileOfItsOwnReadsLikeAMap();
    void textsAreTheSameWhateverTheirBlanksAndLineBreaks();
    void aMapsOwnTranslationWins();
    void aMapThatLacksALanguageGetsIt();
    void textsOfALibraryAreTranslatedFromItsOwnLanguage();
    void aPlainUnitIsTranslatedWhereSomebodyDid();
    void aLanguageThatIsNotOfferedIsNotThere();
    void sameTwiceIsNoMistakeAndNeitherIsAnOriginalThatNoTextHas();
    void aFileThatCannotBeReadLeavesOpenWhatIsMissing();
    void promise5TranslationsAreAmongThePinnedTexts();
    void manyTranslationsOfManyTextsAreReadAtOnce();
};

namespace {

const char* const everyText = R"(
description: About nights
documents: {leaflet: {title: Leaflet, publisher: Clinic}}
answer-sets: {noises: [{id: traffic, text: Traffic}, {id: none-at-all, text: No noise}]}
topics: [{id: sleep, title: Sleep}]
sections:
  - id: main
    title: Main
    introduction: A few questions
    questions:
      - {id: note, type: information, text: Read this}
      - {id: trouble, type: yes-no, text: 'Trouble sleeping?', label: trouble, help: Any night, staff-note: Ask twice}
      - {id: heard, type: choices, options: noises, text: What do you hear}
      - group: inner
        title: Inner
        questions:
          - id: drinks
            type: rows
            text: Drinks
            row: drink
            none: Drinks nothing
            fields: [{id: name, type: text, text: Name}, {id: size, type: choice, text: Size, options: [{id: small, text: Small}, {id: large, text: Large}]}]
computed:
  - {id: troubled, label: Troubled, value: trouble is yes}
findings:
  - {id: tired, kind: flag, topic: sleep, when: troubled is yes, title: Tired, discuss: Talk it over, information: [Sleep helps], cite: [{document: leaflet, section: One}]}
urgent:
  - {id: now, tier: same-visit, when: trouble is yes, title: At once}
contradictions:
  - {id: odd, text: Odd, when: 'trouble is yes and heard includes any of [none-at-all]'}
)";

const char* const everyPair = R"(
  - {en: Test, es: Prueba}
  - {en: About nights, es: Sobre las noches}
  - {en: Leaflet, es: Folleto}
  - {en: Traffic, es: Tráfico}
  - {en: No noise, es: Ningún ruido}
  - {en: Sleep, es: Sueño}
  - {en: Main, es: Todo}
  - {en: A few questions, es: Unas preguntas}
  - {en: Read this, es: Lea esto}
  - {en: 'Trouble sleeping?', es: '¿Duerme mal?'}
  - {en: trouble, es: problema}
  - {en: Any night, es: Cualquier noche}
  - {en: Ask twice, es: Pregunte dos veces}
  - {en: What do you hear, es: Qué oye}
  - {en: Inner, es: Interior}
  - {en: Drinks, es: Bebidas}
  - {en: drink, es: bebida}
  - {en: Drinks nothing, es: No bebe nada}
  - {en: Name, es: Nombre}
  - {en: Size, es: Tamaño}
  - {en: Small, es: Pequeño}
  - {en: Large, es: Grande}
  - {en: Troubled, es: Con problemas}
  - {en: Tired, es: Cansancio}
  - {en: One, es: Uno}
  - {en: Talk it over, es: Hablarlo}
  - {en: Sleep helps, es: Dormir ayuda}
  - {en: At once, es: Enseguida}
  - {en: Odd, es: Raro}
)";

} // namespace

void TranslationsTest::everyKindOfTextHasItsTranslation() {
    const auto loaded = loadWith(head("es.yaml") + everyText, {{"es.yaml", translations(everyPair)}});
    QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(), remarks(loaded).constData());
    const Questionnaire::Data& data = loaded.questionnaire->data();
    QCOMPARE(spanish(data.title), "Prueba");
    QCOMPARE(spanish(data.description), "Sobre las noches");
    QCOMPARE(spanish(data.documents.front().title), "Folleto");
    QCOMPARE(spanish(data.findings.front().citations.front().section), "Uno");
    QCOMPARE(spanish(data.topics.front().title), "Sueño");
    QCOMPARE(spanish(data.sections.front().introduction), "Unas preguntas");
    QCOMPARE(spanish(data.sections.front().groups.front().title), "Interior");
    QCOMPARE(spanish(question(loaded, "note").text), "Lea esto");
    const Question& trouble = question(loaded, "trouble");
    QCOMPARE(spanish(trouble.text), "¿Duerme mal?");
    QCOMPARE(spanish(trouble.label), "problema");
    QCOMPARE(spanish(trouble.help), "Cualquier noche");
    QCOMPARE(spanish(trouble.staffNote), "Pregunte dos veces");
    QCOMPARE(spanish(question(loaded, "heard").options[1].text), "Ningún ruido");
    const Question& drinks = question(loaded, "drinks");
    QCOMPARE(spanish(drinks.rowName), "bebida");
    QCOMPARE(spanish(drinks.noneText), "No bebe nada");
    QCOMPARE(spanish(drinks.fields[1].text), "Tamaño");
    QCOMPARE(spanish(drinks.fields[1].options[0].text), "Pequeño");
    QCOMPARE(spanish(data.computed.front().label), "Con problemas");
    QCOMPARE(spanish(data.findings.front().title), "Cansancio");
    QCOMPARE(spanish(data.findings.front().discuss), "Hablarlo");
    QCOMPARE(spanish(data.findings.front().information.front()), "Dormir ayuda");
    QCOMPARE(spanish(data.urgent.front().title), "Enseguida");
    QCOMPARE(spanish(data.contradictions.front().text), "Raro");
    QCOMPARE(std::string(data.title.original()), "Test");
}

void TranslationsTest::whatStandsInAFileOfItsOwnReadsLikeAMap() {
    const auto apart = loadWith(
        head("es.yaml") + oneSafetyQuestion,
        {{"es.yaml",
          translations("  - {en: Test, es: P}\n  - {en: Main, es: M}\n  - {en: Thoughts, es: T}\n")}});
    QByteArray within = head("").replace("Test", "{en: Test, es: P}") + oneSafetyQuestion;
    within.replace("title: Main", "title: {en: Main, es: M}")
        .replace("text: Thoughts", "text: {en: Thoughts, es: T}");
    const auto inPlace = loadWith(within);
    QVERIFY2(apart.diagnostics.empty() && inPlace.diagnostics.empty(), remarks(inPlace) + remarks(apart));
    QVERIFY(apart.questionnaire->data().title == inPlace.questionnaire->data().title);
    QVERIFY(apart.questionnaire->data().sections[0].title == inPlace.questionnaire->data().sections[0].title);
    QVERIFY(question(apart, "thoughts").text == question(inPlace, "thoughts").text);
    QCOMPARE(unreviewed(apart), unreviewed(inPlace));
}

void TranslationsTest::textsAreTheSameWhateverTheirBlanksAndLineBreaks() {
    const auto loaded = loadWith(head("es.yaml").replace("Test", "{en: Test, es: P}") + R"(
sections:
  - id: main
    title: {en: Main, es: M}
    questions:
      - id: folded
        type: yes-no
        text: >-
          Do you have trouble
          sleeping?
      - {id: spaced, type: yes-no, text: "  Two   words "}
      - {id: other, type: yes-no, text: two words}
      - {id: lines, type: yes-no, text: "One\nline"}
)",
                                 {{"es.yaml", translations(R"(
  - en: Do you have trouble sleeping?
    es: >-
      ¿Duerme
      mal?
  - {en: Two words, es: Dos  palabras}
  - en: |
      One
      line
    es: |-
      Una
      línea
)")}});
    QVERIFY2(loaded.questionnaire, remarks(loaded).constData());
    QCOMPARE(spanish(question(loaded, "folded").text), "¿Duerme mal?");
    QCOMPARE(spanish(question(loaded, "spaced").text), "Dos  palabras"); // as the translator wrote it
    QCOMPARE(spanish(question(loaded, "lines").text), "Una\nlínea");
    QCOMPARE(spanish(question(loaded, "other").text), "-"); // another word
    QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
}

void TranslationsTest::aMapsOwnTranslationWins() {
    const auto loaded =
        loadWith(head("es.yaml").replace("Test", "{en: Test, es: Examen}") + oneSafetyQuestion,
                 {{"es.yaml", translations("  - {en: Test, es: Prueba}\n  - {en: Main, es: M}\n"
                                           "  - {en: Thoughts, es: T}\n")}});
    QCOMPARE(spanish(loaded.questionnaire->data().title), "Examen");
}

void TranslationsTest::aMapThatLacksALanguageGetsIt() {
    const auto loaded = loadWith(
        head("es.yaml, de.yaml", "en, es, de").replace("Test", "{es: Prueba, en: Test}") + oneSafetyQuestion,
        {{"es.yaml", translations("  - {en: Main, es: M}\n  - {en: Thoughts, es: T}\n")},
         {"de.yaml",
          translations("  - {en: Test, de: Probe}\n  - {en: Main, de: H}\n  - {en: Thoughts, de: G}\n", {},
                       "de")}});
    QVERIFY2(loaded.diagnostics.empty() || loaded.questionnaire, remarks(loaded).constData());
    QCOMPARE(std::string(loaded.questionnaire->data().title.in("de")), "Probe");
    QCOMPARE(spanish(loaded.questionnaire->data().title), "Prueba");
    QCOMPARE(std::string(question(loaded, "thoughts").text.in("de")), "G");
}

void TranslationsTest::textsOfALibraryAreTranslatedFromItsOwnLanguage() {
    const QByteArray library =
        "anteroom: 1\nlibrary: scores\nlicense: CC0-1.0\nlanguage: en\ninstruments:\n"
        "  - {id: score, title: Score, license: MIT, questions: [{id: low, type: yes-no, "
        "text: Low}]}\n";
    const QByteArray sections = "sections:\n  - {id: main, title: Haupt, questions: [{id: own, type: yes-no, "
                                "text: Low}, {instrument: score}]}\n";
    const auto loaded =
        loadWith(head("es.yaml, scores.yaml", "de, es") + sections,
                 {{"es.yaml", translations("  - {en: Low, es: Bajo}\n  - {en: Score, es: Puntos}\n")},
                  {"scores.yaml", library}});
    QVERIFY2(loaded.questionnaire, remarks(loaded).constData());
    QCOMPARE(spanish(question(loaded, "low").text), "Bajo");
    QCOMPARE(spanish(loaded.questionnaire->data().instruments.front().title), "Puntos");
    QCOMPARE(spanish(question(loaded, "own").text), "-"); // German, whatever it looks like
}

void TranslationsTest::aPlainUnitIsTranslatedWhereSomebodyDid() {
    const auto loaded = loadWith(
        head("es.yaml") + R"(
sections:
  - id: main
    title: Main
    questions:
      - {id: nights, type: number, text: Nights, unit: nights, range: [0, 7]}
      - {id: weight, type: number, text: Weight, unit: kg, range: [0, 300]}
)",
        {{"es.yaml", translations("  - {en: Test, es: P}\n  - {en: Main, es: M}\n  - {en: Nights, es: N}\n"
                                  "  - {en: Weight, es: Peso}\n  - {en: nights, es: noches}\n")}});
    QVERIFY2(loaded.diagnostics.empty(), remarks(loaded).constData());
    QCOMPARE(spanish(question(loaded, "nights").unit), "noches");
    QCOMPARE(spanish(question(loaded, "weight").unit), "-");
}

void TranslationsTest::aLanguageThatIsNotOfferedIsNotThere() {
    const auto loaded = loadWith(head("es.yaml", "en") + oneSafetyQuestion,
                                 {{"es.yaml", translations("  - {en: Test, es: P}\n")}});
    QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(), remarks(loaded).constData());
    QCOMPARE(spanish(loaded.questionnaire->data().title), "-");
    QCOMPARE(unreviewed(loaded), "");
}

void TranslationsTest::sameTwiceIsNoMistakeAndNeitherIsAnOriginalThatNoTextHas() {
    const QByteArray pairs = "  - {en: Test, es: P}\n  - {en: Main, es: M}\n  - {en: Thoughts, es: T}\n";
    const auto loaded =
        loadWith(head("es.yaml, more.yaml") + oneSafetyQuestion,
                 {{"es.yaml", translations(pairs)},
                  {"more.yaml", translations(pairs + "  - {en: Of another questionnaire, es: De otro}\n")}});
    QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(), remarks(loaded).constData());
}

void TranslationsTest::aFileThatCannotBeReadLeavesOpenWhatIsMissing() {
    const auto loaded = loadWith(head("es.yaml, gone.yaml") + oneSafetyQuestion,
                                 {{"es.yaml", translations("  - {en: Main, es: M}\n")}});
    QVERIFY(!loaded.questionnaire);
    QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
    QCOMPARE(loaded.diagnostics.all().front().code, "include-not-found");
}

void TranslationsTest::promise5TranslationsAreAmongThePinnedTexts() {
    const auto loadedWith = [](const char* word) {
        return loadWith(head("es.yaml") + oneSafetyQuestion,
                        {{"es.yaml", translations(QByteArray("  - {en: Test, es: ") + word + "}\n")}});
    };
    const auto one = loadedWith("P");
    const auto other = loadedWith("Q");
    QCOMPARE(one.questionnaire->data().texts.size(), std::size_t(2));
    QCOMPARE(one.questionnaire->data().texts[1].name, "es.yaml");
    QVERIFY(one.questionnaire->data().sha256 != other.questionnaire->data().sha256);
}

// Nothing measures: one look at each pair for each text runs into ctest's timeout.
void TranslationsTest::manyTranslationsOfManyTextsAreReadAtOnce() {
    constexpr int many = 20'000;
    QByteArray questions = head("es.yaml") + "sections:\n  - id: main\n    title: Main\n    questions:\n";
    QByteArray pairs = "  - {en: Test, es: P}\n  - {en: Main, es: M}\n";
    for (int i = 0; i < many; ++i) {
        const QByteArray n = QByteArray::number(i);
        questions += "      - {id: q" + n + ", type: yes-no, safety: yes, text: Text " + n + "}\n";
        pairs += "  - {en: Text " + n + ", es: Texto " + n + "}\n";
    }
    const auto loaded = loadWith(questions, {{"es.yaml", translations(pairs)}});
    QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(), remarks(loaded).constData());
    QCOMPARE(spanish(question(loaded, "q19999").text), "Texto 19999");
    QCOMPARE((*loaded.questionnaire)->unreviewed.front().questions.size(), std::size_t(many));
}

QTEST_APPLESS_MAIN(TranslationsTest)
#include "translations_test.moc"
