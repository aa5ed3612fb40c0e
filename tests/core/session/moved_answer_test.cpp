// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/moved_answer.h"

#include <QTest>

using namespace anteroom;

namespace {

const Date today = *Date::of(2027, 3, 14);

Question asked(QuestionType type, const std::vector<std::string>& options = {}) {
    Question question{*QuestionId::parse("it")};
    question.type = type;
    std::vector<Option> list;
    for (const std::string& id : options)
        list.push_back({*OptionId::parse(id), {}, id == "none"});
    question.options = Options(std::move(list));
    question.valueType.range = {0, 10};
    return question;
}

} // namespace

class MovedAnswerTest : public QObject {
    Q_OBJECT

private slots:
    void anOptionIsFoundByItsId();
    void anOptionThatIsGoneLeavesNothing();
    void ofSeveralOptionsThoseStayThatAreStillOffered();
    void whatStandsAloneNowDoesNotStandBesideOthers();
    void aYesStaysAYesWhereItBecomesAChoice();
    void aNumberOutOfItsNewRangeStaysVisibleAndDoesNotCount();
    void fieldsAreFoundByTheirIds();
    void anotherTypeAsksForSomethingElse();
    void notSureStaysNotSure();
};

void MovedAnswerTest::anOptionIsFoundByItsId() {
    const auto moved = movedAnswer(asked(QuestionType::Choice, {"a", "b"}), Answer::of(OptionValue{1}),
                                   asked(QuestionType::Choice, {"b", "c", "a"}), today);
    QVERIFY(moved && moved->value == Answer::Value(OptionValue{0}));
}

void MovedAnswerTest::anOptionThatIsGoneLeavesNothing() {
    QVERIFY(!movedAnswer(asked(QuestionType::Choice, {"a", "b"}), Answer::of(OptionValue{1}),
                         asked(QuestionType::Choice, {"a", "c"}), today));
}

void MovedAnswerTest::ofSeveralOptionsThoseStayThatAreStillOffered() {
    const auto moved =
        movedAnswer(asked(QuestionType::Choices, {"a", "b", "c"}), Answer::of(OptionsValue{{0, 1, 2}}),
                    asked(QuestionType::Choices, {"c", "a"}), today);
    QVERIFY(moved && moved->value == Answer::Value(OptionsValue{{0, 1}}));
}

void MovedAnswerTest::whatStandsAloneNowDoesNotStandBesideOthers() {
    Question plain = asked(QuestionType::Choices, {"a"});
    plain.options = Options({{*OptionId::parse("a"), {}, false}, {*OptionId::parse("none"), {}, false}});
    const auto moved = movedAnswer(plain, Answer::of(OptionsValue{{0, 1}}),
                                   asked(QuestionType::Choices, {"a", "none"}), today);
    QVERIFY(moved && moved->value == Answer::Value(OptionsValue{{0}}));
}

void MovedAnswerTest::aYesStaysAYesWhereItBecomesAChoice() {
    const auto moved = movedAnswer(asked(QuestionType::YesNo, {"yes", "no"}), Answer::of(OptionValue{0}),
                                   asked(QuestionType::Choice, {"often", "yes"}), today);
    QVERIFY(moved && moved->value == Answer::Value(OptionValue{1}));
}

void MovedAnswerTest::aNumberOutOfItsNewRangeStaysVisibleAndDoesNotCount() {
    Question narrower = asked(QuestionType::Number);
    narrower.valueType.range = {0, 5};
    const auto moved = movedAnswer(asked(QuestionType::Number), Answer::of(7.0), narrower, today);
    QVERIFY(moved && moved->state == Answer::State::NotAsked);
    QCOMPARE(moved->refusedEntry, std::string("7"));
    const auto kept = movedAnswer(asked(QuestionType::Number), Answer::of(4.0), narrower, today);
    QVERIFY(kept && kept->value == Answer::Value(4.0));
}

void MovedAnswerTest::fieldsAreFoundByTheirIds() {
    Question name = asked(QuestionType::Text);
    Question dose{*QuestionId::parse("dose")};
    dose.type = QuestionType::Text;
    Question rows = asked(QuestionType::Rows);
    rows.fields = {name, dose};
    Question turned = rows;
    turned.fields = {dose, name};
    const Answer said = Answer::of(
        RowsValue{{{Answer::of(TextValue{"sertraline", {}}), Answer::of(TextValue{"50 mg", {}})}}, true});
    const auto moved = movedAnswer(rows, said, turned, today);
    QVERIFY(moved && moved->value == Answer::Value(RowsValue{{{Answer::of(TextValue{"50 mg", {}}),
                                                               Answer::of(TextValue{"sertraline", {}})}},
                                                             true}));
}

void MovedAnswerTest::anotherTypeAsksForSomethingElse() {
    QVERIFY(!movedAnswer(asked(QuestionType::Number), Answer::of(7.0), asked(QuestionType::Text), today));
}

void MovedAnswerTest::notSureStaysNotSure() {
    const auto moved = movedAnswer(asked(QuestionType::Number), Answer::withheld(Answer::State::NotSure),
                                   asked(QuestionType::Number), today);
    QVERIFY(moved && moved->state == Answer::State::NotSure);
}

QTEST_APPLESS_MAIN(MovedAnswerTest)
#include "moved_answer_test.moc"
