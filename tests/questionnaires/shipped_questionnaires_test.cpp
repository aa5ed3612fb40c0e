// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/case_runner.h"
#include "core/analysis/map/questionnaire_map.h"
#include "core/base/said.h"
#include "core/document/mapping_reader.h"
#include "core/document/parse.h"
#include "core/loading/read_answers.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/verdict_words.h"

#include <algorithm>
#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// The ids under one key of tests/data/criteria.yaml.
std::set<std::string> criteriaUnder(std::string_view key) {
    QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/criteria.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Diagnostics diagnostics;
    auto source = std::make_shared<const SourceText>("criteria.yaml", file.readAll().toStdString());
    const auto document = parseYaml(source, FileIndex{}, diagnostics);
    std::set<std::string> ids;
    MappingReader top(document->root(), core::term("the file"), diagnostics);
    for (const Node entry : top.sequence(key))
        ids.insert(readString(entry, Message::verbatim("an id"), diagnostics).value_or(""));
    return ids;
}

std::vector<const FindingRule*> covering(const Questionnaire& questionnaire, const std::string& criterion) {
    std::vector<const FindingRule*> rules;
    for (const FindingRule& rule : questionnaire->findings) {
        if (std::any_of(rule.criteria.begin(), rule.criteria.end(),
                        [&](const CriterionId& id) { return id.str() == criterion; }))
            rules.push_back(&rule);
    }
    return rules;
}

/// The criteria that it excuses itself from.
std::set<std::string> leftBy(const Questionnaire& questionnaire) {
    std::set<std::string> left;
    for (const NotCovered& excuse : questionnaire->notCovered)
        for (const CriterionId& id : excuse.criteria)
            left.insert(id.str());
    return left;
}

void collect(const LocalizedText& text, std::vector<std::string>& texts) {
    for (const auto& [language, words] : text.all())
        texts.push_back(words);
}

/// Every text that we wrote; titles and headings of the cited documents are not among them.
std::vector<std::string> ourTexts(const Questionnaire& questionnaire) {
    std::vector<std::string> texts;
    const auto& data = questionnaire.data();
    collect(data.title, texts);
    collect(data.description, texts);
    const std::function<void(const Question&)> ofQuestion = [&](const Question& question) {
        for (const LocalizedText* text : {&question.text, &question.label, &question.help,
                                          &question.staffNote, &question.rowName, &question.noneText})
            collect(*text, texts);
        for (const Option& option : question.options)
            collect(option.text, texts);
        for (const Question& field : question.fields)
            ofQuestion(field);
    };
    for (const Section& section : data.sections) {
        collect(section.title, texts);
        collect(section.introduction, texts);
        for (const QuestionGroup& group : section.groups)
            collect(group.title, texts);
    }
    for (const auto& vocabulary : data.vocabularies)
        for (const Vocabulary::Class& one : vocabulary->classes())
            collect(one.title, texts);
    for (const Question& question : data.questions)
        ofQuestion(question);
    for (const FindingRule& rule : data.findings) {
        collect(rule.title, texts);
        collect(rule.discuss, texts);
        for (const LocalizedText& text : rule.information)
            collect(text, texts);
    }
    for (const UrgentTrigger& trigger : data.urgent)
        collect(trigger.title, texts);
    for (const Contradiction& contradiction : data.contradictions)
        collect(contradiction.text, texts);
    for (const Topic& topic : data.topics)
        collect(topic.title, texts);
    for (const Criterion& criterion : data.criteria)
        collect(criterion.text, texts);
    for (const NotCovered& excuse : data.notCovered)
        collect(excuse.why, texts);
    for (const ComputedValue& computed : data.computed)
        collect(computed.label, texts);
    return texts;
}

} // namespace

class ShippedQuestionnairesTest : public QObject {
    Q_OBJECT

private slots:
    void everyMedicineCompletesToItsOwnName();
    void everyShippedQuestionnaireLoadsWithoutAWarning_data();
    void everyShippedQuestionnaireLoadsWithoutAWarning();
    void everyShippedQuestionnaireHasAMap_data() { everyShippedQuestionnaireLoadsWithoutAWarning_data(); }
    void everyShippedQuestionnaireHasAMap();
    void everyCaseHolds_data() { eachForClinics(); }
    void everyCaseHolds();
    void everyFindingHasACaseRaisedOneRuledOutAndOneNotEstablished_data() { eachForClinics(); }
    void everyFindingHasACaseRaisedOneRuledOutAndOneNotEstablished();
    void everyCriterionIsCoveredWithItsSourcesOrExcused_data() { eachForClinics(); }
    void everyCriterionIsCoveredWithItsSourcesOrExcused();
    void thePreScreeningLeavesOnlyWhatIsAboutTreatment();
    void noCriterionIsLeftByAllOfThem();
    void whereTheDocumentsNameNoListThePatientsWordsAreQuoted_data() { eachForClinics(); }
    void whereTheDocumentsNameNoListThePatientsWordsAreQuoted();
    void whatStaffAreHeldToBeforeThePatientLeavesIsRequired_data() {
        everyShippedQuestionnaireLoadsWithoutAWarning_data();
    }
    void whatStaffAreHeldToBeforeThePatientLeavesIsRequired();
    void noTextOfOursHoldsAVerdict_data() { everyShippedQuestionnaireLoadsWithoutAWarning_data(); }
    void noTextOfOursHoldsAVerdict();
    void everyFindingCitesADocument_data() { eachForClinics(); }
    void everyFindingCitesADocument();
    void theSampleAnswersOfEachAreRead_data() { eachForClinics(); }
    void theSampleAnswersOfEachAreRead();
};

void ShippedQuestionnairesTest::everyShippedQuestionnaireLoadsWithoutAWarning_data() {
    QTest::addColumn<QString>("path");
    for (const QString& name : shippedFolders())
        QTest::newRow(qPrintable(name)) << name + "/questionnaire.yaml";
}

void ShippedQuestionnairesTest::everyShippedQuestionnaireLoadsWithoutAWarning() {
    QFETCH(QString, path);
    ShippedFiles files;
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, path.toStdString(), sha256);
    QVERIFY2(loaded.diagnostics.empty(), render(loaded.diagnostics, loaded.sources).c_str());
    QVERIFY(loaded.questionnaire);
    // Without a warning each text is in both.
    QVERIFY((loaded.questionnaire->data().languages == std::vector<std::string>{"en", "es"}));
}

void ShippedQuestionnairesTest::everyShippedQuestionnaireHasAMap() {
    QFETCH(QString, path);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, path.toStdString());
    const QuestionnaireMap map = mapOf(*questionnaire, "en");
    QVERIFY(map.nodes.size() > questionnaire->questions().size());
    QVERIFY(!map.edges.empty());
    for (const MapEdge& edge : map.edges)
        QVERIFY(edge.from < map.nodes.size() && edge.to < map.nodes.size());
}

void ShippedQuestionnairesTest::everyCaseHolds() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    const auto cases = shippedCases(*questionnaire, casesIn(folder));
    QVERIFY(!cases.empty());
    for (const Case& example : cases) {
        const CaseOutcome outcome = runCase(questionnaire, example);
        for (const Message& failure : outcome.failures)
            qWarning("%s: %s", outcome.name.c_str(), failure.english().c_str());
        QVERIFY(outcome.passed());
    }
}

void ShippedQuestionnairesTest::everyFindingHasACaseRaisedOneRuledOutAndOneNotEstablished() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    const auto cases = shippedCases(*questionnaire, casesIn(folder));
    const auto named = [&](std::uint32_t finding, std::vector<std::uint32_t> Case::Expected::*list) {
        return std::any_of(cases.begin(), cases.end(), [&](const Case& example) {
            const auto& ids = example.expected.*list;
            return std::find(ids.begin(), ids.end(), finding) != ids.end();
        });
    };
    QStringList without;
    for (std::uint32_t i = 0; i < questionnaire->data().findings.size(); ++i) {
        const QString id = QString::fromStdString(questionnaire->data().findings[i].id.str());
        const bool onlyRaised = std::any_of(cases.begin(), cases.end(), [&](const Case& example) {
            const auto& only = example.expected.onlyRaised;
            return only && std::find(only->begin(), only->end(), i) != only->end();
        });
        if (!onlyRaised && !named(i, &Case::Expected::raised))
            without << id + ": raised";
        if (!named(i, &Case::Expected::ruledOut))
            without << id + ": ruled out";
        if (!named(i, &Case::Expected::notEstablished))
            without << id + ": not established";
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join('\n')));
}

void ShippedQuestionnairesTest::everyCriterionIsCoveredWithItsSourcesOrExcused() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    std::set<std::string> rows;
    for (const Criterion& row : questionnaire->data().criteria)
        rows.insert(row.id.str() + ' ' + std::to_string(row.citations.size()));
    QCOMPARE(rows, criteriaUnder("all"));
    const std::set<std::string> left = leftBy(*questionnaire);
    const std::set<std::string> information = criteriaUnder("information");
    QVERIFY(!information.empty());
    QStringList problems;
    for (const Criterion& row : questionnaire->data().criteria) {
        const std::string& id = row.id.str();
        const auto rules = covering(*questionnaire, id);
        if (rules.empty() != left.contains(id))
            problems << QString::fromStdString(id + " is covered and left out, or neither");
        for (const FindingRule* rule : rules) {
            for (const Citation& wanted : row.citations) {
                const bool isCited = std::any_of(
                    rule->citations.begin(), rule->citations.end(), [&](const Citation& citation) {
                        return citation.document == wanted.document && citation.section == wanted.section;
                    });
                if (!isCited)
                    problems << QString::fromStdString(
                        rule->id.str() + " covers " + id + " without citing " +
                        questionnaire->data().documents[wanted.document].id.str() + ", " +
                        std::string(wanted.section.in("en")));
            }
            if (information.contains(id) && rule->information.empty())
                problems << QString::fromStdString(id + " is information, and " + rule->id.str() +
                                                   " has none");
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
}

void ShippedQuestionnairesTest::thePreScreeningLeavesOnlyWhatIsAboutTreatment() {
    ShippedFiles files;
    const auto questionnaire = loadShipped(files);
    const std::set<std::string> left = leftBy(*questionnaire);
    for (const Criterion& row : questionnaire->data().criteria)
        QVERIFY2(left.contains(row.id.str()) == row.id.str().starts_with("reassess-"), row.id.str().c_str());
}

// What one questionnaire leaves to another is covered there.
void ShippedQuestionnairesTest::noCriterionIsLeftByAllOfThem() {
    ShippedFiles files;
    std::set<std::string> leftByAll = leftBy(*loadShipped(files));
    for (const QString& folder : clinicFolders()) {
        const std::set<std::string> left = leftBy(*loadShipped(files, questionnaireIn(folder)));
        std::erase_if(leftByAll, [&](const std::string& id) { return !left.contains(id); });
    }
    QCOMPARE(leftByAll, std::set<std::string>());
}

void ShippedQuestionnairesTest::whereTheDocumentsNameNoListThePatientsWordsAreQuoted() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    const auto quoted = criteriaUnder("quoted");
    QVERIFY(!quoted.empty());
    const std::set<std::string> left = leftBy(*questionnaire);
    for (const std::string& id : quoted) {
        const auto rules = covering(*questionnaire, id);
        QVERIFY2(left.contains(id) ||
                     std::any_of(rules.begin(), rules.end(),
                                 [](const FindingRule* rule) { return !rule->quoted.empty(); }),
                 id.c_str());
    }
}

// Left open, a safety question sends staff to the clinician; the summary leaves out what is not required.
void ShippedQuestionnairesTest::whatStaffAreHeldToBeforeThePatientLeavesIsRequired() {
    QFETCH(QString, path);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, path.toStdString());
    for (const Question& question : questionnaire->questions())
        QVERIFY2(!question.safety || question.required, question.id.str().c_str());
}

void ShippedQuestionnairesTest::noTextOfOursHoldsAVerdict() {
    QFETCH(QString, path);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, path.toStdString());
    QStringList found;
    for (const std::string& text : ourTexts(*questionnaire)) {
        for (const std::string& word : verdictsIn(text))
            found << QString::fromStdString(word + " in: " + text);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void ShippedQuestionnairesTest::everyFindingCitesADocument() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    for (const FindingRule& rule : questionnaire->data().findings)
        QVERIFY2(!rule.citations.empty(), rule.id.str().c_str());
}

void ShippedQuestionnairesTest::theSampleAnswersOfEachAreRead() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    const ReadAnswers read = readAnswers(
        "sample-answers.yaml", *files.read(folder.toStdString() + "/sample-answers.yaml"), *questionnaire);
    QVERIFY2(read.sheet && read.diagnostics.empty(), render(read.diagnostics, read.sources).c_str());
}

void ShippedQuestionnairesTest::everyMedicineCompletesToItsOwnName() {
    ShippedFiles files;
    const auto questionnaire = loadShipped(files);
    QVERIFY(questionnaire);
    for (const auto& vocabulary : questionnaire->data().vocabularies)
        for (std::uint32_t entry = 0; entry < vocabulary->entries().size(); ++entry) {
            const std::string& name = vocabulary->entries()[entry].name;
            const std::string typed = name.substr(0, 5);
            const auto offered = vocabulary->complete(typed, vocabulary->entries().size());
            const auto own = std::find_if(offered.begin(), offered.end(),
                                          [&](const auto& completion) { return completion.entry == entry; });
            QVERIFY2(own != offered.end() && own->matched == name, name.c_str());
        }
}

QTEST_APPLESS_MAIN(ShippedQuestionnairesTest)
#include "shipped_questionnaires_test.moc"
