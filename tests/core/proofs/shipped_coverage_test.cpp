// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/coverage_words.h"
#include "core/proofs/prover.h"
#include "tests/questionnaires/shipped.h"

#include <QTest>

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;

class ShippedCoverageTest : public QObject {
    Q_OBJECT

private slots:
    void theCasesShowEveryPartOfEveryRule_data();
    void theCasesShowEveryPartOfEveryRule();
};

void ShippedCoverageTest::theCasesShowEveryPartOfEveryRule_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("shown");
    for (const QString& folder : shippedFolders()) {
        const bool hasImpossible = folder == "ketamine-prescreen" || folder == "demo";
        QTest::newRow(qPrintable(folder))
            << folder << (hasImpossible ? "(100 %), 1 more is impossible" : "(100 %)");
    }
}

void ShippedCoverageTest::theCasesShowEveryPartOfEveryRule() {
    if (!canProve())
        QSKIP("built without a solver");
    QFETCH(QString, folder);
    QFETCH(QString, shown);
    ShippedFiles files;
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, questionnaireIn(folder), sha256);
    const auto cases = shippedCases(*loaded.questionnaire, casesIn(folder));
    const Date day = *Date::of(2027, 3, 14);
    Provers provers([&] { return makeProver(loaded.questionnaire, {day, day, 10'000}); }, 2);
    const auto rules = coverage(loaded.questionnaire, cases, provers);
    QVERIFY(!loaded.questionnaire->data().findings.empty());
    QCOMPARE(rules.size(), loaded.questionnaire->data().findings.size() +
                               loaded.questionnaire->data().urgent.size() +
                               loaded.questionnaire->data().contradictions.size());
    QVERIFY(std::none_of(rules.begin(), rules.end(),
                         [](const RuleCoverage& rule) { return rule.parts.empty(); }));
    std::string missing;
    for (const RuleCoverage& rule : rules)
        if (countOf(rule).percent() < 100)
            missing += render(wordsOf(loaded.questionnaire, loaded.sources, rule), loaded.sources);
    QCOMPARE(QString::fromStdString(missing), QString());
    QCOMPARE(QString::fromStdString(wordsOf(countOf(rules)).english()).section(' ', 4), shown);
}

QTEST_APPLESS_MAIN(ShippedCoverageTest)
#include "shipped_coverage_test.moc"
