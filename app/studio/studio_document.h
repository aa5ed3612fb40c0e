// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>

namespace anteroom::studio {

/// One text that is being edited, and its file. What was read is kept byte for byte: nothing is changed that
/// nobody typed.
class StudioDocument {
public:
    /// Refuses what is no text: bytes that are not UTF-8, or zeros.
    static Result<StudioDocument> open(const QString& path);
    /// One that is not on the disk yet.
    static StudioDocument begin(const QString& path, std::string text);

    const QString& path() const noexcept { return m_path; }
    QString name() const; ///< without its folder
    const std::string& text() const noexcept { return m_text; }
    void setText(std::string text) { m_text = std::move(text); }
    bool isDirty() const noexcept { return !m_onDisk || m_text != *m_onDisk; }

    /// The file is not as it was read or saved here last: somebody else changed, made or removed it.
    bool hasChangedOnDisk() const;
    /// What stands there now; the Error says when there is nothing to be read.
    Result<std::string> textOnDisk() const;
    /// What stands there now, text or not, is known from here on: the next save puts this text in its place.
    /// The Error says why it cannot be known.
    Outcome keepOverDisk();
    /// The text and the file are this from here on, as somebody else left it.
    void takeFromDisk(std::string text);

    /// What `written`, an earlier copy of this, wrote is what stands on the disk. The text here stays: it may
    /// be another one by now.
    void takeWritten(const StudioDocument& written) {
        m_onDisk = written.m_onDisk;
        m_published = written.m_published;
    }

    enum class Over { Known, Anything };
    /// Writes the text, whole or not at all. What was on the disk until then stays beside it under
    /// backupPath(), and the file keeps its permissions. `Known`: refused where hasChangedOnDisk().
    Outcome save(Over over = Over::Known);
    /// "questionnaire.yaml~": the file as it was before the last save.
    QString backupPath() const { return m_path + QLatin1Char('~'); }

    /// The text as it was published last: before the first edit that was saved here and not published since.
    /// Nothing: there was no such file yet.
    const std::optional<std::string>& published() const noexcept { return m_published; }
    /// "questionnaire.yaml.before": published(), from the first save until the text is published.
    QString beforePath() const { return beforePathOf(m_path); }
    /// The file was edited and saved here, and not published since.
    static bool wasEdited(const QString& path);
    /// Before a save of what is published by itself.
    Outcome keepPublished() const;
    /// The text as it is now was published.
    void setPublished();
    /// Its file was published by another way since: what counts is what was read.
    void forgetPublished() { m_published = m_onDisk; }

    /// "questionnaire.yaml.unsaved": what was typed and could not be saved before it had to be left. Gone
    /// after the next save.
    QString unsavedPath() const { return m_path + QStringLiteral(".unsaved"); }
    Outcome keepUnsaved() const;
    bool hasUnsaved() const;
    void takeUnsaved();

private:
    static QString beforePathOf(const QString& path) { return path + QStringLiteral(".before"); }
    StudioDocument(QString path, std::optional<std::string> onDisk, std::string text)
        : m_path(std::move(path)), m_onDisk(std::move(onDisk)), m_published(m_onDisk),
          m_text(std::move(text)) {}

    QString m_path;
    std::optional<std::string> m_onDisk; ///< as read, saved or kept over last; nothing: there is no file
    std::optional<std::string> m_published;
    std::string m_text;
};

} // namespace anteroom::studio
