// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/parse.h"
#include "tests/core/loading/planted.h"
#include "tests/core/loading/schema_validator.h"

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
