// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/parse.h"
#include "core/loading/load_questionnaire.h"
#include "core/loading/read_answers.h"
#include "tests/core/loading/clinic.h"
#include "tests/core/loading/planted.h"
#include "tests/core/loading/schema_validator.h"
#include "tests/support/questionnaire_from.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// The JSON Schemas are what an editor tells the author; the loader has the last word. They must not
// contradict each other.
class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void everyShippedFileIsValidBySchema_data();
    void everyShippedFileIsValidBySchema();
    void theSchemaSeesWhatItCanSeeOfAPlantedMistake_data();
    void theSchemaSeesWhatItCanSeeOfAPlantedMistake();
    void questionnairesAreReadAsTheSchemaSays_data();
    void questionnairesAreReadAsTheSchemaSays();
    void translationsAreReadAsTheSchemaSays_data();
    void translationsAreReadAsTheSchemaSays();
    void answersAreReadAsTheSchemaSays_data();
    void answersAreReadAsTheSchemaSays();
    void everyKeyHasADescription_data() { schemas(); }
    void everyKeyHasADescription();
    void everyReferenceHasADefinition_data() { schemas(); }
    void everyReferenceHasADefinition();

private:
    static QJsonObject schema(const QString& name) {
        QFile file(ANTEROOM_SOURCE_DIR "/resources/schema/" + name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    static void schemas() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"questionnaire", "library", "cases", "answers"})
            QTest::newRow(name) << QString(name) + "-v1.schema.json";
    }
    static QStringList failuresOf(const QString& name, const std::string& text) {
        Diagnostics diagnostics;
        const auto document =
            parseYaml(std::make_shared<const SourceText>("t", text), FileIndex{}, diagnostics);
        return document ? SchemaValidator(schema(name + "-v1.schema.json")).failures(document->root())
                        : QStringList{"is not read"};
    }
    static void collect(const QJsonValue& value, const QString& path, QStringList& undescribed,
                        QStringList& references, const QJsonObject& definitions);
};

void SchemaTest::everyShippedFileIsValidBySchema_data() {
    QTest::addColumn<QString>("path");
    const QString folder = ANTEROOM_SOURCE_DIR "/questionnaires";
    QDirIterator files(folder, {"*.yaml"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(path.mid(folder.size() + 1))) << path;
    }
}

void SchemaTest::everyShippedFileIsValidBySchema() {
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    // The editor finds the schema by the first line; so does this test.
    static const QRegularExpression named("^# yaml-language-server: \\$schema=(\\S+)\n");
    const auto match = named.match(QString::fromUtf8(bytes));
    QVERIFY2(match.hasMatch(), "the first line does not name the schema");
    const QString schemaPath = QFileInfo(path).dir().absoluteFilePath(match.captured(1));
    QVERIFY2(QFileInfo::exists(schemaPath), qPrintable(schemaPath));

    Diagnostics diagnostics;
    const auto document =
        parseYaml(std::make_shared<const SourceText>("t", bytes.toStdString()), FileIndex{}, diagnostics);
    QVERIFY(document);
    const QStringList failures =
        SchemaValidator(schema(QFileInfo(schemaPath).fileName())).failures(document->root());
    QVERIFY2(failures.isEmpty(), qPrintable(failures.mid(0, 5).join('\n')));
}

void SchemaTest::theSchemaSeesWhatItCanSeeOfAPlantedMistake_data() {
    QTest::addColumn<QString>("schemaName");
    QTest::addColumn<QString>("file");
    QTest::newRow("a header") << "questionnaire"
                              << "refused/header.yaml";
    QTest::newRow("questions") << "questionnaire"
                               << "refused/questions.yaml";
    QTest::newRow("numbers") << "questionnaire"
                             << "refused/numbers.yaml";
    QTest::newRow("rows") << "questionnaire"
                          << "refused/rows.yaml";
    QTest::newRow("rules") << "questionnaire"
                           << "refused/rules.yaml";
    QTest::newRow("a library") << "library"
                               << "refused/parts/bad.yaml";
    QTest::newRow("translations") << "library"
                                  << "refused/parts/es.yaml";
    QTest::newRow("the head of answers") << "answers"
                                         << "answers/head.yaml";
    QTest::newRow("cases") << "cases"
                           << "cases/cases.yaml";
}

void SchemaTest::theSchemaSeesWhatItCanSeeOfAPlantedMistake() {
    QFETCH(QString, schemaName);
    QFETCH(QString, file);
    Diagnostics diagnostics;
    const auto document =
        parseYaml(std::make_shared<const SourceText>("t", *DataFiles("loading").read(file.toStdString())),
                  FileIndex{}, diagnostics);
    QVERIFY(document);
    const QStringList failures =
        SchemaValidator(schema(schemaName + "-v1.schema.json")).failures(document->root());
    QVERIFY2(failures.size() >= 3, qPrintable(failures.join('\n')));
}

void SchemaTest::questionnairesAreReadAsTheSchemaSays_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("question");
    QTest::addColumn<bool>("isRead");
    const QString sound = "{id: a, type: yes-no, text: A}";
    QTest::newRow("nothing special") << "1" << sound << true;
    QTest::newRow("a format in quotes") << "'1'" << sound << true;
    QTest::newRow("another format") << "2" << sound << false;
    QTest::newRow("a text that looks like a truth") << "1"
                                                    << "{id: a, type: yes-no, text: true}" << true;
    QTest::newRow("a text that looks like a number") << "1"
                                                     << "{id: a, type: yes-no, text: {en: 12}}" << true;
    QTest::newRow("a unit") << "1"
                            << "{id: a, type: number, text: A, range: [0, 9], unit: kg}" << true;
    QTest::newRow("a translated unit")
        << "1"
        << "{id: a, type: number, text: A, range: [0, 9], unit: {en: nights}}" << true;
    QTest::newRow("a unit that is a list")
        << "1"
        << "{id: a, type: number, text: A, range: [0, 9], unit: [kg]}" << false;
    QTest::newRow("a range of words") << "1"
                                      << "{id: a, type: number, text: A, range: [0, ten]}" << false;
    QTest::newRow("a range of dates") << "1"
                                      << "{id: a, type: date, text: A, range: [1900-01-01, today]}" << true;
    QTest::newRow("a range from today on")
        << "1"
        << "{id: a, type: date, text: A, range: [today, 2100-01-01]}" << false;
    QTest::newRow("an exclusive option of several")
        << "1"
        << "{id: a, type: choices, text: A, options: [{id: x, text: X}, {id: y, text: Y, exclusive: yes}]}"
        << true;
    QTest::newRow("an exclusive option where there is one choice")
        << "1"
        << "{id: a, type: choice, text: A, options: [{id: x, text: X}, {id: y, text: Y, exclusive: yes}]}"
        << false;
    QTest::newRow("no options") << "1"
                                << "{id: a, type: choice, text: A, options: []}" << false;
    QTest::newRow("no fields") << "1"
                               << "{id: a, type: rows, text: A, fields: []}" << false;
}

void SchemaTest::questionnairesAreReadAsTheSchemaSays() {
    QFETCH(QString, format);
    QFETCH(QString, question);
    QFETCH(bool, isRead);
    const std::string text =
        QString("anteroom: %1\nid: test\nversion: 1.0.0\ntitle: Test\nlicense: CC0-1.0\nlanguages: [en]\n"
                "sections:\n  - {id: main, title: Main, questions: [\n      %2]}\n")
            .arg(format, question)
            .toStdString();
    MemoryFileSource files;
    files.set("q", text);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q", sha256);
    QVERIFY2((loaded.questionnaire != nullptr) == isRead, render(loaded.diagnostics, loaded.sources).c_str());
    const QStringList failures = failuresOf("questionnaire", text);
    QVERIFY2(failures.isEmpty() == isRead, qPrintable(failures.join('\n')));
}

void SchemaTest::translationsAreReadAsTheSchemaSays_data() {
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("texts");
    QTest::addColumn<bool>("isRead");
    const auto row = [](const char* head, const char* texts, bool isRead) {
        QTest::addRow("%s %s", head, texts) << head << texts << isRead;
    };
    const char* plain = "translations: es";
    row(plain, "[{en: Yes, es: Sí}]", true);
    row(plain, "[]", true);
    row(plain, "[{en: 12, es: true}]", true);
    row(plain, "[{en: Yes}]", false);
    row(plain, "[Yes]", false);
    row(plain, "{en: Yes, es: Sí}", false);
    row("translations: Spanish", "[]", false);
    row("translations: es-MX", "[{en: Yes, es-MX: Sí}]", true);
    row("translations: es, reviewed: {es: {by: A. Sample, on: 2027-03-14}}", "[]", true);
    row("translations: es, reviewed: {es: {by: A. Sample, on: 2027-03-14, scope: all}}", "[]", true);
    row("translations: es, reviewed: {es: {by: A. Sample, on: yesterday}}", "[]", false);
    row("translations: es, reviewed: {es: {by: A. Sample}}", "[]", false);
    row("translations: es, reviewed: {by: A. Sample, on: 2027-03-14}", "[]", false);
    row("translations: es, documents: {}", "[]", false);
}

void SchemaTest::translationsAreReadAsTheSchemaSays() {
    QFETCH(QString, head);
    QFETCH(QString, texts);
    QFETCH(bool, isRead);
    const std::string text =
        QString("{anteroom: 1, %1, from: en, license: CC0-1.0, texts: %2}").arg(head, texts).toStdString();
    MemoryFileSource files;
    files.set("q",
              "anteroom: 1\nid: test\nversion: 1.0.0\ntitle: T\nlicense: MIT\nlanguages: [en]\nincludes: "
              "[es.yaml]\nsections: [{id: main, title: M, questions: [{id: a, type: yes-no, text: A}]}]\n");
    files.set("es.yaml", text);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q", sha256);
    QVERIFY2((loaded.questionnaire != nullptr) == isRead, render(loaded.diagnostics, loaded.sources).c_str());
    const QStringList failures = failuresOf("library", text);
    QVERIFY2(failures.isEmpty() == isRead, qPrintable(failures.join('\n')));
}

void SchemaTest::answersAreReadAsTheSchemaSays_data() {
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("isRead");
    const auto row = [](const char* head, const char* answer, bool isRead) {
        QTest::addRow("%s %s", head, answer) << head << answer << isRead;
    };
    row("", "trouble: yes", true);
    row("", "trouble: true", true);
    row("patient: 12", "trouble: no", true);
    row("patient: {name: true, identifier: 4711}", "trouble: no", true);
    row("patient: [Alex]", "trouble: no", false);
    row("language: en", "trouble: no", true);
    row("language: [en]", "trouble: no", true);
    row("language: []", "trouble: no", false);
    row("language: {en: yes}", "trouble: no", false);
    row("anteroom: '1'", "trouble: no", true);
    row("anteroom: 2", "trouble: no", false);
    row("", "weight: {state: not-measured, reason: no scales}", true);
    row("", "weight: {state: not-measured}", false);
    row("", "weight: {state: not-measured, reason: ' '}", false);
    row("", "trouble: {state: not-asked}", true);
    row("", "medicines: []", true);
    row("", "medicines: {rows: [], complete: yes}", true);
    row("", "medicines: {rows: [], complete: false}", true);
    row("", "medicines: {rows: []}", false);
    row("", "medicines: {state: not-sure, rows: []}", true);
}

void SchemaTest::answersAreReadAsTheSchemaSays() {
    QFETCH(QString, head);
    QFETCH(QString, answer);
    QFETCH(bool, isRead);
    const std::string text =
        QString("date: 2027-03-14\n%1\nanswers:\n  %2\n").arg(head, answer).toStdString();
    const ReadAnswers read = readAnswers("a.yaml", text, clinic());
    QVERIFY2(read.sheet.has_value() == isRead, render(read.diagnostics, read.sources).c_str());
    const QStringList failures = failuresOf("answers", text);
    QVERIFY2(failures.isEmpty() == isRead, qPrintable(failures.join('\n')));
}

// Walks schemas, not properties: a property may be called "items" or "type".
void SchemaTest::collect(const QJsonValue& value, const QString& path, QStringList& undescribed,
                         QStringList& references, const QJsonObject& definitions) {
    if (!value.isObject())
        return;
    const QJsonObject schema = value.toObject();
    if (schema.contains("$ref"))
        references << schema["$ref"].toString();
    const bool isCondition = path.contains("/if") || path.contains("/else");
    const QJsonObject properties = schema["properties"].toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        const QJsonObject one = property.value().toObject();
        const QJsonObject target = definitions[one["$ref"].toString().section('/', -1)].toObject();
        if (!isCondition && one["description"].toString().size() < 8 &&
            target["description"].toString().size() < 8)
            undescribed << path + '/' + property.key();
        collect(one, path + '/' + property.key(), undescribed, references, definitions);
    }
    for (const char* key : {"items", "additionalProperties", "propertyNames", "if", "then", "else"})
        collect(schema[QLatin1String(key)], path + '/' + key, undescribed, references, definitions);
    for (const char* key : {"allOf", "anyOf"})
        for (const auto& part : schema[QLatin1String(key)].toArray())
            collect(part, path, undescribed, references, definitions);
    const QJsonObject own = schema["definitions"].toObject();
    for (auto definition = own.begin(); definition != own.end(); ++definition)
        collect(definition.value(), definition.key(), undescribed, references, definitions);
}

void SchemaTest::everyKeyHasADescription() {
    QFETCH(QString, name);
    const QJsonObject root = schema(name);
    QVERIFY(!root.isEmpty());
    QStringList undescribed, references;
    collect(root, "", undescribed, references, root["definitions"].toObject());
    QVERIFY2(undescribed.isEmpty(), qPrintable(undescribed.join(", ")));
}

void SchemaTest::everyReferenceHasADefinition() {
    QFETCH(QString, name);
    const QJsonObject root = schema(name);
    QStringList undescribed, references;
    collect(root, "", undescribed, references, root["definitions"].toObject());
    QVERIFY(!references.isEmpty());
    for (const QString& reference : references)
        QVERIFY2(root["definitions"].toObject().contains(reference.section('/', -1)), qPrintable(reference));
}

QTEST_APPLESS_MAIN(SchemaTest)
#include "schema_test.moc"
