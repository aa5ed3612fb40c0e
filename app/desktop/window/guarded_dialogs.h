// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window/dialogs.h"

#include <QObject>

#include <utility>
#include <vector>

namespace anteroom::desktop {

/// Asks for whoever is here. Once they are not, every question is answered with its way back, also one that
/// is on the screen: what it would have done does not happen. What could not be told is told when they are
/// back.
class GuardedDialogs : public QObject, public Dialogs {
    Q_OBJECT
public:
    /// `dialogs` outlives this.
    explicit GuardedDialogs(Dialogs& dialogs) : m_dialogs(dialogs) {}

    /// They went. Takes no dialog off the screen: that is the business of the lock.
    void close();
    /// The same person is back.
    void open();
    /// Somebody else comes, or nobody: what was to be told is not for them.
    void forget();
    /// Somewhere below on the stack a caller waits for an answer, with all that it holds.
    bool isAsking() const { return m_asked > 0; }

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

signals:
    /// The last one who waited for an answer is about to get it.
    void answered();

private:
    template <typename Answer, typename Ask>
    Answer ask(Answer back, const Ask& asked);

    Dialogs& m_dialogs;
    bool m_isClosed = false;
    int m_closings = 0;
    int m_asked = 0; ///< one within the other
    std::vector<std::pair<Wording, Wording>> m_untold;
};

} // namespace anteroom::desktop
