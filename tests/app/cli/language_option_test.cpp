// SPDX-License-Identifier: GPL-3.0-or-later
// `--language` of what a clinician reads, whatever the patient was asked in.
#include "tests/app/cli/cli.h"

#include <QTest>

using namespace anteroom::clitest;

namespace {

const QString questionnaires = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/");

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The shipped sample, as if the patient had been asked in Spanish.
QString askedInSpanish(const Folder& folder) {
    return folder.put("spanish.yaml", bytesOf(questionnaires + "ketamine-prescreen/sample-answers.yaml") +
                                          "\nlanguage: es\n");
}

} // namespace

class LanguageOptionTest : public QObject {
    Q_OBJECT

private slots:
    void theTextIsInTheLanguageThatIsNamed();
    void itNeedNotBeOneOfTheQuestionnaire();
    void aSignedSummaryIsDerivedAnewInEitherLanguage_data();
    void aSignedSummaryIsDerivedAnewInEitherLanguage();
    void whatEarlierVersionsSignedIsVerified_data();
    void whatEarlierVersionsSignedIsVerified();
};

void LanguageOptionTest::theTextIsInTheLanguageThatIsNamed() {
    const Folder folder;
    const QStringList screen{"screen", questionnaires + "ketamine-prescreen/questionnaire.yaml", "--answers",
                             askedInSpanish(folder)};
    const auto english = run(screen + QStringList{"--language", "en"});
    QCOMPARE(english.exit, 0);
    QVERIFY2(english.out.contains("\nAsked in Spanish.\n"), qPrintable(english.out.left(2'000)));
    QVERIFY(english.out.contains("Discuss with the patient\n"));
    const auto spanish = run(screen + QStringList{"--language", "es"});
    QCOMPARE(spanish.exit, 0);
    QVERIFY2(spanish.out.startsWith("Resumen de la evaluación\n"), qPrintable(spanish.out.left(200)));
    QVERIFY(spanish.out.contains("Para conversar con el paciente\n"));
    QVERIFY(!spanish.out.contains("Preguntado en"));
}

void LanguageOptionTest::itNeedNotBeOneOfTheQuestionnaire() {
    const Folder folder;
    const QString answers = folder.put("a.yaml", "date: 2027-03-14\nanswers: {trouble: yes}\n");
    const auto ran =
        run({"screen", folder.put("q.yaml", smallQuestionnaire), "--answers", answers, "--language", "es"});
    QCOMPARE(ran.exit, 0);
    for (const char* words : {"Resumen de la evaluación",
                              "Los textos del cuestionario que no están traducidos al "
                              "español aparecen tal como se preguntaron.",
                              "Regla: Trouble: sí"})
        QVERIFY2(ran.out.simplified().contains(words), qPrintable(ran.out));
    // Of what goes to other systems the questionnaire has the say.
    QCOMPARE(run({"form", folder.path("q.yaml"), "--pdf", folder.path("f.pdf"), "--language", "es"}).exit, 2);
}

void LanguageOptionTest::aSignedSummaryIsDerivedAnewInEitherLanguage_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "es", "es-MX", "es-ES"})
        QTest::newRow(language) << QString(language);
}

void LanguageOptionTest::aSignedSummaryIsDerivedAnewInEitherLanguage() {
    QFETCH(QString, language);
    const Folder folder;
    QCOMPARE(run({"key", "new", "--out", folder.path("clinic.key")}).exit, 0);
    const QString pdf = folder.path("summary.pdf");
    const auto made = run({"report", questionnaires + "ketamine-prescreen/questionnaire.yaml", "--answers",
                           askedInSpanish(folder), "--pdf", pdf, "--sign-key", folder.path("clinic.key"),
                           "--language", language});
    QVERIFY2(made.exit == 0, qPrintable(made.err));
    const auto verified = run({"verify", pdf, "--key", folder.path("clinic.key.public")});
    QVERIFY2(verified.exit == 0, qPrintable(verified.out));
    QVERIFY2(verified.out.contains("each of them the same"), qPrintable(verified.out));
}

void LanguageOptionTest::whatEarlierVersionsSignedIsVerified_data() {
    QTest::addColumn<QString>("folder");
    for (const char* folder : {"printout-v1", "printout-v3", "printout-v4", "printout-v5"})
        QTest::newRow(folder) << QString(folder);
}

void LanguageOptionTest::whatEarlierVersionsSignedIsVerified() {
    QFETCH(QString, folder);
    const QString data = QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/data/") + folder + '/';
    const auto verified = run({"verify", data + "signed.pdf", "--key", data + "clinic.key.public"});
    QVERIFY2(verified.exit == 0, qPrintable(verified.out + verified.err));
    QVERIFY2(verified.out.contains(
                 "findings: 2 derived anew from the answers and the rules, each of them the same"),
             qPrintable(verified.out));
}

QTEST_GUILESS_MAIN(LanguageOptionTest)
#include "language_option_test.moc"
