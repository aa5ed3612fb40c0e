// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"

#include "core/authoring/text_trees.h"
#include "core/authoring/tree_words.h"

#include <QFileInfo>

#include <algorithm>
#include <tuple>
#include <utility>

namespace anteroom::studio {

namespace {

/// Of the head of a questionnaire; empty where it cannot be read.
QString entryIn(const std::string& text, std::string_view key) {
    SourceSet sources;
    sources.add(std::make_shared<const SourceText>("", text));
    const TextTrees trees(sources);
    const Document* tree = trees.find(FileIndex{0});
    return tree ? QString::fromStdString(authoring::scalarOf(tree->root(), key)) : QString();
}

bool isOfAnotherVersion(const StudioDocument& questionnaire) {
    const auto& published = questionnaire.published();
    return published && entryIn(*published, "version") != entryIn(questionnaire.text(), "version");
}

} // namespace

Result<std::unique_ptr<Studio>> Studio::open(const QString& path, std::shared_ptr<FileSource> disk,
                                             Sha256 sha256, Proving proving) {
    Result<StudioDocument> read = StudioDocument::open(path);
    if (!read)
        return read.error();
    return std::unique_ptr<Studio>(
        new Studio(std::move(read).value(), std::move(disk), std::move(sha256), std::move(proving)));
}

Studio::Studio(StudioDocument questionnaire, std::shared_ptr<FileSource> disk, Sha256 sha256, Proving proving)
    : m_isPublishedElsewhere(isOfAnotherVersion(questionnaire)), m_schemas(builtInSchemas()),
      m_checker(disk, sha256), m_proofs(std::move(disk), std::move(sha256), std::move(proving)) {
    if (m_isPublishedElsewhere)
        questionnaire.forgetPublished();
    m_documents.push_back(std::make_unique<StudioDocument>(std::move(questionnaire)));
    connect(&m_checker, &Checker::checked, this, &Studio::takeChecked);
    connect(&m_proofs, &ProofRun::changed, this, &Studio::addNotes);
    m_checker.check(texts());
    m_checker.hurry();
}

StudioDocument* Studio::find(const std::string& path) const {
    const auto found = std::find_if(m_documents.begin(), m_documents.end(), [&](const auto& document) {
        return document->path().toStdString() == path;
    });
    return found == m_documents.end() ? nullptr : found->get();
}

Result<StudioDocument*> Studio::documentAt(const std::string& path) {
    if (StudioDocument* open = find(path))
        return open;
    Result<StudioDocument> read = StudioDocument::open(QString::fromStdString(path));
    if (!read)
        return read.error();
    m_documents.push_back(std::make_unique<StudioDocument>(std::move(read).value()));
    if (m_isPublishedElsewhere)
        m_documents.back()->forgetPublished();
    emit documentOpened(m_documents.back().get());
    return m_documents.back().get();
}

StudioDocument& Studio::beginDocument(const std::string& path, std::string text) {
    m_documents.push_back(std::make_unique<StudioDocument>(
        StudioDocument::begin(QString::fromStdString(path), std::move(text))));
    emit documentOpened(m_documents.back().get());
    textChanged();
    return *m_documents.back();
}

EditedTexts Studio::texts() const {
    EditedTexts texts;
    texts.path = questionnaire().path().toStdString();
    for (const auto& document : m_documents)
        texts.open[document->path().toStdString()] = document->text();
    texts.revision = m_revision;
    return texts;
}

// Cases and changelog go with it, and are no part of what it says.
bool Studio::isPublishedItself(const StudioDocument& document) const {
    return document.path().endsWith(QLatin1String(".yaml")) &&
           document.path().toStdString() != casesPathOf(questionnaire().path().toStdString());
}

EditedTexts Studio::publishedTexts() const {
    EditedTexts texts;
    texts.path = questionnaire().path().toStdString();
    for (const auto& document : m_documents)
        if (isPublishedItself(*document) && document->published())
            texts.open[document->path().toStdString()] = *document->published();
    return texts;
}

void Studio::prove() { m_proofs.begin(texts(), publishedTexts()); }

void Studio::textChanged() {
    ++m_revision;
    m_proofs.stop();
    m_checker.check(texts());
    emit changed();
}

void Studio::setText(StudioDocument& document, std::string text) {
    if (text == document.text())
        return;
    document.setText(std::move(text));
    textChanged();
}

void Studio::apply(StudioDocument& document, const std::vector<TextEdit>& edits) {
    // Each is of a text of its own here: which of a set it was read in means nothing any more.
    std::vector<TextEdit> ours = edits;
    for (TextEdit& edit : ours)
        edit.span.file = FileIndex{0};
    document.setText(anteroom::edited(document.text(), FileIndex{0}, ours));
    emit edited(&document, ours);
    textChanged();
}

Completions Studio::completionsFor(const StudioDocument& document, std::string_view text,
                                   std::uint32_t offset) const {
    return completionsAt(text, offset, schemaOf(document), m_names);
}

const Schema& Studio::schemaOf(const StudioDocument& document) const {
    if (&document == &questionnaire())
        return m_schemas.ofQuestionnaires;
    const bool isCases = document.path().toStdString() == casesPathOf(questionnaire().path().toStdString());
    return isCases ? m_schemas.ofCases : m_schemas.ofLibraries;
}

void Studio::checkNow() { m_checker.hurry(); }

void Studio::checkAgain() {
    m_checker.check(texts());
    m_checker.hurry();
}

void Studio::takeChecked(const Checked& checked) {
    m_latest = checked;
    if (checked->names)
        m_names = *checked->names;
    openEdited(checked->paths);
    emit this->checked();
    addNotes(); // they may be known of these texts already
}

// What was edited and saved when the studio was here before is part of what is published next.
void Studio::openEdited(const std::vector<std::string>& paths) {
    for (const std::string& path : paths)
        if (StudioDocument::wasEdited(QString::fromStdString(path)))
            (void)documentAt(path); // one that is no text is among the problems
}

// They stand before the cases, by their place among the others.
void Studio::addNotes() {
    const PublishReport& report = m_proofs.report();
    if (!report.notes || !m_latest || m_latest->revision != report.revision || m_latest->isProved)
        return;
    auto proved = std::make_shared<CheckedTexts>(*m_latest);
    proved->isProved = true;
    auto& problems = proved->problems;
    const auto isCase = [](const Problem& problem) { return problem.kind == Problem::Kind::Case; };
    const auto cases = std::find_if(problems.begin(), problems.end(), isCase) - problems.begin();
    std::vector<Problem> notes;
    for (const ProvedNote& note : *report.notes)
        notes.push_back(note.problem);
    problems.insert(problems.begin() + cases, notes.begin(), notes.end());
    std::stable_sort(problems.begin(), problems.begin() + cases + static_cast<std::ptrdiff_t>(notes.size()),
                     [](const Problem& a, const Problem& b) {
                         return std::tie(a.path, a.begin) < std::tie(b.path, b.begin);
                     });
    m_latest = proved;
    emit checked();
}

bool Studio::fix(std::size_t problem) {
    if (!isUpToDate() || problem >= m_latest->problems.size() || !m_latest->problems[problem].fix)
        return false;
    const Problem mended = m_latest->problems[problem];
    const Result<StudioDocument*> document = documentAt(mended.path);
    if (!document)
        return false;
    apply(**document, mended.fix->edits);
    return true;
}

bool Studio::isDirty() const {
    return std::any_of(m_documents.begin(), m_documents.end(),
                       [](const auto& document) { return document->isDirty(); });
}

QStringList Studio::changedOnDisk() const {
    QStringList names;
    for (const auto& document : m_documents)
        if (document->isDirty() && document->hasChangedOnDisk())
            names << document->name();
    return names;
}

StudioSave Studio::beginSave(bool isPublishing) {
    m_isSaving = true;
    StudioSave save;
    save.isPublishing = isPublishing;
    for (const auto& document : m_documents)
        if (document->isDirty() || isPublishing)
            save.parts.push_back({*document, isPublishedItself(*document)});
    emit changed();
    return save;
}

void Studio::endSave(const StudioSave& save, bool isWhole) {
    m_isSaving = false;
    const bool isPublished = isWhole && save.isPublishing;
    for (const StudioSave::Part& part : save.parts)
        if (part.isSaved || isPublished)
            if (StudioDocument* document = find(part.document.path().toStdString()))
                document->takeWritten(part.document);
    if (isPublished)
        m_isPublishedElsewhere = false;
    emit changed();
    emit saved();
}

Outcome Studio::takeFromDisk(StudioDocument& document) {
    Result<std::string> text = document.textOnDisk();
    if (!text)
        return text.error();
    const TextEdit whole{{FileIndex{0}, 0, static_cast<std::uint32_t>(document.text().size())}, *text};
    document.takeFromDisk(std::move(text).value());
    emit edited(&document, {whole});
    textChanged();
    emit saved();
    return done();
}

Outcome Studio::keepOverDisk(StudioDocument& document) {
    Outcome kept = document.keepOverDisk();
    emit changed();
    emit saved();
    return kept;
}

QString Studio::publishedVersion() const {
    const auto& text = questionnaire().published();
    return text ? entryIn(*text, "version") : QString();
}

QString Studio::version() const { return entryIn(questionnaire().text(), "version"); }

QString Studio::id() const { return entryIn(questionnaire().text(), "id"); }

void Studio::keepUnsaved() const {
    for (const auto& document : m_documents)
        if (document->isDirty())
            (void)document->keepUnsaved(); // nobody is here who could be told
}

bool Studio::hasUnsaved() const {
    const std::string cases = casesPathOf(questionnaire().path().toStdString());
    return questionnaire().hasUnsaved() ||
           QFileInfo::exists(StudioDocument::begin(QString::fromStdString(cases), {}).unsavedPath());
}

void Studio::takeUnsaved() {
    if (questionnaire().hasUnsaved())
        questionnaire().takeUnsaved();
    const Result<StudioDocument*> cases = documentAt(casesPathOf(questionnaire().path().toStdString()));
    if (cases && (*cases)->hasUnsaved())
        (*cases)->takeUnsaved();
    textChanged();
}

} // namespace anteroom::studio
