// SPDX-License-Identifier: GPL-3.0-or-later
// An intended change may not hide a slip beside it: each way in which a rule is raised for others is shown,
// and the number or option that was changed is the one that is named.
#include "core/analysis/diff/structural_changes.h"
#include "tests/core/proofs/two_versions.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const QString asBefore = "with all other answers it is raised, or not raised, as before";

const QString asked = R"(- {id: told, type: yes-no, text: "Told?"}
- {id: psychosis, type: status, text: "Psychosis?"}
- {id: elsewhere, type: choices, text: "Elsewhere?", options: [{id: schizophrenia, text: Schizophrenia}, {id: illness, text: Another}, {id: mood, text: Mood}, {id: nothing, text: Nothing, exclusive: yes}]}
- {id: systolic, type: number, text: "Top?", range: [50, 260], unit: mmHg}
- {id: diastolic, type: number, text: "Lower?", range: [20, 200], unit: mmHg}
- {id: born, type: date, text: "Born?", range: [1900-01-01, today], partial: no}
- {id: a, type: number, text: "A?", range: [0, 14]}
- {id: b, type: number, text: "B?", range: [0, 13]}
- {id: inner, type: yes-no, text: "Inner?", show-when: told is yes}
- id: readings
  type: rows
  text: "Readings?"
  row: reading
  fields:
    - {id: top, type: number, text: Top number, range: [50, 260], unit: mmHg}
    - {id: low, type: number, text: Lower number, range: [20, 200], unit: mmHg}
    - {id: arm, type: choice, text: Arm, options: [{id: left, text: Left}, {id: right, text: Right}, {id: leg, text: Leg}]})";

const QString computed = R"(computed:
  - {id: age, label: Age, value: years from born to today}
  - {id: total, label: Total, value: 'sum(a, b)'}
  - {id: half, label: Half, value: a / 2}
  - {id: ill, label: Ill, value: '%1'}
)";

Version with(const QString& when, const QString& ill = "told is yes") {
    return version(asked, when, computed.arg(ill));
}

} // namespace

class WaysToDifferTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void eachWayIsShownOnce_data();
    void eachWayIsShownOnce();
    void aComputedValueHidesNoSlip();
    void whereThereAreTooManyItSaysSo();
    void aComputedNumberIsSaidAsFarAsItGoes_data();
    void aComputedNumberIsSaidAsFarAsItGoes();
    void aNumberIsSaidAsFarAsItGoes();
    void namesAreTakenAsTheNewVocabularyHasThem();
    void rulesThatOnlyLookAtOtherNamesAreOneLine();
};

void WaysToDifferTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void WaysToDifferTest::eachWayIsShownOnce_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* before, const char* after, const char* expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("an option taken out beside a narrowed answer",
        "psychosis in [current, past] or elsewhere includes any of [schizophrenia, illness]",
        "psychosis is current or elsewhere includes any of [illness]",
        "`psychosis` in the past with `elsewhere` Nothing: no longer raised\n"
        "`elsewhere` Schizophrenia with `psychosis` no, never: no longer raised");
    row("a condition taken out beside a threshold", "systolic > 140 or diastolic > 90", "systolic > 150",
        "`systolic` 141 to 150 mmHg: no longer raised\n"
        "`diastolic` 91 to 200 mmHg with `systolic` 50 mmHg: no longer raised");
    row("the same within rows", "any(readings: top > 140 or low > 90)", "any(readings: top > 150)",
        "`readings.low` 91 to 200 mmHg (as in Top number: 50 mmHg, lower number: 91 mmHg): no longer raised\n"
        "`readings.top` 141 to 150 mmHg: no longer raised");
    row("options dropped from a list", "elsewhere includes any of [schizophrenia, illness, mood]",
        "elsewhere includes any of [mood]", "`elsewhere` Schizophrenia or Another: no longer raised");
    row("an option dropped within rows", "any(readings: arm in [left, right, leg])",
        "any(readings: arm in [left])", "`readings.arm` Right or Leg: no longer raised");
    row("a slip within a computed value", "ill is yes", "ill is yes and a > 3",
        "`a` 0 to 3 with `told` yes: no longer raised");
    row("a condition added", "told is yes", "told is yes and systolic > 90",
        "`systolic` 50 to 90 mmHg with `told` yes: no longer raised");
    row("both ways", "systolic > 140", "diastolic > 90",
        "`diastolic` 91 to 200 mmHg with `systolic` 50 mmHg: now raised\n"
        "`systolic` 141 to 260 mmHg with `diastolic` 20 mmHg: no longer raised");
    row("behind a show-when", "inner is yes or a > 3", "inner is yes or a > 4",
        "`a` 4 with `told` no: no longer raised");
    row("in a count", "count(told is yes, a > 3, b > 3) >= 2", "count(told is yes, a > 3, b > 4) >= 2",
        "`b` 4 with `told` no and `a` 4: no longer raised\n"
        "`b` 4 with `told` yes and `a` 3: no longer raised");
}

void WaysToDifferTest::eachWayIsShownOnce() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(textOf(with(before), with(after)), "finding `f`: changed\n" + expected + '\n' + asBefore);
}

void WaysToDifferTest::aComputedValueHidesNoSlip() {
    QCOMPARE(textOf(with("ill is yes", "told is yes or psychosis is current or a > 9"),
                    with("ill is yes", "told is yes or a > 11")),
             QString("finding `f`: changed\n`a` 10 to 11 with `told` no: no longer raised\n"
                     "`psychosis` yes, now with `a` 0 to 11 and `told` no: no longer raised\n") +
                 asBefore);
}

void WaysToDifferTest::whereThereAreTooManyItSaysSo() {
    QStringList before;
    QStringList after;
    for (const char* name : {"a", "b"})
        for (const char* value : {"3", "5", "7", "9"}) {
            before << QString("(%1 = %2 and told is yes)").arg(name, value);
            after << QString("(%1 = %2 and told is no)").arg(name, value);
        }
    const QString text = textOf(with(before.join(" or ")), with(after.join(" or ")));
    QVERIFY2(text.endsWith("\nand with other answers too: not all ways are shown"), qPrintable(text));
    QCOMPARE(text.count("now raised"), 6);
    QCOMPARE(text.count("no longer raised"), 6);
}

void WaysToDifferTest::aComputedNumberIsSaidAsFarAsItGoes_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* before, const char* after, const char* expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("an age", "age >= 65", "age >= 60",
        "`age` 60 to 64 (as in `born` 1967-01-01), on 2027-03-14: now raised");
    row("a score", "total >= 20", "total >= 2", "`total` 2 to 19 (as in `b` 2): now raised");
    row("what was compared no more", "total >= 20 or told is yes", "told is yes",
        "`total` 20 to 27 (as in `a` 14 and `b` 6) with `told` no: no longer raised");
    row("no whole number", "half > 3", "half > 5",
        "`half` above 3 and at most 5 (as in `a` 10): no longer raised");
}

void WaysToDifferTest::aComputedNumberIsSaidAsFarAsItGoes() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(textOf(with(before), with(after)), "finding `f`: changed\n" + expected + '\n' + asBefore);
}

// The issue's own words for it.
void WaysToDifferTest::aNumberIsSaidAsFarAsItGoes() {
    const QString pressure = R"(- {id: treated, type: yes-no, text: "Treated hypertension?"}
- {id: systolic, type: number, text: "Top number?", range: [50, 260], unit: mmHg}
- {id: other, type: number, text: "Other?", range: [0, 10]})";
    const auto old = version(pressure, "systolic > 140 and treated is yes or other > 9");
    const auto now = version(pressure, "systolic > 150 and treated is yes or other > 9");
    QCOMPARE(textOf(old, now),
             QString("finding `f`: changed\n`systolic` 141 to 150 mmHg with `treated` yes and `other` 0: "
                     "no longer raised\n") +
                 asBefore);
    const auto readings = [](const QString& when) {
        return version(R"(- id: readings
  type: rows
  text: "Readings?"
  row: reading
  fields:
    - {id: systolic, type: number, text: Top number, range: [50, 260], unit: mmHg}
    - {id: diastolic, type: number, text: Lower number, range: [20, 200], unit: mmHg})",
                       when);
    };
    QCOMPARE(textOf(readings("any(readings: systolic > 140 or diastolic > 90)"),
                    readings("any(readings: systolic > 150 or diastolic > 90)")),
             QString("finding `f`: changed\n`readings.systolic` 141 to 150 mmHg (as in Top number: 141 mmHg, "
                     "lower number: 20 mmHg): no longer raised\n") +
                 asBefore);
}

void WaysToDifferTest::namesAreTakenAsTheNewVocabularyHasThem() {
    const auto with = [](const char* classes, const char* entries) {
        const std::string library = std::string("anteroom: 1\nlibrary: v\nlicense: CC0-1.0\nlanguage: en\n"
                                                "vocabularies:\n  - id: v\n    title: V\n    classes: [") +
                                    classes + "]\n    entries: [" + entries + "]\n";
        return questionnaireFrom(
            "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: T\nlicense: CC0-1.0\n"
            "languages: [en]\nincludes: [v.yaml]\n"
            "documents: {leaflet: {title: L, publisher: P}}\n"
            "sections:\n  - id: main\n    title: M\n    questions:\n"
            "      - id: list\n        type: rows\n        text: L\n        row: r\n"
            "        fields: [{id: name, type: text, text: N, vocabulary: v}]\n"
            "findings:\n  - {id: f, kind: flag, title: T, when: 'any(list: name includes any of "
            "[green])', cite: [{document: leaflet, section: One}]}\n",
            {{"v.yaml", library}});
    };
    const auto old = with("{id: red, title: R}, {id: green, title: G}",
                          "{name: one, classes: [red]}, {name: two, classes: [green]}");
    // Another class before it, and another entry: the rule asks for the same as before.
    const auto now =
        with("{id: blue, title: B}, {id: red, title: R}, {id: green, title: G}",
             "{name: one, classes: [green]}, {name: two, classes: [green]}, {name: new, classes: []}");
    QCOMPARE(textOf(old, now), QString("finding `f`: looks at other answers\nthe list has “new” under no "
                                       "class that is asked for now, and "
                                       "did not have it; the list has “one” under `green` now, and had it "
                                       "under no class that is asked for"));
    QStringList changes;
    for (const Change& change : structuralChanges(*old, *now))
        changes << QString::fromStdString(wordsOf(change).english());
    QCOMPARE(
        changes.join('\n'),
        QString("changed vocabulary entry `one`: classes red is now green\nadded vocabulary entry `new`"));
}

void WaysToDifferTest::rulesThatOnlyLookAtOtherNamesAreOneLine() {
    WordedRuleDifference one;
    one.name = Message::verbatim("finding `a`");
    one.limits = Message::verbatim("the list has “new” under `red` now, and did not have it");
    std::vector<WordedRuleDifference> rules;
    for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
        one.name = Message::verbatim(std::string("finding `") + id + '`');
        rules.push_back(one);
    }
    rules[3].shown.push_back({FindingStatus::Raised, FindingStatus::RuledOut, *Date::of(2027, 3, 14)});
    const std::vector<WordedRuleDifference> lines = grouped(rules);
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(
        QString::fromStdString(render(lines[0])),
        QString("finding `a`, finding `b`, finding `c`, finding `e`, finding `f` and 2 more: look at other "
                "answers\n  the list has “new” under `red` now, and did not have it\n"));
}

QTEST_APPLESS_MAIN(WaysToDifferTest)
#include "ways_to_differ_test.moc"
