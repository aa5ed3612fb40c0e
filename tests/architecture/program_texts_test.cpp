// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

using namespace anteroom::architecture;

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    QString type; ///< empty: finished

    QString said() const { return context + ": \"" + source + '"'; }
};

std::vector<Message> messagesIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.push_back({context, {}, {}, {}});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().type = xml.attributes().value("type").toString();
            messages.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (xml.name() != QLatin1String("TS") && xml.name() != QLatin1String("context")) {
            xml.skipCurrentElement();
        }
    }
    return messages;
}

/// A translation, and how lupdate finds its texts.
struct Translation {
    QString name;
    QStringList source;

    QString path() const { return root().filePath("resources/translations/" + name); }
};

/// As in resources/cmake/AnteroomModules.cmake.
const std::vector<Translation> translations{
    {"anteroom_es.ts", {"app"}},
    {"anteroom_core_es.ts",
     {"core", "app", "-tr-function-alias",
      "tr=said,tr+=term,tr+=translatable,QT_TR_NOOP=none,QT_TRANSLATE_NOOP=none,translate=none,"
      "Q_DECLARE_TR_FUNCTIONS=ANTEROOM_TRANSLATORS_FIND_IT_UNDER"}}};

/// What no lupdate finds: the descriptions in the JSON Schemas, which completion shows.
const QString ofSchemas = QStringLiteral("anteroom_schema_es.ts");
const QStringList schemas{"questionnaire", "library", "cases"};

std::vector<Message> allMessages() {
    std::vector<Message> all = messagesIn(root().filePath("resources/translations/" + ofSchemas));
    for (const Translation& translation : translations) {
        const std::vector<Message> some = messagesIn(translation.path());
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

void collectDescriptions(const QJsonValue& value, QSet<QString>& into) {
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry.key() == QLatin1String("description") && entry->isString())
            into << entry->toString();
        collectDescriptions(*entry, into);
    }
    const QJsonArray items = value.toArray();
    for (const QJsonValue& item : items)
        collectDescriptions(item, into);
}

QStringList all(const QRegularExpression& what, const QString& text) {
    QStringList found;
    for (auto match = what.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

/// What a translation must have as its text has it: where values go, a letter that a key chooses, and what
/// the text is put together with.
QStringList frameOf(const QString& text) {
    static const QRegularExpression places("%(\\d|n)"), letters("&\\w"), files("\\(\\*[^)]*\\)");
    static const QRegularExpression before("^\\s*"), after("\\s*$");
    QStringList frame = all(places, QString(text).replace("%^", "%")) + all(files, text);
    frame << QStringLiteral("letters: %1").arg(all(letters, text).size());
    frame << QStringLiteral("lines: %1").arg(text.count('\n'));
    frame << (text.endsWith(':') ? "ends in a colon" : "ends in none");
    frame << before.match(text).captured() << after.match(text).captured();
    return frame;
}

QByteArray listed(const QStringList& objections) { return ('\n' + objections.join('\n')).toUtf8(); }

} // namespace

class ProgramTextsTest : public QObject {
    Q_OBJECT

private slots:
    void everyTextOfTheProgramIsInTheTranslationAndNoOther_data();
    void everyTextOfTheProgramIsInTheTranslationAndNoOther();
    void whatCoreSaysIsUnderOneHeading();
    void everyDescriptionOfTheSchemasIsInTheTranslationAndNoOther();
    void everyTranslationIsFinished();
    void aTranslationHasThePlacesOfItsText();
    void aTranslationKeepsToTheTone();
    void noTextLeavesItsPluralToACatalogue();
    void whatIsCountedIsSaidOfOneToo();
};

void ProgramTextsTest::everyTextOfTheProgramIsInTheTranslationAndNoOther_data() {
    QTest::addColumn<Translation>("translation");
    for (const Translation& translation : translations)
        QTest::newRow(qPrintable(translation.name)) << translation;
}

// With the tools that make the translation: cmake --build --preset dev --target translations.
void ProgramTextsTest::everyTextOfTheProgramIsInTheTranslationAndNoOther() {
    QFETCH(Translation, translation);
    const QString lupdate = QStandardPaths::findExecutable(
        "lupdate", {"/usr/lib/qt6/bin", "/usr/lib64/qt6/bin", "/usr/local/bin", "/usr/bin"});
    if (lupdate.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("lupdate is not installed");
    QVERIFY2(!lupdate.isEmpty(), "Install qt6-l10n-tools");
    const QTemporaryDir folder;
    const QString ours = folder.filePath(translation.name);
    QVERIFY(QFile::copy(translation.path(), ours));
    QProcess run;
    run.setWorkingDirectory(root().path());
    run.start(lupdate, QStringList{"-I", "."} + translation.source +
                           QStringList{"-locations", "none", "-source-language", "en", "-ts", ours});
    QVERIFY(run.waitForFinished(120'000));
    const QString said = QString::fromUtf8(run.readAllStandardError() + run.readAllStandardOutput());
    QVERIFY2(run.exitStatus() == QProcess::NormalExit && run.exitCode() == 0, qPrintable(said));

    QStringList objections;
    // A text that lupdate cannot place has no translation when the program asks for it. Of what core says it
    // knows the place without looking: whatCoreSaysIsUnderOneHeading().
    for (const QString& line : said.split('\n'))
        if (line.contains("/app/") && !line.startsWith("Scanning") && translation.source.size() == 1)
            objections << line;
    for (const Message& message : messagesIn(ours)) {
        if (message.type == "vanished" || message.type == "obsolete")
            objections << "no text of the program any more: " + message.said();
        else if (message.translation.isEmpty())
            objections << "without a translation: " + message.said();
    }
    QVERIFY2(objections.isEmpty(), listed(objections).constData());
}

void ProgramTextsTest::whatCoreSaysIsUnderOneHeading() {
    const std::vector<Message> messages = messagesIn(translations.back().path());
    QVERIFY(messages.size() > 500);
    for (const Message& message : messages)
        QVERIFY2(message.context == "core", qPrintable(message.said()));
}

void ProgramTextsTest::everyDescriptionOfTheSchemasIsInTheTranslationAndNoOther() {
    QSet<QString> written;
    for (const QString& name : schemas) {
        QFile file(root().filePath("resources/schema/" + name + "-v1.schema.json"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        collectDescriptions(QJsonDocument::fromJson(file.readAll()).object(), written);
    }
    QVERIFY(written.size() > 200);
    QSet<QString> translated;
    for (const Message& message : messagesIn(root().filePath("resources/translations/" + ofSchemas))) {
        QCOMPARE(message.context, QString("core"));
        translated << message.source;
    }
    QCOMPARE(QStringList((written - translated).values()).join('\n'), QString());
    QCOMPARE(QStringList((translated - written).values()).join('\n'), QString());
}

void ProgramTextsTest::everyTranslationIsFinished() {
    const std::vector<Message> messages = allMessages();
    QVERIFY(messages.size() > 1'500);
    QStringList objections;
    for (const Message& message : messages)
        if (!message.type.isEmpty() || message.translation.isEmpty())
            objections << message.type + ' ' + message.said();
    QVERIFY2(objections.isEmpty(), listed(objections).constData());
}

void ProgramTextsTest::aTranslationHasThePlacesOfItsText() {
    QStringList objections;
    for (const Message& message : allMessages())
        if (frameOf(message.source) != frameOf(message.translation))
            objections << message.said() + " -> \"" + message.translation + '"';
    QVERIFY2(objections.isEmpty(), listed(objections).constData());
}

void ProgramTextsTest::aTranslationKeepsToTheTone() {
    static const QRegularExpression amiss(
        "\\b(aptos?|aptas?|elegibles?|candidat[oa]s?|contraindicad[oa]s?|aprobad[oa]s?|rechazad[oa]s?|"
        "por favor|lo sentimos|tu|tus|tú)\\b|[¡!]",
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QStringList objections;
    for (const Message& message : allMessages())
        if (message.translation.contains(amiss))
            objections << message.said() + " -> \"" + message.translation + '"';
    QVERIFY2(objections.isEmpty(), listed(objections).constData());
}

// English has no catalogue, so that Qt would say "1 records" in it: one and many are texts of their own,
// which each translation then has too.
void ProgramTextsTest::noTextLeavesItsPluralToACatalogue() {
    for (const Translation& translation : translations) {
        const QString text = linesOf("resources/translations/" + translation.name).join('\n');
        QVERIFY(text.contains("<source>"));
        QVERIFY2(!text.contains("numerus"), qPrintable(translation.name));
    }
    for (const Message& message : allMessages())
        QVERIFY2(!message.source.contains("%n"), qPrintable(message.said()));
}

// "1 records" and "1 registros" are said nowhere: what names a number of things has a text for one of them.
void ProgramTextsTest::whatIsCountedIsSaidOfOneToo() {
    static const QRegularExpression counted(
        "(?<!\\bof )(?<!\\bleast )(?<!\\bmost )(?<!\\bthan )(?<!\\bto )(?<!\\bthe )%\\d (?:more |urgent )?"
        "(record|screening|entrie|question|finding|note|case|error|warning|problem|place|part|second|answer)"
        "s\\b");
    // One screening has a sentence of its own, which names no number; and the other names a kind of
    // questions.
    const QStringList neverOne{"All %1 screenings of this patient", "%1 goes with %2 questions only"};
    const std::vector<Message> messages = allMessages();
    int found = 0;
    QStringList objections;
    for (const Message& message : messages) {
        const auto match = counted.match(message.source);
        if (!match.hasMatch() || neverOne.contains(message.source))
            continue;
        ++found;
        const QString thing = match.captured(1) == "entrie" ? "entry" : match.captured(1);
        const QRegularExpression one("\\b(?:1|one) (?:more |urgent )?" + thing + "\\b",
                                     QRegularExpression::CaseInsensitiveOption);
        const bool isSaid = std::any_of(messages.begin(), messages.end(), [&](const Message& other) {
            return other.context == message.context && other.source.contains(one) &&
                   other.translation != message.translation;
        });
        if (!isSaid)
            objections << message.said();
    }
    QVERIFY(found > 15);
    QVERIFY2(objections.isEmpty(), listed(objections).constData());
}

QTEST_GUILESS_MAIN(ProgramTextsTest)
#include "program_texts_test.moc"
