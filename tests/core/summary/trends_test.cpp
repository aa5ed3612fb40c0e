// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/summary/followed.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class TrendsTest : public QObject {
    Q_OBJECT

private slots:
    void aScoreIsFollowedFromOneScreeningToTheNext();
    void promise1WhatIsNotEstablishedIsAGapOrARangeAndNeverZero();
    void promise2HiddenAnswersDoNotCount();
    void whatNoEarlierOneKnowsIsNotShown();
    void measurementsStandAtTheirOwnDay();
    void aPairIsOneSeries();
    void twoOnOneDayStandInTheirOrder();
    void withinADayTheClockCounts();
    void inAnotherUnitIsASeriesOfItsOwn();
    void workedOutInAnotherWayIsNotJoined();
    void theSameItemsInAnotherQuestionnaireAreTheSame();
    void whatOnlyEarlierOnesHaveComesLast();
    void cutOffsAreThoseOfTheRules();
    void agesAndWhatDoesNotPrintAreNoScores();
    void onlyScreeningsThatAPointIsOfAreNamed();
};

void TrendsTest::aScoreIsFollowedFromOneScreeningToTheNext() {
    const Shared form = mood();
    const Session now = scored(form, "2027-03-14", {2, 1, 0});
    const Trends trends = trendsOf(now,
                                   {{earlier(scored(form, "2027-01-10", {0, 0, 0}), "a"),
                                     earlier(scored(form, "2027-02-10", {2, 2, 1}), "b")}},
                                   "en");
    QCOMPARE(seriesOf(trends, "mood-score"),
             QByteArray("Mood score (of 6): 2027-01-10 0; 2027-02-10~ 5; 2027-03-14~ *3"));
    QCOMPARE(trends.series.front().points[1].screening, std::optional<std::size_t>(1));
}

void TrendsTest::promise1WhatIsNotEstablishedIsAGapOrARangeAndNeverZero() {
    const Shared form = mood();
    const Session now = scored(form, "2027-03-14", {2, 1, 0});
    Session declinedOne = scored(form, "2027-02-10", {2, 0});
    declinedOne.setAnswer(questionIn(*form, "three"), declined(), {*Date::of(2027, 2, 10), 0});
    const Session nothing = answered(form, "2027-02-20", {{"low", yes()}});
    const Trends trends = trendsOf(
        now, {{earlier(scored(form, "2027-01-10", {1, 1, 1})), earlier(declinedOne), earlier(nothing)}},
        "en");
    QCOMPARE(seriesOf(trends, "mood-score"),
             QByteArray("Mood score (of 6): 2027-01-10 3; 2027-02-10 between 2 and 4; 2027-02-20 not "
                        "established; 2027-03-14 *3"));
    const auto& points = trends.series.front().points;
    QCOMPARE(points[1].values, (std::vector<std::optional<Interval>>{Interval{2, 4}}));
    QCOMPARE(points[2].values, (std::vector<std::optional<Interval>>{std::nullopt}));
}

void TrendsTest::promise2HiddenAnswersDoNotCount() {
    const Shared form = mood();
    const Session now = scored(form, "2027-03-14", {2, 1, 0});
    Session hidden = scored(form, "2027-02-10", {2, 2, 2});
    hidden.setAnswer(questionIn(*form, "low"), no(), {*Date::of(2027, 2, 10), 0});
    const Trends trends =
        trendsOf(now, {{earlier(scored(form, "2027-01-10", {1, 1, 1})), earlier(hidden)}}, "en");
    QVERIFY2(!seriesOf(trends, "mood-score").contains("2027-02-10 6"),
             seriesOf(trends, "mood-score").constData());
    QVERIFY(!seriesOf(trends, "mood-score").contains("~ 6"));
    const Shared gated = questionnaireOf("- {id: at-home, type: yes-no, text: 'At home?'}\n- {id: weight, "
                                         "type: number, measured: yes, show-when: "
                                         "at-home is yes, text: Weight, unit: kg, range: [20, 400]}\n");
    Session kept = answered(gated, "2027-02-10", {{"at-home", yes()}, {"weight", number(90)}});
    kept.setAnswer(questionIn(*gated, "at-home"), no(), {*Date::of(2027, 2, 10), 0});
    const Session weighed = answered(gated, "2027-03-14", {{"at-home", yes()}, {"weight", number(80)}});
    QVERIFY(trendsOf(weighed, {{earlier(kept)}}, "en").isEmpty());
}

void TrendsTest::whatNoEarlierOneKnowsIsNotShown() {
    const Shared form = mood();
    const Session now = scored(form, "2027-03-14", {2, 1, 0});
    QVERIFY(trendsOf(now, {}, "en").isEmpty());
    QVERIFY(trendsOf(now, {{earlier(answered(form, "2027-02-20", {{"low", yes()}}))}}, "en").isEmpty());
}

void TrendsTest::measurementsStandAtTheirOwnDay() {
    const Shared form = questionnaireOf(measured);
    Answer older = number(82.5);
    older.measured.day = *Date::of(2027, 2, 27);
    const Session before = answered(
        form, "2027-03-01", {{"weight", older}, {"pulse", notMeasured("nobody there")}, {"cups", number(3)}});
    const Session now = answered(
        form, "2027-03-14",
        {{"weight", notMeasured("scale broken")}, {"pulse", rows({{number(71)}})}, {"cups", number(4)}});
    const Trends trends = trendsOf(now, {{earlier(before)}}, "en");
    QCOMPARE(seriesOf(trends, "weight"),
             QByteArray("Weight (kg): 2027-02-27 82.5; 2027-03-14 *not measured"));
    QCOMPARE(seriesOf(trends, "pulse.beats"), QByteArray()); // nothing was known before
    QCOMPARE(seriesOf(trends, "cups"), QByteArray());        // it is not measured
}

void TrendsTest::aPairIsOneSeries() {
    const Shared form = questionnaireOf(measured);
    const Session before = answered(
        form, "2027-03-01",
        {{"pressure", rows({{number(148, "13:58"), number(92)}, {number(140, "14:05"), notSure()}})}});
    const Session now =
        answered(form, "2027-03-14", {{"pressure", rows({{number(131, "09:10"), number(84)}})}});
    const Trends trends = trendsOf(now, {{earlier(before)}}, "en");
    QCOMPARE(
        seriesOf(trends, "pressure.top+bottom"),
        QByteArray("Blood pressure (mmHg): 2027-03-01 13:58 148/92; 2027-03-01 14:05 140/not established; "
                   "2027-03-14 09:10 *131/84"));
    QCOMPARE(trends.series.front().parts, (std::vector<std::string>{"Top number", "Bottom number"}));
}

void TrendsTest::twoOnOneDayStandInTheirOrder() {
    const Shared form = mood();
    const Session now = scored(form, "2027-03-14", {0, 0, 1});
    const Trends trends = trendsOf(now,
                                   {{earlier(scored(form, "2027-03-14", {2, 2, 2}), "a"),
                                     earlier(scored(form, "2027-03-14", {1, 1, 1}), "b")}},
                                   "en");
    QCOMPARE(seriesOf(trends, "mood-score"),
             QByteArray("Mood score (of 6): 2027-03-14 6; 2027-03-14~ 3; 2027-03-14~ *1"));
}

// A form of the morning may be finished after one of the afternoon.
void TrendsTest::withinADayTheClockCounts() {
    const Shared form = questionnaireOf(measured);
    const auto beats = [&form](std::vector<Row> given) {
        return answered(form, "2027-03-14", {{"pulse", rows(std::move(given))}});
    };
    const Session afternoon = beats({{number(71, "13:58")}, {number(73, "14:05")}});
    const Session untimed = beats({{number(75)}});
    const Session now = beats({{number(64, "08:38")}, {number(66)}});
    const Trends trends = trendsOf(now, {{earlier(afternoon, "a"), earlier(untimed, "b")}}, "en");
    QCOMPARE(seriesOf(trends, "pulse.beats"),
             QByteArray("Heart rate (/min): 2027-03-14 08:38 *64; 2027-03-14 13:58~ 71; "
                        "2027-03-14 14:05~ 73; 2027-03-14~ 75; 2027-03-14~ *66"));
}

void TrendsTest::inAnotherUnitIsASeriesOfItsOwn() {
    const auto weighed = [](const char* unit) {
        return questionnaireOf("- {id: weight, type: number, measured: yes, text: Weight, unit: " +
                               std::string(unit) + ", range: [20, 400]}\n");
    };
    const Session now = answered(weighed("kg"), "2027-03-14", {{"weight", number(80)}});
    const Session before = answered(weighed("lb"), "2027-02-14", {{"weight", number(180)}});
    const QByteArray apart = "; Recorded in different units: not drawn together.";
    QCOMPARE(seriesOf(trendsOf(now, {{earlier(before)}}, "en"), "weight"),
             "Weight (kg): 2027-03-14 *80" + apart + " | Weight (lb): 2027-02-14 180" + apart);
    // A score out of more points is another score.
    const Session outOfSix = scored(mood(), "2027-03-14", {1, 1, 1});
    const Session outOfNine = scored(mood("of 9"), "2027-02-14", {1, 1, 1});
    QCOMPARE(trendsOf(outOfSix, {{earlier(outOfNine)}}, "en").series.size(), std::size_t{2});
}

void TrendsTest::workedOutInAnotherWayIsNotJoined() {
    const Shared other = mood("of 6", "count(one is most, two is most, three is most)");
    const Session now = scored(mood(), "2027-03-14", {2, 1, 0});
    const Trends trends = trendsOf(
        now,
        {{earlier(scored(other, "2027-01-10", {2, 2, 0})), earlier(scored(mood(), "2027-02-10", {1, 1, 1}))}},
        "en");
    QCOMPARE(
        seriesOf(trends, "mood-score"),
        QByteArray("Mood score (of 6): 2027-01-10 2; 2027-02-10 3; 2027-03-14~ *3; Worked out in another "
                   "way in another version of the questionnaire: not joined."));
}

void TrendsTest::theSameItemsInAnotherQuestionnaireAreTheSame() {
    // With other questions around them, other labels and other rules.
    std::string text = items("- {id: more, type: yes-no, text: 'More?'}\n");
    text.insert(0, "- {id: first, type: yes-no, text: 'First?'}\n");
    std::string relabelled = score();
    relabelled.replace(relabelled.find("Mood score"), 10, "How low it is");
    const Session before = scored(questionnaireOf(text, relabelled), "2027-02-10", {1, 1, 1});
    const Session now = scored(mood(), "2027-03-14", {2, 1, 0});
    QCOMPARE(seriesOf(trendsOf(now, {{earlier(before)}}, "en"), "mood-score"),
             QByteArray("Mood score (of 6): 2027-02-10 3; 2027-03-14~ *3"));
}

void TrendsTest::whatOnlyEarlierOnesHaveComesLast() {
    const Shared form = mood();
    const Session now = answered(questionnaireOf(measured), "2027-03-14", {{"weight", number(80)}});
    const Trends trends =
        trendsOf(now,
                 {{earlier(scored(form, "2027-01-10", {1, 1, 1})),
                   earlier(answered(questionnaireOf(measured), "2027-02-01", {{"weight", number(81)}})),
                   earlier(scored(form, "2027-02-10", {2, 2, 2}))}},
                 "en");
    QCOMPARE(trends.series.size(), std::size_t{2});
    QCOMPARE(trends.series.front().id, std::string("weight"));
    QCOMPARE(seriesOf(trends, "mood-score"), QByteArray("Mood score (of 6): 2027-01-10 3; 2027-02-10~ 6"));
    QCOMPARE(trends.series.back().cutOffs, (std::vector<double>{2, 4})); // of the questionnaire that has them
}

void TrendsTest::cutOffsAreThoseOfTheRules() {
    const Session now = scored(mood(), "2027-03-14", {2, 1, 0});
    const Trends trends = trendsOf(now, {{earlier(scored(mood(), "2027-02-10", {1, 1, 1}))}}, "en");
    QCOMPARE(trends.series.front().cutOffs, (std::vector<double>{2, 4}));
    QCOMPARE(remarksOn(trends.series.front(), "en").front(), std::string("Cut-offs: 2, 4."));
}

void TrendsTest::agesAndWhatDoesNotPrintAreNoScores() {
    QStringList ids;
    for (const TrendReadings& one : trendReadings(scored(mood(), "2027-03-14", {1, 1, 1})))
        ids << QString::fromStdString(one.measure.id);
    QCOMPARE(ids, QStringList{"mood-score"});
}

void TrendsTest::onlyScreeningsThatAPointIsOfAreNamed() {
    const Session now = scored(mood(), "2027-03-14", {2, 1, 0});
    const Session unlike =
        answered(questionnaireOf("- {id: told, type: yes-no, text: 'Told?'}\n"), "2027-01-01", {});
    const Trends trends =
        trendsOf(now, {{earlier(unlike, "a"), earlier(scored(mood(), "2027-02-10", {1, 1, 1}), "b")}}, "en");
    QCOMPARE(trends.screenings.size(), std::size_t{1});
    QCOMPARE(trends.screenings.front().record, std::string("b"));
    QCOMPARE(trends.series.front().points.front().screening, std::optional<std::size_t>(0));
}

QTEST_APPLESS_MAIN(TrendsTest)
#include "trends_test.moc"
