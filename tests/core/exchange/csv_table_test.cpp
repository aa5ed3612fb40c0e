// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/exchange/csv/csv_export.h"
#include "core/exchange/csv/csv_import.h"
#include "core/loading/read_answers.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

#include <map>

using namespace anteroom;
using namespace anteroom::test;

namespace {

constexpr const char* asked =
    "- {id: trouble, type: yes-no, text: T, safety: yes}\n"
    "- {id: when-it-was, type: status, text: W, show-when: trouble is yes}\n"
    "- id: drinks\n"
    "  type: choices\n"
    "  text: D\n"
    "  options: [{id: tea, text: Tea}, {id: state, text: State}, {id: nothing, text: None, exclusive: yes}]\n"
    "- {id: pulse, type: number, measured: yes, range: [-30, 250], decimals: 6, unit: bpm, text: P}\n"
    "- {id: born, type: date, text: B}\n"
    "- {id: words, type: text, text: Words}\n"
    "- id: pills\n"
    "  type: rows\n"
    "  text: Pills\n"
    "  none: Takes none\n"
    "  fields:\n"
    "    - {id: name, type: text, text: Name}\n"
    "    - {id: often, type: yes-no, text: Often}\n"
    "    - {id: why, type: text, text: Why, show-when: often is yes}\n";
constexpr const char* rules = "computed:\n"
                              "  - {id: twice, label: Twice, value: pulse * 2}\n"
                              "  - {id: fast, label: Fast, value: pulse > 100}\n"
                              "findings:\n"
                              "  - {id: has-trouble, kind: flag, when: trouble is yes, title: Has, cite: "
                              "[{document: leaflet, section: A}]}\n"
                              "  - {id: was-ill, kind: flag, when: when-it-was is past, title: Was, cite: "
                              "[{document: leaflet, section: A}]}\n"
                              "urgent:\n"
                              "  - {id: now, tier: same-visit, when: trouble is yes, title: Now}\n"
                              "contradictions:\n"
                              "  - {id: odd, when: trouble is no and words is answered, text: Odd}\n";

std::shared_ptr<const Questionnaire> questionnaire() {
    static const auto loaded = questionnaireOf(asked, rules);
    return loaded;
}

ReadAnswers readOf(const std::string& answers) {
    ReadAnswers read = readAnswers("a.yaml", answers, *questionnaire());
    if (!read.sheet)
        qFatal("%s", render(read.diagnostics, read.sources).c_str());
    return read;
}

std::string tableOf(const std::vector<std::string>& all) {
    const CsvTable table(*questionnaire(), "en");
    std::string text = table.head();
    for (const std::string& answers : all) {
        const ReadAnswers read = readOf(answers);
        Session session(questionnaire(), {read.sheet->date, 0});
        session.begin(read.sheet->answers, {read.sheet->date, 0});
        text += table.row(session, *read.sheet, {read.id, read.idIsPlain});
    }
    return text;
}

/// The only row of a table: cell by column, as a spreadsheet shows it.
std::map<std::string, std::string> rowOf(const std::string& answers) {
    Diagnostics diagnostics;
    const SourceText source("t.csv", tableOf({answers}));
    CsvReader reader(source, FileIndex{0}, diagnostics);
    const auto head = reader.next();
    const auto cells = reader.next();
    std::map<std::string, std::string> row;
    for (std::size_t i = 0; i < head->size(); ++i)
        row[head->at(i).text] = cells->at(i).text;
    return row;
}

QString problemsOf(const std::string& table, const std::shared_ptr<const Questionnaire>& of) {
    const CsvImport made = importCsv("t.csv", table, of);
    QString problems;
    for (const Diagnostic& one : made.diagnostics.all())
        problems += QString::fromStdString(one.code + ": " + one.message) + '\n';
    if (made.lines.has_value() == made.diagnostics.hasErrors())
        problems += "lines, although there are errors\n";
    return problems.trimmed();
}

} // namespace

class CsvTableTest : public QObject {
    Q_OBJECT

private slots:
    void eachStateIsAWordOfItsOwn();
    void everyTypeHasItsColumns();
    void anAnswerThatDoesNotCountStandsApart();
    void resultsStandInTheRow();
    void aFormulaIsGuardedAndANumberIsNot();
    void noTwoColumnsAreCalledTheSame();
    void whatATableSaysIsHeldToItsQuestions_data();
    void whatATableSaysIsHeldToItsQuestions();
    void otherColumnsAreNamed_data();
    void otherColumnsAreNamed();
    void aTableOfSomebodyElseNeedsNoStates();
    void aResultThatIsNotOursIsSaid();
    void aProblemStandsAtItsCell();
    void rowsAreCountedAsASpreadsheetDoes();
    void everyRowBecomesALine();
};

void CsvTableTest::eachStateIsAWordOfItsOwn() {
    auto row = rowOf("date: 2027-03-14\nanswers:\n  trouble: {state: not-sure}\n"
                     "  drinks: {state: declined}\n  pulse: {state: not-measured, reason: no cuff}\n");
    QCOMPARE(row["trouble.state"], "not-sure");
    QCOMPARE(row["trouble"], "");
    QCOMPARE(row["when-it-was.state"], "not-asked");
    QCOMPARE(row["drinks.state"], "declined");
    QCOMPARE(row["drinks:tea"], "");
    QCOMPARE(row["pulse.state"], "not-measured");
    QCOMPARE(row["pulse.reason"], "no cuff");
    QCOMPARE(row["words.state"], "not-asked");
    row = rowOf("date: 2027-03-14\nanswers: {trouble: no}\n");
    QCOMPARE(row["trouble.state"], "answered");
    QCOMPARE(row["when-it-was.state"], "not-applicable");
    row = rowOf("date: 2027-03-14\nanswers: {}\n");
    QCOMPARE(row["when-it-was.state"], "undecided");
    QCOMPARE(row["pills.complete"], "");
}

void CsvTableTest::everyTypeHasItsColumns() {
    auto row =
        rowOf("date: 2027-03-14\nid: k7\nstarted: \"13:52\"\npatient: {name: A. Sample, identifier: X1}\n"
              "staff: S\nclinic: {name: C, address: \"1 Lane\\nTown\"}\nnotes: \"n, m\"\n"
              "transcribed: {by: T, on: 2027-03-15}\nanswers:\n"
              "  trouble: {value: yes, note: said twice}\n"
              "  when-it-was: {status: past, when: 2019}\n"
              "  drinks: [tea]\n"
              "  pulse: {value: 71.5, measured-at: \"14:05\", measured-on: 2027-03-10}\n"
              "  born: 1985-02\n"
              "  words: own words\n"
              "  pills: {rows: [{name: sertraline, often: no}], complete: no}\n");
    QCOMPARE(row["screening/questionnaire"], questionnaire()->data().id.str());
    QCOMPARE(row["screening/date"], "2027-03-14");
    QCOMPARE(row["screening/id"], "k7");
    QCOMPARE(row["screening/started"], "13:52");
    QCOMPARE(row["patient/name"], "A. Sample");
    QCOMPARE(row["clinic/address"], "1 Lane\nTown");
    QCOMPARE(row["screening/notes"], "n, m");
    QCOMPARE(row["transcribed/on"], "2027-03-15");
    QCOMPARE(row["trouble"], "yes");
    QCOMPARE(row["trouble.note"], "said twice");
    QCOMPARE(row["when-it-was"], "past");
    QCOMPARE(row["when-it-was.when"], "2019");
    QCOMPARE(row["drinks:tea"], "1");
    QCOMPARE(row["drinks:nothing"], "0");
    QCOMPARE(row["pulse"], "71.5");
    QCOMPARE(row["pulse.measured-at"], "14:05");
    QCOMPARE(row["pulse.measured-on"], "2027-03-10");
    QCOMPARE(row["born"], "1985-02");
    QCOMPARE(row["words"], "own words");
    QCOMPARE(row["pills"], R"([{"name":"sertraline","often":"no"}])");
    QCOMPARE(row["pills.count"], "1");
    QCOMPARE(row["pills.complete"], "no");
    QVERIFY(row["pills.words"].find("sertraline") != std::string::npos);
}

void CsvTableTest::anAnswerThatDoesNotCountStandsApart() {
    auto row = rowOf("date: 2027-03-14\nanswers:\n  trouble: no\n  when-it-was: current\n"
                     "  pills: [{name: sertraline, often: no, why: mood}]\n");
    QCOMPARE(row["when-it-was"], "");
    QCOMPARE(row["when-it-was.state"], "not-counted");
    QCOMPARE(row["pills"], R"([{"name":"sertraline","often":"no"}])");
    QCOMPARE(row["screening/not-counted"], R"({"when-it-was":"current","pills":[{"why":"mood"}]})");
}

void CsvTableTest::resultsStandInTheRow() {
    auto row = rowOf("date: 2027-03-14\nanswers: {trouble: yes, pulse: 60}\n");
    QCOMPARE(row["finding/has-trouble"], "raised");
    QCOMPARE(row["finding/was-ill"], "not-established");
    QCOMPARE(row["urgent/now"], "raised");
    QCOMPARE(row["contradiction/odd"], "ruled-out");
    QCOMPARE(row["computed/twice"], "120");
    QCOMPARE(row["computed/twice.state"], "established");
    QCOMPARE(row["computed/fast"], "no");
    row = rowOf("date: 2027-03-14\nanswers: {}\n");
    QCOMPARE(row["computed/twice"], "");
    QCOMPARE(row["computed/twice.state"], "not-established");
    QCOMPARE(row["computed/fast"], "");
    QCOMPARE(row["urgent/now"], "not-established");
}

void CsvTableTest::aFormulaIsGuardedAndANumberIsNot() {
    auto row = rowOf("date: 2027-03-14\nanswers: {words: \"=1+1\", pulse: -4}\n");
    QCOMPARE(row["words"], "'=1+1");
    QCOMPARE(row["pulse"], "-4");
    const CsvImport made = importCsv(
        "t.csv", tableOf({"date: 2027-03-14\nanswers: {words: \"=1+1\", pulse: -4}\n"}), questionnaire());
    QVERIFY(made.lines.has_value());
    QVERIFY(made.lines->find(R"("pulse":-4,"words":"=1+1")") != std::string::npos);
}

void CsvTableTest::noTwoColumnsAreCalledTheSame() {
    const auto tricky = questionnaireOf(
        "- {id: date, type: yes-no, text: A}\n"
        "- id: finding\n  type: choices\n  text: B\n"
        "  options: [{id: state, text: S}, {id: note, text: N}, {id: a, text: A}]\n"
        "- {id: screening, type: number, range: [0, 9], measured: yes, text: C}\n",
        "findings:\n"
        "  - {id: a, kind: flag, when: date is yes, title: Has, cite: [{document: leaflet, section: A}]}\n");
    std::map<std::string, int> names;
    for (const CsvColumn& column : csvColumns(*tricky))
        QCOMPARE(++names[column.name], 1);
    QVERIFY(names.contains("finding:state") && names.contains("finding.state"));
}

void CsvTableTest::whatATableSaysIsHeldToItsQuestions_data() {
    QTest::addColumn<std::string>("columns");
    QTest::addColumn<std::string>("cells");
    QTest::addColumn<QString>("problem");
    const auto add = [](const char* columns, const char* cells, const char* problem) {
        QTest::newRow(problem) << std::string(columns) << std::string(cells) << QString(problem);
    };
    add("trouble", "perhaps",
        "wrong-type: row 2, column `trouble`: `trouble`: expected yes or no, found `perhaps`");
    add("pulse", "\"1,5\"", "wrong-type: row 2, column `pulse`: `pulse`: expected a number");
    add("pulse", "999", "out-of-range: row 2, column `pulse`: 999 is out of range for `pulse`");
    add("pulse,pulse.measured-at", "70,noon", "bad-time: row 2, column `pulse.measured-at`: ");
    add("born", "Feb-85", "bad-date: row 2, column `born`: ");
    add("trouble,trouble.state", "yes,not-sure",
        "misplaced-value: row 2, column `trouble`: there is an answer, and the state is `not-sure`");
    add("trouble,trouble.state", ",answered",
        "empty-cell: row 2, column `trouble.state`: the state is `answered`, and there is no answer");
    add("trouble,trouble.state", "no,not-asked",
        "misplaced-value: row 2, column `trouble`: there is an answer, and the state is `not-asked`");
    add("trouble,trouble.state", ",unsure", "unknown-state: row 2, column `trouble.state`: `unsure` is no");
    add("trouble,trouble.state", ",not-counted", "misplaced-value: row 2, column `trouble.state`: ");
    add("trouble,trouble.state", ",not-measured", "not-offered: row 2, column `trouble.state`: ");
    add("drinks:tea,drinks:state,drinks:nothing", "1,,0",
        "bad-cell: row 2, column `drinks:state`: this option is empty");
    add("drinks:tea,drinks:state,drinks:nothing", "x,0,0",
        "bad-cell: row 2, column `drinks:tea`: `x` is neither 1 nor 0");
    add("drinks:tea,drinks:state,drinks:nothing", "0,0,0", "empty-choices: row 2, column `drinks:tea`: ");
    add("drinks:tea,drinks:state,drinks:nothing", "1,0,1", "exclusive-option: row 2, column `drinks:tea`: ");
    add("drinks:tea,drinks:state,drinks:nothing,drinks.state", "0,0,0,declined",
        "misplaced-value: row 2, column `drinks:tea`: there is an answer, and the state is `declined`");
    add("pills", "sertraline", "bad-cell: row 2, column `pills`: this is no list in JSON");
    add("pills,pills.complete", "\"[{\"\"nam\"\": \"\"x\"\"}]\",yes",
        "unknown-field: row 2, column `pills`: ");
    add("pills", "[]", "missing-key: row 2, column `pills`: ");
    add("pills,pills.complete", ",yes", "misplaced-value: row 2, column `pills.complete`: ");
    add("pills,pills.state,pills.complete", "[],declined,yes",
        "misplaced-value: row 2, column `pills.complete`: ");
    add("pills,pills.complete", "\"[{}], \"\"evil\"\": [1\",yes", "bad-cell: row 2, column `pills`: ");
    add("screening/not-counted", "\"{\"\"words\"\": \"\"x\"\"}\"",
        "misplaced-value: row 2, column `screening/not-counted`: this keeps an answer of `words`");
    add("screening/not-counted", "\"{\"\"pills\"\": [{}]}\"", "misplaced-value: row 2, column `pills`: ");
    add("screening/not-counted", "x", "bad-cell: row 2, column `screening/not-counted`: ");
    add("screening/questionnaire", "other", "wrong-questionnaire: row 2, column `screening/questionnaire`: ");
    add("screening/language", "es", "unknown-language: row 2, column `screening/language`: `es` is not one");
    add("screening/language", "en es", "unknown-language: row 2, column `screening/language`: `es` is not");
    add("screening/language", "en en", "duplicate-language: row 2, column `screening/language`: `en` is in");
    add("screening/language", "\" \"", "wrong-type: row 2, column `screening/language`: `language` is one");
    add("screening/started", "25:00", "bad-time: row 2, column `screening/started`: ");
    add("transcribed/by", "T", "missing-key: row 2, column `transcribed/by`: ");
    add("words", "\"a\x01\"", "control-character: row 2, column `words`: ");
    add("words", "a,b", "row-length: row 2 has 3 cells, and there are 2 columns");
}

void CsvTableTest::whatATableSaysIsHeldToItsQuestions() {
    QFETCH(std::string, columns);
    QFETCH(std::string, cells);
    QFETCH(QString, problem);
    const QString problems =
        problemsOf("screening/date," + columns + "\n2027-03-14," + cells + '\n', questionnaire());
    QVERIFY2(problems.startsWith(problem), qPrintable(problems));
}

void CsvTableTest::otherColumnsAreNamed_data() {
    QTest::addColumn<std::string>("head");
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown") << std::string("screening/date,troubl")
                             << "unknown-column: no column is called `troubl`";
    QTest::newRow("twice") << std::string("screening/date,trouble,trouble")
                           << "duplicate-column: there are two columns `trouble`";
    QTest::newRow("no date") << std::string("trouble")
                             << "missing-column: there is no column `screening/date`";
    QTest::newRow("an option short")
        << std::string("screening/date,drinks:tea,drinks:nothing")
        << "missing-column: there is no column `drinks:state`, and there are others of its question";
    QTest::newRow("semicolons") << std::string("screening/date;trouble")
                                << "unknown-column: this table has one column alone";
    QTest::newRow("nothing") << std::string() << "empty-file: there is nothing in this table";
}

void CsvTableTest::otherColumnsAreNamed() {
    QFETCH(std::string, head);
    QFETCH(QString, problem);
    QCOMPARE(problemsOf(head + '\n', questionnaire()), problem);
}

void CsvTableTest::aTableOfSomebodyElseNeedsNoStates() {
    const CsvImport made = importCsv(
        "t.csv",
        "screening/date,trouble,drinks:tea,drinks:state,drinks:nothing\n2027-03-14,yes,1,1,0\n,,,,\n",
        questionnaire());
    QCOMPARE(made.diagnostics.size(), 0U);
    QCOMPARE(QString::fromStdString(made.lines.value_or("")),
             QString::fromStdString(R"({"anteroom":1,"questionnaire":")" + questionnaire()->data().id.str() +
                                    R"(","date":"2027-03-14","answers":{"trouble":"yes",)"
                                    R"("drinks":["tea","state"]}})"
                                    "\n"));
}

void CsvTableTest::aResultThatIsNotOursIsSaid() {
    const char* head =
        "screening/date,trouble,trouble.state,when-it-was.state,finding/has-trouble,pills.count,"
        "screening/version\n";
    QCOMPARE(problemsOf(std::string(head) + "2027-03-14,no,answered,not-applicable,ruled-out,,\n",
                        questionnaire()),
             "");
    const QString expected =
        "other-version: row 2, column `screening/version`: this was answered in version `0.1`, and is read "
        "with "
        "version `%1`\n"
        "other-result: row 2, column `when-it-was.state`: `not-asked` is not what the answers say: "
        "`not-applicable`\n"
        "other-result: row 2, column `pills.count`: `3` is not what the answers say\n"
        "other-result: row 2, column `finding/has-trouble`: `raised` is not what the answers say: "
        "`ruled-out`";
    QCOMPARE(
        problemsOf(std::string(head) + "2027-03-14,no,answered,not-asked,raised,3,0.1\n", questionnaire()),
        expected.arg(QString::fromStdString(questionnaire()->data().version)));
}

void CsvTableTest::aProblemStandsAtItsCell() {
    const CsvImport made =
        importCsv("t.csv", "screening/date,words,trouble\n2027-03-14,\"a\nb\",perhaps\n", questionnaire());
    QVERIFY(!made.lines);
    QVERIFY2(QString::fromStdString(render(made.diagnostics, made.sources))
                 .startsWith("t.csv:3:4: error[wrong-type]: row 2, column `trouble`: "),
             render(made.diagnostics, made.sources).c_str());
}

void CsvTableTest::rowsAreCountedAsASpreadsheetDoes() {
    QCOMPARE(problemsOf("screening/date,trouble\n\n2027-03-14,yes\n\n\n,\n2027-03-14,x\n2027-03-14\n",
                        questionnaire()),
             "wrong-type: row 7, column `trouble`: `trouble`: expected yes or no, found `x`\n"
             "row-length: row 8 has 1 cells, and there are 2 columns");
}

void CsvTableTest::everyRowBecomesALine() {
    const CsvImport made = importCsv(
        "t.csv", tableOf({"date: 2027-03-14\nanswers: {}\n", "date: 2027-03-15\nid: \"007\"\nanswers: {}\n"}),
        questionnaire());
    QCOMPARE(made.screenings, 2U);
    QCOMPARE(std::count(made.lines->begin(), made.lines->end(), '\n'), 2);
    QVERIFY(made.lines->find(R"("id":"007")") != std::string::npos);
}

QTEST_GUILESS_MAIN(CsvTableTest)
#include "csv_table_test.moc"
