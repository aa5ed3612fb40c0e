// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/case_runner.h"
#include "core/authoring/new_questionnaire.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class NewQuestionnaireTest : public QObject {
    Q_OBJECT

private slots:
    void itLoadsWithoutADiagnosticAndItsCasesHold_data();
    void itLoadsWithoutADiagnosticAndItsCasesHold();
};

void NewQuestionnaireTest::itLoadsWithoutADiagnosticAndItsCasesHold_data() {
    QTest::addColumn<QString>("title");
    for (const char* title :
         {"Sleep check", "Sleep: a check", "Dr. O'Hara's \"check\"", "Sueño", "- # [x] {y}, z?", "null", "12",
          "yes", "Ends with a colon:", "C:\\forms", "~", "*check*", "50 % & more!"})
        QTest::newRow(title) << title;
}

void NewQuestionnaireTest::itLoadsWithoutADiagnosticAndItsCasesHold() {
    QFETCH(QString, title);
    const NewQuestionnaire made = newQuestionnaire(*QuestionnaireId::parse("our-check"), title.toStdString());
    MemoryFileSource files;
    files.set("questionnaire.yaml", made.questionnaire);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
    QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(),
             render(loaded.diagnostics, loaded.sources).c_str());
    QCOMPARE(loaded.questionnaire->data().id.str(), std::string("our-check"));
    QCOMPARE(QString::fromStdString(std::string(loaded.questionnaire->data().title.in("en"))), title);
    QCOMPARE(loaded.questionnaire->questions().size(), std::size_t(2));
    const LoadedCases cases = loadCases("cases.yaml", made.cases, *loaded.questionnaire);
    QVERIFY2(cases.diagnostics.empty(), render(cases.diagnostics, cases.sources).c_str());
    QCOMPARE(cases.cases.size(), std::size_t(5));
    for (const Case& one : cases.cases)
        QVERIFY2(runCase(loaded.questionnaire, one).passed(), one.name.c_str());
}

QTEST_APPLESS_MAIN(NewQuestionnaireTest)
#include "new_questionnaire_test.moc"
