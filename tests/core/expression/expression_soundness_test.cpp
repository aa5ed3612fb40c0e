// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/random_world.h"

#include <QTest>

#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// What is known must stay known, whatever the questions that are still open turn out to be.
struct Values {
    std::vector<Truth> truths;
    std::vector<NumberValue> numbers;
    std::vector<Truth> shown;
};

Values valuesOf(Screening& screening, std::size_t rules, std::size_t items) {
    Values values;
    for (std::size_t rule = 0; rule < rules; ++rule) {
        values.truths.push_back(screening.truth(rule));
        values.numbers.push_back(screening.number(rule));
    }
    for (std::uint32_t slot = 0; slot < items; ++slot)
        values.shown.push_back(screening.evaluator().shown(QuestionIndex{slot}));
    return values;
}

/// One of the ways in which a screening may go on. `settle` also answers what was declined or is known in
/// part.
class Future {
public:
    Future(World& world, bool settle) : m_world(world), m_settle(settle) {}

    std::vector<Fact> of(std::vector<Fact> facts) {
        for (std::size_t index = 0; index < facts.size(); ++index)
            goOn(facts[index], m_world.items[index]);
        return facts;
    }

private:
    void goOn(Fact& fact, const WorldItem& item) {
        if (!item.fields.empty())
            return goOnList(fact, item);
        const bool open =
            fact.state == Fact::State::NotAsked || (m_settle && fact.state == Fact::State::Withheld);
        if (open && !m_settle && m_world.dice().oneIn(3))
            return; // declined, or still not asked
        if (open && !m_settle && m_world.dice().oneIn(3)) {
            fact = withheld();
        } else if (open) {
            fact = m_world.randomAnswer(item.type, m_settle);
        } else if (m_settle && !fact.number.isPoint() && fact.number.high - fact.number.low < 1000) {
            const auto days = static_cast<std::size_t>(fact.number.high - fact.number.low);
            fact.number = Interval::of(fact.number.low + m_world.dice().below(days + 1));
        } else if (m_settle && !fact.setKnown) {
            fact.setKnown = true;
            fact.set.insert(m_world.dice().below(2));
        }
    }

    void goOnList(Fact& fact, const WorldItem& item) {
        const bool closed = fact.state == Fact::State::Answered && fact.rowsComplete;
        const bool isFinal = closed || (!m_settle && fact.state == Fact::State::Withheld);
        if (!isFinal) {
            for (std::uint32_t more = m_world.dice().below(3); more > 0; --more)
                fact.rows.emplace_back(item.fields.size());
            fact.state = !m_settle && m_world.dice().oneIn(3) ? Fact::State::Withheld : Fact::State::Answered;
            fact.rowsComplete = true;
        }
        for (Fact::Row& row : fact.rows)
            for (std::size_t field = 0; field < row.size(); ++field)
                goOn(row[field], item.fields[field]);
    }

    World& m_world;
    bool m_settle;
};

} // namespace

class ExpressionSoundnessTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsKnownStaysWhenMoreIsAsked();
    void whatIsKnownStaysWhenTheUnsureBecomeSure();

private:
    void check(const Ingredients& ingredients, bool settle);
};

void ExpressionSoundnessTest::check(const Ingredients& ingredients, bool settle) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed + 1000);
        World world(dice, ingredients);
        Screening screening;
        world.addTo(screening);
        if (!screening.build())
            continue;
        for (int start = 0; start < 8; ++start) {
            std::vector<Fact> facts;
            for (std::size_t index = 0; index < world.questionCount; ++index)
                facts.push_back(world.randomFact(world.items[index]));
            screening.evaluator().assignAll(facts);
            const Values before = valuesOf(screening, world.ruleTexts.size(), world.items.size());
            for (int end = 0; end < 24; ++end) {
                screening.evaluator().assignAll(Future(world, settle).of(facts));
                const Values after = valuesOf(screening, world.ruleTexts.size(), world.items.size());
                for (std::size_t rule = 0; rule < world.ruleTexts.size(); ++rule) {
                    const std::string where = "seed " + std::to_string(seed) + ": " + world.ruleTexts[rule];
                    if (!isCondition((*screening.program())[screening.node(rule)].op)) {
                        const NumberValue& was = before.numbers[rule];
                        const NumberValue& is = after.numbers[rule];
                        QVERIFY2(was.isApplicable() || !is.isApplicable(), where.c_str());
                        QVERIFY2(!was.isApplicable() || is.isApplicable() || was.perhapsNotApplicable,
                                 where.c_str());
                        const bool within = was.interval.low - 1e-9 <= is.interval.low &&
                                            is.interval.high <= was.interval.high + 1e-9;
                        QVERIFY2(!was.isApplicable() || !is.isApplicable() || within,
                                 (where + " was " + word(was) + ", became " + word(is)).c_str());
                        continue;
                    }
                    // Waiting may become anything. Unknown is for good where only more is asked: gates rest
                    // on it.
                    const bool mayChange = before.truths[rule] == Truth::Waiting ||
                                           (settle && before.truths[rule] == Truth::Unknown);
                    QVERIFY2(
                        mayChange || before.truths[rule] == after.truths[rule],
                        (where + " was " + word(before.truths[rule]) + ", became " + word(after.truths[rule]))
                            .c_str());
                }
                for (std::size_t slot = 0; slot < world.items.size(); ++slot)
                    QVERIFY(settle || before.shown[slot] == Truth::Waiting ||
                            before.shown[slot] == after.shown[slot]);
            }
        }
    }
}

void ExpressionSoundnessTest::whatIsKnownStaysWhenMoreIsAsked() {
    check({.questions = 9, .rules = 8, .depth = 3}, false);
}

void ExpressionSoundnessTest::whatIsKnownStaysWhenTheUnsureBecomeSure() {
    // Without show-whens: a question that someone unsure let through counts, although being sure might have
    // hidden it. And without `is answered`, which is about whether somebody answered.
    check({.gates = false, .isAnswered = false, .questions = 9, .rules = 8, .depth = 3}, true);
}

QTEST_APPLESS_MAIN(ExpressionSoundnessTest)
#include "expression_soundness_test.moc"
