// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff_words.h"
#include "core/proofs/prover.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QString questions(const QString& score = "range: [0, 10]", const QString& more = {}) {
    return QString(R"(- {id: told, type: yes-no, text: "Told?"}
- {id: score, type: number, text: "Score?", %1}
- {id: inner, type: yes-no, text: "Inner?", show-when: told is yes}
- {id: drug, type: choices, text: "Which?", options: [{id: beer, text: B}, {id: wine, text: W}%2]}
- id: medicines
  type: rows
  text: "Medicines?"
  row: medicine
  fields:
    - {id: dose, type: number, text: D, range: [0, 5]})")
        .arg(score, more);
}

std::shared_ptr<const Questionnaire> version(const QString& asked, const QString& when,
                                             const QString& more = {}) {
    return questionnaireOf(asked.toStdString(),
                           QString("%1findings:\n  - {id: f, kind: flag, title: T, when: '%2', cite: "
                                   "[{document: leaflet, section: One}]}\n")
                               .arg(more, when)
                               .toStdString());
}

Differences differencesOf(const Questionnaire& before, const Questionnaire& after) {
    const Date day = *Date::of(2027, 3, 14);
    return differences(before, after, [=](const auto& joined) {
        return Provers([=] { return makeProver(joined, {day, day, 10'000}); }, 2);
    });
}

QString textOf(const Questionnaire& before, const Questionnaire& after) {
    const Differences all = differencesOf(before, after);
    std::string text;
    for (const RuleDifference& rule : all.rules)
        text += render(wordsOf(*all.questionnaire, rule));
    return QString::fromStdString(text).replace("\n    ", " ").replace("\n  ", "\n").trimmed();
}

} // namespace

class DifferencesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void rulesThatSayTheSameAreProvedSo_data();
    void rulesThatSayTheSameAreProvedSo();
    void whoIsFlaggedNowOrNoLongerIsShown_data();
    void whoIsFlaggedNowOrNoLongerIsShown();
    void onlyWhatBothVersionsTakeIsCompared();
    void whatCannotBeComparedSaysSo();
    void namesAreTakenAsTheNewVocabularyHasThem();
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
    QCOMPARE(textOf(*old, *now), QString());
}

void DifferencesTest::whoIsFlaggedNowOrNoLongerIsShown_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a threshold moved")
        << "score > 5"
        << "score > 6"
        << "finding `f`: changed\n"
           "was raised, is now ruled out, with these answers on 2027-03-14: score: 6";
    QTest::newRow("a condition added")
        << "told is yes"
        << "told is yes and score > 9"
        << "finding `f`: changed\nwas raised, is now ruled out, with these answers on "
           "2027-03-14: told: yes score: 0\nwas not established, is now ruled out, "
           "with these answers on 2027-03-14: score: 0";
    QTest::newRow("doubt only")
        << "told is yes or told is no"
        << "told is answered"
        << "finding `f`: changed\nwas not established, is now ruled out, with these answers "
           "on 2027-03-14: told: not sure";
}

void DifferencesTest::whoIsFlaggedNowOrNoLongerIsShown() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    const auto old = version(questions(), before);
    const auto now = version(questions(), after);
    QCOMPARE(textOf(*old, *now), expected);
}

void DifferencesTest::onlyWhatBothVersionsTakeIsCompared() {
    const auto old = version(questions("range: [0, 10]"), "score > 5 or drug includes any of [wine]");
    const auto now = version(questions("range: [0, 20]", ", {id: tea, text: T}"),
                             "score > 5 and score <= 10 or drug includes any of [tea, wine]");
    QCOMPARE(textOf(*old, *now),
             QString("finding `f`: says the same\n"
                     "compared over the answers to `score` and `drug` that both versions take"));
}

void DifferencesTest::whatCannotBeComparedSaysSo() {
    const auto old = version(questions("range: [0, 10], unit: kg"), "score > 5");
    const auto now = version(questions("range: [0, 10], unit: lb"), "score > 5");
    QCOMPARE(
        textOf(*old, *now),
        QString(
            "finding `f`:\nnot compared, for answers to `score` cannot be compared: the type, the unit or "
            "the fields are others"));
    const auto other = version(questions("range: [0, 10], unit: lb"), "told is yes");
    const auto same = version(questions("range: [0, 10], unit: kg"), "told is yes");
    QCOMPARE(textOf(*same, *other), QString()); // it does not look at the score
}

void DifferencesTest::namesAreTakenAsTheNewVocabularyHasThem() {
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
    QCOMPARE(textOf(*old, *now),
             QString("finding `f`: says the same\nnames in the answers to `list` were taken as "
                     "the new vocabulary has them"));
    QStringList changes;
    for (const Change& change : structuralChanges(*old, *now))
        changes << QString::fromStdString(wordsOf(change));
    QCOMPARE(changes.join('\n'),
             QString("changed vocabulary entry `one`: classes\nadded vocabulary entry `new`"));
}

void DifferencesTest::whatOnlyOneVersionAsksIsFree() {
    const QString extra = "\n- {id: extra, type: yes-no, text: \"Extra?\"}";
    const QString twice = "computed:\n  - {id: twice, label: t, value: score * 2}\n";
    const auto old = version(questions() + extra, "extra is yes or twice > 8", twice);
    const auto now = version(questions(), "twice > 8", twice);
    QCOMPARE(textOf(*old, *now).section('\n', 1, 1),
             QString("was raised, is now ruled out, with these answers on 2027-03-14: score: 4 extra: yes"));
    QVERIFY(textOf(*now, *old).contains("was ruled out, is now raised"));
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
    const Differences all = differencesOf(*one, *other);
    QCOMPARE(all.rules.size(),
             (*one)->findings.size() + (*one)->urgent.size() + (*one)->contradictions.size());
    for (const RuleDifference& rule : all.rules)
        QVERIFY(rule.isSame());
}

QTEST_APPLESS_MAIN(DifferencesTest)
#include "differences_test.moc"
