// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/paper/print_pages.h"
#include "app/desktop/records/two_records.h"
#include "app/desktop/window/dialogs.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace anteroom::test {

/// Answers every dialog as the test says, and keeps what it was asked.
class ScriptedDialogs : public desktop::Dialogs {
public:
    QString pdfPath(const Wording& title, const QString& suggestedName) override;
    desktop::SummaryFile summaryFile(const Wording& title, const QString& suggestedName) override;
    QString password; ///< of a summary; empty: none
    QString auditPath(const Wording& title, const QString& suggestedName) override;
    QString patientPath(const QString& suggestedName) override;
    QString exportPath(const QString& suggestedName) override;
    QString mapPath(const QString& suggestedName) override;
    QString newBackupPath(const QString& suggestedName) override;
    QString backupPath() override { return path; }
    QString picturePath() override { return path; }
    QString folderPath(const QString&) override { return chosenFolder; }
    QString chosenFolder;
    desktop::PrintChoice print(const QByteArray& pdf) override;
    std::optional<access::Passphrase> printedFilePassword() override;
    bool isSureOfPassword = true;
    bool leaveScreening(const Wording& notice, const Wording& loss) override;

    std::optional<int> choosePatient(const QStringList& candidates) override;
    std::optional<int> otherPatient(const QStringList& patients) override;
    std::optional<bool> takeDetails(const QString& typed, const QString& theirs) override;
    QString reason(const Wording& title, const Wording& text) override;
    bool confirm(const Wording& title, const Wording& text, const Wording& act) override;
    std::optional<bool> takesDetails = true;
    QStringList details; ///< as they were typed, and the patient's
    QString why = "a made-up reason";
    bool isSure = true;
    void tell(const Wording& title, const Wording& text) override;
    Wording lastTold; ///< in the language of whoever looks

    Waiting decideWaiting(const desktop::CompareRecords& compare, bool mayDelete) override;
    Waiting decision = Waiting::Later;
    std::vector<desktop::TwoRecords> decisions;

    QStringList offered;
    std::optional<int> patient = -1;
    QStringList told;
    QStringList confirmed; ///< what stood below the question
    QString path;
    QString suggested;
    QByteArray printed;
    desktop::PrintChoice prints{.send = [] { return desktop::Printed{.mayHaveLeft = true}; }};
    QStringList notices;
    QStringList losses;
    bool mayLeave = true;

private:
    QString suggest(const QString& name);
};

} // namespace anteroom::test
