// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/answer.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// What the rules may know of an answer.
namespace {

const Date visit = *Date::of(2027, 3, 14);

Fact read(const Question& question, const Answer& answer) { return factOf(question, answer, visit); }

Answer measuredOn(Answer answer, const char* day) {
    answer.measured.day = Date::parse(day);
    return answer;
}

} // namespace

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
    void whatIsOlderThanTheVisitSettlesNothingWhereTodayIsAskedFor();
    void anOlderReadingShowsWhatItShowsAndTheListIsOpen();

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
      - {id: pulse, type: number, range: [0, 300], measured: today, text: I}
      - {id: weight, type: number, range: [0, 300], measured: yes, text: J}
      - {id: readings, type: rows, measured: today, text: K, fields: [{id: top, type: number, range: [0, 300], text: T}]}
      - {id: weights, type: rows, measured: yes, text: L, fields: [{id: kg, type: number, range: [0, 300], text: T}]}
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
    QCOMPARE(int(read(of("trouble"), Answer::withheld(Answer::State(answer))).state), fact);
    QVERIFY(read(of("trouble"), yes()).state == Fact::State::Answered);
}

void FactOfAnswerTest::aRefusedEntryIsNotAnswered() {
    QVERIFY(read(of("nights"), refused("seven")).state == Fact::State::NotAsked);
}

void FactOfAnswerTest::optionsAreTheirPositions() {
    QCOMPARE(read(of("trouble"), no()).option, std::uint32_t(option::no));
    QCOMPARE(read(of("psychosis"), past("2019")).option, std::uint32_t(option::past));
    const Fact several = read(of("noises"), chosenAll({0, 2}));
    QVERIFY(several.set.contains(0) && !several.set.contains(1) && several.set.contains(2) &&
            several.setKnown);
}

void FactOfAnswerTest::aNumberIsAPoint() { QVERIFY(read(of("nights"), number(3)).number == Interval::of(3)); }

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
    const Fact fact = read(of("since"), test::date(date.toStdString()));
    QCOMPARE(fact.number.low, double(Date::parse(first.toStdString())->days()));
    QCOMPARE(fact.number.high, double(Date::parse(last.toStdString())->days()));
}

void FactOfAnswerTest::anEntryOfAVocabularyIsItsClassesAndOtherWordsAreNotKnown() {
    const Fact known = read(of("medicine"), Answer::of(TextValue{"one", 0u}));
    QVERIFY(known.setKnown && !known.set.contains(0) && known.set.contains(1));
    const Fact ofNone = read(of("medicine"), Answer::of(TextValue{"two", 1u}));
    QVERIFY(ofNone.setKnown && ofNone.set.empty());
    const Fact unknown = read(of("medicine"), text("three"));
    QVERIFY(!unknown.setKnown && unknown.set.empty() && unknown.state == Fact::State::Answered);
    QVERIFY(read(of("words"), text("three")).state == Fact::State::Answered);
}

void FactOfAnswerTest::rowsAreKeptWhateverTheStateAndCompleteOnlyWhenAnswered() {
    const Fact closed = read(of("list"), rows({{yes(), number(3)}}));
    QVERIFY(closed.state == Fact::State::Answered && closed.rowsComplete);
    QCOMPARE(closed.rows.size(), std::size_t(1));
    QVERIFY(closed.rows[0][0].option == option::yes && closed.rows[0][1].number == Interval::of(3));

    const Fact open = read(of("list"), openRows({{yes(), notSure()}}));
    QVERIFY(open.state == Fact::State::Answered && !open.rowsComplete);
    QVERIFY(open.rows[0][1].state == Fact::State::Withheld);

    Answer declinedTheRest = rows({{yes(), number(3)}});
    declinedTheRest.state = Answer::State::Declined;
    const Fact withheld = read(of("list"), declinedTheRest);
    QVERIFY(withheld.state == Fact::State::Withheld && !withheld.rowsComplete);
    QCOMPARE(withheld.rows.size(), std::size_t(1));

    const Fact none = read(of("list"), rows({}));
    QVERIFY(none.state == Fact::State::Answered && none.rowsComplete && none.rows.empty());
}

void FactOfAnswerTest::aRowOfAnOlderFormIsFilledUp() {
    const Fact fact = read(of("list"), rows({{yes()}}));
    QCOMPARE(fact.rows[0].size(), std::size_t(2));
    QVERIFY(fact.rows[0][1].state == Fact::State::NotAsked);
}

void FactOfAnswerTest::whatIsOlderThanTheVisitSettlesNothingWhereTodayIsAskedFor() {
    QVERIFY(read(of("pulse"), number(70)).state == Fact::State::Answered);
    QVERIFY(read(of("pulse"), measuredOn(number(70), "2027-03-13")).state == Fact::State::Withheld);
    QVERIFY(!read(of("pulse"), measuredOn(number(70), "2027-03-13")).number.isPoint());
    // Whoever goes on after midnight measures later than the visit began.
    QVERIFY(read(of("pulse"), measuredOn(number(70), "2027-03-15")).state == Fact::State::Answered);
    QVERIFY(read(of("weight"), measuredOn(number(70), "2027-03-13")).state == Fact::State::Answered);
}

void FactOfAnswerTest::anOlderReadingShowsWhatItShowsAndTheListIsOpen() {
    const Answer older = measuredOn(number(150), "2027-03-13");
    const Fact onlyOlder = read(of("readings"), rows({{older}}));
    QVERIFY(onlyOlder.state == Fact::State::Withheld && !onlyOlder.rowsComplete);
    QCOMPARE(onlyOlder.rows.size(), std::size_t(1));
    QVERIFY(onlyOlder.rows[0][0].number == Interval::of(150));
    const Fact both = read(of("readings"), rows({{older}, {number(120)}}));
    QVERIFY(both.state == Fact::State::Answered && both.rowsComplete);
    const Fact notClosed = read(of("readings"), openRows({{older}}));
    QVERIFY(notClosed.state == Fact::State::Withheld && !notClosed.rowsComplete);
    QVERIFY(read(of("weights"), rows({{older}})).rowsComplete);
}

QTEST_APPLESS_MAIN(FactOfAnswerTest)
#include "fact_of_answer_test.moc"
