// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/read_answers.h"
#include "tests/core/exchange/bundle.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/fhir_schema.h"
#include "tests/support/random_session.h"

#include <algorithm>
#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Empty where all is well.
QString problems(const FhirSchema& schema, const std::string& json) {
    QStringList all;
    for (const std::string& problem : schema.problemsOf(json))
        all << QString::fromStdString(problem);
    return all.join('\n');
}

const std::vector<std::string> shippedPaths = [] {
    std::vector<std::string> paths;
    for (const QString& folder : shippedFolders())
        paths.push_back(questionnaireIn(folder));
    return paths;
}();

std::shared_ptr<const Questionnaire> shipped(const std::string& path) {
    ShippedFiles files;
    return loadShipped(files, path);
}

void collectLinks(const Json& holder, std::vector<std::string>& links) {
    for (const Json& item : holder.value("item", Json::array())) {
        links.push_back(item.at("linkId"));
        collectLinks(item, links);
    }
}

} // namespace

class FhirSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void theReaderOfTheSchemaSeesMistakes();
    void everyShippedQuestionnaireIsAQuestionnaire();
    void everyLinkIdIsThereOnce();
    void everyEnableWhenNamesAnItem();
    void theConditionsOfShippedQuestionnairesAreAllCarried();
    void theShippedSampleIsABundle();
    void casesOfShippedQuestionnairesAreBundles_data();
    void casesOfShippedQuestionnairesAreBundles();
    void interviewsAreBundles();
    void whateverIsAnsweredIsABundle_data();
    void whateverIsAnsweredIsABundle();
};

void FhirSchemaTest::theReaderOfTheSchemaSeesMistakes() {
    REQUIRE_FHIR_SCHEMA(schema);
    const std::string good = R"({"resourceType": "DetectedIssue", "status": "final"})";
    QCOMPARE(problems(*schema, good), QString());
    for (const auto& [json, problem] :
         {std::pair{R"({"resourceType": "DetectedIssue", "status": 1})", "/status: is not of type"},
          std::pair{R"({"resourceType": "DetectedIssue", "stat": "final"})", ": has no place for stat"},
          std::pair{R"({"resourceType": "DetectedIssue", "severity": "worst"})", "/severity: is none of"},
          std::pair{R"({"resourceType": "DetectedIssue", "detail": ""})", "/detail: \"\" is not as"},
          std::pair{R"({"resourceType": "DetectedIssue", "evidence": {}})", "/evidence: is not of type"},
          std::pair{R"({"resourceType": "Questionnaire", "item": [{"type": "boole"}]})",
                    "/item/0/type: is none of"},
          std::pair{R"({"resourceType": "Other"})", ": is no resource"}, std::pair{"[", ": is no resource"}})
        QVERIFY2(problems(*schema, json).contains(QLatin1String(problem)), json);
}

void FhirSchemaTest::everyShippedQuestionnaireIsAQuestionnaire() {
    REQUIRE_FHIR_SCHEMA(schema);
    for (const char* folder : {"ketamine-prescreen", "treatment-day-precheck", "treatment-review"})
        QVERIFY2(std::count(shippedPaths.begin(), shippedPaths.end(), questionnaireIn(folder)) == 1, folder);
    for (const std::string& path : shippedPaths) {
        const auto questionnaire = shipped(path);
        for (const std::string& language : questionnaire->data().languages)
            QCOMPARE(problems(*schema, exportFhirQuestionnaire(*questionnaire, language).json), QString());
    }
}

void FhirSchemaTest::everyLinkIdIsThereOnce() {
    for (const std::string& path : shippedPaths) {
        std::vector<std::string> links;
        collectLinks(questionnaireJson(*shipped(path)), links);
        QVERIFY(links.size() > 20);
        QCOMPARE(std::set<std::string>(links.begin(), links.end()).size(), links.size());
    }
}

void FhirSchemaTest::everyEnableWhenNamesAnItem() {
    for (const std::string& path : shippedPaths) {
        const Json json = questionnaireJson(*shipped(path));
        std::vector<std::string> links;
        collectLinks(json, links);
        int conditions = 0;
        for (const std::string& link : links) {
            const Json item = itemOf(json, link);
            const Json when = item.value("enableWhen", Json::array());
            QVERIFY2(when.size() < 2 || item.contains("enableBehavior"), link.c_str());
            for (const Json& condition : when) {
                ++conditions;
                QVERIFY2(!itemOf(json, condition.at("question")).is_null(), link.c_str());
            }
        }
        QVERIFY(conditions > 0);
    }
}

void FhirSchemaTest::theConditionsOfShippedQuestionnairesAreAllCarried() {
    for (const std::string& path : shippedPaths)
        for (const NotCarried& lost : exportFhirQuestionnaire(*shipped(path), "en").notCarried)
            QFAIL((lost.item + ": " + lost.why).c_str());
}

void FhirSchemaTest::theShippedSampleIsABundle() {
    REQUIRE_FHIR_SCHEMA(schema);
    const auto questionnaire = shipped(prescreenPath);
    ShippedFiles files;
    const std::string name = "ketamine-prescreen/sample-answers.yaml";
    const ReadAnswers read = readAnswers(name, *files.read(name), *questionnaire);
    QVERIFY(read.sheet);
    Session session(questionnaire, Timestamp{read.sheet->date, 0});
    session.begin(read.sheet->answers, Timestamp{read.sheet->date, 0});
    QCOMPARE(problems(*schema, bundleText(session, *read.sheet)), QString());
}

void FhirSchemaTest::casesOfShippedQuestionnairesAreBundles_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("cases");
    QTest::addColumn<int>("step");
    QTest::newRow("demo") << "demo/questionnaire.yaml"
                          << "demo/cases.yaml" << 1;
    QTest::newRow("prescreen") << QString::fromStdString(prescreenPath)
                               << QString::fromStdString(prescreenCasesPath) << 25;
    QTest::newRow("day check") << "treatment-day-precheck/questionnaire.yaml"
                               << "treatment-day-precheck/cases.yaml" << 20;
    QTest::newRow("review") << "treatment-review/questionnaire.yaml"
                            << "treatment-review/cases.yaml" << 20;
}

void FhirSchemaTest::casesOfShippedQuestionnairesAreBundles() {
    REQUIRE_FHIR_SCHEMA(schema);
    QFETCH(QString, path);
    QFETCH(QString, cases);
    QFETCH(int, step);
    const auto questionnaire = shipped(path.toStdString());
    const std::vector<Case> all = shippedCases(*questionnaire, cases.toStdString());
    QVERIFY(all.size() > 5);
    for (std::size_t i = 0; i < all.size(); i += static_cast<std::size_t>(step)) {
        const Timestamp start{all[i].date, 0};
        Session session(questionnaire, start);
        session.begin(all[i].answers, start);
        const QString found = problems(*schema, bundleText(session, AnswerSheet{.date = all[i].date}));
        QVERIFY2(found.isEmpty(), qPrintable(QString::fromStdString(all[i].name) + '\n' + found));
    }
}

void FhirSchemaTest::interviewsAreBundles() {
    REQUIRE_FHIR_SCHEMA(schema);
    QCOMPARE(problems(*schema, bundleText(finishedInterview())), QString());
    QCOMPARE(problems(*schema, bundleText(quietInterview())), QString());
    QCOMPARE(problems(*schema, bundleText(TestSession(sampleQuestionnaire()))), QString());
}

void FhirSchemaTest::whateverIsAnsweredIsABundle_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void FhirSchemaTest::whateverIsAnsweredIsABundle() {
    REQUIRE_FHIR_SCHEMA(schema);
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto demo = shipped("demo/questionnaire.yaml");
    const Session session = randomSession(seed % 2 ? demo : sampleQuestionnaire(), random);
    QCOMPARE(problems(*schema, bundleText(session)), QString());
}

QTEST_GUILESS_MAIN(FhirSchemaTest)
#include "fhir_schema_test.moc"
