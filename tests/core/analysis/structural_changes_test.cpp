// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff_words.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const QString whole = R"(sections:
  - id: main
    title: Main
    questions:
      - {id: told, type: yes-no, text: "Told?"}
      - {id: score, type: number, text: "Score?", range: [0, 10], show-when: told is yes}
      - {id: drug, type: choices, text: "Which?", options: [{id: beer, text: B}, {id: wine, text: W}]}
      - id: medicines
        type: rows
        text: "Medicines?"
        row: medicine
        fields: [{id: dose, type: number, text: D, range: [0, 5]}, {id: often, type: yes-no, text: O, show-when: dose > 2}]
      - {id: since, type: status, text: "Since?"}
computed:
  - {id: doubled, label: d, value: score * 2}
findings:
  - {id: high, kind: flag, title: High, when: 'score > 5 or drug includes any of [beer, wine]', cite: [{document: leaflet, section: One}]}
  - {id: taken, kind: flag, title: Taken, when: 'any(medicines: dose > 1) and doubled > 3', cite: [{document: leaflet, section: One}]}
urgent:
  - {id: call, tier: same-visit, when: told is yes, title: Call}
contradictions:
  - {id: odd, when: told is no and score = 0, text: Odd.}
)";

} // namespace

class StructuralChangesTest : public QObject {
    Q_OBJECT

private slots:
    void whatAnEditChangesIsNamed_data();
    void whatAnEditChangesIsNamed();
    void byTitleItReadsWithoutTheWordsOfTheFormat();
};

void StructuralChangesTest::whatAnEditChangesIsNamed_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* from, const char* to, const char* expected) {
        QTest::newRow(name) << QString(from) << QString(to) << QString(expected);
    };
    row("nothing", "", "", "");
    row("another layout", "score > 5 or drug", "(score > 5) or   drug", "");
    row("options in another order", "any of [beer, wine]", "any of [wine, beer]", "");
    row("a text", "Told?", "Were you told?", "changed question `told`: text “Told?” is now “Were you told?”");
    row("the name of a row", "row: medicine", "row: drug",
        "changed question `medicines`: row “medicine” is now “drug”");
    row("the word for no rows", "row: medicine", "row: medicine\n        none: Takes none",
        "changed question `medicines`: none is now “Takes none”");
    row("a field's show-when", "dose > 2", "dose > 3", "changed field `medicines.often`: show-when");
    row("the title of the whole", "sections:", "description: Sleep\nsections:",
        "changed questionnaire `test`: description is now “Sleep”");
    row("no more when of a status", "text: \"Since?\"}", "text: \"Since?\", when: no}",
        "changed question `since`: when");
    row("the order of options", "[{id: beer, text: B}, {id: wine, text: W}]",
        "[{id: wine, text: W}, {id: beer, text: B}]", "changed question `drug`: order of options");
    row("a computed value's show-when", "value: score * 2}", "value: score * 2, show-when: told is yes}",
        "changed computed value `doubled`: show-when");
    row("a range", "range: [0, 10]", "range: [0, 12]",
        "changed question `score`: range 0 to 10 is now 0 to 12");
    row("an option", "{id: wine, text: W}]", "{id: wine, text: Red}, {id: tea, text: T}]",
        "changed question `drug`: option `wine` “W” is now “Red”, option `tea` added");
    row("a show-when", "show-when: told is yes", "show-when: told is no",
        "changed question `score`: show-when");
    row("a field", "range: [0, 5]}", "range: [0, 5], unit: mg}",
        "changed field `medicines.dose`: unit is now “mg”");
    row("a value", "score * 2", "score * 3", "changed computed value `doubled`: value");
    row("a threshold", "score > 5", "score > 6", "changed finding `high`: when");
    row("a comparison", "score > 5", "score >= 5", "changed finding `high`: when");
    row("an option named", "any of [beer, wine]", "any of [beer]", "changed finding `high`: when");
    row("a condition of a row", "dose > 1", "dose > 2", "changed finding `taken`: when");
    row("a citation",
        "High, when: 'score > 5 or drug includes any of [beer, wine]', cite: [{document: leaflet, section: "
        "One",
        "Higher, when: 'score > 5 or drug includes any of [beer, wine]', cite: [{document: leaflet, section: "
        "Two",
        "changed finding `high`: title “High” is now “Higher”, cite");
    row("a finding gone and one new", "id: high", "id: higher",
        "added finding `higher`\nremoved finding `high`");
    row("a tier", "tier: same-visit", "tier: immediate", "changed urgent trigger `call`: tier");
    row("a contradiction", "text: Odd.", "text: Odd indeed.",
        "changed contradiction `odd`: text “Odd.” is now “Odd indeed.”");
}

void StructuralChangesTest::whatAnEditChangesIsNamed() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    QString edited = whole;
    if (!from.isEmpty()) {
        QVERIFY(whole.contains(from));
        edited.replace(from, to);
    }
    const auto before = questionnaireWith(whole.toStdString());
    const auto after = questionnaireWith(edited.toStdString());
    QStringList changes;
    for (const Change& change : structuralChanges(*before, *after))
        changes << QString::fromStdString(wordsOf(change));
    QCOMPARE(changes.join('\n'), expected);
}

void StructuralChangesTest::byTitleItReadsWithoutTheWordsOfTheFormat() {
    QString edited = whole;
    edited.replace("Told?", "Were you told?")
        .replace("range: [0, 10], show-when: told is yes", "range: [0, 12], show-when: told is no")
        .replace("{id: wine, text: W}", "{id: tea, text: T}")
        .replace("score > 5 or", "score > 6 or")
        .replace(", wine]", ", tea]");
    const auto before = questionnaireWith(whole.toStdString());
    const auto after = questionnaireWith(edited.toStdString());
    QStringList changes;
    for (const Change& change : structuralChanges(*before, *after))
        changes << QString::fromStdString(wordsOf(change, Named::ByTitle));
    QCOMPARE(
        changes.join('\n'),
        QString(
            "changed question “Were you told?” (told): its text “Told?” is now “Were you told?”\n"
            "changed question “Score?” (score): what it takes is now 0 to 12, and was 0 to 10; when it is "
            "asked\n"
            "changed question “Which?” (drug): “W” is no longer offered; “T” is now offered\n"
            "changed finding “High” (high): when it is raised"));
}

QTEST_APPLESS_MAIN(StructuralChangesTest)
#include "structural_changes_test.moc"
