// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/check_witness.h"
#include "core/analysis/coverage/obligations.h"
#include "core/proofs/prover.h"
#include "tests/core/proofs/every_way.h"
#include "tests/core/proofs/random_rounds.h"
#include "tests/core/proofs/tally.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// What its cases have to show, and of each condition whether it decides while what it looks at is not asked.
std::vector<Decision> decisionsOf(const Questionnaire& questionnaire, const Rule& rule) {
    std::vector<Decision> all;
    for (const Obligation& obligation : obligationsOf(questionnaire, rule)) {
        all.push_back(obligation.decision);
        if (obligation.decision.as || obligation.decision.at)
            continue;
        all.push_back(obligation.decision);
        all.back().whileHidden = true;
    }
    return all;
}

} // namespace

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
    Tally tally;
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
            for (const Decision& decision : decisionsOf(*questionnaire, rule)) {
                const Proof proof = prover->decides(decision);
                const auto decides = [&](const Witness& witness) { return check.decides(witness, decision); };
                QVERIFY2(agrees(proof, every, decides, tally),
                         ("seed " + std::to_string(seed) + ", condition " +
                          std::to_string(static_cast<std::uint32_t>(decision.condition)) + " of " +
                          std::to_string(static_cast<std::uint32_t>(rule.node)) +
                          (decision.as ? " true" : " untrue") +
                          (decision.whileHidden ? " while hidden" : "") +
                          (decision.at ? " at " + std::to_string(decision.at->value) : "") + "\n" + yaml)
                             .c_str());
            }
        }
    }
    qInfo("%u questionnaires: %d can, %d cannot, %d undecided", used, tally.possible, tally.impossible,
          tally.undecided);
    QVERIFY(tally.hasBoth());
    QVERIFY(tally.isMostlyDecided());
}

QTEST_APPLESS_MAIN(RandomDecisionsTest)
#include "random_decisions_test.moc"
