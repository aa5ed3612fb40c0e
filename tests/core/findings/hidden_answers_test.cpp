// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/screening.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> gated() {
    return questionnaireOf(R"(- {id: smokes, type: yes-no, text: "Do you smoke?"}
- {id: daily, type: number, text: "How many a day?", show-when: smokes is yes, range: [0, 100]}
- {id: brands, type: rows, text: "Which?", show-when: smokes is yes, fields: [
    {id: brand, type: text, text: Brand},
    {id: strong, type: yes-no, text: "Strong?"},
    {id: since, type: date, text: "Since?", show-when: strong is yes}]})",
                           R"yaml(computed:
  - {id: weekly, label: a week, value: daily * 7}
findings:
  - {id: many, kind: flag, when: daily > 10, title: Many, cite: [{document: leaflet, section: One}]}
  - {id: old, kind: flag, when: "any(brands: since < 2000-01-01)", title: Old, cite: [{document: leaflet, section: One}]}
)yaml");
}

FindingStatus statusOfFinding(const TestSession& session, std::string_view id) {
    return screen(session).findings[findingIn(session.questionnaire(), id)].status;
}

} // namespace

class HiddenAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void promise2AnAnswerThatIsHiddenIsKeptAndNotCounted();
    void promise2AnAnswerThatComesBackCountsAsBefore();
    void promise2ARefusedEntryLeavesTheOldValueUncounted();
    void promise2AFieldThatItsRowHidesIsKeptAndNotCounted();
    void promise2AHiddenListKeepsItsRows();
    void promise1AQuestionBehindAnUnansweredGateWaits();
    void promise1AQuestionBehindAGateThatNobodyKnowsIsAskedAndCounts_data();
    void promise1AQuestionBehindAGateThatNobodyKnowsIsAskedAndCounts();
    void promise1WhatWaitsIsNeverMissingItsGateIs();
    void promise1EachStateHasItsName_data();
    void promise1EachStateHasItsName();
    void anInformationTextIsShownAndNeverCounts();
};

void HiddenAnswersTest::promise2AnAnswerThatIsHiddenIsKeptAndNotCounted() {
    TestSession session(gated());
    session.set("smokes", yes());
    session.set("daily", number(20));
    QCOMPARE(statusOfFinding(session, "many"), FindingStatus::Raised);

    session.set("smokes", no());
    QCOMPARE(session.stateOf("daily"), QuestionState::NotApplicable);
    QVERIFY(session.isKeptNotCounted(session.of("daily")));
    QVERIFY(session.answer(session.of("daily")) == number(20));
    QCOMPARE(statusOfFinding(session, "many"), FindingStatus::RuledOut);
    const Screening screening = screen(session);
    QVERIFY(screening.notCounted == std::vector{session.of("daily")});
    QVERIFY(screening.unanswered.empty());
    QVERIFY(!session.evaluator().number(session.questionnaire()->computed[0].value).isApplicable());
}

void HiddenAnswersTest::promise2AnAnswerThatComesBackCountsAsBefore() {
    TestSession session(gated());
    session.set("smokes", yes());
    Answer answer = number(20);
    answer.note = "says the wife";
    session.set("daily", answer);
    session.set("smokes", no());
    session.set("smokes", yes());
    QVERIFY(session.answer(session.of("daily")) == answer);
    QVERIFY(!session.isKeptNotCounted(session.of("daily")));
    QCOMPARE(statusOfFinding(session, "many"), FindingStatus::Raised);
}

void HiddenAnswersTest::promise2ARefusedEntryLeavesTheOldValueUncounted() {
    TestSession session(gated());
    session.set("smokes", yes());
    session.set("daily", number(20));
    Answer entry = number(20); // what a careless caller may still hold
    entry.refusedEntry = "2o";
    session.set("daily", entry);
    QCOMPARE(session.stateOf("daily"), QuestionState::NotAsked);
    QCOMPARE(session.answer(session.of("daily")).refusedEntry, std::string("2o"));
    QVERIFY(std::holds_alternative<std::monostate>(session.answer(session.of("daily")).value));
    QCOMPARE(statusOfFinding(session, "many"), FindingStatus::NotEstablished);

    session.set("smokes", no());
    QVERIFY(session.isKeptNotCounted(session.of("daily")));
}

void HiddenAnswersTest::promise2AFieldThatItsRowHidesIsKeptAndNotCounted() {
    TestSession session(gated());
    const QuestionIndex brands = session.of("brands");
    session.set("smokes", yes());
    session.set("brands", rows({{text("Red"), yes(), date("1999")}, {text("Blue"), yes(), date("2010")}}));
    QCOMPARE(statusOfFinding(session, "old"), FindingStatus::Raised);
    QVERIFY(session.isFieldShown(brands, 0, FieldIndex{2}));
    QCOMPARE(session.fieldState(brands, 0, FieldIndex{2}), QuestionState::Answered);

    session.set("brands",
                rows({{text("Red"), no(), date("1999")}, {text("Blue"), notAsked(), date("2010")}}));
    QCOMPARE(session.fieldState(brands, 0, FieldIndex{2}), QuestionState::NotApplicable);
    QCOMPARE(session.fieldState(brands, 1, FieldIndex{2}), QuestionState::Undecided);
    QVERIFY(!session.isFieldShown(brands, 0, FieldIndex{2}));
    const auto counted = std::get<RowsValue>(session.countedAnswer(brands).value);
    QVERIFY(counted.rows[0][2] == Answer{});
    QVERIFY(std::get<RowsValue>(session.answer(brands).value).rows[0][2] == date("1999"));
}

void HiddenAnswersTest::promise2AHiddenListKeepsItsRows() {
    TestSession session(gated());
    session.set("smokes", yes());
    session.set("brands", openRows({{text("Red"), yes(), date("1999")}}));
    session.set("smokes", no());
    QVERIFY(session.isKeptNotCounted(session.of("brands")));
    QCOMPARE(session.fieldState(session.of("brands"), 0, FieldIndex{0}), QuestionState::NotApplicable);
    QCOMPARE(statusOfFinding(session, "old"), FindingStatus::RuledOut);
    session.set("smokes", yes());
    QCOMPARE(statusOfFinding(session, "old"), FindingStatus::Raised);
}

void HiddenAnswersTest::promise1AQuestionBehindAnUnansweredGateWaits() {
    TestSession session(gated());
    QCOMPARE(session.stateOf("daily"), QuestionState::Undecided);
    QVERIFY(!session.shows("daily"));
    QVERIFY(!session.isUnanswered(session.of("daily")));
    QCOMPARE(session.progress().shown, 1U);
}

void HiddenAnswersTest::promise1AQuestionBehindAGateThatNobodyKnowsIsAskedAndCounts_data() {
    QTest::addColumn<bool>("isNotSure");
    QTest::newRow("not sure") << true;
    QTest::newRow("declined") << false;
}

void HiddenAnswersTest::promise1AQuestionBehindAGateThatNobodyKnowsIsAskedAndCounts() {
    QFETCH(bool, isNotSure);
    TestSession session(gated());
    session.set("smokes", isNotSure ? notSure() : declined());
    QCOMPARE(session.stateOf("daily"), QuestionState::NotAsked);
    QVERIFY(session.shows("daily"));
    QCOMPARE(session.progress().shown, 3U);
    session.set("daily", number(20));
    QCOMPARE(session.stateOf("daily"), QuestionState::Answered);
    QCOMPARE(statusOfFinding(session, "many"), FindingStatus::Raised);
}

void HiddenAnswersTest::promise1WhatWaitsIsNeverMissingItsGateIs() {
    TestSession session(gated());
    const Screening screening = screen(session);
    for (const FindingResult& result : screening.findings) {
        QCOMPARE(result.status, FindingStatus::NotEstablished);
        QCOMPARE(result.explanation.missing.size(), std::size_t{1});
        QVERIFY(result.explanation.missing[0].question == session.of("smokes"));
    }
}

void HiddenAnswersTest::promise1EachStateHasItsName_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](QuestionState state, const char* id) {
        QTest::newRow(id) << static_cast<int>(state) << QByteArray(id);
    };
    row(QuestionState::NotAsked, "not-asked");
    row(QuestionState::Answered, "answered");
    row(QuestionState::NotSure, "not-sure");
    row(QuestionState::Declined, "declined");
    row(QuestionState::NotMeasured, "not-measured");
    row(QuestionState::Undecided, "undecided");
    row(QuestionState::NotApplicable, "not-applicable");
}

void HiddenAnswersTest::promise1EachStateHasItsName() {
    QFETCH(int, state);
    QFETCH(QByteArray, id);
    QCOMPARE(std::string(stateId(static_cast<QuestionState>(state))), id.toStdString());
}

void HiddenAnswersTest::anInformationTextIsShownAndNeverCounts() {
    TestSession session(questionnaireOf(R"(- {id: hello, type: information, text: Hello}
- {id: only, type: yes-no, text: "Only?"})"));
    QVERIFY(session.shows("hello"));
    QCOMPARE(session.stateOf("hello"), QuestionState::NotApplicable);
    QCOMPARE(session.progress().shown, 1U);
    QVERIFY(session.nextUnanswered({}) == session.of("only"));
    QVERIFY(screen(session).unanswered == std::vector{session.of("only")});
}

QTEST_APPLESS_MAIN(HiddenAnswersTest)
#include "hidden_answers_test.moc"
