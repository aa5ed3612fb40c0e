// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> withTriggers() {
    return questionnaireOf(R"(- {id: thoughts, type: status, text: "Thoughts?", safety: yes}
- {id: plan, type: yes-no, text: "Plan?", show-when: thoughts is current, safety: yes})",
                           R"(urgent:
  - {id: has-plan, tier: immediate, when: plan is yes, title: A plan}
  - {id: has-thoughts, tier: same-visit, when: thoughts is current, title: Current thoughts}
)");
}

} // namespace

class UrgentEventsTest : public QObject {
    Q_OBJECT

private slots:
    void aTriggerThatHoldsIsKeptWithItsTime();
    void aTriggerThatWasShownStaysWhateverBecomesOfTheAnswer();
    void aTriggerThatHoldsAnewIsOneEventUntilItWasAcknowledged();
    void aTriggerThatHoldsAnewAfterAcknowledgementIsANewEvent();
    void aTriggerThatGoesOnHoldingIsNotRepeated();
    void anAnswerThatIsHiddenTriggersNothing();
    void stepsOfSeveralAnswersAreJudgedAsAWhole();
    void theFirstAcknowledgementIsTheRecord();
};

void UrgentEventsTest::aTriggerThatHoldsIsKeptWithItsTime() {
    TestSession session(withTriggers());
    QVERIFY(session.urgentEvents().empty());
    session.set("thoughts", current());
    session.set("plan", yes());
    QCOMPARE(session.urgentEvents().size(), std::size_t{2});
    QCOMPARE(session.urgentEvents()[0].trigger, 1U);
    QVERIFY(session.urgentEvents()[0].shownAt == minute(1));
    QCOMPARE(session.urgentEvents()[1].trigger, 0U);
    QVERIFY(session.urgentEvents()[1].shownAt == minute(2));
    QVERIFY(session.urgentEvents()[1].acknowledgedBy.empty());
}

void UrgentEventsTest::aTriggerThatWasShownStaysWhateverBecomesOfTheAnswer() {
    TestSession session(withTriggers());
    session.set("thoughts", current());
    session.set("plan", yes());
    session.acknowledgeUrgent(1, "J. Sample", minute(3));
    session.set("plan", no());
    session.set("thoughts", never());
    QCOMPARE(session.urgentEvents().size(), std::size_t{2});
    // Going back passes the plan once more: it holds anew after it was acknowledged.
    while (session.undo(minute(9))) {
    }
    QCOMPARE(session.urgentEvents().size(), std::size_t{3});
    QVERIFY(session.urgentEvents()[2].shownAt == minute(9));
    QCOMPARE(session.urgentEvents()[1].acknowledgedBy, std::string("J. Sample"));
    QVERIFY(session.urgentEvents()[1].acknowledgedAt == minute(3));
    QVERIFY(session.answer(session.of("thoughts")) == notAsked());
}

void UrgentEventsTest::aTriggerThatHoldsAnewIsOneEventUntilItWasAcknowledged() {
    TestSession session(withTriggers());
    session.set("thoughts", current());
    session.set("thoughts", never());
    session.set("thoughts", current());
    QCOMPARE(session.urgentEvents().size(), std::size_t{1});
    QVERIFY(session.urgentEvents()[0].shownAt == minute(1));
}

void UrgentEventsTest::aTriggerThatHoldsAnewAfterAcknowledgementIsANewEvent() {
    TestSession session(withTriggers());
    session.set("thoughts", current());
    session.acknowledgeUrgent(0, "J. Sample", minute(1));
    session.set("thoughts", never());
    session.set("thoughts", current());
    QCOMPARE(session.urgentEvents().size(), std::size_t{2});
    QVERIFY(session.urgentEvents()[1].shownAt == minute(3));
    QVERIFY(!session.urgentEvents()[1].acknowledgedAt);
}

void UrgentEventsTest::aTriggerThatGoesOnHoldingIsNotRepeated() {
    TestSession session(withTriggers());
    session.set("thoughts", current());
    session.acknowledgeUrgent(0, "J. Sample", minute(1));
    session.set("plan", no());
    session.set("plan", notSure());
    QCOMPARE(session.urgentEvents().size(), std::size_t{1});
}

void UrgentEventsTest::anAnswerThatIsHiddenTriggersNothing() {
    TestSession session(withTriggers());
    session.set("plan", yes());
    QVERIFY(session.urgentEvents().empty());
    session.set("thoughts", never());
    QVERIFY(session.urgentEvents().empty());
    session.set("thoughts", notSure()); // the plan is asked now, and was answered
    QCOMPARE(session.urgentEvents().size(), std::size_t{1});
    QCOMPARE(session.urgentEvents()[0].trigger, 0U);
}

void UrgentEventsTest::stepsOfSeveralAnswersAreJudgedAsAWhole() {
    TestSession session(withTriggers());
    session.setAnswers({{session.of("thoughts"), current()}, {session.of("thoughts"), never()}}, minute(1));
    QVERIFY(session.urgentEvents().empty());
}

void UrgentEventsTest::theFirstAcknowledgementIsTheRecord() {
    TestSession session(withTriggers());
    session.set("thoughts", current());
    session.acknowledgeUrgent(0, "J. Sample", minute(2));
    session.acknowledgeUrgent(0, "Another", minute(3));
    QCOMPARE(session.urgentEvents()[0].acknowledgedBy, std::string("J. Sample"));
    QVERIFY(session.urgentEvents()[0].acknowledgedAt == minute(2));
}

QTEST_APPLESS_MAIN(UrgentEventsTest)
#include "urgent_events_test.moc"
