// SPDX-License-Identifier: GPL-3.0-or-later
// How findings are gathered into entries, on rules made for it.
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_interview.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> rules() {
    return questionnaireOf(R"(- {id: a, type: yes-no, text: "A?", label: A}
- {id: b, type: yes-no, text: "B?", label: B}
- {id: words, type: text, text: "Words?", label: Words})",
                           R"yaml(topics:
  - {id: late, title: Late}
  - {id: early, title: Early}
  - {id: wide, title: Wide}
findings:
  - {id: note, kind: flag, topic: early, priority: note, when: a is yes, title: Note, cite: [{document: leaflet, section: One}]}
  - {id: first, kind: flag, topic: early, priority: first, when: a is yes, title: First, cite: [{document: leaflet, section: One}]}
  - {id: standard, kind: flag, topic: late, when: a is yes, title: Standard, cite: [{document: leaflet, section: Two}]}
  - {id: alone, kind: flag, when: a is yes, title: Alone, cite: [{document: leaflet, section: Two}]}
  - {id: told, kind: flag, priority: note, when: words is answered, quote: [words], title: Told, cite: [{document: leaflet, section: One}]}
  - {id: wide-one, kind: flag, topic: wide, when: b is yes, title: Wide one, cite: [{document: leaflet, section: One}]}
  - {id: wide-two, kind: flag, topic: wide, when: b is yes, title: Wide two, cite: [{document: leaflet, section: One}]}
  - {id: wide-three, kind: flag, topic: wide, when: words is answered, title: Wide three, cite: [{document: leaflet, section: One}]}
)yaml");
}

std::vector<std::string> titlesOf(const Summary& summary) {
    std::vector<std::string> titles;
    for (const Summary::TopicEntry& entry : summary.discuss)
        titles.push_back(entry.title);
    return titles;
}

} // namespace

class TopicEntriesTest : public QObject {
    Q_OBJECT

private slots:
    void anEntryIsAsPressingAsItsMostPressingFinding();
    void entriesOfOnePriorityFollowTheTopicsAndThoseWithoutOneComeLast();
    void anAnswerThatTwoFindingsShareIsMarkedInTheSecond();
    void wordsThatAreAlreadyAmongTheAnswersAreNotQuotedAgain();
    void aTopicIsNamedOnlyWhereAllOfItIsOpen();
    void aQuestionIsListedOnce();
    void promise3ARuleSaysWhenAQuestionIsAskedOnWhoseAbsenceItRests();
    void aRuleThatTwoPartsShareIsPointedAt();
    void whatIsPointedAtPrintsInFull();
    void promise3AnOpenRuleSaysWhatIsKnownAndWhatIsMissing();
};

void TopicEntriesTest::anEntryIsAsPressingAsItsMostPressingFinding() {
    TestSession session(rules());
    session.set("a", yes());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.discuss[0].title, std::string("Early"));
    QCOMPARE(summary.discuss[0].priority, std::string("Read first"));
}

void TopicEntriesTest::entriesOfOnePriorityFollowTheTopicsAndThoseWithoutOneComeLast() {
    TestSession session(rules());
    session.set("a", yes());
    session.set("words", text("some"));
    QVERIFY(titlesOf(summaryOf(session)) ==
            (std::vector<std::string>{"Early", "Standard", "Wide three", "Alone", "Told"}));
}

void TopicEntriesTest::anAnswerThatTwoFindingsShareIsMarkedInTheSecond() {
    TestSession session(rules());
    session.set("a", yes());
    const Summary::TopicEntry entry = summaryOf(session).discuss[0];
    QVERIFY(!entry.findings[0].because[0].repeated);
    QVERIFY(entry.findings[1].because[0].repeated);
    QCOMPARE(entry.findings[1].because[0].answer, std::string("yes"));
    QVERIFY(!entry.findings[0].ruleRepeated);
    QVERIFY(entry.findings[1].ruleRepeated);
    QVERIFY(entry.findings[1].sourcesRepeated);
}

void TopicEntriesTest::wordsThatAreAlreadyAmongTheAnswersAreNotQuotedAgain() {
    TestSession session(rules());
    session.set("words", text("some"));
    for (const Summary::TopicEntry& entry : summaryOf(session).discuss)
        if (entry.findings[0].id == "told") {
            QCOMPARE(entry.findings[0].because[0].answer, std::string("“some”"));
            QVERIFY(entry.findings[0].quotes.empty());
        }
}

void TopicEntriesTest::aTopicIsNamedOnlyWhereAllOfItIsOpen() {
    TestSession session(rules());
    const Summary summary = summaryOf(session);
    QVERIFY(summary.notEstablished[1].question == session.of("b"));
    QVERIFY(summary.notEstablished[1].leavesOpen == (std::vector<std::string>{"Wide one", "Wide two"}));
    QVERIFY(summary.notEstablished[0].leavesOpen == (std::vector<std::string>{"Early", "Standard", "Alone"}));
}

void TopicEntriesTest::aQuestionIsListedOnce() {
    TestSession session(rules());
    session.set("b", notSure());
    QCOMPARE(summaryOf(session).notEstablished.size(), std::size_t{3});
}

void TopicEntriesTest::promise3ARuleSaysWhenAQuestionIsAskedOnWhoseAbsenceItRests() {
    const auto questionnaire = questionnaireOf(
        R"(- {id: a, type: yes-no, text: "A?", label: A}
- {id: b, type: yes-no, text: "B?", label: B, show-when: a is yes})",
        R"yaml(computed:
  - {id: calm, label: Calm, value: not b is yes}
findings:
  - {id: one, kind: flag, when: a is no and calm is yes, title: One, cite: [{document: leaflet, section: One}]}
  - {id: two, kind: flag, when: a is no or b is yes, title: Two, cite: [{document: leaflet, section: One}]}
)yaml");
    TestSession session(questionnaire);
    session.set("a", no());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.discuss.size(), std::size_t{2});
    const QByteArray rests = QByteArray::fromStdString(summary.discuss[0].findings[0].rule);
    QVERIFY2(rests.endsWith(" (B is asked only when A: yes)"), rests);
    // Here the other alternative settles it.
    const QByteArray settled = QByteArray::fromStdString(summary.discuss[1].findings[0].rule);
    QVERIFY2(!settled.contains("asked only"), settled);
}

void TopicEntriesTest::aRuleThatTwoPartsShareIsPointedAt() {
    const auto questionnaire =
        questionnaireOf(R"(- {id: a, type: yes-no, text: "A?", label: "A question with a long label"})",
                        R"yaml(findings:
  - {id: one, kind: flag, when: a is yes, title: One, cite: [{document: leaflet, section: One}]}
  - {id: two, kind: candidacy, when: a is yes, title: Two, cite: [{document: leaflet, section: One}]}
)yaml");
    TestSession session(questionnaire);
    session.set("a", yes());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.discuss[0].findings[0].sameAs, std::string());
    QCOMPARE(summary.context[0].findings[0].sameAs, std::string("One"));
    QVERIFY(!summary.context[0].findings[0].because.empty());
}

void TopicEntriesTest::whatIsPointedAtPrintsInFull() {
    const auto questionnaire = questionnaireOf(
        R"(- {id: a, type: yes-no, text: "A?", label: "A question with a long label"}
- {id: b, type: yes-no, text: "B?", label: "Another question"})",
        R"yaml(topics:
  - {id: wide, title: Wide}
findings:
  - {id: one, kind: flag, topic: wide, when: a is yes, title: One, cite: [{document: leaflet, section: One}]}
  - {id: two, kind: flag, topic: wide, when: a is yes, title: Two, cite: [{document: leaflet, section: One}]}
  - {id: three, kind: flag, topic: wide, when: a is yes, title: Three, cite: [{document: leaflet, section: One}]}
  - {id: four, kind: flag, topic: wide, when: not a is no, title: Four, cite: [{document: leaflet, section: One}]}
  - {id: five, kind: flag, topic: wide, when: not (a is no or a is no), title: Five, cite: [{document: leaflet, section: One}]}
  - {id: again, kind: flag, topic: wide, when: a is yes or a is yes, title: Again, cite: [{document: leaflet, section: One}]}
  - {id: six, kind: flag, topic: wide, when: a is yes and b is yes, title: Six, cite: [{document: leaflet, section: One}]}
  - {id: seven, kind: flag, topic: wide, when: b is yes, title: Seven, cite: [{document: leaflet, section: One}]}
  - {id: eight, kind: flag, topic: wide, when: b is yes and a is yes, title: Eight, cite: [{document: leaflet, section: One}]}
  - {id: nine, kind: candidacy, when: b is yes, title: Nine, cite: [{document: leaflet, section: One}]}
)yaml");
    TestSession session(questionnaire);
    session.set("a", yes());
    session.set("b", yes());
    const Summary summary = summaryOf(session);
    QByteArrayList how;
    for (const auto* entries : {&summary.discuss, &summary.context})
        for (const Summary::RaisedFinding& finding : entries->front().findings) {
            how << QByteArray::fromStdString(finding.title) + (finding.answersRepeated ? " answers" : "") +
                       (finding.ruleRepeated ? " rule" : "") + (finding.sourcesRepeated ? " sources" : "") +
                       (finding.sameAs.empty() ? "" : " as for " + QByteArray::fromStdString(finding.sameAs));
            for (const Summary::Line& line : finding.because)
                QCOMPARE(line.repeated, finding.answersRepeated); // all of them, or none
        }
    QCOMPARE(how.join("; "),
             QByteArray("One; Two answers rule sources; Three as for One; Four sources; Five answers; Again "
                        "sources; Six; Seven sources; Eight; Nine as for Seven"));
}

void TopicEntriesTest::promise3AnOpenRuleSaysWhatIsKnownAndWhatIsMissing() {
    const auto questionnaire = questionnaireOf(R"(- {id: a, type: yes-no, text: "A?", label: A}
- {id: b, type: yes-no, text: "B?", label: B}
- {id: c, type: yes-no, text: "C?", label: C})",
                                               R"yaml(topics:
  - {id: wide, title: Wide}
findings:
  - {id: one, kind: flag, topic: wide, priority: first, when: a is yes and b is yes, title: One, cite: [{document: leaflet, section: One}]}
  - {id: two, kind: flag, topic: wide, priority: first, when: b is yes, title: Two, cite: [{document: leaflet, section: One}]}
  - {id: three, kind: flag, priority: first, when: c is yes, title: Three, cite: [{document: leaflet, section: One}]}
)yaml");
    TestSession session(questionnaire);
    session.set("a", yes());
    const Summary summary = summaryOf(session);
    QCOMPARE(summary.openRules.size(), std::size_t{1}); // nothing that the others look at was answered
    const Summary::OpenRule& open = summary.openRules.front();
    QCOMPARE(open.title, std::string("One"));
    QCOMPARE(open.because.size(), std::size_t{1});
    QCOMPARE(open.because[0].label + ": " + open.because[0].answer, std::string("A: yes"));
    // "B leaves open: Wide" does not say whether One is among it.
    QVERIFY(open.missing == std::vector<std::string>{"B: not asked"});
    QVERIFY(renderText(summary, "not-established")
                .find("- One\n  Rule: A: yes, and B: yes\n  A: yes\n  Not established: B: not asked\n") !=
            std::string::npos);
}

QTEST_APPLESS_MAIN(TopicEntriesTest)
#include "topic_entries_test.moc"
