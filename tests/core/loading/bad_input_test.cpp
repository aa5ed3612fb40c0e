// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/cases.h"
#include "core/loading/read_answers.h"
#include "tests/core/loading/clinic.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// Files that are no questionnaire at all, by accident or by malice: each is refused with one located problem,
// and soon.
class BadInputTest : public QObject {
    Q_OBJECT

private slots:
    void aTextThatCannotBeReadIsRefused_data();
    void aTextThatCannotBeReadIsRefused();
    void aFileThatIsNotThereSaysSo();
    void aMegabyteInOneAnswerIsRefusedWithItsLength();
    void aListLongerThanAnyoneNeedsIsRefused_data();
    void aListLongerThanAnyoneNeedsIsRefused();
    void theFirstOfTooManyIsShown();
    void namesInAnyScriptAreKeptAsTyped_data();
    void namesInAnyScriptAreKeptAsTyped();
    void everyMutilatedQuestionnaireIsRefusedOrLoaded();
};

void BadInputTest::aTextThatCannotBeReadIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QByteArray bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name < 'k'; ++name)
        bomb +=
            QByteArray(1, name) + ": &" + QByteArray(1, name) + " [*" + QByteArray(9, char(name - 1)) + "]\n";

    QTest::newRow("nothing") << QByteArray() << "empty-file";
    QTest::newRow("a comment only") << QByteArray("# to do\n") << "empty-file";
    QTest::newRow("not UTF-8") << QByteArray("anteroom: 1\ntitle: caf\xE9\n") << "not-utf8";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0:\0 \0"
                                          "1\0",
                                          10)
                            << "not-utf8";
    QTest::newRow("a zero byte") << QByteArray("anteroom: 1\ntitle: a\0b\n", 23) << "nul-byte";
    QTest::newRow("100 MB") << QByteArray(100 << 20, 'a') << "too-large";
    QTest::newRow("100,000 lists in each other") << QByteArray(100'000, '[') << "too-deep";
    QTest::newRow("100,000 maps in each other") << QByteArray("{a: ").repeated(100'000) << "too-deep";
    QTest::newRow("an alias bomb") << bomb << "yaml-anchor";
    QTest::newRow("two documents") << QByteArray("anteroom: 1\n---\nanteroom: 1\n") << "several-documents";
    QTest::newRow("a list") << QByteArray("- anteroom\n") << "expected-mapping";
    QTest::newRow("a word") << QByteArray("anteroom\n") << "expected-mapping";
    QTest::newRow("an open quote") << QByteArray("anteroom: \"1\n") << "yaml-syntax";
}

void BadInputTest::aTextThatCannotBeReadIsRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    MemoryFileSource files;
    files.set("questionnaire.yaml", text.toStdString());
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
    QVERIFY(!loaded.questionnaire);
    QStringList codes; // of what can be read beside it, too
    for (const Diagnostic& problem : loaded.diagnostics.all())
        codes.append(QString::fromStdString(problem.code));
    QVERIFY2(codes.contains(code), qPrintable(codes.join(' ')));
    QVERIFY(!render(loaded.diagnostics, loaded.sources).empty());

    const ReadAnswers answers = readAnswers("answers.yaml", text.toStdString(), clinic());
    QVERIFY(!answers.sheet);
    QVERIFY(answers.diagnostics.hasErrors());
    const LoadedCases cases = loadCases("cases.yaml", text.toStdString(), clinic());
    QVERIFY(cases.diagnostics.hasErrors());
}

void BadInputTest::aFileThatIsNotThereSaysSo() {
    MemoryFileSource files;
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "sleep/questionnaire.yaml", sha256);
    QCOMPARE(render(loaded.diagnostics, loaded.sources),
             "sleep/questionnaire.yaml:1:1: error[file-not-read]: the file cannot be read: there is no file "
             "of this name\n");
}

void BadInputTest::aMegabyteInOneAnswerIsRefusedWithItsLength() {
    const std::string text = "date: 2027-03-14\nanswers:\n  words: " + std::string(1'000'000, 'a') + "\n";
    const ReadAnswers read = readAnswers("answers.yaml", text, clinic());
    QVERIFY(!read.sheet);
    const std::string words = render(read.diagnostics, read.sources);
    QVERIFY(words.starts_with(
        "answers.yaml:3:10: error[too-long]: `words` has 1000000 characters, and at most 10000 are kept\n"));
    QVERIFY(words.size() < 500);
    QVERIFY(readAnswers("answers.yaml",
                        "date: 2027-03-14\nanswers: {words: " + std::string(10'000, 'a') + "}", clinic())
                .sheet);
}

void BadInputTest::aListLongerThanAnyoneNeedsIsRefused_data() {
    QTest::addColumn<QString>("item"); ///< %1: its number
    QTest::addColumn<QString>("text"); ///< %1: the list
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("what");
    const auto question = [](const QString& keys) {
        return "sections: [{id: s, title: S, questions: [{id: q, text: Well, " + keys + "}]}]\n";
    };
    QTest::newRow("languages") << "en-x%1"
                               << "sections: []\nlanguages: [%1]\n"
                               << 100 << "languages";
    QTest::newRow("options") << "{id: o%1, text: O}" << question("type: choice, options: [%1]") << 1000
                             << "options";
    QTest::newRow("fields") << "{id: f%1, type: text, text: F}" << question("type: rows, fields: [%1]") << 200
                            << "fields";
}

void BadInputTest::aListLongerThanAnyoneNeedsIsRefused() {
    QFETCH(QString, item);
    QFETCH(QString, text);
    QFETCH(int, most);
    QFETCH(QString, what);
    const auto problemsOf = [&](int count) {
        QStringList items;
        for (int i = 0; i < count; ++i)
            items += item.arg(1000 + i);
        MemoryFileSource files;
        files.set("q.yaml", text.arg(items.join(", ")).toStdString());
        const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q.yaml", sha256);
        return QString::fromStdString(render(loaded.diagnostics, loaded.sources));
    };
    QVERIFY(!problemsOf(most).contains("[too-many-items]"));
    QVERIFY(
        problemsOf(most + 1).contains(QString("error[too-many-items]: there are %1 %2; at most %3 are read\n")
                                          .arg(most + 1)
                                          .arg(what)
                                          .arg(most)));
}

void BadInputTest::theFirstOfTooManyIsShown() {
    std::string text = "anteroom: 1\nlanguages:\n";
    for (int i = 0; i < 101; ++i)
        text += "  - en-x" + std::to_string(1000 + i) + "\n";
    MemoryFileSource files;
    files.set("q.yaml", text);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "q.yaml", sha256);
    const QString words = QString::fromStdString(render(loaded.diagnostics, loaded.sources));
    QVERIFY2(
        words.contains("q.yaml:103:5: error[too-many-items]: there are 101 languages; at most 100 are read\n"
                       "      - en-x1100\n"
                       "        ^^^^^^^^\n"
                       "    hint: leave out those from here on\n"),
        qPrintable(words));
}

void BadInputTest::namesInAnyScriptAreKeptAsTyped_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("right to left") << QString::fromUtf8("ליאור בן־דוד");
    QTest::newRow("right to left with its marks") << QString::fromUtf8("\u200Fمريم\u200F (Maryam)");
    QTest::newRow("emoji of several characters") << QString::fromUtf8("Sam 👩🏽‍⚕️");
    QTest::newRow("beyond the basic plane") << QString::fromUtf8("𠮷野家");
    QTest::newRow("letters put together") << QString::fromUtf8("Zoe\u0308 D'Arcy-O’Neill");
}

void BadInputTest::namesInAnyScriptAreKeptAsTyped() {
    QFETCH(QString, name);
    const std::string typed = name.toStdString();
    const ReadAnswers yaml = readAnswers(
        "a.yaml", "date: 2027-03-14\npatient: {name: \"" + typed + "\"}\nanswers: {words: \"" + typed + "\"}",
        clinic());
    QVERIFY2(yaml.sheet, render(yaml.diagnostics, yaml.sources).c_str());
    QCOMPARE(yaml.sheet->identity.patientName, typed);
    QCOMPARE(std::get<TextValue>(yaml.sheet->answers.front().second.value).text, typed);
    const ReadAnswers json = readAnswers("a",
                                         R"({"date": "2027-03-14", "patient": ")" + typed +
                                             R"(", "answers": {"words": ")" + typed + "\"}}",
                                         clinic());
    QVERIFY2(json.sheet, render(json.diagnostics, json.sources).c_str());
    QCOMPARE(json.sheet->identity.patientName, typed);
}

// Every line of the clinic's questionnaire left out in turn, and the file cut off after every line: what
// comes out is either a questionnaire or at least one error.
void BadInputTest::everyMutilatedQuestionnaireIsRefusedOrLoaded() {
    DataFiles disk("loading/clinic");
    const QStringList lines = QString::fromStdString(*disk.read("questionnaire.yaml")).split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringList without = lines;
        without.removeAt(i);
        for (const QStringList& some : {without, lines.mid(0, i)}) {
            MemoryFileSource files;
            files.set("medicines.yaml", *disk.read("medicines.yaml"));
            files.set("questionnaire.yaml", some.join('\n').toStdString());
            const LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
            QCOMPARE(loaded.diagnostics.hasErrors(), loaded.questionnaire == nullptr);
        }
    }
}

QTEST_APPLESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
