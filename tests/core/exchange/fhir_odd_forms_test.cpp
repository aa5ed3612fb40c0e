// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that say too little, or what ours has another meaning for: they load, and whatever is made of them is
// listed.
#include "tests/core/exchange/imported.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using Json = nlohmann::ordered_json;

Json optionsOf(int count) {
    Json options = Json::array();
    for (int i = 0; i < count; ++i)
        options.push_back({{"valueString", "Option " + std::to_string(i)}});
    return options;
}

/// "b" is asked when its two conditions hold, as `behavior` has them go together; empty: not said.
Imported joinedBy(const Json& behavior) {
    Json b{{"linkId", "b"}, {"type", "string"}, {"text", "B"}};
    for (const char* question : {"a", "c"})
        b["enableWhen"].push_back({{"question", question}, {"operator", "="}, {"answerBoolean", true}});
    if (!behavior.is_null())
        b["enableBehavior"] = behavior;
    const Json form{{"resourceType", "Questionnaire"},
                    {"item",
                     {{{"linkId", "a"}, {"type", "boolean"}, {"text", "A"}},
                      {{"linkId", "c"}, {"type", "boolean"}, {"text", "C"}},
                      std::move(b)}}};
    return imported(form.dump());
}

} // namespace

class FhirOddFormsTest : public QObject {
    Q_OBJECT

private slots:
    void oneConditionIsEnoughWhereNothingSaysThatAllMustHold_data();
    void oneConditionIsEnoughWhereNothingSaysThatAllMustHold();
    void whatElseStandsOnAConditionIsListed();
    void aConditionOnAnAnswerByItsNameIsSaid();
    void anOpenChoiceOfAsManyOptionsAsMayBeLoads();
    void whatIsCalledNullLoads();
    void aPrefixInALanguageThatTheTextLacksIsListed();
    void aLimitThatAnExpressionWorksOutIsSaid();
    void aQuantityThatIsFilledInIsSaidWithItsNumber();
    void aUnitThatIsChosenFromTheStartIsTheUnit();
    void allThatIsFilledInBecomesTheNote();
    void whatAConceptSaysOfItselfIsReadOrListed();
    void theCodeOfAnOptionThatBecameAQuestionIsKept();
    void anIdThatHadToDifferFromItsLinkIdIsNamedInAComment();
    void aValueSetThatIsNotThereIsNamedWhole();
    void aLimitThatIsNoFullDateIsSaidToBeNone();
    void xmlIsCalledXml();
};

void FhirOddFormsTest::oneConditionIsEnoughWhereNothingSaysThatAllMustHold_data() {
    QTest::addColumn<QString>("behavior");
    QTest::addColumn<bool>("isListed");
    QTest::addColumn<QString>("showWhen");
    QTest::newRow("all") << "\"all\"" << false << "show-when: a is yes and c is yes\n";
    QTest::newRow("any") << "\"any\"" << false << "show-when: a is yes or c is yes\n";
    QTest::newRow("nothing") << "null" << true << "show-when: a is yes or c is yes\n";
    QTest::newRow("another word") << "\"ALL\"" << true << "show-when: a is yes or c is yes\n";
    QTest::newRow("no word") << "[]" << true << "show-when: a is yes or c is yes\n";
}

// A question is rather shown too often than not asked. Some programs that write forms leave it out and mean
// "any".
void FhirOddFormsTest::oneConditionIsEnoughWhereNothingSaysThatAllMustHold() {
    QFETCH(QString, behavior);
    QFETCH(bool, isListed);
    QFETCH(QString, showWhen);
    const Imported made = joinedBy(Json::parse(behavior.toStdString()));
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.yaml().contains(showWhen), qPrintable(made.yaml()));
    QCOMPARE(made.listed().contains("`b`: that one of its 2 conditions is enough, for its `enableBehavior` "
                                    "says neither `all` nor `any`"),
             isListed);
}

void FhirOddFormsTest::whatElseStandsOnAConditionIsListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"boolean","text":"A"},
        {"linkId":"b","type":"string","text":"B","enableWhen":[
            {"question":"a","operator":"=","answerBoolean":true,"answerString":"x","hasAnswer":true,
             "extension":[{"url":"http://example.org/since","valueString":"q"}]}]}]})");
    QVERIFY2(made.yaml().contains("show-when: a is yes\n"), qPrintable(made.yaml()));
    for (const char* one : {"`b`: `answerString` of a condition", "`b`: `hasAnswer` of a condition",
                            "`b`: the extension `http://example.org/since` of a condition"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
    QVERIFY2(!made.listed().contains("`answerBoolean` of a condition"), qPrintable(made.listed()));
}

void FhirOddFormsTest::aConditionOnAnAnswerByItsNameIsSaid() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"choice","text":"A","answerOption":[
            {"valueCoding":{"system":"s","code":"1","display":"Every day"}},
            {"valueCoding":{"display":"Now and then"}}]},
        {"linkId":"b","type":"string","text":"B","enableWhen":[
            {"question":"a","operator":"=","answerCoding":{"display":"Every day"}}]},
        {"linkId":"c","type":"string","text":"C","enableWhen":[
            {"question":"a","operator":"=","answerCoding":{"display":"Now and then"}}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* one : {"show-when: a is option-1\n", "show-when: a is now-and-then\n"})
        QVERIFY2(made.yaml().contains(one), qPrintable(made.yaml() + made.listed()));
}

void FhirOddFormsTest::anOpenChoiceOfAsManyOptionsAsMayBeLoads() {
    const auto made = [](const char* type, int count) {
        const Json form{
            {"resourceType", "Questionnaire"},
            {"item", {{{"linkId", "a"}, {"type", type}, {"text", "A"}, {"answerOption", optionsOf(count)}}}}};
        return imported(form.dump());
    };
    const Imported closed = made("choice", 1000);
    QVERIFY2(closed.errors().isEmpty(), qPrintable(closed.errors()));
    QVERIFY(closed.yaml().contains("type: choice\n"));
    const Imported open = made("open-choice", 999);
    QVERIFY2(open.errors().isEmpty(), qPrintable(open.errors()));
    QVERIFY(open.yaml().contains("{id: other, text: Other}"));
    const Imported beyond = made("open-choice", 1000); // and "Other" would be one too many
    QVERIFY2(beyond.errors().isEmpty(), qPrintable(beyond.errors().left(2000)));
    QVERIFY2(beyond.listed().contains("`a`: its 1000 options, which are more than a choice may have"),
             qPrintable(beyond.listed()));
}

// In YAML that word without quotes is nothing at all.
void FhirOddFormsTest::whatIsCalledNullLoads() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","id":"null","item":[
        {"linkId":"null","type":"group","text":"G","item":[
            {"linkId":"null","type":"group","text":"H","item":[
                {"linkId":"null","type":"choice","text":"N","answerOption":[
                    {"valueString":"null"},{"valueString":"more"}]},
                {"linkId":"b","type":"string","text":"B","enableWhen":[
                    {"question":"null","operator":"=","answerString":"null"}]}]}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.yaml().contains("show-when: null is null\n"), qPrintable(made.yaml()));
}

void FhirOddFormsTest::aPrefixInALanguageThatTheTextLacksIsListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","language":"en","item":[
        {"linkId":"a","type":"boolean","text":"A","prefix":"1.","_prefix":{"extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[
                {"url":"lang","valueCode":"fr"},{"url":"content","valueString":"i."}]}]}}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.listed().contains("`a`: the translation into `fr` of its prefix"),
             qPrintable(made.listed()));
}

void FhirOddFormsTest::aLimitThatAnExpressionWorksOutIsSaid() {
    const auto limited = [](const char* name, const char* expression) {
        return imported(
            QString(R"({"resourceType":"Questionnaire","item":[{"linkId":"d","type":"date","text":"D",
                "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/%1","valueDate":"2020-01-31",
                "_valueDate":{"extension":[
                    {"url":"http://hl7.org/fhir/StructureDefinition/cqf-calculatedValue",
                     "valueExpression":{"language":"text/fhirpath","expression":"%2"}}]}}]}]})")
                .arg(name, expression)
                .toStdString());
    };
    const Imported today = limited("maxValue", "today()");
    QVERIFY2(today.yaml().contains("range: [1800-01-01, today]\n"), qPrintable(today.yaml()));
    const Imported high = limited("maxValue", "today() + 1 year");
    QVERIFY2(high.yaml().contains("range: [1800-01-01, 2020-01-31]\n"), qPrintable(high.yaml()));
    QVERIFY2(high.listed().contains("cqf-calculatedValue` of its highest"), qPrintable(high.listed()));
    const Imported low = limited("minValue", "today()");
    QVERIFY2(low.yaml().contains("range: [2020-01-31, 2299-12-31]\n"), qPrintable(low.yaml()));
    QVERIFY2(low.listed().contains("cqf-calculatedValue` of its lowest"), qPrintable(low.listed()));
}

void FhirOddFormsTest::aQuantityThatIsFilledInIsSaidWithItsNumber() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"quantity","text":"A","initial":[{"valueQuantity":{
            "value":80,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]},
        {"linkId":"b","type":"reference","text":"B","initial":[{"valueReference":{"reference":"Patient/1"}}]},
        {"linkId":"c","type":"attachment","text":"C","initial":[{"valueAttachment":{"data":"aGk="}}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* one : {"`a`: the answer `80 mmHg` that is filled in from the start; it became a note",
                            "`b`: the answer `Patient/1` that is filled in from the start; it became a note",
                            "`c`: the answer `` that is filled in from the start\n"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
    QVERIFY2(made.yaml().contains("has the answer 80 mmHg filled in"), qPrintable(made.yaml()));
}

// So programs that write forms choose the unit that is offered first.
void FhirOddFormsTest::aUnitThatIsChosenFromTheStartIsTheUnit() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"quantity","text":"A","initial":[{"valueQuantity":{
            "unit":"kilogram","system":"http://unitsofmeasure.org","code":"kg"}}]},
        {"linkId":"b","type":"quantity","text":"B","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
             "valueCoding":{"code":"[lb_av]","display":"pound"}}],
         "initial":[{"valueQuantity":{"unit":"kilogram","code":"kg"}}]},
        {"linkId":"c","type":"string","text":"C","enableWhen":[
            {"question":"a","operator":">","answerQuantity":{"value":4,"code":"kg"}}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.yaml().contains("unit: kilogram\n"), qPrintable(made.yaml()));
    QVERIFY2(made.yaml().contains("# unit: http://unitsofmeasure.org|kg\n"), qPrintable(made.yaml()));
    QVERIFY2(made.yaml().contains("show-when: 'a > 4'\n"), qPrintable(made.yaml()));
    QVERIFY2(!made.listed().contains("`a`: the unit"), qPrintable(made.listed()));
    QVERIFY2(made.listed().contains("`b`: the unit `kilogram` that is chosen from the start"),
             qPrintable(made.listed()));
    QVERIFY2(!made.yaml().contains("filled in"), qPrintable(made.yaml()));
}

void FhirOddFormsTest::allThatIsFilledInBecomesTheNote() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"string","repeats":true,"text":"A","initial":[
            {"valueString":"one"},{"valueString":"two"}]}]})");
    QVERIFY2(made.yaml().contains("has the answers one, two filled in from the start."),
             qPrintable(made.yaml()));
    QCOMPARE(made.listed().count("it became a note for staff"), 2);
}

void FhirOddFormsTest::whatAConceptSaysOfItselfIsReadOrListed() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"choice","text":"A","answerValueSet":"#set"},
        {"linkId":"b","type":"choice","text":"B","answerOption":[
            {"valueCoding":{"code":"x","userSelected":true}},{"valueCoding":{"code":"y"}}]}],
        "contained":[
        {"resourceType":"ValueSet","id":"set","compose":{"include":[{"system":"urn:codes"}]}},
        {"resourceType":"CodeSystem","id":"codes","url":"urn:codes","concept":[
            {"code":"none","display":"Not at all","definition":"On no day",
             "property":[{"code":"itemWeight","valueDecimal":0},{"code":"colour","valueString":"green"}]},
            {"code":"all","display":"Every day","property":[{"code":"itemWeight","valueDecimal":3}]},
            {"code":"gone","display":"Gone","modifierExtension":[{"url":"http://example.org/not"}]}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.yaml().contains("value: 'count(a in [all]) * 3'\n"), qPrintable(made.yaml()));
    QVERIFY2(!made.yaml().contains("Gone"), qPrintable(made.yaml()));
    for (const char* one : {"`a`: `definition` of an option", "`a`: the property `colour` of an option",
                            "`a`: an option: its modifierExtension", "`b`: `userSelected` of an option"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
    QVERIFY2(!made.listed().contains("itemWeight"), qPrintable(made.listed()));
}

void FhirOddFormsTest::theCodeOfAnOptionThatBecameAQuestionIsKept() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"choice","text":"Finding","answerOption":[
            {"valueCoding":{"system":"http://snomed.info/sct","code":"10828004","display":"Positive"}}]},
        {"linkId":"b","type":"choice","text":"B","answerOption":[{"valueCoding":{"code":"x","display":"Ex"}}]},
        {"linkId":"c","type":"choice","text":"C","answerOption":[{"valueString":"Why"}]},
        {"linkId":"d","type":"choice","text":"D","answerOption":[
            {"valueCoding":{"system":"s","display":"Named"}}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.yaml().contains("      # option: http://snomed.info/sct|10828004\n      - id: a\n"),
             qPrintable(made.yaml()));
    QVERIFY2(made.yaml().contains("# option: x\n"), qPrintable(made.yaml()));
    QCOMPARE(made.yaml().count("# option: "), 2);
    QVERIFY2(made.yaml().contains("help: Positive\n"), qPrintable(made.yaml()));
    for (const char* one :
         {"`a`: a choice of one option, `http://snomed.info/sct|10828004`, became a question",
          "`b`: a choice of one option, `x`, became", "`c`: a choice of one option, `Why`,",
          "`d`: a choice of one option, `Named`,"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
}

void FhirOddFormsTest::anIdThatHadToDifferFromItsLinkIdIsNamedInAComment() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"Sec/One","type":"group","text":"S","item":[
            {"linkId":"Grp.A","type":"group","text":"G","item":[{"linkId":"Q.1","type":"string","text":"Q"}]},
            {"linkId":"group.b","type":"group","text":"H","item":[{"linkId":"q2","type":"string","text":"Q"}]},
            {"linkId":"group.I","type":"group","text":"I","extension":[
                {"url":"urn:anteroom:fhir:instrument","extension":[
                    {"url":"title","valueString":"A made-up scale"},{"url":"license","valueString":"CC0-1.0"}]}],
             "code":[{"system":"http://example.org","code":"scale"}],
             "item":[{"linkId":"q3","type":"string","text":"Q"}]}]},
        {"linkId":"section.two","type":"group","text":"S","item":[{"linkId":"q4","type":"string","text":"Q"}]},
        {"type":"group","text":"S","item":[{"linkId":"q5","type":"string","text":"Q"}]},
        {"linkId":"questions","type":"group","text":"S","item":[{"linkId":"q6","type":"string","text":"Q"}]},
        {"linkId":"loose","type":"string","text":"Q"}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* one :
         {"  # linkId: Sec/One\n  - id: sec-one\n", "      # linkId: Grp.A\n      - group: grp-a\n",
          "# linkId: Q.1\n          - id: q-1\n",
          "      # linkId: group.I\n      # code: http://example.org|scale\n      - instrument: i\n"})
        QVERIFY2(made.yaml().contains(one), qPrintable(made.yaml()));
    // The section that is made for what stands in none has no linkId, whatever its id became.
    QVERIFY2(made.yaml().contains("- id: questions-2\n"), qPrintable(made.yaml()));
    QCOMPARE(made.yaml().count("# linkId: "), 4);
}

void FhirOddFormsTest::aValueSetThatIsNotThereIsNamedWhole() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"choice","text":"A","answerValueSet":"http://hl7.org/fhir/ValueSet/yesnodontknow"},
        {"linkId":"b","type":"choice","text":"B","answerValueSet":"#here"}],
        "contained":[{"resourceType":"ValueSet","id":"here","compose":{"include":[
            {"system":"s","concept":[{"code":"q"},{"code":"r"}]}]}}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.listed().contains("`a`: its options are those of the value set "
                                    "`http://hl7.org/fhir/ValueSet/yesnodontknow`, which is not in the file"),
             qPrintable(made.listed()));
    QVERIFY2(made.yaml().contains("# value set: http://hl7.org/fhir/ValueSet/yesnodontknow\n      - id: a\n"),
             qPrintable(made.yaml()));
    QCOMPARE(made.yaml().count("# value set: "), 1);
}

void FhirOddFormsTest::aLimitThatIsNoFullDateIsSaidToBeNone() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"date","text":"A","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueDate":"2020"},
            {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueDate":"soon"}]}]})");
    for (const char* one : {"`a`: the limit `2020`, which is not a full date\n",
                            "`a`: the limit `soon`, which is not a date\n"})
        QVERIFY2(made.listed().contains(one), qPrintable(made.listed()));
}

void FhirOddFormsTest::xmlIsCalledXml() {
    const auto shown = [](const std::string& text) {
        const Imported made = imported(text);
        return QString::fromStdString(render(made.import.diagnostics, made.import.sources));
    };
    const QString problem = "error[fhir-xml]: this is XML, and FHIR is read here as JSON alone\n";
    const QString hint = "hint: save or export the form as FHIR JSON, and give that file\n";
    for (const char* before : {"", "\xEF\xBB\xBF", " \t"}) {
        const QString all = shown(before + std::string("<?xml version=\"1.0\"?>\n<Questionnaire/>\n"));
        QVERIFY2(all.contains(problem) && all.contains(hint), qPrintable(all));
    }
    QVERIFY(shown("\n\n <Questionnaire/>").startsWith("form.json:3:2: " + problem));
    QCOMPARE(shown("<Questionnaire/>"),
             "form.json:1:1: error[fhir-xml]: this is XML, and FHIR is read here as JSON alone\n"
             "    <Questionnaire/>\n"
             "    ^\n"
             "    hint: save or export the form as FHIR JSON, and give that file\n");
    QVERIFY(shown("{<").contains("json-syntax"));
}

QTEST_GUILESS_MAIN(FhirOddFormsTest)
#include "fhir_odd_forms_test.moc"
