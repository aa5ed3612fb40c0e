// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QTest>

using namespace anteroom::clitest;

namespace {

const QString shipped =
    QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/questionnaire.yaml");
const QString sampleAnswers =
    QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/sample-answers.yaml");

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `export --csv`, `--jsonl` and `--redcap`, and `import --csv`.
class TableTest : public QObject {
    Q_OBJECT

private slots:
    void manyAnswersFilesBecomeRows();
    void aBatchBecomesRowsAndLinesAlike();
    void aTableComesBackAsTheBatchThatItWas();
    void oneRefusedFileLeavesNothing();
    void oneRefusedRowLeavesNothing();
    void whatIsThereIsNotReplaced();
    void aDictionaryIsWrittenAndWhatItCannotCarryIsAWarning();
    void optionsThatDoNotGoTogetherAreAMistake_data();
    void optionsThatDoNotGoTogetherAreAMistake();
};

void TableTest::manyAnswersFilesBecomeRows() {
    const Folder folder;
    const auto ran =
        run({"export", folder.put("q.yaml", smallQuestionnaire), "--answers",
             folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: yes}\n"),
             folder.put("b.json", R"({"date": "2027-03-15", "answers": {"words": "=1"}})"), "--csv"});
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.err, QString());
    const QStringList lines = ran.out.split("\r\n");
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith("screening/questionnaire,screening/version,screening/id,screening/date,"));
    QVERIFY2(lines[1].contains(",2027-03-14,") && lines[1].contains(",yes,answered,"), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains(",2027-03-15,") && lines[2].contains(",'=1,answered,"), qPrintable(lines[2]));
    QVERIFY(lines[1].endsWith(",raised") && lines[2].endsWith(",not-established"));
}

void TableTest::aBatchBecomesRowsAndLinesAlike() {
    const Folder folder;
    const QString questionnaire = folder.put("q.yaml", smallQuestionnaire);
    const QString batch =
        folder.put("b.jsonl", "{\"id\": 7, \"date\": \"2027-03-14\", \"answers\": {\"trouble\": \"yes\"}}\n"
                              "{\"date\": \"2027-03-15\", \"answers\": {}}");
    const auto lines = run({"export", questionnaire, "--batch", batch, "--jsonl"});
    QCOMPARE(lines.exit, 0);
    QCOMPARE(lines.out,
             QString("{\"anteroom\":1,\"questionnaire\":\"small\",\"id\":7,\"date\":\"2027-03-14\","
                     "\"answers\":{\"trouble\":\"yes\"}}\n"
                     "{\"anteroom\":1,\"questionnaire\":\"small\",\"date\":\"2027-03-15\","
                     "\"answers\":{}}\n"));
    const auto table = run({"export", questionnaire, "--batch", batch, "--csv"});
    QCOMPARE(table.exit, 0);
    QCOMPARE(table.out.count("\r\n"), 3);
    // From standard input too.
    QCOMPARE(run({"export", questionnaire, "--batch", "-", "--csv"}, {}, {}, batch).out, table.out);
}

void TableTest::aTableComesBackAsTheBatchThatItWas() {
    const Folder folder;
    const QString table = folder.path("t.csv");
    const auto written =
        run({"export", shipped, "--answers", sampleAnswers, sampleAnswers, "--csv", "--out", table});
    QCOMPARE(written.exit, 0);
    QCOMPARE(written.out, table + '\n');
    QCOMPARE(QFile::permissions(table) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QString lines = folder.path("l.jsonl");
    const auto read = run({"import", shipped, "--csv", table, "--out", lines});
    QVERIFY2(read.exit == 0, qPrintable(read.err));
    QCOMPARE(read.err, QString());
    QCOMPARE(read.out, lines + '\n');
    QCOMPARE(QString::fromUtf8(bytesOf(lines)),
             run({"export", shipped, "--answers", sampleAnswers, sampleAnswers, "--jsonl"}).out);
    const auto screened = run({"screen", shipped, "--batch", lines});
    QCOMPARE(screened.exit, 0);
    QCOMPARE(screened.out.count('\n'), 2);
    QCOMPARE(run({"import", shipped, "--csv", "-"}, {}, {}, table).out, QString::fromUtf8(bytesOf(lines)));
}

void TableTest::oneRefusedFileLeavesNothing() {
    const Folder folder;
    const QString questionnaire = folder.put("q.yaml", smallQuestionnaire);
    const auto files = run({"export", questionnaire, "--answers",
                            folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: yes}\n"),
                            folder.put("b.yaml", "date: 2027-03-14\nanswers: {trouble: perhaps}\n"), "--csv",
                            "--out", folder.path("t.csv")});
    QCOMPARE(files.exit, 1);
    QVERIFY2(files.err.contains("b.yaml:2:") && files.err.contains("Nothing was written"),
             qPrintable(files.err));
    QVERIFY(!QFile::exists(folder.path("t.csv")));
    const auto lines =
        run({"export", questionnaire, "--batch",
             folder.put("b.jsonl", "{\"date\": \"2027-03-14\", \"answers\": {}}\n{\"answers\": {}}\n"),
             "--jsonl"});
    QCOMPARE(lines.exit, 1);
    QCOMPARE(lines.out, QString());
    QVERIFY2(lines.err.contains("b.jsonl:2:"), qPrintable(lines.err));
}

void TableTest::oneRefusedRowLeavesNothing() {
    const Folder folder;
    const auto ran = run({"import", folder.put("q.yaml", smallQuestionnaire), "--csv",
                          folder.put("t.csv", "screening/date,trouble\n2027-03-14,yes\n2027-03-15,maybe\n"),
                          "--out", folder.path("l.jsonl")});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("t.csv:3:12: error[wrong-type]: row 3, column `trouble`: "),
             qPrintable(ran.err));
    QVERIFY(!QFile::exists(folder.path("l.jsonl")));
}

void TableTest::whatIsThereIsNotReplaced() {
    const Folder folder;
    const QString questionnaire = folder.put("q.yaml", smallQuestionnaire);
    const QString answers = folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: yes}\n");
    const QString table = folder.put("t.csv", "screening/date,trouble\n2027-03-14,yes\n");
    const QByteArray before = bytesOf(table);
    for (const QStringList& arguments :
         {QStringList{"export", questionnaire, "--answers", answers, "--csv", "--out", table},
          QStringList{"export", questionnaire, "--answers", answers, "--jsonl", "--out", table},
          QStringList{"export", questionnaire, "--redcap", "--out", table},
          QStringList{"import", questionnaire, "--csv", table, "--out", table}}) {
        const auto ran = run(arguments);
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("is there already"), qPrintable(ran.err));
        QCOMPARE(bytesOf(table), before);
    }
}

void TableTest::aDictionaryIsWrittenAndWhatItCannotCarryIsAWarning() {
    const auto ran = run({"export", shipped, "--redcap"});
    QCOMPARE(ran.exit, 0);
    QVERIFY(ran.out.startsWith("\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\","));
    QVERIFY2(
        ran.err.contains("warning: medicines: each of its rows becomes an instance of the form `medicines`"),
        qPrintable(ran.err));
}

void TableTest::optionsThatDoNotGoTogetherAreAMistake_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("problem");
    const auto add = [](const QStringList& arguments, const char* problem) {
        QTest::newRow(qPrintable(arguments.join(' '))) << arguments << QString(problem);
    };
    add({"export", "q", "--csv"}, "`--answers` or `--batch` is needed");
    add({"export", "q", "--jsonl", "--answers", "a", "--batch", "b"}, "do not go together");
    add({"export", "q", "--csv", "--fhir"}, "one of `--fhir`, `--csv`, `--jsonl` and `--redcap` is needed");
    add({"export", "q", "--redcap", "--answers", "a"}, "`--redcap` writes the questionnaire alone");
    add({"export", "q", "--fhir", "--answers", "a", "b"}, "`--fhir` writes one answers file at a time");
    add({"export", "q", "--jsonl", "--answers", "a", "--language", "en"}, "`--language` does not go with");
    add({"export", "--answers", "a", "q", "--csv"}, "name a questionnaire file");
    add({"import", "--csv", "t"}, "name the questionnaire that the answers are of");
    add({"import", "q", "--fhir", "f"}, "`--fhir` makes a questionnaire, and needs none");
    add({"import", "q", "--fhir", "f", "--csv", "t"}, "one of `--fhir` and `--csv` is needed");
}

void TableTest::optionsThatDoNotGoTogetherAreAMistake() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, problem);
    const auto ran = run(arguments);
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.contains(problem), qPrintable(ran.err));
}

QTEST_GUILESS_MAIN(TableTest)
#include "table_test.moc"
