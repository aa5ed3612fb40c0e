// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace anteroom::clitest;

namespace {

QStringList idsWith(const QJsonArray& findings, const char* status) {
    QStringList ids;
    for (const QJsonValue finding : findings)
        if (finding.toObject()["status"].toString() == QLatin1String(status))
            ids << finding.toObject()["id"].toString();
    return ids;
}

} // namespace

class ScreenTest : public QObject {
    Q_OBJECT

private slots:
    void jsonHoldsEveryKeyOfTheContract();
    void threeAnswersThreeStatuses_data();
    void threeAnswersThreeStatuses();
    void promise1TextAndJsonSayTheSameOfASafetyAnswerThatIsNotCounted();
    void whatWasWithheldIsListed();
    void textIsTheSummary();
    void answersMayBeJson();
    void theSampleIsScreened();
    void aBadAnswersFileIsLocated_data();
    void aBadAnswersFileIsLocated();
    void aBrokenQuestionnaireIsRefused();
    void aMissingFileIsNamed();
    void anEmojiAndAMegabyteAreKept();
};

void ScreenTest::jsonHoldsEveryKeyOfTheContract() {
    const Folder folder;
    const auto ran =
        run({"screen", folder.put("q.yaml", smallQuestionnaire), "--answers",
             folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: yes}\n"), "--format", "json"});
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.err, QString());
    QVERIFY(ran.out.endsWith("}\n") && !ran.out.endsWith("\n\n"));
    const QJsonObject json = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    for (const char* key :
         {"questionnaire", "findings", "urgent", "contradictions", "unanswered", "withheld", "not-counted"})
        QVERIFY2(json.contains(QLatin1String(key)), key);
    const QJsonObject questionnaire = json["questionnaire"].toObject();
    QCOMPARE(questionnaire["id"].toString(), "small");
    QCOMPARE(questionnaire["version"].toString(), "1.0.0");
    QCOMPARE(questionnaire["sha256"].toString().size(), 64);

    const QJsonObject finding = json["findings"].toArray()[0].toObject();
    for (const char* key :
         {"id", "kind", "category", "priority", "status", "criteria", "because", "missing", "citations"})
        QVERIFY2(finding.contains(QLatin1String(key)), key);
    const QJsonObject because = finding["because"].toArray()[0].toObject();
    QCOMPARE(because["question"].toString(), "trouble");
    QCOMPARE(because["state"].toString(), "answered");
    QCOMPARE(because["value"].toString(), "yes");
    QVERIFY(because.contains("text"));
    const QJsonObject citation = finding["citations"].toArray()[0].toObject();
    QCOMPARE(citation["document"].toString(), "leaflet");
    QCOMPARE(citation["section"].toString(), "First");
    QCOMPARE(json["unanswered"].toArray(), QJsonArray{"words"});
}

void ScreenTest::threeAnswersThreeStatuses_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("status");
    QTest::newRow("yes") << QByteArray("yes") << "raised";
    QTest::newRow("no") << QByteArray("no") << "ruled-out";
    QTest::newRow("not sure") << QByteArray("{state: not-sure}") << "not-established";
    QTest::newRow("declined") << QByteArray("{state: declined}") << "not-established";
}

void ScreenTest::threeAnswersThreeStatuses() {
    QFETCH(QByteArray, answer);
    QFETCH(QString, status);
    const Folder folder;
    const auto ran = run({"screen", folder.put("q.yaml", smallQuestionnaire), "--answers",
                          folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: " + answer + "}\n"),
                          "--format=json"});
    QCOMPARE(ran.exit, 0);
    const QJsonObject finding =
        QJsonDocument::fromJson(ran.out.toUtf8()).object()["findings"].toArray()[0].toObject();
    QCOMPARE(finding["status"].toString(), status);
    QCOMPARE(finding["missing"].toArray().size(), status == "not-established" ? 1 : 0);
}

// "A plan: yes" on a paper form, below thoughts that are said to be past.
void ScreenTest::promise1TextAndJsonSayTheSameOfASafetyAnswerThatIsNotCounted() {
    const QString questionnaire =
        QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/questionnaire.yaml");
    const Folder folder;
    const QStringList arguments{
        "screen", questionnaire, "--answers",
        folder.put("a.yaml",
                   "date: 2027-03-14\nanswers: {wish-dead: past, suicidal: past, plan: yes, attempt: no, "
                   "intent: {state: declined}, crisis: no, get-through-today: yes}\n")};
    const auto text = run(arguments);
    QVERIFY2(text.out.contains("- Plan: answered but not counted: ask again\n"), qPrintable(text.out));
    const auto ran = run(arguments + QStringList{"--format", "json"});
    const QJsonArray findings = QJsonDocument::fromJson(ran.out.toUtf8()).object()["findings"].toArray();
    QVERIFY(idsWith(findings, "not-established").contains("suicidality-urgent"));
    QVERIFY(idsWith(findings, "ruled-out").contains("suicidality-current"));
    for (const QJsonValue finding : findings)
        if (finding.toObject()["id"].toString() == "suicidality-urgent") {
            QCOMPARE(finding.toObject()["missing"].toArray(), (QJsonArray{"plan", "intent"}));
            QCOMPARE(finding.toObject()["open"].toArray()[0].toObject()["state"].toString(), "not-counted");
        }
}

void ScreenTest::whatWasWithheldIsListed() {
    const Folder folder;
    const auto ran =
        run({"screen", folder.put("q.yaml", smallQuestionnaire), "--answers",
             folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: no, words: {state: declined}}\n"),
             "--format", "json"});
    const QJsonObject json = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    QCOMPARE(json["withheld"].toArray(),
             (QJsonArray{QJsonObject{{"question", "words"}, {"state", "declined"}}}));
    QCOMPARE(json["unanswered"].toArray(), QJsonArray());
}

void ScreenTest::textIsTheSummary() {
    const Folder folder;
    const auto ran =
        run({"screen", folder.put("q.yaml", smallQuestionnaire), "--answers",
             folder.put("a.yaml", "date: 2027-03-14\npatient: {name: Test}\nanswers: {trouble: yes}\n")});
    QCOMPARE(ran.exit, 0);
    for (const char* words :
         {"There is trouble", "What it is.", "Trouble: yes", "A leaflet", "Test", "2027-03-14"})
        QVERIFY2(ran.out.contains(QLatin1String(words)), qPrintable(ran.out));
}

void ScreenTest::answersMayBeJson() {
    const Folder folder;
    const auto ran =
        run({"screen", folder.put("q.yaml", smallQuestionnaire), "--answers",
             folder.put("a.json",
                        R"({"date": "2027-03-14", "answers": {"trouble": "yes", "words": "\ud83d\ude00"}})"),
             "--format", "json"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QCOMPARE(idsWith(QJsonDocument::fromJson(ran.out.toUtf8()).object()["findings"].toArray(), "raised"),
             QStringList{"has-trouble"});
}

void ScreenTest::theSampleIsScreened() {
    const QString folder = ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/";
    const auto ran = run({"screen", folder + "questionnaire.yaml", "--answers",
                          folder + "sample-answers.yaml", "--format", "json"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    const QJsonObject json = QJsonDocument::fromJson(ran.out.toUtf8()).object();
    QVERIFY(idsWith(json["findings"].toArray(), "raised").size() >= 4);
    QVERIFY(!idsWith(json["findings"].toArray(), "not-established").isEmpty());
    QCOMPARE(json["urgent"].toArray().size(), 1);
}

void ScreenTest::aBadAnswersFileIsLocated_data() {
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QString>("said");
    const QByteArray date = "date: 2027-03-14\n";
    QTest::newRow("unknown question") << date + "answers: {troubel: yes}\n"
                                      << "a.yaml:2:11: error[unknown-question]";
    QTest::newRow("wrong type") << date + "answers: {trouble: 3}\n"
                                << "a.yaml:2:20: error[";
    QTest::newRow("impossible date") << QByteArray("date: 2027-02-30\nanswers: {}\n")
                                     << "a.yaml:1:7: error[bad-date]";
    QTest::newRow("answered twice") << date + "answers:\n  trouble: yes\n  trouble: no\n"
                                    << "a.yaml:4:3: error[duplicate-key]";
    QTest::newRow("unknown key") << date + "pateint: {name: T}\nanswers: {}\n"
                                 << "a.yaml:2:1: error[unknown-key]";
    QTest::newRow("empty") << QByteArray() << "a.yaml:1:1: error[";
    QTest::newRow("not UTF-8") << QByteArray("date: \xff\n") << "a.yaml:1:7: error[";
}

void ScreenTest::aBadAnswersFileIsLocated() {
    QFETCH(QByteArray, answers);
    QFETCH(QString, said);
    const Folder folder;
    const auto ran =
        run({"screen", folder.put("q.yaml", smallQuestionnaire), "--answers", folder.put("a.yaml", answers)});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains(said), qPrintable(ran.err));
}

void ScreenTest::aBrokenQuestionnaireIsRefused() {
    const Folder folder;
    const auto ran = run({"screen", folder.put("q.yaml", "anteroom: 1\n"), "--answers",
                          folder.put("a.yaml", "date: 2027-03-14\nanswers: {}\n")});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY(ran.err.contains("error[missing-key]"));
}

void ScreenTest::aMissingFileIsNamed() {
    const Folder folder;
    const auto ran =
        run({"screen", folder.put("q.yaml", smallQuestionnaire), "--answers", folder.path("none.yaml")});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("none.yaml: there is no such file"), qPrintable(ran.err));
    const auto other = run({"screen", folder.path("no.yaml"), "--answers", folder.path("none.yaml")});
    QCOMPARE(other.exit, 1);
    QVERIFY2(other.err.contains("no.yaml"), qPrintable(other.err));
}

void ScreenTest::anEmojiAndAMegabyteAreKept() {
    const Folder folder;
    const QByteArray name = QStringLiteral("محمد 😀 李").toUtf8();
    const auto ran = run({"screen", folder.put("q.yaml", smallQuestionnaire), "--answers",
                          folder.put("a.yaml", "date: 2027-03-14\npatient: {name: \"" + name +
                                                   "\"}\nanswers: {trouble: no}\n")});
    QCOMPARE(ran.exit, 0);
    QVERIFY(ran.out.contains(QString::fromUtf8(name)));

    const auto large = run(
        {"screen", folder.path("q.yaml"), "--answers",
         folder.put("b.yaml", "date: 2027-03-14\nanswers: {words: \"" + QByteArray(1 << 20, 'w') + "\"}\n")});
    // Kept whole or refused in words; never cut.
    QVERIFY(large.exit == 0 || large.exit == 1);
    QVERIFY2(large.exit == 0 || large.err.contains("b.yaml:2:"), qPrintable(large.err.left(300)));
}

QTEST_GUILESS_MAIN(ScreenTest)
#include "screen_test.moc"
