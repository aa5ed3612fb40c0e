// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace anteroom::clitest;

namespace {

QStringList typesIn(const QJsonObject& bundle) {
    QStringList types;
    for (const QJsonValue entry : bundle["entry"].toArray())
        types << entry.toObject()["resource"].toObject()["resourceType"].toString();
    return types;
}

QJsonObject objectOf(const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

private slots:
    void anAnswersFileBecomesABundle();
    void aQuestionnaireAloneBecomesAQuestionnaire();
    void idsAreUuidsOfTheirOwnEachTime();
    void outIsWrittenAndNamed();
    void onlyAnExportIsWrittenOver();
    void whatIsNotCarriedIsAWarning();
    void aBadAnswersFileIsRefused();
    void withoutAFormatItIsAMistake();
    void aFileThatIsCalledAsARecordIsAFile();
};

void ExportTest::anAnswersFileBecomesABundle() {
    const Folder folder;
    const auto ran = run({"export", folder.put("q.yaml", smallQuestionnaire), "--answers",
                          folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: yes}\n"), "--fhir"});
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.err, QString());
    const QJsonObject bundle = objectOf(ran.out);
    QCOMPARE(bundle["resourceType"].toString(), "Bundle");
    QCOMPARE(typesIn(bundle).join(' '), "Questionnaire QuestionnaireResponse DetectedIssue");
}

void ExportTest::aQuestionnaireAloneBecomesAQuestionnaire() {
    const Folder folder;
    const auto ran = run({"export", folder.put("q.yaml", smallQuestionnaire), "--fhir"});
    QCOMPARE(ran.exit, 0);
    QCOMPARE(objectOf(ran.out)["resourceType"].toString(), "Questionnaire");
}

void ExportTest::idsAreUuidsOfTheirOwnEachTime() {
    const Folder folder;
    const QStringList arguments{"export", folder.put("q.yaml", smallQuestionnaire), "--answers",
                                folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: yes}\n"),
                                "--fhir"};
    static const QRegularExpression uuid(
        "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    const auto first = uuid.match(run(arguments).out);
    const auto second = uuid.match(run(arguments).out);
    QVERIFY(first.hasMatch());
    QVERIFY(second.hasMatch());
    QVERIFY(first.captured() != second.captured());
}

void ExportTest::outIsWrittenAndNamed() {
    const Folder folder;
    const QString out = folder.path("out.json");
    const QStringList arguments{"export", folder.put("q.yaml", smallQuestionnaire), "--fhir", "--out", out};
    for (int time = 0; time < 2; ++time) { // an export may be made anew
        const auto ran = run(arguments);
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.out, out + '\n');
    }
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(objectOf(QString::fromUtf8(file.readAll()))["resourceType"].toString(), "Questionnaire");
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void ExportTest::onlyAnExportIsWrittenOver() {
    const Folder folder;
    const QString path = folder.put("q.yaml", smallQuestionnaire);
    const auto ran = run({"export", path, "--fhir", "--out", path});
    QCOMPARE(ran.exit, 1);
    QVERIFY(ran.err.contains("was not saved"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), smallQuestionnaire);

    const QByteArray foreign = "{\n  \"resourceType\": \"Questionnaire\",\n  \"id\": \"theirs\"\n}\n";
    const QString theirs = folder.put("theirs.json", foreign);
    QCOMPARE(run({"export", path, "--fhir", "--out", theirs}).exit, 1);
    QFile other(theirs);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), foreign);

    const QString ours = folder.path("ours.json");
    QCOMPARE(run({"export", path, "--fhir", "--out", ours}).exit, 0);
    QCOMPARE(run({"export", path, "--fhir", "--out", ours}).exit, 0);
}

void ExportTest::whatIsNotCarriedIsAWarning() {
    const Folder folder;
    QByteArray questionnaire = smallQuestionnaire;
    questionnaire.replace("      - {id: words,",
                          "      - {id: a, type: number, range: [0, 9], text: A}\n"
                          "      - {id: b, type: number, range: [0, 9], text: B}\n"
                          "      - {id: c, type: yes-no, text: C, show-when: 'mean(a, b) > 3'}\n"
                          "      - {id: words,");
    const auto ran = run({"export", folder.put("q.yaml", questionnaire), "--fhir"});
    QCOMPARE(ran.exit, 0);
    QVERIFY2(ran.err.startsWith("warning: c: its show-when"), qPrintable(ran.err));
}

void ExportTest::aBadAnswersFileIsRefused() {
    const Folder folder;
    const auto ran = run({"export", folder.put("q.yaml", smallQuestionnaire), "--answers",
                          folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: perhaps}\n"), "--fhir"});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY(ran.err.contains("a.yaml:2:"));
}

void ExportTest::withoutAFormatItIsAMistake() {
    const Folder folder;
    const auto ran = run({"export", folder.put("q.yaml", smallQuestionnaire)});
    QCOMPARE(ran.exit, 2);
    QVERIFY(ran.err.contains("--fhir"));
}

void ExportTest::aFileThatIsCalledAsARecordIsAFile() {
    const Folder folder;
    const auto ran =
        run({"export", folder.put("0123456789abcdef0123456789abcdef", smallQuestionnaire), "--fhir"});
    QCOMPARE(ran.exit, 0);
    QVERIFY(ran.out.contains("\"Questionnaire\""));
}

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
