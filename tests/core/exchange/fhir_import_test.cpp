// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/imported.h"

#include <QDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class FhirImportTest : public QObject {
    Q_OBJECT

private slots:
    void everyFileLoads_data();
    void everyFileLoads();
    void whatIsListedIsShownAtItsPlace();
    void whatTheWholeSaysOfItselfIsListed();
    void whatIsNoQuestionnaireIsRefused_data();
    void whatIsNoQuestionnaireIsRefused();
    void everyTypeHasAQuestion_data();
    void everyTypeHasAQuestion();
    void everyConditionIsASentence_data();
    void everyConditionIsASentence();
    void whatCannotBeCarriedIsListedWithItsLinkId_data();
    void whatCannotBeCarriedIsListedWithItsLinkId();
    void scoresBecomeComputedValues();
    void translationsAreCarried();
    void nestedItemsFollowTheirQuestion();
    void groupsThatRepeatBecomeRows();
    void aLicenceThatIsNotGivenIsForTheAuthorToFillIn();
    void aProblemHasItsPlace();
};

void FhirImportTest::everyFileLoads_data() {
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(ANTEROOM_SOURCE_DIR "/tests/data/fhir").entryList({"*.json"}, QDir::Files);
    QVERIFY(names.size() >= 4);
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void FhirImportTest::everyFileLoads() {
    QFETCH(QString, name);
    const Imported made = importedFile(name.toStdString());
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
}

void FhirImportTest::whatIsListedIsShownAtItsPlace() {
    const auto shown = [](const Imported& made) {
        return QString::fromStdString(render(made.import.diagnostics, made.import.sources));
    };
    const Imported made =
        imported(R"({"resourceType": "Questionnaire", "id": "form", "title": "T", "language": "en",
 "version": "1.0.0", "copyright": "CC0", "item": [
 {"linkId": "n", "text": "How many?", "type": "integer", "extension": [
   {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
   {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueDecimal": 5000000000}]},
 {"linkId": "picture", "text": "A picture of it", "type": "attachment"}
]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QVERIFY2(made.yaml().contains("range: [0, 1000000000]"), qPrintable(made.yaml()));
    QCOMPARE(shown(made),
             "form.json:3:2: warning[fhir-made-up]: `n`: a range that goes beyond a thousand million is cut "
             "there\n"
             "     {\"linkId\": \"n\", \"text\": \"How many?\", \"type\": \"integer\", \"extension\": [\n"
             "     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
             "form.json:6:2: warning[fhir-not-carried]: `picture`: an answer of type `attachment`; a text is "
             "asked in "
             "its place\n"
             "     {\"linkId\": \"picture\", \"text\": \"A picture of it\", \"type\": \"attachment\"}\n"
             "     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
    QCOMPARE(shown(imported("[1, 2]")), "form.json:1:1: error[fhir-not-questionnaire]: this is neither a "
                                        "Questionnaire of FHIR nor a Bundle that "
                                        "has one\n"
                                        "    [1, 2]\n"
                                        "    ^^^^^^\n"
                                        "    hint: give a file whose resourceType is Questionnaire\n");
}

void FhirImportTest::whatTheWholeSaysOfItselfIsListed() {
    const Imported made =
        imported(R"({"resourceType": "Questionnaire", "id": "form", "title": "T", "language": "en",
 "version": "1.0.0", "copyright": "CC0", "status": "retired", "publisher": "A clinic",
 "item": [{"linkId": "a", "text": "A?", "type": "boolean"}]})");
    QVERIFY2(made.errors().isEmpty(), qPrintable(made.errors()));
    QCOMPARE(made.listed(),
             QString("`Questionnaire`: its `publisher`\n"
                     "`Questionnaire`: that it is retired: its author wants it used no more\n"));
}

void FhirImportTest::whatIsNoQuestionnaireIsRefused_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("code");
    QTest::newRow("not JSON") << "{"
                              << "json-syntax";
    QTest::newRow("XML") << "<Questionnaire xmlns=\"http://hl7.org/fhir\"/>"
                         << "fhir-xml";
    QTest::newRow("a patient") << R"({"resourceType": "Patient"})"
                               << "fhir-not-questionnaire";
    QTest::newRow("no bundle of one") << R"({"resourceType": "Bundle", "entry": []})"
                                      << "fhir-not-questionnaire";
    QTest::newRow("no items") << R"({"resourceType": "Questionnaire"})"
                              << "fhir-not-questionnaire";
    QTest::newRow("a list") << "[1, 2]"
                            << "fhir-not-questionnaire";
}

void FhirImportTest::whatIsNoQuestionnaireIsRefused() {
    QFETCH(QString, json);
    QFETCH(QString, code);
    const FhirImport made = importFhir("form.json", json.toStdString());
    QVERIFY(!made.questionnaire);
    QVERIFY(made.diagnostics.hasErrors());
    QCOMPARE(QString::fromStdString(made.diagnostics.all().back().code), code);
}

void FhirImportTest::everyTypeHasAQuestion_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("part");
    QTest::newRow("display") << "q-1-1"
                             << "type: information\n";
    QTest::newRow("boolean") << "q-1-2"
                             << "type: yes-no\n";
    QTest::newRow("initial") << "q-1-2"
                             << "staff-note: The form that this comes from has the answer yes";
    QTest::newRow("decimal") << "q-1-3"
                             << "range: [20.5, 400]\n";
    QTest::newRow("decimal places") << "q-1-3"
                                    << "decimals: 1\n";
    QTest::newRow("unit") << "q-1-3"
                          << "unit: kg\n";
    QTest::newRow("integer") << "q-1-4"
                             << "range: [-1000000, 1000000]\n";
    QTest::newRow("date") << "q-1-5"
                          << "range: [2000-01-01, 2299-12-31]\n";
    QTest::newRow("dateTime") << "q-1-6"
                              << "type: date\n";
    QTest::newRow("time") << "q-1-7"
                          << "type: text\n";
    QTest::newRow("string") << "q-1-8"
                            << "type: text\n";
    QTest::newRow("text") << "q-1-9"
                          << "lines: 5\n";
    QTest::newRow("url") << "q-1-10"
                         << "type: text\n";
    QTest::newRow("choice") << "q-1-11"
                            << "{id: red-dark, text: 'Red: dark'}\n";
    QTest::newRow("open-choice") << "q-1-12"
                                 << "{id: other, text: Other}\n";
    QTest::newRow("in one's own words") << "q-1-12-other"
                                        << "show-when: q-1-12 is other\n";
    QTest::newRow("attachment") << "q-1-13"
                                << "type: text\n";
    QTest::newRow("reference") << "q-1-14"
                               << "type: text\n";
    QTest::newRow("quantity") << "q-1-15"
                              << "unit: milligrams\n";
    QTest::newRow("several") << "q-1-16"
                             << "type: choices\n";
    QTest::newRow("exclusive") << "q-1-16"
                               << "text: None, exclusive: yes} # none\n";
    QTest::newRow("one option") << "q-1-17"
                                << "type: yes-no\n";
    QTest::newRow("options elsewhere") << "q-1-18"
                                       << "type: text\n";
    QTest::newRow("several texts") << "q-1-19"
                                   << "type: rows\n";
}

void FhirImportTest::everyTypeHasAQuestion() {
    QFETCH(QString, id);
    QFETCH(QString, part);
    const Imported made = importedFile("every-type.json");
    QVERIFY2(partOf(made, id).contains(part), qPrintable(partOf(made, id) + '\n' + made.yaml()));
}

void FhirImportTest::everyConditionIsASentence_data() {
    QTest::addColumn<QString>("showWhen");
    QTest::newRow("w1") << "b is yes";
    QTest::newRow("w2") << "not b is yes";
    QTest::newRow("w3") << "'n > 5 and n <= 50'";
    QTest::newRow("w4") << "'d >= 2020-02-01 or d <= 2010-02-02'";
    QTest::newRow("w5") << "c is y";
    QTest::newRow("w6") << "'m includes any of [x] and not m includes any of [y]'";
    QTest::newRow("w7") << "t is answered";
    QTest::newRow("w8") << "not t is answered";
    QTest::newRow("w9") << "b is yes";
    QTest::newRow("w10") << "";
    QTest::newRow("w11") << "";
    QTest::newRow("f") << "";
}

void FhirImportTest::everyConditionIsASentence() {
    QFETCH(QString, showWhen);
    const Imported made = importedFile("conditions.json");
    QCOMPARE(showWhenOf(made, QTest::currentDataTag()), showWhen);
}

void FhirImportTest::whatCannotBeCarriedIsListedWithItsLinkId_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::newRow("initial") << "every-type.json"
                             << "`1.2`: the answer `yes` that is filled in";
    QTest::newRow("no range") << "every-type.json"
                              << "`1.4`: a range that is not given in full";
    QTest::newRow("time of day") << "every-type.json"
                                 << "`1.6`: the time of day";
    QTest::newRow("time") << "every-type.json"
                          << "`1.7`: an answer of type `time`";
    QTest::newRow("maxLength") << "every-type.json"
                               << "`1.8`: that an answer has at most 80";
    QTest::newRow("attachment") << "every-type.json"
                                << "`1.13`: an answer of type `attachment`";
    QTest::newRow("second unit") << "every-type.json"
                                 << "`1.15`: a second unit, `g`";
    QTest::newRow("value set elsewhere") << "every-type.json"
                                         << "`1.18`: its options are those of the value set";
    QTest::newRow("version") << "conditions.json"
                             << "`Questionnaire`: the version 1.0.0";
    QTest::newRow("text compared") << "conditions.json"
                                   << "`w9`: its condition `t = hello`";
    QTest::newRow("one of several") << "conditions.json"
                                    << "`w10`: its condition `t = hello`";
    QTest::newRow("no such item") << "conditions.json"
                                  << "`w11`: its condition `nowhere = yes`";
    QTest::newRow("FHIRPath") << "conditions.json"
                              << "`f`: its condition in FHIRPath";
    QTest::newRow("empty group") << "nested.json"
                                 << "`empty`: a group in which nothing is asked";
    QTest::newRow("hidden") << "nested.json"
                            << "`secret`: it is left out";
    QTest::newRow("modifier") << "nested.json"
                              << "`odd`: it is left out";
    QTest::newRow("extension") << "nested.json"
                               << "`and`: the extension `http://example.org/colour`";
    QTest::newRow("read only") << "nested.json"
                               << "`and`: that it is read only";
    QTest::newRow("repeats in a row") << "nested.json"
                                      << "`times`: that it takes several answers";
}

void FhirImportTest::whatCannotBeCarriedIsListedWithItsLinkId() {
    QFETCH(QString, file);
    QFETCH(QString, line);
    const QString listed = importedFile(file.toStdString()).listed();
    QVERIFY2(listed.contains(line), qPrintable(listed));
}

void FhirImportTest::scoresBecomeComputedValues() {
    const Imported made = importedFile("score-with-value-set.json");
    QVERIFY2(made.yaml().contains("value: 'count(q-44250-9 in [la6569-3, la6571-9]) + count(q-44250-9 in "
                                  "[la6571-9]) * 2'\n"),
             qPrintable(made.yaml()));
    QVERIFY(made.yaml().contains("value: 'sum(q-44250-9-points, q-44255-8-points)'\n"));
}

void FhirImportTest::translationsAreCarried() {
    const Imported made = importedFile("score-with-value-set.json");
    QVERIFY(made.yaml().contains("languages: [en, de]\n"));
    QVERIFY2(made.yaml().contains("title: {en: 'Mood, two questions', de: 'Stimmung, zwei Fragen'}\n"),
             qPrintable(made.yaml()));
    QVERIFY(made.yaml().contains("text: {en: Not at all, de: Überhaupt nicht}"));
}

void FhirImportTest::nestedItemsFollowTheirQuestion() {
    const Imported made = importedFile("nested.json");
    QVERIFY2(partOf(made, "loose").contains("help: For example this\n"), qPrintable(made.yaml()));
    QCOMPARE(showWhenOf(made, "loose-more"), "loose is yes");
    QVERIFY(made.yaml().indexOf("- id: loose\n") < made.yaml().indexOf("- id: loose-more\n"));
}

void FhirImportTest::groupsThatRepeatBecomeRows() {
    const Imported made = importedFile("nested.json");
    QVERIFY2(partOf(made, "meds").contains("type: rows\n"), qPrintable(made.yaml()));
    QCOMPARE(showWhenOf(made, "amount"), "name is answered");
    QCOMPARE(showWhenOf(made, "after"), "'any(meds: amount > 2)'");
}

void FhirImportTest::aLicenceThatIsNotGivenIsForTheAuthorToFillIn() {
    const Imported made = importedFile("every-type.json");
    QVERIFY(made.yaml().contains("license: FILL IN under which licence"));
    QVERIFY(made.listed().contains("it has no copyright"));
    QVERIFY(importedFile("nested.json").yaml().contains("license: 'CC0-1.0'") ||
            importedFile("nested.json").yaml().contains("license: CC0-1.0"));
}

void FhirImportTest::aProblemHasItsPlace() {
    const Imported made = importedFile("conditions.json");
    const std::string text = render(made.import.diagnostics, made.import.sources);
    QVERIFY2(text.find("form.json:17:") != std::string::npos, text.c_str());
}

QTEST_GUILESS_MAIN(FhirImportTest)
#include "fhir_import_test.moc"
