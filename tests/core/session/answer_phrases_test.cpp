// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/phrases.h"
#include "tests/support/verdict_words.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class AnswerPhrasesTest : public QObject {
    Q_OBJECT

private slots:
    void promise3NoPhraseHoldsAVerdictWord();
    void verdictWordsAreFoundAsWholeWordsInAnyCase_data();
    void verdictWordsAreFoundAsWholeWordsInAnyCase();
    void aPlaceIsFilledOnceAndNeverLookedThroughAgain();
    void aLabelWithinASentenceLosesItsCapital_data();
    void aLabelWithinASentenceLosesItsCapital();
    void monthsAreKnownByNameAndBeginning();
};

void AnswerPhrasesTest::promise3NoPhraseHoldsAVerdictWord() {
    for (const std::string_view phrase : answerPhrases("en"))
        QVERIFY2(verdictsIn(phrase).empty(), std::string(phrase).c_str());
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
    QVERIFY(monthNamed("february", "en") == 2);
    QVERIFY(monthNamed("FEB.", "en") == 2);
    QVERIFY(monthNamed("Sept", "en") == 9);
    QVERIFY(monthNamed("Jun", "en") == 6);
    QVERIFY(!monthNamed("ma", "en"));
    QVERIFY(!monthNamed("febr1", "en"));
    QVERIFY(!monthNamed("", "en"));
}

QTEST_APPLESS_MAIN(AnswerPhrasesTest)
#include "answer_phrases_test.moc"
