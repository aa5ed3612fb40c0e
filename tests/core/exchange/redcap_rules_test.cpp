// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/exchange/redcap/redcap_export.h"
#include "tests/core/exchange/conditioned.h"
#include "tests/core/exchange/redcap_rules.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::vector<std::vector<std::string>> linesOf(const std::string& csv) {
    const SourceText source("t.csv", csv);
    Diagnostics diagnostics;
    CsvReader reader(source, FileIndex{0}, diagnostics);
    reader.next();
    std::vector<std::vector<std::string>> lines;
    while (const auto cells = reader.next()) {
        lines.emplace_back();
        for (const CsvCell& cell : *cells)
            lines.back().push_back(cell.text);
    }
    return lines;
}

QString objectionsTo(const Questionnaire& questionnaire, const std::string& language = "en") {
    return RedcapRules(linesOf(exportRedcap(questionnaire, language).csv)).objections().join('\n');
}

} // namespace

class RedcapRulesTest : public QObject {
    Q_OBJECT

private slots:
    void theRulesSeeMistakes_data();
    void theRulesSeeMistakes();
    void everyShippedDictionaryKeepsThem_data();
    void everyShippedDictionaryKeepsThem();
    void randomConditionsKeepThem();
    void namesAndTextsOfEveryKindKeepThem();
};

void RedcapRulesTest::theRulesSeeMistakes_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* line, const char* said) {
        QTest::newRow(name) << line << said;
    };
    row("all is well", "b,f,,radio,B,\"1, Yes | 0, No\",,,,,,[a] = '1',y,,,,,", "");
    row("a capital", "B,f,,text,B,,,,,,,,,,,,,", "is no name of a variable");
    row("an underscore too many", "b__c,f,,text,B,,,,,,,,,,,,,", "is no name of a variable");
    row("too long", "abcdefghijklmnopqrstuvwxyza,f,,text,B,,,,,,,,,,,,,", "is longer");
    row("of its own", "redcap_event_name,f,,text,B,,,,,,,,,,,,,", "is a name of REDCap's own");
    row("of its scripts", "case,f,,text,B,,,,,,,,,,,,,", "is a name of REDCap's own");
    row("twice", "a,f,,text,B,,,,,,,,,,,,,", "is there twice");
    row("a form again", "b,g,,text,B,,,,,,,,,,,,,\nc,f,,text,C,,,,,,,,,,,,,", "begins a second time");
    row("no type", "b,f,,number,B,,,,,,,,,,,,,", "is no type");
    row("no label", "b,f,,text,,,,,,,,,,,,,,", "has no label");
    row("a tag", "b,f,,text,less than <five,,,,,,,,,,,,,", "looks like a tag");
    row("no choices", "b,f,,radio,B,,,,,,,,,,,,,", "is not a code, a comma and a label");
    row("a code twice", "b,f,,radio,B,\"1, Yes | 1, No\",,,,,,,,,,,,", "the code `1` is there twice");
    row("a code with a hyphen", "b,f,,radio,B,\"at-home, Yes\",,,,,,,,,,,,", "`at-home` is no code");
    row("no such validation", "b,f,,text,B,,,float,,,,,,,,,,", "is no validation of it");
    row("a limit of another kind", "b,f,,text,B,,,integer,1.5,,,,,,,,,", "the limit `1.5`");
    row("limits alone", "b,f,,text,B,,,,1,,,,,,,,,", "has limits and no validation");
    row("no flag", "b,f,,text,B,,,,,,yes,,,,,,,", "is neither y nor nothing");
    row("logic of nothing", "b,f,,text,B,,,,,,,[c] = '1',,,,,,", "`c`, which is no variable");
    row("logic of itself", "b,f,,text,B,,,,,,,[b] = '1',,,,,,", "asks for itself");
    row("logic that ends", "b,f,,text,B,,,,,,,([a] = '1',,,,,,", "its logic goes wrong");
    row("a code of no checkbox", "b,f,,text,B,,,,,,,[a(1)] = '1',,,,,,",
        "a code is given for a checkbox alone");
    row("a column too few", "b,f,,text,B,,,,,,,,,,,,", "has 17 columns");
}

void RedcapRulesTest::theRulesSeeMistakes() {
    QFETCH(QString, line);
    QFETCH(QString, said);
    const std::string csv = "names\na,f,,text,A,,,,,,,,,,,,,\n" + line.toStdString() + '\n';
    const QString objections = RedcapRules(linesOf(csv)).objections().join('\n');
    QVERIFY2(said.isEmpty() ? objections.isEmpty() : objections.contains(said), qPrintable(objections));
}

void RedcapRulesTest::everyShippedDictionaryKeepsThem_data() {
    QTest::addColumn<QString>("folder");
    for (const QString& folder : shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder;
}

void RedcapRulesTest::everyShippedDictionaryKeepsThem() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    for (const std::string& language : questionnaire->data().languages)
        QCOMPARE(objectionsTo(*questionnaire, language), QString());
}

void RedcapRulesTest::randomConditionsKeepThem() {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        QCOMPARE(objectionsTo(*conditioned(random)), QString());
    }
    QCOMPARE(objectionsTo(*sampleQuestionnaire()), QString());
}

void RedcapRulesTest::namesAndTextsOfEveryKindKeepThem() {
    const std::string lengthy(58, 'x');
    const auto questionnaire = questionnaireWith(
        "sections:\n  - id: s-" + lengthy +
        "\n    title: Title with <b>marks</b> and | a bar\n    questions:\n" +
        R"yaml(
      - {id: record-id, type: text, text: "=1+1"}
      - {id: screening-date, type: date, text: "less <than> that, and 5<6"}
      - {id: redcap-event-name, type: yes-no, text: "[record_id]"}
      - {id: case, type: yes-no, text: Case}
      - {id: new, type: yes-no, text: New, show-when: case is yes}
      - {id: event-id, type: yes-no, text: Event}
      - id: c
        type: choices
        text: "'quoted' | barred"
        options:
          - {id: a-b, text: "One, with a comma | and a bar"}
          - {id: never, text: "<5"}
          - {id: none-of-it, text: "None", exclusive: yes}
      - {id: shown, type: yes-no, text: S, show-when: "c includes any of [a-b] and not c includes any of [never]"}
      - id: rows-)yaml" +
        lengthy + R"yaml(
        type: rows
        text: R
        fields:
          - {id: number-)yaml" +
        lengthy.substr(0, 40) + R"yaml(, type: number, range: [-1.5, 2.25], decimals: 2, text: N}
  - id: s
    title: Another
    questions:
      - {id: x1, type: yes-no, text: X}
      - {id: cups, type: number, range: [0.5, 9.5], text: Whole cups}
)yaml");
    QCOMPARE(objectionsTo(*questionnaire), QString());
}

QTEST_GUILESS_MAIN(RedcapRulesTest)
#include "redcap_rules_test.moc"
