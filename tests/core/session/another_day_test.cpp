// SPDX-License-Identifier: GPL-3.0-or-later
// A screening that turned out to be of another day than it was answered for.
#include "core/session/another_day.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const Date formDay = *Date::of(2027, 1, 20);

std::shared_ptr<const Questionnaire> questions() {
    static const auto loaded = questionnaireOf(R"(
- {id: began, type: date, text: "When did it begin?", range: [1900-01-01, today]}
- {id: appointment, type: date, text: "When is it?", range: [2027-01-01, 2029-12-31]}
- {id: smoked, type: status, when: yes, text: "Have you smoked?"}
- {id: pulse, type: number, measured: yes, text: Heart rate, range: [20, 250]}
- {id: pressure, type: rows, measured: yes, text: Blood pressure, fields: [{id: top, type: number, text: Top, range: [50, 260]}]}
- {id: falls, type: rows, text: Falls, fields: [{id: day, type: date, text: Day, range: [1900-01-01, today]}]}
)");
    return loaded;
}

Answer on(Answer answer, std::string_view day) {
    answer.measured.day = Date::parse(day);
    return answer;
}

Answer refusedTime(Answer answer, std::string typed) {
    answer.measured = {.minuteOfDay = {}, .day = {}, .refused = std::move(typed)};
    return answer;
}

Answer refusedWhen(std::string typed) {
    Answer answer = past();
    answer.refusedEntry = std::move(typed);
    return answer;
}

MovedDay moved(const TestSession& session, ClockTimes times, Date to = formDay) {
    return onAnotherDay(session.questionnaire(), session.state(), {to, 0}, times, minute(20));
}

} // namespace

class AnotherDayTest : public QObject {
    Q_OBJECT

private slots:
    void datesAreJudgedForThatDay_data();
    void datesAreJudgedForThatDay();
    void timesOfMeasurementAreOfThatDay_data();
    void timesOfMeasurementAreOfThatDay();
    void aRowOfWhichAPartIsRefusedLeavesItsListOpen();
    void itGoesOnAsASessionOfThatDay();
};

void AnotherDayTest::datesAreJudgedForThatDay_data() {
    QTest::addColumn<QString>("question");
    QTest::addColumn<Answer>("said");
    QTest::addColumn<Answer>("then");
    QTest::newRow("before") << "began" << date("2027-01-20") << date("2027-01-20");
    QTest::newRow("after") << "began" << date("2027-01-21") << refused("2027-01-21");
    QTest::newRow("a month that begins before") << "began" << date("2027-01") << date("2027-01");
    QTest::newRow("a month after") << "began" << date("2027-02") << refused("2027-02");
    QTest::newRow("refused before, and could be now")
        << "began" << refused("2027-01-02") << date("2027-01-02");
    QTest::newRow("no date at all") << "began" << refused("long ago") << refused("long ago");
    QTest::newRow("not sure") << "began" << notSure() << notSure();
    QTest::newRow("not asked") << "began" << notAsked() << notAsked();
    QTest::newRow("one that may be to come") << "appointment" << date("2027-04-01") << date("2027-04-01");
    QTest::newRow("past since before") << "smoked" << past("2019") << past("2019");
    QTest::newRow("past since after") << "smoked" << past("2027-02") << refusedWhen("2027-02");
    QTest::newRow("past, refused before") << "smoked" << refusedWhen("2026-12") << past("2026-12");
    QTest::newRow("past, without a date") << "smoked" << past() << past();
    QTest::newRow("a row") << "falls" << rows({{date("2027-01-02")}}) << rows({{date("2027-01-02")}});
}

void AnotherDayTest::datesAreJudgedForThatDay() {
    QFETCH(QString, question);
    QFETCH(Answer, said);
    QFETCH(Answer, then);
    TestSession session(questions());
    session.set(question.toStdString(), said);
    for (const ClockTimes times : {ClockTimes::Stay, ClockTimes::TakenOut}) {
        const MovedDay day = moved(session, times);
        QCOMPARE(day.state.answers[at(session.of(question.toStdString()))], then);
        QVERIFY(!day.isTimeTakenOut);
    }
}

void AnotherDayTest::timesOfMeasurementAreOfThatDay_data() {
    QTest::addColumn<int>("times");
    QTest::addColumn<Answer>("said");
    QTest::addColumn<Answer>("then");
    const int stay = static_cast<int>(ClockTimes::Stay);
    const int out = static_cast<int>(ClockTimes::TakenOut);
    QTest::newRow("the clock's") << out << number(70, "14:05") << number(70);
    QTest::newRow("what paper says") << stay << number(70, "14:05") << number(70, "14:05");
    QTest::newRow("not said") << out << number(70) << number(70);
    QTest::newRow("of an earlier day")
        << out << on(number(70, "14:05"), "2027-01-10") << on(number(70, "14:05"), "2027-01-10");
    QTest::newRow("of that day itself")
        << out << on(number(70, "14:05"), "2027-01-20") << number(70, "14:05");
    QTest::newRow("of a later day") << stay << on(number(70, "14:05"), "2027-03-10")
                                    << refusedTime(number(70), "2027-03-10 14:05");
    QTest::newRow("of a later day alone")
        << out << on(number(70), "2027-03-10") << refusedTime(number(70), "2027-03-10");
}

void AnotherDayTest::timesOfMeasurementAreOfThatDay() {
    QFETCH(int, times);
    QFETCH(Answer, said);
    QFETCH(Answer, then);
    TestSession session(questions());
    session.set("pulse", said);
    session.set("pressure", rows({{said}, {number(120)}}));
    const MovedDay day = moved(session, static_cast<ClockTimes>(times));
    QCOMPARE(day.state.answers[at(session.of("pulse"))], then);
    QCOMPARE(day.state.answers[at(session.of("pressure"))], rows({{then}, {number(120)}}));
    QCOMPARE(day.isTimeTakenOut, said.measured.isSaid() && !then.measured.isSaid());
}

void AnotherDayTest::aRowOfWhichAPartIsRefusedLeavesItsListOpen() {
    TestSession session(questions());
    session.set("falls", rows({{date("2026-12-01")}, {date("2027-03-01")}}));
    QCOMPARE(moved(session, ClockTimes::Stay).state.answers[at(session.of("falls"))],
             openRows({{date("2026-12-01")}, {refused("2027-03-01")}}));
}

void AnotherDayTest::itGoesOnAsASessionOfThatDay() {
    TestSession session(questions());
    session.set("began", date("2027-02-10"));
    session.finish(minute(3));
    const Session there = Session::resume(questions(), moved(session, ClockTimes::TakenOut).state);
    QCOMPARE(there.startedAt(), (Timestamp{formDay, 0}));
    QCOMPARE(there.lastEditAt(), minute(20));
    QCOMPARE(there.finishedAt(), std::optional(minute(3)));
    QVERIFY(there.isOpen(session.of("began")));
    QVERIFY(there.evaluator().today() == formDay);
}

QTEST_APPLESS_MAIN(AnotherDayTest)
#include "another_day_test.moc"
