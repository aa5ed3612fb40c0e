// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/dialogs.h"

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

    QString pdfPath(const QString& title, const QString& suggestedName) override;
    SummaryFile summaryFile(const QString& title, const QString& suggestedName) override;
    QString auditPath(const QString& title, const QString& suggestedName) override;
    QString patientPath(const QString& suggestedName) override;
    QString exportPath(const QString& suggestedName) override;
    QString mapPath(const QString& suggestedName) override;
    QString newBackupPath(const QString& suggestedName) override;
    QString backupPath() override;
    QString picturePath() override;
    QString folderPath(const QString& title) override;
    PrintChoice print(const QByteArray& pdf) override;
    bool leaveScreening(const QString& notice, const QString& loss) override;
    std::optional<int> choosePatient(const QStringList& candidates) override;
    std::optional<int> otherPatient(const QStringList& patients) override;
    std::optional<bool> takeDetails(const QString& typed, const QString& theirs) override;
    QString reason(const QString& title, const QString& text) override;
    bool confirm(const QString& title, const QString& text, const QString& act) override;
    void tell(const QString& title, const QString& text) override;
    Waiting decideWaiting(const TwoRecords& records, bool mayDelete) override;

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
    std::vector<std::pair<QString, QString>> m_untold;
};

} // namespace anteroom::desktop
