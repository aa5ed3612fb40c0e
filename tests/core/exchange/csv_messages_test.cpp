// SPDX-License-Identifier: GPL-3.0-or-later
// Each message about a table of answers, as it is printed: with its line and its caret.
#include "core/exchange/csv/csv_import.h"
#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class CsvMessagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyMessageShowsItsCell();
};

void CsvMessagesTest::everyMessageShowsItsCell() {
    const auto questionnaire = questionnaireOf(
        "- {id: trouble, type: yes-no, text: T}\n"
        "- {id: drinks, type: choices, text: D, options: [{id: tea, text: Tea}, {id: water, text: Water}]}\n"
        "- {id: words, type: text, text: W}\n"
        "- {id: pills, type: rows, text: P, fields: [{id: name, type: text, text: Name}]}\n",
        "");
    const std::pair<const char*, const char*> tables[] = {
        {"a quote that is not closed", "screening/date,words\n2027-03-14,\"open\n"},
        {"a column twice", "screening/date,trouble,trouble\n2027-03-14,yes,no\n"},
        {"a column that nothing is called", "screening/date,troubl\n2027-03-14,yes\n"},
        {"semicolons", "screening/date;trouble\n2027-03-14;yes\n"},
        {"no date", "trouble\nyes\n"},
        {"an option short", "screening/date,drinks:tea\n2027-03-14,1\n"},
        {"a cell too many", "screening/date,words\n2027-03-14,tired,often\n"},
        {"neither 1 nor 0", "screening/date,drinks:tea,drinks:water\n2027-03-14,x,0\n"},
        {"no list", "screening/date,pills\n2027-03-14,sertraline\n"},
        {"an answer and a state", "screening/date,trouble,trouble.state\n2027-03-14,yes,not-sure\n"},
        {"a state and no answer", "screening/date,trouble,trouble.state\n2027-03-14,,answered\n"},
    };
    std::string printed;
    for (const auto& [title, table] : tables) {
        const CsvImport read = importCsv("table.csv", table, questionnaire);
        QVERIFY2(!read.lines, title);
        printed += std::string("# ") + title + '\n' + render(read.diagnostics, read.sources) + '\n';
    }
    const std::string difference = differenceFromGolden("exchange/csv-messages.txt", printed);
    QVERIFY2(difference.empty(), difference.c_str());
}

QTEST_APPLESS_MAIN(CsvMessagesTest)
#include "csv_messages_test.moc"
