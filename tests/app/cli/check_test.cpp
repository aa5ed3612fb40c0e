// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

using namespace anteroom::clitest;

namespace {

/// The small questionnaire with two mistakes: an id that does not exist and a key that does not.
QByteArray broken() {
    QByteArray text = smallQuestionnaire;
    text.replace("when: trouble is yes", "when: troubel is yes");
    text.replace("    discuss:", "    discus:");
    return text;
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT

private slots:
    void aCleanQuestionnaireIsClean();
    void everyProblemIsLocatedInOneRun();
    void theSameAsJson();
    void whatIsSoWhateverIsAnsweredIsNoted();
    void theNotesAsJson();
    void aCaseThatDoesNotHoldFails();
    void casesBesideAreRun();
    void oneBadFileOfTwoFailsTheRun();
    void badBytesAreAnsweredInWords_data();
    void badBytesAreAnsweredInWords();
    void aPipeThatNobodyWritesToIsRefusedAtOnce();
};

void CheckTest::aCleanQuestionnaireIsClean() {
    const Folder folder;
    const auto ran = run({"check", folder.put("small.yaml", smallQuestionnaire)});
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.out, folder.path("small.yaml") + ": no errors, 0 of 0 cases hold\n");
}

void CheckTest::everyProblemIsLocatedInOneRun() {
    const Folder folder;
    const QString path = folder.put("small.yaml", broken());
    const auto ran = run({"check", path});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains(path + ":19:11: error[unknown-name]"), qPrintable(ran.err));
    QVERIFY2(ran.err.contains("did you mean `trouble`?"), qPrintable(ran.err));
    QVERIFY2(ran.err.contains(path + ":21:5: error[unknown-key]"), qPrintable(ran.err));
    QVERIFY2(ran.out.contains("has errors"), qPrintable(ran.out));
}

void CheckTest::theSameAsJson() {
    const Folder folder;
    const QString path = folder.put("small.yaml", broken());
    const auto ran = run({"check", path, "--format", "json"});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.err, QString());
    const QJsonArray files = QJsonDocument::fromJson(ran.out.toUtf8()).array();
    QCOMPARE(files.size(), 1);
    const QJsonObject file = files[0].toObject();
    QCOMPARE(file.keys(), QStringList({"cases", "clean", "contradicted", "diagnostics", "file"}));
    QCOMPARE(file["file"].toString(), path);
    QCOMPARE(file["clean"].toBool(true), false);
    const QJsonArray diagnostics = file["diagnostics"].toArray();
    QVERIFY(diagnostics.size() >= 2);
    const QJsonObject first = diagnostics[0].toObject();
    QCOMPARE(first.keys(), QStringList({"code", "column", "endColumn", "endLine", "file", "hint", "line",
                                        "message", "severity"}));
    QCOMPARE(first["code"].toString(), "unknown-name");
    QCOMPARE(first["line"].toInt(), 19);
    QCOMPARE(first["column"].toInt(), 11);
    QCOMPARE(first["severity"].toString(), "error");
}

/// Its flag is never raised, and its second one always with a third.
QByteArray withNotes() {
    QByteArray text = smallQuestionnaire;
    text.replace("when: trouble is yes", "when: trouble is yes and trouble is no");
    return text;
}

void CheckTest::whatIsSoWhateverIsAnsweredIsNoted() {
    const Folder folder;
    const QString path = folder.put("small.yaml", withNotes());
    const auto ran = run({"check", path, "--prove"});
    if (ran.err.contains("without a solver"))
        QSKIP("built without a solver");
    QCOMPARE(ran.exit, 0); // a note is no error
    QVERIFY2(ran.err.contains(path + ":19:11: warning[never-raised]: the finding `"), qPrintable(ran.err));
    QVERIFY2(ran.err.contains("`trouble is yes`\n") && ran.err.contains("`trouble is no`\n"),
             qPrintable(ran.err));
    QCOMPARE(ran.out, path + ": no errors, 0 of 0 cases hold, 1 note\n");
    QCOMPARE(run({"check", path}).err, QString()); // where nobody asks, nothing is proved
    QCOMPARE(run({"check", folder.put("clean.yaml", smallQuestionnaire), "--prove"}).err, QString());
}

void CheckTest::theNotesAsJson() {
    const Folder folder;
    const QString path = folder.put("small.yaml", withNotes());
    const auto ran = run({"check", path, "--prove", "--format", "json"});
    const QJsonArray notes =
        QJsonDocument::fromJson(ran.out.toUtf8()).array()[0].toObject()["proofs"].toArray();
    if (notes.isEmpty() && run({"check", path, "--prove"}).err.contains("without a solver"))
        QSKIP("built without a solver");
    QCOMPARE(notes.size(), 1);
    const QJsonObject note = notes[0].toObject();
    QCOMPARE(note.keys(), QStringList({"answers", "clash", "code", "column", "endColumn", "endLine", "file",
                                       "hint", "line", "message", "severity", "shown"}));
    QCOMPARE(note["code"].toString(), "never-raised");
    QCOMPARE(note["severity"].toString(), "warning");
    QCOMPARE(note["clash"].toArray().size(), 2);
    const QJsonObject part = note["clash"].toArray()[0].toObject();
    QCOMPARE(part.keys(), QStringList({"column", "file", "line", "text"}));
    QCOMPARE(part["line"].toInt(), 19);
    QCOMPARE(part["text"].toString(), "`trouble is yes`");
}

void CheckTest::aCaseThatDoesNotHoldFails() {
    const Folder folder;
    const QString path = folder.put("questionnaire.yaml", smallQuestionnaire);
    folder.put("cases.yaml", "anteroom: 1\n"
                             "cases-of: small\n"
                             "cases:\n"
                             "  - name: trouble\n"
                             "    answers: {trouble: no}\n"
                             "    expect: {raised: [has-trouble]}\n");
    const auto ran = run({"check", path});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains(QStringLiteral("the case \"trouble\" does not hold")), qPrintable(ran.err));
    QVERIFY2(ran.err.contains("cases.yaml:4:"), qPrintable(ran.err));
    QVERIFY2(ran.err.contains("has-trouble"), qPrintable(ran.err));
    QVERIFY2(ran.out.contains("0 of 1 cases hold"), qPrintable(ran.out));

    const auto json = run({"check", path, "--format", "json"});
    QCOMPARE(json.exit, 1);
    const QJsonObject file = QJsonDocument::fromJson(json.out.toUtf8()).array()[0].toObject();
    QCOMPARE(file["cases"].toInt(), 1);
    QCOMPARE(file["contradicted"].toArray()[0].toObject()["case"].toString(), "trouble");
}

void CheckTest::casesBesideAreRun() {
    const auto ran =
        run({"check", ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/questionnaire.yaml"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QVERIFY2(ran.out.contains("no errors, "), qPrintable(ran.out));
    QVERIFY2(!ran.out.contains(" 0 of 0 cases"), qPrintable(ran.out));
}

void CheckTest::oneBadFileOfTwoFailsTheRun() {
    const Folder folder;
    const auto ran = run({"check", folder.put("a.yaml", broken()), folder.put("b.yaml", smallQuestionnaire)});
    QCOMPARE(ran.exit, 1);
    QVERIFY(ran.out.contains(folder.path("b.yaml") + ": no errors"));
}

void CheckTest::badBytesAreAnsweredInWords_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not UTF-8") << QByteArray("title: \xff\xfe\n");
    QTest::newRow("NUL") << QByteArray("title: a\0b\n", 11);
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("a comma") << QByteArray(",");
    QTest::newRow("a circle of aliases") << QByteArray("&x [*x]\n");
    QTest::newRow("two documents") << smallQuestionnaire + "---\n" + smallQuestionnaire;
    QTest::newRow("a PDF") << QByteArray("%PDF-1.6\n%\xe2\xe3\xcf\xd3\n");
}

void CheckTest::badBytesAreAnsweredInWords() {
    QFETCH(QByteArray, bytes);
    const Folder folder;
    const auto ran = run({"check", folder.put("bad.yaml", bytes)});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("bad.yaml"), qPrintable(ran.err.left(500)));
    QVERIFY2(ran.err.contains("error["), qPrintable(ran.err.left(500)));
    QVERIFY(ran.err.size() < 100'000);
}

void CheckTest::aPipeThatNobodyWritesToIsRefusedAtOnce() {
    const Folder folder;
    const QString pipe = folder.path("library.yaml");
    QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    const auto ran = run({"check", pipe});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("this is no file but a device or a pipe"), qPrintable(ran.err));
    QByteArray including = smallQuestionnaire;
    including.replace("documents:", "includes: [library.yaml]\ndocuments:");
    QVERIFY(including != smallQuestionnaire);
    const auto included = run({"check", folder.put("including.yaml", including)});
    QCOMPARE(included.exit, 1);
    QVERIFY2(included.err.contains("a device or a pipe"), qPrintable(included.err));
}

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
