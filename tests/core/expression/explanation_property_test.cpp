// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/random_world.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

bool contains(const std::vector<AnswerPlace>& places, const AnswerPlace& place) {
    return std::binary_search(places.begin(), places.end(), place);
}

bool isKnownAt(const Evaluator& evaluator, NodeIndex node) {
    return isCondition(evaluator.program()[node].op) ? isKnown(evaluator.truth(node))
                                                     : isKnown(evaluator.number(node).known);
}

/// The facts with everything forgotten that is not in `places`: what no explanation needs.
std::vector<Fact> only(const std::vector<AnswerPlace>& places, std::vector<Fact> facts) {
    for (std::uint32_t index = 0; index < facts.size(); ++index) {
        const QuestionIndex question{index};
        const bool named = contains(places, {question, std::nullopt, std::nullopt});
        Fact& fact = facts[index];
        for (std::uint32_t row = 0; row < fact.rows.size(); ++row)
            for (std::uint32_t field = 0; field < fact.rows[row].size(); ++field)
                if (!contains(places, {question, row, FieldIndex{field}}))
                    fact.rows[row][field] = notAsked();
        if (named)
            continue;
        const auto rows = std::move(fact.rows);
        fact = notAsked();
        fact.rows = rows;
    }
    return facts;
}

} // namespace

class ExplanationPropertyTest : public QObject {
    Q_OBJECT

private slots:
    void somethingIsMissingExactlyWhereTheValueIsUnknown();
    void theAnswersNamedAreEnough();
    void answeringWhatIsMissingSettlesIt();
};

void ExplanationPropertyTest::somethingIsMissingExactlyWhereTheValueIsUnknown() {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed + 5000);
        World world(dice, {.questions = 10, .rules = 8, .depth = 4});
        Screening screening;
        world.addTo(screening);
        if (!screening.build())
            continue;
        const Evaluator& evaluator = screening.evaluator();
        for (int turn = 0; turn < 20; ++turn) {
            for (std::size_t index = 0; index < world.questionCount; ++index)
                screening.set(world.items[index].id, world.randomFact(world.items[index]));
            for (std::size_t rule = 0; rule < world.ruleTexts.size(); ++rule) {
                const std::string where = "seed " + std::to_string(seed) + ": " + world.ruleTexts[rule];
                const Explanation why = explain(evaluator, screening.node(rule));
                QVERIFY(missingFor(evaluator, screening.node(rule)) == why.missing);
                QVERIFY2(why.missing.empty() == isKnownAt(evaluator, screening.node(rule)), where.c_str());
                QVERIFY(std::is_sorted(why.missing.begin(), why.missing.end()));
                QVERIFY(std::adjacent_find(why.missing.begin(), why.missing.end()) == why.missing.end());
                QVERIFY(std::is_sorted(why.because.begin(), why.because.end()));
                for (const AnswerPlace& place : why.missing) {
                    QVERIFY2(!contains(why.because, place), where.c_str());
                    const Truth shown = evaluator.shown(place.question);
                    QVERIFY2(shown == Truth::True || shown == Truth::Unknown, where.c_str());
                    if (place.field) {
                        const Truth field = evaluator.fieldShown(place.question, *place.row, *place.field);
                        QVERIFY2(field == Truth::True || field == Truth::Unknown, where.c_str());
                    }
                }
            }
            for (std::uint32_t slot = 0; slot < world.items.size(); ++slot)
                QCOMPARE(explainGate(evaluator, QuestionIndex{slot}).missing.empty(),
                         isKnown(evaluator.shown(QuestionIndex{slot})));
        }
    }
}

void ExplanationPropertyTest::theAnswersNamedAreEnough() {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed + 9000);
        World world(dice, {.gates = false, .questions = 10, .rules = 8, .depth = 4});
        Screening screening;
        world.addTo(screening);
        if (!screening.build())
            continue;
        Evaluator second(screening.program(), screening.evaluator().today());
        for (int turn = 0; turn < 20; ++turn) {
            std::vector<Fact> facts;
            for (std::size_t index = 0; index < world.questionCount; ++index)
                facts.push_back(world.randomFact(world.items[index]));
            screening.evaluator().assignAll(facts);
            for (std::size_t rule = 0; rule < world.ruleTexts.size(); ++rule) {
                const NodeIndex node = screening.node(rule);
                if (!isKnownAt(screening.evaluator(), node))
                    continue;
                second.assignAll(only(explain(screening.evaluator(), node).because, facts));
                const bool same =
                    isCondition(second.program()[node].op)
                        ? second.truth(node) == screening.evaluator().truth(node)
                        : second.number(node).interval == screening.evaluator().number(node).interval;
                QVERIFY2(same, ("seed " + std::to_string(seed) + ": " + world.ruleTexts[rule]).c_str());
            }
        }
    }
}

void ExplanationPropertyTest::answeringWhatIsMissingSettlesIt() {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed + 13000);
        // Without `is answered`: that one turns when a declined question is answered after all.
        World world(dice, {.gates = false,
                           .isAnswered = false,
                           .division = false,
                           .questions = 10,
                           .rules = 8,
                           .depth = 4});
        Screening screening;
        world.addTo(screening);
        if (!screening.build())
            continue;
        Evaluator& evaluator = screening.evaluator();
        for (int turn = 0; turn < 20; ++turn) {
            std::vector<Fact> facts;
            for (std::size_t index = 0; index < world.questionCount; ++index)
                facts.push_back(world.randomFact(world.items[index]));
            for (std::size_t rule = 0; rule < world.ruleTexts.size(); ++rule) {
                evaluator.assignAll(facts);
                std::vector<Fact> answered = facts;
                for (const AnswerPlace& place : explain(evaluator, screening.node(rule)).missing) {
                    const WorldItem& item = world.items[at(place.question)];
                    Fact& fact = answered[at(place.question)];
                    if (place.row)
                        fact.rows[*place.row][at(*place.field)] =
                            world.randomAnswer(item.fields[at(*place.field)].type, true);
                    else if (fact.state == Fact::State::Answered && item.fields.empty())
                        fact.number.high = fact.number.low,
                        fact.setKnown = true; // the rest of what was known in part
                    else if (item.fields.empty())
                        fact = world.randomAnswer(item.type, true);
                    else
                        fact.state = Fact::State::Answered, fact.rowsComplete = true;
                }
                evaluator.assignAll(answered);
                QVERIFY2(isKnownAt(evaluator, screening.node(rule)),
                         ("seed " + std::to_string(seed) + ": " + world.ruleTexts[rule]).c_str());
            }
        }
    }
}

QTEST_APPLESS_MAIN(ExplanationPropertyTest)
#include "explanation_property_test.moc"
