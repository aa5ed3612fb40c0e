// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"
#include "tests/core/loading/planted.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// One mistake is reported once, where it was made, and not again at every rule that looks there; what else is
// wrong in those rules is still reported.
class OneMistakeTest : public QObject {
    Q_OBJECT

private slots:
    void aMistakeIsNotReportedAgainWhereItIsUsed_data();
    void aMistakeIsNotReportedAgainWhereItIsUsed();
};

void OneMistakeTest::aMistakeIsNotReportedAgainWhereItIsUsed_data() {
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("problems");
    const QString sound = "{id: a, type: yes-no, text: A}";
    QTest::newRow("nothing wrong") << sound << "a is yes and b is yes"
                                   << "";
    QTest::newRow("an unknown name") << sound << "aa is yes and b is yes"
                                     << "12: unknown-name";
    QTest::newRow("a type that is none") << "{id: a, type: yesno, text: A}"
                                         << "a is yes or a > 3 or not a is answered"
                                         << "12: negated-is-answered 9: unknown-type";
    QTest::newRow("and something else") << "{id: a, type: yesno, text: A}"
                                        << "a is yes and bb is yes"
                                        << "12: unknown-name 9: unknown-type";
    QTest::newRow("an option without an id")
        << "{id: a, type: choice, text: A, options: [{text: X}, {id: y, text: Y}]}"
        << "a is x and b is maybe"
        << "12: unknown-option 9: missing-key";
    QTest::newRow("a field that is none")
        << "{id: a, type: rows, text: A, fields: [{id: f, type: numer, text: F}]}"
        << "any(a: f > 3) and b is yes"
        << "9: unknown-type";
    QTest::newRow("a rows question that is none")
        << "{id: a, type: row, text: A, fields: [{id: f, type: text, text: F}]}"
        << "any(a: f > 3) and b is yes"
        << "9: unknown-type";
    QTest::newRow("an instrument that is none") << "{instrument: a}"
                                                << "a is yes and b is yes"
                                                << "9: unknown-instrument";
    QTest::newRow("an id that is none") << "{id: Bee, type: yes-no, text: A}"
                                        << "bee is yes and b is yes"
                                        << "9: bad-id";
    QTest::newRow("a missing text keeps its rules judged") << "{id: a, type: yes-no}"
                                                           << "a > 3 or b is yes"
                                                           << "12: wrong-type 9: missing-key";
}

void OneMistakeTest::aMistakeIsNotReportedAgainWhereItIsUsed() {
    QFETCH(QString, question);
    QFETCH(QString, when);
    QFETCH(QString, problems);
    MemoryFileSource files;
    files.set(
        "q", QString("anteroom: 1\nid: test\nversion: 1.0.0\ntitle: Test\nlicense: CC0-1.0\nlanguages: [en]\n"
                     "sections:\n  - {id: main, title: Main, questions: [\n      %1,\n"
                     "      {id: b, type: yes-no, text: B}]}\n"
                     "contradictions:\n  - {id: r, text: R, when: '%2'}\n")
                 .arg(question, when)
                 .toStdString());
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q", sha256);
    QCOMPARE(reportedIn(loaded.diagnostics, loaded.sources).replaceInStrings("q:", "").join(' '), problems);
    QCOMPARE(loaded.questionnaire != nullptr, problems.isEmpty());
}

QTEST_APPLESS_MAIN(OneMistakeTest)
#include "one_mistake_test.moc"
