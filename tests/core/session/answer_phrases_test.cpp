// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/phrases.h"
#include "tests/support/verdict_words.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <string>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// The names of the places of a phrase, as {label}.
std::multiset<std::string> placesIn(std::string_view phrase) {
    std::multiset<std::string> places;
    for (std::size_t open = phrase.find('{'); open != std::string_view::npos;
         open = phrase.find('{', open + 1))
        places.emplace(phrase.substr(open, phrase.find('}', open) + 1 - open));
    return places;
}

std::ptrdiff_t lettersOutsidePlaces(std::string_view phrase) {
    const std::string filled = fill(phrase, {});
    return std::count_if(filled.begin(), filled.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

class AnswerPhrasesTest : public QObject {
    Q_OBJECT

private slots:
    void promise3NoPhraseHoldsAVerdictWord();
    void everyPhraseIsInBothLanguagesWithTheSamePlaces();
    void verdictWordsAreFoundAsWholeWordsInAnyCase_data();
    void verdictWordsAreFoundAsWholeWordsInAnyCase();
    void aPlaceIsFilledOnceAndNeverLookedThroughAgain();
    void aLabelWithinASentenceLosesItsCapital_data();
    void aLabelWithinASentenceLosesItsCapital();
    void monthsAreKnownByNameAndBeginning();
};

void AnswerPhrasesTest::promise3NoPhraseHoldsAVerdictWord() {
    for (const char* language : {"en", "es"})
        for (const std::string_view phrase : answerPhrases(language))
            QVERIFY2(verdictsIn(phrase).empty(), std::string(phrase).c_str());
}

void AnswerPhrasesTest::everyPhraseIsInBothLanguagesWithTheSamePlaces() {
    const auto english = answerPhrases("en");
    const auto spanish = answerPhrases("es-MX");
    QCOMPARE(spanish.size(), english.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        const std::string text(spanish[i]);
        QVERIFY2(placesIn(spanish[i]) == placesIn(english[i]), text.c_str());
        const bool isOnlyPlaces = lettersOutsidePlaces(english[i]) == 0;
        QVERIFY2(isOnlyPlaces || spanish[i] != english[i], text.c_str());
    }
    QCOMPARE(answerPhrases("fr").data(), english.data());
}

void AnswerPhrasesTest::verdictWordsAreFoundAsWholeWordsInAnyCase_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("in any case") << QByteArray("Not ELIGIBLE: Denies it.") << QByteArray("eligible denies");
    QTest::newRow("as whole words") << QByteArray("Safety; unfailing; a safety-net; reproved")
                                    << QByteArray();
    QTest::newRow("beside other letters") << QByteArray("safé, insafe") << QByteArray();
    QTest::newRow("within quotes") << QByteArray("\"safe\"") << QByteArray("safe");
    QTest::newRow("within printed quotes")
        << QByteArray("“safe”, «approved», denied…") << QByteArray("safe approved denied");
    QTest::newRow("in Spanish") << QByteArray("¿Es apta? No es ELEGIBLE, y niega el consumo.")
                                << QByteArray("apta elegible niega");
    QTest::newRow("in Spanish, with accents in capitals")
        << QByteArray("«IDÓNEO»: contraindicación, autorizado")
        << QByteArray("idóneo contraindicación autorizado");
    QTest::newRow("safe in Spanish, of a treatment")
        << QByteArray("El tratamiento es seguro; segura para usted") << QByteArray("segura para es seguro");
    QTest::newRow("not sure in Spanish")
        << QByteArray("No estoy seguro. Para seguir, ¿está segura? Inseguro para todos, seguro médico")
        << QByteArray();
    QTest::newRow("parts of other words in Spanish")
        << QByteArray("aptos-no: capto, apartado, negativo, aprueba") << QByteArray("aptos");
    QTest::newRow("beside a sentence that may hold one")
        << QByteArray("This is safe. Who might not be a candidate, again: who MIGHT not be a candidate")
        << QByteArray("safe");
}

void AnswerPhrasesTest::verdictWordsAreFoundAsWholeWordsInAnyCase() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, found);
    QByteArray words;
    for (const std::string& word : verdictsIn(text.toStdString(), {"Who might not be a candidate"}))
        words += (words.isEmpty() ? "" : " ") + QByteArray::fromStdString(word);
    QCOMPARE(words, found);
}

void AnswerPhrasesTest::aPlaceIsFilledOnceAndNeverLookedThroughAgain() {
    QCOMPARE(fill("{a} and {b}", {{"a", "{b}"}, {"b", "two"}}), std::string("{b} and two"));
    QCOMPARE(fill("{unknown}|{a}{a}", {{"a", "1"}}), std::string("|11"));
    QCOMPARE(fill("open {a", {{"a", "1"}}), std::string("open {a"));
    QCOMPARE(fill("", {}), std::string());
}

void AnswerPhrasesTest::aLabelWithinASentenceLosesItsCapital_data() {
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("inSentence");
    QTest::newRow("words") << QByteArray("Top number") << QByteArray("top number");
    QTest::newRow("accented") << QByteArray("Última dosis") << QByteArray("última dosis");
    QTest::newRow("abbreviation") << QByteArray("SpO2 today") << QByteArray("SpO2 today");
    QTest::newRow("capitals later") << QByteArray("First ECG") << QByteArray("first ECG");
    QTest::newRow("another script") << QByteArray("血圧") << QByteArray("血圧");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void AnswerPhrasesTest::aLabelWithinASentenceLosesItsCapital() {
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, inSentence);
    QCOMPARE(QByteArray::fromStdString(midSentence(label.toStdString())), inSentence);
}

void AnswerPhrasesTest::monthsAreKnownByNameAndBeginning() {
    QVERIFY(monthNamed("february") == 2);
    QVERIFY(monthNamed("FEB.") == 2);
    QVERIFY(monthNamed("Sept") == 9);
    QVERIFY(monthNamed("Jun") == 6);
    QVERIFY(monthNamed("mar") == 3);
    QVERIFY(monthNamed("MARZO") == 3);
    QVERIFY(monthNamed("ene.") == 1);
    QVERIFY(monthNamed("ago") == 8);
    QVERIFY(monthNamed("dic") == 12);
    QVERIFY(!monthNamed("ma"));
    QVERIFY(!monthNamed("febr1"));
    QVERIFY(!monthNamed(""));
}

QTEST_APPLESS_MAIN(AnswerPhrasesTest)
#include "answer_phrases_test.moc"
