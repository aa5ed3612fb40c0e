// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/checker.h"
#include "app/studio/schemas.h"
#include "app/studio/studio_document.h"
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
    /// `disk`: where texts are read that are not open.
    static Result<std::unique_ptr<Studio>> open(const QString& path, std::shared_ptr<FileSource> disk,
                                                Sha256 sha256);

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
    /// Of the last text that could be read.
    const NameIndex& names() const { return m_names; }

    /// Makes the fix of the problem at this place of the latest; false where there is none, or the texts
    /// changed meanwhile.
    bool fix(std::size_t problem);

    bool isDirty() const;
    /// The names of files that somebody else changed since they were read here.
    QStringList changedOnDisk() const;
    /// All texts that were changed here; stops at the first that cannot be.
    Outcome save(StudioDocument::Over over = StudioDocument::Over::Known);

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
    void checked();

private:
    Studio(StudioDocument questionnaire, std::shared_ptr<FileSource> disk, Sha256 sha256);
    void takeChecked(const Checked& checked);
    void textChanged();
    EditedTexts texts() const;
    const Schema& schemaOf(const StudioDocument& document) const;

    std::vector<std::unique_ptr<StudioDocument>> m_documents; ///< the questionnaire first
    Schemas m_schemas;
    std::uint64_t m_revision = 1;
    Checked m_latest;
    NameIndex m_names;
    Checker m_checker;
};

} // namespace anteroom::studio
