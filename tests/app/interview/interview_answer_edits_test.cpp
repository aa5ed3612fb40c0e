// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/answer_edits.h"
#include "app/interview/answer_message.h"
#include "app/interview/controls/time_field.h"
#include "app/interview/keys.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/verdict_words.h"

using namespace anteroom;
using namespace anteroom::interview;
using namespace anteroom::test;

namespace {

const Question& ask(std::string_view id) {
    const auto questionnaire = interviewQuestionnaire();
    return questionnaire->question(questionIn(*questionnaire, id));
}

const Date today = InterviewWindow::now().date;

Answer typed(std::string_view id, const std::string& text, const Answer& before = {}) {
    return withEntry(ask(id), before, text, today, "en");
}

MeasurementTime at(int minuteOfDay) { return {.minuteOfDay = minuteOfDay, .day = {}, .refused = {}}; }
MeasurementTime refusedTime(std::string typed) {
    return {.minuteOfDay = {}, .day = {}, .refused = std::move(typed)};
}

} // namespace

class InterviewAnswerEditsTest : public QObject {
    Q_OBJECT

private slots:
    void anExclusiveOptionAndTheOthersClearEachOther();
    void takingTheLastOptionAwayLeavesTheQuestionUnasked();
    void aNumberIsTakenRefusedOrUnusual();
    void aBlankEntryIsNoAnswer();
    void aRefusedEntryIsKeptAndTheOldValueDoesNotCount();
    void thePastKeepsItsDateAndARefusedDateKeepsThePast();
    void typedTextIsAnEntryOnlyWhenItIsExactlyAName();
    void aTextThatIsTooLongIsKeptAndRefused();
    void aWayOutSaidTwiceIsTakenBack();
    void theNoteOutlivesEveryEdit();
    void aListIsOpenUntilItIsClosed();
    void closingDropsBlankRows();
    void aMeasuredRowTakesTheTimeOnce();
    void aRefusedTimeTakesTheEarlierOneAway();
    void withholdingAListKeepsItsRows();
    void timesAreReadAsPeopleWriteThem_data();
    void timesAreReadAsPeopleWriteThem();
    void keysRunFromDigitsToLetters();
    void noWordOfOursIsAVerdict();
};

void InterviewAnswerEditsTest::anExclusiveOptionAndTheOthersClearEachOther() {
    const Question& here = ask("here");
    Answer answer = withToggled(here, {}, 2);
    answer = withToggled(here, answer, 0);
    QCOMPARE(answer, chosenAll({0, 2}));
    answer = withToggled(here, answer, 4);
    QCOMPARE(answer, chosenAll({4}));
    answer = withToggled(here, answer, 1);
    QCOMPARE(answer, chosenAll({1}));
}

void InterviewAnswerEditsTest::takingTheLastOptionAwayLeavesTheQuestionUnasked() {
    const Answer answer = withToggled(ask("here"), withToggled(ask("here"), {}, 1), 1);
    QCOMPARE(answer.state, Answer::State::NotAsked);
    QVERIFY(std::holds_alternative<std::monostate>(answer.value));
}

void InterviewAnswerEditsTest::aNumberIsTakenRefusedOrUnusual() {
    QCOMPARE(typed("pulse", "72"), number(72));
    QCOMPARE(judgedMessage(ask("pulse"), typed("pulse", "72"), today, "en").kind, CardMessage::Kind::None);

    const Answer unusual = typed("pulse", "180");
    QCOMPARE(unusual, number(180));
    const CardMessage asks = judgedMessage(ask("pulse"), unusual, today, "en");
    QCOMPARE(asks.kind, CardMessage::Kind::Unusual);
    QVERIFY2(asks.text.contains("180 is unusual"), qPrintable(asks.text));

    const Answer refusal = typed("pulse", "900");
    QCOMPARE(refusal.state, Answer::State::NotAsked);
    Answer good;
    good.refusedEntry = "72"; // refused in another language, or on the day before
    const CardMessage still = judgedMessage(ask("pulse"), good, today, "en");
    QCOMPARE(still.kind, CardMessage::Kind::Refused);
    QCOMPARE(still.text, QString("not answered (typed: \"72\")"));
    const CardMessage says = judgedMessage(ask("pulse"), refusal, today, "en");
    QCOMPARE(says.kind, CardMessage::Kind::Refused);
    QVERIFY2(says.text.contains("between 20 and 250"), qPrintable(says.text));
}

void InterviewAnswerEditsTest::aBlankEntryIsNoAnswer() {
    const Answer answer = typed("pulse", "  ", number(72, "14:05"));
    QCOMPARE(answer, Answer{});
}

void InterviewAnswerEditsTest::aRefusedEntryIsKeptAndTheOldValueDoesNotCount() {
    const Answer answer = typed("born", " 11.02.1985", date("1985-02-11"));
    QCOMPARE(answer.refusedEntry, std::string("11.02.1985"));
    QCOMPARE(answer.state, Answer::State::NotAsked);
    QVERIFY(std::holds_alternative<std::monostate>(answer.value));
}

void InterviewAnswerEditsTest::thePastKeepsItsDateAndARefusedDateKeepsThePast() {
    const Question& told = ask("told-high");
    Answer answer = withWhen(told, past(), "2019", today, "en");
    QCOMPARE(answer, past("2019"));
    QCOMPARE(withOption(told, answer, option::past), answer);
    answer = withWhen(told, answer, "some time ago", today, "en");
    QCOMPARE(answer.state, Answer::State::Answered);
    QCOMPARE(std::get<StatusValue>(answer.value), (StatusValue{option::past, {}}));
    QCOMPARE(answer.refusedEntry, std::string("some time ago"));
    QVERIFY(!judgedMessage(told, answer, today, "en").text.isEmpty());
    QCOMPARE(withOption(told, answer, option::never), never());
}

void InterviewAnswerEditsTest::typedTextIsAnEntryOnlyWhenItIsExactlyAName() {
    const Question& name = ask("taken").fields.front();
    const auto entryOf = [](const Answer& answer) { return std::get<TextValue>(answer.value).entry; };
    QVERIFY(!entryOf(withText(name, {}, "clonaz")));
    QVERIFY(entryOf(withText(name, {}, "Klonopin")));
    const Answer taken = withChosenEntry(name, {}, {0, "Klonopin"});
    QCOMPARE(entryOf(taken), std::optional<std::uint32_t>(0));
    QCOMPARE(withText(name, taken, "Klonopin"), taken);
    QVERIFY(!entryOf(withText(name, taken, "Klonopin half a tablet")));
}

void InterviewAnswerEditsTest::aTextThatIsTooLongIsKeptAndRefused() {
    const Question& hope = ask("hope");
    const std::string longest(longestText, 'x');
    QCOMPARE(withText(hope, {}, longest), text(longest));
    const Answer tooLong = withText(hope, text("before"), longest + "x");
    QCOMPARE(tooLong, refused(longest + "x"));
    const CardMessage message = judgedMessage(hope, tooLong, today, "en");
    QVERIFY2(message.text.contains("horten this text to 10,000 characters"), qPrintable(message.text));
    QCOMPARE(withText(hope, tooLong, "shorter"), text("shorter"));
}

void InterviewAnswerEditsTest::aWayOutSaidTwiceIsTakenBack() {
    const Answer once = withheld(yes(), Answer::State::NotSure);
    QCOMPARE(once, notSure());
    QCOMPARE(withheld(once, Answer::State::NotSure), Answer{});
    QCOMPARE(withheld(once, Answer::State::Declined), declined());
}

void InterviewAnswerEditsTest::theNoteOutlivesEveryEdit() {
    Answer answer = number(72);
    answer.note = "left arm";
    QCOMPARE(typed("pulse", "900", answer).note, std::string("left arm"));
    QCOMPARE(withheld(answer, Answer::State::Declined).note, std::string("left arm"));
    QCOMPARE(withRowAdded(ask("taken"), answer).note, std::string("left arm"));
}

void InterviewAnswerEditsTest::aListIsOpenUntilItIsClosed() {
    const Question& taken = ask("taken");
    Answer answer = withRowAdded(taken, {});
    answer = withField(taken, answer, 0, 0, text("aspirin"), at(0));
    QVERIFY(!isListClosed(answer));
    answer = withListClosed(taken, answer);
    QVERIFY(isListClosed(answer));
    QVERIFY(!isListClosed(withRowAdded(taken, answer)));
    // Mending a row of a list that was closed does not open it.
    QVERIFY(isListClosed(withField(taken, answer, 0, 1, text("100 mg"), at(0))));
    QCOMPARE(withRowRemoved(answer, 0), Answer{});
    QCOMPARE(withListClosed(taken, {}), rows({}));
    QCOMPARE(withListClosed(taken, withRowAdded(taken, {})), Answer{}); // a blank row is not none
}

void InterviewAnswerEditsTest::closingDropsBlankRows() {
    const Question& taken = ask("taken");
    Answer answer = withField(taken, withRowAdded(taken, {}), 0, 0, text("aspirin"), at(0));
    answer = withListClosed(taken, withRowAdded(taken, answer));
    QCOMPARE(rowsOf(answer).size(), std::size_t(1));
}

void InterviewAnswerEditsTest::aMeasuredRowTakesTheTimeOnce() {
    const Question& pressure = ask("pressure");
    Answer answer = withField(pressure, withRowAdded(pressure, {}), 0, 1, number(92), at(845));
    QCOMPARE(rowsOf(answer).front().front().measured.minuteOfDay, std::optional<int>(845));
    answer = withField(pressure, answer, 0, 0, number(148), at(850));
    QCOMPARE(rowsOf(answer).front().front().measured.minuteOfDay, std::optional<int>(845));
    answer = withRowTime(answer, 0, at(838));
    QCOMPARE(rowsOf(answer).front().front().measured.minuteOfDay, std::optional<int>(838));
    QCOMPARE(std::get<double>(rowsOf(answer).front().front().value), 148.0);
}

void InterviewAnswerEditsTest::aRefusedTimeTakesTheEarlierOneAway() {
    const Answer pulse = withTime(number(72, "13:58"), refusedTime(" just now "));
    QVERIFY(!pulse.measured.minuteOfDay);
    QCOMPARE(pulse.measured.refused, std::string("just now"));
    QCOMPARE(pulse.value, number(72).value);
    QCOMPARE(withTime(pulse, at(838)), number(72, "13:58"));
    QCOMPARE(withheld(pulse, Answer::State::NotMeasured), notMeasured());

    const Question& pressure = ask("pressure");
    Answer answer = withField(pressure, withRowAdded(pressure, {}), 0, 0, number(148), at(845));
    answer = withListClosed(pressure, answer);
    answer = withRowTime(answer, 0, refusedTime("25:00"));
    QVERIFY(!isListClosed(answer));
    QCOMPARE(refusedField(answer, {{true, true}}), std::optional(FieldPlace{0, 0}));
    // What is typed next brings no time of its own.
    answer = withField(pressure, answer, 0, 1, number(94), at(850));
    QVERIFY(!rowsOf(answer).front().front().measured.minuteOfDay);
    QCOMPARE(rowsOf(answer).front().front().measured.refused, std::string("25:00"));
    answer = withRowTime(answer, 0, at(838));
    QCOMPARE(rowsOf(answer).front().front(), number(148, "13:58"));
}

void InterviewAnswerEditsTest::withholdingAListKeepsItsRows() {
    const Question& taken = ask("taken");
    const Answer answer = withField(taken, withRowAdded(taken, {}), 0, 0, text("aspirin"), at(0));
    const Answer unsure = withheld(answer, Answer::State::NotSure);
    QCOMPARE(unsure.state, Answer::State::NotSure);
    QCOMPARE(rowsOf(unsure).size(), std::size_t(1));
    QCOMPARE(withheld(unsure, Answer::State::NotSure), answer);
}

void InterviewAnswerEditsTest::timesAreReadAsPeopleWriteThem_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("day");
    QTest::newRow("colon") << "14:05" << 845 << "";
    QTest::newRow("short hour") << "9:05" << 545 << "";
    QTest::newRow("no colon") << "1405" << 845 << "";
    QTest::newRow("point") << " 14.05 " << 845 << "";
    QTest::newRow("no such hour") << "25:00" << -1 << "";
    QTest::newRow("words") << "just now" << -1 << "";
    QTest::newRow("nothing") << "" << -1 << "";
    QTest::newRow("a day and a time") << "2027-03-10 14:05" << 845 << "2027-03-10";
    QTest::newRow("a day alone") << " 2027-03-10 " << -1 << "2027-03-10";
    QTest::newRow("today") << "2027-03-14 9:05" << 545 << "2027-03-14";
    QTest::newRow("tomorrow") << "2027-03-15 09:05" << -1 << "";
    for (const char* afternoon : {"1:50 pm", "1:50pm", "1.50 PM", "0150 pm", "1:50 p.m.", "1:50 p. m.",
                                  "1:50 p.\u00a0m.", "1:50\u202fp.\u202fm.", "1:50p", "01:50 P.M."})
        QTest::newRow(afternoon) << QString::fromUtf8(afternoon) << 830 << "";
    QTest::newRow("an hour of the afternoon") << "2 pm" << 840 << "";
    QTest::newRow("an hour of the morning") << "9 a. m." << 540 << "";
    QTest::newRow("the morning") << "9:05 am" << 545 << "";
    QTest::newRow("after midnight") << "12:05 am" << 5 << "";
    QTest::newRow("after noon") << "12:30 p.m." << 750 << "";
    QTest::newRow("another day's afternoon") << "2027-03-10 2:05 pm" << 845 << "2027-03-10";
    QTest::newRow("an afternoon still to come") << "2:30 pm" << -1 << "";
    QTest::newRow("an hour of two counts") << "13:50 pm" << -1 << "";
    QTest::newRow("nought of the afternoon") << "0:30 pm" << -1 << "";
    QTest::newRow("an hour that may be anything") << "9" << -1 << "";
    QTest::newRow("half a minute") << "1:5 pm" << -1 << "";
    QTest::newRow("the half of the day alone") << "pm" << -1 << "";
    QTest::newRow("a few minutes ahead") << "14:20" << 860 << "";
    QTest::newRow("still to come") << "14:21" << -1 << "";
    QTest::newRow("tonight, with its day") << "2027-03-14 23:50" << -1 << "";
    QTest::newRow("no such day") << "2027-02-30 14:05" << -1 << "";
    QTest::newRow("a day and no such hour") << "2027-03-10 25:00" << -1 << "";
    QTest::newRow("a month") << "2027-03" << -1 << "";
}

void InterviewAnswerEditsTest::timesAreReadAsPeopleWriteThem() {
    QFETCH(QString, typed);
    QFETCH(int, minute);
    QFETCH(QString, day);
    const std::optional<MeasurementTime> read =
        TimeField::read(typed, {*Date::parse("2027-03-14"), 14 * 60 + 5}, *Date::parse("2027-03-14"));
    QCOMPARE(read.has_value(), minute >= 0 || !day.isEmpty());
    const MeasurementTime measured = read.value_or(MeasurementTime{});
    QCOMPARE(measured.minuteOfDay.value_or(-1), minute);
    QCOMPARE(measured.day ? toQt(measured.day->iso()) : QString(), day);
}

void InterviewAnswerEditsTest::keysRunFromDigitsToLetters() {
    QCOMPARE(keyOf(0), QString("1"));
    QCOMPARE(keyOf(8), QString("9"));
    QCOMPARE(keyOf(9), QString("A"));
    QCOMPARE(keyOf(99), QString());
    QCOMPARE(placeOf("b"), std::optional<std::size_t>(10));
    QCOMPARE(placeOf("0"), std::optional<std::size_t>());
    QCOMPARE(placeOf("12"), std::optional<std::size_t>());
}

void InterviewAnswerEditsTest::noWordOfOursIsAVerdict() {
    for (const std::string language : {"en", "es"}) {
        for (const QString& text : words(language)) {
            QVERIFY(!text.isEmpty());
            QVERIFY2(verdictsIn(text.toStdString()).empty(), qPrintable(text));
            QVERIFY2(!text.contains('!') && !text.contains("please", Qt::CaseInsensitive), qPrintable(text));
        }
    }
    QCOMPARE(word(Word::NotSure, "de"), QString("Not sure"));
}

QTEST_MAIN(InterviewAnswerEditsTest)
#include "interview_answer_edits_test.moc"
