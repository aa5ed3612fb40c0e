// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/proofs/two_versions.h"
#include "tests/questionnaires/shipped.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const QString asBefore = "with all other answers it is raised, or not raised, as before";

} // namespace

class DifferencesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void rulesThatSayTheSameAreProvedSo_data();
    void rulesThatSayTheSameAreProvedSo();
    void whoIsFlaggedNowOrNoLongerIsShown_data();
    void whoIsFlaggedNowOrNoLongerIsShown();
    void whatOnlyOneVersionTakesIsNeverTheSame_data();
    void whatOnlyOneVersionTakesIsNeverTheSame();
    void aRuleThatOnlyOneVersionHasIsComparedWithOneNeverRaised();
    void editsWithinRowsAreCompared_data();
    void editsWithinRowsAreCompared();
    void whatCannotBeComparedSaysSo();
    void whatOnlyOneVersionAsksIsFree();
    void aVersionOfAShippedQuestionnaireIsTheSameAsItself_data();
    void aVersionOfAShippedQuestionnaireIsTheSameAsItself();
};

void DifferencesTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void DifferencesTest::rulesThatSayTheSameAreProvedSo_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("word for word") << "score > 5"
                                   << "score > 5";
    QTest::newRow("the other way round") << "score > 5"
                                         << "not (score <= 5)";
    QTest::newRow("whole numbers") << "score > 5"
                                   << "score >= 6";
    QTest::newRow("one by one") << "drug includes any of [beer, wine]"
                                << "drug includes any of [beer] or drug includes any of [wine]";
    QTest::newRow("over rows") << "any(medicines: dose > 2)"
                               << "count(medicines: dose >= 3) >= 1";
    QTest::newRow("beyond what is decided, and the same") << "sum(medicines: dose) > 4"
                                                          << "sum(medicines: dose) > 4";
}

void DifferencesTest::rulesThatSayTheSameAreProvedSo() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto old = version(questions(), before);
    const auto now = version(questions(), after);
    QCOMPARE(textOf(old, now), QString());
}

void DifferencesTest::whoIsFlaggedNowOrNoLongerIsShown_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a threshold moved") << "score > 5"
                                       << "score > 6"
                                       << "finding `f`: changed\n"
                                          "`score` 6: no longer raised\n" +
                                              asBefore;
    QTest::newRow("a condition added")
        << "told is yes"
        << "told is yes and score > 9"
        << "finding `f`: changed\n`score` 0 to 9 with `told` yes: no longer raised\n" + asBefore;
    QTest::newRow("doubt only")
        << "told is yes or told is no"
        << "told is answered"
        << "finding `f`: changed\n`told` not sure: now not raised, and not established before\n"
           "it is raised with the same answers as before";
}

void DifferencesTest::whoIsFlaggedNowOrNoLongerIsShown() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    const auto old = version(questions(), before);
    const auto now = version(questions(), after);
    QCOMPARE(textOf(old, now), expected);
}

// Each of these read "says the same" once.
void DifferencesTest::whatOnlyOneVersionTakesIsNeverTheSame_data() {
    QTest::addColumn<QString>("score");
    QTest::addColumn<QString>("options"); // after beer and wine
    QTest::addColumn<QString>("scoreNow");
    QTest::addColumn<QString>("optionsNow");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("whenNow");
    QTest::addColumn<QString>("expected");
    const QString narrow = "range: [0, 10]";
    QTest::newRow("a range cut under a rule")
        << "range: [0, 20]"
        << "" << narrow << ""
        << "score > 8"
        << "score > 8"
        << "`score` 11 to 20 (can no longer be answered): no longer raised, but not established\n"
           "with all other answers it is raised, or not raised, as before\n"
           "`score` takes 0 to 10 now, and took 0 to 20";
    QTest::newRow("a rule out of its range")
        << "range: [0, 20]"
        << "" << narrow << ""
        << "score > 12"
        << "score > 12"
        << "`score` 13 to 20 (can no longer be answered): no longer raised\n"
           "nothing answered yet: now not raised, and not established before\n"
           "with all other answers it is raised, or not raised, as before\n"
           "`score` takes 0 to 10 now, and took 0 to 20";
    QTest::newRow("a wider range")
        << narrow << ""
        << "range: [0, 20]"
        << ""
        << "score > 8"
        << "score > 8"
        << "`score` 11 to 20 (could not be answered before): now raised, and not established before\n"
           "with all other answers it is raised, or not raised, as before\n"
           "`score` takes 0 to 20 now, and took 0 to 10";
    QTest::newRow("a wider range that no rule minds") << narrow << ""
                                                      << "range: [0, 20]"
                                                      << ""
                                                      << "score < 8"
                                                      << "score < 8"
                                                      << "`score` takes 0 to 20 now, and took 0 to 10; by "
                                                         "that it is raised for nobody more and nobody less";
    QTest::newRow("decimals")
        << "range: [0, 10], decimals: 1"
        << "" << narrow << ""
        << "score > 8.5 and score < 9"
        << "score > 8.5 and score < 9"
        << "`score` 8.6 to 8.9 (can no longer be answered): no longer raised, but not established\n"
           "with all other answers it is raised, or not raised, as before\n"
           "`score` takes 0 decimals now, and took 1";
    QTest::newRow("an option replaced")
        << narrow << ", {id: tea, text: T}" << narrow << ", {id: green-tea, text: T}"
        << "drug includes any of [tea]"
        << "drug includes any of [green-tea]"
        << "`drug` T (could not be answered before): now raised, and not established before\n"
           "`drug` T (can no longer be answered): no longer raised, but not established\n"
           "with all other answers it is raised, or not raised, as before\n"
           "`drug` no longer offers `tea` and now offers `green-tea`";
    QTest::newRow("an option more that no rule minds")
        << narrow << "" << narrow << ", {id: tea, text: T}"
        << "drug includes any of [wine]"
        << "drug includes any of [wine]"
        << "`drug` now offers `tea`; by that it is raised for nobody more and nobody less";
    QTest::newRow("both at once")
        << narrow << ""
        << "range: [0, 20]"
        << ", {id: tea, text: T}"
        << "score > 5 or drug includes any of [wine]"
        << "score > 5 and score <= 10 or drug includes any of [tea, wine]"
        << "`drug` T (could not be answered before): now raised, and not established before\n"
           "with all other answers it is raised, or not raised, as before\n"
           "`score` takes 0 to 20 now, and took 0 to 10; `drug` now offers `tea`";
    QTest::newRow("a threshold with it")
        << narrow << ""
        << "range: [0, 20]"
        << ""
        << "score > 8"
        << "score > 9"
        << "`score` 9: no longer raised\n"
           "`score` 11 to 20 (could not be answered before): now raised, and not established before\n"
           "with all other answers it is raised, or not raised, as before\n"
           "`score` takes 0 to 20 now, and took 0 to 10";
}

void DifferencesTest::whatOnlyOneVersionTakesIsNeverTheSame() {
    QFETCH(QString, score);
    QFETCH(QString, options);
    QFETCH(QString, scoreNow);
    QFETCH(QString, optionsNow);
    QFETCH(QString, when);
    QFETCH(QString, whenNow);
    QFETCH(QString, expected);
    const auto old = version(questions(score, options), when);
    const auto now = version(questions(scoreNow, optionsNow), whenNow);
    const QString head = expected.contains("nobody more") ? "looks at other answers" : "changed";
    QCOMPARE(textOf(old, now), "finding `f`: " + head + '\n' + expected);
}

void DifferencesTest::aRuleThatOnlyOneVersionHasIsComparedWithOneNeverRaised() {
    const auto with = [](const char* rules) {
        return questionnaireOf(questions().toStdString(),
                               std::string("findings:\n  - {id: f, kind: flag, title: T, when: told is yes, "
                                           "cite: [{document: leaflet, section: One}]}\n") +
                                   rules);
    };
    const auto one = with("");
    const auto more = with("  - {id: g, kind: flag, title: G, when: score > 7, cite: [{document: leaflet, "
                           "section: One}]}\n"
                           "urgent:\n  - {id: call, tier: immediate, when: told is yes, title: Call}\n"
                           "contradictions:\n  - {id: odd, when: inner is yes and told is no, text: Odd.}\n");
    QCOMPARE(textOf(one, more), QString("finding `g`: is new\n`score` 8 to 10: now raised\n"
                                        "urgent trigger `call`: is new\n`told` yes: now raised\n"
                                        "contradiction `odd`: is new\nno answers raise it"));
    QCOMPARE(textOf(more, one), QString("finding `g`: is gone\n`score` 8 to 10: no longer raised\n"
                                        "urgent trigger `call`: is gone\n`told` yes: no longer raised\n"
                                        "contradiction `odd`: is gone\nno answers raised it"));
    const Differences all = differencesOf(more, one);
    QCOMPARE(
        std::count_if(all.rules.begin(), all.rules.end(), [](const auto& rule) { return rule.isSame(); }),
        std::ptrdiff_t{1});
}

void DifferencesTest::editsWithinRowsAreCompared_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a range of a field cut")
        << "range: [0, 5]"
        << "range: [0, 3]"
        << "finding `f`: changed\n`medicines.dose` 4 to 5 (can no longer be answered): no "
           "longer raised, but not "
           "established\nwith all other answers it is raised, or not raised, as before\n`medicines.dose` "
           "takes 0 to 3 now, and took 0 to 5";
    QTest::newRow("a field before it, and one gone")
        << "    - {id: often, type: yes-no, text: O}\n    - {id: dose, type: number, text: D, range: [0, 5]}"
        << "    - {id: name, type: text, text: N}\n    - {id: dose, type: number, text: D, range: [0, 5]}"
        << "";
    QTest::newRow("an option of a field that the rule does not look at")
        << "{id: x, text: X}, {id: y, text: Y}"
        << "{id: x, text: X}, {id: z, text: Z}"
        << "";
    QTest::newRow("another unit of a field") << "range: [0, 5]"
                                             << "range: [0, 5], unit: mg"
                                             << "finding `f`: changed\nnot compared: answers to "
                                                "`medicines.dose` are in mg now, and were in no unit";
    QTest::newRow("another type of a field that the rule does not look at")
        << "{id: often, type: yes-no, text: O}"
        << "{id: often, type: text, text: O}"
        << "";
    QTest::newRow("a field that is required now") << "row: medicine"
                                                  << "row: drug"
                                                  << "";
}

void DifferencesTest::editsWithinRowsAreCompared() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    const QString asked = R"(- id: medicines
  type: rows
  text: "Medicines?"
  row: medicine
  fields:
    - {id: often, type: yes-no, text: O}
    - {id: dose, type: number, text: D, range: [0, 5]}
    - {id: form, type: choice, text: F, options: [{id: x, text: X}, {id: y, text: Y}]})";
    QVERIFY(asked.contains(from));
    const auto old = version(asked, "any(medicines: dose > 2)");
    const auto now = version(QString(asked).replace(from, to), "any(medicines: dose > 2)");
    QCOMPARE(textOf(old, now), expected);
}

void DifferencesTest::whatCannotBeComparedSaysSo() {
    const auto old = version(questions("range: [0, 10], unit: kg"), "score > 5");
    const auto now = version(questions("range: [0, 10], unit: lb"), "score > 5");
    QCOMPARE(textOf(old, now),
             QString("finding `f`: changed\nnot compared: answers to `score` are in lb now, and were in kg"));
    const auto other = version(questions("range: [0, 10], unit: lb"), "told is yes");
    const auto same = version(questions("range: [0, 10], unit: kg"), "told is yes");
    QCOMPARE(textOf(same, other), QString()); // it does not look at the score
}

void DifferencesTest::whatOnlyOneVersionAsksIsFree() {
    const QString extra = "\n- {id: extra, type: yes-no, text: \"Extra?\"}";
    const QString twice = "computed:\n  - {id: twice, label: t, value: score * 2}\n";
    const auto old = version(questions() + extra, "extra is yes or twice > 8", twice);
    const auto now = version(questions(), "twice > 8", twice);
    QCOMPARE(textOf(old, now).section('\n', 1, 1),
             QString("`extra` yes (no longer asked) with `score` 0 to 4: no longer raised"));
    QVERIFY(textOf(now, old).contains("`extra` yes (not asked before) with `score` 0 to 4: now raised"));
}

void DifferencesTest::aVersionOfAShippedQuestionnaireIsTheSameAsItself_data() {
    QTest::addColumn<QString>("path");
    for (const QString& folder : shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder + "/questionnaire.yaml";
}

void DifferencesTest::aVersionOfAShippedQuestionnaireIsTheSameAsItself() {
    QFETCH(QString, path);
    ShippedFiles files;
    const auto one = loadShipped(files, path.toStdString());
    const auto other = loadShipped(files, path.toStdString());
    QVERIFY(structuralChanges(*one, *other).empty());
    const Differences all = differencesOf(one, other);
    QCOMPARE(all.rules.size(),
             (*one)->findings.size() + (*one)->urgent.size() + (*one)->contradictions.size());
    for (const RuleDifference& rule : all.rules)
        QVERIFY(rule.isSame());
}

QTEST_APPLESS_MAIN(DifferencesTest)
#include "differences_test.moc"
