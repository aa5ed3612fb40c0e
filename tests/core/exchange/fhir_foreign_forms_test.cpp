// SPDX-License-Identifier: GPL-3.0-or-later
// Forms made up in the ways of many authors: each loads, asks what it can, and lists what is not carried.
#include "tests/core/exchange/imported.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using Json = nlohmann::ordered_json;

/// A panel as LOINC has them: `count` questions of every kind in groups of ten, each with a code of its own.
Json panelOf(int count) {
    Json form{{"resourceType", "Questionnaire"}, {"status", "draft"},
              {"title", "A made-up panel"},      {"version", "1.0"},
              {"copyright", "CC0-1.0"},          {"item", Json::array()}};
    for (int i = 0; i < count; ++i) {
        if (i % 10 == 0)
            form["item"].push_back({{"linkId", "/group-" + std::to_string(i / 10)},
                                    {"type", "group"},
                                    {"text", "Group " + std::to_string(i / 10)},
                                    {"item", Json::array()}});
        const std::string link =
            form["item"].back()["linkId"].get<std::string>() + "/" + std::to_string(i) + "-0";
        Json item{
            {"linkId", link},
            {"text", "Question " + std::to_string(i)},
            {"code", Json::array({{{"system", "http://example.org"}, {"code", std::to_string(i) + "-0"}}})}};
        static const char* types[]{"choice", "decimal", "string", "date", "boolean"};
        item["type"] = types[i % 5];
        if (i % 5 == 0)
            for (int option = 0; option < 5; ++option)
                item["answerOption"].push_back({{"valueCoding",
                                                 {{"code", "LA" + std::to_string(option)},
                                                  {"display", "Answer " + std::to_string(option)}}}});
        form["item"].back()["item"].push_back(std::move(item));
    }
    return form;
}

} // namespace

class FhirForeignFormsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsCarriedIsThere_data();
    void whatIsCarriedIsThere();
    void whatIsNotCarriedIsListed_data();
    void whatIsNotCarriedIsListed();
    void twoThatWaitForEachOtherAreShownAlways();
    void setsOfSetsAreFollowed();
    void aPanelOfFiveHundredQuestionsLoads();
    void aListOfMoreQuestionsThanOursMayHaveIsAskedOnce();
    void longWordsLoad();
    void aMarkBeforeTheFileIsPassedOver();
};

void FhirForeignFormsTest::whatIsCarriedIsThere_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("yaml");
    const auto row = [](const char* name, const char* file, const char* yaml) {
        QTest::newRow(name) << file << yaml;
    };
    row("limits of a quantity", "lhc-forms-panel.json", "range: [50, 260]");
    row("the first unit", "lhc-forms-panel.json", "unit: mmHg");
    row("a set by its url and version", "lhc-forms-panel.json", "text: Right arm}");
    row("how a date is entered", "lhc-forms-panel.json", "help: MM/DD/YYYY");
    row("help", "lhc-forms-panel.json", "help: Say which arm.");
    row("a prefix of an option", "lhc-forms-panel.json", "text: a. Not at all}");
    row("points", "lhc-forms-panel.json", "label: 'points: How short of breath are you?'");
    row("a version of two numbers", "lhc-forms-panel.json", "version: 2.74.0");
    row("a code system", "smart-forms-style.json", "{id: calm, text: {en-AU: Calm, es: En calma}}");
    row("what flies over it", "smart-forms-style.json", "help: As the person says it.");
    row("below a question", "smart-forms-style.json", "text: Date of consent");
    row("a list", "smart-forms-style.json", "type: rows");
    row("decimals", "smart-forms-style.json", "decimals: 1");
    row("a reference that names itself", "medplum-style.json", "text: Dr Made-up}");
    row("a reference that does not", "medplum-style.json", "text: Practitioner/2}");
    row("a number to choose", "medplum-style.json", "{id: option-0, text: '0'}");
    row("a word to choose, translated", "medplum-style.json", "text: {en: English, es: Inglés}}");
    row("a condition on a number that is chosen", "medplum-style.json", "show-when: q4 is option-1");
    row("a condition on a word that is chosen", "medplum-style.json", "show-when: q5 is english");
    row("a condition on a reference", "medplum-style.json", "show-when: q3 is practitioner-1");
    row("no linkId", "medplum-style.json", "text: Without a linkId");
    row("the same linkId", "medplum-style.json", "text: The same linkId a second time");
    row("a type that is none", "medplum-style.json", "text: Of a type that is none");
    row("no text", "sdc-example-style.json", "text: '1.1'");
    row("a definition", "sdc-example-style.json",
        "# definition: http://hl7.org/fhir/StructureDefinition/Patient#Patient.name.family");
    row("a title in another language", "sdc-example-style.json",
        "title: {en: Made-up extraction, fr: Extraction inventée}");
    row("a quantity compared", "sdc-example-style.json", "show-when: 'q-2-1 >= 120.5'");
    row("one of several", "sdc-example-style.json",
        "show-when: 'q-2-3 includes any of [a] or q-2-3 includes any of [b]'");
    row("only a code", "sdc-example-style.json", "{id: unknown, text: unknown}");
    row("any other answer", "sdc-example-style.json", "show-when: not q-1-3 is unknown");
    row("no answer", "sdc-example-style.json", "show-when: not q-2-3 is answered");
    row("conditions that nothing joins", "hapi-style.json", "show-when: 'q-01-02 >= 18 or q-01-02 < 150'");
    row("a unit in two languages", "hapi-style.json", "unit: {de-DE: Jahre, en: years}");
    row("of a list, from outside", "hapi-style.json", "show-when: 'any(q-02: ");
    row("marks that YAML has a use for", "hapi-style.json", "'Größe & Gewicht: wie viel? #1'");
    row("points of a set", "argonaut-style.json",
        "value: 'sum(worry-1-points, worry-2-points, worry-3-points)'");
    row("options in two languages", "argonaut-style.json", "text: {en: Several days, es: Varios días}}");
    row("words of ours as codes", "argonaut-style.json", "{id: option-not, text: Not said}");
}

void FhirForeignFormsTest::whatIsCarriedIsThere() {
    QFETCH(QString, file);
    QFETCH(QString, yaml);
    const Imported made = importedFile(file.toStdString());
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.yaml().contains(yaml), qPrintable(made.yaml()));
}

void FhirForeignFormsTest::whatIsNotCarriedIsListed_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const char* file, const char* line) {
        QTest::newRow(name) << file << line;
    };
    row("a terminology server", "lhc-forms-panel.json",
        "`Questionnaire`: the extension `…/sdc-questionnaire-preferredTerminologyServer`");
    row("a variable", "lhc-forms-panel.json",
        "`Questionnaire`: the extension `http://hl7.org/fhir/StructureDefinition/variable`");
    row("a table", "lhc-forms-panel.json", "`/35094-2`: that it is shown as `gtable`");
    row("a required group", "lhc-forms-panel.json", "`/35094-2`: that one of its questions is required");
    row("a second unit", "lhc-forms-panel.json", "`/35094-2/8480-6`: a second unit, `kPa`");
    row("a pattern", "lhc-forms-panel.json",
        "`/35094-2/when`: the extension `http://hl7.org/fhir/StructureDefinition/regex`");
    row("text with marks", "lhc-forms-panel.json",
        "`/score`: the extension `http://hl7.org/fhir/StructureDefinition/rendering-xhtml` of its text");
    row("a picture of an option", "lhc-forms-panel.json",
        "`/score`: the extension `http://hl7.org/fhir/StructureDefinition/itemAnswerMedia` of an option");
    row("chosen from the start", "lhc-forms-panel.json", "`/score`: an option that is chosen from the start");
    row("worked out", "lhc-forms-panel.json",
        "`/total`: the extension `…/sdc-questionnaire-calculatedExpression`");
    row("what it comes from", "smart-forms-style.json", "`Questionnaire`: its `derivedFrom`");
    row("a contained bundle", "smart-forms-style.json", "`Questionnaire`: a contained `Bundle`");
    row("hidden", "smart-forms-style.json", "`hidden-variables`: it is left out with all below it");
    row("FHIRPath", "smart-forms-style.json", "`tab-mood`: its condition in FHIRPath");
    row("a set of itself", "smart-forms-style.json",
        "`mood-again`: options that its value set does not list one by one");
    row("a filter", "smart-forms-style.json",
        "`condition`: options that its value set does not list one by one");
    row("a server's set", "smart-forms-style.json",
        "`elsewhere`: its options are those of the value set `https://example.org/ValueSet/far-away`");
    row("how often", "smart-forms-style.json", "`meds`: the extension `…/questionnaire-maxOccurs`");
    row("a list in a list", "smart-forms-style.json",
        "`meds-sub`: that it repeats within a group that repeats");
    row("a slider", "smart-forms-style.json",
        "`row-sleep-hours`: the extension `…/questionnaire-sliderStepValue`");
    row("a reference", "medplum-style.json", "`q2`: an answer of type `reference`");
    row("an attachment", "medplum-style.json", "`q6`: an answer of type `attachment`");
    row("an order among options", "medplum-style.json", "`q10`: its condition `q4 > 1`");
    row("an option turned round", "medplum-style.json",
        "`q5`: an option: its modifierExtension may turn what it says round");
    row("a condition turned round", "medplum-style.json", "`q16`: its condition `q9 modified yes`");
    row("a signature", "medplum-style.json",
        "`signature`: the extension `…/questionnaire-signatureRequired`");
    row("nothing said", "sdc-example-style.json",
        "`2.5`: that it is shown before `2.3` was asked, as its condition `2.3 exists no` means in FHIR; it "
        "became `not q-2-3 is answered`");
    row("no text", "sdc-example-style.json", "`1.1`: its linkId in place of its text, which is not there");
    row("no linkId", "medplum-style.json", "an item without a linkId: an id is made up for it");
    row("a text that is worked out", "sdc-example-style.json",
        "`2`: the extension `http://hl7.org/fhir/StructureDefinition/cqf-expression` of its text");
    row("a second option that excludes", "sdc-example-style.json",
        "`2.3`: that the option `unknown` excludes all others");
    row("limits the wrong way round", "sdc-example-style.json",
        "`2.2`: a range whose lowest is not below its highest is made wider");
    row("who it is for", "sdc-example-style.json", "`Questionnaire`: its `useContext`");
    row("other rules", "hapi-style.json", "`Questionnaire`: its `implicitRules`");
    row("conditions that nothing joins", "hapi-style.json",
        "`01.03`: that one of its 2 conditions is enough");
    row("a version that is none", "hapi-style.json", "`Questionnaire`: the version 1.0.0");
    row("a second form", "hapi-style.json", "`Bundle`: another Questionnaire, `Ein zweiter`");
    row("retired", "hapi-style.json", "`Questionnaire`: that it is retired");
    row("a text in a list", "hapi-style.json", "`02.03.2`: a text within a group that repeats");
    row("an extension of its own", "argonaut-style.json",
        "`Questionnaire`: the extension `…/SDOHCC-ExtensionQuestionnaireScore`");
}

void FhirForeignFormsTest::whatIsNotCarriedIsListed() {
    QFETCH(QString, file);
    QFETCH(QString, line);
    const QString listed = importedFile(file.toStdString()).listed();
    QVERIFY2(listed.contains(line), qPrintable(listed));
}

void FhirForeignFormsTest::twoThatWaitForEachOtherAreShownAlways() {
    const Imported made = importedFile("medplum-style.json");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.listed().contains("; it is always shown"), qPrintable(made.listed()));
    QVERIFY(made.yaml().contains("text: Shown when 14 is") && made.yaml().contains("text: Shown when 15 is"));
}

void FhirForeignFormsTest::setsOfSetsAreFollowed() {
    const Imported made = importedFile("smart-forms-style.json");
    const auto& questionnaire = *made.loaded.questionnaire;
    const Question& mood = questionnaire.question(*questionnaire.find("mood"));
    QCOMPARE(mood.options.size(), std::size_t(4));
    QCOMPARE(mood.options[3].id.str(), std::string("unsure"));
}

void FhirForeignFormsTest::aPanelOfFiveHundredQuestionsLoads() {
    const Imported made = imported(panelOf(500).dump());
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors().left(2000)));
    QCOMPARE(made.loaded.questionnaire->questions().size(), std::size_t(500));
    QCOMPARE(made.loaded.questionnaire->data().sections.size(), std::size_t(50));
}

void FhirForeignFormsTest::aListOfMoreQuestionsThanOursMayHaveIsAskedOnce() {
    Json form = panelOf(210);
    Json list{
        {"linkId", "/list"}, {"type", "group"}, {"repeats", true}, {"text", "All"}, {"item", form["item"]}};
    form["item"] = Json::array({list});
    const Imported made = imported(form.dump());
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors().left(2000)));
    QVERIFY2(made.listed().contains("`/list`: that it repeats, for it has more questions"),
             qPrintable(made.listed().left(2000)));
    QCOMPARE(made.loaded.questionnaire->questions().size(), std::size_t(210));
}

void FhirForeignFormsTest::longWordsLoad() {
    std::string words;
    for (int i = 0; i < 3000; ++i)
        words += "words ";
    Json form = panelOf(3);
    form["item"][0]["item"].push_back(
        {{"linkId", words}, {"type", "display"}, {"text", words + '\n' + words}});
    form["item"][0]["item"].push_back({{"linkId", words + '2'}, {"type", "boolean"}, {"text", words}});
    form["description"] = words;
    const Imported made = imported(form.dump());
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors().left(2000)));
}

void FhirForeignFormsTest::aMarkBeforeTheFileIsPassedOver() {
    const Imported made = imported("\xEF\xBB\xBF" + panelOf(3).dump());
    QVERIFY2(made.errors().isEmpty(), render(made.import.diagnostics, made.import.sources).c_str());
    QCOMPARE(made.loaded.questionnaire->questions().size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(FhirForeignFormsTest)
#include "fhir_foreign_forms_test.moc"
