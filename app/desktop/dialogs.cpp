// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs.h"

#include "app/desktop/file_dialog_memory.h"
#include "app/desktop/patient_chooser.h"
#include "app/desktop/plain_asks.h"
#include "app/desktop/two_records_dialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

#include <memory>

namespace anteroom::desktop {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Dialogs", text); }

QString usualFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    // Else a dialog would fall back to where Anteroom was started.
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

QString backupFiles() { return tr("Backups of Anteroom (*.anteroom-backup)"); }

} // namespace

QString WindowDialogs::pdfPath(const QString& title, const QString& suggestedName) {
    return savePath(title, suggestedName, tr("PDF (*.pdf)"));
}

QString WindowDialogs::auditPath(const QString& title, const QString& suggestedName) {
    return savePath(title, suggestedName,
                    suggestedName.endsWith(QLatin1String(".csv")) ? tr("CSV (*.csv)")
                                                                  : tr("JSON Lines (*.jsonl)"));
}

QString WindowDialogs::patientPath(const QString& suggestedName) {
    return savePath(tr("Export this patient's data"), suggestedName, tr("JSON (*.json)"));
}

QString WindowDialogs::mapPath(const QString& suggestedName) {
    return savePath(tr("Save the map"), suggestedName, tr("SVG picture (*.svg)"));
}

QString WindowDialogs::newBackupPath(const QString& suggestedName) {
    const FileDialogMemory memory;
    return QFileDialog::getSaveFileName(m_window, tr("Back up the records"),
                                        usualFolder() + QLatin1Char('/') + suggestedName, backupFiles());
}

QString WindowDialogs::backupPath() {
    const FileDialogMemory memory;
    return QFileDialog::getOpenFileName(m_window, tr("Restore from a backup"), usualFolder(),
                                        backupFiles() + QStringLiteral(";;") + tr("All files (*)"));
}

QString WindowDialogs::folderPath(const QString& title) {
    const FileDialogMemory memory;
    return QFileDialog::getExistingDirectory(m_window, title, usualFolder());
}

// With the ending of the suggested name.
QString WindowDialogs::savePath(const QString& title, const QString& suggestedName, const QString& filter) {
    const FileDialogMemory memory;
    QString path = QFileDialog::getSaveFileName(m_window, title,
                                                usualFolder() + QLatin1Char('/') + suggestedName, filter);
    const QString ending = suggestedName.mid(suggestedName.lastIndexOf(QLatin1Char('.')));
    if (!path.isEmpty() && !path.endsWith(ending, Qt::CaseInsensitive))
        path += ending;
    return path;
}

// Qt writes a file page by page and calls it done on a full disk: the PDF is there already.
Printed WindowDialogs::print(const QByteArray& pdf) {
    const FileDialogMemory memory; // it can print to a file
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(tr("Screening summary")); // print queues show it: nothing of the patient
    {
        QPrintDialog dialog(printer.get(), m_window);
        if (dialog.exec() != QDialog::Accepted)
            return {};
    }
    if (!printer->outputFileName().isEmpty())
        return {.file = printer->outputFileName()};
    return {.send = [printer, pdf] { return printPages(pdf, *printer); }};
}

bool WindowDialogs::leaveScreening(const QString& notice, const QString& loss) {
    return askWhether(m_theme, m_window,
                      {tr("Leave this screening"), notice.isEmpty() ? tr("Leave this screening?") : notice,
                       loss.isEmpty() ? tr("The answers are saved.") : loss},
                      tr("Leave"), tr("Stay"));
}

std::optional<int> WindowDialogs::choosePatient(const QStringList& candidates) {
    PatientChooser chooser(m_theme,
                           {tr("Screened before?"),
                            tr("Somebody like this was screened before. Is it the same person?"),
                            tr("The same person's screenings stand together. Nothing else is taken over."),
                            tr("The same person"), tr("No, a new patient")},
                           candidates, m_window);
    return chooser.ask();
}

std::optional<int> WindowDialogs::otherPatient(const QStringList& patients) {
    PatientChooser chooser(
        m_theme,
        {tr("Belongs to another patient"), tr("Whose record is it?"),
         tr("It moves to the screenings of the patient you choose; the log keeps that it did."),
         tr("This patient's"), tr("Somebody not screened before")},
        patients, m_window);
    return chooser.ask();
}

std::optional<bool> WindowDialogs::takeDetails(const QString& typed, const QString& theirs) {
    return askWhich(m_theme, m_window,
                    {tr("Belongs to another patient"), tr("Whose details are right?"),
                     tr("Typed for this record:\n%1\n\nOf the patient it moves to:\n%2\n\nThe list, the "
                        "summary and the export say what you choose. The record keeps what was typed.")
                         .arg(typed, theirs)},
                    tr("This patient's details"), tr("As they were typed"));
}

QString WindowDialogs::reason(const QString& title, const QString& text) {
    return askForWords(m_theme, m_window, {title, title, text});
}

bool WindowDialogs::confirm(const QString& title, const QString& text, const QString& act) {
    return askWhether(m_theme, m_window, {title, title, text}, act, tr("Back"));
}

void WindowDialogs::tell(const QString& title, const QString& text) {
    tellWords(m_theme, m_window, {title, title, text});
}

Dialogs::Waiting WindowDialogs::decideWaiting(const TwoRecords& records, bool mayDelete) {
    return TwoRecordsDialog(m_theme, records, mayDelete, m_window).ask();
}

} // namespace anteroom::desktop
