// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/check_witness.h"
#include "core/analysis/rules.h"
#include "core/proofs/prover.h"
#include "tests/core/proofs/every_way.h"
#include "tests/core/proofs/random_rounds.h"
#include "tests/core/proofs/tally.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class RandomDifferencesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aPartIsIdleWhereNoWayToAnswerShowsADifference_data();
    void aPartIsIdleWhereNoWayToAnswerShowsADifference();
    void anOptionIsIdleWhereNoWayToAnswerShowsADifference_data();
    void anOptionIsIdleWhereNoWayToAnswerShowsADifference();
};

void RandomDifferencesTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void RandomDifferencesTest::aPartIsIdleWhereNoWayToAnswerShowsADifference_data() { addFlavours(); }

void RandomDifferencesTest::aPartIsIdleWhereNoWayToAnswerShowsADifference() {
    QFETCH(Flavour, flavour);
    Tally tally;
    std::uint32_t used = 0;
    for (std::uint32_t seed = 1; used < rounds() && seed < rounds() * 20; ++seed) {
        const std::string yaml = SmallQuestionnaire(seed, flavour).yaml();
        const auto questionnaire = loaded(yaml);
        if (!questionnaire)
            continue;
        EveryWay every(*questionnaire, today(), 1);
        if (every.ways() > 1'500)
            continue;
        ++used;
        WitnessCheck check(questionnaire);
        const auto prover = makeProver(questionnaire, {today(), today(), 10'000});
        const Program& program = questionnaire->program();
        for (const Rule& rule : rulesOf(*questionnaire)) {
            if (!isCondition(program[rule.node].op))
                continue;
            for (const NodeIndex user : nodesOf(program, rule.node, false)) {
                const Op op = program[user].op;
                if (op != Op::And && op != Op::Or && op != Op::Count)
                    continue;
                for (std::uint32_t operand = 0; operand < program.operands(user).size(); ++operand) {
                    const auto reading = Reading((seed + operand) % 4);
                    const OperandPlace part{user, operand};
                    const Proof proof = prover->differsWithout(rule.node, part, reading);
                    const auto differs = [&](const Witness& witness) {
                        return check.differsWithout(witness, rule.node, part, reading);
                    };
                    QVERIFY2(agrees(proof, every, differs, tally),
                             ("seed " + std::to_string(seed) + ", node " +
                              std::to_string(static_cast<std::uint32_t>(user)) + ", operand " +
                              std::to_string(operand) + "\n" + yaml)
                                 .c_str());
                }
            }
        }
    }
    qInfo("%u questionnaires: %d differ, %d do not, %d undecided", used, tally.possible, tally.impossible,
          tally.undecided);
    QVERIFY(tally.hasBoth());
    QVERIFY(tally.isMostlyDecided());
}

void RandomDifferencesTest::anOptionIsIdleWhereNoWayToAnswerShowsADifference_data() {
    QTest::addColumn<Flavour>("flavour");
    QTest::newRow("choices") << Flavour::Choices;
    QTest::newRow("rows") << Flavour::Rows;
    QTest::newRow("everything") << Flavour::Everything;
}

void RandomDifferencesTest::anOptionIsIdleWhereNoWayToAnswerShowsADifference() {
    QFETCH(Flavour, flavour);
    Tally tally;
    std::uint32_t used = 0;
    for (std::uint32_t seed = 1; used < rounds() && seed < rounds() * 20; ++seed) {
        const std::string yaml = SmallQuestionnaire(seed, flavour).yaml();
        const auto questionnaire = loaded(yaml);
        if (!questionnaire)
            continue;
        EveryWay every(*questionnaire, today(), 1);
        if (every.ways() > 1'500)
            continue;
        ++used;
        WitnessCheck check(questionnaire);
        const auto prover = makeProver(questionnaire, {today(), today(), 10'000});
        const auto look = [&](QuestionIndex index, std::optional<FieldIndex> field,
                              const Question& question) {
            for (std::uint32_t from = 0; from < question.options.size(); ++from) {
                const bool isList = question.type == QuestionType::Choices;
                const auto to = static_cast<std::uint32_t>((from + 1) % question.options.size());
                const OptionExchange exchange{index, field, from,
                                              isList ? std::nullopt : std::optional<std::uint32_t>(to)};
                for (const Rule& rule : rulesOf(*questionnaire)) {
                    if (rule.field)
                        continue;
                    const Proof proof = prover->differsBy(rule.node, exchange);
                    const auto differs = [&](const Witness& witness) {
                        return check.differsBy(witness, rule.node, exchange);
                    };
                    QVERIFY2(agrees(proof, every, differs, tally),
                             ("seed " + std::to_string(seed) + ", option " + std::to_string(from) + " of " +
                              question.id.str() + "\n" + yaml)
                                 .c_str());
                }
            }
        };
        for (std::uint32_t index = 0; index < questionnaire->questions().size(); ++index) {
            const Question& question = questionnaire->question(QuestionIndex{index});
            look(QuestionIndex{index}, {}, question);
            for (std::uint32_t field = 0; field < question.fields.size(); ++field)
                look(QuestionIndex{index}, FieldIndex{field}, question.fields[field]);
        }
    }
    qInfo("%u questionnaires: %d differ, %d do not, %d undecided", used, tally.possible, tally.impossible,
          tally.undecided);
    QVERIFY(tally.hasBoth());
    QVERIFY(tally.isMostlyDecided());
}

QTEST_APPLESS_MAIN(RandomDifferencesTest)
#include "random_differences_test.moc"
