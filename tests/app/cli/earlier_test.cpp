// SPDX-License-Identifier: GPL-3.0-or-later
// Earlier answers files of a made-up patient, and what the summary then has over time.
#include "tests/app/cli/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace anteroom::clitest;

namespace {

const QString questionnaires = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/");
const QString review = questionnaires + QStringLiteral("treatment-review/questionnaire.yaml");

QString sampleOf(const QString& id) { return questionnaires + id + "/sample-answers.yaml"; }

QByteArray reviewOn(const QByteArray& day, const QByteArray& name = "TEST, Avery (sample)") {
    QByteArray text = "anteroom: 1\nquestionnaire: treatment-review\ndate: " + day + "\npatient: {name: \"" +
                      name + "\", date-of-birth: 1985-02-11, identifier: T-0001}\nanswers:\n";
    for (int item = 1; item <= 9; ++item)
        text += "  phq9-item-" + QByteArray::number(item) + ": more-than-half\n";
    return text;
}

QStringList screening(const QString& answers, const QStringList& more) {
    return QStringList{"screen", review, "--answers", answers} + more;
}

} // namespace

class EarlierTest : public QObject {
    Q_OBJECT

private slots:
    void theTextHasATableOfEachScoreAndMeasurement();
    void theJsonHasThemAndIsOtherwiseAsItWas();
    void thePdfIsSignedWithThem();
    void theNoticeOfWhatWasToldThenGoesAlong();
    void eachFileHasItsOwnAnswers();
    void whatDoesNotBelongIsRefused_data();
    void whatDoesNotBelongIsRefused();
    void aBatchHasNone();
};

void EarlierTest::theTextHasATableOfEachScoreAndMeasurement() {
    const Folder folder;
    const Ran ran =
        run(screening(sampleOf("treatment-review"),
                      {"--earlier", sampleOf("treatment-day-precheck"),
                       folder.put("may.yaml", reviewOn("2027-05-06")), sampleOf("ketamine-prescreen")}));
    QCOMPARE(ran.exit, 0);
    const QString overTime = ran.out.mid(ran.out.indexOf("\nOver time\n"));
    for (const char* said :
         {"PHQ-9 score (of 27)\n  2027-05-06  18\n  2027-07-08  between 12 and 15, this screening\n",
          "Blood pressure (mmHg)\n  2027-03-18 13:58  148/94\n  2027-03-18 14:05  146/92\n", "144/88",
          "Heart rate (/min)\n  2027-03-18 14:05  78\n"})
        QVERIFY2(overTime.contains(said), qPrintable(overTime));
    QVERIFY(!overTime.contains("GAD-7 score")); // nothing was known of it before
}

void EarlierTest::theJsonHasThemAndIsOtherwiseAsItWas() {
    const Folder folder;
    const QString may = folder.put("may.yaml", reviewOn("2027-05-06"));
    const Ran with = run(screening(sampleOf("treatment-review"), {"--format", "json", "--earlier", may}));
    const Ran without = run(screening(sampleOf("treatment-review"), {"--format", "json"}));
    QJsonObject json = QJsonDocument::fromJson(with.out.toUtf8()).object();
    const QJsonObject trends = json.take("trends").toObject();
    QCOMPARE(json, QJsonDocument::fromJson(without.out.toUtf8()).object());
    QVERIFY(!without.out.contains("trends"));
    const QJsonObject series = trends["series"].toArray().first().toObject();
    QCOMPARE(series["id"].toString(), QString("phq9-score"));
    QCOMPARE(series["cut-offs"].toArray(), (QJsonArray{10, 20}));
    QCOMPARE(series["points"].toArray().first().toObject()["values"].toArray(), QJsonArray{18});
    QCOMPARE(trends["screenings"].toArray().first().toObject()["sha256"].toString().size(), 64);
}

void EarlierTest::thePdfIsSignedWithThem() {
    const Folder folder;
    QCOMPARE(run({"key", "new", "--out", folder.path("clinic.key")}).exit, 0);
    const QString pdf = folder.path("summary.pdf");
    const Ran made = run({"report", review, "--answers", sampleOf("treatment-review"), "--pdf", pdf,
                          "--earlier", folder.put("may.yaml", reviewOn("2027-05-06")),
                          sampleOf("treatment-day-precheck"), "--sign-key", folder.path("clinic.key")});
    QVERIFY2(made.exit == 0, qPrintable(made.err));
    const Ran verified = run({"verify", pdf, "--key", folder.path("clinic.key.public")});
    QVERIFY2(verified.exit == 0, qPrintable(verified.out + verified.err));
    QVERIFY2(verified.out.contains("each of them the same\nover time: "), qPrintable(verified.out));
    QVERIFY2(verified.out.contains("of 2 earlier screenings, as their records stated them"),
             qPrintable(verified.out));
    const Ran asJson = run({"verify", pdf, "--key", folder.path("clinic.key.public"), "--format", "json"});
    const QJsonObject overTime =
        QJsonDocument::fromJson(asJson.out.toUtf8()).object()["over-time"].toObject();
    QCOMPARE(overTime["earlier-screenings"].toInt(), 2);
    QVERIFY(overTime["stated-values"].toInt() > 2);
}

void EarlierTest::theNoticeOfWhatWasToldThenGoesAlong() {
    const QByteArray questionnaire = R"(anteroom: 1
id: small
version: 1.0.0
title: Small
license: CC0-1.0
languages: [en]
sensitivities:
  - {id: use, title: Substance use, notice: Made up and not for others.}
sections:
  - id: main
    title: Main
    questions:
      - {id: mood, type: number, text: Mood, range: [0, 10], measured: yes, unit: points}
      - {id: breath, type: number, text: Breath, range: [0, 5], measured: yes, unit: g/L, sensitivity: use}
)";
    const QByteArray whose = "patient: {name: \"TEST, Avery (sample)\", date-of-birth: 1985-02-11}\n";
    const Folder folder;
    const QString q = folder.put("q.yaml", questionnaire);
    const QStringList given{
        "--answers", folder.put("now.yaml", whose + "date: 2027-03-10\nanswers: {mood: 5}\n"), "--earlier",
        folder.put("then.yaml", whose + "date: 2027-01-10\nanswers: {mood: 3, breath: 1}\n")};
    const QString notice = "Substance use: Made up and not for others.\n";
    const Ran whole = run(QStringList{"screen", q} + given);
    QVERIFY2(whole.out.contains("Breath (g/L)\n  2027-01-10  1\n") && whole.out.contains(notice),
             qPrintable(whole.out + whole.err));
    const Ran without = run(QStringList{"screen", q, "--leave-out", "use"} + given);
    QVERIFY2(!without.out.contains("Breath") && !without.out.contains(notice), qPrintable(without.out));
    QVERIFY2(without.out.contains("Mood (points)\n  2027-01-10  3\n"), qPrintable(without.out));

    QCOMPARE(run({"key", "new", "--out", folder.path("clinic.key")}).exit, 0);
    for (const QStringList& more : {QStringList{}, QStringList{"--leave-out", "use"}}) {
        const QString pdf = folder.path("summary.pdf");
        const Ran made = run(QStringList{"report", q, "--pdf", pdf, "--sign-key", folder.path("clinic.key")} +
                             given + more);
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        const Ran verified = run({"verify", pdf, "--key", folder.path("clinic.key.public")});
        QVERIFY2(verified.exit == 0, qPrintable(verified.out + verified.err));
    }
}

void EarlierTest::eachFileHasItsOwnAnswers() {
    const Folder folder;
    const Ran ran =
        run(screening(folder.put("july.yaml", reviewOn("2027-07-08")),
                      {"--earlier", folder.put("may.yaml", reviewOn("2027-05-06")
                                                               .replace("phq9-item-1: more-than-half",
                                                                        "phq9-item-1: not-at-all"))}));
    QVERIFY2(ran.out.contains("  2027-05-06  16\n  2027-07-08  18, this screening\n"), qPrintable(ran.out));
}

void EarlierTest::whatDoesNotBelongIsRefused_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("said");
    QTest::newRow("another patient's") << reviewOn("2027-05-06", "TEST, Blake (sample)") << "another patient";
    QTest::newRow("a later day's") << reviewOn("2027-09-01") << "a later day";
    QTest::newRow("of a questionnaire that is not there")
        << reviewOn("2027-05-06").replace("treatment-review", "unheard-of")
        << "unheard-of/questionnaire.yaml";
    QTest::newRow("of one that is no id")
        << reviewOn("2027-05-06").replace("treatment-review", "../../x") << "and the questionnaire is";
    QTest::newRow("no answers file") << QByteArray("nothing") << "earlier.yaml";
}

void EarlierTest::whatDoesNotBelongIsRefused() {
    QFETCH(QByteArray, file);
    QFETCH(QString, said);
    const Folder folder;
    const QString pdf = folder.path("out.pdf");
    for (const QStringList& command :
         {screening(sampleOf("treatment-review"), {}),
          QStringList{"report", review, "--answers", sampleOf("treatment-review"), "--pdf", pdf}}) {
        const Ran ran = run(command + QStringList{"--earlier", folder.put("earlier.yaml", file)});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains(said), qPrintable(ran.err));
        QVERIFY(ran.out.isEmpty());
    }
    QVERIFY(!QFile::exists(pdf));
}

void EarlierTest::aBatchHasNone() {
    const Ran ran = run({"screen", review, "--batch", "many.jsonl", "--earlier", "one.yaml"});
    QCOMPARE(ran.exit, 2);
    QVERIFY(ran.err.contains("`--earlier` goes with `--answers`"));
}

QTEST_GUILESS_MAIN(EarlierTest)
#include "earlier_test.moc"
