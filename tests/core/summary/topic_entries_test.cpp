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
            QCOMPARE(entry.findings[0].because[0].answer, std::string("some"));
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

QTEST_APPLESS_MAIN(TopicEntriesTest)
#include "topic_entries_test.moc"
