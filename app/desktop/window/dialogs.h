// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"
#include "app/language/wording.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

struct PrintChoice;
struct TwoRecords;

/// Compares two once more, in the language that the program speaks now.
using CompareRecords = std::function<TwoRecords()>;

struct SummaryFile {
    QString path;                ///< empty: cancelled
    access::Passphrase password; ///< empty: none
};

/// Every question that stops the program until a person answers: injected, so that tests answer it. What it
/// says follows the language of the program, also while it is asked.
class Dialogs {
public:
    using Wording = language::Wording;
    virtual ~Dialogs() = default;
    /// The path to save to, or an empty one when cancelled.
    virtual QString pdfPath(const Wording& title, const QString& suggestedName) = 0;
    /// Where a summary is to be saved, and with which password.
    virtual SummaryFile summaryFile(const Wording& title, const QString& suggestedName) = 0;
    /// The path for the audit log, or an empty one when cancelled; the name's ending is the file's.
    virtual QString auditPath(const Wording& title, const QString& suggestedName) = 0;
    /// Likewise for all that is kept of one patient.
    virtual QString patientPath(const QString& suggestedName) = 0;
    /// Likewise for one screening; the name's ending is that of its format.
    virtual QString exportPath(const QString& suggestedName) = 0;
    /// Likewise for a questionnaire's map.
    virtual QString mapPath(const QString& suggestedName) = 0;
    /// The file of a new backup, or an empty path when cancelled. Asks before an old one is replaced.
    virtual QString newBackupPath(const QString& suggestedName) = 0;
    /// The file of a backup, or an empty path when cancelled.
    virtual QString backupPath() = 0;
    /// A picture, or an empty path when cancelled.
    virtual QString picturePath() = 0;
    /// A folder that is there, or an empty path when cancelled.
    virtual QString folderPath(const QString& title) = 0;
    /// Which printer is to have the pages, or which file: to send or write them there is the caller's.
    virtual PrintChoice print(const QByteArray& pdf) = 0;
    /// Of a summary that goes to a file by that dialog; empty: it gets none. Nothing: back, and no file.
    virtual std::optional<access::Passphrase> printedFilePassword() = 0;
    /// Whether to leave a screening. `notice`: what must be done first; `loss`: what is gone afterwards.
    /// Either may be empty.
    virtual bool leaveScreening(const Wording& notice, const Wording& loss) = 0;
    /// Which of these was screened before is the patient: its place, or -1 for none of them. Nothing: back.
    virtual std::optional<int> choosePatient(const QStringList& candidates) = 0;
    /// Whose record it is: the place of one of these, or -1 for somebody new. Nothing: back.
    virtual std::optional<int> otherPatient(const QStringList& patients) = 0;
    /// Of a record that moves to another patient: whether that patient's own details take the place of those
    /// that were typed. Nothing: back.
    virtual std::optional<bool> takeDetails(const QString& typed, const QString& theirs) = 0;
    /// Why, in a person's words; empty: not after all.
    virtual QString reason(const Wording& title, const Wording& text) = 0;
    /// `act` is what the button says that does it.
    virtual bool confirm(const Wording& title, const Wording& text, const Wording& act) = 0;
    virtual void tell(const Wording& title, const Wording& text) = 0;
    /// What becomes of what was answered here, after the record was changed at another desk: it becomes a
    /// record of its own, or one that is marked as entered in error, or it is deleted. `mayDelete`: where the
    /// record itself was deleted.
    enum class Waiting { Later, KeepBoth, SetAside, Delete };
    virtual Waiting decideWaiting(const CompareRecords& compare, bool mayDelete) = 0;
};

/// The real ones, before `window`.
class WindowDialogs : public Dialogs {
public:
    WindowDialogs(const theme::Theme& theme, QWidget* window) : m_theme(theme), m_window(window) {}
    QString pdfPath(const Wording& title, const QString& suggestedName) override;
    SummaryFile summaryFile(const Wording& title, const QString& suggestedName) override;
    QString auditPath(const Wording& title, const QString& suggestedName) override;
    QString patientPath(const QString& suggestedName) override;
    QString exportPath(const QString& suggestedName) override;
    QString mapPath(const QString& suggestedName) override;
    QString newBackupPath(const QString& suggestedName) override;
    QString backupPath() override;
    QString picturePath() override;
    QString folderPath(const QString& title) override;
    PrintChoice print(const QByteArray& pdf) override;
    std::optional<access::Passphrase> printedFilePassword() override;
    bool leaveScreening(const Wording& notice, const Wording& loss) override;
    std::optional<int> choosePatient(const QStringList& candidates) override;
    std::optional<int> otherPatient(const QStringList& patients) override;
    std::optional<bool> takeDetails(const QString& typed, const QString& theirs) override;
    QString reason(const Wording& title, const Wording& text) override;
    bool confirm(const Wording& title, const Wording& text, const Wording& act) override;
    void tell(const Wording& title, const Wording& text) override;
    Waiting decideWaiting(const CompareRecords& compare, bool mayDelete) override;

private:
    QString savePath(const Wording& title, const QString& suggestedName, const Wording& filter);
    const theme::Theme& m_theme;
    QWidget* m_window;
};

} // namespace anteroom::desktop
