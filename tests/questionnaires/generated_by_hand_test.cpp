// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmarks of one answer hold the engine against says the same as the engine, after every answer.
#include "core/session/session.h"
#include "tests/benchmarks/generated/by_hand.h"
#include "tests/benchmarks/generated/sayings.h"

#include <QTest>

#include <random>

using namespace anteroom;
using namespace anteroom::bench;

class GeneratedByHandTest : public QObject {
    Q_OBJECT

private slots:
    void bothSayTheSameAfterEveryAnswer_data();
    void bothSayTheSameAfterEveryAnswer();
    void eachSayingIsAnotherThanTheOneBefore();
};

void GeneratedByHandTest::bothSayTheSameAfterEveryAnswer_data() {
    QTest::addColumn<int>("shape");
    QTest::newRow("local") << static_cast<int>(Shape::Local);
    QTest::newRow("hub") << static_cast<int>(Shape::Hub);
}

void GeneratedByHandTest::bothSayTheSameAfterEveryAnswer() {
    QFETCH(int, shape);
    constexpr std::uint32_t size = 60;
    const auto questionnaire = generated(static_cast<Shape>(shape), size);
    Evaluator engine(questionnaire->data().program, *Date::parse("2027-03-14"));
    ByHand byHand(static_cast<Shape>(shape), size);
    std::mt19937 random(17);
    for (int turn = 0; turn < 2000; ++turn) {
        const auto question = static_cast<std::uint32_t>(random() % size);
        const std::vector<Saying> sayings = otherwiseEachTime(static_cast<Shape>(shape), question, 4);
        const Saying& said = sayings[random() % sayings.size()];
        engine.assign(QuestionIndex{question}, factOf(said));
        byHand.answer(question, said.said);
        for (std::uint32_t i = 0; i < size; ++i)
            QCOMPARE(byHand.shown(i), engine.shown(QuestionIndex{i}));
        for (std::uint32_t i = 0; i < size / 4; ++i)
            QCOMPARE(byHand.finding(i), engine.truth(questionnaire->data().findings[i].when));
    }
}

void GeneratedByHandTest::eachSayingIsAnotherThanTheOneBefore() {
    for (std::uint32_t question = 0; question < 8; ++question) {
        const std::vector<Saying> sayings = otherwiseEachTime(Shape::Local, question, 2);
        QCOMPARE(sayings.size(), std::size_t{2});
        QVERIFY(!(sayings[0].said == sayings[1].said));
        const Answer answer = answerOf(sayings[0]);
        QCOMPARE(answer.state == Answer::State::Answered, factOf(sayings[0]).state == Fact::State::Answered);
    }
}

QTEST_APPLESS_MAIN(GeneratedByHandTest)
#include "generated_by_hand_test.moc"
