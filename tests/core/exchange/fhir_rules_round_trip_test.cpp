// SPDX-License-Identifier: GPL-3.0-or-later
// Rules go out in extensions, and come back.
#include "core/exchange/csv/csv_export.h"
#include "core/exchange/fhir/condition_text.h"
#include "tests/core/exchange/bundle.h"
#include "tests/core/exchange/conditioned.h"
#include "tests/core/exchange/imported.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/fhir_schema.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using SharedQuestionnaire = std::shared_ptr<const Questionnaire>;

SharedQuestionnaire named(const QString& name) {
    if (name == "sample")
        return sampleQuestionnaire();
    ShippedFiles files;
    return loadShipped(files, name.toStdString());
}

Imported thereAndBack(const Questionnaire& questionnaire) {
    return imported(exportFhirQuestionnaire(questionnaire, questionnaire->languages.front()).json);
}

std::string conditionOf(const Questionnaire& questionnaire, NodeIndex node) {
    return conditionText(questionnaire, {node}).value_or("?");
}

/// All that its rules say, a line each.
QStringList rulesOf(const Questionnaire& questionnaire) {
    QStringList lines;
    const auto add = [&](const std::vector<std::string>& parts) {
        lines << QString();
        for (const std::string& part : parts)
            lines.back() += QString::fromStdString(part) + " | ";
    };
    const auto texts = [](const LocalizedText& text) {
        std::string all;
        for (const auto& [language, words] : text.all())
            all += language + ": " + words + "; ";
        return all;
    };
    for (const CitedDocument& document : questionnaire->documents)
        add({document.id.str(), texts(document.title), document.publisher, document.url, document.year,
             texts(document.kind), document.beyond ? "beyond" : ""});
    for (const Topic& topic : questionnaire->topics)
        add({topic.id.str(), texts(topic.title)});
    for (const ComputedValue& computed : questionnaire->computed)
        add({computed.id.str(), texts(computed.label), texts(computed.unit),
             std::to_string(static_cast<int>(computed.summary)),
             computed.isCondition ? "condition" : "number", conditionOf(questionnaire, computed.value)});
    for (const FindingRule& rule : questionnaire->findings) {
        add({rule.id.str(), std::to_string(static_cast<int>(rule.kind)),
             std::to_string(static_cast<int>(rule.priority)),
             rule.topic ? questionnaire->topics[*rule.topic].id.str() : "", rule.category, texts(rule.title),
             texts(rule.discuss), conditionOf(questionnaire, rule.when)});
        for (const LocalizedText& text : rule.information)
            add({texts(text)});
        for (const QuestionIndex quoted : rule.quoted)
            add({questionnaire.question(quoted).id.str()});
        for (const CriterionId& criterion : rule.criteria)
            add({criterion.str()});
        for (const Citation& citation : rule.citations)
            add({questionnaire->documents[citation.document].id.str(), texts(citation.section)});
    }
    for (const UrgentTrigger& trigger : questionnaire->urgent)
        add({trigger.id.str(), trigger.tier == UrgentTier::Immediate ? "immediate" : "same-visit",
             texts(trigger.title), conditionOf(questionnaire, trigger.when)});
    for (const Contradiction& contradiction : questionnaire->contradictions)
        add({contradiction.id.str(), texts(contradiction.text),
             conditionOf(questionnaire, contradiction.when)});
    return lines;
}

/// The states of all questions, all computed values and what became of every rule, as one line.
std::string outcome(const SharedQuestionnaire& questionnaire,
                    const std::vector<std::pair<QuestionIndex, Answer>>& answers) {
    Session session(questionnaire, minute(0));
    session.begin(answers, minute(0));
    return CsvTable(*questionnaire, "en").row(session, AnswerSheet{session.startedAt().date}, {});
}

/// The first answers of many that the two take otherwise; empty where there are none.
QString differentOutcome(const SharedQuestionnaire& before, const SharedQuestionnaire& after,
                         std::mt19937& random, int rounds) {
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::pair<QuestionIndex, Answer>> answers;
        for (std::uint32_t i = 0; i < before->questions().size(); ++i)
            if (before->questions()[i].type != QuestionType::Information)
                answers.emplace_back(QuestionIndex{i}, randomAnswer(before->questions()[i], random));
        const std::string was = outcome(before, answers);
        const std::string is = outcome(after, answers);
        if (was != is)
            return QString::fromStdString(was + is);
    }
    return {};
}

void addQuestionnaires() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"demo/questionnaire.yaml", "ketamine-prescreen/questionnaire.yaml",
          "treatment-day-precheck/questionnaire.yaml", "treatment-review/questionnaire.yaml", "sample"})
        QTest::newRow(name) << name;
}

} // namespace

class FhirRulesRoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void everyRuleComesBack_data() { addQuestionnaires(); }
    void everyRuleComesBack();
    void everyAnswerIsScreenedAlike_data() { addQuestionnaires(); }
    void everyAnswerIsScreenedAlike();
    void randomRulesScreenAlike_data();
    void randomRulesScreenAlike();
    void aRuleIsReadableAsItStands();
    void whateverTheRulesItIsAQuestionnaire();
    void whatDoesNotLoadIsListedAndTheRestComesBack_data();
    void whatDoesNotLoadIsListedAndTheRestComesBack();
    void aPartOfAnotherTypeComesBackOrIsListed();
    void aWrittenShowWhenThatDoesNotLoadIsListed();
    void aRuleThatRestsOnOneThatDoesNotLoadIsListedToo();
};

void FhirRulesRoundTripTest::everyRuleComesBack() {
    QFETCH(QString, name);
    const SharedQuestionnaire before = named(name);
    const Imported back = thereAndBack(*before);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().isEmpty(), qPrintable(back.listed()));
    const QStringList was = rulesOf(*before);
    const QStringList is = rulesOf(*back.loaded.questionnaire);
    QVERIFY(was.size() > 5);
    for (qsizetype i = 0; i < std::min(was.size(), is.size()); ++i)
        QCOMPARE(is[i], was[i]);
    QCOMPARE(is.size(), was.size());
}

void FhirRulesRoundTripTest::everyAnswerIsScreenedAlike() {
    QFETCH(QString, name);
    const SharedQuestionnaire before = named(name);
    const Imported back = thereAndBack(*before);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    std::mt19937 random(1);
    const QString different = differentOutcome(before, back.loaded.questionnaire, random, 100);
    QVERIFY2(different.isEmpty(), qPrintable(different));
}

void FhirRulesRoundTripTest::randomRulesScreenAlike_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void FhirRulesRoundTripTest::randomRulesScreenAlike() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const SharedQuestionnaire before = ruled(random);
    const Imported back = thereAndBack(*before);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().isEmpty(), qPrintable(back.listed()));
    const QString different = differentOutcome(before, back.loaded.questionnaire, random, 60);
    QVERIFY2(different.isEmpty(), qPrintable(different + back.yaml()));
}

void FhirRulesRoundTripTest::aRuleIsReadableAsItStands() {
    const Json form = questionnaireJson(*sampleQuestionnaire());
    Json rule;
    for (const Json& extension : form["extension"])
        if (extension["url"] == "urn:anteroom:fhir:finding" &&
            extensionOf(extension, "id") == "pressure-uncontrolled")
            rule = extension;
    QCOMPARE(said(extensionOf(rule, "kind")), "flag");
    QCOMPARE(said(extensionOf(rule, "priority")), "first");
    QCOMPARE(said(extensionOf(rule, "title")), "High blood pressure that is not under control");
    QCOMPARE(said(extensionOf(rule, "when")), "high-pressure is current and controlled is no");
    QVERIFY(said(extensionOf(rule, "when-in-words")).contains("under control: no", Qt::CaseInsensitive));
}

void FhirRulesRoundTripTest::whateverTheRulesItIsAQuestionnaire() {
    REQUIRE_FHIR_SCHEMA(schema);
    for (unsigned seed = 1; seed <= 5; ++seed) {
        std::mt19937 random(seed);
        for (const std::string& problem :
             schema->problemsOf(exportFhirQuestionnaire(*ruled(random), "en").json))
            QFAIL(problem.c_str());
    }
}

void FhirRulesRoundTripTest::whatDoesNotLoadIsListedAndTheRestComesBack_data() {
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::addColumn<QString>("listed");
    QTest::newRow("a question that is not there") << "\"trouble is yes\""
                                                  << "\"snoring is yes\""
                                                  << "`Questionnaire`: finding 1 `one`: there is no";
    QTest::newRow("no sentence") << "\"trouble is yes\""
                                 << "\"trouble is\""
                                 << "finding 1 `one`: ";
    QTest::newRow("two keys in one") << "\"trouble is yes\""
                                     << "\"trouble is yes\\nkind: candidacy\""
                                     << "finding 1 `one`: ";
    QTest::newRow("no such kind") << "\"valueCode\": \"flag\""
                                  << "\"valueCode\": \"verdict\""
                                  << "finding 1 `one`: ";
    QTest::newRow("no such document") << "\"valueCode\": \"leaflet\""
                                      << "\"valueCode\": \"nowhere\""
                                      << "finding 1 `one`: ";
    QTest::newRow("no id") << "\"valueCode\": \"one\""
                           << "\"valueCode\": \"\""
                           << "finding 1: ";
    QTest::newRow("no title") << "\"url\": \"title\",\n          \"valueString\": \"One\""
                              << "\"url\": \"title\",\n          \"valueString\": \"\""
                              << "finding 1 `one`: ";
    QTest::newRow("the same id") << "\"valueCode\": \"one\""
                                 << "\"valueCode\": \"two\""
                                 << "`two`: ";
    QTest::newRow("what we have no word for") << "\"url\": \"kind\""
                                              << "\"url\": \"severity\""
                                              << "finding 1 `one`: its `severity`";
}

void FhirRulesRoundTripTest::whatDoesNotLoadIsListedAndTheRestComesBack() {
    QFETCH(QString, was);
    QFETCH(QString, is);
    QFETCH(QString, listed);
    const auto questionnaire =
        questionnaireOf("- {id: trouble, type: yes-no, text: Trouble}\n", R"yaml(findings:
  - {id: one, kind: flag, title: One, when: trouble is yes, cite: [{document: leaflet, section: S}]}
  - {id: two, kind: checklist, title: Two, when: trouble is no, cite: [{document: leaflet, section: S}]}
)yaml");
    std::string json = exportFhirQuestionnaire(*questionnaire, "en").json;
    // Of the finding: the document stands before it.
    const std::size_t from = json.find("urn:anteroom:fhir:finding");
    const std::size_t at = json.find(was.toStdString(), from);
    QVERIFY2(at != std::string::npos, json.c_str());
    json.replace(at, was.toStdString().size(), is.toStdString());
    const Imported back = imported(json);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().contains(listed), qPrintable(back.listed()));
    const auto& findings = back.loaded.questionnaire->data().findings;
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings[0].id.str(), std::string("two"));
}

// As another system may write it anew. What is left of the rule comes back.
void FhirRulesRoundTripTest::aPartOfAnotherTypeComesBackOrIsListed() {
    const auto questionnaire =
        questionnaireOf("- {id: trouble, type: yes-no, text: Trouble}\n", R"yaml(findings:
  - {id: one, kind: flag, title: One, discuss: Speak., when: trouble is yes, cite: [{document: leaflet, section: S}]}
)yaml");
    const std::string json = exportFhirQuestionnaire(*questionnaire, "en").json;
    const auto with = [&](const std::string& part, const std::string& was, const std::string& is) {
        std::string other = json;
        const std::size_t finding = other.find("urn:anteroom:fhir:finding");
        const std::size_t at = other.find(was, other.find("\"url\": \"" + part + '"', finding));
        return at == std::string::npos ? std::string() : other.replace(at, was.size(), is);
    };
    for (const char* part : {"discuss", "section"}) {
        const Imported back = imported(with(part, "\"valueString\"", "\"valueMarkdown\""));
        QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
        QCOMPARE(rulesOf(*back.loaded.questionnaire), rulesOf(*questionnaire));
    }
    const Imported back =
        imported(with("discuss", "\"valueString\": \"Speak.\"", "\"valueQuantity\": {\"value\": 3}"));
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().contains("its `discuss`, where no words are found"), qPrintable(back.listed()));
    QVERIFY(back.loaded.questionnaire->data().findings.at(0).discuss.empty());
}

void FhirRulesRoundTripTest::aWrittenShowWhenThatDoesNotLoadIsListed() {
    const auto questionnaire =
        questionnaireOf("- {id: e, type: number, range: [0, 9], text: E}\n"
                        "- {id: asked, type: yes-no, text: Asked, show-when: 'e + 2 >= 5'}\n");
    std::string json = exportFhirQuestionnaire(*questionnaire, "en").json;
    const std::size_t at = json.find("\"e + 2 >= 5\"");
    QVERIFY(at != std::string::npos);
    json.replace(at, 12, "\"g + 2 >= 5\"");
    const Imported back = imported(json);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    QVERIFY2(back.listed().startsWith("`asked`: its condition, which is none here (there is no"),
             qPrintable(back.listed()));
    QVERIFY(!back.loaded.questionnaire->program()[QuestionIndex{1}].gate);
}

void FhirRulesRoundTripTest::aRuleThatRestsOnOneThatDoesNotLoadIsListedToo() {
    const auto questionnaire = questionnaireOf("- {id: e, type: number, range: [0, 9], text: E}\n",
                                               R"yaml(computed:
  - {id: twice, label: Twice, value: e * 2}
  - {id: more, label: More, value: twice + 1}
findings:
  - {id: much, kind: flag, title: Much, when: more > 9, cite: [{document: leaflet, section: S}]}
  - {id: little, kind: flag, title: Little, when: e < 2, cite: [{document: leaflet, section: S}]}
)yaml");
    std::string json = exportFhirQuestionnaire(*questionnaire, "en").json;
    const std::size_t at = json.find("\"e * 2\"");
    QVERIFY(at != std::string::npos);
    json.replace(at, 7, "\"e times 2\"");
    const Imported back = imported(json);
    QVERIFY2(back.errors().isEmpty(), qPrintable(back.errors()));
    for (const char* lost : {"computed 1 `twice`: ", "computed 2 `more`: ", "finding 1 `much`: "})
        QVERIFY2(back.listed().contains(lost), qPrintable(back.listed()));
    QCOMPARE(back.loaded.questionnaire->data().findings.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(FhirRulesRoundTripTest)
#include "fhir_rules_round_trip_test.moc"
