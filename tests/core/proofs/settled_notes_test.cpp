// SPDX-License-Identifier: GPL-3.0-or-later
// What an author reads of all that was proved: each thing once, with what it clashes with, the worst first.
#include "core/analysis/notes/note_words.h"
#include "tests/core/proofs/note_text.h"
#include "tests/core/proofs/proved_questions.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QStringList textsOf(const std::shared_ptr<const Questionnaire>& questionnaire) {
    QStringList texts;
    for (const ProofNote& note : notesOf(questionnaire))
        texts << QString::fromStdString(noteText(*questionnaire, note));
    return texts;
}

std::string findings(const std::vector<std::string>& conditions) {
    std::string text = "findings:\n";
    char id = 'a';
    for (const std::string& condition : conditions)
        text += finding(std::string("f") + id++, condition);
    return text;
}

std::string urgent(const std::string& a, const std::string& b) {
    return "urgent:\n  - {id: ua, tier: immediate, when: '" + a +
           "', title: A}\n  - {id: ub, tier: same-visit, when: '" + b + "', title: B}\n";
}

/// "warning never-raised" of each note, in order.
QStringList kindsOf(const std::shared_ptr<const Questionnaire>& questionnaire) {
    SourceSet sources;
    for (const UsedText& used : (*questionnaire)->texts)
        sources.add(used.text);
    QStringList kinds;
    for (const ProofNote& note : notesOf(questionnaire)) {
        const Diagnostic diagnostic = wordsOf(*questionnaire, sources, note).diagnostic;
        kinds << QString(diagnostic.severity == Severity::Warning ? "warning " : "note ") +
                     QString::fromStdString(diagnostic.code);
    }
    return kinds;
}

} // namespace

class SettledNotesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!canProve())
            QSKIP("built without a solver");
    }
    void aClashNamesWhatQuestionsAllow_data();
    void aClashNamesWhatQuestionsAllow();
    void aClashOfConditionsNamesNoRange();
    void whatFollowsIsNotSaidBeside_data();
    void whatFollowsIsNotSaidBeside();
    void boundsOnFieldsAreDecided_data();
    void boundsOnFieldsAreDecided();
    void boundsThatARowCanReachArePossible();
    void theWorstComesFirst();
    void aShadowedTriggerIsAWarning();
    void whatIsImpliedIsSaidOnce_data();
    void whatIsImpliedIsSaidOnce();
};

void SettledNotesTest::aClashNamesWhatQuestionsAllow_data() {
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const std::string& condition, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(
                                   "computed:\n"
                                   "  - {id: total, label: t, value: score + 2 * score}\n"
                                   "  - {id: ticks, label: t, value: 'count(told is yes, mania is past)'}\n" +
                                   findings({condition}))
                            << expected;
    };
    row("a range", "mania is past or age > 120",
        "never true: fa [age > 120] because [age > 120] allowed [[18, 99]]");
    row("two ranges", "mania is past or score > age",
        "never true: fa [score > age] because [score > age] allowed [[0, 10]] allowed [[18, 99]]");
    row("a range of a date", "mania is past or since < 1999-01-01",
        "never true: fa [since < 1999-01-01] because [since < 1999-01-01] allowed [[2000-01-01, today]]");
    row("a range together with a condition", "told is yes and score > 7 and score + age < 20",
        "never raised: fa [told is yes and score > 7 and score + age < 20] because [score > 7] [score + age "
        "< 20] "
        "allowed [[18, 99]]");
    row("a computed sum", "mania is past or total >= 31",
        "never true: fa [total >= 31] because [total >= 31] 0 to 30 of [score + 2 * score]");
    row("a sum where it is", "mania is past or sum(score, age) > 120",
        "never true: fa [sum(score, age) > 120] because [sum(score, age) > 120] 18 to 109 of [sum(score, "
        "age)]");
    row("a count of conditions", "mania is past or ticks > 2",
        "never true: fa [ticks > 2] because [ticks > 2] 0 to 2 of [count(told is yes, mania is past)]");
    row("a count of rows", "mania is past or count(medicines: daily is yes) < 0",
        "never true: fa [count(medicines: daily is yes) < 0] because [count(medicines: daily is yes) < 0] "
        "0 to inf of [count(medicines: daily is yes)]");
    row("a field", "mania is past or any(medicines: dose > 6)",
        "never true: fa [dose > 6] because [dose > 6] allowed [[0, 5]]");
    row("a field of all rows", "any(medicines: dose > 6)",
        "never raised: fa [any(medicines: dose > 6)] because [any(medicines: dose > 6)] allowed [[0, 5]]");
    row("that a list has a row", "all(readings: top > 300) and told is yes",
        "never raised: fa [all(readings: top > 300) and told is yes] because [all(readings: top > 300)] "
        "allowed [[50, 260]] allowed [readings]");
}

void SettledNotesTest::aClashNamesWhatQuestionsAllow() {
    QFETCH(QString, rest);
    QFETCH(QString, expected);
    const char* const readings =
        "- id: readings\n  type: rows\n  measured: yes\n  text: R\n  row: r\n  fields:\n"
        "    - {id: top, type: number, text: T, range: [50, 260]}";
    const QStringList texts = textsOf(asking(readings, rest.toStdString()));
    QVERIFY2(texts.contains(expected), qPrintable(texts.join('\n')));
}

void SettledNotesTest::aClashOfConditionsNamesNoRange() {
    QCOMPARE(textsOf(asking("", findings({"score > 8 and score < 3"}))).join('\n'),
             QString("never raised: fa [score > 8 and score < 3] because [score > 8] [score < 3]"));
}

void SettledNotesTest::whatFollowsIsNotSaidBeside_data() {
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* condition, const char* expected) {
        QTest::newRow(name) << condition << expected;
    };
    row("a part that changes nothing in a finding that is never raised",
        "told is yes and told is no and (mania is past or score > 5)",
        "never raised: fa [told is yes and told is no and (mania is past or score > 5)] because [told is "
        "yes] "
        "[told is no]");
    row("a comparison that is why it is never raised", "mania is past and age > 120",
        "never raised: fa [mania is past and age > 120] because [age > 120] allowed [[18, 99]]");
    row("a comparison that is why it is always raised", "age >= 18",
        "always raised: fa [age >= 18] because [age >= 18] allowed [[18, 99]]");
    row("another comparison is said", "told is yes and told is no and (mania is past or age > 120)",
        "never raised: fa [told is yes and told is no and (mania is past or age > 120)] because [told is "
        "yes] "
        "[told is no]\nnever true: fa [age > 120] because [age > 120] allowed [[18, 99]]");
}

void SettledNotesTest::whatFollowsIsNotSaidBeside() {
    QFETCH(QString, condition);
    QFETCH(QString, expected);
    QCOMPARE(textsOf(asking("", findings({condition.toStdString()}))).join('\n'), expected);
}

void SettledNotesTest::boundsOnFieldsAreDecided_data() {
    QTest::addColumn<QString>("condition");
    for (const char* condition :
         {"any(medicines: dose > 6)", "count(medicines: dose > 6) >= 1", "count(medicines: dose > 6) > 20",
          "count(medicines: dose > 6) > score", "mean(medicines: dose) > 6", "mean(medicines: dose) < 0",
          "max(medicines: dose) > 6", "min(medicines: dose) < 0", "sum(medicines: dose) < 0",
          "count(medicines: daily is yes) < 0", "any(medicines: dose > 3) and mean(medicines: dose) > 6",
          "all(medicines: dose < 1) and mean(medicines: dose) > 2",
          "all(medicines: daily is no) and count(medicines: daily is yes) > 5",
          "all(medicines: dose <= 0) and sum(medicines: dose) > 3"})
        QTest::newRow(condition) << condition;
}

void SettledNotesTest::boundsOnFieldsAreDecided() {
    QFETCH(QString, condition);
    const QStringList texts = textsOf(asking("", findings({condition.toStdString()})));
    QVERIFY2(!texts.empty() && texts[0].startsWith("never raised: fa"), qPrintable(texts.join('\n')));
    QVERIFY2(texts.filter("undecided").empty(), qPrintable(texts.join('\n')));
}

void SettledNotesTest::boundsThatARowCanReachArePossible() {
    for (const char* condition :
         {"any(medicines: dose >= 5)", "count(medicines: dose > 3) >= 3", "mean(medicines: dose) >= 5",
          "mean(medicines: dose) <= 0", "sum(medicines: dose) >= 9",
          "all(medicines: dose <= 1) and sum(medicines: dose) >= 2"}) {
        const QStringList texts = textsOf(asking("", findings({condition})));
        QVERIFY2(texts.filter("never").empty(), qPrintable(texts.join('\n')));
    }
}

void SettledNotesTest::theWorstComesFirst() {
    const auto questionnaire = asking(
        "- {id: inner, type: yes-no, text: I, show-when: told is yes}",
        findings({"score > 5", "score > 3", "told is yes or age > 120", "mania is past and mania is never"}) +
            urgent("mania is current", "mania in [current, past]") +
            "contradictions:\n  - {id: odd, when: mania is never and not (inner is yes), text: O}\n");
    QCOMPARE(kindsOf(questionnaire).join('\n'),
             QString("warning never-raised\nwarning implied\nwarning never-true\n"
                     "note hidden-negation\nnote implied"));
}

void SettledNotesTest::aShadowedTriggerIsAWarning() {
    QCOMPARE(kindsOf(asking("", urgent("mania is current", "mania in [current, past]"))).join('\n'),
             QString("warning implied"));
    QCOMPARE(kindsOf(asking("", urgent("mania is current", "not (mania in [past, never])"))).join('\n'),
             QString("warning come-together"));
    QCOMPARE(kindsOf(asking("", urgent("mania is current", "mania is past"))).join('\n'), QString());
}

void SettledNotesTest::whatIsImpliedIsSaidOnce_data() {
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QStringList& conditions, const char* expected) {
        QTest::newRow(name) << conditions << expected;
    };
    row("several that bring the same one", {"score > 8", "score > 5 and told is yes", "score > 3"},
        "implies: fa [score > 8] fc and fb");
    row("a chain", {"score > 8", "score > 5", "score > 3"},
        "implies: fa [score > 8] fb\nimplies: fb [score > 5] fc");
    row("three that come together", {"score > 8", "not (score <= 8)", "score >= 9"},
        "come together: fa [score > 8] fb and fc");
    row("two that come together, and what brings them", {"score > 8", "score > 5", "not (score <= 5)"},
        "implies: fa [score > 8] fb\ncome together: fb [score > 5] fc");
    row("nothing in common", {"score > 8", "mania is past"}, "");
}

void SettledNotesTest::whatIsImpliedIsSaidOnce() {
    QFETCH(QStringList, conditions);
    QFETCH(QString, expected);
    std::vector<std::string> all;
    for (const QString& condition : conditions)
        all.push_back(condition.toStdString());
    QCOMPARE(textsOf(asking("", findings(all))).join('\n'), expected);
}

QTEST_GUILESS_MAIN(SettledNotesTest)
#include "settled_notes_test.moc"
