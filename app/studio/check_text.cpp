// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/check_text.h"

#include "app/language/problem_words.h"
#include "app/language/said.h"
#include "app/studio/overlay_files.h"
#include "core/analysis/coverage/case_runner.h"
#include "core/authoring/text_trees.h"
#include "core/loading/cases.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace anteroom::studio {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::CheckText)
};

Problem::Kind kindOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return Problem::Kind::Error;
    case Severity::Warning:
        return Problem::Kind::Warning;
    case Severity::Note:
        break;
    }
    return Problem::Kind::Note;
}

Problem problemAt(SourceSpan span, const SourceSet& sources) {
    Problem problem;
    static_cast<TextPlace&>(problem) = placeOf(span, sources);
    return problem;
}

void addProblems(const Diagnostics& diagnostics, const TextTrees& trees, std::vector<Problem>& into) {
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        Problem problem = problemAt(diagnostic.span, trees.sources());
        problem.kind = kindOf(diagnostic.severity);
        problem.words = language::messageOf(diagnostic);
        problem.hint = language::hintOf(diagnostic);
        if (into.size() < mostProblemsShown) // each costs a look at the text
            problem.fix = fixOf(diagnostic, trees);
        into.push_back(std::move(problem));
    }
}

void addOutcome(const CaseOutcome& outcome, const Case& example, const Questionnaire& questionnaire,
                const SourceSet& sources, std::vector<Problem>& into) {
    if (outcome.passed())
        return;
    Problem problem = problemAt(outcome.span, sources);
    problem.example = exampleOf(questionnaire, example.date, example.answers);
    problem.kind = Problem::Kind::Case;
    problem.words =
        Texts::tr("The case \u201c%1\u201d does not hold.").arg(QString::fromStdString(outcome.name));
    QStringList failures;
    for (const Message& failure : outcome.failures)
        failures << language::said(failure);
    problem.hint = failures.join(QLatin1Char(' '));
    into.push_back(std::move(problem));
}

/// False where nobody waits for the result any more.
bool addCases(const std::string& path, FileSource& files, CheckedTexts& checked,
              const std::function<bool()>& isWanted) {
    Result<std::string> text = files.read(path);
    if (!text) {
        Problem problem;
        problem.path = path;
        problem.words = language::said(text.error());
        checked.problems.push_back(std::move(problem));
        return true;
    }
    const LoadedCases loaded = loadCases(path, std::move(text).value(), *checked.questionnaire);
    addProblems(loaded.diagnostics, TextTrees(loaded.sources), checked.problems);
    for (const Case& example : loaded.cases) {
        if (!isWanted())
            return false;
        ++checked.cases;
        addOutcome(runCase(checked.questionnaire, example), example, *checked.questionnaire, loaded.sources,
                   checked.problems);
    }
    return true;
}

} // namespace

std::string casesPathOf(const std::string& questionnairePath) {
    return resolvePath(questionnairePath, "cases.yaml");
}

std::size_t CheckedTexts::count(Problem::Kind kind) const {
    return static_cast<std::size_t>(std::count_if(
        problems.begin(), problems.end(), [kind](const Problem& problem) { return problem.kind == kind; }));
}

Checked checkTexts(const EditedTexts& texts, FileSource& disk, const Sha256& sha256,
                   const std::function<bool()>& isWanted) {
    if (!isWanted())
        return nullptr;
    OverlayFiles files(texts.open, disk);
    auto checked = std::make_shared<CheckedTexts>();
    checked->revision = texts.revision;
    LoadedQuestionnaire loaded = loadQuestionnaire(files, texts.path, sha256);
    checked->questionnaire = std::move(loaded.questionnaire);
    for (const auto& text : loaded.sources.texts())
        checked->paths.push_back(text->name());
    if (!isWanted())
        return nullptr;
    const TextTrees trees(loaded.sources);
    if (const Document* document = trees.find(FileIndex{0})) {
        checked->outline = outlineOf(*document);
        checked->names = namesIn(trees.all());
    }
    addProblems(loaded.diagnostics, trees, checked->problems);
    const std::string cases = casesPathOf(texts.path);
    const bool hasCases = texts.open.count(cases) != 0 || QFileInfo::exists(QString::fromStdString(cases));
    if (checked->questionnaire && hasCases && !addCases(cases, files, *checked, isWanted))
        return nullptr;
    return checked;
}

} // namespace anteroom::studio
