// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/checker.h"
#include "app/studio/proof_run.h"
#include "app/studio/schemas.h"
#include "app/studio/studio_save.h"
#include "core/authoring/completion.h"
#include "core/base/text_edit.h"

#include <QObject>

#include <memory>
#include <string_view>
#include <vector>

namespace anteroom::studio {

/// A questionnaire that is being edited, with its cases and what it includes as far as they were opened: the
/// texts, what is known of them, and what is done to them. Without a window.
class Studio : public QObject {
    Q_OBJECT
public:
    /// `disk`: where texts are read that are not open; in several threads at once.
    static Result<std::unique_ptr<Studio>> open(const QString& path, std::shared_ptr<FileSource> disk,
                                                Sha256 sha256, Proving proving);

    StudioDocument& questionnaire() const { return *m_documents.front(); }
    const std::vector<std::unique_ptr<StudioDocument>>& documents() const { return m_documents; }
    StudioDocument* find(const std::string& path) const;
    /// The text at this path, which is opened if it is not yet.
    Result<StudioDocument*> documentAt(const std::string& path);

    /// A text that is not on the disk yet.
    StudioDocument& beginDocument(const std::string& path, std::string text);

    /// What was typed.
    void setText(StudioDocument& document, std::string text);
    /// Changes a text from here; whoever shows it hears of it.
    void apply(StudioDocument& document, const std::vector<TextEdit>& edits);
    Completions completionsFor(const StudioDocument& document, std::string_view text,
                               std::uint32_t offset) const;

    /// What was found last; null before the first time.
    const Checked& latest() const { return m_latest; }
    /// It is of the texts as they stand.
    bool isUpToDate() const { return m_latest && m_latest->revision == m_revision; }
    /// At once instead of after a pause.
    void checkNow();
    /// The same texts once more: what is found is said in words of the program, which speaks another
    /// language.
    void checkAgain();

    /// What the texts prove before they are published. Its notes are among the problems of latest() while the
    /// texts stay as they were proved.
    ProofRun& proofs() { return m_proofs; }
    /// Of the texts as they stand, against what was published last.
    void prove();
    /// proofs() is of other texts than these.
    bool isProofOld() const { return m_proofs.report().revision != m_revision; }
    /// Of the last text that could be read.
    const NameIndex& names() const { return m_names; }

    /// Makes the fix of the problem at this place of the latest; false where there is none, or the texts
    /// changed meanwhile.
    bool fix(std::size_t problem);

    bool isDirty() const;
    /// The names of files that somebody else changed since they were read here, and that a save would write.
    QStringList changedOnDisk() const;
    /// Begins to save all texts that were changed here: somebody writes it, in whatever thread, and then
    /// endSave() is called. `isPublishing`: they are then what the next edits are compared with.
    StudioSave beginSave(bool isPublishing = false);
    /// `isWhole`: all of it was written.
    void endSave(const StudioSave& save, bool isWhole);
    bool isSaving() const { return m_isSaving; }
    /// What somebody else saved takes the place of the text; whoever shows it hears of it.
    Outcome takeFromDisk(StudioDocument& document);
    /// The text here stays, and the next save puts it in the place of what somebody else saved.
    Outcome keepOverDisk(StudioDocument& document);

    /// As in the text that was published last, and as in the text now; may be empty.
    QString publishedVersion() const;
    QString version() const;
    QString id() const;

    /// Keeps beside its file what was typed into each text and is not saved, for whoever opens it next.
    void keepUnsaved() const;
    /// Of the questionnaire, or of its cases.
    bool hasUnsaved() const;
    void takeUnsaved();

signals:
    void documentOpened(anteroom::studio::StudioDocument* document);
    void edited(anteroom::studio::StudioDocument* document, const std::vector<anteroom::TextEdit>& edits);
    /// The texts are not those of latest() any more, or they are saved now.
    void changed();
    /// What is known of the files is another thing than before.
    void saved();
    void checked();

private:
    Studio(StudioDocument questionnaire, std::shared_ptr<FileSource> disk, Sha256 sha256, Proving proving);
    void takeChecked(const Checked& checked);
    void openEdited(const std::vector<std::string>& paths);
    void addNotes();
    void textChanged();
    EditedTexts texts() const;
    EditedTexts publishedTexts() const;
    bool isPublishedItself(const StudioDocument& document) const;
    const Schema& schemaOf(const StudioDocument& document) const;

    std::vector<std::unique_ptr<StudioDocument>> m_documents; ///< the questionnaire first
    /// By another way than here, after the edits that were saved here: what was before those counts no more.
    bool m_isPublishedElsewhere;
    Schemas m_schemas;
    bool m_isSaving = false;
    std::uint64_t m_revision = 1;
    Checked m_latest;
    NameIndex m_names;
    Checker m_checker;
    ProofRun m_proofs;
};

} // namespace anteroom::studio
