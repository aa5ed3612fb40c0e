// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/bundle.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

constexpr const char* asked =
    "- {id: a, type: yes-no, text: A}\n"
    "- {id: b, type: status, text: B}\n"
    "- {id: c, type: choice, text: C, options: [{id: x, text: X}, {id: y, text: Y}, {id: z, text: Z}]}\n"
    "- {id: d, type: choices, text: D, options: [{id: x, text: X}, {id: y, text: Y}, {id: z, text: Z}]}\n"
    "- {id: e, type: number, range: [-9, 99], text: E}\n"
    "- {id: f, type: date, text: F}\n"
    "- {id: g, type: number, range: [0, 9], decimals: 1, text: G}\n"
    "- {id: h, type: yes-no, text: H, show-when: a is yes}\n"
    "- {id: r, type: rows, text: R, fields: [{id: n, type: number, range: [0, 9], text: N}]}\n";

/// Which count only while somebody said yes to the first question.
constexpr const char* computed = "computed:\n"
                                 "- {id: heavy, label: Heavy, value: e > 10, show-when: a is yes}\n"
                                 "- {id: load, label: Load, value: e * 2, show-when: a is yes}\n";

Json itemWith(const QString& condition) {
    const QString yaml =
        asked + QStringLiteral("- {id: it, type: yes-no, text: It, show-when: '%1'}\n").arg(condition);
    return itemOf(questionnaireJson(*questionnaireOf(yaml.toStdString(), computed)), "it");
}

/// "a = true", "c = x": one entry of enableWhen.
QString entryText(const Json& entry) {
    QString answer;
    for (const auto& [key, value] : entry.items())
        if (key.rfind("answer", 0) == 0)
            answer = QString::fromStdString(value.is_object() ? value.at("code").get<std::string>()
                                                              : value.dump());
    return QString::fromStdString(entry.at("question").get<std::string>() + ' ' +
                                  entry.at("operator").get<std::string>() + ' ') +
           answer;
}

} // namespace

class EnableWhenTest : public QObject {
    Q_OBJECT

private slots:
    void aSimpleConditionIsEnableWhen_data();
    void aSimpleConditionIsEnableWhen();
    void whatGoesBeyondIsFhirPath_data();
    void whatGoesBeyondIsFhirPath();
    void theRuleInWordsGoesWithFhirPath();
    void showWhensThatDoubleWithEachOtherEndSomewhere();
};

void EnableWhenTest::aSimpleConditionIsEnableWhen_data() {
    QTest::addColumn<QString>("behavior");
    QTest::addColumn<QString>("entries");
    QTest::newRow("a is yes") << ""
                              << "a = true";
    QTest::newRow("a is no") << ""
                             << "a = false";
    QTest::newRow("b is past") << ""
                               << "b = past";
    QTest::newRow("b in [current, past]") << "any"
                                          << "b = current; b = past";
    QTest::newRow("c is y") << ""
                            << "c = y";
    QTest::newRow("d includes any of [x, z]") << "any"
                                              << "d = x; d = z";
    QTest::newRow("d includes all of [x, z]") << "all"
                                              << "d = x; d = z";
    QTest::newRow("e > 3") << ""
                           << "e > 3";
    QTest::newRow("3 >= e") << ""
                            << "e <= 3";
    QTest::newRow("e = 3") << ""
                           << "e = 3";
    QTest::newRow("g < 2.5") << ""
                             << "g < 2.5";
    QTest::newRow("f >= 2020-01-31") << ""
                                     << "f >= \"2020-01-31\"";
    QTest::newRow("a is answered") << ""
                                   << "a exists true";
    QTest::newRow("a is yes and e > 3 and c is x") << "all"
                                                   << "a = true; e > 3; c = x";
    QTest::newRow("a is yes or c in [x, y]") << "any"
                                             << "a = true; c = x; c = y";
}

void EnableWhenTest::aSimpleConditionIsEnableWhen() {
    QFETCH(QString, behavior);
    QFETCH(QString, entries);
    const Json item = itemWith(QTest::currentDataTag());
    QVERIFY(extensionOf(item, "enableWhenExpression").is_null());
    QStringList found;
    for (const Json& entry : item.value("enableWhen", Json::array()))
        found << entryText(entry);
    QCOMPARE(found.join("; "), entries);
    QCOMPARE(QString::fromStdString(item.value("enableBehavior", std::string())), behavior);
}

void EnableWhenTest::whatGoesBeyondIsFhirPath_data() {
    QTest::addColumn<QString>("expression");
    const QString a = "%resource.descendants().where(linkId = 'a').answer.value";
    const QString c = "%resource.descendants().where(linkId = 'c').answer.value.code";
    const QString d = "%resource.descendants().where(linkId = 'd').answer.value.code";
    const QString e = "%resource.descendants().where(linkId = 'e').answer.value";
    const QString f = "%resource.descendants().where(linkId = 'f').answer.value";
    const QString h = "%resource.descendants().where(linkId = 'h').answer.value";
    const QString r = "%resource.descendants().where(linkId = 'r')";
    // "Not" of what was not answered is not true: FHIRPath keeps the empty collection, enableWhen would not.
    QTest::newRow("not a is yes") << "(" + a + " = true).not()";
    QTest::newRow("e != 3") << "(" + e + " != 3)";
    QTest::newRow("not h is yes") << "((" + a + " = true) and (" + h + " = true)).not()";
    QTest::newRow("not c in [x, y]") << "(" + c + " in ('x' | 'y')).not()";
    QTest::newRow("d includes none of [x]")
        << "iif(" + d + ".exists(), " + d + ".where($this in ('x')).empty(), {})";
    QTest::newRow("(a is yes or c is x) and e > -1")
        << "(((" + a + " = true) or (" + c + " = 'x')) and (" + e + " > (-1)))";
    QTest::newRow("e + 1 > 3") << "((" + e + " + 1) > 3)";
    QTest::newRow("sum(e, 2) > 3") << "((" + e + " + 2) > 3)";
    QTest::newRow("years from f to today >= 18") << "(" + f + " + 18 years <= today())";
    QTest::newRow("18 > years from f to today") << "(" + f + " + 18 years <= today()).not()";
    QTest::newRow("any(r: n > 3)") << r + ".where((item.where(linkId = 'r.n').answer.value > 3)).exists()";
    QTest::newRow("count(r: n > 3) >= 2")
        << "(" + r + ".where((item.where(linkId = 'r.n').answer.value > 3)).count() >= 2)";
    // A computed value is no item there: what it is shown on has to be said wherever it is looked at.
    const QString shown = "(" + a + " = true)";
    const QString load = "iif(" + shown + ", (" + e + " * 2), {})";
    QTest::newRow("heavy is yes") << "(" + shown + " and (" + e + " > 10))";
    QTest::newRow("heavy is no") << "(" + shown + " and (" + e + " > 10).not())";
    QTest::newRow("not heavy is yes") << "(" + shown + " and (" + e + " > 10)).not()";
    QTest::newRow("load > 20") << "(" + load + " > 20)";
    QTest::newRow("load + 1 > 20") << "((" + load + " + 1) > 20)";
    QTest::newRow("not load > 20") << "(" + shown + " and (" + load + " > 20)).not()";
    QTest::newRow("sum(load, 1) > 20") << "((iif(" + shown + ".not(), 0, " + load + ") + 1) > 20)";
    QTest::newRow("count(heavy is yes) = 1") << "(iif((" + shown + " and (" + e + " > 10)), 1, iif((" +
                                                    shown + " and (" + e + " > 10)).not(), 0, {})) = 1)";
    QTest::newRow("any(r: n > load)")
        << r + ".where((item.where(linkId = 'r.n').answer.value > " + load + ")).exists()";
    QTest::newRow("count(a is yes, c is x) = 1")
        << "((iif((" + a + " = true), 1, iif((" + a + " = true).not(), 0, {})) + iif((" + c +
               " = 'x'), 1, iif((" + c + " = 'x').not(), 0, {}))) = 1)";
}

void EnableWhenTest::whatGoesBeyondIsFhirPath() {
    QFETCH(QString, expression);
    const Json item = itemWith(QTest::currentDataTag());
    QVERIFY(!item.contains("enableWhen"));
    const Json extension = extensionOf(item, "sdc-questionnaire-enableWhenExpression");
    QVERIFY(!extension.is_null());
    QCOMPARE(said(extension["language"]), "text/fhirpath");
    QCOMPARE(QString::fromStdString(extension["expression"]), expression);
}

void EnableWhenTest::theRuleInWordsGoesWithFhirPath() {
    const Json extension = extensionOf(itemWith("not e > 3"), "enableWhenExpression");
    QVERIFY(extension["description"].get<std::string>().find("3") != std::string::npos);
}

void EnableWhenTest::showWhensThatDoubleWithEachOtherEndSomewhere() {
    QString yaml = "- {id: q0, type: yes-no, text: Q}\n- {id: q1, type: yes-no, text: Q}\n";
    for (int i = 2; i < 60; ++i)
        yaml += QStringLiteral(
                    "- {id: q%1, type: yes-no, text: Q, show-when: 'not (q%2 is yes and q%3 is yes)'}\n")
                    .arg(i)
                    .arg(i - 1)
                    .arg(i - 2);
    const FhirExport made = exportFhirQuestionnaire(*questionnaireOf(yaml.toStdString()), "en");
    QVERIFY(made.json.size() < 10'000'000);
    QVERIFY(!made.notCarried.empty());
}

QTEST_GUILESS_MAIN(EnableWhenTest)
#include "enable_when_test.moc"
