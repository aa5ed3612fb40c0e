// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace anteroom::studio {

Result<std::unique_ptr<Studio>> Studio::open(const QString& path, std::shared_ptr<FileSource> disk,
                                             Sha256 sha256) {
    Result<StudioDocument> questionnaire = StudioDocument::open(path);
    if (!questionnaire)
        return questionnaire.error();
    return std::unique_ptr<Studio>(
        new Studio(std::move(questionnaire).value(), std::move(disk), std::move(sha256)));
}

Studio::Studio(StudioDocument questionnaire, std::shared_ptr<FileSource> disk, Sha256 sha256)
    : m_schemas(builtInSchemas()), m_checker(std::move(disk), std::move(sha256)) {
    m_documents.push_back(std::make_unique<StudioDocument>(std::move(questionnaire)));
    connect(&m_checker, &Checker::checked, this, &Studio::takeChecked);
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

void Studio::textChanged() {
    ++m_revision;
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

void Studio::takeChecked(const Checked& checked) {
    m_latest = checked;
    if (checked->names)
        m_names = *checked->names;
    emit this->checked();
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

Outcome Studio::save(StudioDocument::Over over) {
    Outcome outcome = done();
    for (const auto& document : m_documents)
        if (outcome && document->isDirty())
            outcome = document->save(over);
    emit changed();
    return outcome;
}

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
