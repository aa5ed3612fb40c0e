// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/answer_text.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> everyType() {
    return questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: Test
license: CC0-1.0
languages: [en]
includes: [words.yaml]
sections:
  - id: main
    title: Main
    questions:
      - {id: agree, type: yes-no, text: "Agree?"}
      - {id: mania, type: status, text: "Mania?"}
      - {id: source, type: choice, text: "Source?", options: [{id: self, text: Patient}, {id: other, text: A relative}]}
      - {id: uses, type: choices, text: "Uses?", options: [{id: a, text: alcohol}, {id: b, text: cannabis}]}
      - {id: weight, type: number, text: "Weight?", unit: kg, range: [20, 400], decimals: 1, measured: yes}
      - {id: swab, type: choice, text: "Swab?", options: [{id: found, text: Found}, {id: nothing, text: Nothing}], measured: yes}
      - {id: mass, type: number, text: "Mass?", unit: kg, also-in: {unit: lb, factor: 2.20462}, range: [20, 400], measured: yes}
      - {id: nights, type: number, text: "Nights?", range: [0, 7]}
      - {id: born, type: date, text: "Born?"}
      - {id: words, type: text, text: "Words?"}
      - {id: fruit, type: text, text: "Fruit?", vocabulary: fruits}
      - id: readings
        type: rows
        text: "Readings?"
        row: reading
        measured: yes
        fields:
          - {id: systolic, type: number, text: Top number, unit: mmHg, range: [50, 260]}
          - {id: diastolic, type: number, text: Bottom number, unit: mmHg, range: [20, 160]}
          - {id: arm, type: choice, text: Arm, options: [{id: left, text: left}, {id: right, text: right}]}
      - id: medicines
        type: rows
        text: "Medicines?"
        none: Takes no medicines
        fields:
          - {id: name, type: text, text: Name}
          - {id: dose, type: number, text: Dose, unit: mg, range: [0, 5000], decimals: 2}
          - {id: when, type: text, text: When}
          - {id: prescribed, type: yes-no, text: Prescribed}
          - {id: times, type: number, text: Times a day, range: [0, 24]}
      - id: parts
        type: rows
        text: "Parts?"
        measured: yes
        fields:
          - {id: full, type: number, text: Full, range: [0, 9]}
          - {id: half, type: number, text: Half, range: [0, 9]}
          - {id: spare, type: number, text: Spare, range: [0, 9]}
      - id: doses
        type: rows
        text: "Doses?"
        fields:
          - {id: morning, type: number, text: Morning, unit: mg, range: [0, 9]}
          - {id: evening, type: number, text: Evening, unit: mg, range: [0, 9]}
      - id: drops
        type: rows
        text: "Drops?"
        measured: yes
        fields:
          - {id: before, type: number, text: Before, unit: mmHg, range: [0, 260]}
          - {id: after, type: number, text: After, unit: mmHg, range: [0, 260], show-when: before > 200}
)",
                             {{"words.yaml", R"(anteroom: 1
library: words
license: CC0-1.0
vocabularies:
  - id: fruits
    title: Fruits
    classes: [{id: citrus, title: Citrus}]
    entries: [{name: lemon, brands: [Amalfi], code: L, classes: [citrus]}]
)"}});
}

Answer measured(Answer answer, const char* clock, const char* day = "") {
    answer.measured.minuteOfDay = parseClock(clock);
    answer.measured.day = Date::parse(day);
    return answer;
}

Answer withEntry(const char* typed) { return Answer::of(TextValue{typed, 0U}); }

} // namespace

Q_DECLARE_METATYPE(Answer)

class AnswerTextTest : public QObject {
    Q_OBJECT

private slots:
    void anAnswerReadsAsPeopleSayIt_data();
    void anAnswerReadsAsPeopleSayIt();
    void aStateReadsAsPeopleSayIt();
};

void AnswerTextTest::anAnswerReadsAsPeopleSayIt_data() {
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const char* question, const Answer& answer, const char* text) {
        QTest::newRow(name) << QByteArray(question) << answer << QByteArray(text);
    };
    row("not asked", "agree", notAsked(), "not asked");
    row("refused", "nights", refused("often {label}"), "not answered (typed: \"often {label}\")");
    row("not sure", "agree", notSure(), "not sure");
    row("declined", "agree", declined(), "preferred not to say");
    row("not measured", "weight", notMeasured(), "not measured");
    row("not measured, with the reason", "weight", notMeasured("scales broken"),
        "not measured (scales broken)");
    row("a test that was not done", "swab", notMeasured(), "not done");
    row("a test that was not done, with the reason", "swab", notMeasured("none left"),
        "not done (none left)");
    row("a test with its time", "swab", measured(chosen(0), "14:05"), "Found at 14:05");
    row("yes", "agree", yes(), "yes");
    row("no", "agree", no(), "no");
    row("current", "mania", current(), "yes, now");
    row("past", "mania", past(), "in the past");
    row("past with a date", "mania", past("2019-05"), "in the past (2019-05)");
    row("never", "mania", never(), "no, never");
    row("an option stays as written", "source", chosen(1), "A relative");
    row("options", "uses", chosenAll({0, 1}), "alcohol, cannabis");
    row("a number", "nights", number(3), "3");
    row("a number in two units", "mass", number(71, "14:05"), "71 kg (157 lb) at 14:05");
    row("a number with its unit and time", "weight", number(71.5, "14:05"), "71.5 kg at 14:05");
    row("a partial date", "born", date("1985-02"), "1985-02");
    row("words stay as typed", "words", text("¡Ya basta! 最近"), "¡Ya basta! 最近");
    row("a chosen entry", "fruit", withEntry("Lemon"), "Lemon");
    row("a brand brings its generic name", "fruit", withEntry("Amalfi"), "Amalfi (lemon)");
    row("what was not recognised stays", "fruit", text("lemn"), "lemn");

    row("none", "medicines", rows({}), "Takes no medicines");
    row("none without own words", "readings", rows({}), "none");
    row("an open list without rows", "medicines", openRows({}), "not asked");
    row("a dose", "medicines", rows({{text("clonazepam"), number(0.5), notAsked(), notAsked(), notAsked()}}),
        "clonazepam, dose: 0.5 mg");
    row("what needs its label has it", "medicines",
        rows({{text("clonazepam"), number(0.5), text("at night"), no(), number(2)}}),
        "clonazepam, dose: 0.5 mg, when: at night, prescribed: no, times a day: 2");
    row("an empty field is passed over", "medicines",
        rows({{text(""), number(0.5), text(""), notAsked(), notAsked()}}), "Dose: 0.5 mg");
    row("what was withheld is named", "medicines",
        rows({{text("clonazepam"), notSure(), notAsked(), declined(), notAsked()}}),
        "clonazepam, dose: not sure, prescribed: preferred not to say");
    row("several rows", "medicines",
        rows({{text("a"), notAsked(), notAsked(), notAsked(), notAsked()},
              {text("b"), notAsked(), notAsked(), notAsked(), notAsked()}}),
        "a; b");
    row("an open list", "medicines", openRows({{text("a"), notAsked(), notAsked(), notAsked(), notAsked()}}),
        "a (list not finished)");
    row("rows that hold nothing are not printed as nothing", "medicines",
        rows({{notAsked(), notAsked(), notAsked(), notAsked(), notAsked()}}), "nothing filled in");
    Answer declinedList = openRows({{text("a"), notAsked(), notAsked(), notAsked(), notAsked()}});
    declinedList.state = Answer::State::Declined;
    row("a declined list keeps what was said", "medicines", declinedList,
        "a (list not finished: preferred not to say)");

    row("a reading", "readings", rows({{number(148), number(94), notAsked()}}), "148/94 mmHg");
    row("a reading with its time", "readings",
        rows({{measured(number(148), "13:58"), number(94), chosen(0)}}), "148/94 mmHg at 13:58, arm: left");
    row("half a reading", "readings", rows({{number(148), notSure(), notAsked()}}),
        "Top number: 148 mmHg, bottom number: not sure");
    row("of another day", "readings",
        rows({{measured(number(148), "13:58", "2027-03-10"), number(94), chosen(0)}}),
        "148/94 mmHg at 13:58 on 2027-03-10 (not the day of the visit), arm: left");
    row("of another day, no time", "readings", rows({{measured(number(148), "", "2027-03-10"), number(94)}}),
        "148/94 mmHg on 2027-03-10 (not the day of the visit)");
    row("the other half", "readings", rows({{measured(notAsked(), "13:58"), number(94), chosen(1)}}),
        "Top number: not asked, bottom number: 94 mmHg at 13:58, arm: right");
    row("halves of two readings", "readings",
        rows({{notAsked(), number(95), notAsked()}, {number(120), notAsked(), notAsked()}}),
        "Top number: not asked, bottom number: 95 mmHg; Top number: 120 mmHg, bottom number: not asked");
    row("no reading at all", "readings", rows({{notAsked(), notAsked(), chosen(1)}}), "Arm: right");
    row("a row without its name", "medicines",
        rows({{notAsked(), notAsked(), text("at night"), yes(), notAsked()}}),
        "When: at night, prescribed: yes");
    row("numbers of one unit that are no reading", "parts", rows({{number(3), number(2), number(1)}}),
        "Full: 3, half: 2, spare: 1");
    row("numbers that nobody measured", "doses", rows({{number(3), number(2)}}),
        "Morning: 3 mg, evening: 2 mg");
    row("half a reading whose other half may not apply", "drops", rows({{number(120), notAsked()}}),
        "Before: 120 mmHg");
}

void AnswerTextTest::anAnswerReadsAsPeopleSayIt() {
    QFETCH(QByteArray, question);
    QFETCH(Answer, answer);
    QFETCH(QByteArray, text);
    static const auto questionnaire = everyType();
    const Question& asked = questionnaire->question(questionIn(*questionnaire, question.toStdString()));
    QCOMPARE(QByteArray::fromStdString(answerText(asked, answer, "en")), text);
}

void AnswerTextTest::aStateReadsAsPeopleSayIt() {
    QCOMPARE(stateText(QuestionState::NotAsked, "en"), std::string("not asked"));
    QCOMPARE(stateText(QuestionState::Answered, "en"), std::string("answered"));
    QCOMPARE(stateText(QuestionState::NotSure, "en"), std::string("not sure"));
    QCOMPARE(stateText(QuestionState::Declined, "en"), std::string("preferred not to say"));
    QCOMPARE(stateText(QuestionState::NotMeasured, "en"), std::string("not measured"));
    QCOMPARE(stateText(QuestionState::Undecided, "en"), std::string("waits for an earlier answer"));
    QCOMPARE(stateText(QuestionState::NotApplicable, "fr"), std::string("does not apply"));
}

QTEST_APPLESS_MAIN(AnswerTextTest)
#include "answer_text_test.moc"
