// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/screening.h"

#include <QTest>

#include <random>
#include <set>

using namespace anteroom;
using namespace anteroom::test;

class EvaluatorTest : public QObject {
    Q_OBJECT

private slots:
    void changesAreReportedInOrder();
    void aChangeThatChangesNothingStopsAtOnce();
    void aNewEvaluatorHasEvaluatedEverything();
    void aChainAsLongAsAQuestionnaireIsNoProblem();
    void optionSetsHoldAnyNumberOfOptions();
    void dirtyBitsComeOutInOrder();
};

void EvaluatorTest::changesAreReportedInOrder() {
    Screening screening;
    screening.ask("a", numberType(0, 10))
        .ask("b", Type::yesNo(), "a > 5")
        .rule("b is yes")
        .rule("a > 5 and b is yes")
        .rule("a > 9");
    screening.set("b", yes());
    screening.set("a", number(6));
    const auto changed = screening.evaluator().changed();
    QVERIFY(std::is_sorted(changed.begin(), changed.end()));
    const auto has = [&](std::size_t rule) {
        return std::find(changed.begin(), changed.end(), screening.node(rule)) != changed.end();
    };
    QVERIFY(has(0));
    QVERIFY(has(1));
    QVERIFY(has(2)); // from waiting to false
    screening.set("a", number(7));
    QCOMPARE(screening.truth(0), Truth::True);
    for (const NodeIndex node : screening.evaluator().changed())
        QVERIFY(!isCondition((*screening.program())[node].op));
}

void EvaluatorTest::aChangeThatChangesNothingStopsAtOnce() {
    Screening screening;
    screening.ask("a", Type::yesNo()).rule("a is yes");
    screening.set("a", yes());
    QCOMPARE(screening.evaluator().changed().size(), std::size_t{1});
    screening.set("a", yes());
    QVERIFY(screening.evaluator().changed().empty());
    screening.evaluator().assignAll({yes()});
    QVERIFY(screening.evaluator().changed().empty());
    screening.evaluator().assignAll({no()});
    QCOMPARE(screening.evaluator().changed().size(), std::size_t{1});
    QCOMPARE(screening.evaluator().fact(screening.index("a")).option, option::no);
}

void EvaluatorTest::aNewEvaluatorHasEvaluatedEverything() {
    Screening screening;
    screening.ask("a", numberType(0, 10)).rule("a >= 0").rule("a > 10").rule("2 > 1");
    QCOMPARE(screening.truth(0), Truth::True);
    QCOMPARE(screening.truth(1), Truth::False);
    QCOMPARE(screening.truth(2), Truth::True);
    QVERIFY(screening.evaluator().changed().empty());
    QCOMPARE(screening.evaluator().today(), Date::parse(Screening::today).value());
}

void EvaluatorTest::aChainAsLongAsAQuestionnaireIsNoProblem() {
    constexpr int length = 20000;
    Diagnostics diagnostics;
    ProgramBuilder builder(diagnostics);
    Sources sources;
    std::vector<std::unique_ptr<Syntax>> gates;
    const auto id = [](int index) { return "q" + std::to_string(index); };
    for (int index = 0; index < length; ++index)
        builder.declareQuestion(QuestionId::parse(id(index)).value(), Type::yesNo(), {});
    for (int index = 1; index < length;
         ++index) { // each is shown when the one after it says yes, so that order has to turn it round
        gates.push_back(parseExpression(sources.expression(id(index) + " is yes"), diagnostics));
        const auto ticket = builder.compile(*gates.back(), ProgramBuilder::Expected::Condition);
        builder.setGate(QuestionIndex{static_cast<std::uint32_t>(index - 1)}, *ticket);
    }
    const auto last = parseExpression(sources.expression("q0 is yes"), diagnostics);
    const auto rule = builder.compile(*last, ProgramBuilder::Expected::Condition);
    const auto finished = builder.finish();
    QVERIFY2(finished.has_value(), render(diagnostics, sources.set()).substr(0, 1000).c_str());
    Evaluator evaluator(finished->program, Date::parse("2027-03-14").value());
    const NodeIndex node = (*finished)[*rule];
    QCOMPARE(explain(evaluator, node).missing.at(0).question, QuestionIndex{length - 1});
    std::vector<Fact> facts(length, yes());
    evaluator.assignAll(facts);
    QCOMPARE(evaluator.truth(node), Truth::True);
    evaluator.assign(QuestionIndex{length - 1}, no());
    QCOMPARE(evaluator.truth(node), Truth::False);
    QCOMPARE(explain(evaluator, node).because.at(0).question, QuestionIndex{length - 1});
}

void EvaluatorTest::optionSetsHoldAnyNumberOfOptions() {
    std::mt19937 engine(1);
    for (int turn = 0; turn < 200; ++turn) {
        OptionSet a, b;
        std::set<std::uint32_t> plainA, plainB;
        for (int count = 0; count < 6; ++count) {
            const auto one = static_cast<std::uint32_t>(engine() % 300),
                       two = static_cast<std::uint32_t>(engine() % 300);
            a.insert(one), plainA.insert(one);
            b.insert(two), plainB.insert(two);
            if (count % 2 == 0)
                a.insert(two), plainA.insert(two);
        }
        for (std::uint32_t option = 0; option < 320; ++option)
            QCOMPARE(a.contains(option), plainA.count(option) == 1);
        const auto isIn = [](const std::set<std::uint32_t>& set) {
            return [&set](std::uint32_t option) { return set.count(option) == 1; };
        };
        QCOMPARE(a.intersects(b), std::any_of(plainB.begin(), plainB.end(), isIn(plainA)));
        QCOMPARE(b.includes(a), std::all_of(plainA.begin(), plainA.end(), isIn(plainB)));
        QCOMPARE(a.includes(b), std::all_of(plainB.begin(), plainB.end(), isIn(plainA)));
        QCOMPARE(a == b, plainA == plainB);
        QVERIFY(!a.empty() && OptionSet().empty() && a.includes(OptionSet()) && !a.intersects(OptionSet()));
    }
}

void EvaluatorTest::dirtyBitsComeOutInOrder() {
    for (const std::size_t size : {std::size_t{1}, std::size_t{64}, std::size_t{5000}, std::size_t{600000}}) {
        DirtyBits bits(size);
        std::mt19937 engine(7);
        for (int turn = 0; turn < 20; ++turn) {
            std::set<std::size_t> plain;
            const auto insert = [&](std::size_t member) { bits.insert(member), plain.insert(member); };
            for (std::size_t count = engine() % 200; count > 0; --count)
                insert(engine() % size);
            bits.drain([&](std::size_t member) {
                QVERIFY(!plain.empty());
                QCOMPARE(member, *plain.begin());
                plain.erase(plain.begin());
                // What is found to need a run lies above: near by, in another word, or far away.
                for (const std::size_t further :
                     {member + 1, member + 64 + engine() % 64, member + engine() % size})
                    if (further > member && further < size && engine() % 4 == 0)
                        insert(further);
            });
            QVERIFY(plain.empty());
        }
    }
}

QTEST_APPLESS_MAIN(EvaluatorTest)
#include "evaluator_test.moc"
