// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of questionnaires/TUTORIAL.md, in its order: what it has inserted, typed and published.
// tests/app/studio/studio_tutorial_test.cpp follows what it says of the screen.
#include "core/analysis/coverage/case_runner.h"
#include "core/authoring/new_questionnaire.h"
#include "core/authoring/placement.h"
#include "core/authoring/publish.h"
#include "core/authoring/text_trees.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QString tutorial() {
    QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/TUTORIAL.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the tutorial shows between ```yaml and ```, in its order.
std::vector<std::string> shown() {
    std::vector<std::string> parts;
    for (const QString& part : tutorial().split(QStringLiteral("```yaml\n")).mid(1))
        parts.push_back(part.section(QStringLiteral("```"), 0, 0).toStdString());
    return parts;
}

bool replaceIn(std::string& text, std::string_view before, std::string_view after) {
    const std::size_t at = text.find(before);
    if (before.empty() || at == std::string::npos || text.find(before, at + 1) != std::string::npos)
        return false;
    text.replace(at, before.size(), after);
    return true;
}

TextTrees treesOf(const std::string& text) {
    SourceSet sources;
    sources.add(std::make_shared<const SourceText>("", text));
    return TextTrees(sources);
}

std::uint32_t lineOf(const std::string& text, std::string_view part) {
    const std::string before = text.substr(0, text.find(part));
    return static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

LoadedQuestionnaire load(const std::string& questionnaire) {
    MemoryFileSource files;
    files.set("questionnaire.yaml", questionnaire);
    return loadQuestionnaire(files, "questionnaire.yaml", sha256);
}

} // namespace

class TutorialTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void itsStepsLeadToAQuestionnaireWithoutADiagnosticWhoseCasesHold();
    void itsSlipIsNamedAndCanBeMended();
    void itsChangedCaseIsTheOneThatDoesNotHold();
    void itsVersionIsTheNextOne();

private:
    void changeWords();
    void addQuestion();
    void addFinding();
    void typeCases();
    void follow();
    std::string insert(std::string& into, const std::optional<TextEdit>& edit) const;
    void worksAsItIs(std::size_t cases) const;
    QStringList failing() const;

    std::vector<std::string> m_shown;
    std::string m_questionnaire;
    std::string m_cases;
};

void TutorialTest::init() {
    m_shown = shown();
    QCOMPARE(m_shown.size(), std::size_t(5));
    const NewQuestionnaire made =
        newQuestionnaire(*QuestionnaireId::parse("coffee-and-sleep"), "Coffee and sleep");
    m_questionnaire = made.questionnaire;
    m_cases = made.cases;
}

/// What came in, as it stands on its lines.
std::string TutorialTest::insert(std::string& into, const std::optional<TextEdit>& edit) const {
    if (!edit)
        return {};
    into = edited(into, FileIndex{}, {*edit});
    return edit->text.substr(edit->text.find_first_not_of('\n')) + '\n';
}

QStringList TutorialTest::failing() const {
    QStringList names;
    const LoadedQuestionnaire loaded = load(m_questionnaire);
    if (!loaded.questionnaire)
        return {"the questionnaire itself"};
    for (const Case& one : loadCases("cases.yaml", m_cases, *loaded.questionnaire).cases)
        if (!runCase(loaded.questionnaire, one).passed())
            names << QString::fromStdString(one.name);
    return names;
}

void TutorialTest::worksAsItIs(std::size_t cases) const {
    const LoadedQuestionnaire loaded = load(m_questionnaire);
    QVERIFY2(loaded.questionnaire && loaded.diagnostics.empty(),
             render(loaded.diagnostics, loaded.sources).c_str());
    const LoadedCases read = loadCases("cases.yaml", m_cases, *loaded.questionnaire);
    QVERIFY2(read.diagnostics.empty(), render(read.diagnostics, read.sources).c_str());
    QCOMPARE(read.cases.size(), cases);
    QCOMPARE(failing(), QStringList());
}

void TutorialTest::changeWords() { QVERIFY(replaceIn(m_questionnaire, m_shown[0], m_shown[1])); }

// "the last line of the question `nights`, the one with `range`"
void TutorialTest::addQuestion() {
    const TextTrees trees = treesOf(m_questionnaire);
    const Document& document = *trees.find(FileIndex{});
    const auto item = newItem(TemplateKind::Choice, namesIn({&document}), "nights");
    QVERIFY(item);
    const std::string came =
        insert(m_questionnaire, placed(*item, document, lineOf(m_questionnaire, "range: [0, 7]")));
    worksAsItIs(5);
    QVERIFY(replaceIn(m_questionnaire, came, m_shown[2]));
}

// "the last line of the text"
void TutorialTest::addFinding() {
    const TextTrees trees = treesOf(m_questionnaire);
    const Document& document = *trees.find(FileIndex{});
    const auto finding = newFinding(namesIn({&document}));
    QVERIFY(finding);
    const auto lines =
        static_cast<std::uint32_t>(std::count(m_questionnaire.begin(), m_questionnaire.end(), '\n'));
    const std::string came = insert(m_questionnaire, placed(finding->finding, document, lines));
    const std::string cases =
        insert(m_cases, placedCases(finding->cases, *treesOf(m_cases).find(FileIndex{})));
    worksAsItIs(8);
    QVERIFY(replaceIn(m_questionnaire, came, m_shown[3]));
    QVERIFY(replaceIn(m_cases, cases, {}));
}

// "in their place"
void TutorialTest::typeCases() { m_cases += m_shown[4]; }

void TutorialTest::follow() {
    worksAsItIs(5);
    changeWords();
    addQuestion();
    addFinding();
    typeCases();
}

void TutorialTest::itsStepsLeadToAQuestionnaireWithoutADiagnosticWhoseCasesHold() {
    follow();
    worksAsItIs(10);
    const auto questionnaire = load(m_questionnaire).questionnaire;
    QVERIFY(questionnaire);
    QCOMPARE(questionnaire->questions().size(), std::size_t(3));
}

void TutorialTest::itsSlipIsNamedAndCanBeMended() {
    changeWords();
    addQuestion();
    QVERIFY(replaceIn(m_questionnaire, "last coffee or tea\n        show-when: trouble is yes",
                      "last coffee or tea\n        show-when: truoble is yes"));
    const LoadedQuestionnaire loaded = load(m_questionnaire);
    QVERIFY(!loaded.questionnaire);
    QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
    const auto& mended = loaded.diagnostics.all().front().replacement;
    QVERIFY(mended && mended->text == "trouble");
}

void TutorialTest::itsChangedCaseIsTheOneThatDoesNotHold() {
    follow();
    QVERIFY(replaceIn(m_cases, "coffee: evening", "coffee: morning"));
    QCOMPARE(failing(), QStringList{"a cup in the evening is late"});
}

void TutorialTest::itsVersionIsTheNextOne() {
    follow();
    const TextTrees trees = treesOf(m_questionnaire);
    const auto edit = versionEdit(*trees.find(FileIndex{}), VersionStep::Minor);
    QVERIFY(edit);
    QVERIFY(tutorial().contains(QStringLiteral("is version %1 now").arg(edit->text.c_str())));
    insert(m_questionnaire, edit);
    worksAsItIs(10);
}

QTEST_APPLESS_MAIN(TutorialTest)
#include "tutorial_test.moc"
