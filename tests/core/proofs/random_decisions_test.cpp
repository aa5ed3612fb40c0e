// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/check_witness.h"
#include "core/analysis/obligations.h"
#include "core/proofs/prover.h"
#include "tests/core/proofs/every_way.h"
#include "tests/core/proofs/random_rounds.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class RandomDecisionsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aConditionNeverDecidesWhereNoWayToAnswerShowsIt_data();
    void aConditionNeverDecidesWhereNoWayToAnswerShowsIt();
};

void RandomDecisionsTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void RandomDecisionsTest::aConditionNeverDecidesWhereNoWayToAnswerShowsIt_data() { addFlavours(); }

// Where the proof says that it can, the engine has confirmed its witness; where it says that it cannot, every
// way to answer is tried.
void RandomDecisionsTest::aConditionNeverDecidesWhereNoWayToAnswerShowsIt() {
    QFETCH(Flavour, flavour);
    int possible = 0;
    int impossible = 0;
    int undecided = 0;
    std::uint32_t used = 0;
    for (std::uint32_t seed = 1; used < rounds() && seed < rounds() * 20; ++seed) {
        const std::string yaml = SmallQuestionnaire(seed, flavour).yaml();
        const auto questionnaire = loaded(yaml);
        if (!questionnaire)
            continue;
        EveryWay every(*questionnaire, today(), 1);
        if (every.ways() > 600)
            continue;
        ++used;
        WitnessCheck check(questionnaire);
        const auto prover = makeProver(questionnaire, {today(), today(), 10'000});
        for (const Rule& rule : rulesOf(*questionnaire)) {
            if (rule.kind != RuleKind::Finding)
                continue;
            for (const Obligation& obligation : obligationsOf(*questionnaire, rule)) {
                const Decision& decision = obligation.decision;
                const auto fails = [&] {
                    return "seed " + std::to_string(seed) + ", condition " +
                           std::to_string(static_cast<std::uint32_t>(decision.condition)) + " of " +
                           std::to_string(static_cast<std::uint32_t>(rule.node)) +
                           (decision.as ? " true" : " untrue") +
                           (decision.at ? " at " + std::to_string(decision.at->value) : "") + "\n" + yaml;
                };
                const Proof proof = prover->decides(decision);
                if (const auto* found = std::get_if<Possible>(&proof)) {
                    ++possible;
                    QVERIFY2(check.decides(found->witness, decision), fails().c_str());
                } else if (const auto* open = std::get_if<Undecided>(&proof)) {
                    ++undecided;
                    // Found, and refused by the engine: then the two disagree.
                    QVERIFY2(open->why != Undecided::Why::Arithmetic, fails().c_str());
                } else {
                    ++impossible;
                    bool isFound = false;
                    every.each([&] {
                        isFound = check.decides(every.witness(), decision);
                        return isFound;
                    });
                    QVERIFY2(!isFound, fails().c_str());
                }
            }
        }
    }
    qInfo("%u questionnaires: %d can, %d cannot, %d undecided", used, possible, impossible, undecided);
    QVERIFY(possible > 0 && impossible > 0);
    QVERIFY(undecided * 20 <= possible + impossible); // products of two unknowns take long
}

QTEST_APPLESS_MAIN(RandomDecisionsTest)
#include "random_decisions_test.moc"
