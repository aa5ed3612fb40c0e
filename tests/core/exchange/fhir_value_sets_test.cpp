// SPDX-License-Identifier: GPL-3.0-or-later
// What a form says twice, or of what its options come from, and not of a question.
#include "tests/core/exchange/imported.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class FhirValueSetsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsFilledInWhereNothingIsAskedBecomesNoNote();
    void whatAValueSetSaysOfItselfIsListedOnce();
    void nothingOfAValueSetThatIsTurnedRoundIsAnOption();
    void ofAPartOfACodeSystemItIsSaidThatSomeAreMissing();
    void thatAValueSetListsNothingIsSaid();
    void whatIsGivenTwiceAndDiffersIsListed();
    void limitsTheWrongWayRoundAreTakenForEachOther();
    void aLimitThatIsMadeUpLiesBeyondTheOneThatIsGiven();
};

void FhirValueSetsTest::whatIsFilledInWhereNothingIsAskedBecomesNoNote() {
    const Imported made = importedFile("value-sets.json");
    QVERIFY2(made.listed().contains("`13`: the answer `of a group` that is filled in from the start\n"),
             qPrintable(made.listed()));
    QVERIFY2(made.listed().contains("`13.1`: the answer `of a text` that is filled in from the start\n"),
             qPrintable(made.listed()));
    QVERIFY2(made.listed().contains("`13.2`: the answer `yes` that is filled in from the start; it became a "
                                    "note for staff\n"),
             qPrintable(made.listed()));
    QCOMPARE(made.yaml().count("staff-note:"), 1);
}

void FhirValueSetsTest::whatAValueSetSaysOfItselfIsListedOnce() {
    const Imported made = importedFile("value-sets.json");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    for (const char* one :
         {"`Questionnaire`: `copyright` of the ValueSet `retired`\n",
          "`Questionnaire`: `description` of the ValueSet `retired`\n",
          "`Questionnaire`: `language` of the ValueSet `retired`\n",
          "`Questionnaire`: the status `retired` of the ValueSet `retired`\n",
          "`Questionnaire`: `experimental`, which is not for real use, of the ValueSet `retired`\n",
          "`Questionnaire`: the extension `http://example.org/of-a-set` of the ValueSet `retired`\n",
          "`Questionnaire`: `inactive` of the parts of the ValueSet `retired`\n",
          "`Questionnaire`: the extension `http://example.org/of-a-part` of a part of the ValueSet "
          "`retired`\n",
          "`Questionnaire`: `parameter` of the expansion of the ValueSet `expanded`\n",
          "`Questionnaire`: `copyright` of the CodeSystem `http://example.org/some`\n",
          "`Questionnaire`: the status `draft` of the CodeSystem `http://example.org/some`\n"})
        QVERIFY2(made.listed().count(one) == 1, qPrintable(one + made.listed()));
}

void FhirValueSetsTest::nothingOfAValueSetThatIsTurnedRoundIsAnOption() {
    const Imported made = importedFile("value-sets.json");
    const auto& questionnaire = *made.loaded.questionnaire;
    for (const char* id : {"q-5", "q-6", "q-8"})
        QCOMPARE(questionnaire.question(*questionnaire.find(id)).type, QuestionType::Text);
    const Question& ofTwoParts = questionnaire.question(*questionnaire.find("q-7"));
    QCOMPARE(ofTwoParts.options.size(), std::size_t(2));
    QCOMPARE(ofTwoParts.options[0].id.str(), std::string("c"));
    for (const char* linkId : {"5", "6", "7", "8"})
        QVERIFY2(
            made.listed().contains(QString("`%1`: options of its value set: a modifierExtension may turn "
                                           "what it says round\n")
                                       .arg(linkId)),
            qPrintable(made.listed()));
}

void FhirValueSetsTest::ofAPartOfACodeSystemItIsSaidThatSomeAreMissing() {
    const QString missing = "options that its value set does not list one by one";
    QVERIFY(importedFile("value-sets.json").listed().contains("`4`: " + missing));
    QCOMPARE(importedFile("value-sets.json").listed().count(missing), 1);
}

void FhirValueSetsTest::thatAValueSetListsNothingIsSaid() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","contained":[
        {"resourceType":"ValueSet","id":"empty","status":"active"}],"item":[
        {"linkId":"a","type":"choice","text":"A","answerValueSet":"#empty"}]})");
    QVERIFY2(made.listed().contains("`a`: the options of its value set, which lists none\n"),
             qPrintable(made.listed()));
}

void FhirValueSetsTest::whatIsGivenTwiceAndDiffersIsListed() {
    const Imported made = importedFile("value-sets.json");
    for (const char* one :
         {"`9`: a second value of its lowest, `2`; `1` is taken\n",
          "`9`: a second value of its highest, `7`; `5` is taken\n",
          "`10`: that it takes `3` digits after the point, and `1` too, which is taken\n",
          "`11`: `comparator` of its lowest\n", "`11`: `comparator` of its highest\n",
          "`12`: that it is shown as `autocomplete`\n", "`12`: that it is shown as `lookup`\n",
          "`12`: a second score of an option, `9`, for it has `1` already\n",
          "`12`: a second score of an option, `3`, for it has `1` already\n",
          "`4`: a second score of an option, `4`, for it has `1` already\n",
          "`12.help`: that it is shown as `flyover` too\n", "`13`: its `answerOption`\n",
          "`13.1`: its `repeats`, for nobody answers a text\n",
          "`13.1`: its `required`, for nobody answers a text\n"})
        QVERIFY2(made.listed().contains(one), qPrintable(one + made.listed()));
    QVERIFY2(made.yaml().contains("range: [1, 5]\n"), qPrintable(made.yaml()));
    QVERIFY2(made.yaml().contains("value: 'count(q-12 in [y]) + 1'\n"), qPrintable(made.yaml()));
    QVERIFY2(made.yaml().contains("help: Say how much\n"), qPrintable(made.yaml()));
}

void FhirValueSetsTest::limitsTheWrongWayRoundAreTakenForEachOther() {
    const Imported made = importedFile("value-sets.json");
    QVERIFY2(made.yaml().contains("range: [5, 10]\n"), qPrintable(made.yaml()));
    QVERIFY2(made.listed().contains(
                 "`10`: its lowest, 10, lies above its highest, 5; each is taken for the other\n"),
             qPrintable(made.listed()));
    QVERIFY2(!made.listed().contains("is made wider"), qPrintable(made.listed()));
}

void FhirValueSetsTest::aLimitThatIsMadeUpLiesBeyondTheOneThatIsGiven() {
    const Imported made = imported(R"({"resourceType":"Questionnaire","item":[
        {"linkId":"a","type":"integer","text":"A","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":2000000}]},
        {"linkId":"b","type":"integer","text":"B","extension":[
            {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":-1000000}]}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.yaml().contains("range: [2000000, 10000000]\n"), qPrintable(made.yaml()));
    QVERIFY2(made.yaml().contains("range: [-10000000, -1000000]\n"), qPrintable(made.yaml()));
    QVERIFY2(made.listed().contains("numbers from 2000000 to 10000000 are taken"), qPrintable(made.listed()));
}

QTEST_GUILESS_MAIN(FhirValueSetsTest)
#include "fhir_value_sets_test.moc"
