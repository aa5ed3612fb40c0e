// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/case_runner.h"
#include "core/loading/load_questionnaire.h"
#include "tests/core/loading/planted.h"
#include "tests/support/questionnaire_from.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Every key that a JSON Schema names.
void addKeys(const QJsonValue& part, std::set<QString>& keys) {
    const QJsonObject object = part.toObject();
    for (const QString& key : object.value(QStringLiteral("properties")).toObject().keys())
        keys.insert(key);
    for (const QJsonValue& inner : object)
        addKeys(inner, keys);
    for (const QJsonValue& inner : part.toArray())
        addKeys(inner, keys);
}

/// What FORMAT.md has words for in conditions.
QStringList conditionWords() {
    return QStringLiteral(
               "is yes|is no|is current|is answered| in [|includes any of|includes all of|includes none of|"
               " and | or |not | - |any(|all(|count(|sum(|mean(|min(|max(|years from|months from|"
               "days from| to today")
        .split('|');
}

} // namespace

// questionnaires/demo shows what the format can do; what it shows has to work.
class DemoQuestionnaireTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void itLoadsWithoutAnyRemark();
    void itShowsEveryTypeOfQuestionInBothLanguages();
    void itShowsEveryKindOfFindingAndTrigger();
    void itUsesEveryKeyOfTheFormat();
    void itUsesEveryWordOfTheConditions();
    void itsVersionIsTheNewestOfItsChangelog();
    void itsCasesHold();
    void aCaseThatExpectsOtherwiseFails();

private:
    /// Without its comments, which a key may be named in.
    QString text(const char* file) {
        static const QRegularExpression comment(QStringLiteral("(^|\\s)#[^\n]*"));
        return QString::fromStdString(*m_files.read(file)).remove(comment);
    }

    DataFiles m_files{"../../questionnaires/demo"};
    LoadedQuestionnaire m_loaded;
};

void DemoQuestionnaireTest::initTestCase() {
    m_loaded = loadQuestionnaire(m_files, "questionnaire.yaml", sha256);
    QVERIFY2(m_loaded.questionnaire, render(m_loaded.diagnostics, m_loaded.sources).c_str());
}

void DemoQuestionnaireTest::itLoadsWithoutAnyRemark() {
    QVERIFY2(m_loaded.diagnostics.empty(), render(m_loaded.diagnostics, m_loaded.sources).c_str());
}

void DemoQuestionnaireTest::itShowsEveryTypeOfQuestionInBothLanguages() {
    std::set<QuestionType> types;
    std::set<SummaryPlace> places;
    for (const Question& question : m_loaded.questionnaire->questions()) {
        types.insert(question.type);
        places.insert(question.summary);
        QVERIFY2(question.text.has("en") && question.text.has("es"), question.id.str().c_str());
    }
    QCOMPARE(types.size(), std::size_t(9));
    QVERIFY(places.size() >= 4);
}

void DemoQuestionnaireTest::itShowsEveryKindOfFindingAndTrigger() {
    std::set<FindingKind> kinds;
    for (const FindingRule& finding : m_loaded.questionnaire->data().findings)
        kinds.insert(finding.kind);
    QCOMPARE(kinds.size(), std::size_t(4));
    QCOMPARE(m_loaded.questionnaire->data().urgent.size(), std::size_t(2));
    QCOMPARE(m_loaded.questionnaire->data().contradictions.size(), std::size_t(1));
    QCOMPARE(m_loaded.questionnaire->data().instruments.size(), std::size_t(1));
}

void DemoQuestionnaireTest::itUsesEveryKeyOfTheFormat() {
    DataFiles schemas("../../resources/schema");
    std::set<QString> keys;
    for (const char* kind : {"questionnaire", "library", "cases"}) {
        const auto schema = schemas.read(std::string(kind) + "-v1.schema.json");
        QVERIFY(schema);
        addKeys(QJsonDocument::fromJson(QByteArray::fromStdString(*schema)).object(), keys);
    }
    QVERIFY(keys.size() > 80);
    QString all;
    for (const char* file : {"questionnaire.yaml", "drinks.yaml", "leaflet.yaml", "es.yaml", "cases.yaml"})
        all += text(file);
    QStringList unused;
    for (const QString& key : keys)
        if (!all.contains(QRegularExpression("(?<![\\w-])" + QRegularExpression::escape(key) + ':')))
            unused << key;
    QCOMPARE(unused, QStringList());
}

void DemoQuestionnaireTest::itUsesEveryWordOfTheConditions() {
    QString rules;
    static const QRegularExpression rule(QStringLiteral("(when|value): ([^\n]*)"));
    for (auto found = rule.globalMatch(text("questionnaire.yaml")); found.hasNext();)
        rules += ' ' + found.next().captured(2);
    QStringList unused;
    for (const QString& word : conditionWords())
        if (!rules.contains(word))
            unused << word;
    QCOMPARE(unused, QStringList());
}

void DemoQuestionnaireTest::itsVersionIsTheNewestOfItsChangelog() {
    const QString newest = QString::fromStdString(*m_files.read("CHANGELOG.md")).section("\n## ", 1, 1);
    QCOMPARE(newest.section(' ', 0, 0).toStdString(), (*m_loaded.questionnaire)->version);
}

void DemoQuestionnaireTest::itsCasesHold() {
    const LoadedCases cases = loadCases("cases.yaml", *m_files.read("cases.yaml"), *m_loaded.questionnaire);
    QVERIFY2(cases.diagnostics.empty(), render(cases.diagnostics, cases.sources).c_str());
    QVERIFY(cases.cases.size() >= 15);
    for (const Case& one : cases.cases) {
        const CaseOutcome outcome = runCase(m_loaded.questionnaire, one);
        QVERIFY2(outcome.passed(),
                 (one.name + ": " + (outcome.passed() ? "" : outcome.failures.front().english())).c_str());
    }
}

void DemoQuestionnaireTest::aCaseThatExpectsOtherwiseFails() {
    std::string text = *m_files.read("cases.yaml");
    const std::size_t place = text.find("computed: {age: 42");
    QVERIFY(place != std::string::npos);
    text.replace(place, 18, "computed: {age: 43");
    const LoadedCases cases = loadCases("cases.yaml", text, *m_loaded.questionnaire);
    QVERIFY(!runCase(m_loaded.questionnaire, cases.cases.front()).passed());
}

QTEST_APPLESS_MAIN(DemoQuestionnaireTest)
#include "demo_questionnaire_test.moc"
