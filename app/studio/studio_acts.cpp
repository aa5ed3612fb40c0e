// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_acts.h"

#include "core/authoring/outline.h"
#include "core/authoring/placement.h"
#include "core/authoring/text_trees.h"
#include "core/authoring/tree_words.h"
#include "core/authoring/yaml_edits.h"
#include "core/base/said.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace anteroom::studio {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::StudioActs)
};

/// As it stands now, whatever was checked last.
TextTrees treeOf(const StudioDocument& document) {
    SourceSet sources;
    sources.add(std::make_shared<const SourceText>(document.path().toStdString(), document.text()));
    return TextTrees(sources);
}

std::string questionAt(const Document& document, std::uint32_t line) {
    const Outline outline = outlineOf(document);
    const auto item = itemAtLine(outline, line);
    return item && outline[*item].kind == OutlineEntry::Kind::Question ? outline[*item].id : std::string();
}

std::string pathBeside(const Studio& studio, std::string_view name) {
    return resolvePath(studio.questionnaire().path().toStdString(), name);
}

/// False where the cases are written in a way that nothing can be added to.
bool addCases(Studio& studio, const std::vector<std::string>& cases) {
    const std::string path = casesPathOf(studio.questionnaire().path().toStdString());
    if (!studio.find(path) && !QFileInfo::exists(QString::fromStdString(path))) {
        std::string text = "anteroom: 1\ncases-of: " + studio.names().id + "\n\ncases:\n";
        for (const std::string& example : cases)
            text += authoring::listItem(example, 2) + '\n';
        studio.beginDocument(path, std::move(text));
        return true;
    }
    const Result<StudioDocument*> document = studio.documentAt(path);
    if (!document)
        return false;
    const TextTrees trees = treeOf(**document);
    const Document* tree = trees.find(FileIndex{0});
    const auto edit = tree ? placedCases(cases, *tree) : std::nullopt;
    if (edit)
        studio.apply(**document, {*edit});
    return edit.has_value();
}

} // namespace

Result<Inserted> takeCase(Studio& studio, const QString& item) {
    if (!addCases(studio, {item.toStdString()}))
        return Error(core::said("It cannot be added to cases.yaml. Mend that file first."));
    return findCase(studio, item);
}

Result<Inserted> findCase(Studio& studio, const QString& item) {
    const Result<StudioDocument*> cases =
        studio.documentAt(casesPathOf(studio.questionnaire().path().toStdString()));
    if (!cases)
        return cases.error();
    const std::string first = item.section(QLatin1Char('\n'), 0, 0).toStdString();
    const std::size_t begin = (*cases)->text().rfind(first);
    if (begin == std::string::npos)
        return Error(core::said("It is not in cases.yaml any more."));
    return Inserted{*cases, static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(begin + first.size())};
}

Result<Inserted> insertTemplate(Studio& studio, TemplateKind kind, std::uint32_t line) {
    StudioDocument& questionnaire = studio.questionnaire();
    const TextTrees trees = treeOf(questionnaire);
    const Document* tree = trees.find(FileIndex{0});
    if (!tree)
        return Error(
            core::said("The text cannot be read as it stands. Mend the first problem, and insert then."));
    const NameIndex names = namesIn({tree});
    const std::string about = questionAt(*tree, line);
    std::optional<NewItem> item;
    std::vector<std::string> cases;
    if (kind == TemplateKind::Finding) {
        if (auto finding = newFinding(studio.latest() ? studio.names() : names, about)) {
            item = std::move(finding->finding);
            cases = std::move(finding->cases);
        }
    } else {
        item = newItem(kind, studio.latest() ? studio.names() : names, about);
    }
    if (!item)
        return Error(
            core::said("This needs a question to be about, that is always asked and has answers to choose "
                       "from; a finding also needs a document to cite. Insert those first."));
    const auto edit = placed(*item, *tree, line);
    if (!edit)
        return Error(
            core::said("There is no place for it: a question needs a section, and a list that is written "
                       "in brackets has to be written on lines first."));
    if (!cases.empty() && !addCases(studio, cases))
        return Error(core::said("Its cases cannot be added to cases.yaml. Mend that file first."));
    studio.apply(questionnaire, {*edit});
    const std::size_t within = edit->text.find(item->id);
    const std::size_t begin = edit->span.begin + (within == std::string::npos ? 0 : within);
    return Inserted{&questionnaire, static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(begin + item->id.size())};
}

QStringList publishObstacles(const Studio& studio) {
    QStringList obstacles;
    const Checked& checked = studio.latest();
    if (!checked || !studio.isUpToDate())
        return {Texts::tr("The text is still being checked. Try again in a moment.")};
    for (const Problem& problem : checked->problems) {
        if (problem.kind != Problem::Kind::Error && problem.kind != Problem::Kind::Case)
            continue;
        const QString file = QFileInfo(QString::fromStdString(problem.path)).fileName();
        obstacles << Texts::tr("%1, line %2: %3").arg(file).arg(problem.place.line).arg(problem.words);
    }
    if (obstacles.isEmpty() && !publishedVersion(studio, VersionStep::Patch))
        obstacles << Texts::tr("Write the version as three numbers: 1.0.0");
    for (const QString& name : studio.changedOnDisk())
        obstacles
            << Texts::tr("%1 was changed by somebody else since it was opened here. Save first.").arg(name);
    return obstacles;
}

std::optional<QString> publishedVersion(const Studio& studio, VersionStep step) {
    const TextTrees trees = treeOf(studio.questionnaire());
    const Document* tree = trees.find(FileIndex{0});
    const auto next = tree ? nextVersion(authoring::scalarOf(tree->root(), "version"), step) : std::nullopt;
    return next ? std::optional(QString::fromStdString(*next)) : std::nullopt;
}

Outcome writeVersion(Studio& studio, VersionStep step, const QString& change, Date day) {
    if (const QStringList obstacles = publishObstacles(studio); !obstacles.isEmpty())
        return Error{obstacles.join(QLatin1Char('\n')).toStdString()};
    StudioDocument& questionnaire = studio.questionnaire();
    const TextTrees trees = treeOf(questionnaire);
    const auto edit = versionEdit(*trees.find(FileIndex{0}), step);
    const auto version = publishedVersion(studio, step);
    if (!edit || !version)
        return Error(core::said("Write the version as three numbers: 1.0.0"));
    const std::string path = pathBeside(studio, "CHANGELOG.md");
    if (!studio.find(path) && !QFileInfo::exists(QString::fromStdString(path)))
        studio.beginDocument(path, {});
    const Result<StudioDocument*> changelog = studio.documentAt(path);
    if (!changelog)
        return changelog.error();
    studio.apply(questionnaire, {*edit});
    const std::string& before = (*changelog)->text();
    const TextEdit whole{{FileIndex{0}, 0, static_cast<std::uint32_t>(before.size())},
                         withChange(before, version->toStdString(), day, change.toStdString())};
    studio.apply(**changelog, {whole});
    return done();
}

} // namespace anteroom::studio
