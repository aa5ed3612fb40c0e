// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/reference.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

bool near(double a, double b) {
    return a == b || std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

bool agree(const NumberValue& value, const Reference::Number& expected) {
    if (!value.isApplicable() || !expected.applies)
        return value.isApplicable() == expected.applies;
    return value.known == expected.known && value.perhapsNotApplicable == expected.mayDropOut &&
           near(value.interval.low, expected.low) && near(value.interval.high, expected.high);
}

QString different(const std::string& text, const NumberValue& value, const Reference::Number& expected) {
    const NumberValue other{
        {expected.low, expected.high}, expected.applies ? expected.known : Truth::False, expected.mayDropOut};
    return QString::fromStdString(text + ": " + word(value) + ", not " + word(other));
}

bool sameValues(const Evaluator& a, const Evaluator& b) {
    for (std::uint32_t index = 0; index < a.program().instructions().size(); ++index) {
        const NodeIndex node{index};
        if (a.program().inBody(node))
            continue;
        if (isCondition(a.program()[node].op) ? a.truth(node) != b.truth(node)
                                              : a.number(node) != b.number(node))
            return false;
    }
    return true;
}

/// Empty where the evaluator says what the page says, of every rule, show-when and computed value.
QString difference(World& world, Screening& screening, const std::vector<Fact>& facts) {
    const Evaluator& evaluator = screening.evaluator();
    const Reference reference(world, facts, evaluator.today());
    const auto program = screening.program();
    const auto condition = [&](const std::string& text, Truth value, Truth expected) {
        return value == expected
                   ? QString()
                   : QString::fromStdString(text + ": " + word(value) + ", not " + word(expected));
    };
    for (std::size_t index = 0; index < world.items.size(); ++index) {
        const WorldItem& item = world.items[index];
        const QuestionIndex question = screening.index(item.id);
        if (QString found = condition(item.gateText, evaluator.shown(question), reference.gate(item));
            !found.isEmpty())
            return found;
        if (item.value == nullptr || reference.gate(item) == Truth::False)
            continue;
        const NodeIndex value = program->operands(*(*program)[question].value)[0];
        if (item.isCondition) {
            if (QString found =
                    condition(item.valueText, evaluator.truth(value), reference.condition(*item.value));
                !found.isEmpty())
                return found;
        } else if (!agree(evaluator.number(value), reference.number(*item.value))) {
            return different(item.valueText, evaluator.number(value), reference.number(*item.value));
        }
    }
    for (std::size_t rule = 0; rule < world.rules.size(); ++rule) {
        const NodeIndex node = screening.node(rule);
        const Syntax& syntax = *world.rules[rule];
        if (isCondition((*program)[node].op)) {
            if (QString found =
                    condition(world.ruleTexts[rule], evaluator.truth(node), reference.condition(syntax));
                !found.isEmpty())
                return found;
        } else if (!agree(evaluator.number(node), reference.number(syntax))) {
            return different(world.ruleTexts[rule], evaluator.number(node), reference.number(syntax));
        }
    }
    return {};
}

} // namespace

class ExpressionDifferentialTest : public QObject {
    Q_OBJECT

private slots:
    void oneAnswerAtATimeAllAtOnceAndThePageAgree();
};

void ExpressionDifferentialTest::oneAnswerAtATimeAllAtOnceAndThePageAgree() {
    const int worlds = qEnvironmentVariableIntValue("ANTEROOM_WORLDS") > 0
                           ? qEnvironmentVariableIntValue("ANTEROOM_WORLDS")
                           : 200;
    for (int seed = 0; seed < worlds; ++seed) {
        Dice dice(static_cast<std::uint32_t>(seed));
        World world(
            dice, {.questions = 9 + dice.below(5), .rules = 5, .depth = 2 + static_cast<int>(dice.below(3))});
        Screening screening;
        world.addTo(screening);
        if (!screening.build()) {
            // A divisor that happens to look at nothing is the only thing that can be wrong with these.
            QVERIFY2(screening.problems().find("division-by-zero") != std::string::npos,
                     screening.problems().c_str());
            continue;
        }
        world.parse(screening);
        Evaluator& evaluator = screening.evaluator();
        Evaluator atOnce(screening.program(), evaluator.today());
        std::vector<Fact> facts(world.questionCount);
        for (int turn = 0; turn < 25; ++turn) {
            const std::size_t which = dice.below(world.questionCount);
            facts[which] = world.randomFact(world.items[which]);
            std::vector<NumberValue> numbers;
            std::vector<Truth> truths;
            for (std::uint32_t node = 0; node < evaluator.program().instructions().size(); ++node) {
                numbers.push_back(evaluator.number(NodeIndex{node}));
                truths.push_back(evaluator.truth(NodeIndex{node}));
            }
            evaluator.assign(QuestionIndex{static_cast<std::uint32_t>(which)}, facts[which]);
            atOnce.assignAll(facts);
            const QString where = QString("seed %1, turn %2: ").arg(seed).arg(turn);
            QVERIFY2(sameValues(evaluator, atOnce),
                     qPrintable(where + "one at a time differs from all at once"));
            const QString found = difference(world, screening, facts);
            QVERIFY2(found.isEmpty(), qPrintable(where + found));
            for (std::uint32_t node = 0; node < evaluator.program().instructions().size(); ++node) {
                if (evaluator.program().inBody(NodeIndex{node}))
                    continue;
                const bool isChanged = numbers[node] != evaluator.number(NodeIndex{node}) ||
                                       truths[node] != evaluator.truth(NodeIndex{node});
                const auto reported = evaluator.changed();
                QCOMPARE(std::binary_search(reported.begin(), reported.end(), NodeIndex{node}), isChanged);
            }
        }
    }
}

QTEST_APPLESS_MAIN(ExpressionDifferentialTest)
#include "expression_differential_test.moc"
