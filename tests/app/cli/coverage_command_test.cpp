// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace anteroom::clitest;

namespace {

const QByteArray oneCase = "anteroom: 1\n"
                           "cases-of: small\n"
                           "cases:\n"
                           "  - name: trouble\n"
                           "    date: 2027-03-14\n"
                           "    answers: {trouble: yes}\n"
                           "    expect: {raised: [has-trouble]}\n";

const QByteArray theOther = "  - name: no trouble\n"
                            "    date: 2027-03-14\n"
                            "    answers: {trouble: no}\n"
                            "    expect: {ruled-out: [has-trouble]}\n";

} // namespace

class CoverageCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatNoCaseShowsIsSaidWithACaseThatDoes();
    void whereAllIsShownNothingIsSaid();
    void aQuestionnaireWithoutCasesIsCoveredByNone();
    void theSameAsJson();

private:
    bool m_canProve = false;
};

void CoverageCommandTest::initTestCase() {
    const Folder folder;
    m_canProve = !run({"check", folder.put("s.yaml", smallQuestionnaire), "--coverage"})
                      .err.contains("Proofs are off");
}

void CoverageCommandTest::whatNoCaseShowsIsSaidWithACaseThatDoes() {
    const Folder folder;
    const QString path = folder.put("questionnaire.yaml", smallQuestionnaire);
    folder.put("cases.yaml", oneCase);
    const auto ran = run({"check", path, "--coverage"});
    QCOMPARE(ran.exit, 0); // what is not shown yet is no error
    QVERIFY2(ran.err.contains("  line 19: no case in which `trouble is yes` is untrue, and decides it"),
             qPrintable(ran.err));
    if (!m_canProve) {
        QCOMPARE(ran.out,
                 path +
                     ": no errors, 1 of 1 cases hold, cases show 1 of 2 parts (50 %), 1 of them undecided\n");
        return;
    }
    QVERIFY2(ran.err.contains("  - name: 'has-trouble: `trouble is yes` is untrue, and decides it'\n"),
             qPrintable(ran.err));
    QVERIFY2(ran.err.contains("      trouble: no\n    expect: {ruled-out: [has-trouble]}\n"),
             qPrintable(ran.err));
    QCOMPARE(ran.out, path + ": no errors, 1 of 1 cases hold, cases show 1 of 2 parts (50 %)\n");
}

void CoverageCommandTest::whereAllIsShownNothingIsSaid() {
    const Folder folder;
    const QString path = folder.put("questionnaire.yaml", smallQuestionnaire);
    folder.put("cases.yaml", oneCase + theOther);
    const auto ran = run({"check", path, "--coverage"});
    QCOMPARE(ran.exit, 0);
    if (m_canProve)
        QCOMPARE(ran.err, QString());
    QCOMPARE(ran.out, path + ": no errors, 2 of 2 cases hold, cases show 2 of 2 parts (100 %)\n");
}

void CoverageCommandTest::aQuestionnaireWithoutCasesIsCoveredByNone() {
    const Folder folder;
    const auto ran = run({"check", folder.put("small.yaml", smallQuestionnaire), "--coverage"});
    QCOMPARE(ran.exit, 0);
    QVERIFY2(ran.out.contains("cases show 0 of 2 parts (0 %)"), qPrintable(ran.out));
}

void CoverageCommandTest::theSameAsJson() {
    const Folder folder;
    const QString path = folder.put("questionnaire.yaml", smallQuestionnaire);
    folder.put("cases.yaml", oneCase);
    const auto ran = run({"check", path, "--coverage", "--format", "json"});
    const QJsonObject all =
        QJsonDocument::fromJson(ran.out.toUtf8()).array()[0].toObject()["coverage"].toObject();
    QCOMPARE(all.keys(), QStringList({"impossible", "parts", "percent", "rules", "shown", "undecided"}));
    QCOMPARE(all["percent"].toDouble(), 50.0);
    const QJsonObject rule = all["rules"].toArray()[0].toObject();
    QCOMPARE(rule.keys(), QStringList({"column", "file", "id", "impossible", "kind", "line", "notShown",
                                       "parts", "percent", "proposals", "shown", "undecided"}));
    QCOMPARE(rule["id"].toString(), "has-trouble");
    QCOMPARE(rule["kind"].toString(), "finding");
    const QJsonObject part = rule["notShown"].toArray()[0].toObject();
    QCOMPARE(part["text"].toString(), "`trouble is yes` is untrue, and decides it");
    QCOMPARE(part["is"].toString(), m_canProve ? "missing" : "undecided");
    QCOMPARE(rule["proposals"].toArray().size(), m_canProve ? 1 : 0);
}

QTEST_GUILESS_MAIN(CoverageCommandTest)
#include "coverage_command_test.moc"
