// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/answer_text.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const Questionnaire& fields() {
    static const auto questionnaire = questionnaireOf(
        R"(- {id: systolic, type: number, text: "Systolic?", label: The top number, unit: mmHg, range: [50, 260], usual: [80, 200]}
- {id: warmth, type: number, text: "How warm?", label: Temperature, unit: °C, range: [30, 45], decimals: 1}
- {id: dose, type: number, text: "Dose?", label: Dose, range: [0, 10], decimals: 2}
- {id: oxygen, type: number, text: "Oxygen?", label: SpO2, range: [50, 100]}
- {id: nights, type: number, text: "On how many nights?", range: [-1, 7]}
- {id: born, type: date, text: "When were you born?", label: Date of birth, range: [1900-01-01, today]}
- {id: visit, type: date, text: "When?", partial: no}
- {id: mania, type: status, text: "Mania?"}
- {id: words, type: text, text: "Words?"}
- {id: began, type: date, text: "When did it begin?", label: This time of depression began}
- {id: asked, type: number, text: "How often?", label: "How often?", range: [0, 7]})");
    return *questionnaire;
}

const Question& field(const QByteArray& id) {
    return fields().question(questionIn(fields(), id.toStdString()));
}

Judged judge(const QByteArray& id, const QByteArray& typed) {
    return judgeEntry(field(id), typed.toStdString(), *Date::of(2027, 3, 14), "en");
}

} // namespace

class JudgeEntryTest : public QObject {
    Q_OBJECT

private slots:
    void whatPeopleTypeIsAcceptedAsTheyMeanIt_data();
    void whatPeopleTypeIsAcceptedAsTheyMeanIt();
    void whatIsRefusedSaysWhatToDo_data();
    void whatIsRefusedSaysWhatToDo();
    void anUnusualNumberIsAcceptedAndQuestioned();
    void aBlankEntryIsNoValue();
    void wordsAreTakenAsTyped();
    void whatTheFieldShowsIsAcceptedAgain_data();
    void whatTheFieldShowsIsAcceptedAgain();
    void aRefusedEntryShowsAsItWasTyped();
};

void JudgeEntryTest::whatPeopleTypeIsAcceptedAsTheyMeanIt_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* id, const char* typed, const char* shown) {
        QTest::addRow("%s: %s", id, typed) << QByteArray(id) << QByteArray(typed) << QByteArray(shown);
    };
    row("systolic", "148", "148");
    row("systolic", "  148\t", "148");
    row("systolic", "80", "80");
    row("systolic", "0101", "101");
    row("warmth", "036.6", "36.6");
    row("nights", "000", "0");
    row("nights", "-01", "-1");
    row("systolic", "148 mmHg", "148");
    row("systolic", "148MMHG", "148");
    row("warmth", "36,6", "36.6");
    row("warmth", "36.6", "36.6");
    row("warmth", "36.6 °C", "36.6");
    row("dose", ".5", "0.5");
    row("dose", ",25", "0.25");
    row("nights", "-1", "-1");
    row("born", "1985", "1985");
    row("born", "1985-02", "1985-02");
    row("born", "1985-02-11", "1985-02-11");
    row("born", " Feb 1985 ", "1985-02");
    row("born", "february 1985", "1985-02");
    row("born", "11 Feb 1985", "1985-02-11");
    row("born", "11th Feb. 1985", "1985-02-11");
    row("born", "Feb 11, 1985", "1985-02-11");
    row("born", "1 SEPT 1985", "1985-09-01");
    row("born", "2027", "2027");
    row("born", "2027-03-14", "2027-03-14");
    row("visit", "29 February 2028", "2028-02-29");
    row("mania", "2019", "2019");
}

void JudgeEntryTest::whatPeopleTypeIsAcceptedAsTheyMeanIt() {
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, shown);
    const Judged judged = judge(id, typed);
    QVERIFY2(judged.value, judged.message.c_str());
    QCOMPARE(judged.message, std::string());
    QCOMPARE(QByteArray::fromStdString(entryText(field(id), Answer::of(*judged.value))), shown);
}

void JudgeEntryTest::whatIsRefusedSaysWhatToDo_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* id, const char* typed, const char* message) {
        QTest::addRow("%s: %s", id, typed) << QByteArray(id) << QByteArray(typed) << QByteArray(message);
    };
    const char* systolic = "The top number: enter a number between 50 and 260 (unit: mmHg)";
    for (const char* typed :
         {"49", "261", "1e2", "abc", "148/94", "0x94", "12O", "mmHg", "1 48", "+148", "-148", "--", "148,,0"})
        row("systolic", typed, systolic);
    row("systolic", "148.5", "The top number: enter a whole number between 50 and 260 (unit: mmHg)");
    row("systolic", "100,000", "The top number: enter a whole number between 50 and 260 (unit: mmHg)");
    row("warmth", "36.65",
        "Temperature: enter a number with at most one decimal, between 30 and 45 (unit: °C)");
    row("dose", "1.125", "Dose: enter a number with at most 2 decimals, between 0 and 10");
    row("oxygen", "101", "SpO2: enter a number between 50 and 100");
    row("nights", "8", "Enter a number between -1 and 7");
    const char* born = "Date of birth: enter a date as 1985, 1985-02, 1985-02-11 or 11 Feb 1985";
    for (const char* typed : {"02/1985", "11.02.1985", "2/11/85", "85", "Feb", "Feb 85", "11 1985",
                              "11 Fe 1985", "yesterday", "1985-2-11", "19850211"})
        row("born", typed, born);
    const char* noSuchDay = "Date of birth: enter a day that the calendar has, as 1985-02-11";
    for (const char* typed : {"1985-02-30", "1985-13", "30 Feb 1985", "29 Feb 2027", "0 Feb 1985"})
        row("born", typed, noSuchDay);
    row("born", "1899", "Date of birth: enter a date between 1900-01-01 and 2027-03-14");
    row("born", "2027-03-15", "Date of birth: enter a date between 1900-01-01 and 2027-03-14");
    row("born", "2028", "Date of birth: enter a date between 1900-01-01 and 2027-03-14");
    row("visit", "2027-03", "Enter a date with its day, as 1985-02-11 or 11 Feb 1985");
    row("visit", "soon", "Enter a date with its day, as 1985-02-11 or 11 Feb 1985");
    row("mania", "2028", "Enter a date that is not after today (2027-03-14)");
    row("began", "some day",
        "This time of depression began: enter a date as 1985, 1985-02, 1985-02-11 or 11 Feb 1985");
    row("asked", "nine", "How often: enter a number between 0 and 7");
}

void JudgeEntryTest::whatIsRefusedSaysWhatToDo() {
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, message);
    const Judged judged = judge(id, typed);
    QVERIFY(!judged.value);
    QCOMPARE(QByteArray::fromStdString(judged.message), message);
}

void JudgeEntryTest::anUnusualNumberIsAcceptedAndQuestioned() {
    const Judged judged = judge("systolic", "214");
    QVERIFY(judged.value == Answer::Value(214.0));
    QCOMPARE(judged.message, std::string("214 is unusual. Is it right? Type it again or go on."));
    QVERIFY(judge("systolic", "200").message.empty());
}

void JudgeEntryTest::aBlankEntryIsNoValue() {
    for (const char* id : {"systolic", "born", "mania", "words"}) {
        const Judged judged = judge(id, " \t ");
        QVERIFY(judged.value);
        QVERIFY(std::holds_alternative<std::monostate>(*judged.value));
        QVERIFY(judged.message.empty());
    }
}

void JudgeEntryTest::wordsAreTakenAsTyped() {
    const Judged judged = judge("words", " no 1e5, {label} ");
    QVERIFY(judged.value == Answer::Value(TextValue{" no 1e5, {label} ", {}}));
}

void JudgeEntryTest::whatTheFieldShowsIsAcceptedAgain_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("a decimal") << QByteArray("warmth") << QByteArray("36,6");
    QTest::newRow("an unusual number") << QByteArray("systolic") << QByteArray("214");
    QTest::newRow("a month") << QByteArray("born") << QByteArray("Feb 1985");
    QTest::newRow("a year") << QByteArray("born") << QByteArray("1985");
    QTest::newRow("since when") << QByteArray("mania") << QByteArray("11 Feb 1985");
}

void JudgeEntryTest::whatTheFieldShowsIsAcceptedAgain() {
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, typed);
    const Judged first = judge(id, typed);
    const std::string shown = entryText(field(id), Answer::of(*first.value));
    const Judged again = judge(id, QByteArray::fromStdString(shown));
    QVERIFY(again.value == first.value);
    QCOMPARE(again.message, first.message);
}

void JudgeEntryTest::aRefusedEntryShowsAsItWasTyped() {
    QCOMPARE(entryText(field("systolic"), refused(" 2 14 ")), std::string(" 2 14 "));
    QCOMPARE(entryText(field("mania"), past("2019")), std::string("2019"));
    QCOMPARE(entryText(field("mania"), past()), std::string());
    QCOMPARE(entryText(field("systolic"), notSure()), std::string());
}

QTEST_APPLESS_MAIN(JudgeEntryTest)
#include "judge_entry_test.moc"
