// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/cases.h"
#include "tests/core/loading/clinic.h"
#include "tests/support/answers.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class ReadCasesTest : public QObject {
    Q_OBJECT

private slots:
    void answersOfACaseAreLaidOverThoseOfItsBase();
    void notAskedTakesAnAnswerOfTheBaseAway();
    void aCaseHasTheDateOfItsBaseUnlessItHasItsOwn();
    void everyExpectationIsRead();

private:
    static LoadedCases load(const char* cases) {
        return loadCases("cases.yaml",
                         std::string("anteroom: 1\ncases-of: clinic\nbases:\n"
                                     "  usual: {date: 2027-03-14, answers: {trouble: yes, nights: 3}}\n") +
                             cases,
                         clinic());
    }
};

void ReadCasesTest::answersOfACaseAreLaidOverThoseOfItsBase() {
    const LoadedCases loaded =
        load("cases: [{name: a, base: usual, answers: {nights: 5, mood: good}, expect: {urgent: []}}]");
    QVERIFY2(loaded.diagnostics.empty(), render(loaded.diagnostics, loaded.sources).c_str());
    const auto& answers = loaded.cases.front().answers;
    QCOMPARE(answers.size(), std::size_t(3));
    QVERIFY(answers[0].first == questionIn(clinic(), "trouble") && answers[0].second == yes());
    QVERIFY(answers[1].first == questionIn(clinic(), "nights") && answers[1].second == number(5));
    QVERIFY(answers[2].first == questionIn(clinic(), "mood") && answers[2].second == chosen(0));
}

void ReadCasesTest::notAskedTakesAnAnswerOfTheBaseAway() {
    const LoadedCases loaded =
        load("cases: [{name: a, base: usual, answers: {nights: {state: not-asked}}, expect: {urgent: []}}]");
    QCOMPARE(loaded.cases.front().answers.size(), std::size_t(1));
}

void ReadCasesTest::aCaseHasTheDateOfItsBaseUnlessItHasItsOwn() {
    const LoadedCases loaded =
        load("cases:\n"
             "  - {name: a, base: usual, expect: {urgent: []}}\n"
             "  - {name: b, base: usual, date: 2028-02-29, expect: {urgent: []}}\n"
             "  - {name: c, date: 2029-01-01, answers: {born: 2028-12-31}, expect: {urgent: []}}\n");
    QVERIFY2(loaded.diagnostics.empty(), render(loaded.diagnostics, loaded.sources).c_str());
    QCOMPARE(loaded.cases[0].date.iso(), "2027-03-14");
    QCOMPARE(loaded.cases[1].date.iso(), "2028-02-29");
    QCOMPARE(loaded.cases[2].date.iso(), "2029-01-01");
}

void ReadCasesTest::everyExpectationIsRead() {
    const LoadedCases loaded = load(R"(cases:
  - name: all
    base: usual
    expect:
      raised: [tired]
      ruled-out: [adult]
      not-established: []
      only-raised: []
      urgent: [low-mood]
      contradictions: [odd]
      missing: {tired: [nights, trouble]}
      states: {nights: not-applicable}
      computed: {age: 42}
  - {name: none, base: usual, expect: {urgent: []}}
)");
    QVERIFY2(loaded.diagnostics.empty(), render(loaded.diagnostics, loaded.sources).c_str());
    const Case::Expected& expected = loaded.cases[0].expected;
    using Indexes = std::vector<std::uint32_t>;
    QVERIFY(expected.raised == Indexes{0} && expected.ruledOut == Indexes{1} &&
            expected.notEstablished.empty());
    QVERIFY(expected.onlyRaised && expected.onlyRaised->empty());
    QVERIFY(expected.urgent == Indexes{0});
    QVERIFY(expected.contradictions == Indexes{0});
    QCOMPARE(expected.missing.size(), std::size_t(1));
    QCOMPARE(expected.missing[0].second.size(), std::size_t(2));
    QVERIFY(expected.states[0].first == questionIn(clinic(), "nights") &&
            expected.states[0].second == "not-applicable");
    QVERIFY(clinic().isComputed(expected.computed[0].first) && expected.computed[0].second == 42);
    QVERIFY(loaded.cases[1].expected.urgent == Indexes{});
    QVERIFY(!loaded.cases[1].expected.contradictions && !loaded.cases[1].expected.onlyRaised);
    QCOMPARE(loaded.sources[loaded.cases[1].span.file].lineColumn(loaded.cases[1].span.begin).line, 18u);
}

QTEST_APPLESS_MAIN(ReadCasesTest)
#include "read_cases_test.moc"
