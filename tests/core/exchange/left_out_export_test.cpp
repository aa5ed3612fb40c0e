// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv/csv_columns.h"
#include "core/exchange/csv/csv_import.h"
#include "core/exchange/screening_export.h"
#include "core/findings/disclosure.h"
#include "core/loading/read_answers.h"
#include "tests/core/exchange/bundle.h"
#include "tests/core/exchange/imported.h"
#include "tests/support/fhir_schema.h"
#include "tests/support/sensitive_questionnaire.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QByteArray compact(const Json& json) { return QByteArray::fromStdString(json.dump()); }

std::string exportWithout(const Session& session, ScreeningFormat format,
                          const std::vector<std::string>& ids) {
    AnswerSheet sheet = sampleSheet();
    sheet.notes = "zebra note";
    return exportScreening(session, sheet, format, "en", countedUuids(), leftOutBy(session, ids)).text;
}

/// A row of a table without line breaks in its cells.
QStringList cellsOf(const QString& row) {
    QStringList cells{QString()};
    bool isQuoted = false;
    for (const QChar c : row) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            cells << QString();
        else
            cells.back() += c;
    }
    return cells;
}

/// The cell of the only row under a column.
QString cell(const std::string& table, const QString& column) {
    const QStringList rows = QString::fromStdString(table).split("\r\n");
    return cellsOf(rows.at(1)).value(cellsOf(rows.at(0)).indexOf(column), "no such column");
}

QByteArray securityOf(const Json& bundle) {
    QByteArrayList codes;
    for (const Json& coding : bundle.at("meta").value("security", Json::array()))
        codes << QByteArray::fromStdString(coding.at("code").get<std::string>());
    return codes.join(' ');
}

} // namespace

class LeftOutExportTest : public QObject {
    Q_OBJECT

private slots:
    void aBundleHasNeitherItemNorIssueAndIsLabelled();
    void aBundleCarriesTheNotice();
    void aBundleIsValidBySchema();
    void anExportWithLabelsBeginsAsEveryExportDoes();
    void aTableSaysInEachCellsStateThatItIsLeftOut();
    void aTableComesBackAsItWas();
    void aLineNamesWhatIsLeftOutAndCarriesTheNotice();
    void aQuestionnaireWithoutSensitiveAnswersHasNoColumnsForThem();
    void theFormComesBackFromFhirWithItsSensitivities();
    void aSectionsSensitivityComesBackAtTheSection();
    void aSensitivityOfAGroupIsThatOfItsQuestions();
    void aSensitivityThatTheFhirFormDoesNotDefineIsListed();
    void theLogNamesWhatIsLeftOut();
};

void LeftOutExportTest::aBundleHasNeitherItemNorIssueAndIsLabelled() {
    const TestSession session = sensitiveSession();
    const Json bundle = Json::parse(exportWithout(session, ScreeningFormat::Fhir, {"drugs"}));
    QCOMPARE(securityOf(bundle), QByteArray("REDACTED family"));
    QCOMPARE(said(bundle.at("meta").at("security").at(0).at("system")),
             QString("http://terminology.hl7.org/CodeSystem/v3-ObservationValue"));
    const Json response = resourcesIn(bundle, "QuestionnaireResponse").at(0);
    for (const char* link : {"drug", "which", "doses"})
        QVERIFY2(itemsOf(response, link).empty(), link);
    QVERIFY(!itemOf(response, "trouble").is_null());
    QCOMPARE(said(extensionOf(response, ":left-out").at("code")), QString("drugs"));
    QVERIFY(said(extensionOf(response, ":left-out-text")).startsWith("Left out of this copy: Drugs."));
    QCOMPARE(said(response.at("status")), QString("completed"));
    QCOMPARE(resourcesIn(bundle, "DetectedIssue").size(), std::size_t{1});
    const std::string patient = response.dump() + Json(resourcesIn(bundle, "DetectedIssue")).dump();
    for (const char* word : {"zebra powder", "zebra reasons", "zebra note", "86421", "Drug use told"})
        QVERIFY2(patient.find(word) == std::string::npos, word);
}

void LeftOutExportTest::aBundleCarriesTheNotice() {
    const Json bundle = Json::parse(exportWithout(sensitiveSession(), ScreeningFormat::Fhir, {}));
    QCOMPARE(securityOf(bundle), QByteArray("drugs family"));
    const Json response = resourcesIn(bundle, "QuestionnaireResponse").at(0);
    QCOMPARE(said(extensionOf(response, ":notice")), QString("Made up and not for others."));
    QVERIFY(extensionOf(response, ":left-out").is_null());
    const Json without = Json::parse(exportWithout(sensitiveSession(), ScreeningFormat::Fhir, {"drugs"}));
    QVERIFY(extensionOf(resourcesIn(without, "QuestionnaireResponse").at(0), ":notice").is_null());
}

void LeftOutExportTest::aBundleIsValidBySchema() {
    REQUIRE_FHIR_SCHEMA(schema);
    for (const std::vector<std::string>& ids : {std::vector<std::string>{}, {"drugs"}, {"drugs", "family"}}) {
        const auto problems =
            schema->problemsOf(exportWithout(sensitiveSession(), ScreeningFormat::Fhir, ids));
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().c_str());
    }
}

void LeftOutExportTest::anExportWithLabelsBeginsAsEveryExportDoes() {
    const std::string begin = beginOfExport(ScreeningFormat::Fhir);
    QVERIFY(begin.size() > 40);
    QVERIFY(exportWithout(sensitiveSession(), ScreeningFormat::Fhir, {}).starts_with(begin));
    QVERIFY(exportWithout(sensitiveSession(), ScreeningFormat::Fhir, {"drugs"}).starts_with(begin));
    QVERIFY(exportWithout(finishedInterview(), ScreeningFormat::Fhir, {}).starts_with(begin));
}

void LeftOutExportTest::aTableSaysInEachCellsStateThatItIsLeftOut() {
    const std::string table = exportWithout(sensitiveSession(), ScreeningFormat::Csv, {"drugs"});
    QCOMPARE(cell(table, "screening/left-out"), QString("drugs"));
    QCOMPARE(cell(table, "screening/notices"), QString());
    QCOMPARE(cell(table, "screening/notes"), QString());
    for (const char* question : {"drug", "which", "doses"}) {
        QCOMPARE(cell(table, question), QString());
        QCOMPARE(cell(table, QString(question) + ".state"), QString("left-out"));
    }
    QCOMPARE(cell(table, "trouble"), QString("yes"));
    QCOMPARE(cell(table, "computed/score"), QString());
    QCOMPARE(cell(table, "computed/score.state"), QString("left-out"));
    QCOMPARE(cell(table, "computed/plain-score"), QString("1"));
    QCOMPARE(cell(table, "finding/uses"), QString("left-out"));
    QCOMPARE(cell(table, "finding/both"), QString("left-out"));
    QCOMPARE(cell(table, "finding/sleeps-badly"), QString("raised"));
    QCOMPARE(cell(table, "urgent/now"), QString("left-out"));
    QCOMPARE(cell(table, "contradiction/odd"), QString("left-out"));
    QVERIFY(table.find("zebra powder") == std::string::npos);
    const std::string whole = exportWithout(sensitiveSession(), ScreeningFormat::Csv, {});
    QCOMPARE(cell(whole, "screening/notices"), QString("Drugs: Made up and not for others."));
    QCOMPARE(cell(whole, "screening/left-out"), QString());
    QCOMPARE(whole.substr(0, whole.find("\r\n")), table.substr(0, table.find("\r\n")));
}

void LeftOutExportTest::aTableComesBackAsItWas() {
    const TestSession session = sensitiveSession();
    for (const std::vector<std::string>& ids : {std::vector<std::string>{}, {"drugs"}, {"drugs", "family"}}) {
        const CsvImport read =
            importCsv("t.csv", exportWithout(session, ScreeningFormat::Csv, ids), sensitiveQuestionnaire());
        QVERIFY2(read.diagnostics.empty(), render(read.diagnostics, read.sources).c_str());
        QCOMPARE(QByteArray::fromStdString(*read.lines),
                 QByteArray::fromStdString(exportWithout(session, ScreeningFormat::JsonLines, ids)));
    }
}

void LeftOutExportTest::aLineNamesWhatIsLeftOutAndCarriesTheNotice() {
    const std::string line = exportWithout(sensitiveSession(), ScreeningFormat::JsonLines, {"drugs"});
    const Json json = Json::parse(line);
    QCOMPARE(compact(json.at("left-out")), compact(Json::parse(R"(["drugs"])")));
    QVERIFY(!json.contains("notices") && !json.contains("notes"));
    QVERIFY(!json.at("answers").contains("drug") && json.at("answers").contains("trouble"));
    const ReadAnswers read = readJsonAnswers("line", line, *sensitiveQuestionnaire());
    QVERIFY2(read.sheet.has_value(), render(read.diagnostics, read.sources).c_str());
    QCOMPARE(read.sheet->leftOut, std::vector<std::uint32_t>{0});
    const Json whole = Json::parse(exportWithout(sensitiveSession(), ScreeningFormat::JsonLines, {}));
    QCOMPARE(compact(whole.at("notices")), compact(Json::parse(R"(["Drugs: Made up and not for others."])")));
    QVERIFY(!whole.contains("left-out"));
}

void LeftOutExportTest::aQuestionnaireWithoutSensitiveAnswersHasNoColumnsForThem() {
    for (const CsvColumn& column : csvColumns(*sampleQuestionnaire()))
        QVERIFY(column.part != CsvPart::LeftOut && column.part != CsvPart::Notices);
}

void LeftOutExportTest::theFormComesBackFromFhirWithItsSensitivities() {
    const auto questionnaire = sensitiveQuestionnaire();
    const Imported back = imported(exportFhirQuestionnaire(*questionnaire, "en").json);
    QVERIFY2(back.loaded.questionnaire, qPrintable(back.errors()));
    const Questionnaire& made = *back.loaded.questionnaire;
    const auto& all = made->sensitivities;
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].id.str(), std::string("drugs"));
    QCOMPARE(all[0].title, (*questionnaire)->sensitivities[0].title);
    QCOMPARE(all[0].notice, (*questionnaire)->sensitivities[0].notice);
    for (const Question& question : questionnaire->questions())
        QCOMPARE(made.question(questionIn(made, question.id.str())).sensitivity, question.sensitivity);
}

// One that only some of a section's questions have stays with these.
void LeftOutExportTest::aSectionsSensitivityComesBackAtTheSection() {
    const auto questionnaire = questionnaireWith(R"(
sensitivities: [{id: drugs, title: Drugs}, {id: family, title: Family}]
sections:
  - id: whole
    title: Whole
    sensitivity: drugs
    questions:
      - {id: a, type: yes-no, text: A}
      - group: within
        title: Within
        questions:
          - {id: b, type: yes-no, text: B}
          - {id: note, type: information, text: A text}
      - {id: list, type: rows, text: List, fields: [{id: f, type: text, text: F}, {id: g, type: text, text: G}]}
  - id: some
    title: Some
    questions:
      - {id: c, type: yes-no, text: C, sensitivity: drugs}
      - {id: d, type: yes-no, text: D}
  - id: mixed
    title: Mixed
    sensitivity: drugs
    questions:
      - {id: e, type: yes-no, text: E, sensitivity: family}
      - {id: h, type: yes-no, text: H}
)");
    const std::string json = exportFhirQuestionnaire(*questionnaire, "en").json;
    const Json form = Json::parse(json);
    const auto tagOf = [](const Json& item) {
        for (const Json& extension : item.value("extension", Json::array()))
            if (extension.at("url") == "urn:anteroom:fhir:sensitivity")
                return QByteArray::fromStdString(extension.at("valueCode"));
        return QByteArray();
    };
    QCOMPARE(tagOf(form["item"][0]), QByteArray("drugs"));
    QCOMPARE(tagOf(form["item"][0]["item"][0]), QByteArray("drugs")); // for who reads items alone
    QCOMPARE(tagOf(form["item"][1]), QByteArray());
    QCOMPARE(tagOf(form["item"][2]), QByteArray());
    const Imported back = imported(json);
    QVERIFY2(back.loaded.questionnaire, qPrintable(back.errors()));
    for (const Question& question : questionnaire->questions())
        QCOMPARE((*back.loaded.questionnaire)
                     ->questions[at(questionIn(*back.loaded.questionnaire, question.id.str()))]
                     .sensitivity,
                 question.sensitivity);
    QCOMPARE(back.yaml().count("sensitivity: drugs"), 3); // the first section, c and h
    QCOMPARE(back.yaml().count("sensitivity: family"), 1);
    QVERIFY2(back.yaml().contains("- id: whole\n    title: Whole\n    sensitivity: drugs\n"),
             qPrintable(back.yaml()));
    QVERIFY2(back.listed().isEmpty(), qPrintable(back.listed()));
}

// Our groups have none; a form of others may say it there alone.
void LeftOutExportTest::aSensitivityOfAGroupIsThatOfItsQuestions() {
    Json form = questionnaireJson(*sensitiveQuestionnaire());
    const Json tag = {{"url", "urn:anteroom:fhir:sensitivity"}, {"valueCode", "family"}};
    form["item"] = Json::parse(R"([{"linkId": "s", "text": "S", "type": "group", "item": [
        {"linkId": "g", "text": "G", "type": "group", "item": [
            {"linkId": "one", "text": "One", "type": "boolean"},
            {"linkId": "deep", "text": "Deep", "type": "group", "item": [
                {"linkId": "two", "text": "Two", "type": "boolean"}]}]},
        {"linkId": "three", "text": "Three", "type": "boolean"}]}])");
    form["item"][0]["item"][0]["extension"] = Json::array({tag});
    form["extension"] = Json::parse(
        R"([{"url": "urn:anteroom:fhir:sensitive-answers", "extension": [
            {"url": "id", "valueString": "family"}, {"url": "title", "valueString": "Family"}]}])");
    const Imported back = imported(form.dump());
    QVERIFY2(back.loaded.questionnaire, qPrintable(back.errors()));
    const Questionnaire& made = *back.loaded.questionnaire;
    for (const auto& [id, isTagged] :
         {std::pair("one", true), std::pair("two", true), std::pair("three", false)})
        QVERIFY2(made.question(questionIn(made, id)).sensitivity.has_value() == isTagged, id);
}

void LeftOutExportTest::aSensitivityThatTheFhirFormDoesNotDefineIsListed() {
    Json form = questionnaireJson(*sensitiveQuestionnaire());
    Json& extensions = form["extension"];
    extensions.erase(std::remove_if(extensions.begin(), extensions.end(),
                                    [](const Json& one) {
                                        return one.at("url") == "urn:anteroom:fhir:sensitive-answers";
                                    }),
                     extensions.end());
    const Imported back = imported(form.dump());
    QVERIFY2(back.loaded.questionnaire, qPrintable(back.errors()));
    QVERIFY((*back.loaded.questionnaire)->sensitivities.empty());
    QVERIFY2(back.listed().count("sensitivity") == 6, qPrintable(back.listed()));
}

void LeftOutExportTest::theLogNamesWhatIsLeftOut() {
    const TestSession session = sensitiveSession();
    const Act by{*StaffId::parse("ada"), "Ada Admin", minute(0)};
    const RecordHead head{*RecordId::parse(std::string(32, 'a')),
                          *PatientId::parse(std::string(32, 'b')),
                          1,
                          {},
                          RecordStatus::Finished,
                          {session.questionnaire()->id, "1.0.0", std::string(64, '0')},
                          "en",
                          {},
                          by,
                          by};
    QCOMPARE(entryOfExport(head, ScreeningFormat::Fhir, by, leftOutBy(session, {"family", "drugs"})).detail,
             std::string("the screening, as FHIR, without drugs, family"));
    QCOMPARE(entryOfExport(head, ScreeningFormat::Fhir, by).detail, std::string("the screening, as FHIR"));
}

QTEST_GUILESS_MAIN(LeftOutExportTest)
#include "left_out_export_test.moc"
