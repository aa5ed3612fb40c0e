// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/phrases.h"
#include "tests/support/sample_interview.h"
#include "tests/support/verdict_words.h"

#include <QTest>

#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const std::string nothingRaised =
    "Nothing was raised by the answers given; this does not show that treatment is safe.";

/// "{a}{b}", in the order of their names.
std::string placesIn(std::string_view phrase) {
    std::multiset<std::string> places;
    for (std::size_t open = 0; (open = phrase.find('{', open)) != std::string_view::npos; ++open)
        places.insert(std::string(phrase.substr(open, phrase.find('}', open) - open + 1)));
    std::string all;
    for (const std::string& place : places)
        all += place;
    return all;
}

} // namespace

class SummaryPhrasesTest : public QObject {
    Q_OBJECT

private slots:
    void promise3NoPhraseHoldsAVerdictWord_data();
    void promise3NoPhraseHoldsAVerdictWord();
    void everyPhraseIsInBothLanguagesWithTheSamePlaces();
    void promise3NoRenderedSummaryHoldsAVerdictWord();
    void numbersAreWordsUpToTen();
    void aLanguageWithoutWordsGetsEnglish();
};

void SummaryPhrasesTest::promise3NoPhraseHoldsAVerdictWord_data() {
    QTest::addColumn<std::string>("language");
    QTest::newRow("English") << std::string("en");
    QTest::newRow("Spanish") << std::string("es");
}

void SummaryPhrasesTest::promise3NoPhraseHoldsAVerdictWord() {
    QFETCH(std::string, language);
    for (const std::string_view phrase : summaryPhrases(language))
        QVERIFY2(verdictsIn(phrase, {nothingRaised}).empty(), std::string(phrase).c_str());
}

void SummaryPhrasesTest::everyPhraseIsInBothLanguagesWithTheSamePlaces() {
    const auto english = summaryPhrases("en");
    const auto spanish = summaryPhrases("es");
    QCOMPARE(english.size(), spanish.size());
    QVERIFY(english.size() > 100);
    std::size_t same = 0;
    for (std::size_t i = 0; i < english.size(); ++i) {
        QVERIFY(!english[i].empty() && !spanish[i].empty());
        QVERIFY2(placesIn(english[i]) == placesIn(spanish[i]), std::string(spanish[i]).c_str());
        same += english[i] == spanish[i] ? 1U : 0U;
    }
    // Those that are nothing but places: {row} {number}, {row} ({fields}), {mark} ({name}, {date} {time}).
    QCOMPARE(same, std::size_t(4));
}

void SummaryPhrasesTest::promise3NoRenderedSummaryHoldsAVerdictWord() {
    for (const TestSession& session :
         {finishedInterview(), quietInterview(), TestSession(sampleQuestionnaire())}) {
        // Wrapping may have cut the sentence that may hold one.
        const QByteArray text = QByteArray::fromStdString(renderText(summaryOf(session))).simplified();
        const std::vector<std::string> found = verdictsIn(text.toStdString(), {nothingRaised});
        QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
    }
}

void SummaryPhrasesTest::numbersAreWordsUpToTen() {
    QCOMPARE(numberWord(5, "en"), std::string("five"));
    QCOMPARE(numberWord(10, "en"), std::string("ten"));
    QCOMPARE(numberWord(11, "en"), std::string("11"));
    QCOMPARE(numberWord(5, "es-MX"), std::string("cinco"));
}

void SummaryPhrasesTest::aLanguageWithoutWordsGetsEnglish() {
    QCOMPARE(phrase(SummaryPhrase::HeadingSafety, "xx-YY"), phrase(SummaryPhrase::HeadingSafety, "en"));
    QCOMPARE(phrase(SummaryPhrase::HeadingSafety, "en-GB"), std::string_view("Safety"));
    QCOMPARE(phrase(SummaryPhrase::HeadingSafety, "es-MX"), std::string_view("Seguridad"));
    QCOMPARE(phrase(SummaryPhrase::HeadingSafety, "es,en"), std::string_view("Seguridad"));
    QCOMPARE(phrase(SummaryPhrase::HeadingSafety, "fr,es"), std::string_view("Safety"));
}

QTEST_APPLESS_MAIN(SummaryPhrasesTest)
#include "summary_phrases_test.moc"
