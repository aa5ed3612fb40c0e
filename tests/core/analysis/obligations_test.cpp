// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/obligations.h"
#include "tests/core/proofs/note_text.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// As written first; what is computed by its name.
std::string conditionText(const Questionnaire& questionnaire, const Obligation& obligation) {
    const Program& program = questionnaire.program();
    const Instruction& instruction = program[obligation.decision.condition];
    return isComputed(instruction.op) ? program[instruction.question].id.str() + " is yes"
                                      : textAt(questionnaire, program.span(obligation.decision.condition));
}

} // namespace

class ObligationsTest : public QObject {
    Q_OBJECT

private slots:
    void eachConditionAndBoundaryIsListed_data();
    void eachConditionAndBoundaryIsListed();
};

void ObligationsTest::eachConditionAndBoundaryIsListed_data() {
    QTest::addColumn<QString>("when");
    QTest::addColumn<QStringList>("conditions"); ///< each to be shown true and untrue
    QTest::addColumn<QString>("boundaries");     ///< at which each decides
    const auto row = [](const char* when, const QStringList& conditions, const char* boundaries) {
        QTest::newRow(when) << QString(when) << conditions << QString(boundaries);
    };
    row("told is yes", {"told is yes"}, "");
    row("not told is yes and (mania in [current, past] or drug includes any of [beer])",
        {"told is yes", "mania in [current, past]", "drug includes any of [beer]"}, "");
    row("told is answered or medicines is answered", {"told is answered", "medicines is answered"}, "");
    row("told is yes and mania is past or told is yes and mania is never",
        {"told is yes", "mania is past", "mania is never"}, "");
    row("ever is yes", {"ever is yes"}, "");
    row("score >= 3", {"score >= 3"}, "2- 3+");
    row("score > 3", {"score > 3"}, "3- 4+");
    row("score <= 3", {"score <= 3"}, "3+ 4-");
    row("score < 3", {"score < 3"}, "2+ 3-");
    row("3 <= score", {"3 <= score"}, "2- 3+");
    row("score = 3", {"score = 3"}, "2- 3+ 4-");
    row("score != 3", {"score != 3"}, "2+ 3- 4+");
    row("score > 2.5", {"score > 2.5"}, "2- 3+");
    row("score = 2.5", {"score = 2.5"}, ""); // never
    row("warm >= 38", {"warm >= 38"}, "37.9- 38+");
    row("warm > 0.2", {"warm > 0.2"}, "0.2- 0.3+");
    row("score / 3 >= 1", {"score / 3 >= 1"}, "1+"); // comes in no steps
    row("score > warm", {"score > warm"}, "");       // with no constant
    row("doubled > 8", {"doubled > 8"}, "8- 9+");    // 9 is impossible, and that is for a proof to say
    row("years from since to today >= 18", {"years from since to today >= 18"}, "17- 18+");
    row("since < 2020-03-01", {"since < 2020-03-01"}, "18321+ 18322-");
    row("count(told is yes, mania is past) >= 1",
        {"count(told is yes, mania is past) >= 1", "told is yes", "mania is past"}, "0- 1+");
    row("any(medicines: dose > 2 and daily is yes)", {"dose > 2", "daily is yes"}, "2- 3+");
    row("all(medicines: daily is yes)", {"daily is yes"}, "");
    row("count(medicines: daily is yes) = 1", {"count(medicines: daily is yes) = 1", "daily is yes"},
        "0- 1+ 2-");
    row("sum(medicines: dose) > 4", {"sum(medicines: dose) > 4"}, "4- 5+");
}

void ObligationsTest::eachConditionAndBoundaryIsListed() {
    QFETCH(QString, when);
    QFETCH(QStringList, conditions);
    QFETCH(QString, boundaries);
    const auto questionnaire = questionnaireOf(
        R"(- {id: told, type: yes-no, text: "Told?"}
- {id: mania, type: status, text: "Mania?"}
- {id: score, type: number, text: "Score?", range: [0, 10]}
- {id: warm, type: number, text: "Warm?", range: [0, 45], decimals: 1}
- {id: drug, type: choices, text: "Which?", options: [{id: beer, text: B}, {id: wine, text: W}]}
- {id: since, type: date, text: "Since?"}
- id: medicines
  type: rows
  text: Medicines?
  row: medicine
  fields:
    - {id: daily, type: yes-no, text: D}
    - {id: dose, type: number, text: Dose, range: [0, 5]})",
        QString("computed:\n  - {id: ever, label: e, value: 'mania in [current, past]'}\n"
                "  - {id: doubled, label: d, value: score * 2}\n"
                "findings:\n  - {id: f, kind: flag, title: T, when: '%1', cite: "
                "[{document: leaflet, section: One}]}\n")
            .arg(when)
            .toStdString());
    const Rule rule{RuleKind::Finding, 0, {}, (*questionnaire)->findings[0].when};
    QStringList found;
    QStringList values;
    for (const Obligation& one : obligationsOf(*questionnaire, rule)) {
        const char* sign = one.decision.as ? "+" : "-";
        if (one.decision.at)
            values << QString::fromStdString(formatNumber(one.decision.at->value)) + sign;
        else
            found << QString::fromStdString(conditionText(*questionnaire, one)) + sign;
    }
    QStringList expected;
    for (const QString& condition : conditions)
        expected << condition + '+' << condition + '-';
    QCOMPARE(found.join('\n'), expected.join('\n'));
    QCOMPARE(values.join(' '), boundaries);
}

QTEST_APPLESS_MAIN(ObligationsTest)
#include "obligations_test.moc"
