// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/diff_words.h"
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
    void whatIsMovedIsNamed_data();
    void whatIsMovedIsNamed();
    void whatIsMarkedAsSensitiveOtherwiseIsNamed();
    void whatIsCoveredNoMoreIsNamed();
    void anEntryThatTwoVocabulariesHaveIsNamedOnce();
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
        "changed question `since`: when yes is now no");
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
        "changed finding `high`: title “High” is now “Higher”, cite leaflet One is now leaflet Two");
    row("a finding gone and one new", "id: high", "id: higher",
        "added finding `higher`\nremoved finding `high`");
    row("a tier", "tier: same-visit", "tier: immediate",
        "changed urgent trigger `call`: tier same-visit is now immediate");
    row("a priority", "title: High,", "title: High, priority: first,",
        "changed finding `high`: priority standard is now first");
    row("a kind", "kind: flag, title: High", "kind: checklist, title: High",
        "changed finding `high`: kind flag is now checklist");
    row("a safety question", "type: yes-no, text: \"Told?\"", "type: yes-no, safety: yes, text: \"Told?\"",
        "changed question `told`: safety no is now yes");
    row("ways out", "type: yes-no, text: \"Told?\"",
        "type: yes-no, not-sure: no, prefer-not-to-say: no, text: \"Told?\"",
        "changed question `told`: not-sure yes is now no, prefer-not-to-say yes is now no");
    row("who is asked", "type: yes-no, text: \"Told?\"", "type: yes-no, ask: staff, text: \"Told?\"",
        "changed question `told`: ask patient is now staff");
    row("a type", "{id: since, type: status,", "{id: since, type: yes-no,",
        "changed question `since`: type status is now yes-no");
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
        changes << QString::fromStdString(wordsOf(change).english());
    QCOMPARE(changes.join('\n'), expected);
}

namespace {

QString changesBetween(const std::shared_ptr<const Questionnaire>& before,
                       const std::shared_ptr<const Questionnaire>& after, Named named = Named::ById) {
    QStringList changes;
    for (const Change& change : structuralChanges(*before, *after))
        changes << QString::fromStdString(wordsOf(change, named).english());
    return changes.join('\n');
}

/// Questions a to f, of which two sections have three each.
std::shared_ptr<const Questionnaire> inOrder(const QString& order, const QString& topics = "xyz") {
    QString text = "topics:\n";
    for (const QChar topic : topics)
        text += QString("  - {id: t%1, title: Topic %1}\n").arg(topic);
    text += "sections:\n";
    for (const QString& section : order.split(' ')) {
        text += QString("  - id: s-%1\n    title: Section %2\n    questions:\n")
                    .arg(section[0], section[0].toUpper());
        for (const QChar question : section.mid(1))
            text += QString("      - {id: q%1, type: yes-no, text: 'Q %1?'}\n").arg(question);
    }
    return questionnaireWith(text.toStdString());
}

} // namespace

void StructuralChangesTest::whatIsMovedIsNamed_data() {
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("topics");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << "mabc ndef"
                             << "xyz"
                             << "";
    QTest::newRow("a question") << "mbca ndef"
                                << "xyz"
                                << "changed question `qa`: it comes after `qc` now, and came first";
    QTest::newRow("a question into another section")
        << "mbc nadef"
        << "xyz"
        << "changed question `qa`: section “Section M” is now “Section N”";
    QTest::newRow("a section") << "ndef mabc"
                               << "xyz"
                               << "changed section `s-n`: it comes first now, and came after `s-m`";
    QTest::newRow("a topic") << "mabc ndef"
                             << "yxz"
                             << "changed topic `ty`: it comes first now, and came after `tx`";
    QTest::newRow("most of a list") << "mabc ndef"
                                    << "vwzyx"
                                    << "added topic `tv`\nadded topic `tw`\n"
                                       "changed topic `tz`: it comes after `tw` now, and came after `ty`\n"
                                       "changed topic `ty`: it comes after `tz` now, and came after `tx`";
}

void StructuralChangesTest::whatIsMovedIsNamed() {
    QFETCH(QString, order);
    QFETCH(QString, topics);
    QFETCH(QString, expected);
    QCOMPARE(changesBetween(inOrder("mabc ndef"), inOrder(order, topics)), expected);
    QCOMPARE(changesBetween(inOrder("mabc ndef", "uvwxyz"), inOrder("mabc ndef", "zyxwvu")),
             QString("changed questionnaire `test`: order of topics"));
    QCOMPARE(changesBetween(inOrder("mabc ndef"), inOrder("mbca ndef"), Named::ByTitle),
             QString("changed question “Q a?” (qa): it comes after “Q c?” now, and came first"));
}

void StructuralChangesTest::whatIsMarkedAsSensitiveOtherwiseIsNamed() {
    const auto before = questionnaireWith(R"(
sensitivities:
  - {id: drugs, title: Drugs, notice: Not for others.}
  - {id: family, title: Family}
sections:
  - id: main
    title: Main
    sensitivity: drugs
    questions:
      - {id: told, type: yes-no, text: Told}
      - {id: drug, type: yes-no, text: Drug}
      - {id: mother, type: yes-no, text: Mother, sensitivity: family}
)");
    const auto after = questionnaireWith(R"(
sensitivities:
  - {id: alcohol, title: Alcohol}
  - {id: drugs, title: Drugs}
sections:
  - id: main
    title: Main
    questions:
      - {id: told, type: yes-no, text: Told}
      - {id: drug, type: yes-no, text: Drug, sensitivity: drugs}
      - {id: mother, type: yes-no, text: Mother, sensitivity: alcohol}
)");
    QByteArrayList words;
    for (const Change& change : structuralChanges(*before, *after))
        words << QByteArray::fromStdString(wordsOf(change, Named::ById).english());
    QCOMPARE(words.join('\n'), QByteArray("changed question `told`: sensitivity drugs is now none\n"
                                          "changed question `mother`: sensitivity family is now alcohol\n"
                                          "added sensitivity `alcohol`\n"
                                          "changed sensitivity `drugs`: notice “Not for others.” is gone\n"
                                          "removed sensitivity `family`"));
}

void StructuralChangesTest::whatIsCoveredNoMoreIsNamed() {
    const auto with = [](const char* coverage) {
        return questionnaireFrom(
            std::string("anteroom: 1\nid: t\nversion: 1.0.0\ntitle: T\nlicense: CC0-1.0\nlanguages: [en]\n"
                        "includes: [rules.yaml]\n") +
                coverage +
                "sections:\n  - id: main\n    title: M\n    questions:\n"
                "      - {id: told, type: yes-no, text: 'Told?'}\n"
                "findings:\n  - {id: f, kind: flag, title: T, when: told is yes, criteria: [high], cite: "
                "[{document: guide, section: A}]}\n",
            {{"rules.yaml", "anteroom: 1\nlibrary: rules\nlicense: CC0-1.0\nlanguage: en\n"
                            "documents: {guide: {title: G, publisher: P}}\n"
                            "criteria:\n  high: {text: High, cite: [{document: guide, section: A}]}\n"
                            "  low: {text: Low, cite: [{document: guide, section: A}]}\n"}});
    };
    const auto all = with("covers: [rules]\nnot-covered:\n  - {criteria: [low], why: Not here}\n");
    const auto other = with("covers: [rules]\nnot-covered:\n  - {criteria: [low], why: Elsewhere}\n");
    const auto none = with("");
    QVERIFY(all && other && none);
    QCOMPARE(changesBetween(all, none), QString("changed questionnaire `t`: covers rules is now none, "
                                                "not-covered low is now none"));
    QCOMPARE(
        changesBetween(none, all, Named::ByTitle),
        QString("changed questionnaire “T” (t): which lists of criteria it covers: rules now, none before; "
                "which criteria it leaves to others: low now, none before"));
    QCOMPARE(changesBetween(all, other),
             QString("changed questionnaire `t`: why not covered “Not here” is now "
                     "“Elsewhere”"));
}

void StructuralChangesTest::anEntryThatTwoVocabulariesHaveIsNamedOnce() {
    const auto with = [](const char* brands) {
        return questionnaireFrom(
            "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: T\nlicense: CC0-1.0\nlanguages: [en]\n"
            "includes: [v.yaml]\nsections:\n  - id: main\n    title: M\n    questions:\n"
            "      - {id: one, type: text, text: 'One?', vocabulary: v}\n"
            "      - {id: two, type: text, text: 'Two?', vocabulary: w}\n",
            {{"v.yaml", std::string("anteroom: 1\nlibrary: v\nlicense: CC0-1.0\nlanguage: en\nvocabularies:\n"
                                    "  - id: v\n    title: V\n    classes: [{id: red, title: R}]\n"
                                    "    entries: [{name: one, classes: [red]") +
                            brands +
                            "}]\n  - {id: w, title: W, extends: v, classes: [{id: blue, title: B}], entries: "
                            "[{name: two, classes: [blue]}]}\n"}});
    };
    const auto old = with("");
    const auto now = with(", brands: [Una]");
    QVERIFY(old && now);
    QCOMPARE(changesBetween(old, now), QString("changed vocabulary entry `one`: brands none is now Una"));
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
        changes << QString::fromStdString(wordsOf(change, Named::ByTitle).english());
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
