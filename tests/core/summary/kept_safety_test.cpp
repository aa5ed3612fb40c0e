// SPDX-License-Identifier: GPL-3.0-or-later
// What a person said of safety and what the rules may not count, as on a paper form with boxes ticked below a
// "no".
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_interview.h"

#include <QTest>

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> safetyQuestions() {
    return questionnaireOf(
        R"(- {id: agrees, type: yes-no, text: "Agrees?", label: Agrees, not-sure: no, prefer-not-to-say: no, summary: visit}
- {id: other, type: yes-no, text: "Other?", label: Other}
- {id: thoughts, type: yes-no, text: "Thoughts?", label: Thoughts, safety: yes, summary: safety}
- {id: plan, type: yes-no, text: "Plan?", label: Plan, show-when: thoughts is yes, safety: yes, summary: safety}
- {id: words, type: text, text: "Words?", label: Words, show-when: thoughts is yes, required: no})",
        R"yaml(computed:
  - {id: plans, label: Plans, value: plan is yes}
findings:
  - {id: planned, kind: flag, when: plans is yes, title: A plan, cite: [{document: leaflet, section: One}]}
  - {id: thought, kind: flag, when: thoughts is yes, title: Thoughts now, cite: [{document: leaflet, section: One}]}
  - {id: checked, kind: checklist, when: other is yes, title: To do, cite: [{document: leaflet, section: One}]}
)yaml");
}

/// As a form is transcribed: in one step, so that nothing was shown in between.
TestSession transcribed(const std::vector<std::pair<std::string, Answer>>& answers) {
    TestSession session(safetyQuestions());
    std::vector<std::pair<QuestionIndex, Answer>> step;
    for (const auto& [id, answer] : answers)
        step.emplace_back(session.of(id), answer);
    session.setAnswers(step, minute(0));
    return session;
}

const Summary::OpenQuestion* openOf(const Summary& summary, const std::string& label) {
    const auto open = std::find_if(summary.notEstablished.begin(), summary.notEstablished.end(),
                                   [&label](const auto& one) { return one.label == label; });
    return open == summary.notEstablished.end() ? nullptr : &*open;
}

} // namespace

class KeptSafetyTest : public QObject {
    Q_OBJECT

private slots:
    void aKeptSafetyAnswerIsToBeAskedAgain();
    void promise1WhatAKeptSafetyAnswerBearsOnIsNotSaidToBeUnraised();
    void promise2AKeptSafetyAnswerTakesNoPartInRules();
    void otherKeptAnswersStayWhereTheyWere();
    void safetyLeadsWhatIsNotEstablished();
    void aSafetyQuestionThatWaitsIsNotNamed();
    void aVisitThatWasNotAgreedToSaysSoAtTheHead();
    void theCountIsOfQuestionsThatSettleSomething();
};

void KeptSafetyTest::aKeptSafetyAnswerIsToBeAskedAgain() {
    const Summary summary = summaryOf(transcribed({{"other", no()}, {"thoughts", no()}, {"plan", yes()}}));
    QVERIFY(summary.urgent.empty());
    QCOMPARE(summary.safetyNotCounted.size(), std::size_t{1});
    QCOMPARE(summary.safetyNotCounted[0].label + ": " + summary.safetyNotCounted[0].answer,
             std::string("Plan: yes"));
    QCOMPARE(summary.keptNotCounted.size(), std::size_t{1});
    QVERIFY(summary.incomplete);
    QVERIFY2(summary.incompleteText.find("1 safety answer is not counted.") != std::string::npos,
             summary.incompleteText.c_str());
    QCOMPARE(summary.speakBeforeLeaving,
             std::string("Speak to the clinician before the patient leaves. Not established: Plan."));
    QVERIFY(renderText(summary, "safety").find("Answered but not counted: ask again:\n  Plan: yes\n") !=
            std::string::npos);
}

void KeptSafetyTest::promise1WhatAKeptSafetyAnswerBearsOnIsNotSaidToBeUnraised() {
    const Summary summary = summaryOf(transcribed({{"other", no()}, {"thoughts", no()}, {"plan", yes()}}));
    QCOMPARE(
        summary.nothingRaised,
        std::string("Nothing was raised by the answers given; this does not show that treatment is safe. "
                    "Those above that are not counted are to be asked again."));
    QCOMPARE(notRaised(summary), QByteArray("(Thoughts now)"));
    const Summary::OpenQuestion* open = openOf(summary, "Plan");
    QVERIFY(open);
    QCOMPARE(open->reason, std::string("answered but not counted: ask again"));
    QCOMPARE(open->leavesOpen, std::vector<std::string>{"A plan"});
}

void KeptSafetyTest::promise2AKeptSafetyAnswerTakesNoPartInRules() {
    const TestSession session = transcribed({{"thoughts", no()}, {"plan", yes()}});
    QCOMPARE(screen(session).findings[0].status, FindingStatus::RuledOut);
    QVERIFY(summaryOf(session).discuss.empty());
}

void KeptSafetyTest::otherKeptAnswersStayWhereTheyWere() {
    const Summary summary =
        summaryOf(transcribed({{"other", no()}, {"thoughts", no()}, {"words", text("most evenings")}}));
    QVERIFY(summary.safetyNotCounted.empty());
    QCOMPARE(summary.keptNotCounted.size(), std::size_t{1});
    QVERIFY(!summary.nothingRaised.empty());
    QCOMPARE(notRaised(summary), QByteArray("(A plan; Thoughts now)"));
}

void KeptSafetyTest::safetyLeadsWhatIsNotEstablished() {
    const Summary summary = summaryOf(TestSession(safetyQuestions()));
    QVERIFY(summary.notEstablished.size() > 1);
    QCOMPARE(summary.notEstablished[0].label, std::string("Thoughts"));
    QCOMPARE(summary.notEstablished[1].label, std::string("Other"));
}

void KeptSafetyTest::aSafetyQuestionThatWaitsIsNotNamed() {
    QCOMPARE(summaryOf(TestSession(safetyQuestions())).speakBeforeLeaving,
             std::string("Speak to the clinician before the patient leaves. Not established: Thoughts."));
}

void KeptSafetyTest::aVisitThatWasNotAgreedToSaysSoAtTheHead() {
    const Summary refused = summaryOf(transcribed({{"agrees", no()}}));
    QCOMPARE(refused.notAgreed, std::string("Agrees: no"));
    QVERIFY(refused.visit[0].repeated);
    QVERIFY(renderText(refused, "head").find("\n\nAgrees: no.\n") != std::string::npos);
    QVERIFY(summaryOf(transcribed({{"agrees", yes()}})).notAgreed.empty());
    QVERIFY(summaryOf(TestSession(safetyQuestions())).notAgreed.empty());
}

void KeptSafetyTest::theCountIsOfQuestionsThatSettleSomething() {
    // Agrees, other, thoughts; the checklist's topic counts as the flags' do.
    QCOMPARE(summaryOf(TestSession(safetyQuestions())).incompleteText,
             std::string("3 of 3 questions not established. 3 points below could not be decided because of "
                         "this."));
    // Words is shown, optional and not asked: counted as the interview counts it, and not open.
    QCOMPARE(summaryOf(transcribed({{"agrees", yes()}, {"thoughts", yes()}, {"plan", yes()}})).incompleteText,
             std::string("1 of 5 questions not established. 1 point below could not be decided because of "
                         "this."));
}

QTEST_APPLESS_MAIN(KeptSafetyTest)
#include "kept_safety_test.moc"
