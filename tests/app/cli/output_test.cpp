// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QTest>

#include <unistd.h>

using namespace anteroom::clitest;

namespace {

const QByteArray answersText = "date: 2027-03-14\nanswers: {trouble: yes}\n";

const QByteArray includingQuestionnaire =
    QByteArray(smallQuestionnaire).replace("documents:\n", "includes: [shared.yaml]\ndocuments:\n");
const QByteArray sharedText = "anteroom: 1\nlibrary: shared\nlicense: CC0-1.0\nlanguage: en\nanswer-sets:\n"
                              "  often: [{id: never, text: Never}, {id: always, text: Always}]\n";

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be opened)");
}

} // namespace

class OutputTest : public QObject {
    Q_OBJECT

private slots:
    void whatCouldNotBePrintedIsNotDone_data();
    void whatCouldNotBePrintedIsNotDone();
    void aFileThatWasReadIsNeverWrittenOver_data();
    void aFileThatWasReadIsNeverWrittenOver();
    void onlyAPdfIsReplaced_data();
    void onlyAPdfIsReplaced();
};

void OutputTest::whatCouldNotBePrintedIsNotDone_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("check") << QStringList{"check", "q.yaml"};
    QTest::newRow("check, JSON") << QStringList{"check", "q.yaml", "--format", "json"};
    QTest::newRow("screen") << QStringList{"screen", "q.yaml", "--answers", "a.yaml"};
    QTest::newRow("a batch") << QStringList{"screen", "q.yaml", "--batch", "b.jsonl"};
    QTest::newRow("report") << QStringList{"report", "q.yaml", "--answers", "a.yaml", "--pdf", "out.pdf"};
    QTest::newRow("form") << QStringList{"form", "q.yaml", "--pdf", "out.pdf"};
    QTest::newRow("help") << QStringList{"--help"};
    QTest::newRow("help of a command") << QStringList{"check", "--help"};
    QTest::newRow("version") << QStringList{"--version"};
}

void OutputTest::whatCouldNotBePrintedIsNotDone() {
    QFETCH(QStringList, arguments);
    const Folder folder;
    folder.put("q.yaml", smallQuestionnaire);
    folder.put("a.yaml", answersText);
    folder.put("b.jsonl", R"({"date": "2027-03-14", "answers": {"trouble": "yes"}})");
    QCOMPARE(run(arguments, folder.path(".")).exit, 0);
    const auto ran = run(arguments, folder.path("."), "/dev/full");
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.err,
             QString("anteroom-cli: what was to be printed could not be written: No space left on device\n"));
}

void OutputTest::aFileThatWasReadIsNeverWrittenOver_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.yaml", "q.yaml", "shared.yaml", "./a.yaml", "soft.pdf", "hard.pdf"})
        QTest::newRow(name) << name;
}

void OutputTest::aFileThatWasReadIsNeverWrittenOver() {
    QFETCH(QString, name);
    const Folder folder;
    folder.put("q.yaml", includingQuestionnaire);
    folder.put("shared.yaml", sharedText);
    folder.put("a.yaml", answersText);
    QVERIFY(QFile::link("a.yaml", folder.path("soft.pdf")));
    QCOMPARE(::link(qPrintable(folder.path("a.yaml")), qPrintable(folder.path("hard.pdf"))), 0);
    const auto ran = run({"report", "q.yaml", "--answers", "a.yaml", "--pdf", name}, folder.path("."));
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QCOMPARE(ran.err, name +
                          " was not saved: it is one of the files that it would be made from. Give another "
                          "name for the PDF. What was there before is unchanged.\n");
    QCOMPARE(bytesOf(folder.path("a.yaml")), answersText);
    QCOMPARE(bytesOf(folder.path("q.yaml")), includingQuestionnaire);
    QCOMPARE(bytesOf(folder.path("shared.yaml")), sharedText);
}

void OutputTest::onlyAPdfIsReplaced_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("report") << QStringList{"report", "q.yaml", "--answers", "a.yaml"};
    QTest::newRow("form") << QStringList{"form", "q.yaml"};
}

void OutputTest::onlyAPdfIsReplaced() {
    QFETCH(QStringList, arguments);
    const Folder folder;
    folder.put("q.yaml", smallQuestionnaire);
    folder.put("a.yaml", answersText);
    folder.put("letter.odt", "a letter");
    folder.put("old.pdf", "%PDF-1.4\nold");
    folder.put("empty", "");
    const auto to = [&](const char* name) {
        return run(arguments + QStringList{"--pdf", name}, folder.path("."));
    };
    const auto ran = to("letter.odt");
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.startsWith("letter.odt was not saved: the file that has this name is not a PDF."),
             qPrintable(ran.err));
    QCOMPARE(bytesOf(folder.path("letter.odt")), QByteArray("a letter"));
    for (const char* name : {"old.pdf", "empty", "new"}) {
        QCOMPARE(to(name).exit, 0);
        QVERIFY(bytesOf(folder.path(name)).size() > 1000);
    }
}

QTEST_GUILESS_MAIN(OutputTest)
#include "output_test.moc"
