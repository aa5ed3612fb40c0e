// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/read_answers.h"
#include "tests/core/loading/clinic.h"
#include "tests/support/answers.h"
#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

Q_DECLARE_METATYPE(anteroom::Answer)

class ReadAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void everyFormOfAnAnswerIsRead_data();
    void everyFormOfAnAnswerIsRead();
    void jsonGivesTheSameAnswersAsYaml();
    void anIdIsReadOfAFileThatIsRefusedToo();
    void jsonIsReadWhateverItsName();
    void theNameSaysWhetherItIsYamlOrJson_data();
    void theNameSaysWhetherItIsYamlOrJson();
    void theHeadSaysWhenWhoAndWhere();
    void datesThatDoNotFitTheScreeningAreRefused();
    void moreRowsThanAnyoneFillsAreRefused();
    void aPlainPatientAndClinicAreTheirNames();
    void answersKeepTheOrderInWhichTheyAreWritten();
    void anAnswerToAHiddenQuestionIsKept();
    void aSectionThatCanBeDeclinedLetsItsQuestionsBeDeclined();
    void theHintsOfAJsonFileSpeakJson();
    void aDateOfBirthIsKeptAsTyped_data();
    void aDateOfBirthIsKeptAsTyped();
    void theExampleOfAnswersIsOfAQuestionOfItsOwn_data();
    void theExampleOfAnswersIsOfAQuestionOfItsOwn();
};

namespace {

ReadAnswers readOne(const QString& id, const QString& answer) {
    return readAnswers(
        "a.yaml", QString("date: 2027-03-14\nanswers:\n  %1: %2\n").arg(id, answer).toStdString(), clinic());
}

Answer withNote(Answer answer, std::string note) {
    answer.note = std::move(note);
    return answer;
}

Answer measured(Answer answer, std::optional<int> minute, const char* day = "") {
    answer.measured.minuteOfDay = minute;
    answer.measured.day = Date::parse(day);
    return answer;
}

Answer entry(std::string typed, std::uint32_t index) {
    return Answer::of(TextValue{std::move(typed), index});
}

} // namespace

void ReadAnswersTest::everyFormOfAnAnswerIsRead_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("written");
    QTest::addColumn<Answer>("answer");
    const auto row = [](const char* id, const char* written, Answer answer) {
        QTest::addRow("%s: %s", id, written) << id << written << std::move(answer);
    };
    row("trouble", "yes", yes());
    row("trouble", "'no'", no());
    row("trouble", "true", yes());
    row("trouble", "{value: false}", no());
    row("trouble", "{value: yes, note: \"as told by the partner\"}",
        withNote(yes(), "as told by the partner"));
    row("trouble", "{state: not-sure}", notSure());
    row("trouble", "{state: declined, note: looked away}", withNote(declined(), "looked away"));
    row("trouble", "{state: not-asked}", notAsked());
    row("trouble", "{note: asked twice}", withNote(notAsked(), "asked twice"));
    row("psychosis", "current", current());
    row("psychosis", "past", past());
    row("psychosis", "{status: past, when: 2019}", past("2019"));
    row("psychosis", "{status: past, when: 2019-05, note: ward}", withNote(past("2019-05"), "ward"));
    row("psychosis", "{value: never}", never());
    row("mood", "bad", chosen(1));
    row("noises", "[snoring, traffic]", chosenAll({0, 1}));
    row("noises", "[none-of-these]", chosenAll({2}));
    row("nights", "0", number(0));
    row("nights", "7", number(7));
    row("weight", "71.5", number(71.5));
    row("weight", "70.0", number(70));
    row("weight", "{value: 71, measured-at: \"14:05\"}", measured(number(71), 14 * 60 + 5));
    row("weight", "{value: 71, measured-at: \"14:05\", measured-on: 2027-03-10}",
        measured(number(71), 14 * 60 + 5, "2027-03-10"));
    row("weight", "{value: 71, measured-on: 2027-03-10}", measured(number(71), {}, "2027-03-10"));
    row("weight", "{value: 71, measured-on: 2027-03-14}", number(71)); // the day of the visit
    row("weight", "{state: not-measured, reason: no scales}", notMeasured("no scales"));
    row("swab", "found", chosen(0));
    row("swab", "{value: nothing, measured-at: \"14:05\"}", measured(chosen(1), 14 * 60 + 5));
    row("swab", "{state: not-measured, reason: none left}", notMeasured("none left"));
    row("born", "1985-02-11", date("1985-02-11"));
    row("born", "2027-03-14", date("2027-03-14"));
    row("since", "1985-02", date("1985-02"));
    row("since", "1985", date("1985"));
    row("words", "yes", text("yes"));
    row("words", "12", text("12"));
    row("words", "\"two\\nlines\"", text("two\nlines"));
    row("medicine", "Klonopin", entry("Klonopin", 0));
    row("medicine", "' CLONAZEPAM '", entry(" CLONAZEPAM ", 0));
    row("medicine", "clon", text("clon")); // completed by nobody: the class is not established
    row("medicine", "{text: clon, entry: clonidine}", entry("clon", 1));
    row("medicine", "{entry: acetaminophen}", entry("acetaminophen", 2));
    row("medicines", "[]", rows({}));
    row("medicines", "[{name: clonazepam, dose: 2}, {name: water}]",
        rows({{entry("clonazepam", 0), number(2)}, {text("water"), notAsked()}}));
    row("medicines", "[{name: {state: not-sure}, dose: {value: 1, note: per day}}]",
        rows({{notSure(), withNote(number(1), "per day")}}));
    row("medicines", "{rows: [{name: clonazepam}], complete: no}",
        openRows({{entry("clonazepam", 0), notAsked()}}));
    row("medicines", "{rows: [], complete: yes}", rows({}));
    row("medicines", "{rows: [], complete: true}", rows({}));
    row("medicines", "{rows: [], complete: 'false'}", openRows({}));
    row("medicines", "{state: declined}", declined());
    row("readings", "[{systolic: 140, measured-at: \"09:00\"}]", rows({{measured(number(140), 540)}}));
    row("readings", "[{systolic: 140, measured-on: 2027-03-10}]",
        rows({{measured(number(140), {}, "2027-03-10")}}));
    row("readings", "[{systolic: {state: not-measured, reason: cuff too small}}]",
        rows({{notMeasured("cuff too small")}}));
    Answer unsureOfTheRest = openRows({{entry("clonazepam", 0), notAsked()}});
    unsureOfTheRest.state = Answer::State::NotSure;
    row("medicines", "{state: not-sure, rows: [{name: clonazepam}]}", std::move(unsureOfTheRest));
}

void ReadAnswersTest::everyFormOfAnAnswerIsRead() {
    QFETCH(QString, id);
    QFETCH(QString, written);
    QFETCH(Answer, answer);
    const ReadAnswers read = readOne(id, written);
    QVERIFY2(read.sheet && read.diagnostics.empty(), render(read.diagnostics, read.sources).c_str());
    QCOMPARE(read.sheet->answers.size(), std::size_t(1));
    QVERIFY(read.sheet->answers.front().first == questionIn(clinic(), id.toStdString()));
    QVERIFY(read.sheet->answers.front().second == answer);
}

void ReadAnswersTest::jsonGivesTheSameAnswersAsYaml() {
    const ReadAnswers yaml = readAnswers("a.yaml", R"(
date: 2027-03-14
answers:
  trouble: yes
  psychosis: {status: past, when: 2019}
  noises: [traffic]
  nights: 3
  since: 1985
  words: "Sí \U0001F600"
  medicines: {rows: [{name: clonazepam}], complete: no}
)",
                                         clinic());
    const ReadAnswers json = readAnswers("a.json", R"({
  "$schema": "answers-v1.schema.json",
  "date": "2027-03-14",
  "answers": {"trouble": true, "psychosis": {"status": "past", "when": "2019"}, "noises": ["traffic"], "nights": 3,
              "since": 1985, "words": "Sí \ud83d\ude00", "medicines": {"rows": [{"name": "clonazepam"}], "complete": false}}})",
                                         clinic());
    QVERIFY2(yaml.sheet, render(yaml.diagnostics, yaml.sources).c_str());
    QVERIFY2(json.sheet, render(json.diagnostics, json.sources).c_str());
    QVERIFY(yaml.sheet->answers == json.sheet->answers);
    QCOMPARE(json.sheet->answers.size(), std::size_t(7));
}

void ReadAnswersTest::anIdIsReadOfAFileThatIsRefusedToo() {
    const ReadAnswers text = readAnswers("a.yaml", "id: \"17\"\ndate: 2027-03-14\nanswers: {}\n", clinic());
    QVERIFY(text.sheet && !text.idIsPlain);
    QCOMPARE(text.id, std::string("17"));
    const ReadAnswers number = readAnswers("a.json", R"({"answers": {}, "id": 17})", clinic());
    QVERIFY(!number.sheet && number.idIsPlain);
    QCOMPARE(number.id, std::string("17"));
    const ReadAnswers list =
        readAnswers("a.json", R"({"id": [], "date": "2027-03-14", "answers": {}})", clinic());
    QVERIFY(!list.sheet);
    QCOMPARE(list.diagnostics.all().front().code, std::string("wrong-type"));
}

void ReadAnswersTest::jsonIsReadWhateverItsName() {
    const std::string json = R"({"date": "2027-03-14", "answers": {"words": "\ud83d\ude00"}})";
    QVERIFY(readJsonAnswers("a.yaml", json, clinic()).sheet);
    QVERIFY(!readJsonAnswers("a.yaml", "date: 2027-03-14\nanswers: {}\n", clinic()).sheet);
}

void ReadAnswersTest::theNameSaysWhetherItIsYamlOrJson_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    const QString yaml = "{date: 2027-03-14, answers: {trouble: yes}}\n";
    const QString json = R"({"date": "2027-03-14", "answers": {"words": "\ud83d\ude00"}})";
    QTest::newRow("YAML in brackets") << "a.yaml" << yaml << true;
    QTest::newRow("YAML in brackets, the other ending") << "a.yml" << yaml << true;
    QTest::newRow("YAML called JSON") << "a.json" << yaml << false;
    QTest::newRow("JSON") << "a.json" << json << true;
    QTest::newRow("JSON called YAML") << "a.yaml" << json << false; // YAML has no such escapes
    QTest::newRow("JSON of another name") << "answers" << json << true;
    QTest::newRow("YAML of another name") << "answers"
                                          << "date: 2027-03-14\nanswers: {trouble: yes}\n"
                                          << true;
}

void ReadAnswersTest::theNameSaysWhetherItIsYamlOrJson() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(bool, isRead);
    const ReadAnswers read = readAnswers(name.toStdString(), text.toStdString(), clinic());
    QVERIFY2(read.sheet.has_value() == isRead, render(read.diagnostics, read.sources).c_str());
}

void ReadAnswersTest::theHeadSaysWhenWhoAndWhere() {
    const ReadAnswers read = readAnswers("a.yaml", R"(
anteroom: 1
questionnaire: clinic
date: 2027-03-14
started: "13:52"
finished: "14:09"
patient: {name: Alex Example, date-of-birth: 11 February 1985, identifier: 4711}
staff: Sam Sample
clinic: {name: Example Clinic, address: 1 Example Street}
notes: Came with her sister.
transcribed: {by: Kim, on: 2027-03-15}
answers: {}
)",
                                         clinic());
    QVERIFY2(read.sheet, render(read.diagnostics, read.sources).c_str());
    const AnswerSheet& sheet = *read.sheet;
    QCOMPARE(sheet.date.iso(), "2027-03-14");
    QVERIFY(sheet.started == 13 * 60 + 52);
    QVERIFY(sheet.finished == 14 * 60 + 9);
    QCOMPARE(sheet.identity.patientName, "Alex Example");
    QCOMPARE(sheet.identity.dateOfBirth, "11 February 1985");
    QCOMPARE(sheet.identity.identifier, "4711");
    QCOMPARE(sheet.identity.staff, "Sam Sample");
    QCOMPARE(sheet.identity.clinicName, "Example Clinic");
    QCOMPARE(sheet.identity.clinicAddress, "1 Example Street");
    QCOMPARE(sheet.notes, "Came with her sister.");
    QCOMPARE(sheet.transcribedBy, "Kim");
    QCOMPARE(sheet.transcribedOn, "2027-03-15");
    QVERIFY(sheet.answers.empty());
}

void ReadAnswersTest::datesThatDoNotFitTheScreeningAreRefused() {
    const ReadAnswers read = readAnswers("a.yaml",
                                         "date: 2027-03-14\n"
                                         "patient: {name: Alex, date-of-birth: 2027-03-15}\n"
                                         "transcribed: {by: Kim, on: 2027-03-13}\n"
                                         "answers: {}\n",
                                         clinic());
    QVERIFY(!read.sheet);
    QCOMPARE(render(read.diagnostics, read.sources),
             "a.yaml:2:38: error[bad-date]: `date-of-birth` is after the screening of 2027-03-14\n"
             "    patient: {name: Alex, date-of-birth: 2027-03-15}\n"
             "                                         ^^^^^^^^^^\n"
             "    hint: look both up again\n"
             "a.yaml:3:28: error[bad-date]: `on` is before the screening of 2027-03-14, whose answers were "
             "copied\n"
             "    transcribed: {by: Kim, on: 2027-03-13}\n"
             "                               ^^^^^^^^^^\n"
             "    hint: look both up again\n");
    QVERIFY(readAnswers("a.yaml",
                        "date: 2027-03-14\npatient: {date-of-birth: 2027-03-14}\n"
                        "transcribed: {by: Kim, on: 2027-03-14}\nanswers: {}\n",
                        clinic())
                .sheet);
}

void ReadAnswersTest::moreRowsThanAnyoneFillsAreRefused() {
    const auto read = [](int count) {
        std::string rows;
        for (int i = 0; i < count; ++i)
            rows += "    - {name: water}\n";
        return readAnswers("a.yaml", "date: 2027-03-14\nanswers:\n  medicines:\n" + rows, clinic());
    };
    const ReadAnswers most = read(1000);
    QVERIFY2(most.sheet, render(most.diagnostics, most.sources).c_str());
    const ReadAnswers tooMany = read(1001);
    QVERIFY(!tooMany.sheet);
    QCOMPARE(render(tooMany.diagnostics, tooMany.sources),
             "a.yaml:1004:7: error[too-many-items]: there are 1001 rows; at most 1000 are read\n"
             "        - {name: water}\n"
             "          ^^^^^^^^^^^^^\n"
             "    hint: leave out those from here on\n");
}

void ReadAnswersTest::aPlainPatientAndClinicAreTheirNames() {
    const ReadAnswers read = readAnswers(
        "a.yaml", "date: 2027-03-14\npatient: Alex\nclinic: Example Clinic\nstaff: ''\nanswers: {}\n",
        clinic());
    QVERIFY2(read.sheet, render(read.diagnostics, read.sources).c_str());
    QCOMPARE(read.sheet->identity.patientName, "Alex");
    QCOMPARE(read.sheet->identity.clinicName, "Example Clinic");
    QVERIFY(!read.sheet->started && !read.sheet->finished);
}

void ReadAnswersTest::answersKeepTheOrderInWhichTheyAreWritten() {
    const ReadAnswers read =
        readAnswers("a.yaml", "date: 2027-03-14\nanswers: {words: b, trouble: no, mood: good}\n", clinic());
    QVERIFY(read.sheet);
    QStringList order;
    for (const auto& [question, answer] : read.sheet->answers)
        order << QString::fromStdString(clinic().question(question).id.str());
    QCOMPARE(order, QStringList({"words", "trouble", "mood"}));
}

void ReadAnswersTest::anAnswerToAHiddenQuestionIsKept() {
    const ReadAnswers read =
        readAnswers("a.yaml", "date: 2027-03-14\nanswers: {trouble: no, nights: 3}\n", clinic());
    QVERIFY2(read.sheet && read.diagnostics.empty(), render(read.diagnostics, read.sources).c_str());
    QCOMPARE(read.sheet->answers.size(), std::size_t(2));
}

void ReadAnswersTest::aSectionThatCanBeDeclinedLetsItsQuestionsBeDeclined() {
    const auto questionnaire =
        questionnaireOf("- {id: plain, type: yes-no, text: Plain, prefer-not-to-say: no}",
                        "  - id: firm\n    title: Firm\n    declinable: no\n    questions:\n"
                        "      - {id: stern, type: yes-no, text: Stern, prefer-not-to-say: no}\n");
    const std::string head = "date: 2027-03-14\nanswers: ";
    QVERIFY(readAnswers("a.yaml", head + "{plain: {state: declined}}", *questionnaire).sheet);
    QVERIFY(!readAnswers("a.yaml", head + "{stern: {state: declined}}", *questionnaire).sheet);
}

void ReadAnswersTest::theHintsOfAJsonFileSpeakJson() {
    const std::string path = "loading/answers/hints.json";
    const ReadAnswers read = readAnswers("hints.json", readData(path), clinic());
    QVERIFY(!read.sheet);
    const std::string words =
        differenceFromGolden("loading/answers/hints.json.txt", render(read.diagnostics, read.sources));
    QVERIFY2(words.empty(), words.c_str());
}

void ReadAnswersTest::aDateOfBirthIsKeptAsTyped_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    for (const char* typed :
         {"1985-02-11", "1985-2-1", "1985-02", "1985", "11/02/1985", "13.1.1985", "Feb 85", "about 1950"})
        QTest::newRow(typed) << typed << "";
    for (const char* typed :
         {"1985-13", "1985-02-30", "1985-2-30", "1985-00-01", "1700-01-01", "2027-04", "2028"})
        QTest::newRow(typed) << typed << "bad-date";
}

void ReadAnswersTest::aDateOfBirthIsKeptAsTyped() {
    QFETCH(QString, typed);
    QFETCH(QString, code);
    const ReadAnswers read =
        readAnswers("a.yaml",
                    QString("date: 2027-03-14\npatient: {name: Ann, date-of-birth: '%1'}\nanswers: {}\n")
                        .arg(typed)
                        .toStdString(),
                    clinic());
    QCOMPARE(read.diagnostics.empty() ? QString() : QString::fromStdString(read.diagnostics.all()[0].code),
             code);
    if (code.isEmpty())
        QCOMPARE(QString::fromStdString(read.sheet->identity.dateOfBirth), typed);
}

void ReadAnswersTest::theExampleOfAnswersIsOfAQuestionOfItsOwn_data() {
    QTest::addColumn<QByteArray>("questions");
    QTest::addColumn<QString>("hint");
    QTest::newRow("yes or no") << QByteArray("- {id: n, type: number, text: N, range: [0, 9]}\n"
                                             "- {id: pain, type: yes-no, text: P}\n")
                               << "add `answers: {pain: yes}`";
    QTest::newRow("a choice") << QByteArray("- id: side\n"
                                            "  type: choice\n"
                                            "  text: S\n"
                                            "  options: [{id: left, text: L}, {id: right, text: R}]\n")
                              << "add `answers: {side: left}`";
    QTest::newRow("neither") << QByteArray("- {id: t, type: text, text: T}\n") << "add `answers: {}`";
}

void ReadAnswersTest::theExampleOfAnswersIsOfAQuestionOfItsOwn() {
    QFETCH(QByteArray, questions);
    QFETCH(QString, hint);
    const auto questionnaire = questionnaireOf(questions.toStdString());
    const ReadAnswers read = readAnswers("a.yaml", "date: 2027-03-14\n", *questionnaire);
    QCOMPARE(read.diagnostics.all().size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(read.diagnostics.all().front().hint), hint);
}

QTEST_APPLESS_MAIN(ReadAnswersTest)
#include "read_answers_test.moc"
