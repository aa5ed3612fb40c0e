// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside an answer so that nobody has to look for it: why a question was asked, what a finding's
// author wants read with it, and rules of one form in one line.
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_interview.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

TestSession pressureAndUse() {
    return TestSession(questionnaireOf(
        R"(- {id: told, type: status, text: "Told?", label: Told of high pressure}
- {id: controlled, type: yes-no, text: "Controlled?", label: Under control, show-when: told is current}
- {id: measured, type: yes-no, text: "High?", label: Measured high}
- {id: words, type: text, text: "Words?", label: Words, required: no}
- id: problem
  type: choices
  text: "A problem?"
  label: Problem now
  options: [{id: alcohol, text: Alcohol}, {id: opioids, text: Opioids}, {id: no-problem, text: None, exclusive: yes}])",
        R"yaml(findings:
  - {id: high, kind: flag, when: measured is yes, title: High, quote: [controlled, words], cite: [{document: leaflet, section: One}]}
  - {id: uncontrolled, kind: flag, priority: first, when: controlled is no, title: Uncontrolled, cite: [{document: leaflet, section: One}]}
  - {id: alcohol, kind: flag, priority: first, when: 'problem includes any of [alcohol]', title: A problem with alcohol, cite: [{document: leaflet, section: One}]}
  - {id: opioids, kind: flag, priority: first, when: 'problem includes any of [opioids]', title: A problem with opioids, cite: [{document: leaflet, section: One}]}
  - {id: elsewhere, kind: flag, priority: first, when: 'problem includes any of [opioids]', title: Another source, cite: [{document: leaflet, section: Two}]}
  - {id: contributor, kind: contributor, when: told is past, title: Pressure once, cite: [{document: leaflet, section: One}]}
)yaml"));
}

} // namespace

class BesideAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNotEstablishedSaysWhyItWasAsked();
    void allAnswersThatItWasAskedForAreSaid();
    void aQuotedAnswerPrintsThoughItIsNotKnown();
    void rulesOfOneFormShareALine();
    void contributorsThatWereAskedAndNegativeAreNamedLast();
};

void BesideAnswersTest::whatIsNotEstablishedSaysWhyItWasAsked() {
    TestSession session = pressureAndUse();
    session.set("told", current());
    session.set("controlled", notSure());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.notEstablished[0].reason, std::string("not sure"));
    QCOMPARE(summary.notEstablished[0].gate, std::string("follows from Told of high pressure: yes, now"));
    session.set("told", never());
    for (const Summary::OpenQuestion& open : summaryOf(session).notEstablished)
        QVERIFY(open.gate.empty());
}

// Where each of two answers is enough, both are said: whoever reads one alone takes the other for a "no".
void BesideAnswersTest::allAnswersThatItWasAskedForAreSaid() {
    TestSession session(questionnaireOf(
        R"(- {id: pregnant, type: yes-no, text: "Pregnant?", label: Pregnancy now}
- {id: late, type: yes-no, text: "Late?", label: Late}
- {id: test, type: yes-no, text: "Test?", label: Test, show-when: pregnant is yes or late is yes})",
        R"yaml(findings:
  - {id: test, kind: flag, when: test is yes, title: Test, cite: [{document: leaflet, section: One}]}
)yaml"));
    session.set("pregnant", yes());
    session.set("late", yes());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.notEstablished.size(), std::size_t{1});
    QCOMPARE(summary.notEstablished[0].gate, std::string("follows from Pregnancy now: yes; Late: yes"));
}

void BesideAnswersTest::aQuotedAnswerPrintsThoughItIsNotKnown() {
    TestSession session = pressureAndUse();
    session.set("told", current());
    session.set("measured", yes());
    session.set("words", declined());
    QVERIFY(summaryOf(session).discuss[0].findings[0].quotes.empty()); // neither asked, nor words that say
                                                                       // nothing
    session.set("controlled", notSure());
    const std::vector<Summary::Line> quotes = summaryOf(session).discuss[0].findings[0].quotes;
    QCOMPARE(quotes.size(), std::size_t{1});
    QCOMPARE(quotes[0].label + ": " + quotes[0].answer, std::string("Under control: not sure"));
    QVERIFY(quotes[0].notEstablished);
}

void BesideAnswersTest::rulesOfOneFormShareALine() {
    TestSession session = pressureAndUse();
    session.set("problem", declined());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.openRules.size(), std::size_t{2});
    QCOMPARE(summary.openRules[0].title, std::string("A problem with alcohol; A problem with opioids"));
    QCOMPARE(summary.openRules[0].rule, std::string("Problem now includes Alcohol; Opioids, in this order"));
    QCOMPARE(summary.openRules[1].title, std::string("Another source"));
    QCOMPARE(summary.openRules[1].rule, std::string("Problem now includes Opioids"));
}

void BesideAnswersTest::contributorsThatWereAskedAndNegativeAreNamedLast() {
    TestSession session = pressureAndUse();
    session.set("told", never());
    session.set("measured", no());
    QCOMPARE(notRaised(summaryOf(session)), QByteArray("(High; Uncontrolled); (Pressure once)"));
}

QTEST_APPLESS_MAIN(BesideAnswersTest)
#include "beside_answers_test.moc"
