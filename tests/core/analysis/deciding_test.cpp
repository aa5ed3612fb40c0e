// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/obligations.h"
#include "core/analysis/deciding.h"
#include "tests/core/proofs/note_text.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const char* const questions = R"(- {id: a, type: yes-no, text: "A?"}
- {id: b, type: yes-no, text: "B?"}
- {id: c, type: yes-no, text: "C?"}
- {id: inner, type: yes-no, text: "I?", show-when: a is yes}
- {id: score, type: number, text: "Score?", range: [0, 10]}
- id: list
  type: rows
  text: List?
  row: row
  fields:
    - {id: fa, type: yes-no, text: A}
    - {id: fb, type: yes-no, text: B}
    - {id: fc, type: yes-no, text: C, show-when: fa is yes}
    - {id: dose, type: number, text: D, range: [0, 9]})";

std::shared_ptr<const Questionnaire> ruleOf(const QString& when) {
    return questionnaireOf(questions,
                           QString("computed:\n  - {id: both, label: b, value: a is yes and b is yes}\n"
                                   "findings:\n  - {id: f, kind: flag, title: T, when: '%1', cite: "
                                   "[{document: leaflet, section: One}]}\n")
                               .arg(when)
                               .toStdString());
}

Answer said(QChar letter) {
    return letter == 'y' ? yes() : letter == 'n' ? no() : letter == '?' ? notSure() : notAsked();
}

/// "a=y list=yn3,nn2": of a row fa, fb, fc if it has four letters, and the dose. An open list ends in "...".
void answer(TestSession& session, const QString& given) {
    for (const QString& part : given.split(' ', Qt::SkipEmptyParts)) {
        const std::string id = part.section('=', 0, 0).toStdString();
        QString value = part.section('=', 1);
        if (id == "score") {
            session.set(id, number(value.toDouble()));
        } else if (id == "list") {
            const bool isOpen = value.endsWith("...");
            value.remove("...");
            std::vector<Row> givenRows;
            for (const QString& row : value.split(',', Qt::SkipEmptyParts))
                givenRows.push_back({said(row[0]), said(row[1]), row.size() > 3 ? said(row[2]) : notAsked(),
                                     number(row.right(1).toDouble())});
            session.set(id, isOpen ? openRows(givenRows) : rows(givenRows));
        } else {
            session.set(id, said(value[0]));
        }
    }
}

/// As written first; what is computed by its name.
std::string conditionText(const Questionnaire& questionnaire, const Obligation& obligation) {
    const Program& program = questionnaire.program();
    const Instruction& instruction = program[obligation.decision.condition];
    return isComputed(instruction.op) ? program[instruction.question].id.str() + " is yes"
                                      : textAt(questionnaire, program.span(obligation.decision.condition));
}

/// "a is yes: true, b is yes: false"
QString decided(const QString& when, const QString& given) {
    const auto questionnaire = ruleOf(when);
    TestSession session(questionnaire);
    answer(session, given);
    Deciding deciding(session);
    QStringList all;
    const Rule rule{RuleKind::Finding, 0, {}, (*questionnaire)->findings[0].when};
    for (const Obligation& one : obligationsOf(*questionnaire, rule))
        if (!one.decision.at && deciding.shows(one.decision))
            all << QString::fromStdString(conditionText(*questionnaire, one)) +
                       (one.decision.as ? ": true" : ": false");
    return all.join(", ");
}

} // namespace

class DecidingTest : public QObject {
    Q_OBJECT

private slots:
    void aConditionDecidesWhereTurningItAloneTurnsTheRule_data();
    void aConditionDecidesWhereTurningItAloneTurnsTheRule();
    void oneLookLeavesNothingForTheNext();
    void aBoundaryIsExactAndDecides_data();
    void aBoundaryIsExactAndDecides();
};

void DecidingTest::aConditionDecidesWhereTurningItAloneTurnsTheRule_data() {
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* when, const char* given, const char* expected) {
        QTest::addRow("%s | %s", when, given) << QString(when) << QString(given) << QString(expected);
    };
    row("a is yes", "a=y", "a is yes: true");
    row("a is yes", "a=n", "a is yes: false");
    row("a is yes", "a=?", "");
    row("not a is yes", "a=n", "a is yes: false");

    const char* both = "a is yes and b is yes";
    row(both, "a=y b=y", "a is yes: true, b is yes: true");
    row(both, "a=n b=y", "a is yes: false");
    row(both, "a=y b=n", "b is yes: false");
    row(both, "a=n b=n", ""); // each hides the other
    // Only what is known on both sides: with `a` true it would not be ruled out, but not raised either.
    row(both, "a=n b=?", "");
    row(both, "a=y b=?", "");
    row(both, "a=n", "");

    const char* either = "a is yes or b is yes";
    row(either, "a=y b=y", "");
    row(either, "a=y b=n", "a is yes: true");
    row(either, "a=n b=n", "a is yes: false, b is yes: false");
    row(either, "a=y b=?", "");
    row(either, "a=n b=?", "");

    const char* nested = "a is yes and (b is yes or not c is yes)";
    row(nested, "a=y b=y c=y", "a is yes: true, b is yes: true");
    row(nested, "a=y b=y c=n", "a is yes: true");
    row(nested, "a=y b=n c=n", "a is yes: true, c is yes: false");
    row(nested, "a=y b=n c=y", "b is yes: false, c is yes: true");
    row(nested, "a=n b=n c=y", "");

    // Written twice it is one condition, turned in both places.
    const char* twice = "(a is yes and b is yes) or (a is yes and c is yes)";
    row(twice, "a=y b=y c=y", "a is yes: true");
    row(twice, "a=n b=n c=y", "a is yes: false");

    // A show-when that says the same is not turned: what is hidden stays hidden.
    row("a is yes and inner is yes", "a=y inner=y", "a is yes: true, inner is yes: true");
    row("a is yes and inner is yes", "a=n inner=y", "");
    // Nor is a computed value: of it only its name is turned.
    row("a is yes and both is yes", "a=y b=y", "a is yes: true, both is yes: true");
    row("a is yes or both is yes", "a=y b=n", "a is yes: true");

    const char* counted = "count(a is yes, b is yes, c is yes) >= 2";
    row(counted, "a=y b=y c=n",
        "count(a is yes, b is yes, c is yes) >= 2: true, a is yes: true, b is yes: true");
    row(counted, "a=y b=y c=y", "count(a is yes, b is yes, c is yes) >= 2: true");
    row(counted, "a=y b=n c=n",
        "count(a is yes, b is yes, c is yes) >= 2: false, b is yes: false, c is yes: false");

    const char* any = "any(list: fa is yes and fb is yes)";
    row(any, "list=yy0", "fa is yes: true, fb is yes: true");
    row(any, "list=yy0,yy0", ""); // the other row would do
    row(any, "list=yy0,ny0", "fa is yes: true, fb is yes: true");
    row(any, "list=yn0,ny0", "fa is yes: false, fb is yes: false"); // each in a row of its own
    row(any, "list=nn0", "");
    row(any, "list=", "");
    row(any, "list=yy0...", ""); // without that row an open list is not known
    row(any, "list=ny0,?y0", "");
    const char* every = "all(list: fa is yes)";
    row(every, "list=yy0,yn0", "fa is yes: true");
    row(every, "list=yy0,ny0", "fa is yes: false");
    row(every, "list=ny0,ny0", "");
    row("count(list: fa is yes) = 1", "list=yy0,ny0",
        "count(list: fa is yes) = 1: true, fa is yes: true, fa is yes: false");
    row("any(list: fa is yes and fc is yes)", "list=yyy0", "fa is yes: true, fc is yes: true");
    row("any(list: fa is yes and fc is yes)", "list=nyy0", "");
    row("a is yes and any(list: fa is yes)", "a=y list=yn0", "a is yes: true, fa is yes: true");
    row("a is yes and any(list: fa is yes)", "a=n list=yn0", "a is yes: false");
}

void DecidingTest::aConditionDecidesWhereTurningItAloneTurnsTheRule() {
    QFETCH(QString, when);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QCOMPARE(decided(when, given), expected);
}

void DecidingTest::oneLookLeavesNothingForTheNext() {
    const auto questionnaire = ruleOf("a is yes and (count(list: fa is yes) >= 1 or both is yes)");
    TestSession session(questionnaire);
    answer(session, "a=y b=n list=yn0,nn0");
    Deciding deciding(session);
    const Rule rule{RuleKind::Finding, 0, {}, (*questionnaire)->findings[0].when};
    const auto obligations = obligationsOf(*questionnaire, rule);
    std::vector<bool> first;
    for (int round = 0; round < 2; ++round)
        for (std::size_t i = 0; i < obligations.size(); ++i) {
            const bool shows = deciding.shows(obligations[i].decision);
            if (round == 0)
                first.push_back(shows);
            else
                QCOMPARE(shows, bool(first[i]));
        }
}

void DecidingTest::aBoundaryIsExactAndDecides_data() {
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("lower"); ///< the last value below the boundary is shown, the first above it
    QTest::addColumn<bool>("upper");
    QTest::newRow("below") << "score >= 3"
                           << "score=2" << true << false;
    QTest::newRow("at") << "score >= 3"
                        << "score=3" << false << true;
    QTest::newRow("beyond") << "score >= 3"
                            << "score=4" << false << false;
    QTest::newRow("hidden by another") << "score >= 3 and a is yes"
                                       << "score=3 a=n" << false << false;
    QTest::newRow("in a row") << "any(list: dose > 4)"
                              << "list=nn4,nn0" << true << false;
    QTest::newRow("in two rows") << "any(list: dose > 4)"
                                 << "list=nn4,nn5" << false << true;
    QTest::newRow("in another row") << "any(list: dose > 4 and fa is yes)"
                                    << "list=nn5,yn4" << true << false;
    QTest::newRow("of a count") << "count(list: fa is yes) > 1"
                                << "list=yn1,yn1" << false << true;
}

void DecidingTest::aBoundaryIsExactAndDecides() {
    QFETCH(QString, when);
    QFETCH(QString, given);
    QFETCH(bool, lower);
    QFETCH(bool, upper);
    const auto questionnaire = ruleOf(when);
    TestSession session(questionnaire);
    answer(session, given);
    Deciding deciding(session);
    std::vector<bool> shown;
    const Rule rule{RuleKind::Finding, 0, {}, (*questionnaire)->findings[0].when};
    for (const Obligation& one : obligationsOf(*questionnaire, rule))
        if (one.decision.at)
            shown.push_back(deciding.shows(one.decision));
    QCOMPARE(shown.size(), std::size_t{2});
    QCOMPARE(bool(shown[0]), lower);
    QCOMPARE(bool(shown[1]), upper);
}

QTEST_APPLESS_MAIN(DecidingTest)
#include "deciding_test.moc"
