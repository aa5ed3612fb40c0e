// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace anteroom::clitest;

namespace {

QByteArray answered(const char* answer) {
    return QByteArray(R"({"date": "2027-03-14", "answers": {"trouble": )") + answer + "}}";
}

Ran screened(const Folder& folder, const QByteArray& lines, const QStringList& more = {}) {
    folder.put("q.yaml", smallQuestionnaire);
    folder.put("b.jsonl", lines);
    return run(QStringList{"screen", "q.yaml", "--batch", "b.jsonl"} + more, folder.path("."));
}

QJsonObject lineOf(const Ran& ran, qsizetype line) {
    return QJsonDocument::fromJson(ran.out.split('\n').at(line).toUtf8()).object();
}

} // namespace

class BatchTest : public QObject {
    Q_OBJECT

private slots:
    void eachLineIsAnsweredByOneInItsOrder();
    void anIdIsPrintedAgainAsItWasGiven_data();
    void anIdIsPrintedAgainAsItWasGiven();
    void whatIsNotCountedIsNamed();
    void promise1WhatAKeptSafetyAnswerBearsOnIsNotRuledOut();
    void reasonsAreThoseOfScreen();
    void aBadLineIsReportedInItsPlaceAndTheRestIsScreened();
    void aLineThatIsNoAnswersFileIsReported_data();
    void aLineThatIsNoAnswersFileIsReported();
    void lineEndsAreThoseOfAnySystem_data();
    void lineEndsAreThoseOfAnySystem();
    void ofNothingNothingIsPrinted();
    void aLineMayBeLong();
    void aLineThatIsTooLongIsReportedAndTheRestIsScreened();
    void linesAreReadFromAPipe();
    void aFileThatCannotBeReadIsNamed_data();
    void aFileThatCannotBeReadIsNamed();
    void whoeverStopsReadingEndsIt();
    void optionsThatDoNotGoTogetherAreRefused_data();
    void optionsThatDoNotGoTogetherAreRefused();
};

void BatchTest::eachLineIsAnsweredByOneInItsOrder() {
    const auto ran = screened({}, answered(R"("yes")") + '\n' + answered(R"("no")") + '\n' +
                                      answered(R"({"state": "declined"})") + '\n');
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.out,
             QString(R"({"line":1,"findings":[{"id":"has-trouble","status":"raised"}],"urgent":[]})"
                     "\n"
                     R"({"line":2,"findings":[{"id":"has-trouble","status":"ruled-out"}],"urgent":[]})"
                     "\n"
                     R"({"line":3,"findings":[{"id":"has-trouble","status":"not-established",)"
                     R"("missing":["trouble"]}],"urgent":[]})"
                     "\n"));
}

void BatchTest::anIdIsPrintedAgainAsItWasGiven_data() {
    QTest::addColumn<QByteArray>("id");
    for (const char* id :
         {R"("p-17")", "17", "12345678901234567890", "-1.5e3", R"("17")", R"("a \"b\" \\ ü")", R"("yes")"})
        QTest::newRow(id) << QByteArray(id);
}

void BatchTest::anIdIsPrintedAgainAsItWasGiven() {
    QFETCH(QByteArray, id);
    const auto screenedOnes =
        screened({}, R"({"id": )" + id + R"(, "date": "2027-03-14", "answers": {"trouble": true}})");
    QCOMPARE(screenedOnes.exit, 0);
    QVERIFY2(screenedOnes.out.startsWith(R"({"id":)" + id + R"(,"findings":[)"),
             qPrintable(screenedOnes.out));
    const auto refused = screened({}, R"({"id": )" + id + R"(, "answers": {}})");
    QCOMPARE(refused.exit, 1);
    QVERIFY2(refused.out.startsWith(R"({"line":1,"id":)" + id + R"(,"problems":[)"), qPrintable(refused.out));
}

// It was answered and raises nothing, because its question is not shown: that must not go without a word.
void BatchTest::whatIsNotCountedIsNamed() {
    const Folder folder;
    folder.put("q.yaml", QByteArray(smallQuestionnaire)
                             .replace("label: Trouble}\n",
                                      "label: Trouble}\n      - {id: bad, type: yes-no, text: 'Bad?', "
                                      "show-when: trouble is yes}\n"));
    folder.put("b.jsonl", R"({"date": "2027-03-14", "answers": {"trouble": "no", "bad": "yes"}})"
                          "\n" +
                              answered(R"("no")"));
    const auto ran = run({"screen", "q.yaml", "--batch", "b.jsonl"}, folder.path("."));
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QCOMPARE(lineOf(ran, 0)["not-counted"].toArray(), QJsonArray{"bad"});
    QVERIFY(!lineOf(ran, 1).contains("not-counted"));
}

void BatchTest::promise1WhatAKeptSafetyAnswerBearsOnIsNotRuledOut() {
    const Folder folder;
    folder.put("q.yaml", QByteArray(smallQuestionnaire)
                             .replace("label: Trouble}\n",
                                      "label: Trouble}\n      - {id: bad, type: yes-no, text: 'Bad?', "
                                      "show-when: trouble is yes, safety: yes}\n")
                             .append("  - {id: is-bad, kind: flag, when: bad is yes, title: It is bad, "
                                     "cite: [{document: leaflet, section: First}]}\n"));
    const QByteArray kept = R"({"date": "2027-03-14", "answers": {"trouble": "no", "bad": "yes"}})";
    folder.put("a.json", kept);
    folder.put("b.jsonl", kept + '\n' + answered(R"("no")") + '\n');
    const auto ran = run({"screen", "q.yaml", "--batch", "b.jsonl"}, folder.path("."));
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.out, QString(R"({"line":1,"findings":[{"id":"has-trouble","status":"ruled-out"},)"
                              R"({"id":"is-bad","status":"not-established","missing":["bad"]}],)"
                              R"("urgent":[],"not-counted":["bad"]})"
                              "\n"
                              R"({"line":2,"findings":[{"id":"has-trouble","status":"ruled-out"},)"
                              R"({"id":"is-bad","status":"ruled-out"}],"urgent":[]})"
                              "\n"));

    const auto explained = run({"screen", "q.yaml", "--batch", "b.jsonl", "--explain"}, folder.path("."));
    const auto alone = run({"screen", "q.yaml", "--answers", "a.json", "--format", "json"}, folder.path("."));
    const QJsonObject finding = lineOf(explained, 0)["findings"].toArray()[1].toObject();
    const QJsonObject expected =
        QJsonDocument::fromJson(alone.out.toUtf8()).object()["findings"].toArray()[1].toObject();
    for (const char* key : {"id", "status", "missing", "because"})
        QCOMPARE(finding[QLatin1String(key)], expected[QLatin1String(key)]);
    QCOMPARE(finding["status"].toString(), "not-established");
    QCOMPARE(finding["because"].toArray().size(), 1);
}

void BatchTest::reasonsAreThoseOfScreen() {
    const Folder folder;
    const auto ran =
        screened(folder, answered(R"("yes")") + '\n' + answered(R"({"state": "not-sure"})"), {"--explain"});
    folder.put("a.json", answered(R"("yes")"));
    const auto alone = run({"screen", "q.yaml", "--answers", "a.json", "--format", "json"}, folder.path("."));
    const QJsonObject finding = lineOf(ran, 0)["findings"].toArray()[0].toObject();
    const QJsonObject expected =
        QJsonDocument::fromJson(alone.out.toUtf8()).object()["findings"].toArray()[0].toObject();
    QCOMPARE(finding["because"].toArray().size(), 1);
    QCOMPARE(finding["because"], expected["because"]);
    QCOMPARE(lineOf(ran, 1)["findings"].toArray()[0].toObject()["because"].toArray(), QJsonArray());
}

void BatchTest::aBadLineIsReportedInItsPlaceAndTheRestIsScreened() {
    const auto ran = screened({}, answered(R"("yes")") + '\n' + answered(R"("perhaps")") + '\n' +
                                      R"({"date": "2027-03-14", "answers": {"troubel": "no"}})" + '\n' +
                                      answered(R"("no")") + '\n');
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out.count('\n'), 4);
    QCOMPARE(lineOf(ran, 0)["line"].toInt(), 1);
    QVERIFY(lineOf(ran, 0).contains("findings"));
    QCOMPARE(lineOf(ran, 1)["line"].toInt(), 2);
    QVERIFY(!lineOf(ran, 1).contains("findings"));
    const QJsonObject problem = lineOf(ran, 2)["problems"].toArray()[0].toObject();
    QCOMPARE(problem["code"].toString(), "unknown-question");
    QCOMPARE(problem["column"].toInt(), 36);
    QCOMPARE(problem["message"].toString(), "this questionnaire has no question `troubel`");
    QCOMPARE(problem["hint"].toString(), "did you mean `trouble`?");
    QCOMPARE(lineOf(ran, 3)["line"].toInt(), 4);
    QVERIFY(lineOf(ran, 3).contains("findings"));
    QVERIFY2(ran.err.contains("b.jsonl:2:47: error[wrong-type]: `trouble`: expected yes or no"),
             qPrintable(ran.err));
    QVERIFY2(ran.err.contains("b.jsonl:3:36: error[unknown-question]"), qPrintable(ran.err));
}

void BatchTest::aLineThatIsNoAnswersFileIsReported_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << "empty-line";
    QTest::newRow("blanks") << QByteArray("  \t") << "empty-line";
    QTest::newRow("YAML") << QByteArray("date: 2027-03-14") << "json-syntax";
    QTest::newRow("a list") << QByteArray("[]") << "expected-mapping";
    QTest::newRow("cut off") << answered(R"("yes")").chopped(1) << "json-syntax";
    QTest::newRow("two in one line") << answered(R"("yes")") + answered(R"("no")") << "json-syntax";
    QTest::newRow("not UTF-8") << QByteArray(R"({"date": "2027-03-14", "answers": {}, "notes": ")") +
                                      "\xff\"}"
                               << "not-utf8";
}

void BatchTest::aLineThatIsNoAnswersFileIsReported() {
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    const auto ran = screened({}, line + '\n' + answered(R"("no")") + '\n');
    QCOMPARE(ran.exit, 1);
    QCOMPARE(lineOf(ran, 0)["problems"].toArray()[0].toObject()["code"].toString(), code);
    QVERIFY(lineOf(ran, 1).contains("findings"));
    QVERIFY2(ran.err.startsWith("b.jsonl:1:"), qPrintable(ran.err));
}

void BatchTest::lineEndsAreThoseOfAnySystem_data() {
    QTest::addColumn<QByteArray>("between");
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("LF") << QByteArray("\n") << QByteArray("\n");
    QTest::newRow("CR LF") << QByteArray("\r\n") << QByteArray("\r\n");
    QTest::newRow("none at the end") << QByteArray("\n") << QByteArray();
    QTest::newRow("CR LF, none at the end") << QByteArray("\r\n") << QByteArray();
}

void BatchTest::lineEndsAreThoseOfAnySystem() {
    QFETCH(QByteArray, between);
    QFETCH(QByteArray, last);
    const auto ran = screened({}, answered(R"("yes")") + between + answered(R"("no")") + last);
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.out.count('\n'), 2);
    QCOMPARE(lineOf(ran, 1)["findings"].toArray()[0].toObject()["status"].toString(), "ruled-out");
}

void BatchTest::ofNothingNothingIsPrinted() {
    const auto ran = screened({}, {});
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.out + ran.err, QString());
}

void BatchTest::aLineMayBeLong() {
    const QByteArray blanks(3 << 20, ' ');
    const auto ran =
        screened({}, answered(R"("yes")") + '\n' + blanks + answered(R"("no")") + '\n' + answered(R"("no")"));
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.out.count("ruled-out"), 2);
}

void BatchTest::aLineThatIsTooLongIsReportedAndTheRestIsScreened() {
    const QByteArray blanks(33 << 20, ' ');
    const auto ran =
        screened({}, answered(R"("yes")") + '\n' + blanks + answered(R"("no")") + '\n' + answered(R"("no")"));
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.err,
             QString("b.jsonl:2:1: error[too-large]: this line is too long: at most 32 MiB are read\n"
                     "    hint: is there a line break between the answers of two people?\n"));
    QCOMPARE(ran.out.count('\n'), 3);
    QCOMPARE(lineOf(ran, 1)["problems"].toArray()[0].toObject()["code"].toString(), "too-large");
    QCOMPARE(lineOf(ran, 2)["line"].toInt(), 3);
    QVERIFY(lineOf(ran, 2).contains("findings"));
}

void BatchTest::linesAreReadFromAPipe() {
    const Folder folder;
    folder.put("q.yaml", smallQuestionnaire);
    folder.put("b.jsonl", answered(R"("yes")") + '\n' + answered("1"));
    const auto ran = run({"screen", "q.yaml", "--batch", "-"}, folder.path("."), {}, folder.path("b.jsonl"));
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out.count('\n'), 2);
    QVERIFY2(ran.err.startsWith("-:2:"), qPrintable(ran.err));
}

void BatchTest::aFileThatCannotBeReadIsNamed_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << "nothing.jsonl"
                             << "nothing.jsonl: cannot be opened: No such file or directory\n";
    QTest::newRow("a folder") << "."
                              << ".: cannot be read: Is a directory\n";
}

void BatchTest::aFileThatCannotBeReadIsNamed() {
    QFETCH(QString, name);
    QFETCH(QString, message);
    const Folder folder;
    folder.put("q.yaml", smallQuestionnaire);
    const auto ran = run({"screen", "q.yaml", "--batch", name}, folder.path("."));
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QCOMPARE(ran.err, message);
}

// As in `anteroom-cli screen ... --batch - | head -1`, with lines without end.
void BatchTest::whoeverStopsReadingEndsIt() {
    const Folder folder;
    folder.put("q.yaml", smallQuestionnaire);
    const QString command = QStringLiteral("yes '%1' | '%2' screen '%3' --batch - | head -1")
                                .arg(QString::fromUtf8(answered(R"("yes")")),
                                     QStringLiteral(ANTEROOM_BIN_DIR "/anteroom-cli"), folder.path("q.yaml"));
    for (const char* before : {"", "trap '' PIPE; "}) {
        QProcess shell;
        shell.start("sh", {"-c", QString::fromLatin1(before) + command});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.readAllStandardOutput().count('\n'), 1);
    }
}

void BatchTest::optionsThatDoNotGoTogetherAreRefused_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("problem");
    QTest::newRow("neither") << QStringList{} << "`--answers` or `--batch` is needed";
    QTest::newRow("both") << QStringList{"--answers", "a", "--batch", "b"}
                          << "`--answers` and `--batch` do not go together";
    QTest::newRow("format") << QStringList{"--batch", "b", "--format", "text"}
                            << "`--format` goes with `--answers`; a batch is printed as JSON Lines";
    QTest::newRow("explain") << QStringList{"--answers", "a", "--explain"}
                             << "`--explain` goes with `--batch`";
    QTest::newRow("a flag with a value")
        << QStringList{"--batch", "b", "--explain=yes"} << "`--explain` takes no value";
}

void BatchTest::optionsThatDoNotGoTogetherAreRefused() {
    QFETCH(QStringList, options);
    QFETCH(QString, problem);
    const auto ran = run(QStringList{"screen", "q.yaml"} + options);
    QCOMPARE(ran.exit, 2);
    QVERIFY2(ran.err.startsWith("anteroom-cli screen: " + problem + '\n'), qPrintable(ran.err));
}

QTEST_GUILESS_MAIN(BatchTest)
#include "batch_test.moc"
