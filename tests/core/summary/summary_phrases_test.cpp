// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/phrases.h"
#include "tests/support/sample_interview.h"
#include "tests/support/verdict_words.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const std::string nothingRaised =
    "Nothing was raised by the answers given; this does not show that treatment is safe.";

} // namespace

class SummaryPhrasesTest : public QObject {
    Q_OBJECT

private slots:
    void promise3NoPhraseHoldsAVerdictWord();
    void promise3NoRenderedSummaryHoldsAVerdictWord();
    void numbersAreWordsUpToTen();
    void aLanguageWithoutWordsGetsEnglish();
};

void SummaryPhrasesTest::promise3NoPhraseHoldsAVerdictWord() {
    for (const std::string_view phrase : summaryPhrases("en"))
        QVERIFY2(verdictsIn(phrase, {nothingRaised}).empty(), std::string(phrase).c_str());
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
}

void SummaryPhrasesTest::aLanguageWithoutWordsGetsEnglish() {
    QCOMPARE(phrase(SummaryPhrase::HeadingSafety, "xx-YY"), phrase(SummaryPhrase::HeadingSafety, "en"));
    QCOMPARE(phrase(SummaryPhrase::HeadingSafety, "en-GB"), std::string_view("Safety"));
}

QTEST_APPLESS_MAIN(SummaryPhrasesTest)
#include "summary_phrases_test.moc"
