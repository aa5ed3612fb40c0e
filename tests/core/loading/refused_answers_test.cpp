// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/cases.h"
#include "core/loading/read_answers.h"
#include "tests/core/loading/clinic.h"
#include "tests/support/golden.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// The files in tests/data/loading/answers and .../cases, read with the questionnaire in .../clinic: each line
// that holds a mistake says which problems have to be reported there.
class RefusedAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void everyPlantedProblemIsReportedInOnePass_data();
    void everyPlantedProblemIsReportedInOnePass();
    void answersWithAProblemAreNotHandedOut_data();
    void answersWithAProblemAreNotHandedOut();
};

void RefusedAnswersTest::everyPlantedProblemIsReportedInOnePass_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("file");
    for (const char* folder : {"loading/answers", "loading/cases"})
        for (const QString& name : DataFiles(folder).names("*.yaml"))
            QTest::newRow(qPrintable(name)) << folder << name;
}

void RefusedAnswersTest::everyPlantedProblemIsReportedInOnePass() {
    QFETCH(QString, folder);
    QFETCH(QString, file);
    const std::string path = folder.toStdString() + '/' + file.toStdString();
    Diagnostics diagnostics;
    SourceSet sources;
    if (folder.endsWith("cases")) {
        LoadedCases loaded = loadCases(file.toStdString(), readData(path), clinic());
        diagnostics = std::move(loaded.diagnostics);
        sources = std::move(loaded.sources);
    } else {
        ReadAnswers read = readAnswers(file.toStdString(), readData(path), clinic());
        diagnostics = std::move(read.diagnostics);
        sources = std::move(read.sources);
    }
    const QByteArray difference = differenceOf(plantedIn(sources), reportedIn(diagnostics, sources));
    QVERIFY2(difference.isEmpty(), difference.constData());
    const std::string golden = path.substr(0, path.size() - 5) + ".txt";
    const std::string words = differenceFromGolden(golden, render(diagnostics, sources));
    QVERIFY2(words.empty(), words.c_str());
}

void RefusedAnswersTest::answersWithAProblemAreNotHandedOut_data() {
    QTest::addColumn<QString>("file");
    for (const QString& name : DataFiles("loading/answers").names("*.yaml"))
        QTest::newRow(qPrintable(name)) << name;
}

void RefusedAnswersTest::answersWithAProblemAreNotHandedOut() {
    QFETCH(QString, file);
    const ReadAnswers read =
        readAnswers(file.toStdString(), readData("loading/answers/" + file.toStdString()), clinic());
    QVERIFY(read.diagnostics.hasErrors());
    QVERIFY(!read.sheet);
}

QTEST_APPLESS_MAIN(RefusedAnswersTest)
#include "refused_answers_test.moc"
