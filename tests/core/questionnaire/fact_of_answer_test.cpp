// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/answer.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// What the rules may know of an answer.
class FactOfAnswerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theStateSaysWhetherItIsKnown_data();
    void theStateSaysWhetherItIsKnown();
    void aRefusedEntryIsNotAnswered();
    void optionsAreTheirPositions();
    void aNumberIsAPoint();
    void aPartialDateIsEveryDayThatItMayMean_data();
    void aPartialDateIsEveryDayThatItMayMean();
    void anEntryOfAVocabularyIsItsClassesAndOtherWordsAreNotKnown();
    void rowsAreKeptWhateverTheStateAndCompleteOnlyWhenAnswered();
    void aRowOfAnOlderFormIsFilledUp();

private:
    const Question& of(const char* id) const {
        return m_questionnaire->question(questionIn(*m_questionnaire, id));
    }
    std::shared_ptr<const Questionnaire> m_questionnaire;
};

void FactOfAnswerTest::initTestCase() {
    m_questionnaire = questionnaireFrom(R"(
anteroom: 1
id: test
version: 1.0.0
title: Test
license: CC0-1.0
languages: [en]
includes: [m.yaml]
sections:
  - id: main
    title: Main
    questions:
      - {id: trouble, type: yes-no, text: A}
      - {id: psychosis, type: status, text: B}
      - {id: noises, type: choices, text: C, options: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]}
      - {id: nights, type: number, range: [0, 7], text: D}
      - {id: since, type: date, text: E}
      - {id: medicine, type: text, vocabulary: medicines, text: F}
      - {id: words, type: text, text: G}
      - {id: list, type: rows, text: H, fields: [{id: f, type: yes-no, text: F}, {id: g, type: number, range: [0, 9], text: G}]}
)",
                                        {{"m.yaml", R"(
anteroom: 1
library: m
license: CC0-1.0
vocabularies:
  - id: medicines
    title: Medicines
    classes: [{id: x, title: X}, {id: y, title: Y}]
    entries: [{name: one, classes: [y]}, {name: two, classes: []}]
)"}});
}

void FactOfAnswerTest::theStateSaysWhetherItIsKnown_data() {
    QTest::addColumn<int>("answer");
    QTest::addColumn<int>("fact");
    QTest::newRow("not asked") << int(Answer::State::NotAsked) << int(Fact::State::NotAsked);
    QTest::newRow("not sure") << int(Answer::State::NotSure) << int(Fact::State::Withheld);
    QTest::newRow("declined") << int(Answer::State::Declined) << int(Fact::State::Withheld);
    QTest::newRow("not measured") << int(Answer::State::NotMeasured) << int(Fact::State::Withheld);
}

void FactOfAnswerTest::theStateSaysWhetherItIsKnown() {
    QFETCH(int, answer);
    QFETCH(int, fact);
    QCOMPARE(int(factOf(of("trouble"), Answer::withheld(Answer::State(answer))).state), fact);
    QVERIFY(factOf(of("trouble"), yes()).state == Fact::State::Answered);
}

void FactOfAnswerTest::aRefusedEntryIsNotAnswered() {
    QVERIFY(factOf(of("nights"), refused("seven")).state == Fact::State::NotAsked);
}

void FactOfAnswerTest::optionsAreTheirPositions() {
    QCOMPARE(factOf(of("trouble"), no()).option, std::uint32_t(option::no));
    QCOMPARE(factOf(of("psychosis"), past("2019")).option, std::uint32_t(option::past));
    const Fact several = factOf(of("noises"), chosenAll({0, 2}));
    QVERIFY(several.set.contains(0) && !several.set.contains(1) && several.set.contains(2) &&
            several.setKnown);
}

void FactOfAnswerTest::aNumberIsAPoint() {
    QVERIFY(factOf(of("nights"), number(3)).number == Interval::of(3));
}

void FactOfAnswerTest::aPartialDateIsEveryDayThatItMayMean_data() {
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("a day") << "1985-02-11"
                           << "1985-02-11"
                           << "1985-02-11";
    QTest::newRow("a month") << "1984-02"
                             << "1984-02-01"
                             << "1984-02-29";
    QTest::newRow("a year") << "1985"
                            << "1985-01-01"
                            << "1985-12-31";
}

void FactOfAnswerTest::aPartialDateIsEveryDayThatItMayMean() {
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, date);
    const Fact fact = factOf(of("since"), test::date(date.toStdString()));
    QCOMPARE(fact.number.low, double(Date::parse(first.toStdString())->days()));
    QCOMPARE(fact.number.high, double(Date::parse(last.toStdString())->days()));
}

void FactOfAnswerTest::anEntryOfAVocabularyIsItsClassesAndOtherWordsAreNotKnown() {
    const Fact known = factOf(of("medicine"), Answer::of(TextValue{"one", 0u}));
    QVERIFY(known.setKnown && !known.set.contains(0) && known.set.contains(1));
    const Fact ofNone = factOf(of("medicine"), Answer::of(TextValue{"two", 1u}));
    QVERIFY(ofNone.setKnown && ofNone.set.empty());
    const Fact unknown = factOf(of("medicine"), text("three"));
    QVERIFY(!unknown.setKnown && unknown.set.empty() && unknown.state == Fact::State::Answered);
    QVERIFY(factOf(of("words"), text("three")).state == Fact::State::Answered);
}

void FactOfAnswerTest::rowsAreKeptWhateverTheStateAndCompleteOnlyWhenAnswered() {
    const Fact closed = factOf(of("list"), rows({{yes(), number(3)}}));
    QVERIFY(closed.state == Fact::State::Answered && closed.rowsComplete);
    QCOMPARE(closed.rows.size(), std::size_t(1));
    QVERIFY(closed.rows[0][0].option == option::yes && closed.rows[0][1].number == Interval::of(3));

    const Fact open = factOf(of("list"), openRows({{yes(), notSure()}}));
    QVERIFY(open.state == Fact::State::Answered && !open.rowsComplete);
    QVERIFY(open.rows[0][1].state == Fact::State::Withheld);

    Answer declinedTheRest = rows({{yes(), number(3)}});
    declinedTheRest.state = Answer::State::Declined;
    const Fact withheld = factOf(of("list"), declinedTheRest);
    QVERIFY(withheld.state == Fact::State::Withheld && !withheld.rowsComplete);
    QCOMPARE(withheld.rows.size(), std::size_t(1));

    const Fact none = factOf(of("list"), rows({}));
    QVERIFY(none.state == Fact::State::Answered && none.rowsComplete && none.rows.empty());
}

void FactOfAnswerTest::aRowOfAnOlderFormIsFilledUp() {
    const Fact fact = factOf(of("list"), rows({{yes()}}));
    QCOMPARE(fact.rows[0].size(), std::size_t(2));
    QVERIFY(fact.rows[0][1].state == Fact::State::NotAsked);
}

QTEST_APPLESS_MAIN(FactOfAnswerTest)
#include "fact_of_answer_test.moc"
