// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> threeSections() {
    return questionnaireWith(R"(sections:
  - id: start
    title: Start
    questions:
      - {id: hello, type: information, text: Hello}
      - {id: adult, type: yes-no, text: "Adult?"}
      - {id: nickname, type: text, text: "Nickname?", required: no}
  - id: smoking
    title: Smoking
    show-when: adult is yes
    questions:
      - {id: smokes, type: yes-no, text: "Smokes?"}
  - id: safety
    title: Safety
    questions:
      - {id: thoughts, type: status, text: "Thoughts?", safety: yes}
      - {id: plan, type: yes-no, text: "Plan?", show-when: thoughts is current, safety: yes}
      - {id: means, type: rows, text: "Means?", required: no, fields: [{id: what, type: text, text: What}]}
)");
}

QByteArray idsOf(const TestSession& session, const std::vector<QuestionIndex>& questions) {
    QByteArray ids;
    for (const QuestionIndex question : questions)
        ids += (ids.isEmpty() ? "" : " ") +
               QByteArray::fromStdString(session.questionnaire().question(question).id.str());
    return ids;
}

} // namespace

class SessionNavigationTest : public QObject {
    Q_OBJECT

private slots:
    void theNextUnansweredIsAfterTheOneGivenAndWrapsRound();
    void theOneGivenComesLast();
    void withNothingUnansweredThereIsNoNext();
    void aListThatIsNotClosedIsUnanswered();
    void aRefusedPartOfAnAnswerIsOpen();
    void whatWasNotMeasuredIsOpenUntilItsReasonIsSaid();
    void aClosedListWithBlankFieldsIsUnanswered();
    void progressCountsWhatIsShown();
    void aSectionWhoseShowWhenIsFalseOrWaitsIsNotShown();
    void openSafetyQuestionsAreThoseThatNobodyAnswered_data();
    void openSafetyQuestionsAreThoseThatNobodyAnswered();
};

void SessionNavigationTest::theNextUnansweredIsAfterTheOneGivenAndWrapsRound() {
    TestSession session(threeSections());
    QVERIFY(session.nextUnanswered({}) == session.of("adult"));
    QVERIFY(session.nextUnanswered(session.of("adult")) == session.of("nickname"));
    QVERIFY(session.nextUnanswered(session.of("nickname")) == session.of("thoughts"));
    QVERIFY(session.nextUnanswered(session.of("means")) == session.of("adult"));
    session.set("adult", declined());
    QVERIFY(session.nextUnanswered(session.of("means")) == session.of("nickname"));
    QVERIFY(session.nextUnanswered(session.of("nickname")) == session.of("smokes"));
}

void SessionNavigationTest::theOneGivenComesLast() {
    TestSession session(questionnaireOf(R"(- {id: only, type: yes-no, text: "Only?"})"));
    QVERIFY(session.nextUnanswered(session.of("only")) == session.of("only"));
}

void SessionNavigationTest::withNothingUnansweredThereIsNoNext() {
    TestSession session(questionnaireOf(R"(- {id: only, type: yes-no, text: "Only?"})"));
    session.set("only", notSure());
    QVERIFY(!session.nextUnanswered({}));
    QVERIFY(!session.nextUnanswered(session.of("only")));
}

void SessionNavigationTest::aListThatIsNotClosedIsUnanswered() {
    TestSession session(threeSections());
    session.set("means", openRows({{text("rope")}}));
    QCOMPARE(session.stateOf("means"), QuestionState::Answered);
    QVERIFY(session.isUnanswered(session.of("means")));
    session.set("means", rows({{text("rope")}}));
    QVERIFY(!session.isUnanswered(session.of("means")));
}

void SessionNavigationTest::whatWasNotMeasuredIsOpenUntilItsReasonIsSaid() {
    TestSession session(questionnaireOf(R"(- {id: told, type: yes-no, text: "Told?"}
- {id: pulse, type: number, measured: yes, show-when: told is yes, text: Pulse, unit: bpm, range: [20, 250]}
)"));
    session.set("told", yes());
    session.set("pulse", notMeasured());
    const QuestionIndex pulse = session.of("pulse");
    QVERIFY(session.lacksReason(pulse) && session.isOpen(pulse));
    QVERIFY(!session.isUnanswered(pulse)); // that it was not measured stands
    QCOMPARE(session.progress().answered, 1U);
    QCOMPARE(session.nextUnanswered({}), std::optional(pulse));
    session.set("told", no());
    QVERIFY(!session.lacksReason(pulse) && !session.isOpen(pulse));
    session.set("told", yes());
    session.set("pulse", notMeasured("no device"));
    QVERIFY(!session.lacksReason(pulse) && !session.isOpen(pulse));
    session.set("pulse", notSure());
    QVERIFY(!session.lacksReason(pulse));
}

void SessionNavigationTest::aRefusedPartOfAnAnswerIsOpen() {
    TestSession session(questionnaireOf(R"(- {id: told, type: status, text: "Told?"}
- {id: pulse, type: number, measured: yes, text: Pulse, unit: bpm, range: [20, 250]}
- id: pressure
  type: rows
  measured: yes
  text: Pressure
  fields: [{id: top, type: number, text: Top, range: [40, 300]}]
)"));
    session.set("told", past());
    session.set("pulse", number(72, "13:58"));
    session.set("pressure", rows({{number(148, "13:58")}}));
    QCOMPARE(session.progress().answered, 3U);
    QVERIFY(!session.nextUnanswered({}));

    const auto without = [&session](std::string_view id, auto part) {
        Answer answer = session.answer(session.of(id));
        part(answer);
        session.set(id, answer);
        const bool isLeft = session.isOpen(session.of(id)) && session.nextUnanswered({}) == session.of(id) &&
                            session.progress().answered == 2U;
        const bool stands = !session.isUnanswered(session.of(id));
        session.undo(minute(60));
        return isLeft && stands;
    };
    QVERIFY(without("told", [](Answer& answer) { answer.refusedEntry = "two years ago"; }));
    QVERIFY(without("pulse", [](Answer& answer) { answer.measured.refused = "just now"; }));
    QVERIFY(without("pressure", [](Answer& answer) {
        std::get<RowsValue>(answer.value).rows[0][0].measured.refused = "just now";
    }));
    QCOMPARE(session.progress().answered, 3U);

    Answer pulse = number(72, "13:58");
    pulse.measured.refused = "just now";
    session.set("pulse", pulse);
    QVERIFY(!session.answer(session.of("pulse")).measured.minuteOfDay); // one or the other

    pulse = number(72, "13:58");
    pulse.measured.day = Date::fromDays(minute(0).date.days() - 4);
    session.set("pulse", pulse);
    QCOMPARE(session.answer(session.of("pulse")), pulse);
    pulse.measured.day = minute(0).date; // that of the visit goes without saying
    session.set("pulse", pulse);
    QCOMPARE(session.answer(session.of("pulse")), number(72, "13:58"));
}

void SessionNavigationTest::aClosedListWithBlankFieldsIsUnanswered() {
    TestSession session(questionnaireOf(R"(- id: list
  type: rows
  text: "List?"
  fields:
    - {id: name, type: text, text: Name}
    - {id: word, type: text, text: Word, required: no}
    - {id: old, type: yes-no, text: "Old?"}
    - {id: age, type: number, text: Age, show-when: old is yes, range: [0, 99]})",
                                        "contradictions:\n  - {id: c, text: C, when: list is answered}\n"));
    const QuestionIndex list = session.of("list");
    const NodeIndex rule = session.questionnaire().data().contradictions[0].when;
    const auto answered = [&](Row row) {
        session.set("list", rows({{text("full"), notAsked(), no(), notAsked()}, std::move(row)}));
        // The rules have the same notion of an answer as the interview.
        const Truth truth = session.evaluator().truth(rule);
        return session.isUnanswered(list) == (truth == Truth::Waiting) ? std::optional(truth) : std::nullopt;
    };
    QCOMPARE(answered({text("one"), notAsked(), no(), notAsked()}), std::optional(Truth::True));
    QCOMPARE(answered({declined(), notAsked(), notSure(), notSure()}), std::optional(Truth::True));
    QCOMPARE(answered({text("one"), notAsked(), yes(), notAsked()}), std::optional(Truth::Waiting));
    QCOMPARE(answered({notAsked(), notAsked(), no(), notAsked()}), std::optional(Truth::Waiting));
    QCOMPARE(answered({refused("??"), text("w"), no(), notAsked()}), std::optional(Truth::Waiting));
    QVERIFY((session.blankFields(list) == std::vector<AnswerPlace>{{list, 1U, FieldIndex{0}}}));
    QVERIFY(session.nextUnanswered({}) == list);
    QCOMPARE(session.progress().answered, 0U);
    // An open list is open as a whole, a declined one is not asked again.
    session.set("list", openRows({{notAsked(), notAsked(), no(), notAsked()}}));
    QVERIFY(session.isUnanswered(list) && session.blankFields(list).empty());
    session.declineSection(0, minute(20));
    QVERIFY(!session.isUnanswered(list));
}

void SessionNavigationTest::progressCountsWhatIsShown() {
    TestSession session(threeSections());
    QCOMPARE(session.progress().shown, 4U);
    session.set("adult", yes());
    session.set("thoughts", current());
    session.set("plan", declined());
    session.set("means", openRows({}));
    QCOMPARE(session.progress().shown, 6U);
    QCOMPARE(session.progress().answered, 3U);
    QCOMPARE(session.progress(2).shown, 3U);
    QCOMPARE(session.progress(2).answered, 2U);
}

void SessionNavigationTest::aSectionWhoseShowWhenIsFalseOrWaitsIsNotShown() {
    TestSession session(threeSections());
    QVERIFY(session.isSectionShown(0));
    QVERIFY(!session.isSectionShown(1));
    session.set("adult", no());
    QVERIFY(!session.isSectionShown(1));
    session.set("adult", notSure());
    QVERIFY(session.isSectionShown(1));
}

void SessionNavigationTest::openSafetyQuestionsAreThoseThatNobodyAnswered_data() {
    QTest::addColumn<int>("thoughts");
    QTest::addColumn<int>("plan");
    QTest::addColumn<QByteArray>("open");
    enum { NotAsked, No, Yes, NotSure };
    QTest::newRow("nobody asked: the plan waits")
        << int(NotAsked) << int(NotAsked) << QByteArray("thoughts plan");
    QTest::newRow("none: the plan does not apply") << int(No) << int(NotAsked) << QByteArray();
    QTest::newRow("current, plan not asked") << int(Yes) << int(NotAsked) << QByteArray("plan");
    QTest::newRow("current, plan not sure") << int(Yes) << int(NotSure) << QByteArray("plan");
    QTest::newRow("current, plan no") << int(Yes) << int(No) << QByteArray();
    QTest::newRow("not sure, plan no") << int(NotSure) << int(No) << QByteArray("thoughts");
}

void SessionNavigationTest::openSafetyQuestionsAreThoseThatNobodyAnswered() {
    QFETCH(int, thoughts);
    QFETCH(int, plan);
    QFETCH(QByteArray, open);
    const std::vector thoughtsAnswers{notAsked(), never(), current(), notSure()};
    const std::vector planAnswers{notAsked(), no(), yes(), notSure()};
    TestSession session(threeSections());
    session.set("thoughts", thoughtsAnswers[static_cast<std::size_t>(thoughts)]);
    session.set("plan", planAnswers[static_cast<std::size_t>(plan)]);
    QCOMPARE(idsOf(session, session.openSafetyQuestions()), open);
}

QTEST_APPLESS_MAIN(SessionNavigationTest)
#include "session_navigation_test.moc"
