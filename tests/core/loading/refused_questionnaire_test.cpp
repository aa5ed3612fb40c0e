// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"
#include "tests/core/loading/planted.h"
#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// The files in tests/data/loading/refused: each line that holds a mistake says which problems have to be
// reported there.
class RefusedQuestionnaireTest : public QObject {
    Q_OBJECT

private slots:
    void promise4EveryPlantedProblemIsReportedInOnePass_data() { files(); }
    void promise4EveryPlantedProblemIsReportedInOnePass();
    void theWordsAreThoseOfTheGoldenFile_data() { files(); }
    void theWordsAreThoseOfTheGoldenFile();
    void promise4NoQuestionnaireComesOfAFileWithErrors_data() { files(); }
    void promise4NoQuestionnaireComesOfAFileWithErrors();

private:
    static void files() {
        QTest::addColumn<QString>("file");
        for (const QString& name : DataFiles("loading/refused").names("*.yaml"))
            QTest::newRow(qPrintable(name)) << name;
    }

    static LoadedQuestionnaire load(const QString& file) {
        DataFiles files("loading/refused");
        return loadQuestionnaire(files, file.toStdString(), sha256);
    }
};

void RefusedQuestionnaireTest::promise4EveryPlantedProblemIsReportedInOnePass() {
    QFETCH(QString, file);
    const LoadedQuestionnaire loaded = load(file);
    const QByteArray difference =
        differenceOf(plantedIn(loaded.sources), reportedIn(loaded.diagnostics, loaded.sources));
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void RefusedQuestionnaireTest::theWordsAreThoseOfTheGoldenFile() {
    QFETCH(QString, file);
    const LoadedQuestionnaire loaded = load(file);
    const std::string golden = "loading/refused/" + file.chopped(5).toStdString() + ".txt";
    const std::string difference = differenceFromGolden(golden, render(loaded.diagnostics, loaded.sources));
    QVERIFY2(difference.empty(), difference.c_str());
}

void RefusedQuestionnaireTest::promise4NoQuestionnaireComesOfAFileWithErrors() {
    QFETCH(QString, file);
    const LoadedQuestionnaire loaded = load(file);
    QVERIFY(loaded.diagnostics.hasErrors());
    QVERIFY(!loaded.questionnaire);
}

QTEST_APPLESS_MAIN(RefusedQuestionnaireTest)
#include "refused_questionnaire_test.moc"
