// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/case_runner.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const std::shared_ptr<const Questionnaire>& pair() {
    static const auto questionnaire = questionnaireOf(R"(- {id: mania, type: status, text: "Mania?"}
- {id: told, type: yes-no, text: "Told?", show-when: "mania in [past, current]"}
- {id: score, type: number, text: "Score?", range: [0, 10]})",
                                                      R"yaml(computed:
  - {id: doubled, label: doubled, value: score * 2}
  - {id: ever, label: ever, value: "mania in [current, past]"}
findings:
  - {id: bipolar, kind: flag, when: told is yes, title: Bipolar, cite: [{document: leaflet, section: One}]}
  - {id: mania-now, kind: flag, when: mania is current, title: Mania, cite: [{document: leaflet, section: One}]}
  - {id: high, kind: contributor, when: score > 5, title: High, cite: [{document: leaflet, section: One}]}
urgent:
  - {id: call, tier: immediate, when: mania is current, title: Call}
contradictions:
  - {id: odd, when: mania is current and score = 0, text: Odd.}
)yaml");
    return questionnaire;
}

Case caseOf(std::vector<std::pair<std::string, Answer>> answers) {
    Case example{"a case", *Date::of(2027, 3, 14), {}, {}, {}};
    for (auto& [id, answer] : answers)
        example.answers.emplace_back(questionIn(*pair(), id), std::move(answer));
    return example;
}

std::uint32_t finding(const char* id) { return findingIn(*pair(), id); }

QuestionIndex question(const char* id) { return questionIn(*pair(), id); }

QuestionIndex computed(std::uint32_t number) {
    return QuestionIndex{static_cast<std::uint32_t>(pair()->questions().size()) + number};
}

QByteArray failuresOf(const Case& example) {
    QByteArray all;
    for (const Message& failure : runCase(pair(), example).failures)
        all += (all.isEmpty() ? "" : " | ") + QByteArray::fromStdString(failure.english());
    return all;
}

using Indexes = std::vector<std::uint32_t>;

} // namespace

class CaseRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void aCaseThatHoldsHasNoFailures();
    void aCaseThatExpectsNothingHolds();
    void aStatusThatDiffersSaysWhatWasFoundAndWhy();
    void onlyRaisedNamesEveryOtherFlagAndNoOtherKind();
    void urgentAndContradictionsAreHeldToTheirLists();
    void anEmptyListMeansThatNoneHolds();
    void whatACaseDoesNotMentionMayHold();
    void missingIsHeldToItsExactList();
    void statesAreCompared();
    void computedValuesAreCompared();
    void theOutcomeNamesItsCase();
};

void CaseRunnerTest::aCaseThatHoldsHasNoFailures() {
    Case example = caseOf({{"mania", current()}, {"told", yes()}, {"score", number(0)}});
    example.expected.raised = {finding("bipolar"), finding("mania-now")};
    example.expected.onlyRaised = example.expected.raised;
    example.expected.ruledOut = {finding("high")};
    example.expected.urgent = Indexes{0};
    example.expected.contradictions = Indexes{0};
    example.expected.states = {{question("told"), "answered"}};
    example.expected.computed = {{computed(0), 0.0}, {computed(1), 1.0}};
    QCOMPARE(failuresOf(example), QByteArray());
    QVERIFY(runCase(pair(), example).passed());
}

void CaseRunnerTest::aCaseThatExpectsNothingHolds() {
    QCOMPARE(failuresOf(caseOf({{"mania", current()}})), QByteArray());
}

void CaseRunnerTest::aStatusThatDiffersSaysWhatWasFoundAndWhy() {
    Case example = caseOf({{"score", number(3)}});
    example.expected.raised = {finding("bipolar"), finding("high")};
    QCOMPARE(failuresOf(example),
             QByteArray("bipolar: expected raised, found not-established; missing: mania | "
                        "high: expected raised, found ruled-out; because: score"));
    example = caseOf({{"mania", current()}, {"told", yes()}});
    example.expected.notEstablished = {finding("bipolar")};
    example.expected.ruledOut = {finding("mania-now")};
    QCOMPARE(failuresOf(example),
             QByteArray("mania-now: expected ruled-out, found raised; because: mania | "
                        "bipolar: expected not-established, found raised; because: told"));
}

void CaseRunnerTest::onlyRaisedNamesEveryOtherFlagAndNoOtherKind() {
    Case example = caseOf({{"mania", current()}, {"told", no()}, {"score", number(9)}});
    example.expected.onlyRaised = {finding("bipolar")};
    QCOMPARE(failuresOf(example),
             QByteArray(
                 "bipolar: expected raised, found ruled-out; because: told | mania-now: expected not raised "
                 "(only-raised does not list it), found raised; because: mania"));
}

void CaseRunnerTest::urgentAndContradictionsAreHeldToTheirLists() {
    Case example = caseOf({{"mania", never()}});
    example.expected.urgent = Indexes{0};
    example.expected.contradictions = Indexes{0};
    QCOMPARE(failuresOf(example), QByteArray("call: expected that it holds, found that it does not | "
                                             "odd: expected that it holds, found that it does not"));
}

void CaseRunnerTest::anEmptyListMeansThatNoneHolds() {
    Case example = caseOf({{"mania", current()}, {"told", yes()}, {"score", number(0)}});
    example.expected.urgent = Indexes{};
    example.expected.contradictions = Indexes{};
    QCOMPARE(
        failuresOf(example),
        QByteArray("call: expected that it does not hold (`urgent` does not list it), found that it does | "
                   "odd: expected that it does not hold (`contradictions` does not list it), found that it "
                   "does"));
    example.answers = {{question("mania"), never()}};
    QCOMPARE(failuresOf(example), QByteArray());
}

void CaseRunnerTest::whatACaseDoesNotMentionMayHold() {
    QCOMPARE(failuresOf(caseOf({{"mania", current()}, {"told", yes()}, {"score", number(0)}})), QByteArray());
}

void CaseRunnerTest::missingIsHeldToItsExactList() {
    Case example = caseOf({});
    example.expected.missing = {{finding("bipolar"), {question("mania")}}};
    QCOMPARE(failuresOf(example), QByteArray());
    example.expected.missing = {{finding("bipolar"), {question("told"), question("mania")}}};
    QCOMPARE(failuresOf(example), QByteArray("bipolar: expected missing mania, told, found mania"));
    example.answers = {{question("mania"), never()}};
    QCOMPARE(failuresOf(example),
             QByteArray("bipolar: expected missing mania, told, found none (it is ruled-out)"));
}

void CaseRunnerTest::statesAreCompared() {
    Case example = caseOf({{"mania", never()}});
    example.expected.states = {{question("told"), "undecided"}, {question("score"), "not-asked"}};
    QCOMPARE(failuresOf(example), QByteArray("told: expected state undecided, found not-applicable"));
}

void CaseRunnerTest::computedValuesAreCompared() {
    Case example = caseOf({{"score", number(3)}});
    example.expected.computed = {{computed(0), 7.0}, {computed(1), 0.0}};
    QCOMPARE(failuresOf(example),
             QByteArray("doubled: expected 7, found 6 | ever: expected no, found unknown"));
    example.answers = {{question("score"), notSure()}, {question("mania"), never()}};
    QCOMPARE(failuresOf(example), QByteArray("doubled: expected 7, found 0 to 20 (not all is known)"));
}

void CaseRunnerTest::theOutcomeNamesItsCase() {
    Case example = caseOf({});
    example.span = {FileIndex{2}, 5, 9};
    QCOMPARE(runCase(pair(), example).name, std::string("a case"));
    QVERIFY(runCase(pair(), example).span == example.span);
}

QTEST_APPLESS_MAIN(CaseRunnerTest)
#include "case_runner_test.moc"
