// SPDX-License-Identifier: GPL-3.0-or-later
// questionnaires/TUTORIAL.md, followed to the letter.
#include "core/analysis/case_runner.h"
#include "core/authoring/new_questionnaire.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QFile>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// What the tutorial shows between ```yaml and ```, in its order.
std::vector<std::string> shownIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    std::vector<std::string> shown;
    for (const QString& part : text.split(QStringLiteral("```yaml\n")).mid(1))
        shown.push_back(part.section(QStringLiteral("```"), 0, 0).toStdString());
    return shown;
}

bool replaceIn(std::string& text, std::string_view before, std::string_view after) {
    const std::size_t at = text.find(before);
    if (at == std::string::npos || text.find(before, at + 1) != std::string::npos)
        return false;
    text.replace(at, before.size(), after);
    return true;
}

} // namespace

class TutorialTest : public QObject {
    Q_OBJECT

private slots:
    void itsStepsLeadToAQuestionnaireWithoutADiagnosticWhoseCasesHold();
    void itsSlipIsNamedAndCanBeMended();

private:
    static void follow(std::string& questionnaire, std::string& cases);
};

void TutorialTest::follow(std::string& questionnaire, std::string& cases) {
    NewQuestionnaire made = newQuestionnaire(*QuestionnaireId::parse("coffee-and-sleep"), "Coffee and sleep");
    const auto shown = shownIn(QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/TUTORIAL.md"));
    QCOMPARE(shown.size(), std::size_t(5));
    QVERIFY(replaceIn(made.questionnaire, shown[0], shown[1]));
    const std::string last = "        range: [0, 7] # anything else is refused\n";
    QVERIFY(replaceIn(made.questionnaire, last, last + shown[2]));
    questionnaire = made.questionnaire + shown[3];
    cases = made.cases + shown[4];
}

void TutorialTest::itsStepsLeadToAQuestionnaireWithoutADiagnosticWhoseCasesHold() {
    std::string questionnaire;
    std::string cases;
    follow(questionnaire, cases);
    MemoryFileSource files;
    files.set("questionnaire.yaml", questionnaire);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
    QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(),
             render(loaded.diagnostics, loaded.sources).c_str());
    QCOMPARE(loaded.questionnaire->questions().size(), std::size_t(3));
    const LoadedCases read = loadCases("cases.yaml", cases, *loaded.questionnaire);
    QVERIFY2(read.diagnostics.empty(), render(read.diagnostics, read.sources).c_str());
    QCOMPARE(read.cases.size(), std::size_t(10));
    for (const Case& one : read.cases)
        QVERIFY2(runCase(loaded.questionnaire, one).passed(), one.name.c_str());
}

void TutorialTest::itsSlipIsNamedAndCanBeMended() {
    std::string questionnaire;
    std::string cases;
    follow(questionnaire, cases);
    QVERIFY(replaceIn(questionnaire, "last coffee or tea\n        show-when: trouble is yes",
                      "last coffee or tea\n        show-when: truoble is yes"));
    MemoryFileSource files;
    files.set("questionnaire.yaml", questionnaire);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
    QVERIFY(!loaded.questionnaire);
    QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
    const auto& mended = loaded.diagnostics.all().front().replacement;
    QVERIFY(mended && mended->text == "trouble");
}

QTEST_APPLESS_MAIN(TutorialTest)
#include "tutorial_test.moc"
