// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/random_world.h"

#include <QTest>

#include <set>

using namespace anteroom;
using namespace anteroom::test;

class ProgramOrderTest : public QObject {
    Q_OBJECT

private slots:
    void operandsAndGatesComeBeforeTheirUsers();
    void bodiesBelongToTheirOperationAlone();
    void dependentsAreExactAndNamedOnce();
    void gatesAreSharedByAllWhoLookAtTheQuestion();
    void bothJoinsTwoShowWhens();
    void aProblemMeansNoProgram();
    void anyNumberIsAskedForWhereItIsExpected();
};

namespace {

std::vector<NodeIndex> usedBy(const Program& program, NodeIndex node) {
    const auto operands = program.operands(node);
    std::vector<NodeIndex> used(operands.begin(), operands.end());
    if (const auto& gate = program[node].gate)
        used.push_back(*gate);
    return used;
}

template <typename Check>
void forRandomPrograms(Check check) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        Dice dice(seed + 700);
        World world(dice, {.questions = 12, .rules = 6, .depth = 4});
        Screening screening;
        world.addTo(screening);
        if (screening.build())
            check(*screening.program());
    }
}

} // namespace

void ProgramOrderTest::operandsAndGatesComeBeforeTheirUsers() {
    forRandomPrograms([](const Program& program) {
        for (std::uint32_t index = 0; index < program.instructions().size(); ++index)
            for (const NodeIndex used : usedBy(program, NodeIndex{index}))
                QVERIFY(at(used) < index);
    });
}

void ProgramOrderTest::bodiesBelongToTheirOperationAlone() {
    forRandomPrograms([](const Program& program) {
        std::vector<int> bodies(program.instructions().size(), -1);
        const auto claim = [&](std::uint32_t begin, std::uint32_t end, int owner) {
            for (std::uint32_t node = begin; node < end; ++node) {
                QCOMPARE(bodies[node], -1);
                bodies[node] = owner;
            }
        };
        for (std::uint32_t index = 0; index < program.instructions().size(); ++index)
            if (const Instruction& instruction = program[NodeIndex{index}]; isOverRows(instruction.op)) {
                const InstructionDetails& details = program.details(NodeIndex{index});
                QCOMPARE(details.bodyEnd, index);
                claim(details.bodyBegin, details.bodyEnd, static_cast<int>(index));
                QVERIFY(at(program.operands(NodeIndex{index})[0]) >= details.bodyBegin);
            }
        for (const Program::Slot& slot : program.entries())
            claim(slot.bodyBegin, slot.bodyEnd, -2 - static_cast<int>(slot.bodyBegin));
        for (std::uint32_t index = 0; index < program.instructions().size(); ++index) {
            QCOMPARE(program.inBody(NodeIndex{index}), bodies[index] != -1);
            for (const NodeIndex used : usedBy(program, NodeIndex{index})) {
                const bool own = bodies[at(used)] == -1 || bodies[at(used)] == bodies[index] ||
                                 bodies[at(used)] == static_cast<int>(index);
                QVERIFY(own);
            }
        }
    });
}

void ProgramOrderTest::dependentsAreExactAndNamedOnce() {
    forRandomPrograms([](const Program& program) {
        std::vector<std::set<NodeIndex>> ofNodes(program.instructions().size()),
            ofQuestions(program.questionCount());
        const auto note = [&](NodeIndex inner, NodeIndex user) {
            const Instruction& instruction = program[inner];
            for (const NodeIndex used : usedBy(program, inner))
                if (!program.inBody(used))
                    ofNodes[at(used)].insert(user);
            if ((isLeaf(instruction.op) && !instruction.isField) || isOverRows(instruction.op))
                ofQuestions[at(instruction.question)].insert(user);
        };
        for (std::uint32_t index = 0; index < program.instructions().size(); ++index) {
            const NodeIndex node{index};
            if (program.inBody(node))
                continue;
            note(node, node);
            const InstructionDetails& details = program.details(node);
            for (std::uint32_t inner = details.bodyBegin;
                 isOverRows(program[node].op) && inner < details.bodyEnd; ++inner)
                note(NodeIndex{inner}, node);
        }
        const auto same = [](std::span<const NodeIndex> listed, const std::set<NodeIndex>& expected) {
            return std::equal(listed.begin(), listed.end(), expected.begin(), expected.end());
        };
        for (std::uint32_t index = 0; index < program.instructions().size(); ++index)
            QVERIFY(same(program.dependents(NodeIndex{index}), ofNodes[index]));
        for (std::uint32_t index = 0; index < program.questionCount(); ++index)
            QVERIFY(same(program.dependents(QuestionIndex{index}), ofQuestions[index]));
    });
}

void ProgramOrderTest::gatesAreSharedByAllWhoLookAtTheQuestion() {
    Screening screening;
    screening.ask("a", Type::yesNo())
        .ask("b", numberType(0, 10), "a is yes")
        .rule("b > 3")
        .rule("b < 2 or b is answered");
    const auto program = screening.program();
    const auto gate = (*program)[screening.index("b")].gate;
    QVERIFY(gate.has_value());
    int leaves = 0; // the answer and whether there is one: each is looked at once, however many rules do
    for (const Instruction& instruction : program->instructions())
        if (isLeaf(instruction.op) && instruction.question == screening.index("b")) {
            QVERIFY(instruction.gate == OptionalNode(gate));
            ++leaves;
        }
    QCOMPARE(leaves, 2);
}

void ProgramOrderTest::bothJoinsTwoShowWhens() {
    Screening screening;
    screening.ask("a", Type::yesNo()).ask("b", Type::yesNo()).ask("c", Type::yesNo()).ask("d", Type::yesNo());
    Diagnostics diagnostics;
    ProgramBuilder builder(diagnostics);
    screening.declare(builder);
    const auto compiled = [&](const char* text) {
        return *builder.compile(*screening.parse(text), ProgramBuilder::Expected::Condition);
    };
    const auto section = compiled("a is yes");
    const auto rule = compiled("d is yes");
    builder.setGate(screening.index("c"), section);
    builder.setGate(screening.index("d"), builder.both(section, compiled("b is yes")));
    const auto finished = builder.finish();
    QVERIFY(finished.has_value());
    Evaluator evaluator(finished->program, Date::parse("2027-03-14").value());
    for (const char* id : {"a", "b", "d"})
        evaluator.assign(screening.index(id), yes());
    QCOMPARE(evaluator.truth((*finished)[rule]), Truth::True);
    evaluator.assign(screening.index("a"), no());
    QCOMPARE(evaluator.shown(screening.index("c")), Truth::False);
    QCOMPARE(evaluator.shown(screening.index("d")), Truth::False);
    QCOMPARE(evaluator.truth((*finished)[rule]), Truth::False);
    QCOMPARE(evaluator.truth((*finished)[section]), Truth::False);
}

void ProgramOrderTest::aProblemMeansNoProgram() {
    Screening screening;
    screening.ask("a", Type::yesNo()).compute("b", "a is yes");
    Diagnostics diagnostics;
    ProgramBuilder builder(diagnostics);
    screening.declare(builder);
    QVERIFY(!builder.compile(*screening.parse("c is yes"), ProgramBuilder::Expected::Condition));
    QVERIFY(!builder.finish());
    QCOMPARE(diagnostics.size(), std::size_t{1});

    Diagnostics none;
    ProgramBuilder withoutValue(none);
    screening.declare(withoutValue);
    QVERIFY(!withoutValue.finish()); // the value of b did not parse, and that was reported elsewhere
    QVERIFY(none.empty());
}

void ProgramOrderTest::anyNumberIsAskedForWhereItIsExpected() {
    using Expected = ProgramBuilder::Expected;
    const auto code = [](const char* text, Expected expected) {
        Screening screening;
        screening.ask("a", Type::yesNo())
            .ask("n", numberType(0, 3))
            .ask("d", dateType())
            .ask("t", typed(TypeKind::Text));
        Diagnostics diagnostics;
        ProgramBuilder builder(diagnostics);
        screening.declare(builder);
        const bool compiled = builder.compile(*screening.parse(text), expected).has_value();
        return compiled ? std::string() : diagnostics.all().at(0).code;
    };
    QCOMPARE(code("n > 1", Expected::Condition), std::string());
    QCOMPARE(code("n + 1", Expected::Condition), std::string("not-a-condition"));
    QCOMPARE(code("n", Expected::Number), std::string());
    QCOMPARE(code("n > 1", Expected::Number), std::string("not-a-number"));
    QCOMPARE(code("d", Expected::Number), std::string("not-a-number"));
    QCOMPARE(code("n", Expected::ConditionOrNumber), std::string());
    QCOMPARE(code("n > 1", Expected::ConditionOrNumber), std::string());
    QCOMPARE(code("a", Expected::ConditionOrNumber), std::string("not-a-number"));
    QCOMPARE(code("t", Expected::ConditionOrNumber), std::string("not-a-number"));
    QCOMPARE(code("days from d to today", Expected::ConditionOrNumber), std::string());
}

QTEST_APPLESS_MAIN(ProgramOrderTest)
#include "program_order_test.moc"
