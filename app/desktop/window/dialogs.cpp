// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/dialogs.h"

#include "app/desktop/flow/patient_chooser.h"
#include "app/desktop/paper/password_dialog.h"
#include "app/desktop/paper/print_pages.h"
#include "app/desktop/paper/save_dialog.h"
#include "app/desktop/records/two_records_dialog.h"
#include "app/desktop/window/file_dialog_memory.h"
#include "app/desktop/window/plain_asks.h"

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

QString orElse(const QString& words, const QString& usual) { return words.isEmpty() ? usual : words; }

QString backupFiles() { return Texts::tr("Backups of Anteroom (*.anteroom-backup)"); }

} // namespace

QString WindowDialogs::pdfPath(const Wording& title, const QString& suggestedName) {
    return savePath(title, suggestedName, [] { return Texts::tr("PDF (*.pdf)"); });
}

SummaryFile WindowDialogs::summaryFile(const Wording& title, const QString& suggestedName) {
    const PlaceToSave place = askWhereToSave(
        m_theme, m_window, title, usualFolder(), suggestedName, [] { return Texts::tr("PDF (*.pdf)"); },
        [] { return Texts::tr("With a password"); });
    if (place.path.isEmpty() || !place.isTicked)
        return {place.path, {}};
    access::Passphrase password = askForPassword(m_theme, m_window);
    if (password.empty())
        return {};
    return {place.path, std::move(password)};
}

QString WindowDialogs::auditPath(const Wording& title, const QString& suggestedName) {
    return savePath(title, suggestedName, [isCsv = suggestedName.endsWith(QLatin1String(".csv"))] {
        return isCsv ? Texts::tr("CSV (*.csv)") : Texts::tr("JSON Lines (*.jsonl)");
    });
}

QString WindowDialogs::patientPath(const QString& suggestedName) {
    return savePath([] { return Texts::tr("Export this patient's data"); }, suggestedName,
                    [] { return Texts::tr("JSON (*.json)"); });
}

QString WindowDialogs::exportPath(const QString& suggestedName) {
    return savePath([] { return Texts::tr("Export this screening"); }, suggestedName,
                    [suggestedName] {
                        return suggestedName.endsWith(QLatin1String(".csv")) ? Texts::tr("CSV (*.csv)")
                               : suggestedName.endsWith(QLatin1String(".jsonl"))
                                   ? Texts::tr("JSON Lines (*.jsonl)")
                                   : Texts::tr("FHIR bundle (*.json)");
                    });
}

QString WindowDialogs::mapPath(const QString& suggestedName) {
    return savePath([] { return Texts::tr("Save the map"); }, suggestedName,
                    [] { return Texts::tr("SVG picture (*.svg)"); });
}

QString WindowDialogs::newBackupPath(const QString& suggestedName) {
    return savePath([] { return Texts::tr("Back up the records"); }, suggestedName, backupFiles);
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

QString WindowDialogs::savePath(const Wording& title, const QString& suggestedName, const Wording& filter) {
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

// Qt's dialog has no room for it.
std::optional<access::Passphrase> WindowDialogs::printedFilePassword() {
    const std::optional<bool> isWith = askWhich(
        m_theme, m_window,
        {[] { return Texts::tr("Print to a file"); },
         [] { return Texts::tr("Is the file to have a password?"); },
         [] {
             return Texts::tr("Without one, whoever has the file can read it. A file that leaves the "
                              "building is better off with one.");
         }},
        [] { return Texts::tr("With a password"); }, [] { return Texts::tr("Without a password"); });
    if (!isWith)
        return std::nullopt;
    if (!*isWith)
        return access::Passphrase();
    access::Passphrase password = askForPassword(m_theme, m_window);
    return password.empty() ? std::nullopt : std::optional(std::move(password));
}

bool WindowDialogs::leaveScreening(const Wording& notice, const Wording& loss) {
    return askWhether(
        m_theme, m_window,
        {[] { return Texts::tr("Leave this screening"); },
         [notice] { return orElse(notice.text(), Texts::tr("Leave this screening?")); },
         [loss] { return orElse(loss.text(), Texts::tr("The answers are saved.")); }},
        [] { return Texts::tr("Leave"); }, [] { return Texts::tr("Stay"); });
}

std::optional<int> WindowDialogs::choosePatient(const QStringList& candidates) {
    PatientChooser chooser(
        m_theme,
        {[] { return Texts::tr("Screened before?"); },
         [] { return Texts::tr("Somebody like this was screened before. Is it the same person?"); },
         [] { return Texts::tr("The same person's screenings stand together. Nothing else is taken over."); },
         [] { return Texts::tr("The same person"); }, [] { return Texts::tr("No, a new patient"); }},
        candidates, m_window);
    return chooser.ask();
}

std::optional<int> WindowDialogs::otherPatient(const QStringList& patients) {
    PatientChooser chooser(
        m_theme,
        {[] { return Texts::tr("Belongs to another patient"); },
         [] { return Texts::tr("Whose record is it?"); },
         [] {
             return Texts::tr(
                 "It moves to the screenings of the patient you choose; the log keeps that it did.");
         },
         [] { return Texts::tr("This patient's"); },
         [] { return Texts::tr("Somebody not screened before"); }},
        patients, m_window);
    return chooser.ask();
}

std::optional<bool> WindowDialogs::takeDetails(const QString& typed, const QString& theirs) {
    return askWhich(
        m_theme, m_window,
        {[] { return Texts::tr("Belongs to another patient"); },
         [] { return Texts::tr("Whose details are right?"); },
         [typed, theirs] {
             return Texts::tr(
                        "Typed for this record:\n%1\n\nOf the patient it moves to:\n%2\n\nThe list, the "
                        "summary and the export say what you choose. The record keeps what was typed.")
                 .arg(typed, theirs);
         }},
        [] { return Texts::tr("This patient's details"); }, [] { return Texts::tr("As they were typed"); });
}

QString WindowDialogs::reason(const Wording& title, const Wording& text) {
    return askForWords(m_theme, m_window, {title, title, text});
}

bool WindowDialogs::confirm(const Wording& title, const Wording& text, const Wording& act) {
    return askWhether(m_theme, m_window, {title, title, text}, act, [] { return Texts::tr("Back"); });
}

void WindowDialogs::tell(const Wording& title, const Wording& text) {
    tellWords(m_theme, m_window, {title, title, text});
}

Dialogs::Waiting WindowDialogs::decideWaiting(const CompareRecords& compare, bool mayDelete) {
    return TwoRecordsDialog(m_theme, compare, mayDelete, m_window).ask();
}

} // namespace anteroom::desktop
