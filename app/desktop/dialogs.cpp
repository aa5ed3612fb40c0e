// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs.h"

#include "app/desktop/file_dialog_memory.h"
#include "app/desktop/password_dialog.h"
#include "app/desktop/patient_chooser.h"
#include "app/desktop/plain_asks.h"
#include "app/desktop/save_dialog.h"
#include "app/desktop/two_records_dialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

#include <memory>
#include <utility>

namespace anteroom::desktop {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::Dialogs)
};

QString usualFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    // Else a dialog would fall back to where Anteroom was started.
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

QString backupFiles() { return Texts::tr("Backups of Anteroom (*.anteroom-backup)"); }

} // namespace

QString WindowDialogs::pdfPath(const QString& title, const QString& suggestedName) {
    return savePath(title, suggestedName, Texts::tr("PDF (*.pdf)"));
}

SummaryFile WindowDialogs::summaryFile(const QString& title, const QString& suggestedName) {
    const PlaceToSave place = askWhereToSave(m_theme, m_window, title, usualFolder(), suggestedName,
                                             Texts::tr("PDF (*.pdf)"), Texts::tr("With a password"));
    if (place.path.isEmpty() || !place.isTicked)
        return {place.path, {}};
    access::Passphrase password = askForPassword(m_theme, m_window);
    if (password.empty())
        return {};
    return {place.path, std::move(password)};
}

QString WindowDialogs::auditPath(const QString& title, const QString& suggestedName) {
    return savePath(title, suggestedName,
                    suggestedName.endsWith(QLatin1String(".csv")) ? Texts::tr("CSV (*.csv)")
                                                                  : Texts::tr("JSON Lines (*.jsonl)"));
}

QString WindowDialogs::patientPath(const QString& suggestedName) {
    return savePath(Texts::tr("Export this patient's data"), suggestedName, Texts::tr("JSON (*.json)"));
}

QString WindowDialogs::exportPath(const QString& suggestedName) {
    return savePath(Texts::tr("Export this screening"), suggestedName,
                    suggestedName.endsWith(QLatin1String(".csv"))     ? Texts::tr("CSV (*.csv)")
                    : suggestedName.endsWith(QLatin1String(".jsonl")) ? Texts::tr("JSON Lines (*.jsonl)")
                                                                      : Texts::tr("FHIR bundle (*.json)"));
}

QString WindowDialogs::mapPath(const QString& suggestedName) {
    return savePath(Texts::tr("Save the map"), suggestedName, Texts::tr("SVG picture (*.svg)"));
}

QString WindowDialogs::newBackupPath(const QString& suggestedName) {
    return savePath(Texts::tr("Back up the records"), suggestedName, backupFiles());
}

QString WindowDialogs::backupPath() {
    const FileDialogMemory memory;
    return QFileDialog::getOpenFileName(m_window, Texts::tr("Restore from a backup"), usualFolder(),
                                        backupFiles() + QStringLiteral(";;") + Texts::tr("All files (*)"));
}

QString WindowDialogs::picturePath() {
    const FileDialogMemory memory;
    return QFileDialog::getOpenFileName(m_window, Texts::tr("The clinic's logo"), usualFolder(),
                                        Texts::tr("Pictures (*.png *.jpg *.jpeg)") + QStringLiteral(";;") +
                                            Texts::tr("All files (*)"));
}

QString WindowDialogs::folderPath(const QString& title) {
    const FileDialogMemory memory;
    return QFileDialog::getExistingDirectory(m_window, title, usualFolder());
}

QString WindowDialogs::savePath(const QString& title, const QString& suggestedName, const QString& filter) {
    return askWhereToSave(m_theme, m_window, title, usualFolder(), suggestedName, filter).path;
}

// Qt would write a file page by page, call it done on a full disk, and sign nothing.
PrintChoice WindowDialogs::print(const QByteArray& pdf) {
    const FileDialogMemory memory; // it can print to a file
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(Texts::tr("Screening summary")); // print queues show it: nothing of the patient
    offerPaperOf(pdf, *printer);
    {
        QPrintDialog dialog(printer.get(), m_window);
        if (dialog.exec() != QDialog::Accepted)
            return {};
    }
    if (!printer->outputFileName().isEmpty())
        return {.file = printer->outputFileName(), .paper = paperOf(*printer)};
    return {.send = [printer, pdf] { return printPages(pdf, *printer); }};
}

bool WindowDialogs::leaveScreening(const QString& notice, const QString& loss) {
    return askWhether(m_theme, m_window,
                      {Texts::tr("Leave this screening"),
                       notice.isEmpty() ? Texts::tr("Leave this screening?") : notice,
                       loss.isEmpty() ? Texts::tr("The answers are saved.") : loss},
                      Texts::tr("Leave"), Texts::tr("Stay"));
}

std::optional<int> WindowDialogs::choosePatient(const QStringList& candidates) {
    PatientChooser chooser(
        m_theme,
        {Texts::tr("Screened before?"),
         Texts::tr("Somebody like this was screened before. Is it the same person?"),
         Texts::tr("The same person's screenings stand together. Nothing else is taken over."),
         Texts::tr("The same person"), Texts::tr("No, a new patient")},
        candidates, m_window);
    return chooser.ask();
}

std::optional<int> WindowDialogs::otherPatient(const QStringList& patients) {
    PatientChooser chooser(
        m_theme,
        {Texts::tr("Belongs to another patient"), Texts::tr("Whose record is it?"),
         Texts::tr("It moves to the screenings of the patient you choose; the log keeps that it did."),
         Texts::tr("This patient's"), Texts::tr("Somebody not screened before")},
        patients, m_window);
    return chooser.ask();
}

std::optional<bool> WindowDialogs::takeDetails(const QString& typed, const QString& theirs) {
    return askWhich(
        m_theme, m_window,
        {Texts::tr("Belongs to another patient"), Texts::tr("Whose details are right?"),
         Texts::tr("Typed for this record:\n%1\n\nOf the patient it moves to:\n%2\n\nThe list, the "
                   "summary and the export say what you choose. The record keeps what was typed.")
             .arg(typed, theirs)},
        Texts::tr("This patient's details"), Texts::tr("As they were typed"));
}

QString WindowDialogs::reason(const QString& title, const QString& text) {
    return askForWords(m_theme, m_window, {title, title, text});
}

bool WindowDialogs::confirm(const QString& title, const QString& text, const QString& act) {
    return askWhether(m_theme, m_window, {title, title, text}, act, Texts::tr("Back"));
}

void WindowDialogs::tell(const QString& title, const QString& text) {
    tellWords(m_theme, m_window, {title, title, text});
}

Dialogs::Waiting WindowDialogs::decideWaiting(const TwoRecords& records, bool mayDelete) {
    return TwoRecordsDialog(m_theme, records, mayDelete, m_window).ask();
}

} // namespace anteroom::desktop
