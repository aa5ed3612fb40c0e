// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace anteroom::clitest;

namespace {

const QByteArray questionnaire =
    "anteroom: 1\n"
    "id: small\n"
    "version: 1.0.0\n"
    "title: Small\n"
    "license: CC0-1.0\n"
    "languages: [en]\n"
    "documents:\n"
    "  leaflet: {title: A leaflet, publisher: Example}\n"
    "sensitivities:\n"
    "  - {id: drugs, title: Drugs, notice: Made up and not for others.}\n"
    "  - {id: family, title: Family}\n"
    "sections:\n"
    "  - id: main\n"
    "    title: Main\n"
    "    questions:\n"
    "      - {id: trouble, type: yes-no, text: Is there trouble, label: Trouble}\n"
    "      - {id: drug, type: text, text: Which drug, summary: notes, sensitivity: drugs}\n"
    "      - {id: mother, type: yes-no, text: Is your mother ill, sensitivity: family}\n"
    "findings:\n"
    "  - {id: has-trouble, kind: flag, when: trouble is yes, title: There is trouble, cite: [{document: "
    "leaflet, section: A}]}\n"
    "  - {id: has-drug, kind: flag, when: drug is answered, title: A drug is named, cite: [{document: "
    "leaflet, section: A}]}\n"
    "urgent:\n"
    "  - {id: speak, tier: same-visit, when: drug is answered, title: Speak about it}\n";

const QByteArray answers = "date: 2027-03-14\n"
                           "patient: Pat Example\n"
                           "notes: zebra note\n"
                           "answers: {trouble: yes, drug: zebra powder, mother: no}\n";

bool isThere(const QString& text) { return text.contains("zebra") || text.contains("A drug is named"); }

} // namespace

class LeaveOutTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsLeftOutIsInNoOutput_data();
    void whatIsLeftOutIsInNoOutput();
    void aLineSaysWhatIsLeftOutOfIt();
    void aRefusedLineQuotesNothing();
    void theNoticeGoesWithALineThatRestsOnSuchAnswers();
    void whatAFileLacksAlreadyIsLeftOutOfWhatIsMadeOfIt();
    void twoVersionsAreNotHeldAgainstEachOtherByAFileThatLacksAnswers();
    void aSignedSummaryIsVerifiedAndSaysWhatIsLeftOut();
    void anUnknownIdIsAMistakeThatNamesTheKnownOnes_data();
    void anUnknownIdIsAMistakeThatNamesTheKnownOnes();
    void itGoesWithAnswers();
};

void LeaveOutTest::whatIsLeftOutIsInNoOutput_data() {
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* words, const char* says) {
        QTest::newRow(name) << QString(words).split(' ') << QString(says);
    };
    row("the text", "screen Q --answers A", "Left out of this copy: Drugs");
    row("the JSON", "screen Q --answers A --format json", "\"left-out\"");
    row("a table", "export Q --csv --answers A", "left-out");
    row("lines", "export Q --jsonl --answers A", "\"left-out\":[\"drugs\"]");
}

void LeaveOutTest::whatIsLeftOutIsInNoOutput() {
    QFETCH(QStringList, command);
    QFETCH(QString, says);
    const Folder folder;
    command.replaceInStrings("Q", folder.put("q.yaml", questionnaire));
    const int at = static_cast<int>(command.indexOf("A"));
    command[at] = folder.put("a.yaml", answers);
    const auto whole = run(command);
    QVERIFY2(whole.exit == 0 && isThere(whole.out), qPrintable(whole.out + whole.err));
    QVERIFY(whole.out.contains("Made up and not for others."));
    const auto ran = run(command + QStringList{"--leave-out", "drugs"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QVERIFY2(!isThere(ran.out) && ran.out.contains(says), qPrintable(ran.out));
    QVERIFY(!ran.out.contains("Made up and not for others."));
    const auto other = run(command + QStringList{"--leave-out=drugs,family"});
    QVERIFY(other.exit == 0 && !isThere(other.out));
}

void LeaveOutTest::aLineSaysWhatIsLeftOutOfIt() {
    const Folder folder;
    const QString batch = folder.put(
        "b.jsonl",
        "{\"id\": 1, \"date\": \"2027-03-14\", \"answers\": {\"trouble\": \"yes\", \"drug\": \"zebra\"}}\n"
        "{\"id\": 2, \"date\": \"2027-03-14\", \"left-out\": [\"family\"], \"answers\": {\"drug\": "
        "\"zebra\"}}\n");
    const QString q = folder.put("q.yaml", questionnaire);
    const auto ran = run({"screen", q, "--batch", batch, "--explain", "--leave-out", "drugs"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    const QStringList lines = ran.out.split('\n');
    QVERIFY2(lines[0].contains("\"has-trouble\"") && !lines[0].contains("has-drug") &&
                 !lines[0].contains("zebra"),
             qPrintable(lines[0]));
    QVERIFY2(lines[0].endsWith("\"urgent\":[],\"left-out\":[\"drugs\"]}"), qPrintable(lines[0]));
    QVERIFY2(lines[1].endsWith("\"left-out\":[\"drugs\",\"family\"]}"), qPrintable(lines[1]));
    const auto alone = run({"screen", q, "--batch", batch});
    const QString notice =
        R"("urgent":["speak"],"notices":[{"id":"drugs","title":"Drugs","notice":"Made up and not for others."}])";
    QVERIFY2(alone.out.split('\n')[0].endsWith(notice + '}'), qPrintable(alone.out));
    QVERIFY2(alone.out.split('\n')[1].endsWith(notice + R"(,"left-out":["family"]})"), qPrintable(alone.out));
}

// What is said of a mistake quotes it.
void LeaveOutTest::aRefusedLineQuotesNothing() {
    const Folder folder;
    const QByteArray line = R"("date": "2027-03-14", "answers": {"trouble": "zebra"}})";
    const QString q = folder.put("q.yaml", questionnaire);
    const QStringList plain{"screen", q, "--batch", folder.put("b.jsonl", R"({"id": 1, )" + line + '\n')};
    const auto whole = run(plain);
    QVERIFY2(whole.exit == 1 && whole.out.contains("zebra"), qPrintable(whole.out));
    const auto copy = run(plain + QStringList{"--leave-out", "drugs"});
    QVERIFY2(copy.exit == 1 && !copy.out.contains("zebra"), qPrintable(copy.out));
    QVERIFY2(copy.out.startsWith(R"({"line":1,"id":1,"problems":[{"code":)"), qPrintable(copy.out));
    QVERIFY(copy.err.contains("zebra")); // for whoever mends the file
    const auto own =
        run({"screen", q, "--batch", folder.put("c.jsonl", R"({"left-out": ["drugs"], )" + line + '\n')});
    QVERIFY2(own.exit == 1 && !own.out.contains("zebra"), qPrintable(own.out));
}

void LeaveOutTest::theNoticeGoesWithALineThatRestsOnSuchAnswers() {
    const Folder folder;
    const QString batch = folder.put(
        "b.jsonl", "{\"date\": \"2027-03-14\", \"answers\": {\"trouble\": \"yes\", \"drug\": \"zebra\"}}\n"
                   "{\"date\": \"2027-03-14\", \"answers\": {\"trouble\": \"yes\", \"mother\": \"no\"}}\n"
                   "{\"date\": \"2027-03-14\", \"answers\": {\"drug\": {\"state\": \"declined\"}}}\n");
    const QStringList plain{"screen", folder.put("q.yaml", questionnaire), "--batch", batch};
    const QString notice =
        R"(,"notices":[{"id":"drugs","title":"Drugs","notice":"Made up and not for others."}]})";
    for (const QStringList& how : {QStringList{}, QStringList{"--explain"}}) {
        const auto ran = run(plain + how);
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        const QStringList lines = ran.out.split('\n');
        QVERIFY2(lines[0].endsWith(R"("urgent":["speak"])" + notice), qPrintable(lines[0]));
        // Of `family` there is no notice.
        QVERIFY2(lines[1].endsWith(R"("urgent":[]})"), qPrintable(lines[1]));
        QVERIFY2(lines[2].endsWith(notice), qPrintable(lines[2]));
        QVERIFY(!run(plain + how + QStringList{"--leave-out", "drugs"}).out.contains("notice"));
    }
}

void LeaveOutTest::whatAFileLacksAlreadyIsLeftOutOfWhatIsMadeOfIt() {
    const Folder folder;
    const QString q = folder.put("q.yaml", questionnaire);
    const QString lacking =
        folder.put("a.yaml", "date: 2027-03-14\nleft-out: [drugs]\nanswers: {trouble: no, mother: no}\n");
    const auto text = run({"screen", q, "--answers", lacking});
    QVERIFY2(text.exit == 0, qPrintable(text.err));
    QVERIFY2(text.out.contains("Left out of this copy: Drugs") && !text.out.contains("Which drug"),
             qPrintable(text.out));
    QVERIFY(run({"export", q, "--answers", lacking, "--csv"}).out.contains(",left-out,"));
    QVERIFY(run({"export", q, "--answers", lacking, "--fhir"}).out.contains("\"REDACTED\""));
}

void LeaveOutTest::twoVersionsAreNotHeldAgainstEachOtherByAFileThatLacksAnswers() {
    const Folder folder;
    const QString q = folder.put("q.yaml", questionnaire);
    QVERIFY(QDir().mkpath(folder.path("all")));
    folder.put("all/a.yaml", "date: 2027-03-14\nleft-out: [drugs]\nanswers: {trouble: no}\n");
    const auto ran = run({"diff", q, q, "--answers", folder.path("all")});
    QVERIFY2((ran.out + ran.err).contains("sensitive answers are left out of it"),
             qPrintable(ran.out + ran.err));
}

void LeaveOutTest::aSignedSummaryIsVerifiedAndSaysWhatIsLeftOut() {
    const Folder folder;
    const QString key = folder.path("key");
    QCOMPARE(run({"key", "new", "--out", key}).exit, 0);
    const QString pdf = folder.path("s.pdf");
    const auto made =
        run({"report", folder.put("q.yaml", questionnaire), "--answers", folder.put("a.yaml", answers),
             "--pdf", pdf, "--sign-key", key, "--leave-out", "drugs"});
    QVERIFY2(made.exit == 0, qPrintable(made.err));
    const auto verified = run({"verify", pdf, "--key", key + ".public"});
    QVERIFY2(verified.exit == 0, qPrintable(verified.out + verified.err));
    QVERIFY2(verified.out.contains(
                 "left out: Drugs. Not re-derivable here (questions: 1, scores and other values: "
                 "0, findings: 1, urgent triggers: 1, contradictions: 0)"),
             qPrintable(verified.out));
    const auto json = run({"verify", pdf, "--key", key + ".public", "--format", "json"});
    const QJsonObject leftOut = QJsonDocument::fromJson(json.out.toUtf8()).object()["left-out"].toObject();
    QCOMPARE(leftOut["titles"].toArray().first().toString(), QString("Drugs"));
    QCOMPARE(leftOut["not-re-derivable"].toObject()["findings"].toInt(), 1);
}

void LeaveOutTest::anUnknownIdIsAMistakeThatNamesTheKnownOnes_data() {
    QTest::addColumn<QStringList>("command");
    const auto row = [](const char* words) { QTest::newRow(words) << QString(words).split(' '); };
    row("screen Q --answers A");
    row("report Q --answers A --pdf P");
    row("export Q --answers A --fhir");
    row("export Q --answers A --csv");
    row("export Q --answers A --jsonl");
}

void LeaveOutTest::anUnknownIdIsAMistakeThatNamesTheKnownOnes() {
    QFETCH(QStringList, command);
    const Folder folder;
    for (QString& word : command)
        word = word == "Q"   ? folder.put("q.yaml", questionnaire)
               : word == "A" ? folder.put("a.yaml", answers)
               : word == "P" ? folder.path("s.pdf")
                             : word;
    const auto ran = run(command + QStringList{"--leave-out", "drugs,fmaily"});
    QCOMPARE(ran.exit, 2);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains(
                 "`fmaily` cannot be left out: the sensitive answers that this questionnaire marks are "
                 "drugs and family"),
             qPrintable(ran.err));
    QVERIFY(!QFile::exists(folder.path("s.pdf")));
}

void LeaveOutTest::itGoesWithAnswers() {
    const Folder folder;
    const QString q = folder.put("q.yaml", questionnaire);
    QCOMPARE(run({"export", q, "--fhir", "--leave-out", "drugs"}).exit, 2);
    QCOMPARE(run({"export", q, "--redcap", "--leave-out", "drugs"}).exit, 2);
}

QTEST_GUILESS_MAIN(LeaveOutTest)
#include "leave_out_test.moc"
